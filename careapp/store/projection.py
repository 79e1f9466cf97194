"""The tables that screens read: always what the log amounts to, never more."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

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
_FIND_ROW = """
INSERT INTO found_row (record_id, kind, sort_key) VALUES (?, ?, ?)
ON CONFLICT (record_id) DO UPDATE SET sort_key = excluded.sort_key
RETURNING row_no
"""


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
        for record_id, entries in histories.items():
            changes = {i: entry.change for i, entry in entries.items()}
            first = next(iter(changes.values()))
            reading = read(changes.values())
            rows.setdefault(first.kind, []).append(_row(first, reading, entries))
            conflicts += _conflicts(record_id, first, reading)
            if first.kind in self._kinds:
                self._write_words(record_id, first.kind, reading)
        self._write_records(rows)
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

    def _write_words(self, record_id: RecordId, name: str, reading: Reading) -> None:
        kind = self._kinds[name]
        body = reading.body
        shown = not (body.get(DELETED) or body.get(IN_ERROR))
        words = words_of(kind, body) if shown else ""
        key = (blob(record_id), name, _sort_key(kind, body) if shown else "")
        (row_no,) = self._connection.execute(_FIND_ROW, key).fetchone()
        self._connection.execute(
            "INSERT OR REPLACE INTO found (rowid, words) VALUES (?, ?)", (row_no, words)
        )


def words_of(kind: Kind, body: Mapping[str, Json]) -> str:
    """Return the words that a record of *kind* is found by, folded."""
    texts = [text for path in kind.found_by for text in _texts_at(body, path.split("."))]
    return " ".join(search_words(" ".join(texts)))


def _row(first: Change, reading: Reading, entries: Entries) -> Row:
    body = reading.body
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
