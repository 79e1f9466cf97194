"""What a closing signed, what was added knowingly, what came in late."""

from collections.abc import Iterable, Mapping
from enum import Enum, auto

from careapp.changes.change import Change
from careapp.domain.identity import ChangeId


class Standing(Enum):
    """How a change stands to the closings of its visit."""

    COVERED = auto()
    AMENDMENT = auto()
    LATE = auto()


def ancestors(of: Iterable[ChangeId], changes: Mapping[ChangeId, Change]) -> set[ChangeId]:
    """Return *of* and everything they stand on."""
    seen: set[ChangeId] = set()
    todo = list(of)
    while todo:
        change_id = todo.pop()
        if change_id not in seen:
            seen.add(change_id)
            known = changes.get(change_id)
            todo.extend(known.parents if known else ())
    return seen


def standings(
    changes: Mapping[ChangeId, Change],
    closings: Mapping[ChangeId, Iterable[ChangeId]],
) -> dict[ChangeId, Standing]:
    """Return how each change of a closed visit stands.

    Whoever knew of a closing named it among their parents: that is an amendment.
    Building on a *covered* head proves nothing. At the kitchen table without
    network one builds on the same head and has never heard of the closing.

    Args:
        changes: Every change of the visit's records.
        closings: What each closing covers, by the change that made it.
    """
    covered = ancestors((c for cs in closings.values() for c in cs), changes)
    return {
        change_id: Standing.COVERED
        if change_id in covered
        else Standing.AMENDMENT
        if closings.keys() & ancestors([change_id], changes)
        else Standing.LATE
        for change_id in changes
    }
