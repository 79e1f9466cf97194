"""A colleague's laptop: an encrypted file of its own that syncs, without a window."""

import secrets
import threading
from pathlib import Path

from careapp.services.desk import Desk, open_desk
from careapp.services.syncing.becoming import become
from careapp.services.syncing.first_reading import read_first
from careapp.services.syncing.invitation import Invitation
from careapp.services.syncing.joining import join
from careapp.services.syncing.service import Hearing, Syncing
from careapp.services.syncing.state import Stage, SyncState
from careapp.store.log import Clocks
from careapp.store.store import Store
from careapp.system.clock import Clock
from careapp.tour.driver import NotThereError

_PATIENCE_S = 60.0
_KEY_BYTES = 32


class SecondLaptop:
    """Somebody else's laptop.

    Args:
        path: Its file; the key is thrown away with the process.
        clock: The same morning.
        address: Of the hub.
        code: Lets it in.
    """

    def __init__(self, path: Path, clock: Clock, address: str, code: str) -> None:
        clocks = Clocks(wall_ms=clock.wall_ms, monotonic_ms=clock.monotonic_ms)
        self._store = Store(path, secrets.token_bytes(_KEY_BYTES), clocks=clocks)
        joined = join(self._store, Invitation(code, address), becomes=False)
        become(self._store, read_first(self._store, clock, joined))
        desk = open_desk(self._store, clock)
        if desk is None:
            raise NotThereError("the hub does not say who uses the second laptop")
        self.desk: Desk = desk
        self._states: list[SyncState] = []
        self._changed = threading.Condition()
        hearing = Hearing(
            state=self._told, touched=lambda _touched: None, roles=lambda _member: None
        )
        self._syncing = Syncing(self._store, clock, hearing)

    @property
    def device(self) -> str:
        """What the hub calls it."""
        membership = self._syncing.membership
        return membership.device if membership else ""

    def sync(self, until: Stage = Stage.RESTING) -> SyncState:
        """Sync once more, and wait until it is done.

        Raises:
            NotThereError: It is not done in a minute.
        """
        self._states.clear()
        self._syncing.start()
        self._syncing.sync_now()
        with self._changed:
            if not self._changed.wait_for(lambda: self._is_done(until), _PATIENCE_S):
                raise NotThereError(f"the second laptop does not come to {until}")
            return self._states[-1]

    def close(self) -> None:
        """Close it."""
        self._syncing.close()
        self._store.close()

    def _told(self, state: SyncState) -> None:
        with self._changed:
            self._states.append(state)
            self._changed.notify_all()

    def _is_done(self, stage: Stage) -> bool:
        began = any(state.stage is Stage.SYNCING for state in self._states)
        last = self._states[-1] if self._states else SyncState()
        return began and last.stage is stage and last.progress is None
