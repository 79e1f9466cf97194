"""The list of who has looked at a citizen's record, for the citizen who asks."""

from collections.abc import Iterator

from careapp.domain.identity import RecordId
from careapp.reports.model import Block, Column, Heading, Paragraph, Report, Table
from careapp.services.desk import Desk
from careapp.services.summaries.every_page import made_by, page_words, sender
from careapp.services.who_looked import Look, purpose_in_words, what_in_words, who_looked
from careapp.services.wording import Wording


def looks_report(desk: Desk, *, citizen_id: RecordId, language: str) -> Report:
    """Return the list; the citizen's identifier is masked.

    Raises:
        InvalidRecordError: It is not for who sits here, or there is no such citizen.
    """
    wording, citizen = desk.wording(language), desk.citizen(citizen_id).record
    name = citizen.name.full if citizen.name else ""
    today = wording.day_year(desk.clock.today())
    return Report(
        title=wording.word("access.looked.title", name=name),
        language=language,  # type: ignore[arg-type]
        audience="professional",
        subject_name=name,
        subject_id=citizen.national_id.masked if citizen.national_id else "",
        author=made_by(desk, wording),
        made=wording.moment(desk.clock.now()),
        header_left=sender(desk, wording),
        header_right=wording.word("access.looked.header", day=today),
        words=page_words(wording),
        blocks=tuple(_blocks(who_looked(desk, citizen_id=citizen_id), wording)),
    )


def _blocks(looks: tuple[Look, ...], wording: Wording) -> Iterator[Block]:
    word = wording.word
    yield Heading(1, word("access.looked.heading"))
    yield Paragraph(word("access.looked.about"))
    if not looks:
        yield Paragraph(word("access.looked.nobody"))
        return
    columns = (
        Column(word("access.looked.when"), 1.1, row_header=True),
        Column(word("access.looked.who"), 1.2),
        Column(word("access.looked.what"), 1.3),
        Column(word("access.looked.what_for"), 1.4),
    )
    yield Table(columns, tuple(_row(look, wording) for look in looks))


def _row(look: Look, wording: Wording) -> tuple[str, ...]:
    local = look.at.astimezone(wording.zone)
    return (
        f"{wording.date_of(local.date())} {wording.time_of(local)}",
        f"{look.who}, {wording.word(f'role.{look.role}')}" if look.role else look.who,
        what_in_words(look, wording),
        purpose_in_words(look, wording),
    )
