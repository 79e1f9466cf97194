"""Visits by day: those that come, then those that were."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QStackedWidget

from careapp.domain.visit import VisitStatus
from careapp.services.visit_list import DayOfVisits, VisitList, Wanted, list_visits
from careapp.services.visits import VisitRow
from careapp.ui.models.grouped_rows import GroupedRows, HeadingRow, TimedDelegate, TimedRow
from careapp.ui.page import Page
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.holder import Holder
from careapp.ui.pages.visit_words import capital, standing
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.chips import Segmented
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.columns import MAIN_WIDEST, MARGIN, TOP
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.list_rows import RowList
from careapp.ui.widgets.notices import EmptyState
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.search_field import SearchField
from careapp.ui.widgets.surfaces import BLEED, Title
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_ALL = "all"
_FIELD_WIDTH = 320
_STATUSES = (
    VisitStatus.PLANNED,
    VisitStatus.UNDER_WAY,
    VisitStatus.CLOSED,
    VisitStatus.CANCELLED,
)


class VisitsPage(Page):
    """All visits on this computer, or only one's own."""

    key = "visits"
    rail = "visits"
    kinds = frozenset({"visit", "closing", "citizen"})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._wanted = Wanted()
        self._asking: Wanted | None = None
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._title = Title()
        self._plan = Button("", icon="calendar-plus")
        self._transfers = Button("", icon="clipboard-list")
        self._field = SearchField(_FIELD_WIDTH)
        self._filters = FlowLayout(12)
        self._cut = TextLabel("", "body", "text_secondary", wraps=True)
        self._rows = GroupedRows(parent=self)
        self._list = RowList("")
        self._list.setItemDelegate(TimedDelegate(parent=self._list))
        self._list.setModel(self._rows)
        self._none = Holder()
        self._stack = QStackedWidget()
        for widget in (self._list, self._none):
            self._stack.addWidget(widget)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = VBox(margins=(MARGIN - BLEED, TOP, MARGIN - BLEED, 0), parent=self)
        head = VBox(8, (BLEED, 0, BLEED, 0))
        head.addWidget(page_header(self._title, self._transfers, self._plan))
        head.addLayout(self._filters)
        head.addWidget(self._cut)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._stack.setMaximumWidth(theme.px(MAIN_WIDEST + 2 * BLEED))

    def _connect(self) -> None:
        self._plan.clicked.connect(lambda: self.workplace.go(Place("new-visit")))
        self._transfers.clicked.connect(lambda: self.workplace.go(Place("transfers")))
        self._field.searched.connect(lambda words: self._want(replace(self._wanted, words=words)))
        self._field.went_down.connect(self._enter_list)
        self._list.opened.connect(lambda visit_id: self.workplace.go(Place("visit", visit_id)))

    def _retranslate(self) -> None:
        self._title.text = self.tr("Visits")
        self._plan.setText(self.tr("Plan a visit"))
        self._transfers.setText(self.tr("To be keyed in"))
        self._field.set_words(self.tr("Find by citizen"))
        self._list.setAccessibleName(self.tr("Visits"))
        self._cut.setText(self.tr("Only the nearest are shown. Search to see others."))
        self._cut.hide()
        self._word_filters()

    def _word_filters(self) -> None:
        """Make the filters anew in the language of the screen."""
        while self._filters.count():
            item = self._filters.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None and widget is not self._field:
                widget.hide()
                widget.deleteLater()
        mine = Segmented(
            self.tr("Whose visits"),
            (Option(True, self.tr("Mine")), Option(False, self.tr("Everyone's"))),
        )
        mine.value = self._wanted.mine
        mine.chosen.connect(lambda one: self._want(replace(self._wanted, mine=one is not False)))
        word = self.workplace.wording.word
        options = [Option(_ALL, self.tr("Any status"))]
        options += [Option(one, capital(word(f"status.{one}"))) for one in _STATUSES]
        status = Segmented(self.tr("How they stand"), options)
        status.value = self._wanted.status or _ALL
        status.chosen.connect(self._want_status)
        for widget in (self._field, mine, status):
            self._filters.addWidget(widget)

    def _want_status(self, status: object) -> None:
        wanted = status if isinstance(status, VisitStatus) else None
        self._want(replace(self._wanted, status=wanted))

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self.refresh()

    # Asking and showing

    def _refresh(self) -> None:
        """Ask for what is wanted; a question under way is let end first."""
        if self._asking is not None:
            return
        desk, wanted = self.workplace.desk, self._wanted
        self._asking = wanted
        self.workplace.ask(lambda: list_visits(desk, wanted), self._show, otherwise=self._fail)

    def _fail(self, error: BaseException) -> None:
        self._asking = None
        self.workplace.complain(error)

    def _show(self, found: VisitList) -> None:
        asked, self._asking = self._asking, None
        if asked != self._wanted:
            self._refresh()
            return
        rows = list(self._row_list(found))
        self._list.show_rows(rows)
        self._cut.setVisible(found.cut)
        if not rows:
            self._none.hold(self._nothing())
        self._stack.setCurrentWidget(self._list if rows else self._none)

    def _row_list(self, found: VisitList) -> Iterator[Row]:
        for days in (found.coming, found.earlier):
            for day in days:
                yield self._heading(day, found.today)
                for row in day.visits:
                    yield self._row(row)

    def _heading(self, day: DayOfVisits, today: date) -> HeadingRow:
        count = self.tr("%n visit(s)", "", len(day.visits))
        if day.day is None:
            return HeadingRow(self.tr("Without a time"), right=count)
        wording = self.workplace.wording
        near = capital(wording.near(day.day, today))
        same_year = day.day.year == today.year
        full = wording.day(day.day) if same_year else wording.day_year(day.day)
        if abs((day.day - today).days) <= 1:
            return HeadingRow(f"{near}, {full}", right=count)
        return HeadingRow(capital(full), right=count)

    def _row(self, row: VisitRow) -> TimedRow:
        wording, period, mark = self.workplace.wording, row.period, standing(row)
        return TimedRow(
            row.citizen_name,
            row.visit.record.purpose or self.tr("No purpose is written yet."),
            right=mark.text,
            right_tone=mark.tone,
            below=self._joint(row),
            icon=mark.icon,
            icon_tone=mark.tone,
            strong=True,
            key=row.visit_id,
            time=wording.time_of(period.starts_at) if period else "",
            until=wording.time_of(period.ends_at) if period else "",
        )

    def _joint(self, row: VisitRow) -> str:
        if not row.is_joint:
            return ""
        return self.tr("Joint visit")

    def _nothing(self) -> EmptyState:
        text = self.tr("No visits are found.")
        if self._wanted == Wanted():
            text = self.tr("You have no visits on this computer yet.")
        empty_state = EmptyState("calendar", text, self.tr("Plan a visit"))
        empty_state.acted.connect(self._plan.click)
        return empty_state

    def _enter_list(self) -> None:
        if self._rows.rowCount() > 1:
            self._list.setFocus()
            self._list.setCurrentIndex(self._rows.index(1))
