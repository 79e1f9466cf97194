"""When the machine will not: a clear code, the file untouched, nothing lost."""

from contextlib import closing
from pathlib import Path

import pytest

from careapp.domain.care import Note
from careapp.domain.citizen import Citizen
from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.informer import Informer
from careapp.domain.problems import EnvironmentFailedError
from careapp.store.acting import Acting
from careapp.store.database import open_database
from careapp.store.drafts import Draft
from careapp.store.schema import SCHEMA_VERSION
from careapp.store.store import Store
from tests.store.conftest import Laptops
from tests.store.laptops import KEY, Laptop, citizen, clocks, opened, settle_all
from tests.store.machine import resize, small_disk, write_protect

OTHER_KEY = bytes(32)
ID = RecordId("019a0000-0000-7000-8000-000000000001")
PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file with fifty citizens in it, closed in good order."""
    path = tmp_path / "careapp.db"
    with opened(path) as laptop:
        for number in range(50):
            laptop.create(citizen(f"Inger Holm {number}"))
    return path


def code_of_opening(path: Path, key: bytes = KEY) -> str:
    """Return why a file cannot be opened, having seen that this did not touch it."""
    before = path.read_bytes()
    with pytest.raises(EnvironmentFailedError) as failed:
        Store(path, key, clocks=clocks()).close()
    assert path.read_bytes() == before
    assert failed.value.context["path"] == str(path)
    return failed.value.code


def flip(path: Path, at: int, count: int = 64) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + count] = (byte ^ 0xFF for byte in content[at : at + count])
    path.write_bytes(content)


def test_another_key(path: Path) -> None:
    assert code_of_opening(path, OTHER_KEY) == "store-damaged"
    with opened(path) as laptop:
        assert laptop.store.read.count(Citizen) == 50


def test_another_program_has_it_open(path: Path) -> None:
    """Two programs would take each other's drafts for their own."""
    with opened(path):
        assert code_of_opening(path) == "store-busy"
    with opened(path) as laptop:
        assert laptop.store.read.count(Citizen) == 50


def test_a_key_of_the_wrong_length(path: Path) -> None:
    assert code_of_opening(path, KEY[:31]) == "key-length"
    assert code_of_opening(path, b"") == "key-length"


@pytest.mark.parametrize("at", [0, 16, 100, PAGE - 32])
def test_a_damaged_header(path: Path, at: int) -> None:
    flip(path, at)
    assert code_of_opening(path) == "store-damaged"


def test_something_else_under_that_name(tmp_path: Path) -> None:
    path = tmp_path / "careapp.db"
    path.write_bytes(b"\xff\xd8\xff\xe0 a photo " * 900)
    assert code_of_opening(path) == "store-damaged"
    path.write_bytes(b"short")
    assert code_of_opening(path) == "store-damaged"


def test_a_file_cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: PAGE // 2])
    assert code_of_opening(path) == "store-damaged"


def read_everything(path: Path) -> tuple[object, ...]:
    with opened(path) as laptop:
        return (
            laptop.store.read.where(Citizen),
            laptop.store.read.page(Citizen, offset=0, limit=90),
            laptop.store.read.find("holm", kind=Citizen),
            laptop.packets(),
        )


def test_damage_anywhere_is_seen_by_who_reads_it_and_nothing_is_made_up(path: Path) -> None:
    whole, known = path.read_bytes(), read_everything(path)
    damaged = 0
    for page in range(len(whole) // PAGE):
        path.write_bytes(whole)
        flip(path, page * PAGE + 1_000)
        try:
            assert read_everything(path) == known
        except EnvironmentFailedError as error:
            assert error.code == "store-damaged"  # noqa: PT017 - not every page is read
            damaged += 1
    assert damaged > 10


def test_a_file_cut_in_the_middle(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // PAGE // 2 * PAGE])
    with pytest.raises(EnvironmentFailedError) as failed:
        read_everything(path)
    assert failed.value.code == "store-damaged"


def test_a_file_of_a_newer_program(path: Path) -> None:
    with closing(open_database(path, KEY)) as database:
        database.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    assert code_of_opening(path) == "store-is-newer"


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailedError, match="store-cannot-open"):
        Store(tmp_path / "gone" / "careapp.db", KEY, clocks=clocks())


def test_a_folder_that_cannot_be_written(tmp_path: Path, path: Path) -> None:
    with small_disk(tmp_path / "stick", 2_000) as stick:
        copy = stick / path.name
        copy.write_bytes(path.read_bytes())
        write_protect(stick)
        assert code_of_opening(copy) == "store-read-only"


def test_a_folder_that_can_no_longer_be_written(tmp_path: Path) -> None:
    """Whoever works on finds all that was said, and what they type next is refused aloud."""
    with small_disk(tmp_path / "stick", 4_000) as stick, opened(stick / "a.db") as laptop:
        laptop.create(citizen())
        laptop.store._writer.call(laptop.store._database.conn.commit)
        laptop.rows("PRAGMA query_only = ON")
        with pytest.raises(EnvironmentFailedError, match="store-read-only"):
            laptop.create(citizen("Anna Holm"))
        assert laptop.store.read.count(Citizen) == 1
        laptop.rows("PRAGMA query_only = OFF")
        laptop.create(citizen("Anna Holm"))
        assert laptop.store.read.count(Citizen) == 2


def test_a_file_that_another_program_holds(path: Path) -> None:
    with opened(path) as laptop, closing(open_database(path, KEY)) as other:
        laptop.rows("PRAGMA busy_timeout = 20")
        other.conn.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentFailedError, match="store-busy"):
            laptop.create(citizen())
        other.conn.execute("ROLLBACK")
        laptop.create(citizen("Anna Holm"))
        assert laptop.store.read.count(Citizen) == 51


