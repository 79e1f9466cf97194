"""The dialogue tools at hand."""

from functools import cache

from careapp.dialogue.load import load_tool
from careapp.dialogue.tool import Tool
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


@cache
def shipped_tools() -> dict[str, Tool]:
    """Return the tools that come with the program, by url."""
    folder = resources() / "dialogue_tools"
    tools = (load_tool(path.read_bytes()) for path in sorted(folder.glob("*.json")))
    found = {tool.url: tool for tool in tools}
    return {url: found[url] for url in sorted(found, key=_place_in_order)}


def _place_in_order(url: str) -> tuple[int, str]:
    return (IN_ORDER.index(url) if url in IN_ORDER else len(IN_ORDER) - 1, url)


def tools_at_hand(extra: tuple[Tool, ...] = ()) -> dict[str, Tool]:
    """Return the tools to choose from, by url; *extra* were opened from files."""
    return {**shipped_tools(), **{tool.url: tool for tool in extra}}


def tool_title(url: str, language: str) -> str:
    """Return the title of a tool, or its url when it is not at hand."""
    tool = tools_at_hand().get(url)
    return tool.title.in_language(language) if tool else url
