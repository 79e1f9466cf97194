"""What was removed while somebody else, who had not heard of it, went on writing."""

from collections.abc import Collection, Mapping

from careapp.changes.change import MARKS, Change
from careapp.changes.closing import ancestors
from careapp.changes.merge import heads
from careapp.domain.identity import ChangeId


def written_apart(changes: Collection[Change]) -> tuple[Change, ...]:
    """Return what stands against the removal of a record; nothing where nobody removed it.

    Whoever removes a record names all that they saw of it. What they had not seen was
    written at another kitchen table, and nobody's words may vanish unread.
    """
    tops = heads(changes)
    removals = {one.change_id for one in removed_by(tops)}
    if not removals:
        return ()
    known = {change.change_id: change for change in changes}
    seen = ancestors(removals, known)
    standing = {one.change_id: one for unit in tops.keys() - MARKS for one in tops[unit]}
    return tuple(
        standing[change_id]
        for change_id in sorted(standing)
        if change_id not in seen and not removals & ancestors([change_id], known)
    )


def removed_by(tops: Mapping[str, tuple[Change, ...]]) -> tuple[Change, ...]:
    """Return the changes that a record is removed by; none where somebody brought it back."""
    removals: list[Change] = []
    for mark in sorted(MARKS):
        of_mark = tops.get(mark, ())
        if all(one.said[mark] is True for one in of_mark):
            removals += of_mark
    return tuple(removals)


def unseen(
    decision: Change, before: Collection[Change], known: Mapping[ChangeId, Change]
) -> tuple[Change, ...]:
    """Return what *decision* settled a removal against; nothing for any other change.

    Args:
        decision: A change of any kind.
        before: What it stands on.
        known: Every change of the record.
    """
    marks = MARKS & decision.said.keys()
    removals = [one for one in before if any(one.said.get(mark) is True for mark in marks)]
    if not removals:
        return ()
    seen = ancestors([one.change_id for one in removals], known)
    return tuple(one for one in before if one.change_id not in seen)
