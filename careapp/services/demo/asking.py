"""The questions of the shipped dialogue tools that the past was asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from careapp.dialogue.item import Item
from careapp.dialogue.load import load_tool
from careapp.dialogue.tool import Tool
from careapp.domain.care import Code
from careapp.domain.dialogue_tool import Stage
from careapp.services.tools import FUNCTIONAL_ABILITY, shipped_tools
from careapp.system.resources import resources


@dataclass(frozen=True, slots=True)
class Asked:
    """The question about a condition."""

    link_id: str
    code: Code
    area: str


@cache
def asked(language: str) -> Mapping[str, Asked]:
    """Return the question about each condition, by the code of the condition."""
    tool = shipped_tools()[FUNCTIONAL_ABILITY]
    return {
        code.code: Asked(
            item.link_id,
            Code(code.system, code.code, code.display or item.text.in_language(language)),
            group.text.in_language(language),
        )
        for group in tool.items
        for item in group.walk()
        if (code := item.condition) is not None
    }


def item_bound_to(tool: str, binding: str) -> Item:
    """Return the question of a shipped tool that is bound to a place in the record."""
    return next(item for item in shipped_tools()[tool].walk() if item.binding == binding)


def own_tools(language: str) -> Iterator[tuple[Tool, str, Stage]]:
    """Yield the tools that the municipality made itself, with the text and stage of each."""
    folder = resources() / "demo" / language / "own-tools"
    for name, stage in _OWN_TOOLS.items():
        source = (folder / f"{name}.json").read_bytes()
        yield load_tool(source), source.decode(), stage


_OWN_TOOLS = {
    "meals": Stage.RELEASED,
    "meals-trial": Stage.TRIAL,
    "evening-draft": Stage.DRAFT,
}
