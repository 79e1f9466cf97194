"""The sides of a conflict: what each says, by whom, when and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from careapp.changes.change import MARKS, Act, Change, Json
from careapp.changes.merge import heads, read
from careapp.changes.removal import removed_by, written_apart
from careapp.changes.shape import same
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId
from careapp.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Who said something, in which role, when and why.

    Attributes:
        reason: Why, as it was written with it; empty where nobody asked.
    """

    staff_id: StaffId
    name: str
    role: str
    profession: str = ""
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of several things that are said of the same.

    Attributes:
        changes: What says it; several where people wrote the same apart.
        unit: The field that it speaks of; where a record was removed, the one written in.
        value: What is said of it.
        writers: Those behind it, in order of time.
        removes: Whether it says that the record is no more.
    """

    changes: tuple[ChangeId, ...]
    unit: str
    value: Json
    writers: tuple[Writer, ...]
    removes: bool = False

    @property
    def writer(self) -> Writer:
        """Who said it last."""
        return self.writers[-1]


History = Mapping[ChangeId, Change]


def sides_of(desk: Desk, record_id: RecordId, unit: str, history: History) -> tuple[Side, ...]:
    """Return what stands against each other in one unit of a record; nothing where all agree.

    Args:
        desk: Whose.
        record_id: The record.
        unit: A unit in conflict; the mark of a removal where others went on writing.
        history: Every change of the record.
    """
    if unit in MARKS and not read(history.values()).contested.get(unit):
        found = list(_around_a_removal(history))
    else:
        found = [
            (unit, tops, False)
            for tops in _alike(read(history.values()).contested.get(unit, ()), unit)
        ]
    if not found:
        return ()
    acts = {act.act_id: act for act in desk.read.acts_touching(record_id)}
    sides = [_side(desk, one, history, acts) for one in found]
    return tuple(sorted(sides, key=lambda side: (side.writers[0].at, side.changes)))


def kept_together(
    desk: Desk, record_id: RecordId, unit: str, kept: Iterable[ChangeId], history: History
) -> tuple[Side, ...]:
    """Return the sides that somebody decided to keep, all of them.

    Args:
        desk: Whose.
        record_id: The record.
        unit: The unit they speak of.
        kept: The changes that said each.
        history: Every change of the record.
    """
    acts = {act.act_id: act for act in desk.read.acts_touching(record_id)}
    changes = [history[one] for one in kept if one in history]
    sides = [_side(desk, (unit, [one], False), history, acts) for one in changes]
    return tuple(sorted(sides, key=lambda side: (side.writers[0].at, side.changes)))


def heads_of(sides: Iterable[Side]) -> tuple[ChangeId, ...]:
    """Return every change behind *sides*: a decision names them all."""
    return tuple(sorted({change for side in sides for change in side.changes}))


_Found = tuple[str, Sequence[Change], bool]


def _around_a_removal(history: History) -> Iterator[_Found]:
    apart = written_apart(history.values())
    if apart:
        removals = removed_by(heads(history.values()))
        yield next(unit for unit in removals[0].said if unit in MARKS), removals, True
        for change in apart:
            standing = heads(history.values())
            for unit in change.said.keys() - MARKS:
                if change in standing[unit]:
                    yield unit, [change], False


def _alike(tops: Iterable[Change], unit: str) -> list[list[Change]]:
    """Return the heads in groups that say the same: two who agree are one side."""
    groups: list[list[Change]] = []
    for top in tops:
        for group in groups:
            if same(group[0].said[unit], top.said[unit]):
                group.append(top)
                break
        else:
            groups.append([top])
    return groups


def _side(desk: Desk, found: _Found, history: History, acts: Mapping[ActId, Act]) -> Side:
    unit, changes, removes = found
    first = [_first_said(change, unit, history, acts) for change in changes]
    by_time = sorted({act.act_id: act for act in first}.values(), key=lambda act: act.at_ms)
    return Side(
        changes=tuple(change.change_id for change in changes),
        unit=unit,
        value=changes[0].said[unit],
        writers=tuple(writer_of(desk, act) for act in by_time),
        removes=removes,
    )


def _first_said(change: Change, unit: str, history: History, acts: Mapping[ActId, Act]) -> Act:
    """Return the act that said it first: an undo says again what somebody else wrote."""
    todo, taken_back = [change], set[ActId]()
    while todo:
        one = todo.pop(0)
        act = acts[one.act_id]
        if act.act_id not in taken_back:
            if act.undoes is None:
                if unit in one.said and same(one.said[unit], change.said[unit]):
                    return act
                continue
            taken_back.add(act.undoes)
        todo += [history[parent] for parent in one.parents if parent in history]
    return acts[change.act_id]


def writer_of(desk: Desk, act: Act) -> Writer:
    """Return who did an act, by name."""
    return Writer(
        staff_id=act.author,
        name=desk.staff_name(act.author),
        role=act.role,
        profession=act.profession or "",
        at=datetime.fromtimestamp(act.at_ms / 1_000, UTC),
        reason=act.reason or "",
    )
