"""The bytes of attachments at the hub: taken when a record speaks of them, given to its readers."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from sqlalchemy import text

from careapp.changes.change import Change
from careapp.domain.attachment import CHUNK_BYTES, LARGEST_BYTES, chunks_of
from careapp.domain.identity import OrganisationId
from careapp.hub.database import Database, Transaction

KIND = "attachment"
_PARTS = ("content", "original")
_DIGEST_LETTERS = 64

_SPOKEN = text(
    "INSERT INTO blob_of (municipality, sha256, subject, size)"
    " VALUES (:m, :digest, :subject ::uuid, :size) ON CONFLICT DO NOTHING"
)
_SIZES = text(
    "SELECT DISTINCT size FROM blob_of WHERE municipality = :m AND sha256 = :digest AND ("
    " :device ::text IS NULL OR NOT EXISTS (SELECT 1 FROM feed_member WHERE municipality = :m"
    "  AND subject = blob_of.subject)"
    " OR EXISTS (SELECT 1 FROM feed_member JOIN feed USING (municipality, feed_no)"
    "  JOIN device_feed USING (municipality, feed) WHERE municipality = :m"
    "  AND subject = blob_of.subject AND device = :device"
    "  AND :kind = ANY(coalesce(kinds, ARRAY[:kind])))"
    " OR EXISTS (SELECT 1 FROM subject JOIN device_feed USING (municipality)"
    "  WHERE municipality = :m AND subject.subject = blob_of.subject"
    "  AND device = :device AND feed = home))"
)
_BEGIN = text(
    "INSERT INTO blob (municipality, sha256, size, received_ms)"
    " VALUES (:m, :digest, :size, :now_ms) ON CONFLICT DO NOTHING"
)
_LOCK = text("SELECT whole FROM blob WHERE municipality = :m AND sha256 = :digest FOR UPDATE")
_WHOLE = text("SELECT 1 FROM blob WHERE municipality = :m AND sha256 = :digest AND whole")
_THERE = text(
    "SELECT number, octet_length(bytes) AS length FROM blob_chunk"
    " WHERE municipality = :m AND sha256 = :digest"
)
_KEEP = text(
    "INSERT INTO blob_chunk (municipality, sha256, number, bytes)"
    " VALUES (:m, :digest, :number, :piece)"
    " ON CONFLICT (municipality, sha256, number) DO UPDATE SET bytes = EXCLUDED.bytes"
)
_PIECE = text(
    "SELECT bytes FROM blob_chunk WHERE municipality = :m AND sha256 = :digest AND number = :number"
)
_IS_WHOLE = text(
    "UPDATE blob SET whole = true, size = :size WHERE municipality = :m AND sha256 = :digest"
)
_FORGET = text("DELETE FROM blob_chunk WHERE municipality = :m AND sha256 = :digest")
_MAY_READ = text(
    "SELECT 1 FROM blob_of"
    " JOIN feed_member USING (municipality, subject)"
    " JOIN feed USING (municipality, feed_no)"
    " JOIN device_feed USING (municipality, feed)"
    " WHERE blob_of.municipality = :m AND sha256 = :digest AND feed_member.member"
    " AND device = :device AND way = 'reads' AND :kind = ANY(coalesce(kinds, ARRAY[:kind])) LIMIT 1"
)


def note_spoken(tx: Transaction, changes: Iterable[Change]) -> None:
    """Note of which bytes *changes* speak, and whose they are."""
    for change in changes:
        if change.kind == KIND:
            for digest, size in _contents(change):
                tx.run(_SPOKEN, digest=digest, subject=change.subject, size=size)


def _contents(change: Change) -> Iterable[tuple[bytes, int]]:
    for part in _PARTS:
        said = change.said.get(part)
        if isinstance(said, dict):
            digest, size = digest_from(str(said.get("sha256", ""))), said.get("size")
            if digest and isinstance(size, int) and 0 <= size <= LARGEST_BYTES:
                yield digest, size


def digest_from(name: str) -> bytes | None:
    """Return the digest that *name* writes out, None when it is none."""
    if len(name) != _DIGEST_LETTERS or name.strip("0123456789abcdef"):
        return None
    return bytes.fromhex(name)


class Blobs:
    """Takes and gives bytes, piece by piece.

    What nobody spoke of is not taken: a laptop sends its words before its pictures. Nor is it
    taken from a laptop that never had any of those of whom it was spoken. A record may say a
    wrong size; what is right is seen when all pieces of some size are here.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def lacking(
        self, municipality: OrganisationId, device: str, digest: bytes
    ) -> tuple[int, ...] | None:
        """Return the pieces that are not here; None when no record speaks of these bytes.

        Where all pieces of some size are here and they are not what was said, all are asked
        for again.
        """
        with self._database.read(municipality) as tx:
            sizes = _sizes(tx, device, digest)
            if sizes is None or tx.row(_WHOLE, digest=digest):
                return None if sizes is None else ()
            there = _there(tx, digest)
            if not any(_is_all_of(size, there) for size in sizes):
                return _missing(sizes, there)
        self._database.write(municipality, lambda tx: tx.run(_FORGET, digest=digest))
        return _missing(sizes, {})

    def put(
        self,
        municipality: OrganisationId,
        digest: bytes,
        number: int,
        piece: bytes,
        now_ms: int,
        *,
        device: str | None = None,
    ) -> tuple[int, ...] | None:
        """Keep a piece that a laptop brings, or the municipality; return those that are not here.

        Where all together are not what was said, all of them are asked for again. None when
        no record speaks of them, or the piece is not of the size it must be.
        """
        return self._database.write(
            municipality, lambda tx: _put(tx, device, digest, number, piece, now_ms)
        )

    def piece(
        self, municipality: OrganisationId, device: str, digest: bytes, number: int
    ) -> bytes | None:
        """Return a piece; None when it is not here, or not for this laptop."""
        with self._database.read(municipality) as tx:
            if tx.row(_MAY_READ, digest=digest, device=device, kind=KIND) is None:
                return None
            row = tx.row(_PIECE, digest=digest, number=number)
            return None if row is None else bytes(row.bytes)


