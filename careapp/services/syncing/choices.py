"""What the user of a laptop has chosen about its sync."""

from dataclasses import dataclass
from typing import Final

import msgspec

from careapp.store.store import Store
from careapp.sync.core.message import Window

DAYS_BEHIND: Final = (1, 3, 7, 14, 30)
DAYS_AHEAD: Final = (3, 7, 14, 30)
"""How many days of visits one may have with one, before and after today."""

_KEPT: Final = "sync_choices"


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncChoices:
    """What was chosen.

    Attributes:
        days_behind: Visits of so many days before today are on the laptop.
        days_ahead: Visits of so many days after today are.
        paused: Nothing is sent or fetched until somebody says so.
        spares: On a line that costs money, fetch seldom and a little at a time.
    """

    days_behind: int = 7
    days_ahead: int = 14
    paused: bool = False
    spares: bool = True

    @property
    def window(self) -> Window:
        """The visits to have, as the hub is told."""
        return Window(self.days_behind, self.days_ahead)


def kept_choices(store: Store) -> SyncChoices:
    """Return what was chosen on this laptop."""
    kept = store.local(_KEPT)
    return msgspec.json.decode(kept, type=SyncChoices) if kept else SyncChoices()


def keep_choices(store: Store, choices: SyncChoices) -> None:
    """Keep what was chosen."""
    store.set_local(_KEPT, msgspec.json.encode(choices).decode())
