"""What is wrong with a record: a code for the screen to word, never a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a person can put right.

    Attributes:
        code: Kebab-case name; one sentence for each stands in ``ui/strings.py``.
        at: The field, item or record that it is about.
        context: Values for the sentence.
    """

    code: str
    at: str = ""
    context: Mapping[str, str] = field(default_factory=dict)


class InvalidRecordError(Exception):
    """Something a person typed cannot be kept as it is; they can put it right."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = problems


class EnvironmentFailedError(Exception):
    """The machine would not: disk full, file locked, key missing. Nothing is lost.

    Args:
        code: Kebab-case name of what happened.
        context: Values for the sentence, such as the path.
    """

    def __init__(self, code: str, **context: str) -> None:
        super().__init__(code)
        self.code = code
        self.context = context


class InvariantBrokenError(Exception):
    """A mistake of ours: what cannot be was found to be."""
