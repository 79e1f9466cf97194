"""What is kept of a push: acts, changes, what is set aside, the numbers of stores."""

from collections.abc import Iterable, Iterator

from sqlalchemy import text

from careapp.changes.change import Packet
from careapp.domain.identity import ActId
from careapp.hub.arrays import Bytes, array, texts
from careapp.hub.bodies import Bodies, body, halves, packet_from
from careapp.hub.database import Ask, Transaction
from careapp.hub.stores import noting
from careapp.hub.taken import Taken, sound_acts, sound_changes

_STORED = text(
    "SELECT change_id::text FROM change WHERE municipality = :m"
    " AND change_id = ANY(:changes ::uuid[])"
)
_ASIDE = text(
    "SELECT change_id FROM quarantine WHERE municipality = :m"
    " AND change_id = ANY(:changes ::text[])"
)
_ACTS = text(
    "SELECT act_id::text, body FROM packet WHERE municipality = :m"
    " AND act_id = ANY(:acts ::uuid[]) ORDER BY act_id FOR UPDATE"
)
_NEW_ACTS = text(
    "INSERT INTO packet (municipality, act_id, store, author, hlc, received_ms, suspect, body)"
    " SELECT :m, act_id, store, author, hlc, :now, suspect, body FROM unnest(:acts ::uuid[],"
    " :stores ::uuid[], :authors ::text[], :hlcs ::bigint[], :suspects ::bool[],"
    " :bodies ::bytea[]) AS new (act_id, store, author, hlc, suspect, body)"
)
_MORE_OF_ACT = text(
    "UPDATE packet SET body = :body WHERE municipality = :m AND act_id = :act ::uuid"
)
_CHANGES = text(
    "INSERT INTO change (municipality, change_id, act_id, subject, record_id, kind, high, low)"
    " SELECT :m, new.* FROM unnest(:changes ::uuid[], :acts ::uuid[], :subjects ::uuid[],"
    " :records ::uuid[], :kinds ::text[], :highs ::bigint[], :lows ::bigint[]) AS new"
)
_BY_SUPPLIERS = text(
    "UPDATE change SET supplier = new.supplier FROM unnest(:changes ::uuid[], :suppliers ::text[])"
    " AS new (change_id, supplier)"
    " WHERE change.municipality = :m AND change.change_id = new.change_id"
)
_SET_ASIDE = text(
    "INSERT INTO quarantine (municipality, change_id, act_id, subject, reason, device,"
    " received_ms, body) SELECT :m, change_id, act_id, subject, reason, :device, :now, body"
    " FROM unnest(:changes ::text[], :acts ::text[], :subjects ::text[], :reasons ::text[],"
    " :bodies ::bytea[]) AS new (change_id, act_id, subject, reason, body)"
    " ON CONFLICT (municipality, change_id) DO UPDATE SET reason = EXCLUDED.reason,"
    " device = EXCLUDED.device, received_ms = EXCLUDED.received_ms, body = EXCLUDED.body"
)
_TAKEN_UP = text(
    "DELETE FROM quarantine WHERE municipality = :m AND change_id = ANY(:changes ::text[])"
)

_LONGEST = 200


def known_of(packets: Iterable[Packet]) -> tuple[Ask, Ask, Ask]:
    """Return what asks for the acts of *packets*, for what is stored and what was set aside.

    Nobody else adds to the acts until the end.
    """
    pushed = tuple(packets)
    changes = sound_changes(pushed)
    acts = sorted({act.act_id for act in sound_acts(pushed)})
    return (
        Ask(_ACTS, {"acts": array(acts)}),
        Ask(_STORED, {"changes": array(changes)}),
        Ask(_ASIDE, {"changes": texts(changes)}),
    )


def acts_from(rows: Iterable[tuple[ActId, bytes]]) -> dict[ActId, Packet]:
    """Return acts, with all that is known of them, from the answer."""
    return {act_id: packet_from(kept) for act_id, kept in rows}


def write(tx: Transaction, device: str, taken: Taken, bodies: Bodies) -> None:
    """Write all of a push but what feeds tell of it."""
    writing = [*_acts(taken, bodies), *_changes(taken), *_set_aside(device, taken)]
    writing += (noting(store, taken.stores[store]) for store in taken.heard)
    if writing:
        tx.together(*writing)


def _acts(taken: Taken, bodies: Bodies) -> Iterator[Ask]:
    for act_id in taken.written:
        if act_id not in taken.new_acts:
            yield Ask(_MORE_OF_ACT, {"act": act_id, "body": body(taken.packets[act_id])})
    packets = [taken.packets[act_id] for act_id in taken.new_acts]
    if packets:
        values = {
            "now": taken.now_ms,
            "acts": array(one.act.act_id for one in packets),
            "stores": array(one.act.store for one in packets),
            "authors": texts(one.act.author for one in packets),
            "hlcs": array(one.act.hlc for one in packets),
            "suspects": array(taken.new_acts.values()),
            "bodies": Bytes([bodies.of(one) for one in packets]),
        }
        yield Ask(_NEW_ACTS, values)


def _changes(taken: Taken) -> Iterator[Ask]:
    accepted = taken.accepted
    if not accepted:
        return
    digests = [halves(one.change_id) for one in accepted]
    values = {
        "changes": array(one.change_id for one in accepted),
        "acts": array(one.act_id for one in accepted),
        "subjects": array(one.subject for one in accepted),
        "records": array(one.record_id for one in accepted),
        "kinds": texts(one.kind for one in accepted),
        "highs": array(high for high, _ in digests),
        "lows": array(low for _, low in digests),
    }
    yield Ask(_CHANGES, values)
    if own := taken.by_suppliers:
        yield Ask(_BY_SUPPLIERS, {"changes": array(own), "suppliers": texts(own.values())})
    if again := [one.change_id for one in accepted if one.change_id in taken.aside]:
        yield Ask(_TAKEN_UP, {"changes": texts(again)})


def _set_aside(device: str, taken: Taken) -> Iterator[Ask]:
    if not taken.set_aside:
        return
    packets = [packet for packet, _ in taken.set_aside.values()]
    values = {
        "now": taken.now_ms,
        "device": device,
        "changes": texts(map(_plain, taken.set_aside)),
        "acts": texts(_plain(one.act.act_id) for one in packets),
        "subjects": texts(_plain(one.changes[0].subject) for one in packets),
        "reasons": texts(reason for _, reason in taken.set_aside.values()),
        "bodies": Bytes([body(one) for one in packets]),
    }
    yield Ask(_SET_ASIDE, values)


def _plain(name: str) -> str:
    """Return an identifier that PostgreSQL takes, whatever somebody wrote for one."""
    return name.replace("\0", "")[:_LONGEST]
