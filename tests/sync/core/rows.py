"""Feeds written by hand."""

from careapp.changes.change import Act, Change, Packet
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId, StoreId
from careapp.sync.core.feed import Epoch, Event, FeedId, Page, Row

NORTH, CARE = FeedId("north"), FeedId("care")
FIRST = Epoch("first")
INGER, BENT = RecordId("inger"), RecordId("bent")
NOON = 1_790_000_000_000


def packet(name: str, *about: RecordId, kind: str = "visit", store: str = "store") -> Packet:
    """Return an act that says something of each subject."""
    act = Act(
        act_id=ActId(name),
        store=StoreId(store),
        author=StaffId(RecordId("mette")),
        role="visitator",
        purpose="write",
        hlc=NOON << 16,
        at_ms=NOON,
        monotonic_ms=0,
        schema_version=1,
    )
    changes = tuple(
        Change(
            change_id=ChangeId(f"{name}.{number}"),
            act_id=act.act_id,
            subject=subject,
            kind=kind,
            record_id=RecordId(f"{subject}/{name}"),
            said={"words": name},
            store_seq=number + 1,
        )
        for number, subject in enumerate(about)
    )
    return Packet(act, changes)


def page(*events: Event, after: int = 0, epoch: Epoch = FIRST, feed: FeedId = NORTH) -> Page:
    rows = tuple(Row(after + 1 + number, event) for number, event in enumerate(events))
    return Page(feed, epoch, rows, after + len(rows), 0)
