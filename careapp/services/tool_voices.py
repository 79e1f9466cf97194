"""Whose answers a dialogue tool asks for: a setting of the municipality, for each tool."""

from collections.abc import Collection, Iterable

from careapp.changes.touched import Touched
from careapp.dialogue.item import ItemKind
from careapp.dialogue.tool import Tool
from careapp.domain.dialogue_tool import ToolVoices
from careapp.domain.identity import derived_id
from careapp.domain.informer import Voice
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk

EVERYBODY = frozenset(Voice)


def voices_asked(desk: Desk, tools: Iterable[Tool]) -> dict[str, frozenset[Voice]]:
    """Return whose answers each tool asks for, by url; everybody's where nobody chose.

    What somebody else answered before that stays, and is shown.
    """
    chosen = {one.record.url: one.record.voices for one in desk.read.where(ToolVoices)}
    return {tool.url: (chosen.get(tool.url) or EVERYBODY) | voices_needed(tool) for tool in tools}


def voices_needed(tool: Tool) -> frozenset[Voice]:
    """Return the voices that a tool cannot do without: a level is set by a professional."""
    has_levels = any(item.kind is ItemKind.LEVEL for item in tool.walk())
    return frozenset({Voice.PROFESSIONAL} if has_levels else ())


def choose_voices(desk: Desk, tool: Tool, voices: Collection[Voice]) -> Touched:
    """Ask only for the answers of *voices*, in every version of a tool from now on.

    Raises:
        InvalidRecordError: Code ``nobody-asked``, or ``level-needs-professional``.
    """
    if not voices:
        raise InvalidRecordError(Problem("nobody-asked"))
    if not voices_needed(tool) <= set(voices):
        raise InvalidRecordError(Problem("level-needs-professional"))
    place = desk.municipality_id
    record = ToolVoices(url=tool.url, voices=frozenset(voices))
    record_id = derived_id(place, "tool-voices", tool.url)
    return desk.act(
        "choose-voices",
        lambda acting: acting.create(record, subject=place, record_id=record_id),
    ).touched
