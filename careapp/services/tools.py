"""The dialogue tools at hand: those that ship with the program, and those brought in."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from hashlib import sha256

from careapp.changes.touched import Done
from careapp.dialogue.load import load_title, load_tool
from careapp.dialogue.refusal import RefusedError
from careapp.dialogue.text import Text
from careapp.dialogue.tool import Tool
from careapp.domain.dialogue_tool import DialogueTool
from careapp.domain.identity import derived_id
from careapp.domain.problems import InvalidRecordError, Problem
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
    "urn:careapp:tool:closing-the-visit",
)
"""The order of a conversation: what matters first, the closing last."""

_LARGEST_BYTES = 5_000_000
"""Of a file that is kept; the guides in use are well below 1 MB."""
_FEW = 32


@cache
def shipped_tools() -> dict[str, Tool]:
    """Return the tools that come with the program, by url."""
    found = {tool.url: tool for tool in map(load_tool, _shipped_files())}
    return {url: found[url] for url in sorted(found, key=_place_in_order)}


def versions_at_hand(desk: Desk) -> dict[str, tuple[Tool, ...]]:
    """Return every version of every tool by url, in the order of a conversation.

    The newest comes first. A version that was brought in counts instead of the same one
    that ships.
    """
    found: dict[str, dict[str, Tool]] = {}
    brought = (_loaded(s.record.source or "") for s in desk.read.where(DialogueTool))
    for tool in (*shipped_tools().values(), *brought):
        found.setdefault(tool.url, {})[tool.version] = tool
    return {url: _newest_first(found[url].values()) for url in sorted(found, key=_place_in_order)}


def tools_at_hand(desk: Desk) -> dict[str, Tool]:
    """Return the newest version of each tool, by url, in the order of a conversation."""
    return {url: versions[0] for url, versions in versions_at_hand(desk).items()}


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
            same = (tool for tool in versions if tool.version == wanted[url])
            found[url] = next(same, versions[0])
    return found


def urls_at_hand(desk: Desk) -> frozenset[str]:
    """Return the urls of the tools to choose from, without reading the tools."""
    brought = desk.read.where(DialogueTool)
    return frozenset({*_shipped_titles(), *(one.record.url for one in brought)})


def titles_at_hand(desk: Desk) -> dict[str, Text]:
    """Return the titles of the tools to choose from, without reading the shipped ones.

    Today shows no more of them, and it is the first page.
    """
    brought = (_loaded(s.record.source or "") for s in desk.read.where(DialogueTool))
    newest = reversed(_newest_first(brought))
    found = {**_shipped_titles(), **{tool.url: tool.title for tool in newest}}
    return {url: found[url] for url in sorted(found, key=_place_in_order)}


def import_tool(desk: Desk, content: bytes) -> Done[Tool]:
    """Bring in a FHIR Questionnaire; the same file again changes nothing.

    Raises:
        InvalidRecordError: It is no Questionnaire; the problem's code says why.
    """
    if len(content) > _LARGEST_BYTES:
        raise InvalidRecordError(Problem("too-large"))
    source = content.decode("utf-8", errors="replace")
    try:
        tool = _loaded(source)
    except RefusedError as error:
        raise InvalidRecordError(Problem(error.code, context={"detail": str(error)})) from error
    record = DialogueTool(
        url=tool.url, version=tool.version, title=tool.title.original, source=source
    )
    record_id = derived_id(desk.municipality_id, "dialogue-tool", tool.url, tool.version)
    done = desk.act(
        "import-tool",
        lambda acting: acting.create(record, subject=desk.municipality_id, record_id=record_id),
    )
    return Done(tool, done.touched)


@lru_cache(maxsize=_FEW)
def _loaded(source: str) -> Tool:
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


def _newest_first(tools: Iterable[Tool]) -> tuple[Tool, ...]:
    return tuple(sorted(tools, key=lambda tool: _age(tool.version), reverse=True))


def _age(version: str) -> tuple[object, ...]:
    """Return what puts versions in order: 1.10 after 1.9, and 2.0 after 2.0-draft."""
    number, dash, addition = version.partition("-")
    return _parts(number), not dash, _parts(addition)


def _parts(text: str) -> tuple[tuple[int, str], ...]:
    found = re.findall(r"\d+|[^\d.]+", text)
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in found)


def _place_in_order(url: str) -> tuple[int, str]:
    return (IN_ORDER.index(url) if url in IN_ORDER else len(IN_ORDER) - 1, url)