def fill_up(laptop: Laptop) -> int:
    """Write citizens until the disk is full; return how many were acknowledged."""
    for number in range(100_000):
        try:
            laptop.create(citizen(f"Inger Holm {number}"))
        except EnvironmentFailedError as error:
            assert error.code == "disk-full"  # noqa: PT017 - when it comes, nobody knows
            return number
    raise AssertionError("the disk was never full")


def all_there(laptop: Laptop, acknowledged: int) -> None:
    names = [one.record.name.full for one in laptop.store.read.where(Citizen) if one.record.name]
    assert names == [f"Inger Holm {number}" for number in range(acknowledged)]
    assert len(laptop.packets()) == acknowledged
    assert not any(packet.changes == () for packet in laptop.packets())


def draft(words: str) -> Draft:
    return Draft(
        record_id=ID,
        unit="words",
        subject=ID,
        kind="note",
        identity={"citizen_id": ID, "words": words, "informer": "citizen"},
        value=words,
    )


def a_full_disk_loses_nothing(laptop: Laptop) -> int:
    acknowledged = fill_up(laptop)
    with pytest.raises(EnvironmentFailedError, match="disk-full"):
        laptop.store.keep_drafts([draft("Cykler. " * 5_000)])
    all_there(laptop, acknowledged)
    return acknowledged


def and_goes_on_when_there_is_room(laptop: Laptop, acknowledged: int) -> None:
    laptop.store.keep_drafts([draft("Cykler.")])
    all_there(laptop, acknowledged)
    laptop.act(lambda acting: settle_all(acting, laptop.store.read.drafts()))
    (note,) = laptop.store.read.where(Note)
    assert note.record == Note(citizen_id=CitizenId(ID), words="Cykler.", informer=Informer.CITIZEN)
    assert not laptop.store.rebuild()


def test_a_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", 1_500) as stick:
        with opened(stick / "a.db") as laptop:
            acknowledged = a_full_disk_loses_nothing(laptop)
            resize(stick, 3_000)
            and_goes_on_when_there_is_room(laptop, acknowledged)
        with opened(stick / "a.db") as again:
            all_there_with_note = again.store.read.count(Citizen), len(again.store.read.where(Note))
            assert all_there_with_note == (acknowledged, 1)


def test_a_file_that_may_not_grow(laptops: Laptops) -> None:
    laptop = laptops("mette")
    (pages,) = laptop.rows("PRAGMA page_count")[0]
    laptop.rows(f"PRAGMA max_page_count = {pages + 12}")
    acknowledged = a_full_disk_loses_nothing(laptop)
    laptop.rows("PRAGMA max_page_count = 100000")
    and_goes_on_when_there_is_room(laptop, acknowledged)


def test_a_disk_that_is_full_from_the_start(tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", 24) as stick:
        with pytest.raises(EnvironmentFailedError, match="disk-full"):
            Store(stick / "a.db", KEY, clocks=clocks())
        resize(stick, 3_000)
        with opened(stick / "a.db") as laptop:
            laptop.create(citizen())


def test_an_act_that_does_not_fit_is_not_written_in_part(laptops: Laptops) -> None:
    laptop = laptops("mette")
    (pages,) = laptop.rows("PRAGMA page_count")[0]
    laptop.rows(f"PRAGMA max_page_count = {pages + 2}")

    def many(acting: Acting) -> None:
        for number in range(500):
            acting.create(citizen(f"Inger {number}"), subject=ID)

    with pytest.raises(EnvironmentFailedError, match="disk-full"):
        laptop.act(many)
    assert not laptop.packets()
    assert not laptop.store.read.where(Citizen)
    assert not laptop.store.read.find("inger", kind=Citizen)
