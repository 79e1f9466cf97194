from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from careapp.domain.attachment import CHUNK_BYTES, Content
from careapp.domain.problems import EnvironmentFailedError
from careapp.store.attachments import Attachments, beside
from careapp.store.writer import Writer
from tests.store.laptops import KEY, NINE, Laptop, opened

PHOTO = bytes(range(256)) * 3_000
"""Three pieces, the last one not full."""


def _content(data: bytes) -> Content:
    return Content(sha256(data).hexdigest(), len(data), "image/jpeg")


def _pieces(data: bytes) -> list[bytes]:
    return [data[start : start + CHUNK_BYTES] for start in range(0, len(data), CHUNK_BYTES)]


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    with opened(tmp_path / "a.db") as one:
        yield one


@pytest.fixture
def files(laptop: Laptop) -> Attachments:
    return laptop.store.attachments


def test_a_photo_comes_back_as_it_was_taken(files: Attachments) -> None:
    kept = files.keep(PHOTO, "image/jpeg")
    assert kept == _content(PHOTO)
    assert files.read(kept) == PHOTO
    assert files.keep(PHOTO, "image/jpeg") == kept
    assert files.read(files.keep(b"", "text/plain")) == b""


def test_nothing_of_a_photo_can_be_read_in_the_file(files: Attachments, tmp_path: Path) -> None:
    files.keep(b"Kirstens door" * 40_000, "image/jpeg")
    for path in tmp_path.iterdir():
        assert b"Kirstens" not in path.read_bytes()


def test_no_file_is_made_before_the_first_photo(files: Attachments, tmp_path: Path) -> None:
    assert files.missing("00" * 32) is None
    assert files.forget_all_but(()) == 0
    assert not beside(tmp_path / "a.db").exists()


def test_pieces_come_in_any_order_and_twice(files: Attachments) -> None:
    content = _content(PHOTO)
    files.expect(content)
    assert files.missing(content.sha256) == (0, 1, 2)
    pieces = _pieces(PHOTO)
    for number in (2, 0, 2):
        files.put(content.sha256, number, pieces[number])
    assert files.missing(content.sha256) == (1,)
    assert files.read(content) is None
    files.put(content.sha256, 1, pieces[1])
    assert files.read(content) == PHOTO


@pytest.mark.parametrize(("number", "piece"), [(0, b"short"), (3, b""), (-1, PHOTO[:CHUNK_BYTES])])
def test_a_piece_of_the_wrong_size_is_refused(
    files: Attachments, number: int, piece: bytes
) -> None:
    content = _content(PHOTO)
    files.expect(content)
    with pytest.raises(EnvironmentFailedError, match="piece-damaged"):
        files.put(content.sha256, number, piece)
    assert files.missing(content.sha256) == (0, 1, 2)


def test_pieces_that_are_not_what_was_said_are_asked_for_anew(files: Attachments) -> None:
    content, pieces = _content(PHOTO), _pieces(PHOTO)
    files.expect(content)
    for number in (0, 1):
        files.put(content.sha256, number, pieces[number])
    with pytest.raises(EnvironmentFailedError, match="piece-damaged"):
        files.put(content.sha256, 2, bytes(len(pieces[2])))
    assert files.missing(content.sha256) == (0, 1, 2)


def test_bytes_that_no_record_speaks_of_go_after_a_day(tmp_path: Path) -> None:
    now, writer = [NINE], Writer()
    files = Attachments(tmp_path / "a.db", KEY, writer, lambda: now[0])
    kept, gone = files.keep(PHOTO, "image/jpeg"), files.keep(b"form", "application/pdf")
    assert files.forget_all_but({kept.sha256}) == 0
    now[0] += 25 * 3_600_000
    assert files.forget_all_but({kept.sha256}) == 1
    assert files.read(kept) == PHOTO
    assert files.missing(gone.sha256) is None
    writer.close(files.close)


def test_a_photo_is_there_after_the_program_was_closed(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as one:
        kept = one.store.attachments.keep(PHOTO, "image/jpeg")
    with opened(tmp_path / "a.db") as again:
        assert again.store.attachments.read(kept) == PHOTO


def _damage(path: Path, start: int, size: int) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(bytes(size))


def test_a_damaged_file_is_moved_aside_and_begun_anew(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as one:
        one.store.attachments.keep(PHOTO, "image/jpeg")
    there = beside(tmp_path / "a.db")
    _damage(there, 0, 5_000)
    before = there.read_bytes()

    with opened(tmp_path / "a.db") as again:
        files = again.store.attachments
        told: list[Path] = []
        files.hear(told.append)
        assert files.read(_content(PHOTO)) is None
        form = files.keep(b"form", "application/pdf")
        assert files.read(form) == b"form"
        assert files.forget_all_but(()) == 0

    (aside,) = tmp_path.glob("a-attachments-damaged-*.db")
    assert told == [aside]
    assert aside.read_bytes() == before


def test_what_is_whole_in_a_damaged_file_and_not_at_the_hub_is_brought_over(tmp_path: Path) -> None:
    photos = [bytes([number]) * (CHUNK_BYTES + 9) for number in range(8)]
    with opened(tmp_path / "a.db") as one:
        for photo in photos:
            one.store.attachments.keep(photo, "image/jpeg")
        one.store.attachments.note_at_hub(_content(photos[0]).sha256)
    there = beside(tmp_path / "a.db")
    _damage(there, there.stat().st_size // 2, 8_192)

    with opened(tmp_path / "a.db") as again:
        files = again.store.attachments
        for photo in photos:
            files.read(_content(photo))
        kept = [photo for photo in photos if files.read(_content(photo)) == photo]
        waiting = files.waiting()

    assert photos[0] not in kept  # the hub has it
    assert len(kept) >= len(photos) - 2
    assert waiting == {_content(photo).sha256 for photo in kept}


def test_who_hears_late_is_told_of_what_was_moved_aside_before(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as one:
        one.store.attachments.keep(PHOTO, "image/jpeg")
    _damage(beside(tmp_path / "a.db"), 0, 5_000)
    with opened(tmp_path / "a.db") as again:
        assert not again.store.attachments.waiting()
        told: list[Path] = []
        again.store.attachments.hear(told.append)
        again.store.attachments.hear(told.append)
    assert told == [*tmp_path.glob("a-attachments-damaged-*.db")]


def test_what_the_hub_lacks_is_known_until_it_says_otherwise(files: Attachments) -> None:
    door, form = files.keep(PHOTO, "image/jpeg"), files.keep(b"form", "application/pdf")
    half = _content(PHOTO + b"more")
    files.expect(half)
    spoken = {door.sha256, form.sha256, half.sha256}
    assert files.not_at_hub(spoken) == {door.sha256, form.sha256}
    assert files.begun() == {half.sha256}
    files.note_at_hub(door.sha256)
    assert files.not_at_hub(spoken) == {form.sha256}
    files.offer_again()
    assert files.not_at_hub(spoken) == {door.sha256, form.sha256}
