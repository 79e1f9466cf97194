"""The same seed, moment and size give the same municipality; and all of it is past."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from itertools import pairwise
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from careapp.changes.change import Packet
from careapp.services.demo.diary import on_a_workday
from careapp.services.demo.make import Making
from careapp.system.clock import Clock, clock_at

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
TUESDAY = datetime(2026, 11, 24, 9, 52, tzinfo=COPENHAGEN)
MOMENTS = [
    TUESDAY,
    datetime(2026, 11, 22, 18, 0, tzinfo=COPENHAGEN),
    datetime(2027, 1, 1, 0, 5, tzinfo=COPENHAGEN),
    datetime(2028, 2, 29, 23, 55, tzinfo=COPENHAGEN),
    datetime(2026, 3, 30, 2, 30, tzinfo=COPENHAGEN),
]


def _made(moment: datetime = TUESDAY, *, citizens: int = 30, seed: int = 1) -> list[Packet]:
    making = Making(clock_at(moment), citizens=citizens, seed=seed)
    return [packet for batch in making.packets() for packet in batch]


def _ids(packets: list[Packet]) -> Iterator[str]:
    for packet in packets:
        yield packet.act.act_id
        yield from (change.change_id for change in packet.changes)


def test_made_twice_it_is_the_same_to_the_last_id() -> None:
    assert _made() == _made()


def test_another_seed_gives_other_people() -> None:
    assert _made(seed=2) != _made(seed=1)


def test_the_first_people_are_the_same_however_many_follow() -> None:
    few = {c.record_id for p in _made(citizens=30) for c in p.changes if c.kind == "citizen"}
    many = {c.record_id for p in _made(citizens=60) for c in p.changes if c.kind == "citizen"}
    assert few < many


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_nothing_has_been_done_in_the_future(moment: datetime) -> None:
    now_ms = int(moment.timestamp() * 1_000)
    for packet in _made(moment):
        assert packet.act.at_ms <= now_ms
        assert packet.act.hlc == packet.act.at_ms << 16


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_ids_are_uuids_of_the_past_and_no_two_are_alike(moment: datetime) -> None:
    ids = list(_ids(_made(moment)))
    assert len(set(ids)) == len(ids)
    for one in map(UUID, ids):
        assert (one.version, one.variant) == (7, "specified in RFC 4122")
        made_at = datetime.fromtimestamp((one.int >> 80) / 1_000, UTC)
        assert made_at < moment


def test_changes_are_numbered_without_gaps() -> None:
    numbers = [change.store_seq for packet in _made() for change in packet.changes]
    assert all(after == before + 1 for before, after in pairwise(numbers))


def test_at_a_weekend_the_day_is_the_monday() -> None:
    sunday = clock_at(MOMENTS[1])
    making = Making(sunday, citizens=10, seed=1)
    list(making.packets())
    assert making.place.workday.isoformat() == "2026-11-23"


def test_a_clock_moved_to_the_monday_keeps_its_time_of_day() -> None:
    sunday = clock_at(MOMENTS[1])
    assert on_a_workday(sunday).now().isoformat() == "2026-11-23T18:00:00+01:00"
    assert on_a_workday(clock_at(TUESDAY)).now() == TUESDAY


def test_a_clock_moved_over_the_change_to_summer_time_keeps_its_time_of_day() -> None:
    saturday = clock_at(datetime(2026, 3, 28, 9, 0, tzinfo=COPENHAGEN))
    assert on_a_workday(saturday).now().hour == 9


def test_a_clock_can_be_set_to_the_morning_and_goes_on_from_there() -> None:
    ticks = iter(range(0, 10_000_000, 60_000))
    evening = int(datetime(2026, 11, 24, 21, 0, tzinfo=COPENHAGEN).timestamp() * 1_000)
    running = Clock(COPENHAGEN, wall_ms=lambda: evening + next(ticks))
    morning = on_a_workday(running, time(9, 52))
    assert f"{morning.now():%a %H.%M}" == "Tue 09.53"
    assert f"{morning.now():%a %H.%M}" == "Tue 09.54"
