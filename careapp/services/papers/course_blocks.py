"""Care courses under ældreloven: the frame, and what is arranged for the week."""

from collections.abc import Iterator

from careapp.domain.help.grant import Grant
from careapp.reports.model import Block, Column, Heading, KeepTogether, Paragraph, Table
from careapp.services.help.arranging import CourseWeek, course_week
from careapp.services.help.words import minutes, weekday
from careapp.services.papers.help_file import HelpFile
from careapp.services.papers.plain_help import amount_words
from careapp.store.reader import Stored


def course_blocks(file: HelpFile) -> Iterator[Block]:
    """Yield the courses that run today or are to come, with the arrangements of this week."""
    known = file.known
    for one in (*known.running(known.today), *known.coming(known.today)):
        if one.record.is_course:
            yield from _course(file, one)


def _course(file: HelpFile, stored: Stored[Grant]) -> Iterator[Block]:
    word, grant = file.wording.word, stored.record
    frame = amount_words(file.wording, grant)
    yield Heading(2, file.names.of_grant(grant))
    told = word("services_page.course_frame", frame=frame) if frame else ""
    yield Paragraph(" ".join(one for one in (told, word("help_paper.swap.in_course")) if one))
    week = course_week(file.desk, stored, file.known.today)
    name = file.wording.week(week.monday)
    if not week.arrangements:
        yield Paragraph(word("services_page.nothing_arranged", week=name))
        return
    title = Heading(3, word("services_page.arranged", week=name))
    yield KeepTogether((title, _arranged_table(file, week)))


def _arranged_table(file: HelpFile, week: CourseWeek) -> Table:
    word = file.wording.word
    columns = (
        Column(word("services_page.what"), 1.4, row_header=True),
        Column(word("services_page.when"), 1.2),
        Column(word("services_page.by_whom"), 1.0),
        Column(word("services_page.minutes"), 0.8, align="right"),
    )
    found = [one.record for one in week.arrangements]
    rows = []
    for one in found:
        if one.arranged is None:
            continue
        days = [weekday(file.wording, day) for day in sorted(set(one.arranged.weekdays))]
        when = file.wording.listed(days) if days else word("services_page.any_day")
        name = file.names.of(one.arranged.key, one.arranged.what)
        time = minutes(file.wording, one.arranged.minutes_a_week)
        rows.append((name, when, one.helper or "", time))
    total = (word("services_page.together"), "", "", minutes(file.wording, week.fit.minutes))
    return Table(columns, tuple(rows), total)
