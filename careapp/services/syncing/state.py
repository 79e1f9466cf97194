"""Where the sync stands, as screens show it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Stage(StrEnum):
    """What the sync is doing, or what it waits for."""

    ALONE = "alone"
    """This laptop has joined no hub."""
    RESTING = "resting"
    SYNCING = "syncing"
    OFFLINE = "offline"
    """The hub is not reached; it is tried again by itself."""
    PAUSED = "paused"
    SIGN_IN = "sign-in"
    """Somebody must sign in before anything is sent."""
    ATTENTION = "attention"
    """Something is wrong that does not mend itself."""
    DISMISSED = "dismissed"
    """The hub has taken this laptop off; what is left is sent, then all is wiped."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sync has come.

    Attributes:
        feed: What is being read, empty while something is sent.
        done: Rows read or changes sent.
        of: How many there are, as far as is known now.
    """

    feed: str
    done: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncState:
    """Where the sync stands.

    Attributes:
        reason: A code for why it is offline, needs attention, or is not let in.
        waiting: Changes that are not known to be at the hub.
        set_aside: Changes that the hub keeps apart, with a reason.
        pictures: Pictures and papers whose bytes are not known to be at the hub.
        sparing: Whether those wait because the line costs money.
        last_at: When all words were last at the hub, None for never.
        sent: Changes that went in the last sync; *fetched*: rows that came.
        first: Whether this laptop is still reading for the first time.
        server: The name of the hub.
    """

    stage: Stage = Stage.ALONE
    reason: str = ""
    waiting: int = 0
    set_aside: int = 0
    pictures: int = 0
    sparing: bool = False
    progress: Progress | None = None
    last_at: datetime | None = None
    sent: int = 0
    fetched: int = 0
    first: bool = False
    server: str = ""

    @property
    def all_at_hub(self) -> bool:
        """Whether everything that was written or taken here is at the hub."""
        is_left = self.waiting or self.pictures
        return self.stage is not Stage.ALONE and self.last_at is not None and not is_left
