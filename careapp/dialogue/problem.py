"""What is wrong with an answer, for the screen, the command line and the paper alike."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from careapp.dialogue.item import Option
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.values import AnswerValue


class Severity(StrEnum):
    """Whether a problem hinders completion."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to put right in the answer to one question.

    Attributes:
        link_id: The question; empty for the response as a whole.
        code: Such as ``required``; its sentence stands in the ui.
        context: What the sentence needs, such as ``maximum``.
        rounds: Of a later round of a repeating part; empty in the first.
    """

    link_id: str
    code: str
    severity: Severity = Severity.ERROR
    context: Mapping[str, object] = field(default_factory=dict)
    rounds: Rounds = ()

    @property
    def place(self) -> str:
        """The linkId, with ``#`` and the rounds in a later round."""
        return place_of(self.link_id, self.rounds)


def problem_at(
    link_id: str,
    code: str,
    rounds: Rounds,
    severity: Severity = Severity.ERROR,
    **context: object,
) -> Problem:
    """Return a problem at a question, with its rounds where they are not the first."""
    later = rounds if any(number > 1 for number in rounds) else ()
    return Problem(link_id, code, severity, context, later)


@dataclass(frozen=True, slots=True)
class Limits:
    """What is held against answers besides what the question itself says.

    Attributes:
        minimum: Least value, where it was worked out.
        maximum: Greatest value, where it was worked out.
        options: Answers offered, where they were worked out; None where not.
    """

    minimum: AnswerValue | None = None
    maximum: AnswerValue | None = None
    options: tuple[Option, ...] | None = None


NO_LIMITS = Limits()
