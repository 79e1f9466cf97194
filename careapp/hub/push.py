"""A push: what laptops wrote is kept, all of it, and told to whom it is for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from careapp.changes.change import Change
from careapp.domain.identity import RecordId
from careapp.hub.blobs import note_spoken
from careapp.hub.bodies import Bodies
from careapp.hub.database import Transaction
from careapp.hub.deciding import told
from careapp.hub.members import Enrolled, Locked, enrolled_from, enrolling, locked, locking
from careapp.hub.placing import Placing, Said
from careapp.hub.records import Records, knowing, records_from
from careapp.hub.signers import Signers, asking
from careapp.hub.stores import last_seq, loaded, loading
from careapp.hub.taken import Judge, Taken, sound_acts, sound_records, sound_subjects
from careapp.hub.writing import acts_from, known_of, write
from careapp.sync.core.feed import FeedId
from careapp.sync.core.message import Push, Pushed

Refuse = Callable[[FeedId | None, Change, Records], str]
"""Says why the laptop of a supplier, or of none, may not say a change; or an empty text."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a hub goes by.

    Attributes:
        judge: Says which changes must be set aside.
        placing: Says which feeds carry whom.
        refuse: Says why a supplier's laptop, or any other, may not say a change, or nothing.
        sealed: Whether every act must bear the seal of a laptop that was let in.
    """

    judge: Judge
    placing: Placing
    refuse: Refuse = lambda _supplier, _change, _records: ""
    sealed: bool = False


def push(
    tx: Transaction,
    device: str,
    request: Push,
    now_ms: int,
    rules: Rules,
    doubts: Mapping[int, str],
) -> Pushed:
    """Keep what is pushed; the last statement is the telling, and nothing follows it.

    Args:
        tx: The transaction; it is committed afterwards.
        device: Whose laptop pushes.
        request: What it pushes.
        now_ms: Of the hub's clock.
        rules: What the hub goes by.
        doubts: By place, the packets that nobody can vouch for, each with the reason.
    """
    taken, locked, sender, signers = _known(tx, device, request, now_ms, rules)
    fresh = [
        (place, taken.take(packet, doubts.get(place) or signers.doubt(packet)))
        for place, packet in enumerate(request.packets)
    ]
    bodies = Bodies()
    write(tx, device, taken, bodies)
    note_spoken(tx, taken.accepted)
    new = [(place, packet) for place, packet in fresh if packet is not None]
    said = Said(device, sender, new, locked, now_ms, made=taken.records.made)
    telling = told(tx, said, rules.placing.decide(tx, said), bodies)
    numbers = taken.stores[request.sender.store]
    answer = Pushed(taken.statuses, last_seq(numbers), numbers.forked)
    telling.run(tx)
    return answer


def _known(
    tx: Transaction, device: str, request: Push, now_ms: int, rules: Rules
) -> tuple[Taken, Locked, Enrolled, Signers]:
    """Read what is known of what is pushed; nobody else writes of it until the end."""
    subjects = sound_subjects(request.packets)
    stores = [request.sender.store, *(act.store for act in sound_acts(request.packets))]
    locks, asked = locking(subjects), known_of(request.packets)
    records = knowing(sound_records(request.packets))
    *locked_rows, sent, whose, heard, whose_records, acts, stored, aside = tx.together(
        *locks, enrolling(device), asking(request.packets), loading(stores), records, *asked
    )
    now, sender = locked(tx, subjects, locked_rows), enrolled_from(sent)
    signers = Signers(whose, sender)
    known = records_from(tx, whose_records, signers.suppliers)
    known.people = signers.people
    taken = Taken(
        now_ms=now_ms,
        judge=rules.judge,
        stored={one for (one,) in stored},
        aside={one for (one,) in aside},
        packets=acts_from(acts),
        stores=loaded(tx, stores, heard),
        records=known,
        may_speak_of=cache(lambda subject: _may_speak_of(subject, now, sender)),
        supplier=signers.supplier,
        refuses=lambda supplier, change: rules.refuse(supplier, change, known),
    )
    numbers = taken.stores[request.sender.store]
    if numbers.begun is None:
        numbers.begun = request.sender.first_seq
        taken.heard[request.sender.store] = None
    return taken, now, sender, signers


def _may_speak_of(subject: RecordId, locked: Locked, sender: Enrolled) -> bool:
    """Return whether a laptop ever had a grant for *subject*, or nobody had.

    It may have been revoked since: what was written before that is still welcome.
    """
    ever = locked.members.get(subject)
    return (
        not ever
        or any(feed in ever for feed in sender.ever)
        or (locked.homes.get(subject) in sender.ever)
    )
