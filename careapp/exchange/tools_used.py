"""What an export must know before the first citizen: dialogue tools, and who works there."""

from collections.abc import Iterable

from careapp.dialogue.load import load_tool
from careapp.dialogue.refusal import ToolRefusedError
from careapp.dialogue.tool import Tool
from careapp.domain.dialogue_tool import DialogueTool
from careapp.domain.identity import RecordId
from careapp.exchange.fhir.resource import Tools
from careapp.exchange.folded import fold
from careapp.exchange.source import Source

_TOOL, _STAFF = "dialogue_tool", "staff_member"


def tools_and_staff(source: Source, shipped: Iterable[Tool]) -> tuple[Tools, frozenset[RecordId]]:
    """Return the dialogue tools by url and version, and the ids of all members of staff."""
    tools = {(tool.url, tool.version): tool for tool in shipped}
    staff: set[RecordId] = set()
    for subject in source.of_kinds({_TOOL, _STAFF}):
        about = fold(subject)
        staff.update(one.record_id for one in about.of(_STAFF) if not one.deleted)
        for one in about.of(_TOOL):
            if not one.gone and (tool := _loaded(one.record)):
                tools[tool.url, tool.version] = tool
    newest = {(url, ""): tools[url, version] for url, version in sorted(tools, key=_age)}
    return {**tools, **newest}, frozenset(staff)


def _loaded(record: DialogueTool) -> Tool | None:
    try:
        return load_tool((record.source or "").encode())
    except ToolRefusedError:
        return None


def _age(named: tuple[str, str]) -> tuple[tuple[int, str], ...]:
    """Return what puts versions in order: 1.10 after 1.9."""
    parts = named[1].replace("-", ".").split(".")
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)
