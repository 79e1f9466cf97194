"""Brings what the thread that syncs says to the main thread, and tells it what happens there."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from careapp.changes.touched import Touched
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.desk import open_desk
from careapp.services.syncing.state import Stage, SyncState
from careapp.services.unlocking import Unlocking
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

    Args:
        workplace: Is told of everything.
        unlocking: How the data is opened; None in a demo, which stays whatever a hub says.

    Signals:
        left: The hub has taken this laptop off; its data is gone (`Left`).
    """

    left = Signal(object)
    _heard = Signal(object)

    def __init__(self, workplace: Workplace, unlocking: Unlocking | None = None) -> None:
        super().__init__(workplace)
        self._workplace, self._unlocking = workplace, unlocking
        self._is_leaving = False
        self._ear: QObject | None = None
        self._syncing: Syncing | None = None
        self._heard.connect(self._hear)
        workplace.saved.connect(self._wrote)

    def begin(self) -> None:
        """Sync from now on, where this laptop has joined a hub."""
        desk, unlocking = self._workplace.desk, self._unlocking

        def make() -> "Syncing":
            # What it is made of is slow to import, and needed for no page.
            from careapp.services.syncing.service import Hearing, Syncing  # noqa: PLC0415

            hearing = Hearing(state=self._state, touched=self._touched, roles=self._roles)
            desk.store.attachments.hear(self._moved_aside)
            recover = unlocking.let_recover if unlocking else None
            syncing = Syncing(desk.store, desk.clock, hearing, recover)
            syncing.start()
            return syncing

        self._workplace.ask(make, self._begun, aside=True)

    def close(self) -> None:
        """End the sync, in a second whatever the line does."""
        if self._syncing is not None:
            self._syncing.close()

    def _begun(self, syncing: "Syncing") -> None:
        self._syncing = self._workplace.syncing = syncing
        self._listen_to_network()
        self._show(syncing.state)

    def _listen_to_network(self) -> None:
        """Hear of the network from now on; a laptop without a hub never needs it."""
        if self._ear is None and self._syncing is not None and self._syncing.membership is not None:
            from careapp.ui.sync_network import NetworkEar  # noqa: PLC0415 - Qt's network, seldom

            self._ear = NetworkEar(self._syncing, self)

    def _wrote(self, _at: object) -> None:
        if self._syncing is not None:
            self._syncing.wrote()

    # Called on other threads: the one that syncs, and the one that writes

    def _state(self, state: SyncState) -> None:
        self._heard.emit(_Heard(self._show, state))

    def _touched(self, touched: Touched) -> None:
        self._heard.emit(_Heard(self._workplace.touched.emit, touched))

    def _roles(self, membership: "Membership") -> None:
        self._heard.emit(_Heard(self._sit_down_anew, membership))

    def _moved_aside(self, path: Path) -> None:
        error = EnvironmentFailedError("attachments-damaged", path=str(path))
        self._heard.emit(_Heard(self._complain, error))

    # On the main thread

    @Slot(object)
    def _hear(self, heard: _Heard) -> None:
        heard.tell(heard.what)

    def _complain(self, error: object) -> None:
        assert isinstance(error, EnvironmentFailedError)  # noqa: S101 - as above
        self._workplace.complain(error)

    def _show(self, state: object) -> None:
        assert isinstance(state, SyncState)  # noqa: S101 - nothing else is handed over
        self._listen_to_network()
        self._workplace.sync_state = state
        self._workplace.synced.emit(state)
        if state.stage is Stage.DISMISSED:
            self._hand_in()

    def _hand_in(self) -> None:
        """Say what is typed as well; when that has gone too, leave."""
        unlocking, desk = self._unlocking, self._workplace.desk
        if unlocking is None or self._is_leaving:
            return
        self._is_leaving = True
        from careapp.services.syncing.leaving import leave, say_what_is_typed  # noqa: PLC0415

        def said(any_was: bool) -> None:  # noqa: FBT001 - an answer
            if any_was and self._syncing is not None:
                self._is_leaving = False
                self._syncing.sync_now()
                return
            self.close()
            self._workplace.ask(lambda: leave(desk, unlocking), self.left.emit)

        self._workplace.ask(lambda: say_what_is_typed(desk), said)

    def _sit_down_anew(self, _membership: object) -> None:
        """Work on in the roles that the hub has just told of."""
        desk = self._workplace.desk

        def sit(anew: object) -> None:
            if anew is not None and anew != desk:
                self._workplace.desk = anew  # type: ignore[assignment] # a desk, as asked
                self._workplace.touched.emit(Touched(frozenset({"staff_member"})))

        self._workplace.ask(lambda: open_desk(desk.store, desk.clock, demo=desk.demo), sit)
