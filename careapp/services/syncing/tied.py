"""What the thread that syncs is tied to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from careapp.changes.touched import Touched
from careapp.services.syncing.state import SyncState
from careapp.sync.core.blobs import BlobReply, BlobRequest, Files
from careapp.sync.core.message import Reply, Request, Window
from careapp.sync.core.replica import Replica


class Way(Protocol):
    """A way to the hub that can be left at any moment."""

    @property
    def dismissed(self) -> bool:
        """Whether the hub has taken this laptop off: it hands in what is left, no more."""

    def answer(self, request: Request) -> Reply:
        """Return the hub's answer, or why there is none."""

    def carry(self, request: BlobRequest) -> BlobReply:
        """Return the hub's answer about the bytes of an attachment."""

    def cut(self) -> None:
        """Give up what is being asked, and what would be; from any thread."""

    def mend(self) -> None:
        """Ask again from now on."""

    def close(self) -> None:
        """Hang up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tied:
    """What the thread is tied to; all of it is called on that thread.

    Attributes:
        replica: The store, as sync sees it.
        files: Its attachments, as sync sees them.
        connect: Makes a way to the hub.
        network: Returns on which network the laptop is, to compare with what it was.
        window: Returns which visits the user wants to have on the laptop.
        counts: Returns how many changes wait, and how many the hub keeps apart.
        pictures: Returns how many pictures and papers wait.
        take_touched: Returns what others changed since it was last asked.
        told: Takes each new state.
        touched: Takes what others changed, for the pages that show it.
        keep: Keeps the state after a sync that did all there was to do.
    """

    replica: Replica
    files: Files
    connect: Callable[[], Way]
    network: Callable[[], object]
    window: Callable[[], Window]
    counts: Callable[[], tuple[int, int]]
    pictures: Callable[[], int]
    take_touched: Callable[[], Touched]
    told: Callable[[SyncState], None]
    touched: Callable[[Touched], None]
    keep: Callable[[SyncState], SyncState]

    def counted(self) -> dict[str, int]:
        """Return what waits, by its field in the state."""
        waiting, set_aside = self.counts()
        return {"waiting": waiting, "set_aside": set_aside, "pictures": self.pictures()}
