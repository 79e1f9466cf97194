"""Pictures at the hub: taken after their words, whole or not at all, given to their readers."""

from collections.abc import Callable
from hashlib import sha256

import httpx
import pytest

from careapp.changes.change import Change, Packet
from careapp.changes.ids import new_id
from careapp.domain.attachment import CHUNK_BYTES
from careapp.domain.identity import ChangeId, RecordId
from careapp.sync.core.message import Push, Sender
from tests.hub.server.laptop import Laptop, Running

PHOTO = bytes(range(251)) * 2_200
"""Three pieces."""


@pytest.fixture
def mette(hub: Running, laptop: Callable[[], Laptop]) -> Laptop:
    return _signed_in(hub, laptop)


def _signed_in(hub: Running, laptop: Callable[[], Laptop], **terms: object) -> Laptop:
    one = laptop()
    one.enrol(hub.code(**terms))
    one.sign_in(kind="device")
    return one


def _pieces(data: bytes) -> list[bytes]:
    return [data[start : start + CHUNK_BYTES] for start in range(0, len(data), CHUNK_BYTES)]


def _speak(of: bytes, by: Laptop, *, size: int | None = None) -> str:
    """Send a citizen with an attachment record; return the digest it speaks of."""
    packet = by.packet()
    (citizen,) = packet.changes
    digest = sha256(of).hexdigest()
    by.written += 1
    about = Change(
        change_id=ChangeId(new_id()),
        act_id=packet.act.act_id,
        subject=citizen.subject,
        kind="attachment",
        record_id=RecordId(new_id()),
        said={
            "citizen_id": citizen.subject,
            "content": {
                "sha256": digest,
                "size": len(of) if size is None else size,
                "media_type": "image/jpeg",
            },
        },
        store_seq=by.written,
    )
    by.told(Push(Sender(by.store), (by.sealed(Packet(packet.act, (citizen, about))),)))
    return digest


def _put(by: Laptop, digest: str, number: int, piece: bytes) -> httpx.Response:
    return by.http.put(
        f"{by.hub}/v1/blobs/{digest}/{number}",
        content=piece,
        headers={"Authorization": f"Bearer {by.token}"},
    )


def _get(by: Laptop, path: str) -> httpx.Response:
    return by.http.get(f"{by.hub}/v1/blobs/{path}", headers={"Authorization": f"Bearer {by.token}"})


def test_a_photo_comes_in_any_order_and_goes_out_as_it_was(mette: Laptop) -> None:
    digest, pieces = _speak(PHOTO, mette), _pieces(PHOTO)
    assert _get(mette, digest).json() == {"pieces": [0, 1, 2]}
    assert _put(mette, digest, 2, pieces[2]).json() == {"pieces": [0, 1]}
    assert _put(mette, digest, 2, pieces[2]).json() == {"pieces": [0, 1]}
    assert _get(mette, f"{digest}/0").status_code == 404
    assert _put(mette, digest, 0, pieces[0]).json() == {"pieces": [1]}
    assert _put(mette, digest, 1, pieces[1]).json() == {"pieces": []}
    assert b"".join(_get(mette, f"{digest}/{n}").content for n in range(3)) == PHOTO


def test_what_is_not_what_was_said_is_asked_for_again(mette: Laptop) -> None:
    digest, pieces = _speak(PHOTO, mette), _pieces(PHOTO)
    for number in (0, 1):
        _put(mette, digest, number, pieces[number])
    assert _put(mette, digest, 2, bytes(len(pieces[2]))).json() == {"pieces": [0, 1, 2]}
    assert _get(mette, f"{digest}/0").status_code == 404


@pytest.mark.parametrize(
    ("number", "piece"), [(0, b"short"), (3, b""), (2, bytes(CHUNK_BYTES)), (10**9, b"x")]
)
def test_a_piece_that_does_not_fit_is_refused(mette: Laptop, number: int, piece: bytes) -> None:
    digest = _speak(PHOTO, mette)
    assert _put(mette, digest, number, piece).status_code == 404


def test_bytes_that_no_record_speaks_of_are_not_taken(mette: Laptop) -> None:
    digest = sha256(PHOTO).hexdigest()
    assert _get(mette, digest).status_code == 404
    assert _put(mette, digest, 0, _pieces(PHOTO)[0]).status_code == 404
    assert _get(mette, "not-a-digest").status_code == 404


def test_who_does_not_read_the_citizen_gets_no_photo(
    hub: Running, laptop: Callable[[], Laptop], mette: Laptop
) -> None:
    digest = _speak(PHOTO, mette)
    for number, piece in enumerate(_pieces(PHOTO)):
        _put(mette, digest, number, piece)
    elsewhere = _signed_in(hub, laptop, district=new_id())
    supplier = _signed_in(hub, laptop, supplier=new_id())
    for one in (elsewhere, supplier):
        assert _get(one, f"{digest}/0").status_code == 404
    nobody = laptop()
    nobody.token = "made-up"  # noqa: S105 - no secret  # noqa: S105 - opens nothing
    assert _get(nobody, f"{digest}/0").status_code == 401
    assert _put(nobody, digest, 0, b"x").status_code == 401


@pytest.mark.parametrize("wrong", [len(PHOTO) + 5, CHUNK_BYTES, 1, 9 * CHUNK_BYTES, 0])
def test_a_record_that_says_a_wrong_size_keeps_no_photo_away(mette: Laptop, wrong: int) -> None:
    _speak(PHOTO, mette, size=wrong)
    digest, pieces = _speak(PHOTO, mette), _pieces(PHOTO)
    sent: set[int] = set()
    lacking = _get(mette, digest).json()["pieces"]
    while lacking and lacking[0] not in sent and lacking[0] < len(pieces):  # as laptops do
        sent.add(lacking[0])
        lacking = _put(mette, digest, lacking[0], pieces[lacking[0]]).json()["pieces"]
    assert lacking == []
    assert _get(mette, digest).json() == {"pieces": []}
    assert b"".join(_get(mette, f"{digest}/{n}").content for n in range(3)) == PHOTO


def test_a_photo_that_came_wrong_beside_a_wrong_size_is_asked_for_again(mette: Laptop) -> None:
    _speak(PHOTO, mette, size=9 * CHUNK_BYTES)
    digest, pieces = _speak(PHOTO, mette), _pieces(PHOTO)
    for number, piece in enumerate((bytes(CHUNK_BYTES), *pieces[1:])):
        _put(mette, digest, number, piece)
    assert _get(mette, digest).json()["pieces"][:3] == [0, 1, 2]
    assert [_put(mette, digest, n, pieces[n]).json() for n in range(3)][-1] == {"pieces": []}


def test_who_never_had_the_citizen_neither_asks_for_nor_brings_a_photo(
    hub: Running, laptop: Callable[[], Laptop], mette: Laptop
) -> None:
    digest, piece = _speak(PHOTO, mette), bytes(CHUNK_BYTES)
    for terms in ({"district": new_id()}, {"supplier": new_id()}):
        other = _signed_in(hub, laptop, **terms)
        assert _get(other, digest).status_code == 404
        assert _put(other, digest, 0, piece).status_code == 404
    assert _get(mette, digest).json() == {"pieces": [0, 1, 2]}
