"""Second step: the checklist that the package is granted on, and when not to grant it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.help.package import Package
from careapp.services.wording import Wording
from careapp.ui.dialogs.packages.refusal import Refusal
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.option_rows import TickRow
from careapp.ui.widgets.text import TextLabel


class CheckStep(QWidget):
    """A tick for each line of the checklist; all of it must be ticked.

    Signals:
        changed: A line was ticked, or not after all.
        asked: The visitator is to be asked instead.
    """

    changed = Signal()
    asked = Signal()

    def __init__(self, package: Package, wording: Wording, *, may_ask: bool) -> None:
        super().__init__()
        language = wording.language
        self._rows = {
            one.name: TickRow(one.words.get(language) or next(iter(one.words.values()), one.name))
            for one in package.trigger
        }
        against = package.contraindications
        self._against = against.get(language) or next(iter(against.values()), "")
        self._refusal = Refusal(may_ask=may_ask)
        self._build()

    def _build(self) -> None:
        layout = VBox(4, parent=self)
        ask = self.tr("Tick what is so. The package is for when all of it is.")
        layout.addWidget(TextLabel(ask, "large", "text_secondary", wraps=True))
        for row in self._rows.values():
            layout.addWidget(row)
            row.clicked.connect(self._ticked)
        if self._against:
            layout.space(8)
            layout.addWidget(Banner("warning", self._against))
        layout.space(8)
        layout.addWidget(self._refusal)
        self._refusal.asked.connect(self.asked)

    def _ticked(self) -> None:
        self._refusal.tell("")
        self.changed.emit()

    @property
    def names(self) -> frozenset[str]:
        """Names of all the lines."""
        return frozenset(self._rows)

    @property
    def ticked(self) -> frozenset[str]:
        """Names of the lines that are ticked."""
        return frozenset(name for name, row in self._rows.items() if row.isChecked())

    def tick(self, names: frozenset[str]) -> None:
        """Tick what was ticked earlier."""
        for name, row in self._rows.items():
            row.setChecked(name in names)

    @property
    def problem(self) -> str:
        """What keeps one from going on; empty where nothing does."""
        left = len(self._rows) - len(self.ticked)
        if not left:
            return ""
        return self.tr("%n line(s) of the checklist are not ticked.", "", left)

    def tell(self, words: str) -> None:
        """Say why one cannot go on."""
        self._refusal.tell(words)

    def focus_first(self) -> None:
        """Put the focus on the first line that is not ticked."""
        rows = [row for row in self._rows.values() if not row.isChecked()]
        for row in (rows or list(self._rows.values()))[:1]:
            row.setFocus(Qt.FocusReason.TabFocusReason)
