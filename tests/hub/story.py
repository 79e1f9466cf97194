"""Made-up acts with identifiers as they are in earnest."""

from collections.abc import Mapping, Sequence
from itertools import count
from uuid import UUID

from careapp.changes.change import Act, Change, Json, Packet
from careapp.domain.identity import ActId, ChangeId, OrganisationId, RecordId, StaffId, StoreId
from careapp.domain.national_id import Country
from careapp.domain.people import id_of_municipality
from careapp.sync.core.feed import FeedId

FJORDBY: OrganisationId = id_of_municipality(Country.DENMARK, "999")
SKOVBY: OrganisationId = id_of_municipality(Country.DENMARK, "998")
NOON = 1_790_000_000_000
NORTH, SOUTH, CARE = FeedId("north"), FeedId("south"), FeedId("care")

_numbers = count(1)


def uid(number: int | None = None) -> str:
    """Return an identifier: the next, or always the same for a number."""
    value = next(_numbers) + (1 << 40) if number is None else number
    return str(UUID(int=(0x019A << 112) | (0x7 << 76) | (0x8 << 60) | value))


INGER, BENT = RecordId(uid(1)), RecordId(uid(2))
STORE, TWIN = StoreId(uid(3)), StoreId(uid(4))
METTE = StaffId(RecordId(uid(5)))


class Writer:
    """A store that counts its changes.

    Args:
        store: Its name.
    """

    def __init__(self, store: StoreId = STORE) -> None:
        self.store = store
        self.last_seq = 0

    def act(self, *said: tuple[RecordId, str, Mapping[str, Json]], hlc: int = NOON << 16) -> Packet:
        """Return an act that says something new of each subject, in a record of its own."""
        return self.acts([(RecordId(uid()), *one, ()) for one in said], hlc)

    def acts(
        self,
        said: Sequence[tuple[RecordId, RecordId, str, Mapping[str, Json], tuple[ChangeId, ...]]],
        hlc: int = NOON << 16,
    ) -> Packet:
        """Return an act by record, subject, kind, what is said, and on top of what."""
        act_id = ActId(uid())
        changes = []
        for record_id, subject, kind, what, parents in said:
            self.last_seq += 1
            changes.append(
                Change(
                    change_id=ChangeId(uid()),
                    act_id=act_id,
                    subject=subject,
                    kind=kind,
                    record_id=record_id,
                    said=what,
                    parents=parents,
                    store_seq=self.last_seq,
                )
            )
        act = Act(
            act_id=act_id,
            store=self.store,
            author=METTE,
            role="visitator",
            purpose="write",
            hlc=hlc,
            at_ms=NOON,
            monotonic_ms=0,
            schema_version=1,
        )
        return Packet(act, tuple(changes))
