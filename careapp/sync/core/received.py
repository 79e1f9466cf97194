"""What a page of a feed means to the laptop that asked for it."""

from dataclasses import dataclass

from careapp.changes.change import Packet
from careapp.changes.seal import part
from careapp.domain.identity import RecordId
from careapp.sync.core.feed import Cursor, FeedId, Granted, Page, Revoked, Told, follows
from careapp.sync.core.scope import Scope


@dataclass(frozen=True, slots=True)
class Received:
    """What to keep of a page, all of it in one transaction or nothing.

    Attributes:
        cursor: Where the laptop stands afterwards.
        scope: What it may hold afterwards; what must go, goes in the same transaction.
        packets: What others said, and its own words come back.
        granted: Subjects newly granted: what the hub refused of them is offered again.
        revoked: Subjects that a feed let go of.
    """

    cursor: Cursor
    scope: Scope
    packets: tuple[Packet, ...]
    granted: tuple[RecordId, ...]
    revoked: tuple[RecordId, ...]


def received(page: Page, cursor: Cursor, scope: Scope) -> Received | None:
    """Return what *page* brings, None when it does not go on from *cursor*."""
    if not follows(page, cursor):
        return None
    packets: list[Packet] = []
    granted: list[RecordId] = []
    revoked: list[RecordId] = []
    for row in page.rows:
        match row.event:
            case Granted(subject):
                scope = scope.grant(page.feed, subject)
                granted.append(subject)
            case Revoked(subject):
                scope = scope.revoke(page.feed, subject)
                revoked.append(subject)
            case Told(_, packet):
                packets += _granted_part(packet, scope, page.feed)
            case _:
                pass
    after = Cursor(cursor.epoch, cursor.seq + len(page.rows))
    return Received(after, scope, tuple(packets), tuple(granted), tuple(revoked))


def _granted_part(packet: Packet, scope: Scope, feed: FeedId) -> list[Packet]:
    """Return *packet* in a list, or nothing when the feed never granted its subject."""
    granted = {one.change_id for one in packet.changes if scope.grants(feed, one)}
    return [part(packet, granted)] if granted else []
