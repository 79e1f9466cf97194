"""Where answers stand: at a question, in a round of each repeating part around it."""

import re

Rounds = tuple[int, ...]
"""One number for each repeating part around an item, from the outside in; 1 is the first.

A repeating group is a part around itself and all in it; a repeating question is one
around what stands under its answers, a round for each answer (FHIR R4, Questionnaire
``item.repeats``).
"""

MAX_ROUND = 1_000
"""Higher numbers are no rounds of a real conversation."""

_PLACE = re.compile(r"(.*)#([1-9][0-9]{0,8}(?:\.[1-9][0-9]{0,8})*)", re.DOTALL)


def place_of(link_id: str, rounds: Rounds = ()) -> str:
    """Return the name of a place: the linkId, in a later round with ``#`` and the rounds.

    ``name`` in the first round, ``name#2`` in the second, ``name#2.1`` in the first inner
    round of the second outer one.
    """
    if all(number == 1 for number in rounds):
        return link_id
    return f"{link_id}#{'.'.join(map(str, rounds))}"


def split_place(place: str, most: int = MAX_ROUND) -> tuple[str, Rounds]:
    """Return the linkId and the rounds in a place's name; no rounds where it has none.

    A linkId may itself look like one with rounds: ask ``Tool.find`` where there is a tool.

    Args:
        place: A place's name.
        most: A name with a higher number is a linkId.
    """
    found = _PLACE.fullmatch(place)
    if found is None:
        return place, ()
    rounds = tuple(map(int, found[2].split(".")))
    return (found[1], rounds) if max(rounds) <= most else (place, ())
