"""A version of a dialogue tool beside the one before it, before anybody decides on it."""

from dataclasses import dataclass

from careapp.dialogue.difference import Difference, differences
from careapp.dialogue.report import report_on
from careapp.dialogue.tool import Tool
from careapp.services.desk import Desk
from careapp.services.tool_life import Brought
from careapp.services.tools import Version, versions_at_hand


@dataclass(frozen=True, slots=True)
class Looked:
    """What one sees of a version.

    Attributes:
        report: What became of each of its items is in here, with the tool.
        before: The version it is held against; None where it is the first.
        changes: What is different since then.
    """

    report: Brought
    before: Tool | None = None
    changes: tuple[Difference, ...] = ()


def look_at(desk: Desk, version: Version) -> Looked:
    """Return a version that is at hand, held against the one before it."""
    brought = Brought(version.tool, report_on(version.tool, version.notes), version.notes)
    versions = versions_at_hand(desk).get(version.tool.url, ())
    at = next((n for n, one in enumerate(versions) if one.tool == version.tool), len(versions))
    return _held_against(brought, versions[at + 1 :])


def look_at_new(desk: Desk, brought: Brought) -> Looked:
    """Return what was read from a file, held against its draft, else the newest at hand."""
    tool = brought.tool
    versions = versions_at_hand(desk).get(tool.url, ())
    same = tuple(one for one in versions if one.tool.version == tool.version)
    return _held_against(brought, same or versions)


def _held_against(brought: Brought, versions: tuple[Version, ...]) -> Looked:
    if not versions:
        return Looked(brought)
    before = versions[0].tool
    return Looked(brought, before, differences(before, brought.tool))
