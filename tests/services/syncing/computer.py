"""A whole laptop: an encrypted file, its keys, and the thread that syncs with a real hub."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from careapp.changes.touched import Touched
from careapp.domain.answer import answer_id
from careapp.domain.identity import RecordId, StaffId, VisitId
from careapp.services.conversation import Key
from careapp.services.desk import Desk, open_desk
from careapp.services.syncing.invitation import Invitation
from careapp.services.syncing.joining import join
from careapp.services.syncing.service import Hearing, Syncing
from careapp.services.syncing.state import Stage, SyncState
from careapp.services.unlocking import Unlocking
from careapp.store.store import Store
from tests.services.office import KEY, Office, Watch

PATIENCE_S = 20.0


class Computer(Office):
    """Somebody's laptop, let in by a code that is made out to them."""

    def __init__(self, path: Path, watch: Watch, address: str, code: str) -> None:
        store = Store(path, KEY, clocks=watch.clocks)
        join(store, Invitation(code, address))
        store.close()
        self.open_file(path, watch)

    @classmethod
    def at(cls, desk: Desk, unlocking: Unlocking) -> Self:
        """Sit down at a desk that the program has opened."""
        one = cls.__new__(cls)
        one.path, one.watch, one.store = unlocking.home.database, Watch(), desk.store
        one.desk, one.me, one.place = desk, desk.me, desk.municipality_id
        one.begin()
        return one

    def open_file(self, path: Path, watch: Watch) -> None:
        """Start the program on a file, such as a copy of another laptop's."""
        self.path, self.watch = path, watch
        self.store = Store(path, KEY, clocks=watch.clocks)
        self.sit_down()
        self.begin()

    def sit_down(self) -> None:
        desk = open_desk(self.store, self.watch.clock)
        assert desk is not None
        self.desk, self.place = desk, desk.municipality_id
        self.me = StaffId(desk.me)

    def begin(self) -> None:
        self.states: list[SyncState] = []
        self.touched = Touched()
        self._changed = threading.Condition()
        hearing = Hearing(state=self._told, touched=self._touch, roles=lambda _member: None)
        self.syncing = Syncing(self.store, self.watch.clock, hearing)

    def sync(self, stage: Stage = Stage.RESTING) -> SyncState:
        """Sync once more, and wait until it has come to an end."""
        self._ask_once()
        return self.wait_for(lambda: self._has_come_to(stage))

    def sync_until_done(self) -> SyncState:
        """Sync as often as the line needs it, without the waiting in between."""
        while True:
            self._ask_once()
            if self.wait_for(self._has_ended).stage is Stage.RESTING:
                return self.states[-1]

    def _ask_once(self) -> None:
        """Cause one sync: to begin the thread is to sync, and a second would overtake the next."""
        self.states.clear()
        if self.syncing._runner is None:
            self.syncing.start()
        else:
            self.syncing.sync_now()

    def wait_for(self, condition: Callable[[], bool]) -> SyncState:
        with self._changed:
            if not self._changed.wait_for(condition, PATIENCE_S):
                raise AssertionError(self.states)
            return self.states[-1]

    def _has_ended(self) -> bool:
        return self._has_come_to(Stage.RESTING) or self._has_come_to(Stage.OFFLINE)

    def _has_come_to(self, stage: Stage) -> bool:
        """Say whether a sync has begun since, and stands at *stage* now."""
        began = any(state.stage is Stage.SYNCING for state in self.states)
        last = self.states[-1] if self.states else SyncState()
        return began and last.stage is stage and last.progress is None

    def record(self, visit_id: VisitId, key: Key) -> RecordId:
        return answer_id(visit_id, key.tool, key.link_id, key.voice)

    def close(self) -> None:
        self.syncing.close()
        self.store.close()

    def _told(self, state: SyncState) -> None:
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def _touch(self, touched: Touched) -> None:
        self.touched |= touched


@contextmanager
def opened(path: Path, address: str, code: str, watch: Watch | None = None) -> Iterator[Computer]:
    computer = Computer(path, watch or Watch(), address, code)
    try:
        yield computer
    finally:
        computer.close()
