"""The parts of letters about decisions: what, why, when it is looked at again, how to complain."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careapp.domain.care import Condition, Goal
from careapp.domain.help.grant import EndReason, Grant
from careapp.domain.help.letter import Law, law_of
from careapp.reports.model import (
    Block,
    Heading,
    KeepTogether,
    Paragraph,
    Quote,
    Run,
    Text,
)
from careapp.services.help.letters import letter_texts
from careapp.services.papers.help_file import HelpFile
from careapp.services.papers.plain_help import (
    amount_words,
    days_of,
    how_to_swap,
    is_arranged,
    may_swap,
    paragraphs,
    supplier_words,
)
from careapp.store.reader import Stored, Written


class Says(StrEnum):
    """What a letter tells."""

    GRANTED = "granted"
    CHANGED = "changed"
    ENDED = "ended"
    OFFERED = "offered"


_NO_LETTER_OF_THE_END = (EndReason.CHANGED, EndReason.DEATH)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter about one grant, as the grant stands.

    Attributes:
        file: The citizen's help, and the words.
        stored: The grant.
    """

    file: HelpFile
    stored: Stored[Grant]

    @property
    def grant(self) -> Grant:
        """What was granted."""
        return self.stored.record

    @property
    def name(self) -> str:
        """What it is called in the language of the paper."""
        return self.file.names.of_grant(self.grant)

    @property
    def says(self) -> Says:
        """What the letter tells."""
        grant = self.grant
        if grant.ended and grant.ended.why not in _NO_LETTER_OF_THE_END:
            return Says.ENDED
        if grant.service and grant.service.low_threshold:
            return Says.OFFERED
        return Says.CHANGED if grant.replaces else Says.GRANTED

    @property
    def written(self) -> Written:
        """Who decided what the letter tells; nothing is said of a grant after its end."""
        return self.stored.said if self.says is Says.ENDED else self.stored.made

    @property
    def decided_on(self) -> date:
        """The day it was decided, in the municipality."""
        return self.written.at.astimezone(self.file.wording.zone).date()

    def word(self, key: str, **values: object) -> str:
        """Return a word of decision letters."""
        return self.file.wording.word(f"decision.{key}", **values)


def address(file: HelpFile) -> Text:
    """Return to whom it is sent; a protected address is not told."""
    address = file.citizen.address
    if address is None:
        return (Run(file.name, bold=True),)
    if address.protected:
        lines = file.wording.word("date.hidden_address")
    else:
        lines = "\n".join(
            part for part in (address.line, f"{address.postal_code} {address.town}".strip()) if part
        )
    return (Run(file.name, bold=True), Run(f"\n{lines}"))


def what(letter: Letter) -> Iterator[tuple[str, Text]]:
    """Yield what is granted, changed or ended, fact by fact."""
    grant, wording = letter.grant, letter.file.wording
    yield letter.word("service"), letter.name
    if before := letter.file.grant(grant.replaces):
        yield letter.word("before"), amount_words(wording, before)
    if amount := amount_words(wording, grant):
        yield letter.word("how_much"), amount
    if grant.is_course:
        yield letter.word("how"), letter.word("arranged")
    if letter.says is Says.ENDED and grant.last_on:
        yield letter.word("last_day"), wording.day_year(grant.last_on)
    else:
        yield letter.word("when"), days_of(wording, grant)
    if supplier := supplier_words(letter.file, grant):
        yield letter.word("by_whom"), supplier


def why(letter: Letter) -> Iterator[Block]:
    """Yield the reasons under a heading, with the citizen's goal."""
    said = tuple(reasons(letter))
    if said:
        yield Heading(2, letter.word("why"))
    goal_id = letter.grant.purpose.goal_id if letter.grant.purpose else None
    goal = letter.file.desk.read.get(Goal, goal_id) if goal_id else None
    if goal and goal.record.words:
        yield Quote(letter.file.wording.quote(goal.record.words), letter.word("your_goal"))
    for words in said:
        yield Paragraph(words)


