"""The tables that screens read: always what the log amounts to, never more."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import count
from typing import Any, NamedTuple

from careapp.changes.change import DELETED, IN_ERROR, Change, Json
from careapp.changes.kinds import Kind, Kinds
from careapp.changes.merge import Reading, heads, read
from careapp.changes.removal import removed_by, written_apart
from careapp.changes.shape import body as gathered
from careapp.changes.shape import dumps, identity_units, record_from
from careapp.domain.identity import ChangeId, RecordId
from careapp.domain.sorting import search_words
from careapp.store.history import Entries
from careapp.store.rows import Row, blob, blobs, is_id
from careapp.store.schema import LISTS, SEARCH, found_rows, run, tables_of
from careapp.store.sqlite import Database

_UPSERT = """
INSERT INTO "{kind}" (record_id, subject, body, gone, made_by, said_by)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (record_id) DO UPDATE
SET body = excluded.body, gone = excluded.gone, made_by = excluded.made_by,
    said_by = excluded.said_by
"""
_FOUND_ROWS = """
SELECT record_id, row_no, digest FROM found_row
WHERE record_id IN (SELECT unhex(value) FROM json_each(?))
"""
_LAST_ROW = """
SELECT row_no FROM found_row WHERE row_no >= ? AND row_no < ? ORDER BY row_no DESC LIMIT 1
"""
_FIND_ROW = """
INSERT INTO found_row (row_no, record_id, kind, sort_key, called, digest)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (record_id) DO UPDATE
SET sort_key = excluded.sort_key, called = excluded.called, digest = excluded.digest
"""
_FIND = "INSERT OR REPLACE INTO found (rowid, words) VALUES (?, ?)"


ANYBODY = b""
"""In whose list a record stands whose time is contested: no column tells its time."""

_Body = Mapping[str, Json]


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

    def write(self, histories: Mapping[RecordId, Entries]) -> None:
        """Bring these records up to date; each history is the whole of one."""
        rows: dict[str, list[Row]] = {}
        conflicts: list[Row] = []
        words: list[_Words] = []
        listed: list[Row] = []
        for record_id, entries in histories.items():
            changes = {i: entry.change for i, entry in entries.items()}
            first = next(iter(changes.values()))
            if first.kind not in self._kinds:
                # A kind from a newer version waits in the log until we know it.
                continue
            kind, reading = self._kinds[first.kind], read(changes.values())
            sides = _sides(reading)
            body = _legible(kind, reading, sides)
            rows.setdefault(first.kind, []).append(_row(first, reading, body, entries))
            conflicts += _conflicts(record_id, first, reading)
            if _is_gone(body):
                conflicts += _removed_apart(record_id, first, changes)
            words.append(_words(first, kind, [] if _is_gone(body) else sides))
            listed += _listed(first, kind, sides)
        self._write_records(rows)
        self._write_words(words)
        again = [(blob(r),) for r, h in histories.items() if len(h) > 1]
        self._replace("conflict", again, conflicts)
        self._replace("listed", again, listed)

    def clear(self) -> None:
        """Make the tables of the projection anew, empty; the log still knows all."""
        self._connection.execute("DELETE FROM conflict")
        run(self._database, SEARCH + LISTS)
        for kind, script in tables_of(self._kinds).items():
            self._connection.execute(f'DROP TABLE IF EXISTS "{kind}"')
            run(self._database, script)

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
        texts: list[Row] = []
        for one in words:
            digest = blake2b(repr(one[2:]).encode(), digest_size=8).digest()
            number, before = found.get(one.record_id, (None, b""))
            if digest != before:
                # Most saves at a visit set a level or a tick: the words stay as they are.
                row = number or next(new[one.kind])
                rows.append((row, one.record_id, one.kind, one.sort_key, one.called, digest))
                texts += [(row, one.words)] if number or one.words else []
        self._connection.executemany(_FIND_ROW, rows)
        self._connection.executemany(_FIND, texts)

    def _next_row(self, kind: str) -> int:
        numbers = found_rows(self._kinds, kind)
        last = self._connection.execute(_LAST_ROW, (numbers.start, numbers.stop)).fetchone()
        return last[0] + 1 if last else numbers.start


def words_of(kind: Kind, body: Mapping[str, Json]) -> str:
    """Return the words that a record of *kind* is found by, folded."""
    paths = [path for path in kind.found_by if not _is_hidden(kind, body, path)]
    texts = [text for path in paths for text in _texts_at(body, path)]
    if len(texts) == 1:
        return " ".join(search_words(texts[0]))
    return " ".join(dict.fromkeys(word for text in texts for word in search_words(text)))


def _sides(reading: Reading) -> list[_Body]:
    """Return the record as each side of its conflicts has it; one where nobody differs.

    Whoever looks for a citizen finds them by either name while that is unsettled.
    """
    if not reading.contested:
        return [reading.body]
    most = max(map(len, reading.contested.values()))
    return [
        gathered(
            {**reading.values, **{u: tops[:n][-1].said[u] for u, tops in reading.contested.items()}}
        )
        for n in range(1, most + 1)
    ]


def _legible(kind: Kind, reading: Reading, sides: Sequence[_Body]) -> _Body:
    """Return the body to show: what is contested is left out, but for what the record is.

    Two laptops may word the code of one condition differently; it is still that condition.
    """
    if not reading.contested:
        return sides[0]
    identity = reading.contested.keys() & identity_units(kind.record)
    return {**reading.body, **{unit: sides[0][unit] for unit in identity}}


def _words(first: Change, kind: Kind, sides: Sequence[_Body]) -> _Words:
    """Return what a record is found by; nothing when it is gone and has no sides."""
    words = " ".join([words_of(kind, side) for side in sides])
    return _Words(blob(first.record_id), first.kind, *_names(kind, sides), words)


def _is_gone(body: _Body) -> bool:
    return bool(body.get(DELETED) or body.get(IN_ERROR))


def _row(first: Change, reading: Reading, body: Mapping[str, Json], entries: Entries) -> Row:
    ids = (blob(first.record_id), blob(first.subject))
    shown = (*ids, dumps(body), int(_is_gone(body)))
    if len(entries) == 1:
        (only,) = entries.values()
        return (*shown, only.act_no, only.act_no)
    by_time = sorted(entries.values(), key=lambda e: (e.hlc, e.change.change_id))
    tops = {i for ids in reading.said_by.values() for i in ids}
    tops |= {c.change_id for cs in reading.contested.values() for c in cs}
    latest = [entry for entry in by_time if entry.change.change_id in tops or not tops][-1]
    return (*shown, by_time[0].act_no, latest.act_no)


def _conflicts(record_id: RecordId, first: Change, reading: Reading) -> Iterator[Row]:
    for unit, tops in reading.contested.items():
        heads = blobs(tuple(change.change_id for change in tops))
        yield (blob(record_id), unit, blob(first.subject), first.kind, heads)


def _removed_apart(
    record_id: RecordId, first: Change, changes: Mapping[ChangeId, Change]
) -> Iterator[Row]:
    """Yield that a record was removed while somebody else wrote in it."""
    if apart := written_apart(changes.values()):
        sides = (*removed_by(heads(changes.values())), *apart)
        ids = blobs(tuple(change.change_id for change in sides))
        yield (blob(record_id), DELETED, blob(first.subject), first.kind, ids)


def _listed(first: Change, kind: Kind, sides: Sequence[_Body]) -> Iterator[Row]:
    """Yield whose lists a record stands in, and when.

    While two have moved a visit to different days, or given it to different people, it
    stands on both days and in both lists: whoever looks at either would miss it.
    """
    paths = kind.listed_for
    persons = dict.fromkeys(blob(i) for side in sides for p in paths for i in _ids_at(side, p))
    moments = dict.fromkeys(at for side in sides for at in _texts_at(side, kind.listed_at)[:1])
    if len(moments) > 1:
        persons[ANYBODY] = None
    for person in persons:
        for at in moments or [""]:
            yield (person, first.kind, at, blob(first.record_id))


def _ids_at(body: _Body, path: str) -> Iterator[str]:
    value = body.get(path)
    return filter(is_id, value if isinstance(value, Mapping) else [str(value)])


def _names(kind: Kind, sides: Sequence[_Body]) -> tuple[str, str]:
    """Return what a record is listed by, and how it is called."""
    if not sides or kind.sorted_by is None:
        return "", ""
    record: object = record_from(kind.record, sides[0])
    return kind.sorted_by(record), kind.called_by(record) if kind.called_by else ""


def _is_hidden(kind: Kind, body: _Body, path: str) -> bool:
    """Return whether nobody finds the record by this: who looks up a house is not told."""
    flag = kind.unless.get(path)
    return flag is not None and _at(body, flag) is True


def _texts_at(body: _Body, path: str) -> list[str]:
    return _texts_in(_at(body, path))


def _at(body: Any, path: str) -> Any:  # noqa: ANN401 - JSON
    value = body
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _texts_in(value: Any) -> list[str]:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts_in(one)]
    return []
