"""Seeded faults of the hub in PostgreSQL; whoever compares it with the model must find them."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import text

from careapp.changes.change import Packet
from careapp.domain.identity import RecordId, StoreId
from careapp.hub import counting, numbers, pull, push, telling
from careapp.hub.members import Feed
from careapp.hub.taken import StoreNumbers, Taken
from careapp.hub.telling import Telling
from careapp.sync.core.feed import Event
from careapp.sync.core.tally import Tally

Fault = tuple[object, str, Any]

_revoke = Telling.revoke
_shown = pull._shown


def shown_as_it_was(
    seq: int, event: str, subject: RecordId, body: bytes | None, _spoken: int
) -> Event:
    """Show whoever was away all rows as they once were."""
    return _shown(seq, event, subject, body, 0)


def highest_number(known: StoreNumbers) -> int:
    """Say the highest number that came, whatever is missing below."""
    return max(known.ranges, default=(known.begun or 1) - 1)


def nobody_has_a_twin(self: Taken, store: StoreId, change: Any) -> None:
    """Take every change under a number for the same one."""
    known = self.stores[store]
    self.heard[store] = None
    if not numbers.has(known.ranges, change.store_seq):
        known.ranges = numbers.add(known.ranges, change.store_seq)


def told_from_now_on(
    self: Telling, feed: Feed, subject: RecordId, _history: Any, **more: Any
) -> None:
    """Grant somebody without their past."""
    self._speak(feed, subject, telling.GRANTED, (True, more["by_hand"], more["until"]))


def still_counted(
    self: Telling, feed: Feed, subject: RecordId, _held: Tally, untold: Tally
) -> None:
    """Forget to take off what a feed held of somebody whom it lets go of."""
    _revoke(self, feed, subject, Tally(), untold)


def all_kinds(_feed: Feed, subject: RecordId, packet: Packet, _records: Any) -> set[Any]:
    """Tell a supplier everything."""
    return {one.change_id for one in packet.changes if one.subject == subject}


FAULTS: dict[str, Sequence[Fault]] = {
    "shown-as-it-was": [(pull, "_shown", shown_as_it_was)],
    "highest-number": [(push, "last_seq", highest_number), (pull, "last_seq", highest_number)],
    "nobody-has-a-twin": [(Taken, "_hear", nobody_has_a_twin)],
    "granted-without-the-past": [(Telling, "grant", told_from_now_on)],
    "still-counted": [(Telling, "revoke", still_counted)],
    "all-kinds": [(telling, "carried", all_kinds)],
    "counted-by-subject-once": [
        (counting, "_TALLIES", text(str(counting._TALLIES).replace("sum(low)", "max(low)")))
    ],
}


@contextmanager
def faulty(name: str) -> Iterator[None]:
    """Put a fault into the hub for a while."""
    with ExitStack() as stack:
        for where, what, fault in FAULTS[name]:
            stack.enter_context(patch.object(where, what, fault))
        yield
