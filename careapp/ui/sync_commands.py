"""What can be done with the sync from anywhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from careapp.services.syncing.state import Stage
from careapp.ui.commands import Command
from careapp.ui.workplace import Place, Workplace


class SyncCommands(QObject):
    """The commands; an object only so that their words are translated.

    Args:
        workplace: Has the sync.
        go: Goes to a place.
    """

    def __init__(self, workplace: Workplace, go: Callable[[Place], None]) -> None:
        super().__init__()
        self._workplace, self._go = workplace, go

    def all(self) -> tuple[Command, ...]:
        """Return the commands."""
        return (
            Command("sync-now", lambda: self.tr("Send and fetch now"), "refresh-cw", "F5",
                    self._sync_now, lambda: self._joined() and not self._paused()),
            Command("pause-sync", lambda: self.tr("Pause sending"), "pause", "",
                    self._pause, lambda: self._joined() and not self._paused()),
            Command("resume-sync", lambda: self.tr("Go on sending"), "play", "",
                    self._resume, self._paused),
            Command("sign-in", lambda: self.tr("Sign in to the municipality's server"), "log-in",
                    "", lambda: self._go(Place("sign-in")), self._joined),
            Command("join", lambda: self.tr("Connect to the municipality's server"), "landmark", "",
                    lambda: self._go(Place("join")), lambda: not self._joined()),
        )  # fmt: skip

    def _joined(self) -> bool:
        return self._workplace.sync_state.stage is not Stage.ALONE

    def _paused(self) -> bool:
        return self._workplace.sync_state.stage is Stage.PAUSED

    def _sync_now(self) -> None:
        if self._workplace.syncing is not None:
            self._workplace.syncing.sync_now()

    def _pause(self) -> None:
        if (syncing := self._workplace.syncing) is not None:
            self._workplace.ask(syncing.pause, lambda _none: None)

    def _resume(self) -> None:
        if (syncing := self._workplace.syncing) is not None:
            self._workplace.ask(syncing.resume, lambda _none: None)
