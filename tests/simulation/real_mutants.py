"""Seeded faults of the store, which runs with real files must find."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from careapp.services.syncing.replica import StoreReplica
from careapp.store import history, letting_go, log
from careapp.store.journey import Journey
from careapp.store.log import Log
from careapp.store.seals import Seals
from careapp.sync.core.feed import Page, follows

Fault = tuple[object, str, Any]

_keep_page = StoreReplica.keep_page
_note_pushed = StoreReplica.note_pushed


def cursor_before_rows(self: StoreReplica, page: Page) -> bool:
    """Move the cursor in a transaction of its own, and the rows in the next."""
    cursor = self.cursor(page.feed)
    if cursor is not None and follows(page, cursor):
        self._do(lambda one: one.scopes.read_on(page.feed, cursor.seq + len(page.rows)))
        self._do(lambda one: one.scopes.read_on(page.feed, cursor.seq))
    return _keep_page(self, page)


def acknowledged_stays(self: StoreReplica, answer: Any) -> None:
    """Forget to let go of what was only kept until it was sent."""
    with patch.object(StoreReplica, "_let_go", lambda _self: None):
        _note_pushed(self, answer)


REAL_MUTANTS: dict[str, tuple[Fault, ...]] = {
    "cursor-before-rows": ((StoreReplica, "keep_page", cursor_before_rows),),
    "acknowledged-stays": ((StoreReplica, "note_pushed", acknowledged_stays),),
    "unsent-goes-too": (
        (letting_go, "_GOING", letting_go._GOING.replace("waits = 1", "waits = 2")),
    ),
    "set-aside-still-counts": (
        (history, "_BY_RECORDS", history._BY_RECORDS.replace("reason IS NOT NULL", "0")),
    ),
    "offers-nothing-again": ((Journey, "offer_own", lambda _self: None),),
    "counted-once": ((Journey, "count_anew", lambda _self, _subjects: None),),
    "any-clock-believed": ((log, "heard", lambda latest, other, _wall: max(latest, other)),),
    "seal-speaks-of-what-is-gone": ((Seals, "narrow", lambda *_: None),),
    "drafts-go-with-what-arrives": (
        (Log, "hear", lambda self, _acts: self._database.conn.execute("DELETE FROM draft")),
    ),
}


@contextmanager
def mutated(name: str) -> Iterator[None]:
    """Put a fault into the store for a while."""
    with ExitStack() as stack:
        for where, what, fault in REAL_MUTANTS[name]:
            stack.enter_context(patch.object(where, what, fault))
        yield
