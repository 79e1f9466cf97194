"""The tables that screens read: always what the log amounts to, never more."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, NamedTuple

from careapp.changes.change import DELETED, IN_ERROR, Change, Json
from careapp.changes.merge import Reading, read
from careapp.changes.shape import dumps, record_from
from careapp.domain.identity import RecordId
from careapp.domain.sorting import search_words
from careapp.store.history import Entries
from careapp.store.kinds import Kind, Kinds
from careapp.store.rows import Row, blob, blobs
from careapp.store.schema import READINGS, run, tables_of
from careapp.store.sqlite import Database

_UPSERT = """
INSERT INTO "{kind}" (record_id, subject, body, gone, made_by, said_by)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (record_id) DO UPDATE
SET body = excluded.body, gone = excluded.gone, made_by = excluded.made_by,
    said_by = excluded.said_by
"""
_FOUND_ROWS = """
SELECT record_id, row_no FROM found_row
WHERE record_id IN (SELECT unhex(value) FROM json_each(?))
"""
_LAST_ROW = "SELECT coalesce(max(row_no), 0) FROM found_row"
_FIND_ROW = """
INSERT INTO found_row (row_no, record_id, kind, sort_key) VALUES (?, ?, ?, ?)
ON CONFLICT (record_id) DO UPDATE SET sort_key = excluded.sort_key
"""
_FIND = "INSERT OR REPLACE INTO found (rowid, words) VALUES (?, ?)"


class _Words(NamedTuple):
    """What one record is found by."""

    record_id: bytes
    kind: str
    sort_key: str
    words: str


class Projection:
    """One row for each record, one for each unit in conflict, words to search by."""

    def __init__(self, database: Database, kinds: Kinds) -> None:
        self._database = database
        self._connection = database.conn
        self._kinds = kinds

    def write(self, histories: Mapping[RecordId, Entries]) -> None:
        """Bring these records up to date; each history is the whole of one."""
        rows: dict[str, list[Row]] = {}
        conflicts: list[Row] = []
        words: list[_Words] = []
        for record_id, entries in histories.items():
            changes = {i: entry.change for i, entry in entries.items()}
            first = next(iter(changes.values()))
            reading = read(changes.values())
            body = reading.body
            rows.setdefault(first.kind, []).append(_row(first, reading, body, entries))
            conflicts += _conflicts(record_id, first, reading)
            if first.kind in self._kinds:
                words.append(_words(record_id, first.kind, self._kinds[first.kind], body))
        self._write_records(rows)
        self._write_words(words)
        self._write_conflicts((r for r, h in histories.items() if len(h) > 1), conflicts)

    def clear(self) -> None:
        """Make the tables of the projection anew, empty; the log still knows all."""
        for table in READINGS:
            self._connection.execute(f"DELETE FROM {table}")
        self._connection.execute("DELETE FROM found")
        for kind, script in tables_of(self._kinds).items():
            self._connection.execute(f'DROP TABLE IF EXISTS "{kind}"')
            run(self._database, script)

    def _write_records(self, rows: Mapping[str, list[Row]]) -> None:
        for kind in rows.keys() & self._kinds.keys():
            # A kind from a newer version waits in the log until we know it.
            self._connection.executemany(_UPSERT.format(kind=kind), rows[kind])

    def _write_conflicts(self, of: Iterable[RecordId], rows: list[Row]) -> None:
        gone = [(blob(r),) for r in of]
        self._connection.executemany("DELETE FROM conflict WHERE record_id = ?", gone)
        self._connection.executemany("INSERT INTO conflict VALUES (?, ?, ?, ?, ?)", rows)

    def _write_words(self, words: Sequence[_Words]) -> None:
        """Write the words of many records at once: row by row takes twice as long."""
        wanted = dumps([one.record_id.hex() for one in words])
        known = dict(self._connection.execute(_FOUND_ROWS, (wanted,)))
        (last,) = self._connection.execute(_LAST_ROW).fetchone()
        new = count(last + 1)
        numbered = [(known.get(w.record_id) or next(new), w) for w in words]
        rows = [(number, w.record_id, w.kind, w.sort_key) for number, w in numbered]
        self._connection.executemany(_FIND_ROW, rows)
        self._connection.executemany(_FIND, [(number, w.words) for number, w in numbered])


def words_of(kind: Kind, body: Mapping[str, Json]) -> str:
    """Return the words that a record of *kind* is found by, folded."""
    texts = [text for path in kind.found_by for text in _texts_at(body, path.split("."))]
    return " ".join(dict.fromkeys(word for text in texts for word in search_words(text)))


def _words(record_id: RecordId, name: str, kind: Kind, body: Mapping[str, Json]) -> _Words:
    if body.get(DELETED) or body.get(IN_ERROR):
        return _Words(blob(record_id), name, "", "")
    return _Words(blob(record_id), name, _sort_key(kind, body), words_of(kind, body))


def _row(first: Change, reading: Reading, body: Mapping[str, Json], entries: Entries) -> Row:
    by_time = sorted(entries.values(), key=lambda e: (e.hlc, e.change.change_id))
    tops = {i for ids in reading.said_by.values() for i in ids}
    tops |= {c.change_id for cs in reading.contested.values() for c in cs}
    latest = [entry for entry in by_time if entry.change.change_id in tops][-1]
    gone = int(bool(body.get(DELETED) or body.get(IN_ERROR)))
    ids = (blob(first.record_id), blob(first.subject))
    return (*ids, dumps(body), gone, by_time[0].act_no, latest.act_no)


def _conflicts(record_id: RecordId, first: Change, reading: Reading) -> Iterator[Row]:
    for unit, tops in reading.contested.items():
        heads = blobs(tuple(change.change_id for change in tops))
        yield (blob(record_id), unit, blob(first.subject), first.kind, heads)


def _sort_key(kind: Kind, body: Mapping[str, Json]) -> str:
    return kind.sorted_by(record_from(kind.record, body)) if kind.sorted_by else ""


def _texts_at(value: Any, path: list[str]) -> Iterator[str]:  # noqa: ANN401 - JSON
    if path:
        if isinstance(value, Mapping):
            yield from _texts_at(value.get(path[0]), path[1:])
    elif isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts_at(one, [])
