"""The store of one laptop: one way in, many ways to read."""

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from careapp.changes.change import Change, Packet
from careapp.changes.kinds import KINDS, Kinds
from careapp.changes.touched import Done, Touched
from careapp.domain.identity import ActId
from careapp.store.acting import Acting
from careapp.store.attachments import Attachments, beside
from careapp.store.copies import Copies
from careapp.store.database import open_database, open_reader, transaction
from careapp.store.drafts import Draft
from careapp.store.exchange import Exchange
from careapp.store.facts import Facts
from careapp.store.lock import Lock
from careapp.store.log import Author, Clocks, Log, Why
from careapp.store.reader import Reader
from careapp.store.schema import fingerprint
from careapp.store.sqlite import Database
from careapp.store.writer import Priority, Writer

T = TypeVar("T")


class Store:
    """The encrypted database, opened.

    Args:
        path: The file; made if it is not there.
        key: 32 bytes.
        clocks: The machine's clocks.
        kinds: The kinds of record to keep.

    Attributes:
        copies: Encrypted copies of the file.
        attachments: The bytes of pictures and papers, in a file beside.

    Raises:
        EnvironmentFailedError: The file cannot be opened, or another program has it
            open; it is untouched.
    """

    def __init__(self, path: Path, key: bytes, *, clocks: Clocks, kinds: Kinds = KINDS) -> None:
        self._path, self._key, self._kinds = path, key, kinds
        self._lock = Lock(path)
        self._writer = Writer()
        self.attachments = Attachments(beside(path), key, self._writer, clocks.wall_ms)
        self.copies = Copies(path, key)
        self._local = threading.local()
        self._readers: list[Database] = []
        self._is_to_tidy = False
        try:
            self._database, self._log = self._writer.call(lambda: self._open(clocks))
        except BaseException:
            self._writer.close(lambda: None)
            self._lock.release()
            raise
        self._tidy_later()

    def perform(self, author: Author, why: Why, job: Callable[[Acting], T]) -> Done[T]:
        """Run *job* as one act on the writing thread: all of it is written, or nothing."""

        def run() -> Done[T]:
            with self._log.act(author, why) as acting:
                result = job(acting)
            return Done(result, _touched(acting.changes))

        return self._writer.call(run)

    def undo(self, act_id: ActId, author: Author, why: Why) -> Touched:
        """Take an act back, where nobody has built upon it."""
        return self._writer.call(lambda: _touched(self._log.undo(act_id, author, why)))

    def keep_drafts(self, drafts: Sequence[Draft]) -> None:
        """Put what is being typed on disk, in one transaction."""
        self._writer.call(lambda: self._log.keep(drafts))

    def drop_drafts(self, drafts: Sequence[Draft]) -> None:
        """Forget what its author took back before it was said."""

        def run() -> None:
            with transaction(self._database):
                for draft in drafts:
                    self._log.drafts.drop(draft)

        self._writer.call(run)

    def absorb(self, packets: Sequence[Packet], priority: Priority = Priority.SYNC) -> Touched:
        """Keep what others did."""
        return self._writer.call(lambda: self._log.absorb(packets), priority)

    def carry_in(self, packets: Sequence[Packet]) -> Touched:
        """Keep what was brought here in a file, and see to it that the hub gets it."""
        return self._writer.call(lambda: self._log.carry_in(packets), Priority.SYNC)

    def exchange(self, job: Callable[[Exchange], T]) -> T:
        """Run *job* as one transaction of sync on the writing thread: all of it, or nothing.

        A job that has much to do ends early when `Exchange.is_awaited`, and is given again.
        """

        def run() -> tuple[T, bool]:
            with transaction(self._database):
                exchange = Exchange(self._database, self._log, self._writer.is_awaited)
                return job(exchange), exchange.is_one_of_many

        done, more_is_on_its_way = self._writer.call(run, Priority.SYNC)
        if not more_is_on_its_way:
            self._tidy_later()
        return done

    def rebuild(self) -> bool:
        """Read the projection anew out of the log; say whether it differed."""

        def run() -> bool:
            while self._log.tidy():
                pass
            before = self._shown()
            self._log.rebuild()
            return before != self._shown()

        return self._writer.call(run, Priority.BACKGROUND)

    @property
    def read(self) -> Reader:
        """The reader of the calling thread."""
        reader: Reader | None = getattr(self._local, "reader", None)
        if reader is None:
            database = open_reader(self._path, self._key)
            self._readers.append(database)
            reader = self._local.reader = Reader(database, self._kinds)
        return reader

    def local(self, name: str) -> str | None:
        """Return a fact of this laptop alone, such as who uses it; it never syncs."""
        return self._writer.call(lambda: _meta(self._database, name))

    def set_local(self, name: str, value: str) -> None:
        """Keep a fact of this laptop alone."""
        self._writer.call(lambda: _set_meta(self._database, name, value))

    def close(self) -> None:
        """Finish what is queued and close the file."""
        self._writer.close(self._close)
        self._lock.release()

    def _tidy_later(self) -> None:
        """Put the search in order a bit at a time, when nobody wants to write."""

        def run() -> None:
            self._is_to_tidy = False
            if self._log.tidy() and self._writer.is_open:
                self._tidy_later()

        if not self._is_to_tidy:
            self._is_to_tidy = True
            self._writer.submit(run, Priority.BACKGROUND)

    def _open(self, clocks: Clocks) -> tuple[Database, Log]:

        def copy_first() -> None:
            self.copies.take(datetime.fromtimestamp(clocks.wall_ms() / 1_000, UTC))

        database = open_database(self._path, self._key, copy_first)
        try:
            with transaction(database):
                Facts(database).name()
            log = Log(database, self._kinds, clocks)
            self._bring_projection_up_to_date(database, log)
        except BaseException:
            database.close()
            raise
        return database, log

    def _bring_projection_up_to_date(self, database: Database, log: Log) -> None:
        """Rebuild when this program projects otherwise than the one before it."""
        wanted = fingerprint(self._kinds)
        if _meta(database, "projection") != wanted:
            log.rebuild()
            _set_meta(database, "projection", wanted)

    def _shown(self) -> list[tuple[object, ...]]:
        tables = [*(f'"{kind}"' for kind in sorted(self._kinds)), "conflict"]
        queries = [f"SELECT * FROM {table} ORDER BY 1, 2" for table in tables]
        queries.append("SELECT record_id, kind, sort_key FROM found_row ORDER BY 1")
        return [row for query in queries for row in self._database.conn.execute(query)]

    def _close(self) -> None:
        self.attachments.close()
        for reader in self._readers:
            reader.close()
        self._database.close()


def _touched(changes: Sequence[Change]) -> Touched:
    return Touched(
        frozenset(change.kind for change in changes),
        frozenset(change.record_id for change in changes),
    )


def _meta(database: Database, name: str) -> str | None:
    row = database.conn.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else None


def _set_meta(database: Database, name: str, value: str) -> None:
    with transaction(database):
        database.conn.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))
