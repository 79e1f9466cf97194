"""The week of help: minutes by day, what is swapped or stands still, and sums."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from careapp.domain.help.grant import Grant
from careapp.domain.help.pause import Pause
from careapp.domain.identity import RecordId
from careapp.services.help.shown import HelpShown, StoredPause
from careapp.services.help.week_rows import SwapNote, WeekRow, WeekTable
from careapp.services.help.words import amount_words, minutes
from careapp.services.wording import Wording
from careapp.ui.pages.helping.part import HelpPart
from careapp.ui.pages.visit_words import capital
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import FlowLayout
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Section
from careapp.ui.widgets.text import Run, RunsLabel, TextLabel
from careapp.ui.widgets.week_table import WeekLine
from careapp.ui.widgets.week_table import WeekTable as Table


class WeekWords(QObject):
    """Puts a week of help into rows and sentences."""

    def table(self, table: WeekTable, wording: Wording) -> Table:
        """Return the table of a week."""
        days = table.days
        names = tuple(wording.weekday(day) for day in days)
        spoken = self.tr("Minutes of help from {first} to {last}")
        head = WeekLine(
            "",
            names,
            self.tr("in all"),
            spoken=spoken.format(first=wording.day(days[0]), last=wording.day(days[-1])),
            quiet=True,
        )
        total = WeekLine(
            self.tr("Minutes in all"),
            tuple(_number(one) for one in table.totals),
            str(table.minutes),
            spoken=self.tr("In all {minutes} in the week").format(
                minutes=minutes(wording, table.minutes)
            ),
            strong=True,
        )
        today = days.index(table.today) if table.today else None
        lines = [self._line(row, days, wording) for row in table.rows]
        return Table(head, lines, total, today)

    def _line(self, row: WeekRow, days: Sequence[date], wording: Wording) -> WeekLine:
        return WeekLine(
            self._name(row, wording),
            tuple(_number(one) for one in row.minutes),
            str(row.total) if row.total else "",
            row.swapped,
            self._spoken(row, days, wording),
            row.grant_id,
        )

    def _spoken(self, row: WeekRow, days: Sequence[date], wording: Wording) -> str:
        """Return a row in words: ”Rengøring: onsdag 45 min. I alt 45 min”."""
        on = []
        for number, day in enumerate(days):
            facts = [minutes(wording, row.minutes[number])] if row.minutes[number] else []
            facts += [self.tr("swapped")] if row.swapped[number] else []
            facts += [self.tr("paused")] if row.paused[number] else []
            if facts:
                on.append(f"{wording.day(day).split(' ')[0].strip(',')} {', '.join(facts)}")
        total = self.tr("In all {minutes}").format(minutes=minutes(wording, row.total))
        return f"{self._name(row, wording)}: {'; '.join(on)}. {total}"

    def _name(self, row: WeekRow, wording: Wording) -> str:
        if row.name:
            return row.name
        return wording.word(f"category.{row.category}") if row.category else self.tr("Other help")

    def swap(self, note: SwapNote, wording: Wording) -> str:
        """Return a swap in one sentence."""
        received = wording.listed(note.received) if note.received else self.tr("nothing")
        days = wording.listed([wording.day(day).split(" ")[0].strip(",") for day in note.days])
        words = self.tr("{days}: {given} is swapped for {received}.")
        return words.format(days=capital(days), given=note.given, received=received)

    def pause(self, pause: Pause, wording: Wording, names: Sequence[str]) -> str:
        """Return a pause in one sentence."""
        span, why = pause.span, wording.word(f"pause_reason.{pause.why}") if pause.why else ""
        first = wording.date_of(span.first_on) if span else ""
        what = wording.listed(names) if names else self.tr("All help")
        if span and span.last_on:
            words = self.tr("{what} is paused from {first} to {last}: {why}")
            return words.format(what=what, first=first, last=wording.date_of(span.last_on), why=why)
        words = self.tr("{what} is paused from {first}: {why}")
        return words.format(what=what, first=first, why=why)


class WeekPart(HelpPart):
    """The week of help with its sums.

    Signals:
        day_wanted: Another week is wanted (`date`); None for this one.
        grant_wanted: A row was pressed (its id).
    """

    day_wanted = Signal(object)
    grant_wanted = Signal(object)

    def show_help(self, shown: HelpShown) -> None:
        """Add the week."""
        table, wording = shown.table, self.wording
        words = WeekWords(self)
        self._head(table)
        if table.rows:
            grid = words.table(table, wording)
            grid.opened.connect(self.grant_wanted)
            self.column.add(grid, 4)
        else:
            self.column.add(self._nothing(shown), 8)
        for note in table.swaps:
            mark = IconText("arrow-right-left", words.swap(note, wording), icon_tone="accent")
            self.column.add(mark, 8)
        self._pauses(shown, words)
        if table.rows:
            self._sums(table, wording)
        self._beside(shown)

    def _head(self, table: WeekTable) -> None:
        this_week = table.today is not None
        week = self.wording.week(table.days[0])
        text = self.tr("Help this week") if this_week else self.tr("Help: {week}").format(week=week)
        section = Section(text)
        days = (
            ("chevron-left", self.tr("The week before (Alt+Left)"), table.before_on),
            ("chevron-right", self.tr("The week after (Alt+Right)"), table.after_on),
        )
        if not this_week:
            section.beside.addWidget(self._step("", self.tr("This week"), None))
        for icon, name, day in days:
            section.beside.addWidget(self._step(icon, name, day))
        self.column.add(section, 24)

    def _step(self, icon: str, name: str, day: date | None) -> Button:
        button = Button("" if icon else name, "quiet", icon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setObjectName(f"week{icon}")
        button.clicked.connect(lambda: self.day_wanted.emit(day))
        return button

    def _nothing(self, shown: HelpShown) -> TextLabel:
        words = self.tr("No help by the minute this week.")
        if shown.page.courses:
            words = self.tr("The help of this week is arranged in the course.")
        return TextLabel(words, "large", "text_secondary", wraps=True)

    def _pauses(self, shown: HelpShown, words: WeekWords) -> None:
        names = {one.record_id: one.record.name for one in shown.page.known.grants}
        for stored in _in_week(shown.page.pauses, shown.table):
            which = [names[RecordId(i)] for i in sorted(stored.record.grant_ids) if i in names]
            text = words.pause(stored.record, self.wording, which)
            self.column.add(IconText("circle-alert", text, "warning"), 8)

    def _sums(self, table: WeekTable, wording: Wording) -> None:
        """Say how much of each kind, and from whom."""
        kinds = [
            (wording.word(f"category.{one}") if one else self.tr("Other help"), number)
            for one, number in table.by_category
            if number
        ]
        suppliers = [(name or self.tr("Nobody yet"), number) for name, number in table.by_supplier]
        flow = FlowLayout(32, 4)
        for caption, sums in ((self.tr("By kind"), kinds), (self.tr("From"), suppliers)):
            runs = [Run(f"{caption}: ", "body", "text_secondary")]
            runs.append(Run(", ".join(f"{n} {minutes(wording, s)}" for n, s in sums)))
            flow.addWidget(RunsLabel(runs, wraps=True))
        self.column.add_layout(flow, 8)

    def _beside(self, shown: HelpShown) -> None:
        grants = {one.record_id: one.record for one in shown.page.known.grants}
        for grant_id in shown.table.beside:
            text = _said(grants[grant_id], self.wording)
            self.column.add(IconText("circle-ellipsis", text), 8)


def _in_week(pauses: Sequence[StoredPause], table: WeekTable) -> Iterator[StoredPause]:
    for one in pauses:
        span = one.record.span
        if span is None or span.first_on > table.days[-1]:
            continue
        if span.last_on is None or span.last_on >= table.days[0]:
            yield one


def _said(grant: Grant, wording: Wording) -> str:
    amount = amount_words(wording, grant.amount) if grant.amount else ""
    return f"{grant.name}: {amount}"


def _number(minutes_received: int) -> str:
    return str(minutes_received) if minutes_received else ""
