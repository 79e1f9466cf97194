"""Undoing an act: say again what stood before it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from careapp.changes.change import DELETED, MARKS, Change, Json
from careapp.changes.closing import ancestors
from careapp.changes.merge import creations, heads, tips
from careapp.changes.removal import unseen
from careapp.changes.shape import same
from careapp.domain.identity import ActId, ChangeId


@dataclass(frozen=True, slots=True)
class Restored:
    """A change to be written; *parents* are what it stands on.

    Attributes:
        over_all: Whether it stands on all there is to see then, as a removal does.
    """

    said: Mapping[str, Json]
    parents: tuple[ChangeId, ...]
    over_all: bool = False


def undone(
    change: Change, history: Sequence[Change], backs: Collection[ActId] = ()
) -> Iterator[Restored]:
    """Yield what takes *change* back, in the units nobody has touched since.

    An undone settlement puts the conflict back: one change for each side of it. What a
    removal was settled against is said again, so that it stands against it once more.

    Args:
        change: A change of the act being undone.
        history: Every change of the same record.
        backs: The acts that take others back, among those of *history*.
    """
    known = {c.change_id: c for c in history}
    before = [known[i] for i in change.parents if i in known]
    if not before and len(creations(history)) == 1:
        # Undoing the only creation removes the record, with all that is seen of it.
        yield Restored({DELETED: True}, tuple(sorted({change.change_id, *tips(history)})))
        return
    standing = heads(history)
    against = unseen(change, before, known)
    # A removal comes last: it is said over what the other units go back to.
    for unit, tops in sorted(standing.items(), key=lambda one: one[0] in MARKS):
        for top in tops:
            if unit in change.said and _stands_for(top, change, unit, known, backs):
                # Two laptops may both have created the record: taking one side back
                # leaves what the other said, and never removes the other's work.
                others = [one for one in tops if one != top] if not before else []
                sides = [c.said[unit] for c in (*before, *others) if unit in c.said]
                removes = unit in MARKS and not against
                stands = (top.change_id,)
                yield from (Restored({unit: s}, stands, removes) for s in sides or [None])
    for one in against:
        again = {unit: said for unit, said in one.said.items() if one in standing[unit]}
        yield Restored(again, (one.change_id,))


def _stands_for(
    top: Change,
    change: Change,
    unit: str,
    known: Mapping[ChangeId, Change],
    backs: Collection[ActId],
) -> bool:
    """Return whether *top* is *change*, or what an undo of later work said again of it.

    Somebody who takes back three things in a row stands, at the second, on what the
    first undo restored and no longer on their own change.
    """
    if top.change_id == change.change_id:
        return True
    restored = top.act_id in backs and same(top.said[unit], change.said[unit])
    return restored and change.change_id in ancestors([top.change_id], known)


class Step(Protocol):
    """What undo needs to know of an act; an `Act` knows more."""

    @property
    def act_id(self) -> ActId:
        """The act."""

    @property
    def purpose(self) -> str:
        """The use case."""

    @property
    def undoes(self) -> ActId | None:
        """The act that this one takes back."""


def next_undo(acts: Sequence[Step]) -> ActId | None:
    """Return the act that the next undo takes back, None when there is none.

    A redo counts as doing it: undoing once more takes back the redo, which is what
    now stands on top.

    Args:
        acts: What one person did in one place, oldest first.
    """
    doing, taken_back = _doing(acts), _taken_back(acts)
    for act in reversed(acts):
        if act.act_id in doing and act.act_id not in taken_back:
            return act.act_id
    return None


def next_redo(acts: Sequence[Step]) -> ActId | None:
    """Return the undo that the next redo takes back; new work ends redoing."""
    doing, taken_back = _doing(acts), _taken_back(acts)
    for act in reversed(acts):
        if act.undoes is None:
            return None
        if act.act_id not in doing and act.act_id not in taken_back:
            return act.act_id
    return None


def begun_as(acts: Sequence[Step], act_id: ActId) -> str:
    """Return the purpose of an act, or of the one that it takes back or does again."""
    known = {act.act_id: act for act in acts}
    act = known[act_id]
    while act.undoes is not None and act.undoes in known:
        act = known[act.undoes]
    return act.purpose


def _doing(acts: Sequence[Step]) -> set[ActId]:
    """Return the acts that do something: new work, and undos of undos."""
    doing: set[ActId] = set()
    for act in acts:
        if act.undoes is None or act.undoes not in doing:
            doing.add(act.act_id)
    return doing


def _taken_back(acts: Sequence[Step]) -> set[ActId]:
    """Return the acts that are taken back, where that was not itself taken back."""
    taken_back: set[ActId] = set()
    for act in reversed(acts):
        if act.undoes is not None and act.act_id not in taken_back:
            taken_back.add(act.undoes)
    return taken_back
