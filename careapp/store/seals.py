"""The seals of acts, kept beside the log."""

from collections.abc import Iterable, Mapping

from careapp.changes.change import Packet
from careapp.changes.seal import packed, part, united
from careapp.domain.identity import ActId
from careapp.store.rows import ActNo
from careapp.store.sqlite import Database

_KEEP = "INSERT OR REPLACE INTO seal VALUES (?, ?)"


class Seals:
    """What proves whose words an act is made of; one for each act that came with one."""

    def __init__(self, database: Database) -> None:
        self._connection = database.conn

    def keep(self, packets: Mapping[ActNo, Packet]) -> None:
        """Keep the seals of acts, instead of what was kept of them before."""
        rows = [(no, packed(one.seal)) for no, one in packets.items() if one.seal is not None]
        self._connection.executemany(_KEEP, rows)

    def narrow(self, act_no: ActNo, before: Packet, rest: Packet) -> None:
        """Keep only as much of the seal of an act as the *rest* of it needs."""
        left = part(before, {one.change_id for one in rest.changes}).seal
        if left is None or not rest.changes:
            self._connection.execute("DELETE FROM seal WHERE act_no = ?", (act_no,))
        else:
            self._connection.execute(_KEEP, (act_no, packed(left)))


def newly_proved(packets: Iterable[Packet], held: Mapping[ActId, Packet]) -> dict[ActId, Packet]:
    """Return acts with a seal that proves more of them than what was *held*.

    Args:
        packets: What came; several may be parts of one act.
        held: What was held before of those that are not new.
    """
    known = dict(held)
    for packet in packets:
        before = known.get(packet.act.act_id)
        known[packet.act.act_id] = packet if before is None else _together(before, packet)
    return {
        act_id: packet
        for act_id, packet in known.items()
        if packet.seal is not None and (act_id not in held or held[act_id].seal != packet.seal)
    }


def _together(before: Packet, packet: Packet) -> Packet:
    if before.seal is not None:
        return united(before, packet)
    ids = {one.change_id for one in packet.changes}
    # Else the seal would say of something that is held here that it was left out.
    return packet if ids.issuperset(one.change_id for one in before.changes) else before
