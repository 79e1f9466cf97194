"""What is kept of a push: acts, changes, what is set aside, the numbers of stores."""

from collections.abc import Iterable

from sqlalchemy import text

from careapp.changes.change import Packet
from careapp.domain.identity import ActId, ChangeId
from careapp.hub.bodies import Bodies, body, halves, packet_from
from careapp.hub.database import Transaction, array
from careapp.hub.stores import note
from careapp.hub.taken import Taken

_STORED = text(
    "SELECT change_id::text FROM change WHERE municipality = :m"
    " AND change_id = ANY(:changes ::uuid[])"
)
_ASIDE = text(
    "SELECT change_id FROM quarantine WHERE municipality = :m AND change_id = ANY(:changes)"
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
_SET_ASIDE = text(
    "INSERT INTO quarantine (municipality, change_id, act_id, subject, reason, device,"
    " received_ms, body) SELECT :m, change_id, act_id, subject, reason, :device, :now, body"
    " FROM unnest(:changes ::text[], :acts ::text[], :subjects ::text[], :reasons ::text[],"
    " :bodies ::bytea[]) AS new (change_id, act_id, subject, reason, body)"
    " ON CONFLICT (municipality, change_id) DO UPDATE SET reason = EXCLUDED.reason,"
    " device = EXCLUDED.device, received_ms = EXCLUDED.received_ms, body = EXCLUDED.body"
)
_TAKEN_UP = text("DELETE FROM quarantine WHERE municipality = :m AND change_id = ANY(:changes)")

_LONGEST = 200


def stored(tx: Transaction, changes: Iterable[ChangeId]) -> set[ChangeId]:
    """Return those of *changes* that are stored."""
    return {one for (one,) in tx.rows(_STORED, changes=array(list(changes)))}


def aside(tx: Transaction, changes: Iterable[ChangeId]) -> set[ChangeId]:
    """Return those of *changes* that were set aside."""
    return {one for (one,) in tx.rows(_ASIDE, changes=list(changes))}


def known_acts(tx: Transaction, acts: Iterable[ActId]) -> dict[ActId, Packet]:
    """Return those of *acts* that are known; nobody else adds to them until the end."""
    rows = tx.rows(_ACTS, acts=array(list(acts)))
    return {act_id: packet_from(kept) for act_id, kept in rows}


def write(tx: Transaction, device: str, taken: Taken, bodies: Bodies) -> None:
    """Write all of a push but what feeds tell of it."""
    _write_acts(tx, taken, bodies)
    _write_changes(tx, taken)
    if taken.set_aside:
        _set_aside(tx, device, taken)
    for store in taken.heard:
        note(tx, store, taken.stores[store])


def _write_acts(tx: Transaction, taken: Taken, bodies: Bodies) -> None:
    for act_id in taken.written:
        if act_id not in taken.new_acts:
            tx.run(_MORE_OF_ACT, act=act_id, body=body(taken.packets[act_id]))
    if not taken.new_acts:
        return
    packets = [taken.packets[act_id] for act_id in taken.new_acts]
    tx.run(
        _NEW_ACTS,
        now=taken.now_ms,
        acts=array([one.act.act_id for one in packets]),
        stores=array([one.act.store for one in packets]),
        authors=[one.act.author for one in packets],
        hlcs=array([one.act.hlc for one in packets]),
        suspects=array(list(taken.new_acts.values())),
        bodies=[bodies.of(one) for one in packets],
    )


def _write_changes(tx: Transaction, taken: Taken) -> None:
    accepted = taken.accepted
    if not accepted:
        return
    digests = [halves(one.change_id) for one in accepted]
    tx.run(
        _CHANGES,
        changes=array([one.change_id for one in accepted]),
        acts=array([one.act_id for one in accepted]),
        subjects=array([one.subject for one in accepted]),
        records=array([one.record_id for one in accepted]),
        kinds=[one.kind for one in accepted],
        highs=array([high for high, _ in digests]),
        lows=array([low for _, low in digests]),
    )
    if again := [one.change_id for one in accepted if one.change_id in taken.aside]:
        tx.run(_TAKEN_UP, changes=again)


def _set_aside(tx: Transaction, device: str, taken: Taken) -> None:
    packets = [packet for packet, _ in taken.set_aside.values()]
    tx.run(
        _SET_ASIDE,
        now=taken.now_ms,
        device=device,
        changes=[_plain(change_id) for change_id in taken.set_aside],
        acts=[_plain(one.act.act_id) for one in packets],
        subjects=[_plain(one.changes[0].subject) for one in packets],
        reasons=[reason for _, reason in taken.set_aside.values()],
        bodies=[body(one) for one in packets],
    )


def _plain(name: str) -> str:
    """Return an identifier that PostgreSQL takes, whatever somebody wrote for one."""
    return name.replace("\0", "")[:_LONGEST]
