"""The bytes of attachments at the hub: taken when a record speaks of them, given to its readers."""

from collections.abc import Iterable
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
_SIZE = text("SELECT size FROM blob_of WHERE municipality = :m AND sha256 = :digest LIMIT 1")
_BEGIN = text(
    "INSERT INTO blob (municipality, sha256, size, received_ms)"
    " VALUES (:m, :digest, :size, :now_ms) ON CONFLICT DO NOTHING"
)
_LOCK = text("SELECT size, whole FROM blob WHERE municipality = :m AND sha256 = :digest FOR UPDATE")
_THERE = text("SELECT number FROM blob_chunk WHERE municipality = :m AND sha256 = :digest")
_KEEP = text(
    "INSERT INTO blob_chunk (municipality, sha256, number, bytes)"
    " VALUES (:m, :digest, :number, :piece) ON CONFLICT DO NOTHING"
)
_PIECE = text(
    "SELECT bytes FROM blob_chunk WHERE municipality = :m AND sha256 = :digest AND number = :number"
)
_IS_WHOLE = text("UPDATE blob SET whole = true WHERE municipality = :m AND sha256 = :digest")
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

    What nobody spoke of is not taken: a laptop sends its words before its pictures.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def lacking(self, municipality: OrganisationId, digest: bytes) -> tuple[int, ...] | None:
        """Return the pieces that are not here; None when no record speaks of these bytes."""
        with self._database.read(municipality) as tx:
            row = tx.row(_SIZE, digest=digest)
            return None if row is None else _lacking(tx, digest, row.size)

    def put(
        self, municipality: OrganisationId, digest: bytes, number: int, piece: bytes, now_ms: int
    ) -> tuple[int, ...] | None:
        """Keep a piece, and return those that are not here.

        Where all together are not what was said, all of them are asked for again. None when
        no record speaks of them, or the piece is not of the size it must be.
        """
        return self._database.write(
            municipality, lambda tx: _put(tx, digest, number, piece, now_ms)
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
    tx: Transaction, digest: bytes, number: int, piece: bytes, now_ms: int
) -> tuple[int, ...] | None:
    spoken = tx.row(_SIZE, digest=digest)
    if spoken is None or not 0 <= number < chunks_of(spoken.size):
        return None
    if len(piece) != min(CHUNK_BYTES, spoken.size - number * CHUNK_BYTES):
        return None
    tx.run(_BEGIN, digest=digest, size=spoken.size, now_ms=now_ms)
    # Whoever brings the last piece looks at all of them; two must not both think another does.
    known = tx.row(_LOCK, digest=digest)
    if not known.whole:
        tx.run(_KEEP, digest=digest, number=number, piece=piece)
        if not _lacking(tx, digest, known.size):
            _look_at(tx, digest, known.size)
    return _lacking(tx, digest, known.size)


def _look_at(tx: Transaction, digest: bytes, size: int) -> None:
    found = sha256()
    for number in range(chunks_of(size)):
        found.update(tx.row(_PIECE, digest=digest, number=number).bytes)
    tx.run(_IS_WHOLE if found.digest() == digest else _FORGET, digest=digest)


def _lacking(tx: Transaction, digest: bytes, size: int) -> tuple[int, ...]:
    there = {row.number for row in tx.rows(_THERE, digest=digest)}
    return tuple(sorted(set(range(chunks_of(size))) - there))
