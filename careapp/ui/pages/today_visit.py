"""A visit in the day's time line."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.dialogue.text import Text
from careapp.domain.visit import VisitStatus
from careapp.services.citizens import age
from careapp.services.visits import VisitRow
from careapp.services.wording import Wording
from careapp.ui.pages.preparation import Preparation, card_kinds, card_mark
from careapp.ui.pages.visit_words import company_words, place_of, standing, times_words
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconMark, IconText
from careapp.ui.widgets.pressable import Pressable
from careapp.ui.widgets.surfaces import QuoteBlock
from careapp.ui.widgets.text import Run, RunsLabel, TextLabel

_FEW_CARDS = 4
SIDE = 8
"""Room at both sides of a visit, for the ring around one that has the focus."""


class VisitEntry(QWidget):
    """One visit: in short, and with its preparation when it is unfolded.

    Args:
        row: The visit.
        wording: Field terms and dates.
        today: The day it is.
        titles: Of the dialogue tools at hand, by url.

    Signals:
        begin_wanted: The user wants to begin the visit or go on with it.
        citizen_wanted: The user wants to see the citizen.
        change_wanted: The user wants to change what is planned.
        unfolded: The preparation was opened (True) or put away.
    """

    begin_wanted = Signal()
    citizen_wanted = Signal()
    change_wanted = Signal()
    unfolded = Signal(bool)

    def __init__(
        self, row: VisitRow, wording: Wording, today: date, titles: Mapping[str, Text]
    ) -> None:
        super().__init__()
        self._row, self._wording, self._today, self._titles = row, wording, today, titles
        self._layout = VBox(parent=self)
        self._details: QWidget | None = None
        self._build()

    def _build(self) -> None:
        """Put the visit in short; subclasses say how."""
        raise NotImplementedError

    @property
    def is_unfolded(self) -> bool:
        """Whether the preparation is shown. Setting it emits nothing."""
        return self._details is not None

    @is_unfolded.setter
    def is_unfolded(self, unfolded: bool) -> None:
        if unfolded == self.is_unfolded:
            return
        if self._details is not None:
            self._layout.removeWidget(self._details)
            self._details.hide()
            self._details.deleteLater()
            self._details = None
        else:
            self._details = self._make_details()
            self._layout.addWidget(self._details)
        self._mark_unfolded()

    def _mark_unfolded(self) -> None:
        """Show on the button whether pressing it unfolds or folds."""

    def _toggle(self) -> None:
        self.is_unfolded = not self.is_unfolded
        self.unfolded.emit(self.is_unfolded)

    def _make_details(self) -> QWidget:
        details = QWidget()
        layout = VBox(margins=(SIDE, 0, SIDE, 4), parent=details)
        layout.addWidget(Preparation(self._row, self._wording, self._today, self._titles))
        layout.space(12)
        buttons = FlowLayout(16)
        for button in self._actions():
            buttons.addWidget(button)
        layout.addLayout(buttons)
        return details

    def _actions(self) -> list[Button]:
        citizen = TextButton(self.tr("Open the citizen"))
        citizen.clicked.connect(self.citizen_wanted)
        if self._row.status is not VisitStatus.PLANNED:
            return [citizen]
        change = TextButton(self.tr("Change the visit"))
        change.clicked.connect(self.change_wanted)
        return [citizen, change]

    def _begin_words(self) -> str:
        match self._row.status:
            case VisitStatus.UNDER_WAY:
                return self.tr("Continue the visit")
            case VisitStatus.CLOSED:
                return self.tr("Read the visit")
            case _:
                return self.tr("Begin the visit")

    def _facts(self) -> FlowLayout:
        facts = FlowLayout(24, 4)
        where = place_of(self._row, self._wording)
        if where.text:
            facts.addWidget(IconText(where.icon, where.text, where.tone))
        if times := times_words(self._row.times, self._wording, self._today):
            facts.addWidget(IconText("circle-alert", times, "warning"))
        return facts

    def _years(self) -> str:
        years = age(self._row.citizen.record, self._today)
        return self._wording.years(years) if years is not None else ""


class NextVisit(VisitEntry):
    """The next visit, on the wash: the citizen's words larger than the name.

    Args:
        when: In how long it begins.
        row: The visit.
        wording: Field terms and dates.
        today: The day it is.
        titles: Of the dialogue tools at hand, by url.
    """

    def __init__(
        self, when: str, row: VisitRow, wording: Wording, today: date, titles: Mapping[str, Text]
    ) -> None:
        self._when = when
        super().__init__(row, wording, today, titles)

    def _build(self) -> None:
        short = VBox(margins=(SIDE, 0, SIDE, 0))
        short.addLayout(_line(TextLabel(self._when, "strong", "accent", wraps=True), self._row))
        short.space(2)
        short.addWidget(RunsLabel(self._name_runs(), wraps=True))
        self._add_quote(short)
        short.space(8)
        short.addLayout(self._facts_and_cards())
        people = company_words(self._row, self._wording)
        if people:
            short.space(4)
            together = self.tr("Together with {people}").format(people=people)
            short.addWidget(IconText("users", together))
        short.space(14)
        short.addLayout(self._buttons())
        self._layout.addLayout(short)

    def _name_runs(self) -> list[Run]:
        runs = [Run(self._row.citizen_name, "heading")]
        runs.append(Run(f"  {self._years()}", "large", "text_secondary"))
        purpose = self._row.visit.record.purpose
        return [*runs, Run(f"    {purpose}", "large")] if purpose else runs

    def _add_quote(self, short: VBox) -> None:
        matters = self._row.citizen.record.what_matters
        if matters:
            short.space(12)
            quote = self._wording.quote(matters.words)
            short.addWidget(QuoteBlock(quote, self.tr("What matters to me")))

    def _facts_and_cards(self) -> FlowLayout:
        """Return where it is with all cards, or what they are about: the buttons stay in sight."""
        facts, cards = self._facts(), self._row.cards
        marks = [card_mark(card, self._wording, self._today) for card in cards]
        for mark in marks if len(cards) <= _FEW_CARDS else card_kinds(cards, self._wording):
            facts.addWidget(IconText(mark.icon, mark.text, mark.tone))
        return facts

    def _buttons(self) -> FlowLayout:
        buttons = FlowLayout(8)
        begin = Button(self._begin_words(), "primary")
        begin.setObjectName(f"begin-{self._row.visit_id}")
        begin.clicked.connect(self.begin_wanted)
        self._unfold = Button("")
        self._unfold.setObjectName(f"unfold-{self._row.visit_id}")
        self._unfold.clicked.connect(self._toggle)
        self._mark_unfolded()
        buttons.addWidget(begin)
        buttons.addWidget(self._unfold)
        return buttons

    def _mark_unfolded(self) -> None:
        put_away, see = self.tr("Put the preparation away"), self.tr("See the preparation")
        self._unfold.setText(put_away if self.is_unfolded else see)


class OtherVisit(VisitEntry):
    """Any other visit of the day: unfolds when it is pressed."""

    def _build(self) -> None:
        row, wording = self._row, self._wording
        self._head = Pressable(margins=(SIDE, 0, SIDE, 2))
        self._head.setObjectName(f"unfold-{row.visit_id}")
        name = [Run(row.citizen_name, "large_strong")]
        name.append(Run(f"  {self._years()}", "large", "text_secondary"))
        content = self._head.content
        content.addLayout(_line(RunsLabel(name, wraps=True), row))
        content.space(2)
        content.addLayout(self._purpose())
        facts = self._facts()
        people = company_words(row, wording)
        if people:
            facts.addWidget(IconText("users", people))
        content.addLayout(facts)
        self._layout.addWidget(self._head)
        self._head.clicked.connect(self._toggle)
        self._mark_unfolded()

    def _purpose(self) -> HBox:
        visit = self._row.visit.record
        words = visit.purpose or self.tr("No purpose is written yet.")
        if visit.cancelled_because:
            words = self.tr("Cancelled: {reason}").format(reason=visit.cancelled_because)
        line = HBox(12)
        line.addWidget(TextLabel(words, "large", wraps=True), 1)
        self._chevron = IconMark("chevron-down", "text_secondary")
        line.addWidget(self._chevron)
        return line

    def _mark_unfolded(self) -> None:
        self._chevron.set_icon(
            "chevron-up" if self.is_unfolded else "chevron-down", "text_secondary"
        )
        row = self._row
        parts = (row.citizen_name, self._years(), row.visit.record.purpose, standing(row).text)
        self._head.setAccessibleName(", ".join(part for part in parts if part))
        put_away, see = self.tr("Put the preparation away"), self.tr("See the preparation")
        self._head.setAccessibleDescription(put_away if self.is_unfolded else see)

    def _actions(self) -> list[Button]:
        if self._row.status is VisitStatus.CANCELLED:
            return super()._actions()
        begin = Button(self._begin_words())
        begin.setObjectName(f"begin-{self._row.visit_id}")
        begin.clicked.connect(self.begin_wanted)
        return [begin, *super()._actions()]


def _line(first: QWidget, row: VisitRow) -> HBox:
    mark = standing(row)
    line = HBox(16)
    line.addWidget(first, 1)
    line.addWidget(TextLabel(mark.text, "strong" if mark.tone == "warning" else "body", mark.tone))
    return line
