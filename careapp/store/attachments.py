"""The bytes of attachments: in an encrypted file of their own, piece by piece.

The file with the records stays small and quick that way, and a person's save never waits
for more than one piece of somebody's photo.
"""

import threading
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from careapp.domain.attachment import CHUNK_BYTES, Content, chunks_of
from careapp.domain.problems import EnvironmentFailedError
from careapp.store.copies import moved_aside
from careapp.store.database import open_beside, open_reader, transaction
from careapp.store.spilled import bring_over, renewed, spilled
from careapp.store.sqlite import Database
from careapp.store.writer import Priority, Writer

_TABLES = """
CREATE TABLE IF NOT EXISTS blob (
    digest BLOB PRIMARY KEY, size INTEGER NOT NULL, at_ms INTEGER NOT NULL,
    at_hub INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS chunk (
    digest BLOB NOT NULL, number INTEGER NOT NULL, data BLOB NOT NULL,
    UNIQUE (digest, number)
) STRICT;
"""

_BEGUN = f"""
SELECT digest FROM blob
WHERE size > {CHUNK_BYTES} * (SELECT count(*) FROM chunk WHERE chunk.digest = blob.digest)
"""

_WAITING = f"SELECT digest FROM blob WHERE at_hub = 0 AND digest NOT IN ({_BEGUN})"

_A_DAY_MS = 86_400_000

Missing = tuple[int, ...]
"""Numbers of pieces, from 0."""


def beside(database: Path) -> Path:
    """Return where the attachments of a *database* lie."""
    return database.with_name(f"{database.stem}-attachments{database.suffix}")


