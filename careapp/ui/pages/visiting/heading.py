"""Whom one visits, where, why and when; what to know before the door."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from careapp.services.visit_page import VisitShown, when_worded
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.preparation import card_kinds, card_mark
from careapp.ui.pages.visit_words import Mark, times_words
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import FlowLayout, VBox, empty
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Title
from careapp.ui.workplace import Place, Workplace

_FEW_CARDS = 2
_QUIET = "text_secondary"


class VisitHeading(QWidget):
    """The citizen's name with what one must know; a protected address is hidden.

    Attributes:
        facts: What to know; stands under the name, or scrolls where there is no room.
        cards: Attention cards in full where they are many; they scroll, and only what
            they are about stands under the name.
    """

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._shown: VisitShown | None = None
        self._title = Title()
        self.facts = QWidget()
        self._facts_flow = FlowLayout(24, 4, self.facts)
        self.cards = QWidget()
        self._cards_column = VBox(4, (0, 0, 0, 8), self.cards)
        self._turn = Button("", icon="monitor")
        self._turn.clicked.connect(self._turn_screen)
        self._column = VBox(4, parent=self)
        self._column.addWidget(page_header(self._title, self._turn))
        self._column.addWidget(self.facts)

    def take_facts(self) -> None:
        """Put what to know back under the name."""
        self._column.addWidget(self.facts)

    def show_visit(self, shown: VisitShown) -> None:
        """Show another visit, or the same one anew."""
        self._shown = shown
        citizen = shown.conversation.citizen.record
        wording = self._workplace.wording
        self._turn.setText(self.tr("Turn the screen"))
        self._title.text = citizen.name.full if citizen.name else ""
        self._title.suffix = wording.years(shown.age) if shown.age is not None else ""
        today = self._workplace.desk.clock.today()
        cards = [card.record for card in shown.cards]
        told = [card_mark(card, wording, today) for card in cards]
        many = len(told) > _FEW_CARDS
        in_short = card_kinds(cards, wording) if many else told
        self._cards_column.clear()
        self.cards.setVisible(many)
        for mark in told if many else ():
            self._cards_column.addWidget(IconText(mark.icon, mark.text, "warning"))
        empty(self._facts_flow)
        if apart := times_words(shown.times, wording, today):
            in_short = [Mark(apart, "circle-alert", "warning"), *in_short]
        for mark in (*(replace(one, tone="warning") for one in in_short), *self._facts(shown)):
            self._facts_flow.addWidget(IconText(mark.icon, mark.text, mark.tone))

    def _facts(self, shown: VisitShown) -> list[Mark]:
        wording = self._workplace.wording
        citizen, visit = shown.conversation.citizen.record, shown.conversation.visit.record
        facts = []
        if citizen.address and citizen.address.protected:
            facts.append(Mark(wording.word("date.hidden_address"), "shield-alert", _QUIET))
        elif citizen.address:
            facts.append(Mark(citizen.address.full, "map-pin", _QUIET))
        if citizen.phone:
            facts.append(Mark(citizen.phone, "phone", _QUIET))
        when = when_worded(self._workplace.desk, shown, self._workplace.look.language)
        what = " · ".join(part for part in (visit.purpose or "", when) if part)
        return [*facts, Mark(what, "clock", _QUIET)]

    def _turn_screen(self) -> None:
        if self._shown is not None:
            self._workplace.go(Place("turned-screen", self._shown.visit_id))
