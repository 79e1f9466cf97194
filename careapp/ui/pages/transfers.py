"""The visits of which something is still to be keyed into the care record."""

from PySide6.QtWidgets import QWidget

from careapp.services.transferring.left import Left, visits_left
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.listing import Listing
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.columns import MARGIN, TOP, ScrollColumn
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.notices import EmptyState
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import BLEED, Title
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_BAR = 24


class TransfersPage(Page):
    """One's own closed visits with something left, or all of one citizen."""

    key = "transfers"
    rail = "visits"
    kinds = frozenset({"transferred", "closing", "visit"})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._title = Title()
        self._back = Button("", icon="arrow-left")
        self._area = ScrollColumn(BLEED, (MARGIN - BLEED, 8, _BAR, TOP))
        self._build()
        self._retranslate()

    def _build(self) -> None:
        head = VBox(8, (MARGIN, TOP, MARGIN, 8))
        head.addWidget(page_header(self._title, self._back))
        outer = VBox(parent=self)
        outer.addLayout(head)
        outer.addWidget(self._area, 1)
        self._back.clicked.connect(self._go_back)

    def _retranslate(self) -> None:
        self._title.text = self.tr("To be keyed into the care record")
        self._title.subtitle = self.tr(
            "Closed visits of the last 90 days of which something is not ticked off yet."
        )
        self._back.setText(self.tr("The citizen") if self.place.record_id else self.tr("Visits"))

    def go_to(self, place: Place) -> None:
        """Show the list of *place*, empty until it is read: that takes a moment."""
        self.place = place
        self._retranslate()
        self._area.column.clear()
        wait = TextLabel(self.tr("Reading the visits…"), "large", "text_secondary")
        self._area.column.add(wait, 12)
        super().go_to(place)

    def _refresh(self) -> None:
        language, citizen_id = self.workplace.look.language, self.place.record_id
        asked_for, desk = self.place, self.workplace.desk

        def show(found: tuple[Left, ...]) -> None:
            if asked_for == self.place:
                self._show(found)

        self.workplace.ask(
            lambda: visits_left(desk, language=language, citizen_id=citizen_id), show, aside=True
        )

    def _show(self, found: tuple[Left, ...]) -> None:
        with filled_anew(self._area):
            self._area.column.clear()
            if found:
                rows: list[QWidget] = [self._row(one) for one in found]
                Listing(self._area.column).rows(rows, "")
            else:
                done = self.tr("Everything is keyed in.")
                self._area.column.add(EmptyState("circle-check", done))

    def _row(self, one: Left) -> RowButton:
        wording, today = self.workplace.wording, self.workplace.desk.clock.today()
        facts = [wording.near_moment(one.begins, today)]
        if one.done:
            facts.append(self.tr("%n field(s) ticked off", "", one.done))
        if one.changed:
            facts.append(self.tr("%n changed since", "", one.changed))
        button = RowButton(
            Row(
                one.citizen,
                ", ".join(facts),
                right=self.tr("%n field(s) left", "", one.left),
                right_tone="warning" if one.changed else "text_secondary",
                icon="clipboard-list",
            )
        )
        button.setObjectName(one.visit_id)
        place = Place("transfer", one.visit_id, back=self.place)
        button.clicked.connect(lambda: self.workplace.go(place))
        return button

    def _go_back(self) -> None:
        citizen_id = self.place.record_id
        self.workplace.go(Place("citizen", citizen_id) if citizen_id else Place("visits"))
