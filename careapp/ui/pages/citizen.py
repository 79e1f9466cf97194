"""One citizen: their own words first, and all that is known beside them."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent

from careapp.domain.identity import RecordId
from careapp.domain.visit import VisitStatus
from careapp.services.citizens import CitizenPage as Shown
from careapp.services.citizens import citizen_page
from careapp.services.desk import Desk
from careapp.services.help.shown import HelpInShort, help_in_short
from careapp.services.visits import VisitRow, begin_visit
from careapp.ui.attaching import Attaching, AttachTo
from careapp.ui.breath import after_a_breath
from careapp.ui.page import Page
from careapp.ui.pages.citizen_head import CitizenHead
from careapp.ui.pages.citizen_sections import CitizenSections
from careapp.ui.pages.citizen_side import CitizenSide
from careapp.ui.pages.filling import filled_anew
from careapp.ui.widgets.columns import TwoColumns
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.surfaces import Column
from careapp.ui.workplace import Place, Workplace

_UNDER_FACTS = 12


class CitizenPage(Page):
    """The page of one citizen."""

    key = "citizen"
    rail = "citizens"
    kinds = frozenset(
        {
            "access",
            "agreement",
            "answer",
            "arrangement",
            "attachment",
            "attention_card",
            "citizen",
            "closing",
            "condition",
            "general_information",
            "goal",
            "grant",
            "note",
            "pause",
            "proposal",
            "relative",
            "swap",
            "visit",
        }
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._shown: Shown | None = None
        self._worded = ""
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._columns = TwoColumns("", "")
        VBox(parent=self).addWidget(self._columns)
        Attaching(self.workplace, self, self._attach_to)
        self._head = CitizenHead()
        self._columns.header.addWidget(self._head)
        self._facts_room = VBox(0)
        self._columns.main.add_layout(self._facts_room)
        sections = Column()
        self._columns.main.add(sections)
        go = self.workplace.go
        self._sections = CitizenSections(sections, go, self)
        self._side = CitizenSide(self._columns.side, go, self)
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what stands under the name scroll where there is little room (Qt)."""
        super().resizeEvent(event)
        narrow = self._columns.narrow
        self._facts_room.set_margins((0, 0, 0, _UNDER_FACTS if narrow else 0))
        if narrow:
            self._facts_room.addWidget(self._head.facts)
        else:
            self._head.take_facts()

    def _connect(self) -> None:
        self._hiding.timeout.connect(self.refresh)
        self._side.begin_wanted.connect(self._begin)
        self._head.id_wanted.connect(lambda: self._ask_why("show-id"))
        self._head.address_wanted.connect(lambda: self._ask_why("show-address"))

    def _retranslate(self) -> None:
        self._columns.set_names(self.tr("Citizen"), self.tr("Visits and relatives"))

    def go_to(self, place: Place) -> None:
        """Show a citizen; of another one everything is folded and hidden."""
        if place.record_id != self.place.record_id:
            self._sections.forget()
            self._side.forget()
            self._shown = None
        super().go_to(place)

    def leave(self) -> None:
        """Hide at once what was shown for a moment."""
        self._hiding.stop()
        self._shown = None
        super().leave()

    def _refresh(self) -> None:
        citizen_id = self.place.record_id
        if citizen_id is not None:
            self._ask(lambda desk: _read(desk, citizen_id), lambda read: self._show(*read))

    def _show(self, shown: Shown, in_short: HelpInShort) -> None:
        language = self.workplace.look.language
        if (shown, in_short, language) == (self._shown, self._sections.in_short, self._worded):
            return
        first = self._shown is None
        self._shown, self._worded = shown, language
        self._sections.in_short = in_short
        wording = self.workplace.wording
        with filled_anew(self):
            self._head.show_citizen(shown, wording)
            self._sections.show_citizen(shown, wording, at_once=not first)
            if not first:
                self._side.show_citizen(shown, wording)
        if first:
            self._columns.to_top()
            after_a_breath(self, lambda: self._show_side(shown), later=True)
        self._hide_in_time(shown)

    def _show_side(self, shown: Shown) -> None:
        """Fill the side after the window has breathed; something later may be shown already."""
        if shown is self._shown:
            with filled_anew(self):
                self._side.show_citizen(shown, self.workplace.wording)

    def _hide_in_time(self, shown: Shown) -> None:
        """Come back when the id or the address has been in sight long enough."""
        left = [ms for ms in (shown.id_shown_ms, shown.address_shown_ms) if ms]
        if left:
            self._hiding.start(min(left))

    def _attach_to(self) -> AttachTo | None:
        citizen_id = self.place.record_id
        return AttachTo(citizen_id) if citizen_id else None

    def _ask_why(self, page: str) -> None:
        self.workplace.go(Place(page, self.place.record_id))

    def _begin(self, row: VisitRow) -> None:
        visit_id: RecordId = row.visit_id
        desk, go = self.workplace.desk, self.workplace.go
        if row.status is not VisitStatus.PLANNED:
            go(Place("visit", visit_id))
            return
        self.workplace.do(
            lambda: begin_visit(desk, visit_id=visit_id), lambda _t: go(Place("visit", visit_id))
        )


def _read(desk: Desk, citizen_id: RecordId) -> tuple[Shown, HelpInShort]:
    shown = citizen_page(desk, citizen_id=citizen_id)
    return shown, help_in_short(desk, citizen_id=citizen_id)
