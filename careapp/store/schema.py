"""The tables: the log, what is read out of it, and what is not yet in it."""

from hashlib import blake2b

from careapp.changes.kinds import Kinds
from careapp.store.sqlite import Database

SCHEMA_VERSION = 1
"""Grows with each migration; a file with a higher number is from a newer program."""

LOG = """
CREATE TABLE act (
    act_no INTEGER PRIMARY KEY, act_id BLOB NOT NULL UNIQUE, store BLOB NOT NULL,
    author BLOB NOT NULL, role TEXT NOT NULL, profession TEXT, purpose TEXT NOT NULL,
    origin BLOB, reason TEXT, undoes BLOB, hlc INTEGER NOT NULL, at_ms INTEGER NOT NULL,
    monotonic_ms INTEGER NOT NULL, schema_version INTEGER NOT NULL
) STRICT;
CREATE INDEX act_by_origin ON act (origin) WHERE origin IS NOT NULL;
CREATE INDEX act_by_hlc ON act (hlc);
CREATE TABLE change (
    change_id BLOB PRIMARY KEY, act_no INTEGER NOT NULL REFERENCES act,
    subject BLOB NOT NULL, kind TEXT NOT NULL, record_id BLOB NOT NULL,
    said TEXT NOT NULL, parents BLOB NOT NULL, store_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_record ON change (record_id);
CREATE INDEX change_by_act ON change (act_no);
CREATE TABLE outbox (
    store_seq INTEGER PRIMARY KEY AUTOINCREMENT, change_id BLOB NOT NULL
) STRICT;
CREATE TABLE draft (
    record_id BLOB NOT NULL, unit TEXT NOT NULL, subject BLOB NOT NULL,
    kind TEXT NOT NULL, identity TEXT NOT NULL, value TEXT NOT NULL,
    parents BLOB NOT NULL, origin BLOB, at_ms INTEGER NOT NULL,
    PRIMARY KEY (record_id, unit)
) STRICT, WITHOUT ROWID;
CREATE TABLE conflict (
    record_id BLOB NOT NULL, unit TEXT NOT NULL, subject BLOB NOT NULL,
    kind TEXT NOT NULL, heads BLOB NOT NULL, PRIMARY KEY (record_id, unit)
) STRICT, WITHOUT ROWID;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""

LISTS = """
DROP TABLE IF EXISTS listed;
CREATE TABLE listed (
    person BLOB NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, record_id BLOB NOT NULL,
    PRIMARY KEY (person, kind, at, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX listed_by_record ON listed (record_id);
"""

FORBID = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table}-is-append-only'); END;
"""

SEARCH = """
DROP TABLE IF EXISTS found_row;
CREATE TABLE found_row (
    row_no INTEGER PRIMARY KEY, record_id BLOB NOT NULL UNIQUE, kind TEXT NOT NULL,
    sort_key TEXT NOT NULL, called TEXT NOT NULL, digest BLOB NOT NULL
) STRICT;
CREATE INDEX found_row_by_sort_key ON found_row (kind, sort_key) WHERE sort_key != '';
CREATE INDEX found_row_by_called ON found_row (kind, called) WHERE called != '';
DROP TABLE IF EXISTS found;
CREATE VIRTUAL TABLE found USING fts5(
    words, content='', contentless_delete=1, detail='none', prefix='1 2 3 4',
    tokenize="unicode61 remove_diacritics 0"
);
"""

PROJECTION = """
CREATE TABLE "{kind}" (
    record_id BLOB PRIMARY KEY, subject BLOB NOT NULL, body TEXT NOT NULL,
    gone INTEGER NOT NULL, made_by INTEGER NOT NULL, said_by INTEGER NOT NULL{columns}
) STRICT, WITHOUT ROWID;
CREATE INDEX "{kind}_by_subject" ON "{kind}" (subject);
"""

COLUMN = ",\n    {name} TEXT AS (body ->> '$.{path}') VIRTUAL"

INDEX = 'CREATE INDEX "{kind}_by_{name}" ON "{kind}" ({name});\n'

_ROWS_OF_A_KIND = 1 << 32


def found_rows(kinds: Kinds, kind: str) -> range:
    """Return the numbers that `found_row` gives to records of *kind*.

    Each kind has its own: whoever looks for a citizen passes over all notes unread.
    """
    first = _ROWS_OF_A_KIND * (1 + sorted(kinds).index(kind))
    return range(first, first + _ROWS_OF_A_KIND)


def tables_of(kinds: Kinds) -> dict[str, str]:
    """Return the statements that make the table of each kind."""
    made = {}
    for name, kind in kinds.items():
        columns = "".join(COLUMN.format(name=n, path=p) for n, p in kind.columns.items())
        table = PROJECTION.format(kind=name, columns=columns)
        indexes = "".join(INDEX.format(kind=name, name=column) for column in kind.columns)
        made[name] = table + indexes
    return made


def fingerprint(kinds: Kinds) -> str:
    """Return what changes when the projection of any kind would look different."""
    declared = [
        (name, kind.found_by, dict(kind.unless), kind.listed_for, kind.listed_at)
        for name, kind in sorted(kinds.items())
    ]
    text = repr((tables_of(kinds), declared, SEARCH, LISTS))
    return blake2b(text.encode(), digest_size=16).hexdigest()


def run(database: Database, script: str) -> None:
    """Run the statements of *script* inside the transaction that is open.

    ``executescript`` would commit first, and half a migration could stay behind.
    """
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if _is_whole(statement):
            database.conn.execute(statement)
            statement = ""


def _is_whole(statement: str) -> bool:
    text = statement.strip()
    if text.upper().startswith("CREATE TRIGGER"):
        return text.endswith("END;")
    return text.endswith(";")
