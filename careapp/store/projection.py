"""The tables that screens read: always what the log amounts to, never more."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import count
from typing import NamedTuple

from careapp.changes.change import DELETED, Change
from careapp.changes.kinds import Kinds
from careapp.changes.merge import heads
from careapp.changes.removal import removed_by, written_apart
from careapp.changes.shape import dumps, loads
from careapp.domain.identity import ChangeId, RecordId
from careapp.store.history import Entries
from careapp.store.rows import IN_IDS, Row, blob, blobs, id_list
from careapp.store.schema import LISTS, SEARCH, found_rows, run, tables_of
from careapp.store.shown import Shown, shown, words_of
from careapp.store.sqlite import Database

_UPSERT = """
INSERT INTO "{kind}" (record_id, subject, body, gone, made_by, said_by)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (record_id) DO UPDATE
SET body = excluded.body, gone = excluded.gone, made_by = excluded.made_by,
    said_by = excluded.said_by
"""
_ROWS = f"""
SELECT record_id, row_no, kind FROM found_row WHERE record_id {IN_IDS}
UNION ALL SELECT record_id, NULL, kind FROM unread WHERE record_id {IN_IDS}
"""
_FOUND_ROWS = f"SELECT record_id, row_no, digest FROM found_row WHERE record_id {IN_IDS}"
_LAST_ROW = """
SELECT row_no FROM found_row WHERE row_no >= ? AND row_no < ? ORDER BY row_no DESC LIMIT 1
"""
_FIND_ROW = """
INSERT INTO found_row (row_no, record_id, kind, sort_key, called, digest)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (record_id) DO UPDATE
SET sort_key = excluded.sort_key, called = excluded.called, digest = excluded.digest
"""
_FIND = "INTO found (rowid, words) VALUES (?, ?)"


_UNREAD = "SELECT record_id, kind FROM unread LIMIT ?"
_READ = "DELETE FROM unread WHERE record_id = ?"

ANYBODY = b""
"""In whose list a record stands whose time is contested: no column tells its time."""


class _Words(NamedTuple):
    """What one record is found by."""

    record_id: bytes
    kind: str
    sort_key: str
    called: str
    words: str


class Projection:
    """One row for each record and each unit in conflict; words and persons to find it by."""

    def __init__(self, database: Database, kinds: Kinds) -> None:
        self._database = database
        self._connection = database.conn
        self._kinds = kinds

    def write(
        self,
        histories: Mapping[RecordId, Entries],
        shrunk: Collection[RecordId] = (),
        *,
        words_later: bool = False,
    ) -> None:
        """Bring these records up to date; each history is the whole of one.

        What is not whole is not shown: a creation that the hub set aside, or the rest of
        a record that this laptop had to let go of. Nor is what only a newer version of
        the program can read. It waits in the log.

        Args:
            histories: By record, every change that counts.
            shrunk: Those of whom less may be known than before.
            words_later: Whether what is found by its words alone, and not by its name,
                may be found only after `catch_up`.
        """
        rows: dict[str, list[Row]] = {}
        conflicts: list[Row] = []
        words: list[_Words] = []
        listed: list[Row] = []
        hidden: list[RecordId] = []
        later: list[Row] = []
        for record_id, entries in histories.items():
            one = shown(self._kinds, entries)
            if one is None:
                hidden.append(record_id)
                continue
            rows.setdefault(one.first.kind, []).append(_row(one, entries))
            if len(entries) > 1:
                conflicts += _conflicts(one, entries)
            if words_later and one.kind.sorted_by is None and len(entries) == 1:
                later.append((blob(record_id), one.first.kind))
            else:
                words.append(_words(one))
            if one.kind.listed_for:
                listed += _listed(one)
        self._hide(hidden)
        self._write_records(rows)
        self._write_words(words)
        self._connection.executemany("INSERT OR IGNORE INTO unread VALUES (?, ?)", later)
        again = [(blob(r),) for r, h in histories.items() if len(h) > 1 or r in shrunk]
        self._connection.executemany(_READ, again)
        self._replace("conflict", again, conflicts)
        self._replace("listed", again, listed)

    def catch_up(self, most: int) -> bool:
        """Write the words of so many records that were left for later.

        Returns:
            Whether there may be more.
        """
        unread = self._connection.execute(_UNREAD, (most,)).fetchall()
        words: list[_Words] = []
        for record_id, kind in unread:
            query = f'SELECT body FROM "{kind}" WHERE record_id = ? AND gone = 0'
            for (body,) in self._connection.execute(query, (record_id,)):
                found_by = words_of(self._kinds[kind], loads(body))
                words.append(_Words(record_id, kind, "", "", found_by))
        self._write_words(words)
        self._connection.executemany(_READ, [(record_id,) for record_id, _ in unread])
        return bool(unread)

    def forget_words(self, pages: int) -> bool:
        """Take words that nothing is found by any more out of the index, a part at a time.

        Args:
            pages: How much to write; negative to begin.

        Returns:
            Whether there may be more.
        """
        before = self._connection.total_changes
        merge = "INSERT INTO found (found, rank) VALUES ('merge', ?)"
        self._connection.execute(merge, (pages,))
        return bool(self._connection.total_changes - before > 1)

    def clear(self) -> None:
        """Make the tables of the projection anew, empty; the log still knows all."""
        self._connection.execute("DELETE FROM conflict")
        run(self._database, SEARCH + LISTS)
        for kind, script in tables_of(self._kinds).items():
            self._connection.execute(f'DROP TABLE IF EXISTS "{kind}"')
            run(self._database, script)

    def _hide(self, record_ids: Sequence[RecordId]) -> None:
        """Take away the rows of records, where there are any."""
        if not record_ids:
            return
        ids = id_list(record_ids)
        for record_id, row_no, kind in self._connection.execute(_ROWS, (ids, ids)).fetchall():
            self._connection.execute(f'DELETE FROM "{kind}" WHERE record_id = ?', (record_id,))
            self._connection.execute("DELETE FROM found WHERE rowid = ?", (row_no,))
            self._connection.execute("DELETE FROM found_row WHERE row_no = ?", (row_no,))
            self._connection.execute(_READ, (record_id,))

    def _write_records(self, rows: Mapping[str, list[Row]]) -> None:
        for kind, of_kind in rows.items():
            self._connection.executemany(_UPSERT.format(kind=kind), of_kind)

    def _replace(self, table: str, of: Sequence[Row], rows: Sequence[Row]) -> None:
        """Write *rows* of *table* instead of those of the records *of*."""
        self._connection.executemany(f"DELETE FROM {table} WHERE record_id = ?", of)
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)

    def _write_words(self, words: Sequence[_Words]) -> None:
        """Write the words of many records at once: row by row takes twice as long."""
        wanted = dumps([one.record_id.hex() for one in words])
        found = {row[0]: row[1:] for row in self._connection.execute(_FOUND_ROWS, (wanted,))}
        new = {kind: count(self._next_row(kind)) for kind in {one.kind for one in words}}
        rows: list[Row] = []
        again: list[Row] = []
        fresh: list[Row] = []
        for one in words:
            digest = blake2b(repr(one[2:]).encode(), digest_size=8).digest()
            number, before = found.get(one.record_id, (None, b""))
            if digest != before:
                # Most saves at a visit set a level or a tick: the words stay as they are.
                row = number or next(new[one.kind])
                rows.append((row, one.record_id, one.kind, one.sort_key, one.called, digest))
                if number:
                    again.append((row, one.words))
                elif one.words:
                    fresh.append((row, one.words))
        self._connection.executemany(_FIND_ROW, rows)
        self._connection.executemany(f"INSERT {_FIND}", fresh)
        self._connection.executemany(f"INSERT OR REPLACE {_FIND}", again)

    def _next_row(self, kind: str) -> int:
        numbers = found_rows(self._kinds, kind)
        last = self._connection.execute(_LAST_ROW, (numbers.start, numbers.stop)).fetchone()
        return last[0] + 1 if last else numbers.start


def _words(one: Shown) -> _Words:
    return _Words(blob(one.first.record_id), one.first.kind, *one.names, one.words)


def _row(one: Shown, entries: Entries) -> Row:
    shown_by = (blob(one.first.record_id), blob(one.first.subject), dumps(one.body))
    row = (*shown_by, int(one.is_gone))
    if len(entries) == 1:
        (only,) = entries.values()
        return (*row, only.act_no, only.act_no)
    reading = one.reading
    by_time = sorted(entries.values(), key=lambda e: (e.hlc, e.change.change_id))
    tops = {i for ids in reading.said_by.values() for i in ids}
    tops |= {c.change_id for cs in reading.contested.values() for c in cs}
    latest = [entry for entry in by_time if entry.change.change_id in tops or not tops][-1]
    return (*row, by_time[0].act_no, latest.act_no)


def _conflicts(one: Shown, entries: Entries) -> Iterator[Row]:
    first = one.first
    for unit, tops in one.reading.contested.items():
        yield _conflict(first, unit, [change.change_id for change in tops])
    if one.is_gone:
        # A record was removed while somebody else wrote in it.
        changes = [entry.change for entry in entries.values()]
        if apart := written_apart(changes):
            sides = (*removed_by(heads(changes)), *apart)
            yield _conflict(first, DELETED, [change.change_id for change in sides])


def _conflict(first: Change, unit: str, sides: Sequence[ChangeId]) -> Row:
    return (blob(first.record_id), unit, blob(first.subject), first.kind, blobs(tuple(sides)))


def _listed(one: Shown) -> Iterator[Row]:
    """Yield whose lists a record stands in, and when.

    While two have moved a visit to different days, or given it to different people, it
    stands on both days and in both lists: whoever looks at either would miss it.
    """
    persons, moments = dict.fromkeys(map(blob, one.persons)), one.moments
    if len(moments) > 1:
        persons[ANYBODY] = None
    for person in persons:
        for at in moments or [""]:
            yield (person, one.first.kind, at, blob(one.first.record_id))
