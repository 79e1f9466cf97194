"""Own goals: what a citizen wants to be able to do, rated 0-10 before and after."""

from collections.abc import Iterator
from dataclasses import dataclass

from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, answered
from careapp.services.instruments import whole_number

OWN_GOALS = "urn:careapp:tool:own-goals"
HIGHEST_RATING = 10

_NUMBERS = ("1", "2", "3")


@dataclass(frozen=True, slots=True)
class OwnGoal:
    """A goal in one response.

    Attributes:
        words: The citizen's.
        before: None where it was not rated.
        after: The same.
    """

    words: str
    before: int | None
    after: int | None

    @property
    def same(self) -> str:
        """What two ratings of one goal have alike, however it was typed."""
        return " ".join(self.words.casefold().split()).rstrip(".")


def own_goals(tool: Tool, answers: Answers) -> Iterator[OwnGoal]:
    """Yield the goals of a response that have words."""
    opened = enabled_items(tool, answers)
    for number in _NUMBERS:
        link_id = f"goal-{number}.words"
        words = next(iter(answered(answers.get(link_id))), "")
        if link_id in opened and isinstance(words, str) and words.strip():
            before, after = (
                _rating(tool, answers, rated) if rated in opened else None
                for rated in (f"goal-{number}.before", f"goal-{number}.after")
            )
            yield OwnGoal(words.strip(), before, after)


def _rating(tool: Tool, answers: Answers, link_id: str) -> int | None:
    item = tool.by_link_id.get(link_id)
    value = next(iter(answered(answers.get(link_id))), None)
    found = whole_number(item, value) if item and value is not None else None
    return None if found is None else int(found)
