"""The dialogue tools at hand: those that ship with the program, and those brought in."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from hashlib import sha256
from itertools import chain

from careapp.dialogue.item import Note
from careapp.dialogue.load import load_title, load_tool
from careapp.dialogue.text import Text
from careapp.dialogue.tool import Tool
from careapp.domain.dialogue_tool import DialogueTool, Stage
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.system.resources import resources

FUNCTIONAL_ABILITY = "urn:careapp:tool:functional-ability"
USUAL_TOOLS = ("what-matters", "functional-ability", "home-and-safety", "closing-the-visit")
"""What a home visit usually goes through, by the last part of the url."""

IN_ORDER = (
    "urn:careapp:tool:what-matters",
    "urn:careapp:tool:coaching",
    FUNCTIONAL_ABILITY,
    "urn:careapp:tool:home-and-safety",
    "urn:careapp:tool:who-5",
    "urn:careapp:tool:own-goals",
    "urn:careapp:tool:sppb",
    "urn:careapp:tool:chair-stand",
    "urn:careapp:tool:closing-the-visit",
)
"""The order of a conversation: what matters first, what is measured and the closing last."""

_FEW = 32


@cache
def shipped_tools() -> dict[str, Tool]:
    """Return the tools that come with the program, by url."""
    found = {tool.url: tool for tool in map(load_tool, _shipped_files())}
    return {url: found[url] for url in sorted(found, key=place_in_order)}


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a tool.

    Attributes:
        record_id: None for one that ships with the program.
        notes: What was changed or left out when it was made from a spreadsheet.
    """

    tool: Tool
    stage: Stage
    record_id: RecordId | None = None
    notes: tuple[Note, ...] = ()


def versions_at_hand(desk: Desk) -> dict[str, tuple[Version, ...]]:
    """Return every version of every tool by url, in the order of a conversation.

    The newest comes first. A version that was brought in counts instead of the same one
    that ships.
    """
    found: dict[str, dict[str, Version]] = {}
    shipped = (Version(tool, Stage.RELEASED) for tool in shipped_tools().values())
    for version in (*shipped, *_brought(desk)):
        found.setdefault(version.tool.url, {})[version.tool.version] = version
    return {url: _newest_first(found[url].values()) for url in sorted(found, key=place_in_order)}


def tools_at_hand(desk: Desk) -> dict[str, Tool]:
    """Return the newest released version of each tool, by url, in the order of a conversation."""
    return {
        url: released[0].tool
        for url, versions in versions_at_hand(desk).items()
        if (released := [one for one in versions if one.stage is Stage.RELEASED])
    }


def tools_of_visit(desk: Desk, wanted: Mapping[str, str]) -> dict[str, Tool]:
    """Return the tools that a visit goes through, by url, in the order of a conversation.

    Args:
        desk: Whose.
        wanted: Version by url, as the visit has them. What was asked in one version is
            read in that version; where it is not at hand, the newest stands in.
    """
    found = {}
    for url, versions in versions_at_hand(desk).items():
        if url in wanted:
            same = (one.tool for one in versions if one.tool.version == wanted[url])
            released = (one.tool for one in versions if one.stage is Stage.RELEASED)
            found[url] = next(chain(same, released), versions[0].tool)
    return found


def urls_at_hand(desk: Desk) -> frozenset[str]:
    """Return the urls of all tools, without reading them."""
    brought = desk.read.where(DialogueTool)
    return frozenset({*_shipped_titles(), *(one.record.url for one in brought)})


def titles_at_hand(desk: Desk) -> dict[str, Text]:
    """Return the titles of all tools, without reading the shipped ones.

    Today shows no more of them, and it is the first page.
    """
    newest = reversed(_newest_first(_brought(desk)))
    found = {**_shipped_titles(), **{one.tool.url: one.tool.title for one in newest}}
    return {url: found[url] for url in sorted(found, key=place_in_order)}


def place_in_order(url: str) -> tuple[int, str]:
    """Return where a tool stands in a conversation; one that was brought in before the closing."""
    return (IN_ORDER.index(url) if url in IN_ORDER else len(IN_ORDER) - 1, url)


def _brought(desk: Desk) -> Iterator[Version]:
    for one in desk.read.where(DialogueTool):
        tool = one.record
        notes = tuple(Note(note.code, note.link_id, note.detail) for note in tool.notes)
        yield Version(loaded(tool.source or ""), tool.stage, one.record_id, notes)


@lru_cache(maxsize=_FEW)
def loaded(source: str) -> Tool:
    """Return the tool in *source*; one without a name is called by its content."""
    content = source.encode()
    tool = load_tool(content)
    return tool if tool.url else replace(tool, url=f"urn:sha256:{sha256(content).hexdigest()}")


@cache
def _shipped_titles() -> dict[str, Text]:
    return dict(map(load_title, _shipped_files()))


def _shipped_files() -> Iterator[bytes]:
    for path in sorted((resources() / "dialogue_tools").glob("*.json")):
        yield path.read_bytes()


def _newest_first(versions: Iterable[Version]) -> tuple[Version, ...]:
    return tuple(sorted(versions, key=lambda one: _age(one.tool.version), reverse=True))


def _age(version: str) -> tuple[object, ...]:
    """Return what puts versions in order: 1.10 after 1.9, and 2.0 after 2.0-draft."""
    number, dash, addition = version.partition("-")
    return _parts(number), not dash, _parts(addition)


def _parts(text: str) -> tuple[tuple[int, str], ...]:
    found = re.findall(r"\d+|[^\d.]+", text)
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in found)
