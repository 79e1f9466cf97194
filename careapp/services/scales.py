"""Levels on a scale that a tool brings along: their words, and what they come to together.

No scale becomes another, and 9 (not relevant) is never counted.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.item import Item
from careapp.dialogue.levels import NOT_RELEVANT, SCORED
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, answered
from careapp.dialogue.wording import number_text
from careapp.domain.level import Level, Scale
from careapp.services.wording import Wording

_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Together:
    """What the levels of one voice come to.

    Attributes:
        levels: Those that count.
        not_relevant: How many were set to 9, on purpose.
        missing: LinkIds of the open questions without a level.
    """

    levels: tuple[int, ...]
    not_relevant: int
    missing: tuple[str, ...]

    @property
    def total(self) -> int:
        """The sum of those that count."""
        return sum(self.levels)

    @property
    def mean(self) -> Decimal:
        """The mean of those that count, to one decimal; 0 while there are none."""
        number = len(self.levels) or 1
        return (Decimal(self.total) / number).quantize(_TENTH, ROUND_HALF_UP)


def scored_items(tool: Tool) -> tuple[Item, ...]:
    """Return the questions whose levels are counted together; none of most tools."""
    return tuple(item for item in tool.walk() if item.scale in SCORED and item.answerable)


def highest_level(tool: Tool) -> int:
    """Return the highest level that counts of all questions that are counted together."""
    levels = (option.level for item in scored_items(tool) for option in item.options)
    return max((one for one in levels if one is not None and one != NOT_RELEVANT), default=0)


def together(tool: Tool, answers: Answers) -> Together | None:
    """Return what the levels come to; None where none was set.

    Args:
        tool: The version that was answered.
        answers: By linkId, of one voice.
    """
    opened = enabled_items(tool, answers)
    found: dict[str, int | None] = {}
    for item in scored_items(tool):
        if item.link_id in opened:
            values = (item.level_of(value) for value in answered(answers.get(item.link_id)))
            found[item.link_id] = next(values, None)
    missing = tuple(link_id for link_id, level in found.items() if level is None)
    levels = tuple(one for one in found.values() if one is not None and one != NOT_RELEVANT)
    if len(missing) == len(found):
        return None
    return Together(levels, len(found) - len(missing) - len(levels), missing)


def together_in_words(found: Together, wording: Wording) -> str:
    """Return mean and sum, and of how many: ``Gjennomsnitt 2,4 og sum 12 av 5 vurderte``."""
    mean = number_text(found.mean, wording.language)
    parts = [
        wording.word("scale.together", mean=mean, total=found.total, number=len(found.levels))
        if found.levels
        else wording.word("scale.none")
    ]
    for key, number in (("not_relevant", found.not_relevant), ("missing", len(found.missing))):
        if number:
            parts.append(wording.word(f"scale.{key}", number=number))
    return ", ".join(parts)


def level_in_words(item: Item, level: Level | None, wording: Wording) -> str:
    """Return a level in the words of its scale, which may be those of the question."""
    if level is None or level.scale is not Scale.OWN:
        return wording.level(level)
    option = item.level_option(level.code)
    return option.text.in_language(wording.language) if option else ""
