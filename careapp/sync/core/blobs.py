"""How the bytes of attachments travel: after the words, piece by piece, in any order.

What a piece belongs to is known by its digest, so a piece that was lost, came twice or was
cut in the middle is simply asked for again.
"""

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

Digest = str
"""SHA-256 of all the bytes, in hexadecimal."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OfferBlob:
    """A laptop has these bytes; which pieces does the hub lack?"""

    digest: Digest
    size: int


@dataclass(frozen=True, slots=True)
class PutPiece:
    """One piece for the hub."""

    digest: Digest
    number: int
    data: bytes


@dataclass(frozen=True, slots=True)
class GetPiece:
    """One piece for the laptop, please."""

    digest: Digest
    number: int


BlobRequest = OfferBlob | PutPiece | GetPiece


@dataclass(frozen=True, slots=True)
class Lacking:
    """The pieces that the hub still lacks; empty when it has all, and they are what was said."""

    digest: Digest
    pieces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece, None while the hub does not have it."""

    digest: Digest
    number: int
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Unspoken:
    """The hub has no record that speaks of these bytes, and takes none of them."""

    digest: Digest


@dataclass(frozen=True, slots=True)
class NotNow:
    """No answer, or one that leads nowhere; another time."""


BlobReply = Lacking | Piece | Unspoken | NotNow


class Files(Protocol):
    """A laptop's attachments as sync sees them."""

    def sweep(self) -> None:
        """Let go of what no record speaks of any more."""

    def to_send(self) -> Iterable[tuple[Digest, int]]:
        """Yield digest and size of what is not known to be at the hub, what is shown first."""

    def to_fetch(self) -> Iterable[Digest]:
        """Yield what records speak of and is not here, the latest first."""

    def missing(self, digest: Digest) -> tuple[int, ...] | None:
        """Return the pieces that are not here."""

    def piece(self, digest: Digest, number: int) -> bytes | None:
        """Return a piece that is here."""

    def put(self, digest: Digest, number: int, piece: bytes) -> bool:
        """Keep a piece; False when all together are not what was said, and none was kept."""

    def note_at_hub(self, digest: Digest) -> None:
        """Note that the hub has all of it."""


Exchange = Generator[BlobRequest, BlobReply, T]


@dataclass(frozen=True, slots=True)
class Carried:
    """What came of it.

    Attributes:
        sent: How many attachments the hub now has.
        fetched: How many came whole.
        whole: Whether there is nothing left to carry; no line lasts for ever.
    """

    sent: int = 0
    fetched: int = 0
    whole: bool = True


def carry(files: Files) -> Exchange[Carried]:
    """Send what the hub lacks, then fetch what is lacking here.

    The first answer that leads nowhere ends it: the line is gone, or the hub is busy. What
    was carried stays carried.
    """
    files.sweep()
    sent = fetched = 0
    for digest, size in files.to_send():
        if not (yield from _send(files, digest, size)):
            return Carried(sent, fetched, whole=False)
        sent += 1
    whole = True
    for digest in files.to_fetch():
        came = yield from _fetch(files, digest)
        if came is None:
            return Carried(sent, fetched, whole=False)
        whole = whole and came
        fetched += came
    return Carried(sent, fetched, whole)


def _send(files: Files, digest: Digest, size: int) -> Exchange[bool]:
    reply = yield OfferBlob(digest, size)
    sent: set[int] = set()
    while isinstance(reply, Lacking) and reply.digest == digest:
        if not reply.pieces:
            files.note_at_hub(digest)
            return True
        number = reply.pieces[0]
        data = files.piece(digest, number)
        if number in sent or data is None:
            return True  # the hub does not take it, or it was removed here; others may go
        sent.add(number)
        reply = yield PutPiece(digest, number, data)
    return isinstance(reply, Unspoken)


def _fetch(files: Files, digest: Digest) -> Exchange[bool | None]:
    """Return whether it came whole; None when the line is gone."""
    for number in files.missing(digest) or ():
        reply = yield GetPiece(digest, number)
        if not isinstance(reply, Piece) or (reply.digest, reply.number) != (digest, number):
            return None
        if reply.data is None:
            return False  # the laptop that has it has not sent it yet
        if not files.put(digest, number, reply.data):
            return False
    return True
