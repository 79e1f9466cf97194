"""An entry of the catalogue to read: its facts, its earlier versions, and what one may do."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careapp.services.wording import Wording
from careapp.ui.dialogs.catalogue.facts import Fact, ShownVersion
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.row_buttons import LinkRow
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Hairline, Section
from careapp.ui.widgets.text import TextLabel

_NAME_SHARE, _WORDS_SHARE = 2, 5


class EntryDialog(DialogFrame):
    """The newest version in full, the earlier ones folded under it.

    Args:
        wording: For dates.
        versions: The newest first.
        retired: Whether it can no longer be chosen.
        may_edit: Whether it can be changed here.
        twice: Whether two laptops made the same version of it.
        parent: The window it belongs to.

    Signals:
        change_wanted: It is to be changed.
        retire_wanted: It is to be retired.
    """

    change_wanted = Signal()
    retire_wanted = Signal()

    def __init__(
        self,
        wording: Wording,
        versions: Sequence[ShownVersion],
        *,
        retired: bool,
        may_edit: bool,
        twice: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(versions[0].name, parent=parent)
        self._wording = wording
        if twice:
            words = wording.word("finding.catalogue-version-twice")
            self.column.add(Banner("warning", words))
        self._build(versions, retired=retired)
        self._build_foot(retired=retired, may_edit=may_edit)

    def _build(self, versions: Sequence[ShownVersion], *, retired: bool) -> None:
        newest, *earlier = versions
        if retired:
            text = self.tr("It has been retired: it can be read, and no longer be chosen.")
            self.column.add(Banner("plain", text))
        self.column.add(TextLabel(self._written(newest), "body", "text_secondary", wraps=True))
        self.column.add(_Facts(newest.facts), 8)
        if earlier:
            self.column.add(Section(self.tr("Earlier versions"), len(earlier)), 24)
        for number, one in enumerate(earlier):
            self.column.add(Hairline(), 0 if number else 4)
            self.column.add(_Earlier(self._written(one), one), 4)

    def _written(self, one: ShownVersion) -> str:
        if one.at is None:
            text = self.tr("Version {number}, as it comes with the program")
            return text.format(number=one.number)
        text = self.tr("Version {number}, written by {name}, {date}")
        when = self._wording.date_of(one.at.date())
        return text.format(number=one.number, name=one.by, date=when)

    def _build_foot(self, *, retired: bool, may_edit: bool) -> None:
        close = self.button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.buttons.addWidget(close)
        if not may_edit:
            close.setFocus()
            return
        words = self.tr("Take into use again…") if retired else self.tr("Change…")
        change = self.button(words, "primary", "pencil")
        change.clicked.connect(self.accept)
        change.clicked.connect(self.change_wanted)
        self.buttons.addWidget(change)
        if not retired:
            retire = TextButton(self.tr("Retire…"))
            retire.setAutoDefault(False)
            retire.clicked.connect(self.accept)
            retire.clicked.connect(self.retire_wanted)
            self.quiet.addWidget(retire)
        change.setFocus()


class _Facts(QWidget):
    """Facts under one another, their names at the left."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        super().__init__()
        layout = VBox(8, parent=self)
        before = ""
        for fact in facts:
            row = HBox(16)
            name = fact.name if fact.name != before else ""
            label = TextLabel(name, "large", "text_secondary", wraps=True)
            row.addWidget(label, _NAME_SHARE, Qt.AlignmentFlag.AlignTop)
            row.addWidget(TextLabel(fact.words, "large", wraps=True), _WORDS_SHARE)
            layout.addLayout(row)
            before = fact.name


class _Earlier(QWidget):
    """An earlier version: who wrote it and when, and on demand what stood in it."""

    def __init__(self, written: str, one: ShownVersion) -> None:
        super().__init__()
        self._facts = _Facts((Fact(self.tr("Name"), one.name), *one.facts))
        self._facts.hide()
        self.fold = LinkRow(Row(written, icon="chevron-right", icon_tone="accent"))
        self.fold.setAutoDefault(False)
        layout = VBox(4, parent=self)
        layout.addWidget(self.fold)
        layout.addWidget(self._facts)
        self.fold.clicked.connect(self._unfold)

    def _unfold(self) -> None:
        unfolded = self._facts.isHidden()
        icon = "chevron-down" if unfolded else "chevron-right"
        self.fold.row = replace(self.fold.row, icon=icon)
        self._facts.setVisible(unfolded)
