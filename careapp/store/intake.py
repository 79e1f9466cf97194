"""The one way into the log: what is done here and what others did come in by the same door."""

from collections.abc import Collection, Sequence

from careapp.changes.change import Change, Packet
from careapp.changes.kinds import Kinds
from careapp.changes.touched import Touched
from careapp.domain.identity import ActId, ChangeId, RecordId
from careapp.store.history import Entries, Entry, History
from careapp.store.journey import Journey
from careapp.store.projection import Projection
from careapp.store.rows import ACT_COLUMNS, IN_IDS, ActNo, act_row, change_row, id_list, text
from careapp.store.seals import Seals, newly_proved
from careapp.store.sqlite import Database

_ACT = f"INSERT OR IGNORE INTO act ({ACT_COLUMNS}) VALUES ({', '.join('?' * 14)})"
_CHANGE = f"INSERT OR IGNORE INTO change VALUES ({', '.join('?' * 9)})"
MANY = 100
"""When so many changes come at once, more are on their way: their words can wait."""

_ACT_NOS = f"SELECT act_id, act_no FROM act WHERE act_id {IN_IDS}"


class Seen:
    """The histories that one transaction has read; nobody else writes meanwhile."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._entries: dict[RecordId, Entries] = {}

    def entries(self, record_ids: Collection[RecordId]) -> dict[RecordId, Entries]:
        """Return every stored change of each of *record_ids* that counts, by change."""
        if unread := set(record_ids) - self._entries.keys():
            self._entries |= self._history.entries(unread)
        return self._entries

    def changes(self, record_id: RecordId) -> dict[ChangeId, Change]:
        """Return every stored change of one record that counts."""
        entries = self.entries({record_id})[record_id]
        return {change_id: entry.change for change_id, entry in entries.items()}


class Intake:
    """Writes acts to the log and brings the projection up to date with them.

    Attributes:
        journey: How far own changes have come.
    """

    def __init__(
        self, database: Database, kinds: Kinds, history: History, journey: Journey
    ) -> None:
        self._connection = database.conn
        self._history = history
        self._projection = Projection(database, kinds)
        self._seals = Seals(database)
        self.journey = journey

    def write_own(self, packet: Packet, seen: Seen) -> None:
        """Write what was done here; it waits to be sent."""
        fresh, act_nos = self._write([packet], seen)
        self.journey.begin(packet.changes, act_nos[packet.act.act_id])
        self._project(fresh, seen)

    def take(self, packets: Sequence[Packet], *, at_hub: bool = False) -> Touched:
        """Keep what others did; in any order, as often as it comes.

        Args:
            packets: Acts, or parts of them.
            at_hub: Whether it came from the hub, so that it is certainly there.

        Returns:
            What was touched; nothing when nothing was new.
        """
        seen = Seen(self._history)
        fresh, _act_nos = self._write(packets, seen)
        self._project(fresh, seen, words_later=at_hub and len(fresh) >= MANY)
        if not at_hub:
            return _touched(fresh)
        changes = [change for packet in packets for change in packet.changes]
        self.journey.count_anew({change.subject for change in changes})
        again = self.journey.arrived([change.change_id for change in changes])
        if again.ids:
            self.project_anew(again.ids)
        return _touched(fresh) | again

    def carry_in(self, packets: Sequence[Packet]) -> Touched:
        """Keep what was brought here in a file, and see to it that the hub gets it."""
        seen = Seen(self._history)
        fresh, act_nos = self._write(packets, seen)
        new = {entry.change.change_id for entry in fresh}
        for packet in packets:
            changes = [change for change in packet.changes if change.change_id in new]
            self.journey.begin(changes, act_nos[packet.act.act_id])
        self._project(fresh, seen)
        return _touched(fresh)

    def project_anew(self, record_ids: Collection[RecordId]) -> None:
        """Read records anew out of a log that may know less of them than before."""
        self._projection.write(self._history.entries(record_ids), shrunk=record_ids)

    def catch_up(self, most: int) -> bool:
        """Write words that were left for later; see `Projection.catch_up`."""
        return self._projection.catch_up(most)

    def forget_words(self, pages: int) -> bool:
        """Take words out of the index; see `Projection.forget_words`."""
        return self._projection.forget_words(pages)

    def keep_seals(self, sealed: Collection[Packet]) -> None:
        """Keep the seals that own acts were given."""
        act_nos = self._act_nos([packet.act.act_id for packet in sealed])
        self._seals.keep({act_nos[one.act.act_id]: one for one in sealed})

    def _write(
        self, packets: Sequence[Packet], seen: Seen
    ) -> tuple[list[Entry], dict[ActId, ActNo]]:
        """Write what is new to the log, and put it in what was *seen*."""
        histories = seen.entries({c.record_id for packet in packets for c in packet.changes})
        proved = self._newly_proved(packets)
        self._connection.executemany(_ACT, [act_row(packet.act) for packet in packets])
        act_nos = self._act_nos([packet.act.act_id for packet in packets])
        self._seals.keep({act_nos[act_id]: packet for act_id, packet in proved.items()})
        aside = self._history.set_aside()
        fresh: list[Entry] = []
        for packet in packets:
            fresh += _fresh(packet, act_nos[packet.act.act_id], histories, aside)
        rows = [change_row(entry.change, entry.act_no) for entry in fresh]
        self._connection.executemany(_CHANGE, rows)
        return fresh, act_nos

    def _newly_proved(self, packets: Sequence[Packet]) -> dict[ActId, Packet]:
        sealed = [packet for packet in packets if packet.seal is not None]
        if not sealed:
            return {}
        held = self._history.numbered(
            self._act_nos([packet.act.act_id for packet in sealed]).values()
        )
        return newly_proved(sealed, {packet.act.act_id: packet for packet in held.values()})

    def _project(self, fresh: Sequence[Entry], seen: Seen, *, words_later: bool = False) -> None:
        # In the order they came, which is the order of the indexes.
        touched = dict.fromkeys(entry.change.record_id for entry in fresh)
        histories = seen.entries(touched)
        whole = {record_id: histories[record_id] for record_id in touched}
        self._projection.write(whole, words_later=words_later)

    def _act_nos(self, act_ids: Sequence[ActId]) -> dict[ActId, ActNo]:
        found = self._connection.execute(_ACT_NOS, (id_list(act_ids),))
        return {ActId(text(act_id)): ActNo(act_no) for act_id, act_no in found}


def _fresh(
    packet: Packet, act_no: ActNo, histories: dict[RecordId, Entries], aside: set[ChangeId]
) -> list[Entry]:
    """Return what is new of *packet*, and put it in *histories*."""
    fresh = []
    for change in packet.changes:
        history = histories[change.record_id]
        if change.change_id not in history and change.change_id not in aside:
            entry = Entry(change, act_no, packet.act.hlc)
            history[change.change_id] = entry
            fresh.append(entry)
    return fresh


def _touched(fresh: Sequence[Entry]) -> Touched:
    return Touched(
        frozenset(entry.change.kind for entry in fresh),
        frozenset(entry.change.record_id for entry in fresh),
    )
