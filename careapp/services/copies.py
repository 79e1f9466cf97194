"""Copies of the data on this computer, for the day on which its file cannot be read."""

from dataclasses import dataclass
from datetime import UTC, datetime

from careapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class KeptCopies:
    """The copies there are; each could be opened and read when it was made.

    Attributes:
        newest_at: In the municipality's zone, as is *oldest_at*.
    """

    count: int
    newest_at: datetime
    oldest_at: datetime


def copy_when_due(desk: Desk) -> bool:
    """Make a copy after half an hour of use; on a worker, for a large file takes seconds.

    Made-up persons are not worth the room.

    Raises:
        EnvironmentFailedError: It cannot be made, such as on a full disk; nothing else is
            touched.
    """
    copies, now = desk.store.copies, desk.clock.now()
    let_go_ms = desk.read.facts.let_go_ms
    let_go_at = datetime.fromtimestamp(let_go_ms / 1_000, UTC) if let_go_ms else None
    if desk.demo or not copies.is_due(now, let_go_at):
        return False
    copies.take(now, let_go_at)
    return True


def kept_copies(desk: Desk) -> KeptCopies | None:
    """Return what copies there are, None while there is none."""
    copies, zone = desk.store.copies.all(), desk.clock.zone
    if not copies:
        return None
    newest, oldest = copies[0].at.astimezone(zone), copies[-1].at.astimezone(zone)
    return KeptCopies(len(copies), newest, oldest)
