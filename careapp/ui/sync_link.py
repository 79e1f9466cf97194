"""Brings what the thread that syncs says to the main thread, and tells it what happens there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from careapp.changes.touched import Touched
from careapp.services.desk import open_desk
from careapp.services.syncing.state import Stage, SyncState
from careapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from careapp.services.syncing.membership import Membership
    from careapp.services.syncing.service import Syncing


@dataclass(frozen=True, slots=True)
class _Heard:
    tell: Callable[[object], None]
    what: object


class SyncLink(QObject):
    """The sync, on the main thread.

    Signals:
        dismissed: The hub has taken this laptop off, and has what was left on it.
    """

    dismissed = Signal()
    _heard = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._workplace = workplace
        self._syncing: Syncing | None = None
        self._heard.connect(self._hear)
        workplace.saved.connect(self._wrote)

    def begin(self) -> None:
        """Sync from now on, where this laptop has joined a hub."""
        desk = self._workplace.desk

        def make() -> "Syncing":
            # What it is made of is slow to import, and needed for no page.
            from careapp.services.syncing.service import Hearing, Syncing  # noqa: PLC0415

            hearing = Hearing(state=self._state, touched=self._touched, roles=self._roles)
            syncing = Syncing(desk.store, desk.clock, hearing)
            syncing.start()
            return syncing

        self._workplace.ask(make, self._begun, aside=True)

    def close(self) -> None:
        """End the sync, in a second whatever the line does."""
        if self._syncing is not None:
            self._syncing.close()

    def _begun(self, syncing: "Syncing") -> None:
        self._syncing = self._workplace.syncing = syncing
        self._show(syncing.state)

    def _wrote(self, _at: object) -> None:
        if self._syncing is not None:
            self._syncing.wrote()

    # Called on the thread that syncs

    def _state(self, state: SyncState) -> None:
        self._heard.emit(_Heard(self._show, state))

    def _touched(self, touched: Touched) -> None:
        self._heard.emit(_Heard(self._workplace.touched.emit, touched))

    def _roles(self, membership: "Membership") -> None:
        self._heard.emit(_Heard(self._sit_down_anew, membership))

    # On the main thread

    @Slot(object)
    def _hear(self, heard: _Heard) -> None:
        heard.tell(heard.what)

    def _show(self, state: object) -> None:
        assert isinstance(state, SyncState)  # noqa: S101 - nothing else is handed over
        self._workplace.sync_state = state
        self._workplace.synced.emit(state)
        if state.stage is Stage.DISMISSED:
            self.dismissed.emit()

    def _sit_down_anew(self, _membership: object) -> None:
        """Work on in the roles that the hub has just told of."""
        desk = self._workplace.desk

        def sit(anew: object) -> None:
            if anew is not None and anew != desk:
                self._workplace.desk = anew  # type: ignore[assignment] # a desk, as asked
                self._workplace.touched.emit(Touched(frozenset({"staff_member"})))

        self._workplace.ask(lambda: open_desk(desk.store, desk.clock, demo=desk.demo), sit)
