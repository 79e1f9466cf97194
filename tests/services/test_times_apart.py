"""Two people move one visit apart: it stands on either day until somebody settles it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from careapp.domain.identity import VisitId
from careapp.domain.visit import Period, Presence, Visit
from careapp.reports.model import Facts
from careapp.services.citizens import citizen_page
from careapp.services.desk import Desk
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.today import today_page
from careapp.services.visit_list import Wanted, list_visits
from careapp.services.visit_page import note_presence, visit_shown, when_worded
from careapp.services.visits import plan_visit
from tests.services.office import TUESDAY, Office, Watch, opened_office

WEDNESDAY = (TUESDAY + timedelta(days=1)).replace(hour=9, minute=0)
FRIDAY = (TUESDAY + timedelta(days=3)).replace(hour=13, minute=0)


@pytest.fixture
def colleague(tmp_path: Path, watch: Watch) -> Iterator[Office]:
    with opened_office(tmp_path / "colleague.db", watch, name="Lone Bøgh") as office:
        yield office


@pytest.fixture
def moved_apart(office: Office, colleague: Office) -> VisitId:
    """Return a visit of today that one moved to Wednesday, the other to Friday."""
    visit_id = office.plan(office.citizen())
    meet(office, colleague)
    move(office.desk, visit_id, WEDNESDAY)
    move(colleague.desk, visit_id, FRIDAY)
    meet(office, colleague)
    return visit_id


def meet(one: Office, other: Office) -> None:
    """Give each what the other wrote."""
    for here, there in ((one, other), (other, one)):
        here.store.absorb(there.store.read._history.packets())


def move(desk: Desk, visit_id: VisitId, to: datetime) -> None:
    visit = planned(desk, visit_id)
    plan_visit(desk, replace(visit, period=Period(to, to + timedelta(hours=1))), visit_id=visit_id)


def planned(desk: Desk, visit_id: VisitId) -> Visit:
    stored = desk.read.get(Visit, visit_id)
    assert stored is not None
    return stored.record


def days(desk: Desk, *, mine: bool) -> list[datetime | None]:
    coming = list_visits(desk, Wanted(mine=mine)).coming
    rows = [row for day in coming for row in day.visits]
    return [row.period.starts_at if row.period else None for row in rows]


def test_it_stands_on_either_day_with_both_times(office: Office, moved_apart: VisitId) -> None:
    for day, at in ((WEDNESDAY, WEDNESDAY), (FRIDAY, FRIDAY)):
        (row,) = today_page(office.desk, day=day.date()).visits
        assert row.visit_id == moved_apart
        assert row.period is not None
        assert row.period.starts_at == at
        assert [period.starts_at for period in row.times] == [WEDNESDAY, FRIDAY]
    assert not today_page(office.desk).visits
    assert [cell.visits for cell in today_page(office.desk).week] == [0, 0, 1, 0, 1, 0, 0]


def test_the_list_of_visits_has_it_on_either_day(office: Office, moved_apart: VisitId) -> None:
    assert moved_apart
    assert days(office.desk, mine=True) == [WEDNESDAY, FRIDAY]
    assert days(office.desk, mine=False) == [WEDNESDAY, FRIDAY]


def test_the_citizen_page_has_it_once_at_the_first_of_them(
    office: Office, moved_apart: VisitId
) -> None:
    citizen_id = planned(office.desk, moved_apart).citizen_id
    page = citizen_page(office.desk, citizen_id=citizen_id)
    assert page.next_visit is not None
    assert page.next_visit.period == page.next_visit.times[0]
    assert len(page.visits) == 1


def test_visit_mode_and_the_team_leads_paper_have_both_times(
    office: Office, moved_apart: VisitId
) -> None:
    shown = visit_shown(office.desk, visit_id=moved_apart, language="da")
    assert [period.starts_at for period in shown.times] == [WEDNESDAY, FRIDAY]
    assert when_worded(office.desk, shown, "da") == ""

    report = lead_summary(read_dossier(office.desk, visit_id=moved_apart, language="da"))
    facts = next(block for block in report.blocks if isinstance(block, Facts))
    assert dict(facts.pairs)["Tid"] == (
        "Til afklaring: to tider er skrevet\nonsdag 25. november 2026 kl. 9.00\n"
        "fredag 27. november 2026 kl. 13.00"
    )


def test_whoever_changes_something_else_takes_neither_time_away(
    office: Office, moved_apart: VisitId
) -> None:
    note_presence(
        office.desk, visit_id=moved_apart, person_id=office.me, presence=Presence.BY_PHONE
    )
    assert days(office.desk, mine=True) == [WEDNESDAY, FRIDAY]


def test_whoever_says_when_settles_it_on_both_laptops(
    office: Office, colleague: Office, moved_apart: VisitId
) -> None:
    move(office.desk, moved_apart, FRIDAY)
    meet(office, colleague)
    for one in (office, colleague):
        assert days(one.desk, mine=False) == [FRIDAY]
        assert planned(one.desk, moved_apart).period is not None
        assert not one.desk.read.known(moved_apart).contested


def test_a_visit_that_two_people_lead_stands_in_both_their_lists(
    office: Office, colleague: Office
) -> None:
    visit_id = office.plan(office.citizen(), WEDNESDAY, leader_id=None, participants={})
    meet(office, colleague)
    for one in (office, colleague):
        visit = planned(one.desk, visit_id)
        plan_visit(one.desk, replace(visit, leader_id=one.me), visit_id=visit_id)
    meet(office, colleague)
    for one in (office, colleague):
        assert days(one.desk, mine=True) == [WEDNESDAY]


def test_what_was_built_anew_says_the_same(office: Office, moved_apart: VisitId) -> None:
    assert moved_apart
    assert not office.store.rebuild()
    assert days(office.desk, mine=True) == [WEDNESDAY, FRIDAY]
