"""Copies of the file: made while one works, tried, thinned out; and put back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import pytest

from careapp.domain.citizen import Citizen
from careapp.domain.problems import EnvironmentFailedError
from careapp.store.copies import EVERY, Copies, worth_keeping
from tests.store.laptops import KEY, citizen, opened
from tests.store.machine import small_disk
from tests.store.test_migrations import NAMES, write_first_version, written

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def names_in(path: Path) -> list[str]:
    with opened(path) as laptop:
        known = laptop.store.read.where(Citizen)
        return [one.record.name.full for one in known if one.record.name]


def test_a_copy_has_all_that_was_written_and_is_encrypted(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as laptop:
        laptop.create(citizen("Inger Holm"))
        copy = laptop.store.copies.take(NOON)
        laptop.create(citizen("Anna Berg"))
        assert laptop.store.copies.all() == [copy]
    assert names_in(copy.path) == ["Inger Holm"]
    assert b"Holm" not in copy.path.read_bytes()
    assert [path.name for path in copy.path.parent.glob("*.under-way*")] == []


def test_a_copy_is_due_when_something_was_written_and_some_time_has_passed(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as laptop:
        copies = laptop.store.copies
        now = datetime.now(UTC)  # noqa: TID251 - files have the machine's time
        assert copies.is_due(now)
        copies.take(now - EVERY)
        assert copies.is_due(now)
        copies.take(now + EVERY)
        assert not copies.is_due(now + 2 * EVERY)


def test_the_older_copies_are_the_fewer_there_are() -> None:
    moments = [NOON - number * timedelta(minutes=30) for number in range(48 * 100)]
    kept = worth_keeping(moments, NOON)
    ages = [NOON - at for at in kept]
    assert sum(age < DAY for age in ages) == 25
    assert sum(DAY <= age < 14 * DAY for age in ages) in (13, 14)
    assert sum(age >= 14 * DAY for age in ages) in (6, 7)
    assert min(ages) == timedelta()
    assert worth_keeping(kept, NOON) == kept


def test_what_is_kept_as_time_goes_by_is_what_would_be_kept_at_once() -> None:
    """Thinning again and again must not leave less than thinning once."""
    kept: list[datetime] = []
    for number in range(24 * 30):
        now = NOON + number * HOUR
        kept = worth_keeping([*kept, now], now)
    assert len(kept) >= 24 + 13 + 2


def test_copies_leave_room_on_the_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", 12_000) as stick, opened(stick / "a.db") as laptop:
        for number in range(40):
            laptop.store.copies.take(NOON + number * HOUR)
        sizes = [one.size for one in laptop.store.copies.all()]
        assert 2 <= len(sizes) < 20
        assert sum(sizes) < 12_000_000 / 3


def test_of_whom_a_laptop_let_go_no_copy_is_left(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as laptop:
        copies = laptop.store.copies
        for hours in range(3):
            copies.take(NOON + hours * HOUR)
        let_go_at = NOON + 3 * HOUR
        assert copies.is_due(let_go_at + timedelta(minutes=1), let_go_at)
        copy = copies.take(let_go_at + timedelta(minutes=1), let_go_at)
        assert copies.all() == [copy]
        assert not copies.is_due(let_go_at + timedelta(minutes=9), let_go_at)


def test_what_cannot_be_read_is_no_copy(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as laptop:
        laptop.create(citizen())
        good = laptop.store.copies.take(NOON)
        with (
            patch.object(Copies, "_copy_to", lambda _self, there: there.write_bytes(bytes(9_000))),
            pytest.raises(EnvironmentFailedError, match="store-damaged"),
        ):
            laptop.store.copies.take(NOON + HOUR)
        assert laptop.store.copies.all() == [good]


def test_a_damaged_file_is_moved_aside_and_a_copy_put_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with opened(path) as laptop:
        laptop.create(citizen("Inger Holm"))
        laptop.store.copies.take(NOON)
        laptop.create(citizen("Anna Berg"))
    damaged = path.read_bytes()[:5_000]
    path.write_bytes(damaged)
    aside = Copies(path, KEY).put_back(NOON + DAY)
    assert aside
    assert aside.read_bytes() == damaged
    assert names_in(path) == ["Inger Holm"]


def test_before_a_file_is_brought_up_to_date_it_is_copied(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    write_first_version(path, written(NAMES))
    with opened(path) as laptop:
        (copy,) = laptop.store.copies.all()
    assert names_in(path) == list(NAMES)
    assert names_in(copy.path) == list(NAMES)
    with opened(path) as laptop:
        assert [one.path for one in laptop.store.copies.all()] == [copy.path]
