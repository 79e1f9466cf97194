"""A push: what laptops wrote is kept, all of it, and told to whom it is for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from careapp.domain.identity import RecordId
from careapp.hub.blobs import note_spoken
from careapp.hub.bodies import Bodies
from careapp.hub.database import Transaction
from careapp.hub.deciding import told
from careapp.hub.members import Enrolled, Locked, enrolled_from, enrolling, locked, locking
from careapp.hub.placing import Placing, Said
from careapp.hub.signers import Refusing, Signers, asking
from careapp.hub.stores import last_seq, loaded, loading
from careapp.hub.taken import Judge, Taken, sound_acts, sound_subjects
from careapp.hub.writing import acts_from, known_of, write
from careapp.sync.core.message import Push, Pushed


@dataclass(frozen=True, slots=True)
class Rules:
    """What a hub goes by.

    Attributes:
        judge: Says which changes must be set aside.
        placing: Says which feeds carry whom.
        refusing: Returns for a laptop what says why it may not say a change, or nothing.
        sealed: Whether every act must bear the seal of a laptop that was let in.
    """

    judge: Judge
    placing: Placing
    refusing: Refusing = lambda _: lambda _: ""
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
    said = Said(device, sender, new, locked, now_ms)
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
    *locked_rows, sent, whose, heard, acts, stored, aside = tx.together(
        *locks, enrolling(device), asking(request.packets), loading(stores), *asked
    )
    now, sender = locked(tx, subjects, locked_rows), enrolled_from(sent)
    signers = Signers(whose, rules.refusing, sender)
    taken = Taken(
        now_ms=now_ms,
        judge=rules.judge,
        stored={one for (one,) in stored},
        aside={one for (one,) in aside},
        packets=acts_from(acts),
        stores=loaded(tx, stores, heard),
        may_speak_of=cache(lambda subject: _may_speak_of(subject, now, sender)),
        refuses=signers.refuse,
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
