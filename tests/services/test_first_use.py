"""The first day with the program."""

from dataclasses import replace
from pathlib import Path

import pytest

from careapp.domain.national_id import Country
from careapp.domain.people import Organisation, Profession, Role
from careapp.domain.problems import InvalidRecordError
from careapp.services.desk import open_desk
from careapp.services.first_use import FirstUse, Myself, myself, problems_of, write_first_use
from careapp.store.log import Clocks
from careapp.store.store import Store
from careapp.system.clock import Clock
from tests.services.test_visit_list import ME, NOW, ZONE

TOO_SHORT = "kort"
CLOCK = Clock(ZONE, wall_ms=lambda: int(NOW.timestamp() * 1_000))


def test_who_one_is_is_known_the_next_day(tmp_path: Path) -> None:
    path, clocks = (
        tmp_path / "careapp.db",
        Clocks(wall_ms=CLOCK.wall_ms, monotonic_ms=CLOCK.monotonic_ms),
    )
    store = Store(path, bytes(32), clocks=clocks)
    write_first_use(store, CLOCK, replace(ME, municipality_code=" 999 "))
    store.close()

    store = Store(path, bytes(32), clocks=clocks)
    desk = open_desk(store, CLOCK)

    assert desk is not None
    assert myself(desk) == Myself(
        "Mette Kjærgaard", Role.VISITATOR, Profession.NURSE, "Fjordby Kommune"
    )
    place = desk.read.get(Organisation, desk.municipality_id)
    assert place is not None
    assert place.record.municipality_code == "999"
    store.close()


@pytest.mark.parametrize(
    ("answers", "at", "code"),
    [
        (replace(ME, given_name=" "), "given_name", "required"),
        (replace(ME, municipality=""), "municipality", "required"),
        (replace(ME, municipality_code="99"), "municipality_code", "code-digits"),
        (replace(ME, country=Country.NORWAY, municipality_code="999"), "municipality_code", ""),
        (replace(ME, passphrase=TOO_SHORT, again=TOO_SHORT), "passphrase", "passphrase-short"),
        (replace(ME, again="fire høns"), "again", "passphrase-differs"),
    ],
)
def test_what_must_be_put_right_is_said_at_its_field(answers: FirstUse, at: str, code: str) -> None:
    (problem,) = problems_of(answers)

    assert problem.at == at
    assert code in problem.code


def test_nothing_is_written_while_something_is_wrong(tmp_path: Path) -> None:
    clocks = Clocks(wall_ms=CLOCK.wall_ms, monotonic_ms=CLOCK.monotonic_ms)
    store = Store(tmp_path / "careapp.db", bytes(32), clocks=clocks)

    with pytest.raises(InvalidRecordError):
        write_first_use(store, CLOCK, replace(ME, family_name=""))

    assert store.read.count(Organisation) == 0
    assert open_desk(store, CLOCK) is None
    store.close()
