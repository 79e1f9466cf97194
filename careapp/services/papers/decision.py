"""The decision letter: what is granted and why, when it is looked at again, how to complain.

An offer that needs no decision gets the same letter without a word of complaining.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from careapp.domain.care import Condition, Goal
from careapp.domain.help.grant import EndReason, Grant
from careapp.domain.help.letter import law_of
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.reports.model import (
    Block,
    Facts,
    Heading,
    KeepTogether,
    Paragraph,
    Quote,
    Report,
    Run,
    Text,
)
from careapp.services.desk import Desk
from careapp.services.help.letters import letter_texts
from careapp.services.papers.help_file import HelpFile, open_help_file
from careapp.services.papers.plain_help import (
    amount_words,
    days_of,
    how_to_swap,
    may_swap,
    paragraphs,
    supplier_words,
    whom_to_call,
)
from careapp.store.reader import Stored, Written


class _Says(StrEnum):
    """What a letter tells."""

    GRANTED = "granted"
    CHANGED = "changed"
    ENDED = "ended"
    OFFERED = "offered"


_NO_LETTER_OF_THE_END = (EndReason.CHANGED, EndReason.DEATH)


@dataclass(frozen=True, slots=True)
class _Letter:
    file: HelpFile
    stored: Stored[Grant]

    @property
    def grant(self) -> Grant:
        return self.stored.record

    @property
    def name(self) -> str:
        return self.file.names.of_grant(self.grant)

    @property
    def says(self) -> _Says:
        grant = self.grant
        if grant.ended and grant.ended.why not in _NO_LETTER_OF_THE_END:
            return _Says.ENDED
        if grant.service and grant.service.low_threshold:
            return _Says.OFFERED
        return _Says.CHANGED if grant.replaces else _Says.GRANTED

    @property
    def written(self) -> Written:
        """Who decided what the letter tells; nothing is said of a grant after its end."""
        return self.stored.said if self.says is _Says.ENDED else self.stored.made

    def word(self, key: str, **values: object) -> str:
        return self.file.wording.word(f"decision.{key}", **values)


def decision_letter(desk: Desk, grant_id: RecordId, language: str) -> Report:
    """Return the letter about a grant; the citizen's identifier is masked.

    Raises:
        InvalidRecordError: There is no such grant here.
    """
    stored = desk.read.get(Grant, grant_id)
    if stored is None:
        raise InvalidRecordError(Problem("grant-unknown"))
    letter = _Letter(open_help_file(desk, stored.record.citizen_id, language), stored)
    wording = letter.file.wording
    day = wording.date_of(letter.written.at.astimezone(wording.zone).date())
    kind = "offer" if letter.says is _Says.OFFERED else "decision"
    title = letter.word(f"title_{kind}", service=letter.name)
    header = letter.word(f"header_{kind}", day=day)
    return letter.file.report(title, header, tuple(_blocks(letter)))


def _blocks(letter: _Letter) -> Iterator[Block]:
    yield Paragraph(_address(letter.file))
    yield Heading(1, letter.word(letter.says.value, service=letter.name))
    greeting = letter.file.wording.word("citizen_summary.greeting", name=letter.file.given_name)
    yield Paragraph(f"{greeting}\n{letter.word(f'{letter.says}_lead')}")
    what = "what_ends" if letter.says is _Says.ENDED else "what"
    yield KeepTogether((Heading(2, letter.word(what)), Facts(tuple(_what(letter)))))
    yield from _why(letter)
    if letter.says is not _Says.ENDED:
        yield from _follow_up(letter)
        yield from _swapping(letter)
    yield from _complaining(letter)
    yield KeepTogether(
        (*_decided(letter), *whom_to_call(letter.file, letter.written.author)),
    )


def _address(file: HelpFile) -> Text:
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


def _what(letter: _Letter) -> Iterator[tuple[str, Text]]:
    grant, wording = letter.grant, letter.file.wording
    yield letter.word("service"), letter.name
    if before := letter.file.grant(grant.replaces):
        yield letter.word("before"), amount_words(wording, before)
    if amount := amount_words(wording, grant):
        yield letter.word("how_much"), amount
    if grant.is_course:
        yield letter.word("how"), letter.word("arranged")
    if letter.says is _Says.ENDED and grant.last_on:
        yield letter.word("last_day"), wording.day_year(grant.last_on)
    else:
        yield letter.word("when"), days_of(wording, grant)
    if supplier := supplier_words(letter.file, grant):
        yield letter.word("by_whom"), supplier


def _why(letter: _Letter) -> Iterator[Block]:
    said = tuple(_reasons(letter))
    if said:
        yield Heading(2, letter.word("why"))
    goal_id = letter.grant.purpose.goal_id if letter.grant.purpose else None
    goal = letter.file.desk.read.get(Goal, goal_id) if goal_id else None
    if goal and goal.record.words:
        yield Quote(letter.file.wording.quote(goal.record.words), letter.word("your_goal"))
    for words in said:
        yield Paragraph(words)


def _reasons(letter: _Letter) -> Iterator[str]:
    if letter.says is _Says.ENDED:
        yield from _reasons_of_end(letter)
    else:
        yield from _reasons_of_grant(letter)
    basis = letter.grant.service.basis if letter.grant.service else None
    if basis and letter.says is not _Says.OFFERED:
        yield letter.word("law", law=letter.file.wording.word(f"basis.{basis}"))


def _reasons_of_end(letter: _Letter) -> Iterator[str]:
    ended = letter.grant.ended
    if ended:
        yield letter.word(f"end.{ended.why}")
        if ended.words:
            yield letter.word("weighed", words=_sentence(ended.words))


def _reasons_of_grant(letter: _Letter) -> Iterator[str]:
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


def _follow_up(letter: _Letter) -> Iterator[Block]:
    day = letter.grant.follow_up_on
    if day:
        words = letter.word("follow_up", day=letter.file.wording.day_year(day))
    else:
        words = letter.word("no_follow_up")
    yield KeepTogether((Heading(2, letter.word("follow_up_heading")), Paragraph(words)))


def _swapping(letter: _Letter) -> Iterator[Block]:
    file, grant = letter.file, letter.grant
    if grant.is_course:
        yield Heading(2, letter.word("arranging"))
        yield Paragraph(file.wording.word("help_paper.swap.in_course"))
        return
    yield Heading(2, letter.word("swapping"))
    if not may_swap(file, grant).may:
        yield Paragraph(letter.word("never_swapped", service=letter.name))
        return
    for words in how_to_swap(file):
        yield Paragraph(words)


def _complaining(letter: _Letter) -> Iterator[Block]:
    service = letter.grant.service
    if service is None or service.low_threshold or service.basis is None:
        return
    texts = letter_texts(letter.file.desk, letter.file.wording.language)
    told = tuple(paragraphs(texts.complaint(law_of(service.basis))))
    if told:
        heading = Heading(2, letter.word("complaining"))
        yield KeepTogether((heading, *(Paragraph(one) for one in told)))


def _decided(letter: _Letter) -> Iterator[Block]:
    file, written = letter.file, letter.written
    place = file.municipality
    is_over, record_id = letter.says is _Says.ENDED, letter.stored.record_id
    who = file.latest_author(record_id) if is_over else file.maker(record_id)
    parts = (who, place.name if place else "")
    day = file.wording.day_year(written.at.astimezone(file.wording.zone).date())
    key = "offered_by" if letter.says is _Says.OFFERED else "decided_by"
    yield Heading(2, letter.word(key))
    yield Paragraph(f"{', '.join(part for part in parts if part)}\n{day}")


def _sentence(words: str) -> str:
    """Return words with a full stop, unless they end as a sentence does."""
    ends = words.rstrip()
    return ends if ends.endswith((".", "!", "?", "…")) else f"{ends}."
