"""One feed of a hub in memory: how it is numbered, and what of it is shown to whom."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from careapp.changes.change import Packet
from careapp.domain.identity import RecordId
from careapp.sync.core.feed import (
    Epoch,
    Event,
    FeedId,
    Granted,
    Kinds,
    Page,
    Revoked,
    Row,
    Told,
    Withheld,
    part_of,
)


@dataclass(slots=True)
class ModelFeed:
    """The rows of a feed.

    Attributes:
        members: The subjects that it grants.
        spoken: For each subject, the number of the row that last granted or revoked it.
    """

    feed: FeedId
    epoch: Epoch
    kinds: Kinds = None
    rows: list[Row] = field(default_factory=list)
    members: dict[RecordId, None] = field(default_factory=dict)
    spoken: dict[RecordId, int] = field(default_factory=dict)

    def grant(self, subject: RecordId, history: Iterable[Packet]) -> None:
        """Grant *subject*, and tell all that is known of it in this same feed.

        A laptop's cursor is long past what was said before; without the telling it
        would never come.
        """
        if subject in self.members:
            return
        self.members[subject] = None
        self.spoken[subject] = self._append(Granted(subject))
        for packet in history:
            self.tell(subject, packet)

    def revoke(self, subject: RecordId) -> None:
        """Revoke *subject*; also when the hub knows of no grant, for laptops may."""
        self.members.pop(subject, None)
        self.spoken[subject] = self._append(Revoked(subject))

    def tell(self, subject: RecordId, packet: Packet) -> None:
        """Tell what *packet* says of *subject*, as far as the feed may carry it."""
        part = part_of(packet, subject, self.kinds)
        if part is not None and subject in self.members:
            self._append(Told(subject, part))

    def page(self, after: int, limit: int, last_seq: int) -> Page:
        """Return up to *limit* rows behind *after*, as they may be seen now."""
        rows = tuple(map(self.shown, self.rows[after : after + limit]))
        return Page(self.feed, self.epoch, rows, len(self.rows), last_seq)

    def shown(self, row: Row) -> Row:
        """Return *row* as it may be seen now.

        Only what came after a subject was last granted or revoked is shown: the grant
        told everything before it anew, and after a revoke there is nothing to tell.
        """
        if isinstance(row.event, Withheld) or row.seq >= self.spoken[row.event.subject]:
            return row
        return Row(row.seq, Withheld())

    def copy(self) -> "ModelFeed":
        """Return the feed as a backup has it."""
        return ModelFeed(
            self.feed,
            self.epoch,
            self.kinds,
            list(self.rows),
            dict(self.members),
            dict(self.spoken),
        )

    def _append(self, event: Event) -> int:
        seq = len(self.rows) + 1
        self.rows.append(Row(seq, event))
        return seq
