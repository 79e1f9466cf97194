"""Who sits at the desk of a demo: the visitator of the day, or a colleague in another role."""

from careapp.domain.identity import OrganisationId, RecordId, StaffId
from careapp.domain.people import Role, StaffMember
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.desk import ME, MUNICIPALITY, sit_down
from careapp.store.reader import Stored
from careapp.store.store import Store

FIRST = "first-at-the-desk"
"""Whose day the demo tells of, kept when somebody else sits down."""


def take_seat(store: Store, role: Role) -> None:
    """Let somebody in a role sit at the desk; of several, who works where the first one does.

    Raises:
        EnvironmentFailedError: The demo has nobody in that role.
    """
    me, municipality = store.local(ME), store.local(MUNICIPALITY)
    if me is None or municipality is None:
        raise EnvironmentFailedError("user-unknown")
    first = store.local(FIRST) or me
    store.set_local(FIRST, first)
    staff = store.read.where(StaffMember)
    here = next((one.record.district_id for one in staff if one.record_id == first), None)
    seats = [one for one in staff if role in one.record.roles]
    if not seats:
        raise EnvironmentFailedError("user-unknown")

    def closeness(one: Stored[StaffMember]) -> tuple[bool, bool, RecordId]:
        return (one.record_id != first, one.record.district_id != here, one.record_id)

    seated = min(seats, key=closeness)
    sit_down(
        store, me=StaffId(seated.record_id), municipality_id=OrganisationId(RecordId(municipality))
    )