def _put(
    tx: Transaction, device: str | None, digest: bytes, number: int, piece: bytes, now_ms: int
) -> tuple[int, ...] | None:
    sizes = _sizes(tx, device, digest)
    if sizes is None or len(piece) not in {_length(size, number) for size in sizes}:
        return None
    tx.run(_BEGIN, digest=digest, size=max(sizes), now_ms=now_ms)
    # Whoever brings the last piece looks at all of them; two must not both think another does.
    if tx.row(_LOCK, digest=digest).whole:
        return ()
    tx.run(_KEEP, digest=digest, number=number, piece=piece)
    there = _there(tx, digest)
    for size in sizes:
        if _is_all_of(size, there) and _is_right(tx, digest, size):
            tx.run(_IS_WHOLE, digest=digest, size=size)
            return ()
    if missing := _missing(sizes, there):
        return missing
    tx.run(_FORGET, digest=digest)
    return _missing(sizes, {})


def _sizes(tx: Transaction, device: str | None, digest: bytes) -> list[int] | None:
    """Return the sizes that records say, which a laptop may speak of; None where none do."""
    return [one.size for one in tx.rows(_SIZES, digest=digest, device=device, kind=KIND)] or None


def _there(tx: Transaction, digest: bytes) -> dict[int, int]:
    """Return the length of each piece that is here, by number."""
    return {row.number: row.length for row in tx.rows(_THERE, digest=digest)}


def _length(size: int, number: int) -> int | None:
    """Return how long a piece is of bytes of a *size*; None when they have no such piece."""
    if not 0 <= number < chunks_of(size):
        return None
    return min(CHUNK_BYTES, size - number * CHUNK_BYTES)


def _is_all_of(size: int, there: Mapping[int, int]) -> bool:
    return all(there.get(one) == _length(size, one) for one in range(chunks_of(size)))


def _is_right(tx: Transaction, digest: bytes, size: int) -> bool:
    found = sha256()
    for number in range(chunks_of(size)):
        found.update(tx.row(_PIECE, digest=digest, number=number).bytes)
    return found.digest() == digest


def _missing(sizes: Iterable[int], there: Mapping[int, int]) -> tuple[int, ...]:
    """Return the pieces that are not here, and then those that do not fit some size."""
    wanted = {
        number
        for size in sizes
        for number in range(chunks_of(size))
        if there.get(number) != _length(size, number)
    }
    return tuple(sorted(wanted, key=lambda number: (number in there, number)))
