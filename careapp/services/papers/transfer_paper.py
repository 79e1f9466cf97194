"""The transfer list on paper: every field with a circle to tick, or who ticked it and when."""

from collections.abc import Iterator

from careapp.domain.identity import RecordId
from careapp.reports.model import Block, Column, Heading, Paragraph, Report, Table
from careapp.services.desk import Desk
from careapp.services.summaries.every_page import made_by, page_words, sender
from careapp.services.transferring.listing import (
    Row,
    RowState,
    Section,
    TransferList,
    transfer_list,
)
from careapp.services.wording import Wording


def transfer_paper(desk: Desk, visit_id: RecordId, language: str) -> Report:
    """Return the list, with the whole identifier: it is keyed in as well.

    Raises:
        InvalidRecordError: There is no such visit here.
    """
    shown = transfer_list(desk, visit_id=visit_id, language=language)
    wording = desk.wording(language)
    number = desk.citizen(shown.citizen_id).record.national_id
    day = wording.day_year(shown.begins.astimezone(wording.zone).date())
    return Report(
        title=f"{wording.word('transfer.title')}, {shown.citizen}",
        language=language,  # type: ignore[arg-type]
        audience="professional",
        subject_name=shown.citizen,
        subject_id=number.shown if number else "",
        author=made_by(desk, wording),
        made=wording.moment(desk.clock.now()),
        header_left=sender(desk, wording),
        header_right=wording.word("paper.header", day=day),
        words=page_words(wording),
        blocks=tuple(_blocks(shown, wording, day)),
    )


def system_name(shown: TransferList, wording: Wording) -> str:
    """Return what the care record is called."""
    return shown.system.name.get(wording.language) or shown.system.name["en"]


def progress_words(shown: TransferList, wording: Wording) -> str:
    """Return how far it is: ”12 af 40 felter er overført”."""
    whole = len(shown.rows)
    return wording.word("transfer.progress", done=whole - shown.left, all=whole)


def _blocks(shown: TransferList, wording: Wording, day: str) -> Iterator[Block]:
    word, system = wording.word, system_name(shown, wording)
    yield Heading(1, word("transfer.for_whom", name=shown.citizen, when=day))
    yield Paragraph(word("transfer.about", system=system))
    if shown.system.example:
        yield Paragraph(word("transfer.example", system=system), size="small")
    if not shown.closed:
        yield Paragraph(word("transfer.not_closed"))
    yield Paragraph(f"{progress_words(shown, wording)}.")
    for section in shown.sections:
        yield Heading(2, section.heading)
        yield _table(section, wording)


def _table(section: Section, wording: Wording) -> Table:
    word = wording.word
    columns = (
        Column(word("transfer.head_field"), 1.4, row_header=True),
        Column(word("transfer.head_words"), 3.0),
        Column(word("transfer.head_state"), 1.0),
    )
    return Table(columns, tuple(_cells(row, wording) for row in section.rows))


def _cells(row: Row, wording: Wording) -> tuple[str, ...]:
    name = f"{row.about}: {row.field}" if row.about else row.field
    return name, row.words, state_words(row, wording)


def state_words(row: Row, wording: Wording) -> str:
    """Return how a field stands; a circle to tick on paper where it is still to be keyed in."""
    match row.state:
        case RowState.TO_KEY:
            return "○"
        case RowState.CHANGED:
            return f"○ {wording.word('transfer.changed')}"
        case RowState.DONE:
            when = wording.short(row.at.astimezone(wording.zone).date()) if row.at else ""
            return wording.word("transfer.done", who=row.by, when=when)
