"""Whom one visits, where, why and when; what to know before the door."""

from PySide6.QtWidgets import QWidget

from careapp.services.visit_page import VisitShown, when_worded
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.preparation import card_mark
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import FlowLayout, VBox, empty
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Title
from careapp.ui.workplace import Place, Workplace


class VisitHeading(QWidget):
    """The citizen's name with what one must know; a protected address is hidden.

    Attributes:
        facts: What to know; stands under the name, or scrolls where there is no room.
    """

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._shown: VisitShown | None = None
        self._title = Title()
        self.facts = QWidget()
        self._facts_flow = FlowLayout(24, 4, self.facts)
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
        empty(self._facts_flow)
        for icon, text, tone in self._facts(shown):
            self._facts_flow.addWidget(IconText(icon, text, tone))

    def _facts(self, shown: VisitShown) -> list[tuple[str, str, str]]:
        wording = self._workplace.wording
        citizen, visit = shown.conversation.citizen.record, shown.conversation.visit.record
        today = self._workplace.desk.clock.today()
        marks = [card_mark(card.record, wording, today) for card in shown.cards]
        facts = [(mark.icon, mark.text, "warning") for mark in marks]
        if citizen.address and citizen.address.protected:
            facts.append(("shield-alert", wording.word("date.hidden_address"), "text_secondary"))
        elif citizen.address:
            facts.append(("map-pin", citizen.address.full, "text_secondary"))
        if citizen.phone:
            facts.append(("phone", citizen.phone, "text_secondary"))
        when = when_worded(self._workplace.desk, shown, self._workplace.look.language)
        what = " · ".join(part for part in (visit.purpose or "", when) if part)
        facts.append(("clock", what, "text_secondary"))
        return facts

    def _turn_screen(self) -> None:
        if self._shown is not None:
            self._workplace.go(Place("turned-screen", self._shown.visit_id))
