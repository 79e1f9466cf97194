"""What a dialogue tool asks now at a visit, and how much of it is answered."""

from collections.abc import Mapping

from careapp.dialogue.enablement import NOTHING_WORKED_OUT, enabled_items
from careapp.dialogue.stored_rounds import Numbering, counted_answers, number_rounds
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers
from careapp.services.conversation import Conversation, stored_answers


def enabled(
    conversation: Conversation,
    tool: Tool,
    holds: Mapping[str, bool] = NOTHING_WORKED_OUT,
    numbering: Numbering | None = None,
) -> frozenset[str]:
    """Return the stored places of the questions that stand open now.

    Args:
        conversation: With all that was answered.
        tool: One of its tools.
        holds: What conditions that are formulas said when they were last worked out.
        numbering: The rounds that stand there; those with an answer where it is not told.
    """
    stored = stored_answers(conversation, tool)
    return open_places(numbering or number_rounds(tool, stored), stored, holds)


def open_places(numbering: Numbering, stored: Answers, holds: Mapping[str, bool]) -> frozenset[str]:
    """Return the stored places of the questions that stand open, of those that there are."""
    counted = numbering.counted_places
    said = {counted[place]: truth for place, truth in holds.items() if place in counted}
    given = counted_answers(numbering, stored)
    found = enabled_items(numbering.tool, given, said, numbering.counts())
    return frozenset(place for place, at in counted.items() if at in found)


def topics_done(conversation: Conversation, tool: Tool) -> tuple[int, int]:
    """Return how many questions of *tool* are answered, and how many stand open."""
    stored = stored_answers(conversation, tool)
    numbering = number_rounds(tool, stored)
    opened = open_places(numbering, stored, NOTHING_WORKED_OUT)
    spots = [s for s in numbering.spots() if s.item.answerable and s.place in opened]
    given = counted_answers(numbering, stored)
    return sum(spot.counted_place in given for spot in spots), len(spots)
