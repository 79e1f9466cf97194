"""Attachments go over a line that breaks, and come whole or not at all."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from careapp.sync.core.blobs import (
    BlobReply,
    BlobRequest,
    Carried,
    Digest,
    GetPiece,
    Lacking,
    NotNow,
    OfferBlob,
    Piece,
    PutPiece,
    carry,
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


def _carry(laptop: Folder, hub: Folder, *, breaks_at: int = -1, damages: int = -1) -> Carried:
    exchange, reply, step = carry(laptop), None, 0
    while True:
        try:
            request = exchange.send(reply)  # type: ignore[arg-type] # None begins it
        except StopIteration as end:
            carried: Carried = end.value
            return carried
        if step == damages and isinstance(request, PutPiece):
            request = PutPiece(request.digest, request.number, b"?" * len(request.data))
        reply = NotNow() if step == breaks_at else hub.answer(request)
        step += 1


def test_a_photo_reaches_the_hub_and_a_colleague() -> None:
    mine, hub, theirs = Folder(), Folder(), Folder()
    digest = mine.take(b"the door with two steps")
    assert _carry(mine, hub) == Carried(sent=1)
    theirs.sizes[digest], theirs.pieces[digest] = mine.sizes[digest], {}
    theirs.wanted = [digest]
    assert _carry(theirs, hub).fetched == 1
    assert theirs.whole(digest) == b"the door with two steps"
    assert _carry(mine, hub) == Carried()


def test_a_photo_that_the_hub_does_not_have_yet_is_asked_for_another_time() -> None:
    hub, theirs = Folder(), Folder(sizes={"ab": 9}, pieces={"ab": {}}, wanted=["ab"])
    assert _carry(theirs, hub) == Carried(whole=False)


@given(
    data=st.binary(min_size=1, max_size=40),
    breaks=st.lists(st.integers(0, 8), max_size=6),
    damage=st.integers(-1, 8),
)
def test_whatever_breaks_it_comes_whole_in_the_end(
    data: bytes, breaks: list[int], damage: int
) -> None:
    mine, hub = Folder(), Folder()
    digest = mine.take(data)
    for at in breaks:
        _carry(mine, hub, breaks_at=at, damages=damage)
        assert hub.whole(digest) in (None, data)
        assert digest not in mine.at_hub or hub.whole(digest) == data
    _carry(mine, hub)
    _carry(mine, hub)
    assert hub.whole(digest) == data
    assert digest in mine.at_hub


def test_pieces_that_came_are_not_sent_again() -> None:
    mine, hub = Folder(), Folder()
    digest = mine.take(bytes(range(20)))
    _carry(mine, hub, breaks_at=3)
    asked: list[BlobRequest] = []
    exchange = carry(mine)
    request = next(exchange)
    try:
        while True:
            asked.append(request)
            request = exchange.send(hub.answer(request))
    except StopIteration:
        pass
    assert [one.number for one in asked if isinstance(one, PutPiece)] == [2, 3, 4]
    assert hub.whole(digest) == bytes(range(20))
