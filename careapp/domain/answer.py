"""Answers to a dialogue tool; the voices stand side by side."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from careapp.domain.identity import ChangeId, RecordId, VisitId, derived_id
from careapp.domain.informer import Informer, Voice
from careapp.domain.level import Level

AnswerValue = bool | int | float | str | Mapping[str, str | int | float]
"""A plain value, or the parts of a coding or quantity by their FHIR names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was answered: a field group, so it conflicts as one unit.

    Attributes:
        value: The answer of an ordinary item.
        current: The level as it is, for a level item.
        expected: The level hoped for.
        words: In the voice's own words.
        reason: Why a professional set this level.
        follow_up_on: When the level is looked at again.
        confirms: The earlier answer that is still true, as somebody confirmed.
        both: The changes that said each of several answers, where somebody decided that all
            of them stand; figures leave such an answer out.
    """

    value: AnswerValue | None = None
    current: Level | None = None
    expected: Level | None = None
    words: str | None = None
    reason: str | None = None
    informer: Informer | None = None
    follow_up_on: date | None = None
    confirms: RecordId | None = None
    both: tuple[ChangeId, ...] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered; an informer alone is no answer."""
        given = (self.value, self.current, self.expected, self.words, self.reason, self.both)
        return all(one is None or one == "" for one in given)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One voice's answer to one item at one visit.

    Attributes:
        tool: The tool's url; with the link it names the question.
        link_id: The item's linkId; in a later round of a repeating part with ``#`` and the
            numbers of the rounds around it, and of the answer itself where a question takes
            several. A number is given once and never changed (`dialogue.stored_rounds`).
        ticked: Display by ``system|code`` for what may be chosen many times.
    """

    visit_id: VisitId
    tool: str
    link_id: str
    voice: Voice
    said: Said | None = None
    ticked: Mapping[str, str] = field(default_factory=dict)


def answer_id(visit_id: VisitId, tool: str, link_id: str, voice: Voice) -> RecordId:
    """Return the one id of this answer, so that two laptops meet in it."""
    return derived_id(visit_id, tool, link_id, voice)
