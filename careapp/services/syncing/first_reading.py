"""The first words of a hub to a new laptop: who its user is, and for whom they work."""

import time
from collections.abc import Callable

from careapp.services.syncing.becoming import is_known
from careapp.services.syncing.choices import SyncChoices
from careapp.services.syncing.connection import Connection, Line, Token
from careapp.services.syncing.laptop_keys import own_keys
from careapp.services.syncing.membership import Membership, keep_membership
from careapp.services.syncing.proving import SignIns
from careapp.services.syncing.replica import StoreReplica
from careapp.store.store import Store
from careapp.sync.core.batch import Pace
from careapp.sync.core.session import sync
from careapp.sync.transport.joining import Session
from careapp.system.clock import Clock

PATIENCE_S = 15.0
"""Nobody waits longer at the door for records that come anyhow a little later."""


def read_first(
    store: Store,
    clock: Clock,
    membership: Membership,
    connect: Callable[[str, Token], Line] | None = None,
) -> Membership:
    """Read until the records of the user and the municipality are there, or for a while.

    What has come stays, and the sync goes on from there. A hub that is not reached, or
    asks somebody to sign in, ends it.

    Returns:
        The membership as the hub now states it.
    """
    member = [membership]

    def signed_in(session: Session) -> None:
        member[0] = membership.after(session)
        keep_membership(store, member[0])

    keys, token = own_keys(store), Token()
    line = (connect or _line_to)(membership.address, token)
    way = Connection(line, token, SignIns(keys, clock.wall_ms), lambda: member[0], signed_in)
    try:
        _read(store, way, lambda: is_known(store, member[0]))
    finally:
        way.close()
    return member[0]


def _read(store: Store, way: Connection, is_enough: Callable[[], bool]) -> None:
    ends_s = time.monotonic() + PATIENCE_S
    exchange = sync(StoreReplica(store, own_keys(store)), Pace(), SyncChoices().window)
    try:
        request = next(exchange)
        while not is_enough() and time.monotonic() < ends_s:
            request = exchange.send(way.answer(request))
    except StopIteration:
        return
    exchange.close()


def _line_to(address: str, token: Token) -> Line:
    from careapp.sync.transport.http import HttpHub  # noqa: PLC0415 - slow, and once

    return HttpHub(address, token=token)
