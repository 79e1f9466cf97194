"""What a change of one answer brought about, for whoever shows the form."""

from dataclasses import dataclass, field

from careapp.dialogue.standing import Moved
from careapp.dialogue.values import AnswerValue


@dataclass(slots=True)
class Change:
    """What has to be shown anew.

    Attributes:
        opened: Places that stand open now and did not.
        closed: Places that did and do not.
        answers: Answers that were worked out, by place; none where there is none any more.
        looks: Places whose words, options or limits are others now.
    """

    opened: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    answers: dict[str, tuple[AnswerValue, ...]] = field(default_factory=dict)
    looks: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.opened or self.closed or self.answers or self.looks)

    def add(self, moved: Moved) -> None:
        """Take in what has opened and closed since."""
        self.opened, closed = (
            (self.opened - moved.closed) | (moved.opened - self.closed),
            (self.closed - moved.opened) | (moved.closed - self.opened),
        )
        self.closed = closed
