"""What several voices answered to a tool, put together as the engine reads it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from careapp.changes.shape import as_json
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.stored_rounds import find_stored, has_ticks
from careapp.dialogue.ticks import ticked_values
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue, value_from_json
from careapp.domain.answer import Said
from careapp.domain.informer import Voice

VOICES = (Voice.PROFESSIONAL, Voice.CITIZEN, Voice.RELATIVE)
"""The order in which answers to one question are put together."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What one voice answered at one stored place.

    Attributes:
        ticked: Display by ``system|code``, for what may be chosen many times.
        contested: Several answers of the same voice that must be settled.
        both: Several that somebody decided to keep, all of them; no figure counts them.
    """

    place: str
    voice: Voice
    said: Said
    ticked: Mapping[str, str] = field(default_factory=dict)
    contested: tuple[Said, ...] = ()
    both: tuple[Said, ...] = ()


def values_of(item: Item, said: Said, ticked: Mapping[str, str]) -> list[AnswerValue]:
    """Return what one voice answered to *item*, in the engine's terms."""
    if item.kind is ItemKind.LEVEL:
        level = said.current
        return [o.value for o in item.options if level and o.level == level.code]
    values = ticked_values(item, ticked)
    if said.value is not None:
        values.append(value_from_json(as_json(said.value)))  # type: ignore[arg-type]
    elif said.words:
        values.append(said.words)
    return values


def put_together(tool: Tool, spoken: Iterable[Spoken]) -> dict[str, tuple[AnswerValue, ...]]:
    """Return the answers by the place they are stored at.

    Of several voices the professional's comes first, and is the answer where a question takes
    only one. Of what several answered apart, or what is no answer to the question, there is none.
    """
    told: dict[str, list[Spoken]] = {}
    for one in spoken:
        told.setdefault(one.place, []).append(one)
    found: dict[str, tuple[AnswerValue, ...]] = {}
    for place, several in told.items():
        if at := find_stored(tool, place):
            several.sort(key=lambda one: VOICES.index(one.voice))
            values = [v for one in several for v in values_of(at[0], one.said, one.ticked)]
            all_of_them = tuple(dict.fromkeys(values))
            found[place] = all_of_them if has_ticks(at[0]) else all_of_them[:1]
    return found
