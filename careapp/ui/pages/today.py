"""Today: the visits of a day, the next one first in sight, and what is to be done."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from careapp.domain.access import Errand
from careapp.domain.identity import RecordId
from careapp.domain.visit import VisitStatus
from careapp.services.today import DayCell, Today, finish_task, today_page
from careapp.services.visits import VisitRow, begin_visit
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew, has_focus
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.help_tasks import HELP_KINDS, HelpTasks
from careapp.ui.pages.holder import Holder
from careapp.ui.pages.tasks import Tasks
from careapp.ui.pages.today_visit import SIDE, NextVisit, OtherVisit, VisitEntry
from careapp.ui.pages.visit_words import capital, standing
from careapp.ui.pages.waiting import WaitingPackages
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.columns import TwoColumns
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.notices import Banner, EmptyState
from careapp.ui.widgets.surfaces import Title
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.timeline import Timeline
from careapp.ui.widgets.week_strip import DayOption, WeekStrip
from careapp.ui.workplace import Place, Workplace

_EVERY_MS = 30_000
_AN_HOUR = 60


class TodayPage(Page):
    """The first page."""

    key = "today"
    rail = "today"
    kinds = frozenset(
        {
            "visit",
            "closing",
            "agreement",
            "citizen",
            "attention_card",
            "proposal",
            "granted_package",
            "urgent_request",
            *HELP_KINDS,
        }
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._day: date | None = None
        self._unfolded: set[RecordId] = set()
        self._shown: Today | None = None
        self._worded = ""
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._columns = TwoColumns("", "")
        VBox(parent=self).addWidget(self._columns)
        self._title = Title()
        self._columns.header.addWidget(page_header(self._title))
        self._tasks = Tasks()
        self._columns.side.add(self._tasks)
        self._help_tasks = HelpTasks(self.workplace)
        self._columns.side.add(self._help_tasks)
        self._waiting = WaitingPackages(self.workplace.go)
        self._columns.side.add(self._waiting)
        self._banner = Banner("accent", "")
        self._banner.hide()
        self._strip: WeekStrip | None = None
        self._strip_holder, self._day_holder = Holder(), Holder()
        main = self._columns.main
        main.add(self._banner)
        main.add(self._strip_holder)
        main.add(self._day_holder, 16)
        self._clock = QTimer(self)
        self._clock.setInterval(_EVERY_MS)
        self._clock.start()

    def _connect(self) -> None:
        self._clock.timeout.connect(self.refresh)
        self._banner.acted.connect(self._go_on)
        self._tasks.ticked.connect(self._tick)
        self._tasks.opened.connect(
            lambda who: self.workplace.go(Place("citizen", RecordId(who), errand=Errand.TASK))
        )

    def _retranslate(self) -> None:
        self._columns.set_names(self.tr("Visits"), self.tr("Tasks"))

    def go_to(self, place: Place) -> None:
        """Show the day it is."""
        self._day = None
        super().go_to(place)

    def show_day(self, day: date) -> None:
        """Show the visits of a day."""
        self._day = day
        self.refresh()

    def _refresh(self) -> None:
        day = self._day
        self._ask(lambda desk: today_page(desk, day=day), self._show)

    def _show(self, shown: Today) -> None:
        self._help_tasks.refresh()
        language, before = self.workplace.look.language, self._shown
        if before and self._worded == language and replace(shown, now=before.now) == before:
            return
        self._shown, self._worded = shown, language
        wording = self.workplace.wording
        self._title.text = capital(wording.day(shown.day))
        self._title.subtitle = self._sentence(shown)
        self._show_banner(shown)
        with filled_anew(self):
            self._show_week(shown)
            self._day_holder.hold(self._day_list(shown))
        self._tasks.show_tasks(shown.tasks, wording, shown.now.date())
        self._waiting.show_waiting(shown.waiting, wording, shown.now.date())

    def _sentence(self, shown: Today) -> str:
        wording, count = self.workplace.wording, shown.live_visits
        week = wording.week(shown.day)
        if not count:
            return self.tr("{week}. No visits.").format(week=week)
        number = wording.number(count)
        visits = capital(self.tr("{number} visit(s)", "", count).format(number=number))
        if shown.free_from is None:
            return self.tr("{week}. {visits}.").format(week=week, visits=visits)
        time = wording.time_of(shown.free_from)
        text = self.tr("{week}. {visits}, none after {time}.")
        return text.format(week=week, visits=visits, time=time)

    def _show_banner(self, shown: Today) -> None:
        """Offer to go on with what a power cut or a hurry left half written."""
        unfinished, form, wording = shown.unfinished, shown.unfinished_form, self.workplace.wording
        self._banner.setVisible(unfinished is not None or form is not None)
        text = self.tr("You were in the middle of writing {when}. All of it is kept.")
        if unfinished is not None:
            action = self.tr("Continue the visit with {name}")
            action = action.format(name=unfinished.visit.citizen_name)
            at = unfinished.typed_at
        elif form is not None:
            from careapp.ui.dialogs.opening import form_title  # noqa: PLC0415 - seldom needed

            action = self.tr("Continue: {form}").format(form=form_title(form))
            at = form.typed_at
        else:
            return
        when = wording.near_moment(at, shown.now.date())
        self._banner.show_as("accent", text.format(when=when), action)

    def _go_on(self) -> None:
        unfinished = self._shown.unfinished if self._shown else None
        if unfinished is not None:
            self.workplace.go(Place("visit", unfinished.visit.visit_id, unfinished.key))
        else:
            self.workplace.go(Place("resume-form"))

    def _show_week(self, shown: Today) -> None:
        options = tuple(self._day_option(cell, shown) for cell in shown.week)
        if self._strip is None or self._strip.options != options:
            had_focus = self._strip is not None and has_focus(self._strip)
            self._strip = WeekStrip(self.tr("Days of the week"), options)
            self._strip.chosen.connect(self._choose_day)
            self._strip_holder.hold(self._strip)
            if had_focus:
                QTimer.singleShot(0, self._strip, self._strip.focus_choice)
        self._strip.value = shown.day

    def _day_option(self, cell: DayCell, shown: Today) -> DayOption:
        wording = self.workplace.wording
        note = self._day_note(cell, shown.now.date())
        return DayOption(
            cell.day,
            wording.weekday(cell.day),
            f"{wording.day(cell.day)}, {note}",
            note=note,
            today=cell.day == shown.now.date(),
            quiet=not cell.visits,
        )

    def _day_note(self, cell: DayCell, today: date) -> str:
        if not cell.visits:
            return self.tr("free")
        if cell.not_ready and cell.day >= today:
            return self._readiness(cell)
        return self.tr("%n visit(s)", "", cell.visits)

    def _readiness(self, cell: DayCell) -> str:
        """Return how much of a day is left to prepare, and how much it holds."""
        ready = cell.visits - cell.not_ready
        if not ready:
            return self.tr("%n not ready", "", cell.visits)
        return self.tr("{ready} of {visits} ready").format(ready=ready, visits=cell.visits)

    def _choose_day(self, day: date | None) -> None:
        if day is not None:
            self.show_day(day)

    # The day

    def _day_list(self, shown: Today) -> QWidget:
        if not shown.visits:
            return self._empty(shown)
        line = Timeline()
        for row in shown.visits:
            self._add_visit(line, row, shown)
        if shown.free_from is not None:
            self._add_free_afternoon(line, shown)
        return line

    def _empty(self, shown: Today) -> EmptyState:
        day = self.workplace.wording.near(shown.day, shown.now.date()).rstrip(".")
        text = self.tr("No visits {day}. When a visit is planned, it is shown here, also offline.")
        empty = EmptyState("calendar", text.format(day=day), self.tr("Plan a visit"))
        empty.acted.connect(lambda: self.workplace.go(Place("new-visit")))
        return empty

    def _add_visit(self, line: Timeline, row: VisitRow, shown: Today) -> None:
        wording, period = self.workplace.wording, row.period
        entry = self._entry(row, shown)
        mark = standing(row)
        line.add_row(
            entry,
            time=wording.time_of(period.starts_at) if period else "",
            until=wording.time_of(period.ends_at) if period else "",
            icon=mark.icon,
            tone=mark.tone,
            wash=isinstance(entry, NextVisit),
        )

    def _entry(self, row: VisitRow, shown: Today) -> VisitEntry:
        wording, today = self.workplace.wording, shown.now.date()
        entry: VisitEntry
        if row is shown.next_visit:
            when = self._when_words(shown, row)
            entry = NextVisit(when, row, wording, today, shown.tool_titles)
        else:
            entry = OtherVisit(row, wording, today, shown.tool_titles)
        entry.is_unfolded = row.visit_id in self._unfolded
        entry.unfolded.connect(lambda unfolded: self._unfold(row, unfolded=unfolded))
        entry.begin_wanted.connect(lambda: self._begin(row))
        go, citizen_id = self.workplace.go, row.citizen.record_id
        entry.citizen_wanted.connect(lambda: go(Place("citizen", citizen_id)))
        entry.change_wanted.connect(lambda: go(Place("edit-visit", row.visit_id)))
        return entry

    def _when_words(self, shown: Today, row: VisitRow) -> str:
        minutes, period = shown.minutes_to_next, row.period
        if row.status is VisitStatus.UNDER_WAY:
            return self.tr("This visit is under way")
        if minutes is None or period is None:
            return self.tr("Next visit")
        time = self.workplace.wording.time_of(period.starts_at)
        if minutes < 0:
            return self.tr("Next visit, should have begun at {time}").format(time=time)
        if minutes >= _AN_HOUR:
            return self.tr("Next visit, at {time}").format(time=time)
        return self.tr("Next visit, in %n minute(s)", "", minutes)

    def _add_free_afternoon(self, line: Timeline, shown: Today) -> None:
        if shown.free_from is None:
            return
        wording = self.workplace.wording
        content = QWidget()
        layout = HBox(16, (SIDE, 0, SIDE, 0), content)
        words = VBox()
        words.addWidget(TextLabel(self.tr("No visits after that"), "large", wraps=True))
        words.addWidget(TextLabel(self._afternoon(shown), "body", "text_secondary", wraps=True))
        layout.addLayout(words, 1)
        tomorrow = shown.tomorrow
        if shown.not_ready_tomorrow:
            text = self.tr("Prepare {day}").format(day=wording.near(tomorrow, shown.day))
            prepare = TextButton(text)
            prepare.clicked.connect(lambda: self.show_day(tomorrow))
            layout.addWidget(prepare)
        line.add_row(content, time=wording.time_of(shown.free_from), icon="coffee")

    def _afternoon(self, shown: Today) -> str:
        count = shown.not_ready_tomorrow
        rest = self.tr("Time to finish writing.")
        if not count:
            return rest
        text = self.tr("{number} visit(s) the next day are not prepared.", "", count)
        number = capital(self.workplace.wording.number(count))
        return f"{rest} {text.format(number=number)}"

    # Acting

    def _unfold(self, row: VisitRow, *, unfolded: bool) -> None:
        (self._unfolded.add if unfolded else self._unfolded.discard)(row.visit_id)

    def _begin(self, row: VisitRow) -> None:
        visit_id, desk = row.visit_id, self.workplace.desk
        if row.status is not VisitStatus.PLANNED:
            self.workplace.go(Place("visit", visit_id))
            return
        self.workplace.do(
            lambda: begin_visit(desk, visit_id=visit_id),
            lambda _touched: self.workplace.go(Place("visit", visit_id)),
        )

    def _tick(self, task_id: str, done: bool) -> None:  # noqa: FBT001 - a slot
        desk, agreement_id = self.workplace.desk, RecordId(task_id)
        self.workplace.do(
            lambda: finish_task(desk, agreement_id=agreement_id, done=done),
            otherwise=self._tick_failed,
        )

    def _tick_failed(self, error: BaseException) -> None:
        """Show the task as it is on disk, and say why it was not ticked off."""
        self._shown = None
        self.refresh()
        self.workplace.complain(error)
