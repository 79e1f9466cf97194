"""A push: what laptops wrote is kept, all of it, and told to whom it is for."""

from collections.abc import Callable
from dataclasses import dataclass

from careapp.changes.change import Change
from careapp.domain.identity import RecordId
from careapp.hub.blobs import note_spoken
from careapp.hub.bodies import Bodies
from careapp.hub.database import Transaction
from careapp.hub.deciding import told
from careapp.hub.members import Enrolled, Locked, enrolled, lock
from careapp.hub.placing import Placing, Said
from careapp.hub.stores import last_seq, load
from careapp.hub.taken import Judge, Taken, sound_acts, sound_changes, sound_subjects
from careapp.hub.writing import aside, known_acts, stored, write
from careapp.sync.core.message import Push, Pushed


@dataclass(frozen=True, slots=True)
class Rules:
    """What a hub goes by.

    Attributes:
        judge: Says which changes must be set aside.
        placing: Says which feeds carry whom.
        refuses: Says why a laptop may not say a change, or nothing.
    """

    judge: Judge
    placing: Placing
    refuses: Callable[[Enrolled, Change], str] = lambda _sender, _change: ""


def push(tx: Transaction, device: str, request: Push, now_ms: int, rules: Rules) -> Pushed:
    """Keep what is pushed; the last statement is the telling, and nothing follows it."""
    locked = lock(tx, sound_subjects(request.packets))
    sender = enrolled(tx, device)
    taken = _known(tx, request, now_ms, rules, (locked, sender))
    fresh = [(place, taken.take(packet)) for place, packet in enumerate(request.packets)]
    bodies = Bodies()
    write(tx, device, taken, bodies)
    note_spoken(tx, taken.accepted)
    new = [(place, packet) for place, packet in fresh if packet is not None]
    said = Said(device, sender, new, locked, now_ms)
    telling = told(tx, said, rules.placing.decide(tx, said), bodies)
    numbers = taken.stores[request.sender.store]
    telling.run(tx)
    return Pushed(taken.statuses, last_seq(numbers), numbers.forked)


def _known(
    tx: Transaction, request: Push, now_ms: int, rules: Rules, who: tuple[Locked, Enrolled]
) -> Taken:
    """Read what is known of what is pushed."""
    locked, sender = who
    changes, acts = sound_changes(request.packets), sound_acts(request.packets)
    stores = load(tx, (request.sender.store, *(act.store for act in acts)))
    taken = Taken(
        now_ms=now_ms,
        judge=rules.judge,
        stored=stored(tx, changes),
        aside=aside(tx, changes),
        packets=known_acts(tx, [act.act_id for act in acts]),
        stores=stores,
        may_speak_of=lambda subject: _may_speak_of(subject, locked, sender),
        refuses=lambda change: rules.refuses(sender, change),
    )
    numbers = stores[request.sender.store]
    if numbers.begun is None:
        numbers.begun = request.sender.first_seq
        taken.heard[request.sender.store] = None
    return taken


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
