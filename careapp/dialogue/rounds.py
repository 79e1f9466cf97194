"""Taking a round out of answers: the later ones move up."""

from careapp.dialogue.item import ItemKind
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue


def place_without(tool: Tool, place: str, loop: str, gone: Rounds) -> str | None:
    """Return where *place* is once a round is taken out; None where it is in that round.

    Args:
        tool: The tool.
        place: Any place of it.
        loop: LinkId of a repeating group, or of a repeating question for what stands under
            one of its answers.
        gone: The rounds down to and with that of *loop*.
    """
    found = tool.find(place)
    if found is None:
        return place
    item, rounds = found
    loops = tool.shape.loops[item.link_id]
    depth = len(gone) - 1
    outside = len(loops) <= depth or loops[depth] != loop or rounds[:depth] != gone[:depth]
    if outside or rounds[depth] < gone[depth]:
        return place
    if rounds[depth] == gone[depth]:
        return None
    return place_of(item.link_id, (*rounds[:depth], rounds[depth] - 1, *rounds[depth + 1 :]))


def without_round(
    tool: Tool, answers: Answers, loop: str, gone: Rounds
) -> dict[str, tuple[AnswerValue, ...]]:
    """Return *answers* without those of one round, the later rounds one number lower.

    Of a repeating question the answer itself goes with what stands under it. Arguments as
    for ``place_without``.
    """
    left: dict[str, tuple[AnswerValue, ...]] = {}
    for place, values in answers.items():
        moved = place_without(tool, place, loop, gone)
        if moved is not None:
            left[moved] = tuple(values)
    asked = tool.by_link_id.get(loop)
    if asked and asked.kind is not ItemKind.GROUP:
        own = place_of(loop, gone[:-1])
        given = left.pop(own, ())
        if rest := given[: gone[-1] - 1] + given[gone[-1] :]:
            left[own] = rest
    return left
