"""The citizen's page to take home: their help, what they may swap, and whom to call."""

from collections.abc import Iterator

from careapp.domain.help.catalogue import Form
from careapp.domain.help.grant import Grant
from careapp.domain.help.law import choosable, track_on
from careapp.domain.help.swap import How, Outcome, Swap
from careapp.domain.identity import RecordId
from careapp.reports.model import (
    Block,
    BulletList,
    Column,
    Heading,
    KeepTogether,
    Paragraph,
    Report,
    Run,
    Table,
)
from careapp.services.desk import Desk
from careapp.services.help.words import minutes
from careapp.services.papers.course_blocks import course_blocks
from careapp.services.papers.help_file import HelpFile, open_help_file
from careapp.services.papers.plain_help import (
    amount_words,
    days_of,
    how_to_swap,
    is_arranged,
    may_swap,
    whom_to_call,
)
from careapp.services.papers.swap_words import instead_words, swap_days
from careapp.services.papers.week_table import week_blocks
from careapp.store.reader import Stored

_MOST_OFFERED = 10


def services_page(desk: Desk, citizen_id: RecordId, language: str) -> Report:
    """Return the page; the citizen's identifier is masked.

    Raises:
        InvalidRecordError: Nobody wrote this citizen on this laptop.
    """
    file = open_help_file(desk, citizen_id, language)
    word, today = file.wording.word, file.wording.date_of(file.known.today)
    title = word("services_page.title", name=file.name)
    return file.report(title, word("services_page.header", day=today), tuple(_blocks(file)))


def _blocks(file: HelpFile) -> Iterator[Block]:
    word = file.wording.word
    yield Heading(1, word("services_page.heading"))
    greeting = word("citizen_summary.greeting", name=file.given_name)
    running = (*file.known.running(file.known.today), *file.known.coming(file.known.today))
    if not running:
        yield Paragraph(f"{greeting}\n{word('services_page.nothing')}")
    else:
        yield Paragraph(f"{greeting}\n{word('services_page.lead')}")
        yield from _services(file, [one for one in running if not one.record.is_course])
        yield from week_blocks(file)
        yield from course_blocks(file)
        yield from _swapping(file, [one.record for one in running])
    author = running[-1].made.author if running else file.desk.me
    yield from whom_to_call(file, author)


def _services(file: HelpFile, grants: list[Stored[Grant]]) -> Iterator[Block]:
    word = file.wording.word
    if not grants:
        return
    columns = (
        Column(word("services_page.help"), 1.2, row_header=True),
        Column(word("services_page.when"), 1.6),
        Column(word("services_page.by_whom"), 1.0),
        Column(word("services_page.may_swap"), 0.7),
    )
    rows = tuple(_service(file, one.record) for one in grants)
    yield KeepTogether((Heading(2, word("services_page.you_get")), Table(columns, rows)))


def _service(file: HelpFile, grant: Grant) -> tuple[str, ...]:
    amount = amount_words(file.wording, grant)
    begins = grant.days.starts_on if grant.days else file.known.today
    if grant.last_on or begins > file.known.today:
        amount = f"{amount}\n{days_of(file.wording, grant)}"
    supplier = grant.supplier.name if grant.supplier else ""
    return (file.names.of_grant(grant), amount, supplier, may_swap(file, grant).words)


def _swapping(file: HelpFile, grants: list[Grant]) -> Iterator[Block]:
    word = file.wording.word
    if not any(not is_arranged(one) and may_swap(file, one).may for one in grants):
        return
    yield Heading(2, word("services_page.how_to_swap"))
    for words in how_to_swap(file):
        yield Paragraph(words)
    if offered := _offered(file, grants):
        yield Paragraph(word("services_page.for_instance", names=file.wording.listed(offered)))
    if swaps := _own_swaps(file):
        yield KeepTogether((Heading(2, word("services_page.your_swaps")), BulletList(swaps)))
    if file.known.rules.klippekort and file.known.account.lots:
        yield Paragraph(_saved(file))


def _offered(file: HelpFile, grants: list[Grant]) -> tuple[str, ...]:
    """Return what the help is usually swapped with, then all that one may choose."""
    catalogue = file.names.catalogue
    swappable = (
        catalogue.get(one.key) for one in grants if not is_arranged(one) and may_swap(file, one).may
    )
    keys = [key for one in swappable if one for key in sorted(one.swappable_with)]
    first = [catalogue[key] for key in keys if key in catalogue and not catalogue[key].retired]
    track = track_on(file.known.tracks, file.known.today)
    chosen = choosable(catalogue, track, [Form.CHOSEN])
    names = dict.fromkeys(one.name(file.wording.language) for one in (*first, *chosen))
    return tuple(names)[:_MOST_OFFERED]


def _own_swaps(file: HelpFile) -> tuple[tuple[Run, Run], ...]:
    """Return the swaps that still hold, the first one first."""
    held = [one.record for one in file.known.swaps if _still_holds(one.record, file)]
    held.sort(key=lambda one: one.holds.first_on if one.holds else file.known.today)
    return tuple(
        (Run(f"{swap_days(file, one)}: ", bold=True), Run(instead_words(file, one))) for one in held
    )


def _still_holds(swap: Swap, file: HelpFile) -> bool:
    if swap.holds is None or swap.outcome is not Outcome.AGREED:
        return False
    grant = file.grant(swap.given.grant_id) if swap.given else None
    once = swap.holds.first_on if swap.holds.how is How.ONCE else swap.holds.last_on
    last = min((day for day in (once, grant.last_on if grant else None) if day), default=None)
    return last is None or last >= max(file.known.today, swap.holds.first_on)


def _saved(file: HelpFile) -> str:
    account = file.known.account
    day = file.wording.day(account.lots[0].use_by)
    saved = minutes(file.wording, account.balance)
    return file.wording.word("services_page.saved", minutes=saved, day=day)
