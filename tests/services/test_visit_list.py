"""Visits by day, around a Tuesday in November."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from careapp.domain.citizen import Citizen, Name
from careapp.domain.identity import CitizenId, StaffId
from careapp.domain.national_id import Country
from careapp.domain.people import Profession, Role
from careapp.domain.visit import Part, Participation, Period, Visit, VisitStatus
from careapp.services.desk import Desk
from careapp.services.first_use import FirstUse, write_first_use
from careapp.services.records import new_record_id, save_record
from careapp.services.visit_list import MOST, VisitList, Wanted, list_visits
from careapp.services.visits import begin_visit, cancel_visit, plan_visit
from careapp.store.log import Clocks
from careapp.store.store import Store
from careapp.system.clock import clock_at

ZONE = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 24, 8, 52, tzinfo=ZONE)
SENTENCE = "fire høns og en traktor"
ME = FirstUse(
    given_name="Mette",
    family_name="Kjærgaard",
    profession=Profession.NURSE,
    role=Role.VISITATOR,
    municipality="Fjordby Kommune",
    country=Country.DENMARK,
    municipality_code="",
    passphrase=SENTENCE,
    again=SENTENCE,
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = clock_at(NOW)
    clocks = Clocks(wall_ms=clock.wall_ms, monotonic_ms=clock.monotonic_ms)
    store = Store(tmp_path / "careapp.db", bytes(32), clocks=clocks)
    yield write_first_use(store, clock, ME)
    store.close()


def meet(desk: Desk, name: str) -> CitizenId:
    citizen_id = CitizenId(new_record_id())
    save_record(
        desk,
        Citizen(name=Name(name, "Madsen")),
        subject=citizen_id,
        record_id=citizen_id,
        purpose="new-citizen",
    )
    return citizen_id


def plan(desk: Desk, citizen_id: CitizenId, days: int, *, hour: int = 9, mine: bool = True) -> str:
    start = NOW.replace(hour=hour, minute=0) + timedelta(days=days)
    leader = desk.me if mine else StaffId(new_record_id())
    visit = Visit(
        citizen_id=citizen_id,
        period=Period(start, start + timedelta(hours=1)),
        leader_id=leader,
        participants={citizen_id: Participation("Citizen", Part.CITIZEN)},
    )
    return plan_visit(desk, visit).result


def ids(days: tuple[object, ...]) -> list[list[str]]:
    return [[row.visit_id for row in day.visits] for day in days]  # type: ignore[attr-defined]


def found(desk: Desk, **wanted: object) -> VisitList:
    return list_visits(desk, Wanted(**wanted))  # type: ignore[arg-type]


def test_the_next_day_stands_first_and_then_the_latest_that_was(desk: Desk) -> None:
    kaj = meet(desk, "Kaj")
    next_week, early = plan(desk, kaj, 9), plan(desk, kaj, 0, hour=8)
    late = plan(desk, kaj, 0, hour=14)
    last_month, yesterday = plan(desk, kaj, -30), plan(desk, kaj, -1)

    shown = found(desk)

    assert ids(shown.coming) == [[early, late], [next_week]]
    assert ids(shown.earlier) == [[yesterday], [last_month]]
    assert not shown.cut


def test_mine_leaves_out_what_others_do(desk: Desk) -> None:
    kaj = meet(desk, "Kaj")
    own, others = plan(desk, kaj, 1), plan(desk, kaj, 2, mine=False)

    assert ids(found(desk).coming) == [[own]]
    assert ids(found(desk, mine=False).coming) == [[own], [others]]


def test_each_status_by_itself(desk: Desk) -> None:
    kaj = meet(desk, "Kaj")
    planned, begun, cancelled = (plan(desk, kaj, 0, hour=hour) for hour in (9, 11, 13))
    begin_visit(desk, visit_id=begun)  # type: ignore[arg-type]
    cancel_visit(desk, visit_id=cancelled, reason="Kaj er syg")  # type: ignore[arg-type]

    for status, one in (
        (VisitStatus.PLANNED, planned),
        (VisitStatus.UNDER_WAY, begun),
        (VisitStatus.CANCELLED, cancelled),
    ):
        assert ids(found(desk, status=status).coming) == [[one]]


def test_words_find_the_visits_of_a_citizen_however_long_ago(desk: Desk) -> None:
    kaj, inge = meet(desk, "Kaj"), meet(desk, "Inge")
    plan(desk, inge, 1)
    coming, long_ago = plan(desk, kaj, 3), plan(desk, kaj, -900)

    shown = found(desk, words="kaj mads")

    assert ids(shown.coming) == [[coming]]
    assert ids(shown.earlier) == [[long_ago]]


def test_more_than_can_be_listed_is_said(desk: Desk) -> None:
    kaj = meet(desk, "Kaj")
    for days in range(MOST + 1):
        plan(desk, kaj, days)

    shown = found(desk)

    assert sum(len(day.visits) for day in shown.coming) == MOST
    assert shown.cut
