"""Who one is, once a hub has said so."""

from dataclasses import replace

from careapp.domain.citizen import Name
from careapp.domain.identity import DistrictId, OrganisationId, RecordId, StaffId
from careapp.domain.national_id import Country
from careapp.domain.people import Organisation, OrganisationKind, Profession, Role, StaffMember
from careapp.domain.visit import Visit
from careapp.services.desk import Desk, sit_down
from careapp.services.syncing.membership import Membership
from careapp.store.acting import Acting
from careapp.store.log import Author, Why
from careapp.store.store import Store
from careapp.sync.transport.joining import Municipality, Staff

_WHY = Why(purpose="join-hub")


def become(store: Store, membership: Membership, before: Desk | None = None) -> bool:
    """Let the user be whom the hub says they are; return whether that is somebody else.

    What they wrote under the name that they had typed stays theirs: who wrote it stands on
    it. Visits that lie ahead are taken along, so that they stay in their list.

    Args:
        store: The database.
        membership: What the hub has said.
        before: The desk of who they were until now, None on a new laptop.
    """
    staff = membership.staff
    me = StaffId(RecordId(staff.id)) if staff else before.me if before else None
    home = OrganisationId(RecordId(membership.municipality.id))
    if me is None or (before and (before.me, before.municipality_id) == (me, home)):
        return False
    author = Author(staff_id=me, role=membership.role)

    def job(acting: Acting) -> None:
        _write_municipality(acting, store, membership.municipality)
        if staff is not None:
            _write_staff(acting, store, staff, membership)
        if before is not None and before.me != me:
            _take_visits_along(acting, store, before.me, me)

    store.perform(author, _WHY, job)
    sit_down(store, me=me, municipality_id=home)
    return True


def is_known(store: Store, membership: Membership) -> bool:
    """Return whether the records of the user and the municipality have come from the hub."""
    home = store.read.get(Organisation, RecordId(membership.municipality.id))
    staff = membership.staff
    return home is not None and (
        staff is None or store.read.get(StaffMember, RecordId(staff.id)) is not None
    )


def _write_municipality(acting: Acting, store: Store, said: Municipality) -> None:
    """Write the municipality down, unless the hub has sent its record already."""
    record_id = RecordId(said.id)
    if store.read.get(Organisation, record_id) is None:
        country = Country(said.country)
        place = Organisation(
            kind=OrganisationKind.MUNICIPALITY,
            name=said.name,
            country=country,
            municipality_code=said.code,
        )
        acting.create(place, subject=record_id, record_id=record_id)


def _write_staff(acting: Acting, store: Store, said: Staff, membership: Membership) -> None:
    """Write the user down, unless the hub has sent their record already."""
    record_id = RecordId(said.id)
    if store.read.get(StaffMember, record_id) is not None:
        return
    at = said.organisation_id or membership.municipality.id
    member = StaffMember(
        name=Name(said.given, said.family),
        profession=Profession(said.profession) if said.profession in _PROFESSIONS else None,
        roles=frozenset({Role(membership.role)}),
        organisation_id=OrganisationId(RecordId(at)),
        district_id=DistrictId(RecordId(said.district_id)) if said.district_id else None,
    )
    acting.create(member, subject=record_id, record_id=record_id)


def _take_visits_along(acting: Acting, store: Store, before: StaffId, me: StaffId) -> None:
    for stored in store.read.where(Visit, listed_for=before):
        visit = stored.record
        people = {me if who == before else who: how for who, how in visit.participants.items()}
        leader = me if visit.leader_id == before else visit.leader_id
        acting.revise(stored.record_id, replace(visit, participants=people, leader_id=leader))


_PROFESSIONS = frozenset(one.value for one in Profession)
