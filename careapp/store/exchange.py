"""What sync does in the store, in one transaction."""

from collections.abc import Callable, Mapping, Sequence

from careapp.changes.change import Packet
from careapp.changes.touched import Touched
from careapp.domain.identity import ChangeId
from careapp.store.intake import MANY
from careapp.store.letting_go import LettingGo
from careapp.store.log import Log
from careapp.store.scopes import Scopes
from careapp.store.sqlite import Database


class Exchange:
    """The store while sync writes in it; see `Store.exchange`.

    Attributes:
        facts: The name and numbers of this database, and where the hub stood.
        journey: How far own changes have come.
        scopes: The feeds, and whom they grant.
        is_awaited: Says whether a person waits to save something.
        touched: What was touched so far.
        is_one_of_many: Whether so much came that more is on its way.
    """

    def __init__(self, database: Database, log: Log, is_awaited: Callable[[], bool]) -> None:
        self._log = log
        self._letting_go = LettingGo(database, log.history, log.intake)
        self.facts = log.facts
        self.journey = log.journey
        self.scopes = Scopes(database)
        self.is_awaited = is_awaited
        self.touched = Touched()
        self.is_one_of_many = False

    def take(self, packets: Sequence[Packet]) -> None:
        """Keep what a feed brought; all of it is at the hub."""
        self.touched |= self._log.take(packets, at_hub=True)
        self.is_one_of_many |= sum(len(packet.changes) for packet in packets) >= MANY

    def arrived(self, change_ids: Sequence[ChangeId]) -> None:
        """Note that the hub has these; what it had set aside before counts again."""
        self._read_anew(self.journey.arrived(change_ids))

    def set_aside(self, reasons: Mapping[ChangeId, str]) -> None:
        """Note what the hub has and will not use; it counts no longer, here either."""
        self._read_anew(self.journey.set_aside(reasons))

    def keep_seals(self, sealed: Sequence[Packet]) -> None:
        """Keep the seals that own acts were given."""
        self._log.intake.keep_seals(sealed)

    def let_go(self, most: int) -> bool:
        """Let go of what may be held no longer, of so many subjects at most.

        Returns:
            Whether there is more.
        """
        touched, more = self._letting_go.some(most)
        if touched.ids:
            self.touched |= touched
            self.facts.let_go_ms = self._log.now_ms()
            self.facts.has_words_to_forget = True
        return more

    def _read_anew(self, touched: Touched) -> None:
        if touched.ids:
            self._log.intake.project_anew(touched.ids)
            self.touched |= touched
