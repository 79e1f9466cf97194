"""The receipts of visits: a row for each, how far it has come at the right."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from careapp.services.safety.page import SafetyShown
from careapp.services.safety.receipts import VisitReceipt, moment_of
from careapp.services.syncing.state import SyncState
from careapp.services.wording import Wording
from careapp.ui.pages.safeguarding.words import SafetyWords
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.pressable import Pressable
from careapp.ui.widgets.receipt_steps import ReceiptSteps, Step
from careapp.ui.widgets.surfaces import Column, Hairline
from careapp.ui.widgets.text import TextLabel

_LEAST_NAME = 170
COLUMN = 122
SIDE = 8


class _Line(QWidget):
    """Words at the left, columns of one width at the right; under one another when narrow."""

    def __init__(self, words: QWidget, steps: QWidget, columns: int) -> None:
        super().__init__()
        self._words, self._steps, self._columns = words, steps, columns
        self._line = HBox(16, (0, 2, SIDE, 2), self)
        self._line.addWidget(words, 1)
        self._line.addWidget(steps, 0, Qt.AlignmentFlag.AlignVCenter)
        follow_theme(self._restyle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between beside and under (Qt)."""
        super().resizeEvent(event)
        self._restyle(current_theme())

    def _restyle(self, theme: Theme) -> None:
        needed = theme.px(COLUMN * self._columns + _LEAST_NAME)
        direction = QBoxLayout.Direction
        beside = self.width() >= needed
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)


class Receipts(QWidget):
    """The receipts, those that have not come all the way first.

    Signals:
        visit_wanted: The user wants to see a visit (its id).
        more_wanted: The user wants to see more of them.
    """

    outset = SIDE
    visit_wanted = Signal(object)
    more_wanted = Signal()

    def __init__(self, words: SafetyWords) -> None:
        super().__init__()
        self._words = words
        self._column = Column(0)
        VBox(parent=self).addWidget(self._column)

    def show_receipts(
        self, shown: SafetyShown, state: SyncState, wording: Wording, today: date
    ) -> None:
        """Show the receipts anew."""
        self._column.clear()
        table = shown.table
        if not table.rows:
            nothing = self.tr("Nothing has been written at a visit on this computer yet.")
            self._column.add(TextLabel(nothing, "large", "text_secondary", wraps=True), 8)
            return
        names = self._names(joined=table.joined)
        self._column.add(_Line(*self._heads(names), len(names)))
        say_when = _near(wording, today)
        for row in table.rows:
            self._column.add(Hairline())
            steps = ReceiptSteps(self._steps(row, state, names, say_when))
            self._column.add(self._row(row, steps, len(names)))
        if table.more:
            self._column.add(Hairline())
            more = TextButton(self.tr("Show more visits"), "chevron-down")
            more.setObjectName("more")
            more.clicked.connect(self.more_wanted)
            self._column.add(more)

    def _names(self, *, joined: bool) -> tuple[str, ...]:
        here = (self.tr("Written"), self.tr("On this computer"))
        return (*here, self.tr("At the server"), self.tr("Confirmed")) if joined else here

    def _heads(self, names: tuple[str, ...]) -> tuple[QWidget, QWidget]:
        heads = QWidget()
        line = HBox(parent=heads)
        for name in names:
            line.addWidget(_Head(name))
        visit = QWidget()
        HBox(0, (SIDE, 0, 0, 0), visit).addWidget(
            TextLabel(self.tr("Visit"), "body", "text_secondary")
        )
        return visit, heads

    def _row(self, row: VisitReceipt, steps: ReceiptSteps, columns: int) -> QWidget:
        name = Pressable()
        name.setObjectName(f"receipt-{row.visit_id}")
        name.content.addWidget(TextLabel(row.name, "large_strong", wraps=True))
        about = " · ".join(filter(None, (row.when, row.wrote)))
        name.content.addWidget(TextLabel(about, "body", "text_secondary", wraps=True))
        name.setAccessibleName(f"{row.name}, {about}")
        name.setAccessibleDescription(steps.accessibleName())
        name.clicked.connect(lambda: self.visit_wanted.emit(row.visit_id))
        return _Line(name, steps, columns)

    def _steps(
        self,
        row: VisitReceipt,
        state: SyncState,
        names: tuple[str, ...],
        say_when: Callable[[datetime | None], str],
    ) -> list[Step]:
        steps = row.steps
        written = say_when(moment_of(steps.written_ms))
        typing = self.tr("{number} being typed").format(number=steps.typed)
        first = [
            Step(names[0], "done", written or typing),
            Step(names[1], "done", typing if steps.typed else written),
        ]
        if len(names) == len(first):
            return first
        at_hub = self._at_hub(row, state, names[2], say_when)
        return [*first, at_hub, self._confirmed(row, names[3], say_when)]

    def _at_hub(
        self,
        row: VisitReceipt,
        state: SyncState,
        name: str,
        say_when: Callable[[datetime | None], str],
    ) -> Step:
        steps = row.steps
        if steps.set_aside:
            return Step(name, "attention", self.tr("set aside"))
        if steps.here:
            return Step(name, "waiting", self._words.step_words(state))
        if row.pictures:
            return Step(name, "waiting", self.tr("%n picture(s) wait", "", row.pictures))
        if not steps.changes:
            return Step(name, "not-yet", self.tr("not yet"))
        return Step(name, "done", say_when(moment_of(steps.at_hub_ms)))

    def _confirmed(
        self, row: VisitReceipt, name: str, say_when: Callable[[datetime | None], str]
    ) -> Step:
        steps = row.steps
        if steps.here or steps.set_aside or row.pictures or not steps.changes:
            return Step(name, "not-yet", self.tr("not yet"))
        if steps.at_hub:
            return Step(name, "waiting", self.tr("to be counted"))
        return Step(name, "done", say_when(moment_of(steps.confirmed_ms)))


class _Head(TextLabel):
    """The name of a step over its column."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "strong", wraps=True)

    def _restyle(self, theme: Theme) -> None:
        super()._restyle(theme)
        self.setFixedWidth(theme.px(COLUMN))


def _near(wording: Wording, today: date) -> Callable[[datetime | None], str]:
    """Return how a time is said: of today the hour alone."""

    def say(at: datetime | None) -> str:
        if at is None:
            return ""
        day = at.astimezone(wording.zone).date()
        if day == today:
            return wording.time_of(at)
        return f"{wording.near(day, today)} {wording.time_of(at)}"

    return say
