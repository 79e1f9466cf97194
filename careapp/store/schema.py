"""The tables: the log, what is read out of it, and what is not yet in it."""

from hashlib import blake2b

from careapp.changes.kinds import Kinds
from careapp.store.sqlite import Database

SCHEMA_VERSION = 2
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

SYNC = """
ALTER TABLE act ADD COLUMN more TEXT NOT NULL DEFAULT '';
ALTER TABLE change ADD COLUMN more TEXT NOT NULL DEFAULT '';
CREATE INDEX change_by_subject ON change (subject);
CREATE INDEX act_by_store ON act (store, hlc);
DROP INDEX act_by_hlc;
CREATE TABLE seal (act_no INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
CREATE TABLE journey (
    change_id BLOB PRIMARY KEY, act_no INTEGER NOT NULL, own INTEGER NOT NULL,
    waits INTEGER NOT NULL, reason TEXT, at_hub_ms INTEGER, confirmed_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX journey_waiting ON journey (act_no) WHERE waits = 1;
CREATE INDEX journey_set_aside ON journey (act_no) WHERE reason IS NOT NULL;
CREATE INDEX journey_unconfirmed ON journey (act_no)
    WHERE at_hub_ms IS NOT NULL AND confirmed_ms IS NULL;
CREATE TABLE feed (
    feed TEXT PRIMARY KEY, epoch TEXT, seq INTEGER NOT NULL, kinds TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE granted (
    feed TEXT NOT NULL, subject BLOB NOT NULL, formerly INTEGER NOT NULL,
    PRIMARY KEY (feed, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX granted_by_subject ON granted (subject);
CREATE TABLE taken_back (subject BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE tally (
    subject BLOB NOT NULL, feed TEXT NOT NULL, changes INTEGER NOT NULL, total BLOB NOT NULL,
    PRIMARY KEY (subject, feed)
) STRICT, WITHOUT ROWID;
CREATE TABLE letting_go (subject BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
"""
"""What is noted for sync.

``journey`` has a row for each change that was written here or brought here in a file
(``own``), and for what others wrote while it has to be offered again: whether it waits to
be sent, why the hub set it aside, when it was there, when both sides had counted it.
``granted`` says whom each feed lets this laptop hold (``formerly``: before the feed began
anew, and not a word since), ``tally`` what has been counted already, and ``letting_go``
about whom the log may be deleted from, in the transaction that does it.
"""

V1_OUTBOX = """
INSERT INTO journey
SELECT change_id, act_no, 1, 1, NULL, NULL, NULL FROM outbox JOIN change USING (change_id);
INSERT INTO meta
SELECT 'last_seq', coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'outbox';
DROP TABLE outbox;
"""
"""Everything in an outbox of the first version was written here, and nothing was ever sent."""

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

LET_GO = """
DROP TRIGGER change_no_DELETE;
CREATE TRIGGER change_no_DELETE BEFORE DELETE ON change
WHEN NOT EXISTS (SELECT 1 FROM letting_go WHERE subject = OLD.subject)
BEGIN SELECT RAISE(ABORT, 'change-is-append-only'); END;
DROP TRIGGER act_no_DELETE;
CREATE TRIGGER act_no_DELETE BEFORE DELETE ON act
WHEN NOT EXISTS (SELECT 1 FROM letting_go)
    OR EXISTS (SELECT 1 FROM change WHERE act_no = OLD.act_no)
BEGIN SELECT RAISE(ABORT, 'act-is-append-only'); END;
"""
"""The log is let go of where a laptop must no longer hold it, and nowhere else."""

SEARCH = """
DROP TABLE IF EXISTS found_row;
CREATE TABLE found_row (
    row_no INTEGER PRIMARY KEY, record_id BLOB NOT NULL UNIQUE, kind TEXT NOT NULL,
    sort_key TEXT NOT NULL, called TEXT NOT NULL, digest BLOB NOT NULL
) STRICT;
CREATE INDEX found_row_by_sort_key ON found_row (kind, sort_key) WHERE sort_key != '';
CREATE INDEX found_row_by_called ON found_row (kind, called) WHERE called != '';
DROP TABLE IF EXISTS unread;
CREATE TABLE unread (record_id BLOB PRIMARY KEY, kind TEXT NOT NULL) STRICT, WITHOUT ROWID;
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
