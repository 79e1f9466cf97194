"""A disk that fails: what the copy has and what can still be read of the file are put together."""

from datetime import timedelta
from pathlib import Path

import pytest

from careapp.domain.citizen import Citizen
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.salvaging import salvage
from careapp.store.copies import Copies
from careapp.store.drafts import Draft
from careapp.store.store import Store
from careapp.system.clock import Clock
from careapp.system.home import Home
from tests.services.office import Watch
from tests.store.laptops import KEY, Laptop, citizen, clocks

PAGE = 4_096
FEW, MANY = 40, 400


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


@pytest.fixture
def clock(watch: Watch) -> Clock:
    return watch.clock


def opened(home: Home) -> Laptop:
    return Laptop(home.database, Store(home.database, KEY, clocks=clocks()))


def write(home: Home, first: int, beyond: int) -> None:
    laptop = opened(home)
    for number in range(first, beyond):
        laptop.create(citizen(f"Inger Holm {number}"))
    laptop.store.set_local("me", "somebody")
    laptop.store.close()


def damage(home: Home, *, every: int, first: int = 2) -> None:
    content = bytearray(home.database.read_bytes())
    for page in range(first, len(content) // PAGE, every):
        content[page * PAGE + 99] ^= 0xFF
    home.database.write_bytes(content)


def names(laptop: Laptop) -> set[str]:
    known = laptop.store.read.where(Citizen)
    return {one.record.name.full for one in known if one.record.name}


def test_nothing_is_done_to_a_file_that_can_be_read(home: Home, clock: Clock) -> None:
    write(home, 0, 3)
    before = home.database.read_bytes()
    assert salvage(home, KEY, clock) is None
    assert home.database.read_bytes() == before


def test_a_copy_and_what_was_written_since_are_put_together(
    home: Home, clock: Clock, watch: Watch
) -> None:
    write(home, 0, FEW)
    Copies(home.database, KEY).take(clock.now() - timedelta(hours=1))
    write(home, FEW, MANY)
    damage(home, every=40, first=150)
    damaged = home.database.read_bytes()

    got = salvage(home, KEY, clock)

    assert got
    assert got.copy_at
    assert got.aside.read_bytes() == damaged
    laptop = opened(home)
    found = names(laptop)
    assert {f"Inger Holm {number}" for number in range(FEW)} <= found
    assert len(found) == FEW + got.changes
    assert FEW < len(found) <= MANY
    # Nobody knows what the damaged file had sent: what the copy did not have is offered.
    assert {one.changes[0].change_id for one in laptop.store.read.waiting()} == {
        one.changes[0].change_id for one in laptop.packets()
    }
    assert len(laptop.store.read.facts.stores) == 2
    assert not laptop.store.rebuild()
    laptop.store.close()
    assert salvage(home, KEY, clock) is None


def test_without_a_copy_all_that_can_be_read_is_brought_in(home: Home, clock: Clock) -> None:
    laptop = opened(home)
    record_id = laptop.create(citizen("Anna Berg"))
    typed = Draft(
        record_id=record_id, unit="phone", subject=record_id, kind="citizen", value="86 12"
    )
    laptop.store.keep_drafts([typed])
    laptop.store.close()
    write(home, 0, MANY)
    size = len(home.database.read_bytes()) // PAGE
    damage(home, every=size, first=size - 1)

    got = salvage(home, KEY, clock)

    assert got
    assert got.copy_at is None
    laptop = opened(home)
    assert len(names(laptop)) > MANY / 2
    assert laptop.store.local("me") == "somebody"
    (draft,) = laptop.store.read.drafts()
    assert draft.value == "86 12"
    laptop.store.close()


def test_where_not_even_the_first_page_can_be_read_there_is_the_copy(
    home: Home, clock: Clock
) -> None:
    write(home, 0, FEW)
    Copies(home.database, KEY).take(clock.now())
    write(home, FEW, FEW + 3)
    damage(home, every=1, first=0)

    got = salvage(home, KEY, clock)

    assert got
    assert got.changes == 0
    laptop = opened(home)
    assert len(names(laptop)) == FEW
    laptop.store.close()


def test_where_there_is_nothing_there_is_nothing_to_salvage(home: Home, clock: Clock) -> None:
    with pytest.raises(EnvironmentFailedError, match="home-empty"):
        salvage(home, KEY, clock)
