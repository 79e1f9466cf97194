"""The decision letter: what is granted and why, when it is looked at again, how to complain.

An offer that needs no decision gets the same letter without a word of complaining.
"""

from collections.abc import Iterator

from careapp.domain.help.grant import Grant
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.reports.model import Block, Facts, Heading, KeepTogether, Paragraph, Report
from careapp.services.desk import Desk
from careapp.services.papers.decision_parts import (
    Letter,
    Says,
    address,
    complaining,
    decided,
    follow_up,
    swapping,
    what,
    why,
)
from careapp.services.papers.help_file import open_help_file
from careapp.services.papers.plain_help import whom_to_call


def decision_letter(desk: Desk, grant_id: RecordId, language: str) -> Report:
    """Return the letter about a grant; the citizen's identifier is masked.

    Raises:
        InvalidRecordError: There is no such grant here.
    """
    stored = desk.read.get(Grant, grant_id)
    if stored is None or stored.gone:
        raise InvalidRecordError(Problem("grant-unknown"))
    letter = Letter(open_help_file(desk, stored.record.citizen_id, language), stored)
    wording = letter.file.wording
    day = wording.date_of(letter.decided_on)
    kind = "offer" if letter.says is Says.OFFERED else "decision"
    title = letter.word(f"title_{kind}", service=letter.name)
    header = letter.word(f"header_{kind}", day=day)
    return letter.file.report(title, header, tuple(_blocks(letter)))


def _blocks(letter: Letter) -> Iterator[Block]:
    yield Paragraph(address(letter.file))
    yield Heading(1, letter.word(letter.says.value, service=letter.name))
    greeting = letter.file.wording.word("citizen_summary.greeting", name=letter.file.given_name)
    yield Paragraph(f"{greeting}\n{letter.word(f'{letter.says}_lead')}")
    heading = "what_ends" if letter.says is Says.ENDED else "what"
    yield KeepTogether((Heading(2, letter.word(heading)), Facts(tuple(what(letter)))))
    yield from why(letter)
    if letter.says is not Says.ENDED:
        yield from follow_up(letter)
        yield from swapping(letter)
    yield from complaining(letter)
    yield KeepTogether(
        (*decided(letter), *whom_to_call(letter.file, letter.written.author)),
    )