class Attachments:
    """The second file; made when the first attachment is.

    Args:
        path: Where the file is, or will be.
        key: 32 bytes, the same as the first file's; each page has a nonce of its own.
        writer: The one thread that writes.
        now_ms: The wall clock.

    A file that cannot be read is moved aside, and what is still whole in it and perhaps
    nowhere else is brought over to a new one. What the hub has comes again by itself.

    Attributes:
        renewals: How often that has happened.
    """

    def __init__(self, path: Path, key: bytes, writer: Writer, now_ms: Callable[[], int]) -> None:
        self._path, self._key, self._writer, self._now_ms = path, key, writer, now_ms
        self._database: Database | None = None
        self._readers = threading.local()
        self._opened: list[Database] = []
        self.renewals = 0
        self._aside: list[Path] = []
        self._hearing: Callable[[Path], None] | None = None

    def hear(self, moved_aside: Callable[[Path], None]) -> None:
        """Tell of each file that is moved aside, once; called on the writing thread."""

        def run_it() -> None:
            self._hearing = moved_aside
            self._tell()

        self._writer.call(run_it, Priority.SYNC)

    def renew(self, renewals: int) -> None:
        """Move the file aside and begin anew, unless somebody did since it had *renewals*.

        Raises:
            EnvironmentFailedError: It cannot be moved; it is as it was.
        """

        def run_it() -> None:
            if self.renewals == renewals:
                self._renew()

        self._writer.call(run_it, Priority.SYNC)

    def keep(self, data: bytes, media_type: str) -> Content:
        """Keep all of *data*; the same bytes are kept once.

        Raises:
            EnvironmentFailedError: Disk full or read-only; nothing is half kept.
        """
        content = Content(sha256(data).hexdigest(), len(data), media_type)
        self.expect(content)
        for number in self.missing(content.sha256) or ():
            start = number * CHUNK_BYTES
            self.put(content.sha256, number, data[start : start + CHUNK_BYTES])
        return content

    @renewed
    def expect(self, content: Content) -> None:
        """Know of bytes that are to come."""

        def run_it() -> None:
            with transaction(self._file()):
                self._file().conn.execute(
                    "INSERT OR IGNORE INTO blob (digest, size, at_ms) VALUES (?, ?, ?)",
                    (bytes.fromhex(content.sha256), content.size, self._now_ms()),
                )

        self._writer.call(run_it, Priority.SYNC)

    @renewed
    def put(self, digest: str, number: int, piece: bytes) -> None:
        """Keep one piece, in any order, as often as it comes.

        Raises:
            EnvironmentFailedError: Code ``piece-damaged``: it is not of the size it must be,
                or all pieces together are not what the digest says; then none is kept.
        """

        def run_it() -> bool:
            with transaction(self._file()):
                return self._put(digest, number, piece)

        if not self._writer.call(run_it, Priority.SYNC):
            raise EnvironmentFailedError("piece-damaged", digest=digest)

    @renewed
    def missing(self, digest: str) -> Missing | None:
        """Return the pieces that are not here; None when nobody spoke of these bytes."""
        reader = self._reader()
        if reader is None:
            return None
        key = (bytes.fromhex(digest),)
        row = reader.conn.execute("SELECT size FROM blob WHERE digest = ?", key).fetchone()
        if row is None:
            return None
        found = reader.conn.execute("SELECT number FROM chunk WHERE digest = ?", key).fetchall()
        return tuple(sorted(set(range(chunks_of(row[0]))) - {number for (number,) in found}))

    @renewed
    def piece(self, digest: str, number: int) -> bytes | None:
        """Return one piece, None when it is not here."""
        reader = self._reader()
        if reader is None:
            return None
        row = reader.conn.execute(
            "SELECT data FROM chunk WHERE digest = ? AND number = ?",
            (bytes.fromhex(digest), number),
        ).fetchone()
        return bytes(row[0]) if row else None

    def read(self, content: Content) -> bytes | None:
        """Return all of the bytes, None while a piece is still on its way."""
        return self.whole(content.sha256)

    @renewed
    def whole(self, digest: str) -> bytes | None:
        """Return all of the bytes that a digest is of, None while a piece is not here."""
        if self.missing(digest) != () or (reader := self._reader()) is None:
            return None
        return b"".join(_pieces(reader, bytes.fromhex(digest)))

    @renewed
    def begun(self) -> frozenset[str]:
        """Return what somebody waits for: of these bytes some pieces are not here."""
        reader = self._reader()
        if reader is None:
            return frozenset()
        rows = reader.conn.execute(_BEGUN).fetchall()
        return frozenset(bytes(digest).hex() for (digest,) in rows)

    @renewed
    def waiting(self) -> frozenset[str]:
        """Return what is whole here and not known to be at the hub."""
        reader = self._reader()
        if reader is None:
            return frozenset()
        rows = reader.conn.execute(_WAITING).fetchall()
        return frozenset(bytes(digest).hex() for (digest,) in rows)

    def not_at_hub(self, digests: Collection[str]) -> frozenset[str]:
        """Return those of *digests* that are whole here and not known to be at the hub."""
        return self.waiting() & frozenset(digests)

    def note_at_hub(self, digest: str) -> None:
        """Note that the hub has all of these bytes."""
        self._set_at_hub("UPDATE blob SET at_hub = 1 WHERE digest = ?", (bytes.fromhex(digest),))

    def offer_again(self) -> None:
        """Know no longer what the hub has: it was restored from a backup."""
        if self._path.exists():
            self._set_at_hub("UPDATE blob SET at_hub = 0", ())

    @renewed
    def forget_all_but(self, wanted: Collection[str]) -> int:
        """Let go of the bytes that no record speaks of any more; return how many.

        Those of the last day stay: a picture is kept before anybody has said what it shows.
        """
        kept = {bytes.fromhex(digest) for digest in wanted}

        def run_it() -> int:
            with transaction(self._file()):
                conn = self._file().conn
                old = "SELECT digest FROM blob WHERE at_ms < ?"
                held = conn.execute(old, (self._now_ms() - _A_DAY_MS,)).fetchall()
                gone = [(digest,) for (digest,) in held if digest not in kept]
                conn.executemany("DELETE FROM chunk WHERE digest = ?", gone)
                conn.executemany("DELETE FROM blob WHERE digest = ?", gone)
            return len(gone)

        return self._writer.call(run_it, Priority.BACKGROUND) if self._path.exists() else 0

    def close(self) -> None:
        """Close the file; the writing thread calls it last."""
        for database in (*self._opened, self._database):
            if database is not None:
                database.close()
        self._opened, self._database = [], None

    def _renew(self) -> None:
        self.close()
        self._readers = threading.local()
        self.renewals += 1
        try:
            aside = moved_aside(self._path, datetime.fromtimestamp(self._now_ms() / 1_000, UTC))
        except OSError as error:
            raise EnvironmentFailedError("disk-failed", path=str(self._path)) from error
        for one in spilled(aside, self._key) if aside else ():
            bring_over(one, self._file())
        self._aside += [aside] if aside else []
        self._tell()

    def _tell(self) -> None:
        while self._hearing is not None and self._aside:
            self._hearing(self._aside.pop(0))

    @renewed
    def _set_at_hub(self, statement: str, values: tuple[bytes, ...]) -> None:
        def run_it() -> None:
            with transaction(self._file()):
                self._file().conn.execute(statement, values)

        self._writer.call(run_it, Priority.SYNC)

    def _put(self, digest: str, number: int, piece: bytes) -> bool:
        """Return whether the piece was good; of bytes that are not what was said none stays."""
        conn, key = self._file().conn, bytes.fromhex(digest)
        row = conn.execute("SELECT size FROM blob WHERE digest = ?", (key,)).fetchone()
        size = int(row[0]) if row else 0
        if number < 0 or len(piece) != min(CHUNK_BYTES, size - number * CHUNK_BYTES):
            return False
        conn.execute("INSERT OR IGNORE INTO chunk VALUES (?, ?, ?)", (key, number, piece))
        (count,) = conn.execute("SELECT count(*) FROM chunk WHERE digest = ?", (key,)).fetchone()
        if count < chunks_of(size) or _digest_of(_pieces(self._file(), key)) == key:
            return True
        conn.execute("DELETE FROM chunk WHERE digest = ?", (key,))
        return False

    def _file(self) -> Database:
        """Return the writing connection, for the writing thread."""
        if self._database is None:
            self._database = open_beside(self._path, self._key, _TABLES)
        return self._database

    def _reader(self) -> Database | None:
        reader: Database | None = getattr(self._readers, "reader", None)
        if reader is None and self._path.exists():
            # The writing thread makes the tables; before it has, there is nothing to read.
            self._writer.call(self._file, Priority.SYNC)
            reader = self._readers.reader = open_reader(self._path, self._key)
            self._opened.append(reader)
        return reader


def _pieces(database: Database, key: bytes) -> Iterator[bytes]:
    query = "SELECT data FROM chunk WHERE digest = ? ORDER BY number"
    rows = database.conn.execute(query, (key,))
    while (row := rows.fetchone()) is not None:
        yield bytes(row[0])


def _digest_of(pieces: Iterator[bytes]) -> bytes:
    digest = sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.digest()
