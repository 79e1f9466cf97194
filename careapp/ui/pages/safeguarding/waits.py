"""What waits, why, and one thing that can be done about each."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from careapp.domain.access import Errand
from careapp.domain.identity import RecordId
from careapp.services.conflicts.listed import ConflictRow
from careapp.services.conversation import Key
from careapp.services.safety.findings import Listed, Swept
from careapp.services.safety.page import SafetyShown
from careapp.services.safety.set_aside import SetAsideRow
from careapp.services.syncing.state import Stage, SyncState
from careapp.services.wording import Wording
from careapp.ui.pages.safeguarding.words import SafetyWords
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconMark, IconText
from careapp.ui.widgets.surfaces import Column, Hairline, Section
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place

_BESIDE_FROM = 520
_FEW = 5


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done: the words of the button, its name, and what it does."""

    text: str
    name: str
    run: Callable[[], None]


class WaitRow(QWidget):
    """What waits, why, and what can be done.

    Args:
        icon: Name of a Lucide icon, and its colour role.
        title: What waits.
        why: Why, and what to do; lines under one another.
        deed: The one thing that can be done, None where there is nothing.
        other: A second, quieter thing.
    """

    def __init__(
        self,
        icon: tuple[str, str],
        title: str,
        why: str,
        deed: Deed | None = None,
        other: Deed | None = None,
    ) -> None:
        super().__init__()
        self._line = HBox(16, (0, 10, 0, 10), self)
        words = HBox(12)
        words.addWidget(IconMark(*icon), 0, Qt.AlignmentFlag.AlignTop)
        told = VBox()
        told.addWidget(TextLabel(title, "large_strong", wraps=True))
        told.addWidget(TextLabel(why, "body", "text_secondary", wraps=True))
        words.addLayout(told, 1)
        self._line.addLayout(words, 1)
        buttons = FlowLayout(12, 0)
        if deed is not None:
            buttons.addWidget(_pressed(Button(deed.text), deed, title))
        if other is not None:
            buttons.addWidget(_pressed(TextButton(other.text), other, title))
        self._line.addLayout(buttons)
        follow_theme(self._restyle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the words where it is narrow (Qt)."""
        super().resizeEvent(event)
        self._restyle(current_theme())

    def _restyle(self, theme: Theme) -> None:
        beside = self.width() >= theme.px(_BESIDE_FROM)
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)


class Waits(QWidget):
    """All that waits for somebody, or for the line.

    Signals:
        wanted: The user wants to go somewhere (`Place`).
        send_wanted: What waits is to be sent now.
        back_wanted: What the server does not use is to be taken back (`SetAsideRow`).
        kept_wanted: It is to stay on this computer alone (`SetAsideRow`).
    """

    outset = 0
    wanted = Signal(object)
    send_wanted = Signal()
    back_wanted = Signal(object)
    kept_wanted = Signal(object)

    def __init__(self, words: SafetyWords) -> None:
        super().__init__()
        self._words = words
        self._title = Section()
        self._column = Column(0)
        layout = VBox(4, parent=self)
        layout.addWidget(self._title)
        layout.addWidget(self._column)

    def show_waits(
        self, shown: SafetyShown, swept: Swept | None, state: SyncState, wording: Wording
    ) -> None:
        """Show what waits anew."""
        self._column.clear()
        rows = [*self._line_rows(shown, state, wording), *self._pictures(shown, state)]
        rows += map(self._set_aside, shown.set_aside)
        rows += self._conflicts(shown, wording)
        rows += self._findings(swept, wording)
        self._title.text = self.tr("What waits") if rows else self.tr("Nothing waits")
        for row in rows:
            self._column.add(Hairline())
            self._column.add(row)
        if not rows:
            calm = self.tr("Nobody has written differently, and nothing is to be sent.")
            self._column.add(IconText("circle-check", calm, "text", "large", "good"), 4)
        if swept is None or not swept.done:
            looking = self.tr("The rules are being gone through …")
            self._column.add(TextLabel(looking, "body", "text_secondary", wraps=True), 8)

    def _line_rows(self, shown: SafetyShown, state: SyncState, wording: Wording) -> list[QWidget]:
        if not shown.table.joined or not shown.table.everything.here:
            return []
        title = self.tr("%n change(s) wait for the server", "", shown.table.everything.here)
        why = [self._words.why_it_waits(state)]
        if shown.waiting_since is not None:
            since = wording.moment(shown.waiting_since)
            why.insert(0, self.tr("The oldest is from {when}.").format(when=since))
        deed = Deed(self.tr("Send as a file"), "send", lambda: self._go(Place("hand-over")))
        return [WaitRow(("cloud-off", "text_secondary"), title, " ".join(why), deed)]

    def _pictures(self, shown: SafetyShown, state: SyncState) -> list[QWidget]:
        if not shown.table.pictures:
            return []
        title = self.tr("%n picture(s) wait for the server", "", shown.table.pictures)
        why = self._words.why_it_waits(state)
        file = Deed(self.tr("Send as a file"), "send", lambda: self._go(Place("hand-over")))
        if state.stage in (Stage.PAUSED, Stage.SYNCING, Stage.SIGN_IN):
            return [WaitRow(("cloud-off", "text_secondary"), title, why, file)]
        now = Deed(self.tr("Send now"), "send-now", self.send_wanted.emit)
        return [WaitRow(("cloud-off", "text_secondary"), title, why, now, file)]

    def _conflicts(self, shown: SafetyShown, wording: Wording) -> list[QWidget]:
        first, total = shown.first_conflict, shown.conflicts
        if first is None:
            return []
        one = first.one
        back = Place("safety")
        place = Place("conflict", one.record_id, unit=one.unit, back=back)
        title = self.tr("%n thing(s) have been written differently", "", total)
        deed = Deed(self.tr("See both"), "conflict", lambda: self._go(place))
        if total > 1:
            deed = Deed(self.tr("See them all"), "conflict", lambda: self._go(Place("conflicts")))
        return [WaitRow(("users", "text"), title, self._who(first, wording), deed)]

    def _who(self, row: ConflictRow, wording: Wording) -> str:
        text = self.tr("{names} wrote differently {when}: {title} ({whose}). Both are kept.")
        names = wording.listed(list(row.names))
        found = row.found
        if not found.whose:
            text = self.tr("{names} wrote differently {when}: {title}. Both are kept.")
        return text.format(names=names, when=row.when, title=found.title, whose=found.whose)

    def _set_aside(self, row: SetAsideRow) -> QWidget:
        place = self._where(row)
        deed = Deed(self.tr("Correct it"), "correct", lambda: self._go(place)) if place else None
        if deed is None or not row.can_correct:
            deed = Deed(self.tr("Keep it here alone"), "keep", lambda: self.kept_wanted.emit(row))
        other = Deed(self.tr("Take it back"), "back", lambda: self.back_wanted.emit(row))
        about = " · ".join(filter(None, (row.found.title, row.said, row.found.whose, row.when)))
        return WaitRow(
            ("triangle-alert", "warning"), row.why, f"{about}\n{row.advice}", deed, other
        )

    def _where(self, row: SetAsideRow) -> Place | None:
        """Return where it can be corrected: at its question, or where its record is shown."""
        found = row.found
        if found.visit_id is not None:
            return Place("visit", found.visit_id, found.key if isinstance(found.key, Key) else None)
        if found.citizen_id is not None:
            return Place("citizen", found.citizen_id, errand=Errand.CORRECTION)
        return None

    def _findings(self, swept: Swept | None, wording: Wording) -> list[QWidget]:
        listed = swept.listed if swept else ()
        rows: list[QWidget] = [self.finding_row(one, wording) for one in listed[:_FEW]]
        if len(listed) > _FEW:
            title = self.tr("%n more thing(s) to be settled", "", len(listed) - _FEW)
            deed = Deed(self.tr("See them all"), "all", lambda: self._go(Place("conflicts")))
            rows.append(WaitRow(("list-checks", "text"), title, "", deed))
        return rows

    def finding_row(self, one: Listed, wording: Wording) -> WaitRow:
        """Return a finding as a row, with the way to where it is settled."""
        sentence = wording.word(f"finding.{one.finding.code}")
        place = _place_of(one.finding.code, one.citizen_id)
        text = self.tr("Open {name}").format(name=one.name) if one.name else self.tr("Open it")
        deed = Deed(text, f"finding-{one.citizen_id}", lambda: self._go(place))
        return WaitRow(("circle-alert", "warning"), sentence, one.name, deed)

    def _go(self, place: Place) -> None:
        self.wanted.emit(place)


def _place_of(code: str, citizen_id: RecordId | None) -> Place:
    if citizen_id is None:
        return Place("catalogue")
    page = "citizen" if code in _ON_THE_CITIZEN else "help"
    page = "packages" if code in _IN_PACKAGES else page
    return Place(page, citizen_id, errand=Errand.TASK)


def _pressed(button: Button, deed: Deed, about: str) -> Button:
    button.setObjectName(deed.name)
    button.setAccessibleDescription(about)
    button.clicked.connect(lambda: deed.run())  # noqa: PLW0108 - Qt would hand over its state
    return button


_ON_THE_CITIZEN = frozenset({"several-open-goals", "no-follow-up", "exclusive-ticks"})
_IN_PACKAGES = frozenset({"mandate-exceeded", "outside-mandate", "package-twice"})
