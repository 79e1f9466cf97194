"""All that people have written differently, and what the rules find: a page at a time."""

from PySide6.QtWidgets import QWidget

from careapp.changes.kinds import KINDS
from careapp.services.conflicts.listed import AT_A_TIME, ConflictList, ConflictRow, list_conflicts
from careapp.services.safety.findings import Swept, sweep
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.listing import Listing
from careapp.ui.pages.safeguarding.waits import Waits
from careapp.ui.pages.safeguarding.words import SafetyWords
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.columns import MARGIN, TOP, ScrollColumn
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.notices import EmptyState
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import BLEED, Title
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_BAR = 24


class ConflictsPage(Page):
    """What waits for somebody to decide; nothing else waits for that."""

    key = "conflicts"
    rail = "safety"
    kinds = frozenset(KINDS)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._offset = self._findings_from = 0
        self._listed: ConflictList | None = None
        self._swept: Swept | None = None
        self._sweeping = False
        self._title = Title()
        self._back = Button("", icon="arrow-left")
        self._waits = Waits(SafetyWords(self))
        self._waits.hide()
        self._area = ScrollColumn(BLEED, (MARGIN - BLEED, 8, _BAR, 12))
        self._build()
        self._retranslate()

    def _build(self) -> None:
        head = VBox(8, (MARGIN, TOP, MARGIN, 8))
        head.addWidget(page_header(self._title, self._back))
        outer = VBox(parent=self)
        outer.addLayout(head)
        outer.addWidget(self._area, 1)
        self._waits.setParent(self)
        self._back.clicked.connect(lambda: self.workplace.go(self.place.back or Place("safety")))
        self._waits.wanted.connect(self.workplace.go)

    def _retranslate(self) -> None:
        self._title.text = self.tr("Written differently, or to be settled")
        self._title.subtitle = self.tr("Everything is kept. Nothing else waits for this.")

    def go_to(self, place: Place) -> None:
        """Show the list from its beginning."""
        self._offset = self._findings_from = 0
        super().go_to(place)

    def _refresh(self) -> None:
        language, offset = self.workplace.look.language, self._offset
        about = self.place.record_id
        self._back.setText(self.tr("The citizen") if about else self.tr("Safety"))
        self._ask(
            lambda desk: list_conflicts(desk, language=language, offset=offset, subject=about),
            self._show,
        )

    def _show(self, listed: ConflictList) -> None:
        if not listed.rows and self._offset:
            self._turn(-AT_A_TIME)  # what stood on the last page has been decided
            return
        self._listed = listed
        self._fill()
        self._sweep()

    def _fill(self) -> None:
        listed, column = self._listed, self._area.column
        if listed is None:
            return
        about = self.place.record_id
        found = self._swept.listed if self._swept else ()
        found = tuple(one for one in found if about in (None, one.citizen_id))
        with filled_anew(self):
            column.clear()
            listing = Listing(column)
            if listed.rows:
                listing.head(self.tr("Written differently"))
                listing.rows([self._row(one) for one in listed.rows], "")
                self._pages(self._offset, listed.total, "conflicts")
            if found:
                listing.head(self.tr("To be settled"))
                wording = self.workplace.wording
                shown = found[self._findings_from : self._findings_from + AT_A_TIME]
                listing.rows([self._waits.finding_row(one, wording) for one in shown], "")
                self._pages(self._findings_from, len(found), "findings")
            if not listed.rows and not found:
                calm = self.tr("Nobody has written differently, and no rule is broken.")
                column.add(EmptyState("circle-check", calm))
            if self._swept is None or not self._swept.done:
                self._tell_of_rules()

    def _tell_of_rules(self) -> None:
        words = self.tr("The rules are being gone through: {number} citizens so far.")
        number = self._swept.looked if self._swept else 0
        label = TextLabel(words.format(number=number), "body", "text_secondary", wraps=True)
        self._area.column.add(label, 12)

    def _row(self, one: ConflictRow) -> QWidget:
        found, wording = one.found, self.workplace.wording
        whose = " · ".join(filter(None, (found.whose, found.area)))
        row = Row(
            found.title,
            " · ".join(filter(None, (whose, wording.listed(list(one.names))))),
            right=one.when,
            icon="users",
        )
        button = RowButton(row)
        button.setObjectName(f"{one.one.record_id}/{one.one.unit}")
        place = Place("conflict", one.one.record_id, unit=one.one.unit, back=self.place)
        button.clicked.connect(lambda: self.workplace.go(place))
        return button

    def _pages(self, at: int, total: int, name: str) -> None:
        """Add the way to what comes before and after, where not all of it is shown."""
        if total <= AT_A_TIME:
            return
        holder = QWidget()
        line = FlowLayout(12, 4, holder)
        for text, by, enabled in (
            (self.tr("Earlier"), -AT_A_TIME, at > 0),
            (self.tr("Further"), AT_A_TIME, at + AT_A_TIME < total),
        ):
            button = Button(text)
            button.setObjectName(f"{name}{by:+}")
            button.setEnabled(enabled)
            button.clicked.connect(lambda _on=False, by=by: self._turn_in(name, by))
            line.addWidget(button)
        words = self.tr("{first} to {last} of {total}")
        last = min(at + AT_A_TIME, total)
        told = words.format(first=at + 1, last=last, total=total)
        line.addWidget(TextLabel(told, "body", "text_secondary"))
        self._area.column.add(holder, 8)

    def _turn_in(self, name: str, by: int) -> None:
        if name == "findings":
            self._findings_from = max(self._findings_from + by, 0)
            self._fill()
        else:
            self._turn(by)

    def _turn(self, by: int) -> None:
        self._offset = max(self._offset + by, 0)
        self._area.verticalScrollBar().setValue(0)
        self.refresh()

    def _sweep(self) -> None:
        if not self._sweeping and self.isVisible():
            self._sweeping = True
            desk, before = self.workplace.desk, self._swept
            self.workplace.ask(lambda: sweep(desk, before), self._swept_on, aside=True)

    def _swept_on(self, swept: Swept) -> None:
        before, self._swept, self._sweeping = self._swept, swept, False
        if before is None or (before.listed, before.done) != (swept.listed, swept.done):
            self._fill()
        if not swept.done:
            self._sweep()
