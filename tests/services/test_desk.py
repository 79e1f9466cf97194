"""Who sits at the desk."""

import pytest

from careapp.changes.ids import new_id
from careapp.domain.identity import OrganisationId, RecordId, StaffId
from careapp.domain.people import Role, StaffMember
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.desk import open_desk, sit_down
from tests.services.office import Office


def test_nobody_sits_at_a_new_laptop(office: Office) -> None:
    assert open_desk(office.store, office.watch.clock) is None


def test_who_sat_down_sits_there_after_a_restart(office: Office) -> None:
    sit_down(office.store, me=office.me, municipality_id=office.place)
    office.open_again()
    desk = open_desk(office.store, office.watch.clock, demo=True)
    assert desk
    assert (desk.me, desk.municipality_id, desk.role, desk.demo) == (
        office.me,
        office.place,
        Role.VISITATOR,
        True,
    )
    assert desk.staff_name(desk.me) == "Mette Kjærgaard"


def test_of_several_roles_the_first_is_taken(office: Office) -> None:
    me = StaffMember(roles=frozenset({Role.ADMIN, Role.TEAM_LEAD}))
    office.save(me, office.me)
    sit_down(office.store, me=office.me, municipality_id=office.place)
    desk = open_desk(office.store, office.watch.clock)
    assert desk
    assert desk.role is Role.TEAM_LEAD
    assert desk.staff_name(desk.me) == ""


def test_a_laptop_that_names_somebody_unknown(office: Office) -> None:
    stranger = StaffId(RecordId(new_id()))
    sit_down(office.store, me=stranger, municipality_id=OrganisationId(RecordId(new_id())))
    with pytest.raises(EnvironmentFailedError, match="user-unknown"):
        open_desk(office.store, office.watch.clock)
