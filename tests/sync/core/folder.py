"""Attachments on either side of a line, in memory."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from careapp.sync.core.blobs import (
    BlobReply,
    BlobRequest,
    Digest,
    GetPiece,
    Lacking,
    OfferBlob,
    Piece,
    PutPiece,
)

PIECE = 4
"""Bytes; small, so that stories are short."""


@dataclass
class Folder:
    """Attachments on one side."""

    sizes: dict[Digest, int] = field(default_factory=dict)
    pieces: dict[Digest, dict[int, bytes]] = field(default_factory=dict)
    at_hub: set[Digest] = field(default_factory=set)
    wanted: list[Digest] = field(default_factory=list)

    def take(self, data: bytes) -> Digest:
        digest = sha256(data).hexdigest()
        cut = {n: data[n * PIECE : (n + 1) * PIECE] for n in range(-(-len(data) // PIECE))}
        self.sizes[digest], self.pieces[digest] = len(data), cut
        return digest

    def whole(self, digest: Digest) -> bytes | None:
        return None if self.missing(digest) != () else b"".join(
            self.pieces[digest][n] for n in sorted(self.pieces[digest])
        )  # fmt: skip

    def sweep(self) -> None:
        """Nothing is ever taken back here."""

    def to_send(self) -> Iterable[tuple[Digest, int]]:
        return [(d, s) for d, s in self.sizes.items() if d not in self.at_hub and self.whole(d)]

    def to_fetch(self) -> Iterable[Digest]:
        return [digest for digest in self.wanted if self.missing(digest) != ()]

    def missing(self, digest: Digest) -> tuple[int, ...] | None:
        size = self.sizes.get(digest)
        if size is None:
            return None
        return tuple(n for n in range(-(-size // PIECE)) if n not in self.pieces[digest])

    def piece(self, digest: Digest, number: int) -> bytes | None:
        return self.pieces.get(digest, {}).get(number)

    def put(self, digest: Digest, number: int, piece: bytes) -> bool:
        self.pieces[digest][number] = piece
        whole = self.whole(digest)
        if whole is not None and sha256(whole).hexdigest() != digest:
            self.pieces[digest] = {}
            return False
        return True

    def note_at_hub(self, digest: Digest) -> None:
        self.at_hub.add(digest)

    def answer(self, request: BlobRequest) -> BlobReply:
        """Return what a hub would."""
        match request:
            case OfferBlob(digest, size):
                self.sizes.setdefault(digest, size)
                self.pieces.setdefault(digest, {})
                return Lacking(digest, self.missing(digest) or ())
            case PutPiece(digest, number, data):
                self.put(digest, number, data)
                return Lacking(digest, self.missing(digest) or ())
            case GetPiece(digest, number):
                return Piece(digest, number, self.piece(digest, number))