def reasons(letter: Letter) -> Iterator[str]:
    """Yield the reasons, one sentence or two each."""
    if letter.says is Says.ENDED:
        yield from _reasons_of_end(letter)
    else:
        yield from _reasons_of_grant(letter)
    basis = letter.grant.service.basis if letter.grant.service else None
    if basis and letter.says is not Says.OFFERED:
        yield letter.word("law", law=letter.file.wording.word(f"basis.{basis}"))


def _reasons_of_end(letter: Letter) -> Iterator[str]:
    ended = letter.grant.ended
    if ended:
        yield letter.word(f"end.{ended.why}")
        if ended.words:
            yield letter.word("weighed", words=_sentence(ended.words))


def _reasons_of_grant(letter: Letter) -> Iterator[str]:
    grant, read = letter.grant, letter.file.desk.read
    purpose = grant.purpose
    if purpose and purpose.words:
        yield letter.word("purpose", words=_sentence(purpose.words))
    condition_id = purpose.condition_id if purpose else None
    condition = read.get(Condition, condition_id) if condition_id else None
    if condition:
        yield letter.word("condition", name=condition.record.code.display)
    if grant.basis:
        yield letter.word("weighed", words=_sentence(grant.basis))
    if proposal := grant.own_proposal:
        yield letter.word("you_proposed", words=letter.file.wording.quote(proposal.words))
        if proposal.followed and not proposal.why_different:
            yield letter.word("followed")
        elif proposal.why_different:
            yield letter.word("different", words=_sentence(proposal.why_different))
    if training := grant.rehabilitation:
        words = f" {_sentence(training.reason)}" if training.reason else ""
        yield letter.word(f"training.{training.considered}") + words


def follow_up(letter: Letter) -> Iterator[Block]:
    """Yield when it is looked at again."""
    day = letter.grant.follow_up_on
    if day:
        words = letter.word("follow_up", day=letter.file.wording.day_year(day))
    else:
        words = letter.word("no_follow_up")
    yield KeepTogether((Heading(2, letter.word("follow_up_heading")), Paragraph(words)))


def swapping(letter: Letter) -> Iterator[Block]:
    """Yield whether and how the help may be swapped, or arranged."""
    file, grant = letter.file, letter.grant
    if is_arranged(grant):
        yield Heading(2, letter.word("arranging"))
        yield Paragraph(file.wording.word("help_paper.swap.in_course"))
        return
    yield Heading(2, letter.word("swapping"))
    if not may_swap(file, grant).may:
        yield Paragraph(letter.word("never_swapped", service=letter.name))
        return
    for words in how_to_swap(file):
        yield Paragraph(words)


def law(letter: Letter) -> Law | None:
    """Return the law that one complains under; None where there is nothing to complain of."""
    service = letter.grant.service
    if service is None or service.low_threshold or service.basis is None:
        return None
    return law_of(service.basis)


def complaint(file: HelpFile, under: Law) -> tuple[str, ...]:
    """Return how one complains of decisions under a law, paragraph by paragraph."""
    texts = letter_texts(file.desk, file.wording.language)
    return tuple(paragraphs(texts.complaint(under)))


def complaining(letter: Letter) -> Iterator[Block]:
    """Yield how one complains; nothing of what needs no decision."""
    under = law(letter)
    if under is not None and (told := complaint(letter.file, under)):
        heading = Heading(2, letter.word("complaining"))
        yield KeepTogether((heading, *(Paragraph(one) for one in told)))


def decided(letter: Letter) -> Iterator[Block]:
    """Yield who decided it, and when."""
    file = letter.file
    place = file.municipality
    is_over, record_id = letter.says is Says.ENDED, letter.stored.record_id
    who = file.latest_author(record_id) if is_over else file.maker(record_id)
    parts = (who, place.name if place else "")
    day = file.wording.day_year(letter.decided_on)
    key = "offered_by" if letter.says is Says.OFFERED else "decided_by"
    yield Heading(2, letter.word(key))
    yield Paragraph(f"{', '.join(part for part in parts if part)}\n{day}")


def _sentence(words: str) -> str:
    """Return words with a full stop, unless they end as a sentence does."""
    ends = words.rstrip()
    return ends if ends.endswith((".", "!", "?", "…")) else f"{ends}."
