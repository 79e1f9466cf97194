"""Brings a file up to date, with the migrations of sqlite-utils on SQLCipher.

sqlite-utils looks for ``pysqlite3`` before ``sqlite3``: nothing may have imported it
before this module. It takes a quarter of a second to import, so this module is
imported only when a file is new or older than the program.
"""

import sys
from itertools import product
from typing import Any, cast

from careapp.store.schema import FORBID, LET_GO, LOG, SCHEMA_VERSION, SYNC, V1_OUTBOX, run
from careapp.store.sqlite import Database, driver

if "sqlite_utils" in sys.modules:
    raise ImportError("careapp.store.migrations must come before sqlite_utils")

sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = driver

import sqlite_utils  # noqa: E402 - after the alias, by design
from sqlite_utils.migrations import Migrations  # noqa: E402 - after the alias, by design

MIGRATIONS = Migrations("careapp")


def migrate(database: Database) -> None:
    """Apply what the file lacks, and say in it which version it has now."""
    MIGRATIONS.apply(sqlite_utils.Database(database.conn, strict=True))
    database.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


@MIGRATIONS()
def begin_the_log(database: sqlite_utils.Database) -> None:
    """Make the log, its outbox, the drafts and the conflicts."""
    script = [LOG]
    for table, verb in product(("act", "change"), ("UPDATE", "DELETE")):
        script.append(FORBID.format(table=table, verb=verb))
    _run(database, "".join(script))


@MIGRATIONS()
def learn_to_sync(database: sqlite_utils.Database) -> None:
    """Note how far each change has come, and whom this laptop may hold."""
    _run(database, SYNC + V1_OUTBOX + LET_GO)


def _run(database: sqlite_utils.Database, script: str) -> None:
    run(Database(cast("Any", database.conn)), script)
