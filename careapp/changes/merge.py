"""What a record says once everybody has spoken; in any order, any number of times."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from careapp.changes.change import Change, Json
from careapp.changes.shape import body, same
from careapp.domain.identity import ChangeId

Heads = Mapping[str, tuple[Change, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A record as it stands.

    Attributes:
        values: Value by unit, where all agree.
        contested: Heads by unit, where they do not; a person must settle it.
        said_by: By unit, every head behind the value; their acts are its authors.
    """

    values: Mapping[str, Json] = field(default_factory=dict)
    contested: Heads = field(default_factory=dict)
    said_by: Mapping[str, tuple[ChangeId, ...]] = field(default_factory=dict)

    @property
    def body(self) -> dict[str, Json]:
        """The values by field, with the elements of sets and mappings gathered."""
        return body(self.values)


def heads(changes: Collection[Change]) -> dict[str, tuple[Change, ...]]:
    """Return for each unit the changes that nobody has built upon, by id.

    A parent counts in the units that its child speaks of and in no other: who
    corrects the place of a visit has said nothing about its date.
    """
    if len(changes) == 1:
        # Most records are only ever created; the first sync is all of this kind.
        return {unit: (change,) for change in changes for unit in change.said}
    speaking: dict[str, dict[ChangeId, Change]] = {}
    surpassed: set[tuple[str, ChangeId]] = set()
    for change in changes:
        for unit in change.said:
            speaking.setdefault(unit, {})[change.change_id] = change
            surpassed.update((unit, parent) for parent in change.parents)
    return {
        unit: tuple(by_id[i] for i in sorted(by_id) if (unit, i) not in surpassed)
        for unit, by_id in sorted(speaking.items())
    }


def read(changes: Collection[Change]) -> Reading:
    """Return the record that *changes* amount to."""
    if len(changes) == 1:
        # As in `heads`: nobody but the creation has spoken.
        (only,) = changes
        return Reading(only.said, {}, dict.fromkeys(only.said, (only.change_id,)))
    values: dict[str, Json] = {}
    contested: dict[str, tuple[Change, ...]] = {}
    said_by: dict[str, tuple[ChangeId, ...]] = {}
    for unit, tops in heads(changes).items():
        first, *others = (change.said[unit] for change in tops)
        if all(same(first, other) for other in others):
            # Two who wrote the same apart agree: one value, both its authors.
            values[unit] = first
            said_by[unit] = tuple(change.change_id for change in tops)
        else:
            # Two who wrote different things apart: no clock may choose.
            contested[unit] = tops
    return Reading(values, contested, said_by)


def creations(changes: Collection[Change]) -> tuple[Change, ...]:
    """Return the changes that created the record: they name nothing of it."""
    ids = {change.change_id for change in changes}
    return tuple(change for change in changes if not ids.intersection(change.parents))


def tips(changes: Collection[Change]) -> tuple[ChangeId, ...]:
    """Return every change that says something which still stands, by id: all there is to see."""
    return tuple(sorted({change.change_id for tops in heads(changes).values() for change in tops}))


def standing_on(changes: Collection[Change], unit: str) -> tuple[ChangeId, ...]:
    """Return what a change of *unit* stands on, when all of *changes* was seen.

    What was never said stands on the creation, so that nothing but a creation
    stands on nothing of its own record.
    """
    tops = heads(changes).get(unit) or creations(changes)
    return tuple(change.change_id for change in tops)
