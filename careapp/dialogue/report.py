"""What was understood of a file, item by item, before it is accepted as a tool."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from careapp.dialogue.item import Item, Note
from careapp.dialogue.tool import Tool


class Outcome(StrEnum):
    """What became of one item of a file."""

    UNDERSTOOD = "understood"
    CHANGED = "changed"
    NOT_SUPPORTED = "not-supported"


CHANGES = frozenset(
    {
        "asked-as-text",
        "control-not-supported",
        "known-already",
        "look-not-kept",
        "message-left-out",
        "options-left-out",
        "order-not-kept",
    }
)
"""Codes of notes that tell of something asked in another way; all others tell of a loss."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What became of one item.

    Attributes:
        item: None for what was left out, and for the file as a whole.
        link_id: Where it stood; empty for the file as a whole.
        notes: Why, in order; none where it was understood.
    """

    item: Item | None
    link_id: str
    notes: tuple[Note, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """What became of it; the worst counts."""
        if not self.notes:
            return Outcome.UNDERSTOOD
        lost = any(note.code not in CHANGES for note in self.notes)
        return Outcome.NOT_SUPPORTED if lost else Outcome.CHANGED


def report_on(tool: Tool, converting: Iterable[Note] = ()) -> tuple[Reported, ...]:
    """Return what became of each item, in order; first the file, last what was left out.

    Args:
        tool: As it was loaded.
        converting: What was noted on the way, such as from a spreadsheet.
    """
    noted: dict[str, dict[Note, None]] = {}
    for note in (*converting, *tool.all_notes()):
        noted.setdefault(note.link_id, {})[note] = None
    whole = [Reported(None, "", tuple(noted.pop("")))] if "" in noted else []
    items = [
        Reported(item, item.link_id, tuple(noted.pop(item.link_id, {}))) for item in tool.walk()
    ]
    left_out = [Reported(None, link_id, tuple(notes)) for link_id, notes in noted.items()]
    return (*whole, *items, *left_out)
