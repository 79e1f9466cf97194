"""Attachments go over a line that breaks, and come whole or not at all."""

from hypothesis import given
from hypothesis import strategies as st

from careapp.sync.core.blobs import (
    BlobRequest,
    Carried,
    NotNow,
    PutPiece,
    carry,
)
from tests.sync.core.folder import Folder


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
