"""What sync needs of a laptop's store and of a way to the hub."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from careapp.changes.change import Packet
from careapp.domain.identity import RecordId
from careapp.sync.core.feed import Cursor, Epoch, FeedId, Kinds, Page
from careapp.sync.core.message import Ahead, Pushed, Reply, Request
from careapp.sync.core.plan import Standing
from careapp.sync.core.tally import Tallies


class Replica(Protocol):
    """A laptop's store as sync sees it; what it is told to do is one transaction each."""

    def standing(self) -> Standing:
        """Return where the laptop stands."""

    def waiting(self) -> Iterable[Packet]:
        """Yield the acts of which something is not known to be at the hub, oldest first."""

    def note_pushed(self, answer: Pushed) -> None:
        """Keep what became of what was sent; let go of what was only kept for that."""

    def keep_ahead(self, ahead: Ahead) -> None:
        """Keep what came before its turn; no cursor moves, and the feeds will tell it again.

        It may be held on account of the feeds that will grant it, as what was read before
        a feed started over may.
        """

    def keep_page(self, page: Page) -> bool:
        """Keep a page that goes on from the cursor, with the cursor; False if it does not."""

    def cursor(self, feed: FeedId) -> Cursor | None:
        """Return where the laptop stands in *feed*."""

    def carry(self, feed: FeedId, kinds: Kinds) -> None:
        """Keep which kinds *feed* carries."""

    def start_over(self, feed: FeedId, epoch: Epoch) -> None:
        """Stand before the first row of *feed*; nothing that is held is let go of."""

    def leave(self, feed: FeedId) -> None:
        """Have *feed* no longer, and let go of what it alone granted."""

    def take_new_name(self) -> None:
        """Write under a name of its own from now on."""

    def remember(self, epoch: Epoch) -> None:
        """Keep in which life of the hub they have spoken."""

    def offer_again(self, hub_has: int) -> None:
        """Put everything that was written here, or carried in a file, in the outbox again."""

    def offer_all_of(self, subjects: Sequence[RecordId]) -> None:
        """Put back in the outbox everything that is held of *subjects*, by anybody."""

    def tallies(self, feed: FeedId) -> Tallies:
        """Return what is held of each subject that *feed* grants, and is at the hub."""

    def confirm(self, feed: FeedId) -> None:
        """Both sides have counted the same in *feed*."""


class Hub(Protocol):
    """A way to the hub: over the network, within the program, or a file in between."""

    def answer(self, request: Request) -> Reply:
        """Return the hub's answer to a signed-in laptop; `Lost` when there is none."""
