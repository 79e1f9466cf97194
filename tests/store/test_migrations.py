"""A file of the first version becomes one of the present, with all that it holds."""

from contextlib import closing
from importlib import import_module
from itertools import count
from pathlib import Path
from unittest.mock import patch

import pytest

from careapp.changes.change import Act, Change, Packet
from careapp.changes.ids import new_id
from careapp.changes.shape import units
from careapp.domain.citizen import Citizen
from careapp.domain.identity import ActId, ChangeId, RecordId, StoreId
from careapp.store import database as opening
from careapp.store import migrations
from careapp.store.migrations import MIGRATIONS
from careapp.store.rows import ActNo, act_row, change_row
from careapp.store.schema import SCHEMA_VERSION
from careapp.store.sqlite import Database
from tests.store.laptops import METTE, NINE, citizen, opened

FIRST = StoreId("019a0000-0000-7000-8000-0000000000aa")
NAMES = ("Inger Holm", "Åge Lund", "Kirsten Vig")


def written(names: tuple[str, ...]) -> list[Packet]:
    """Return acts as the first version wrote them: two citizens in one, the third alone."""
    numbers = count(1)
    return [_packet(names[:2], numbers), _packet(names[2:], numbers)]


def _packet(names: tuple[str, ...], numbers: "count[int]") -> Packet:
    act = Act(
        act_id=ActId(new_id()),
        store=FIRST,
        author=METTE.staff_id,
        role="visitator",
        purpose="create-citizen",
        hlc=NINE << 16,
        at_ms=NINE,
        monotonic_ms=0,
        schema_version=1,
    )
    changes = []
    for name in names:
        record_id = RecordId(new_id())
        changes.append(
            Change(
                change_id=ChangeId(new_id()),
                act_id=act.act_id,
                subject=record_id,
                kind="citizen",
                record_id=record_id,
                said=units(citizen(name)),
                store_seq=next(numbers),
            )
        )
    return Packet(act, tuple(changes))


def write_first_version(path: Path, packets: list[Packet]) -> None:
    """Write a file as the first version did."""

    def first_only(database: Database) -> None:
        known = import_module("sqlite_utils").Database(database.conn, strict=True)
        MIGRATIONS.apply(known, stop_before="learn_to_sync")

    with (
        patch.object(migrations, "migrate", first_only),
        closing(opening.open_database(path, bytes(range(32)))) as database,
    ):
        run = database.conn.execute
        for number, packet in enumerate(packets, 1):
            run(f"INSERT INTO act VALUES (?{', ?' * 13})", (number, *act_row(packet.act)[:-1]))
            for change in packet.changes:
                row = change_row(change, ActNo(number))[:-1]
                run("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
                run("INSERT INTO outbox VALUES (?, ?)", (change.store_seq, row[0]))
        run("INSERT INTO meta VALUES ('store', ?)", (FIRST,))
        run("PRAGMA user_version = 1")


@pytest.fixture
def packets() -> list[Packet]:
    return written(NAMES)


@pytest.fixture
def path(tmp_path: Path, packets: list[Packet]) -> Path:
    path = tmp_path / "careapp.db"
    write_first_version(path, packets)
    return path


def test_all_that_was_written_is_there_and_waits_to_be_sent(
    path: Path, packets: list[Packet]
) -> None:
    with opened(path) as laptop:
        assert laptop.packets() == packets
        shown = [c.record.name.full for c in laptop.store.read.where(Citizen) if c.record.name]
        assert shown == list(NAMES)
        assert list(laptop.store.read.waiting()) == packets
        assert laptop.store.read.ledger.everything().here == len(NAMES)
        assert laptop.store.read.facts.store == FIRST
        laptop.create(citizen("Anna Berg"))
        assert laptop.packets()[-1].changes[0].store_seq == len(NAMES) + 1
        assert not laptop.store.rebuild()


def test_losing_power_half_way_leaves_the_file_as_it_was(path: Path, packets: list[Packet]) -> None:
    before = _tables(path)
    with (
        patch("careapp.store.migrations.V1_OUTBOX", "SELECT no_such_function();"),
        pytest.raises(Exception, match="no_such_function"),
        opened(path),
    ):
        pass
    assert _tables(path) == before
    with opened(path) as laptop:
        assert laptop.packets() == packets


def test_a_new_file_and_an_old_one_have_the_same_tables(path: Path, tmp_path: Path) -> None:
    with opened(path), opened(tmp_path / "new.db"):
        pass
    old, new = _tables(path), _tables(tmp_path / "new.db")
    assert old == new
    assert ("version", SCHEMA_VERSION) in new


def _tables(path: Path) -> set[tuple[object, ...]]:
    with closing(opening.open_reader(path, bytes(range(32)))) as database:
        rows = database.conn.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        (version,) = database.conn.execute("PRAGMA user_version").fetchone()
    return {*rows, ("version", version)}


def test_the_log_cannot_be_written_over_nor_deleted_from(path: Path) -> None:
    with opened(path) as laptop:
        for statement in (
            "UPDATE change SET kind = 'note'",
            "UPDATE act SET reason = 'because'",
            "DELETE FROM change",
            "DELETE FROM act",
        ):
            with pytest.raises(Exception, match="append-only"):
                laptop.rows(statement)


def test_it_is_let_go_of_where_that_is_said_and_nowhere_else(path: Path) -> None:
    with opened(path) as laptop:
        ((mine,), (other,)) = laptop.rows("SELECT subject FROM change ORDER BY store_seq LIMIT 2")
        laptop.rows(f"INSERT INTO letting_go VALUES (x'{mine.hex()}')")
        with pytest.raises(Exception, match="append-only"):
            laptop.rows(f"DELETE FROM change WHERE subject = x'{other.hex()}'")
        laptop.rows(f"DELETE FROM change WHERE subject = x'{mine.hex()}'")
        with pytest.raises(Exception, match="append-only"):
            laptop.rows("DELETE FROM act")
        laptop.rows("DELETE FROM letting_go")
        assert len(laptop.packets()[0].changes) == 1
