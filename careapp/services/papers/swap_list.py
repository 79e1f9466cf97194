"""The swaps of a citizen as a list, with the ledger; under ældreloven what was arranged."""

from collections.abc import Iterator
from datetime import date

from careapp.domain.help.account import Entry
from careapp.domain.help.arrangement import Arrangement
from careapp.domain.help.grant import Grant
from careapp.domain.help.swap import Decline, Swap
from careapp.domain.identity import RecordId
from careapp.reports.model import Block, Column, Heading, Paragraph, Report, Table
from careapp.services.desk import Desk
from careapp.services.help.words import entry_words, minutes, weekday
from careapp.services.papers.help_file import HelpFile, open_help_file
from careapp.services.papers.swap_words import given_words, received_words, swap_dates
from careapp.store.reader import Stored


def swap_list(desk: Desk, citizen_id: RecordId, language: str) -> Report:
    """Return the list, with the whole identifier.

    Raises:
        InvalidRecordError: Nobody wrote this citizen on this laptop.
    """
    file = open_help_file(desk, citizen_id, language)
    word, today = file.wording.word, file.wording.date_of(file.known.today)
    return file.report(
        word("swap_list.title", name=file.name),
        word("swap_list.header", day=today),
        tuple(_blocks(file)),
        audience="professional",
        whole_id=True,
    )


def _blocks(file: HelpFile) -> Iterator[Block]:
    word = file.wording.word
    yield Heading(1, word("swap_list.heading"))
    courses = [one for one in file.known.grants if one.record.is_course]
    arranged = list(_arranged(file, courses))
    if not file.known.swaps and not arranged:
        yield Paragraph(word("swap_list.none"))
    if file.known.swaps:
        yield Heading(2, word("swap_list.swaps"))
        yield _swaps(file)
    if file.known.account.entries:
        yield Heading(2, word("swap_list.ledger"))
        yield Paragraph(_balance(file))
        yield _ledger(file)
    if declines := file.desk.read.where(Decline, subject=file.citizen_id):
        yield Heading(2, word("swap_list.declines"))
        yield _declines(file, declines)
    if arranged:
        yield Heading(2, word("swap_list.arranged"))
        yield _log(file, arranged)


def _swaps(file: HelpFile) -> Table:
    word = file.wording.word
    columns = (
        Column(word("swap_list.when"), 1.1, row_header=True),
        Column(word("swap_list.given"), 1.1),
        Column(word("swap_list.instead"), 1.2),
        Column(word("swap_list.outcome"), 1.6),
        Column(word("swap_list.agreed_by"), 1.1),
    )
    found = sorted(file.known.swaps, key=lambda one: _first(one.record), reverse=True)
    return Table(columns, tuple(_swap(file, one) for one in found))


def _swap(file: HelpFile, stored: Stored[Swap]) -> tuple[str, ...]:
    swap, word = stored.record, file.wording.word
    said = word(f"swap_outcome.{swap.outcome}") if swap.outcome else ""
    if why := swap.disagreement or swap.why:
        said = f"{said}\n{file.wording.quote(why)}"
    by = [file.desk.staff_name(stored.made.author)]
    by += [word(f"swap_way.{swap.way}")] if swap.way else []
    return (
        swap_dates(file, swap),
        given_words(file, swap),
        received_words(file, swap),
        said,
        ", ".join(by),
    )


def _balance(file: HelpFile) -> str:
    account, word = file.known.account, file.wording.word
    if not _has_balance(file):
        return word("swap_list.not_saved")
    saved = minutes(file.wording, account.balance)
    if not account.lots:
        return word("swap_list.balance", minutes=saved)
    day = file.wording.date_of(account.lots[0].use_by)
    return word("swap_list.balance_until", minutes=saved, day=day)


def _has_balance(file: HelpFile) -> bool:
    """Return whether minutes are saved here, or were received that nobody gave up."""
    return file.known.rules.klippekort is not None or bool(file.known.account.short)


def _ledger(file: HelpFile) -> Table:
    word = file.wording.word
    columns = (
        Column(word("swap_list.day"), 1.2, row_header=True),
        Column(word("swap_list.given"), 0.8, align="right"),
        Column(word("swap_list.received"), 0.8, align="right"),
        Column(word("swap_list.why"), 2.4),
        Column(word("swap_list.on_account"), 0.8, align="right"),
    )
    entries = reversed(file.known.account.entries)
    shown = len(columns) if _has_balance(file) else len(columns) - 1
    return Table(columns[:shown], tuple(_entry(file, one)[:shown] for one in entries))


def _entry(file: HelpFile, entry: Entry) -> tuple[str, ...]:
    wording = file.wording
    return (
        wording.date_of(entry.day),
        minutes(wording, entry.given),
        minutes(wording, entry.received),
        entry_words(wording, entry),
        minutes(wording, entry.balance),
    )


def _arranged(
    file: HelpFile, courses: list[Stored[Grant]]
) -> Iterator[tuple[Grant, Stored[Arrangement]]]:
    for course in courses:
        for one in file.desk.read.where(Arrangement, course_id=course.record_id):
            if one.record.arranged and one.record.week_on:
                yield course.record, one


def _log(file: HelpFile, arranged: list[tuple[Grant, Stored[Arrangement]]]) -> Table:
    word = file.wording.word
    columns = (
        Column(word("swap_list.week"), 1.0, row_header=True),
        Column(word("swap_list.what"), 1.6),
        Column(word("swap_list.time"), 1.3),
        Column(word("swap_list.helper"), 0.9),
        Column(word("swap_list.agreed_by"), 0.9),
    )
    latest = sorted(arranged, key=lambda pair: str(pair[1].record.week_on), reverse=True)
    return Table(columns, tuple(_arrangement(file, *pair) for pair in latest))


def _arrangement(file: HelpFile, course: Grant, stored: Stored[Arrangement]) -> tuple[str, ...]:
    one, wording = stored.record, file.wording
    arranged, monday = one.arranged, one.week_on
    if arranged is None or monday is None:
        return ("", "", "", "", "")
    days = [weekday(wording, day) for day in sorted(set(arranged.weekdays))]
    time = minutes(wording, arranged.minutes_a_week)
    what = file.names.of(arranged.key, arranged.what)
    if one.instead_of:
        what = wording.word("swap_list.instead_of", what=what, instead=one.instead_of)
    return (
        f"{wording.week(monday)} {monday.isocalendar().year}\n{file.names.of_grant(course)}",
        what,
        ", ".join((time, wording.listed(days))) if days else time,
        one.helper or "",
        one.agreed_by or file.desk.staff_name(stored.made.author),
    )


def _declines(file: HelpFile, found: list[Stored[Decline]]) -> Table:
    word = file.wording.word
    columns = (
        Column(word("swap_list.day"), 1.1, row_header=True),
        Column(word("swap_list.declined"), 1.4),
        Column(word("swap_list.reason"), 2.2),
        Column(word("swap_list.noted_by"), 1.2),
    )
    latest = sorted(found, key=lambda one: one.record.declined_on or date.min, reverse=True)
    return Table(columns, tuple(_decline(file, one) for one in latest))


def _decline(file: HelpFile, stored: Stored[Decline]) -> tuple[str, ...]:
    decline, wording = stored.record, file.wording
    return (
        wording.date_of(decline.declined_on) if decline.declined_on else "",
        file.names.of_grant(file.grant(decline.grant_id)),
        wording.quote(decline.why) if decline.why else "",
        file.desk.staff_name(stored.made.author),
    )


def _first(swap: Swap) -> str:
    return swap.holds.first_on.isoformat() if swap.holds else ""
