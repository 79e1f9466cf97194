"""One letter about all that was decided of a citizen's help on one day."""

from collections.abc import Iterator, Sequence
from datetime import date

from careapp.domain.help.grant import Grant, never_began
from careapp.domain.help.letter import Law
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.reports.model import (
    Block,
    Column,
    Facts,
    Heading,
    KeepTogether,
    Paragraph,
    Report,
    Run,
    Table,
)
from careapp.services.desk import Desk
from careapp.services.papers.decision_parts import (
    Letter,
    Says,
    address,
    complaint,
    law,
    reasons,
    what,
)
from careapp.services.papers.help_file import HelpFile, open_help_file
from careapp.services.papers.plain_help import (
    amount_words,
    days_of,
    how_to_swap,
    is_arranged,
    may_swap,
    whom_to_call,
)

_SEVERAL = 2


def joint_letter(desk: Desk, grant_id: RecordId, language: str) -> Report:
    """Return the letter about what was decided on the day of a grant; the id is masked.

    Raises:
        InvalidRecordError: There is no such grant here.
    """
    stored = desk.read.get(Grant, grant_id)
    if stored is None or stored.gone:
        raise InvalidRecordError(Problem("grant-unknown"))
    file = open_help_file(desk, stored.record.citizen_id, language)
    letters = letters_of_day(file, Letter(file, stored))
    day = file.wording.date_of(letters[0].decided_on)
    word = letters[0].word
    title, header = word("joint.title", day=day), word("header_decision", day=day)
    return file.report(title, header, tuple(_blocks(file, letters)))


def letters_of_day(file: HelpFile, letter: Letter) -> tuple[Letter, ...]:
    """Return the letters about all that was decided on the same day, in the order of grants."""
    days = (day for day in days_of_letters(file) if day[0].decided_on == letter.decided_on)
    return next(days, (letter,))


def days_of_letters(file: HelpFile) -> tuple[tuple[Letter, ...], ...]:
    """Return the letters about a citizen's help by the day of the decision, the latest first."""
    found: dict[date, list[Letter]] = {}
    for stored in file.known.grants:
        if stored.record.package_id is None and not never_began(stored.record):
            letter = Letter(file, stored)
            found.setdefault(letter.decided_on, []).append(letter)
    return tuple(tuple(found[day]) for day in sorted(found, reverse=True))


def _blocks(file: HelpFile, letters: Sequence[Letter]) -> Iterator[Block]:
    word = letters[0].word
    yield Paragraph(address(file))
    yield Heading(1, word("joint.heading"))
    greeting = file.wording.word("citizen_summary.greeting", name=file.given_name)
    yield Paragraph(f"{greeting}\n{word('joint.lead')}")
    yield _overview(letters)
    for letter in letters:
        yield from _one(letter)
    yield from _swapping(letters)
    yield from _complaining(file, letters)
    yield from _decided(file, letters)


def _overview(letters: Sequence[Letter]) -> Table:
    """Return all of it at a glance."""
    word, wording = letters[0].word, letters[0].file.wording
    columns = (
        Column(word("service"), 1.2, row_header=True),
        Column(word("how_much"), 1.2),
        Column(word("when"), 1.6),
    )
    rows = tuple(
        (letter.name, amount_words(wording, letter.grant), days_of(wording, letter.grant))
        for letter in letters
    )
    return Table(columns, rows)


def _one(letter: Letter) -> Iterator[Block]:
    """Yield what was decided of one service, why, and when it is looked at again."""
    heading = Heading(2, letter.word(letter.says.value, service=letter.name))
    facts = Facts(tuple(what(letter))[1:])
    yield KeepTogether((heading, facts))
    for said in reasons(letter):
        yield Paragraph(said)
    day = letter.grant.follow_up_on
    if letter.says is not Says.ENDED and day:
        yield Paragraph(letter.word("follow_up", day=letter.file.wording.day_year(day)))


def _swapping(letters: Sequence[Letter]) -> Iterator[Block]:
    """Yield once how one swaps, what never is, and what is arranged."""
    file, word = letters[0].file, letters[0].word
    lasting = [one for one in letters if one.says is not Says.ENDED]
    services = [one for one in lasting if not is_arranged(one.grant)]
    fixed = [one.name for one in services if not may_swap(file, one.grant).may]
    if services:
        yield Heading(2, word("swapping"))
    if len(fixed) < len(services):
        for said in how_to_swap(file):
            yield Paragraph(said)
    for name in fixed:
        yield Paragraph(word("never_swapped", service=name))
    if len(services) < len(lasting):
        arranged = Paragraph(file.wording.word("help_paper.swap.in_course"))
        yield KeepTogether((Heading(2, word("arranging")), arranged))


def _complaining(file: HelpFile, letters: Sequence[Letter]) -> Iterator[Block]:
    """Yield how one complains, law by law; of what is the same everywhere once."""
    under: dict[Law, list[str]] = {}
    for letter in letters:
        if (one := law(letter)) is not None:
            under.setdefault(one, []).append(letter.name)
    told = {one: complaint(file, one) for one in under}
    if not any(told.values()):
        return
    word = letters[0].word
    heading: tuple[Block, ...] = (Heading(2, word("complaining")),)
    several = len(set(told.values())) > 1
    for said in dict.fromkeys(told.values()):
        names = [name for one in under if told[one] == said for name in under[one]]
        about = Run(word("joint.about", names=file.wording.listed(names)), bold=True)
        lead = (Paragraph((about,)),) if several else ()
        yield KeepTogether((*heading, *lead, *(Paragraph(one) for one in said)))
        heading = ()


def _decided(file: HelpFile, letters: Sequence[Letter]) -> Iterator[Block]:
    place = file.municipality
    who = dict.fromkeys(_author(file, letter) for letter in letters)
    names = [f"{one}, {place.name}" if place else one for one in who if one]
    day = file.wording.day_year(letters[0].decided_on)
    heading = Heading(2, letters[0].word("decided_by"))
    said = Paragraph("\n".join((*names, day)))
    yield KeepTogether((heading, said, *whom_to_call(file, letters[0].written.author)))


def _author(file: HelpFile, letter: Letter) -> str:
    is_over, grant_id = letter.says is Says.ENDED, letter.stored.record_id
    return file.latest_author(grant_id) if is_over else file.maker(grant_id)


def is_joint(letters: Sequence[Letter]) -> bool:
    """Return whether there is more than one thing to tell."""
    return len(letters) >= _SEVERAL
