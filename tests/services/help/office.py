"""A citizen with a law, a supplier and some help, at a desk of one's own."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from careapp.domain.citizen import LegalTrack, Name, Track
from careapp.domain.help.grant import (
    Amount,
    Considered,
    Grant,
    Rehabilitation,
    Supplier,
)
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.swap import GivenUp, Holds, How, Outcome, Received, Swap
from careapp.domain.identity import CitizenId, DistrictId, OrganisationId, RecordId, StaffId
from careapp.domain.people import District, Organisation, OrganisationKind, Role, StaffMember
from careapp.services.desk import Desk
from careapp.services.help.catalogue import catalogue_at_hand
from careapp.services.help.granting import grant_service, usual_grant
from careapp.services.records import new_record_id
from tests.services.office import Office

TUESDAY = date(2026, 11, 24)
WEDNESDAY = TUESDAY + timedelta(days=1)
FSIII = "urn:oid:1.2.208.176.2.21|"
LOCAL = "urn:careapp:service|"
HYGIENE = f"{FSIII}17312894-b23f-43d9-9723-b725ac25d872"
CLEANING = f"{FSIII}43608562-e356-4990-8b96-e35128bbdc4f"
LAUNDRY = f"{FSIII}8bf6aa06-6e1f-47b6-96ab-4b7d153305f0"
WOUND = f"{FSIII}76878386-b3d2-4320-828a-a700e8a66234"
COURSE = f"{LOCAL}course-some"
WALK = f"{LOCAL}walk-together"
CONSIDERED = Rehabilitation(Considered.TRIED, "Otte uger i foråret, uden fremgang")


@dataclass(frozen=True)
class Home:
    """One citizen's home, and the desk that it is looked at from."""

    office: Office
    citizen_id: CitizenId
    supplier: Supplier
    district_id: DistrictId

    @property
    def desk(self) -> Desk:
        return self.office.desk

    def as_role(self, role: Role, staff_id: StaffId | None = None) -> Desk:
        """Return the desk of somebody in another role."""
        me = staff_id or StaffId(new_record_id())
        return replace(self.desk, role=role, me=me)

    def draft(self, key: str, **known: Any) -> Grant:
        service = catalogue_at_hand(self.desk)[key]
        made = usual_grant(
            service, citizen_id=self.citizen_id, starts_on=date(2026, 11, 2), language="da"
        )
        usual: dict[str, Any] = {"supplier": self.supplier, "rehabilitation": CONSIDERED}
        return replace(made, **(usual | known))

    def grant(self, key: str, **known: Any) -> RecordId:
        return grant_service(self.desk, self.draft(key, **known)).result

    def weekly(self, key: str, minutes: int, *weekdays: int, **known: Any) -> RecordId:
        amount = Amount(minutes, Rhythm(Often.WEEKDAYS, weekdays))
        return self.grant(key, amount=amount, **known)

    def swap(
        self,
        grant_id: RecordId,
        *received: Received,
        minutes: int = 45,
        day: date = WEDNESDAY,
        **known: Any,
    ) -> Swap:
        made = Swap(
            citizen_id=self.citizen_id,
            given=GivenUp(grant_id, "Rengøring", minutes),
            holds=Holds(How.ONCE, day, day),
            received=received or (Received("Gå en tur sammen", minutes, WALK),),
            outcome=Outcome.AGREED,
        )
        return replace(made, **known)


def home_at(office: Office, track: Track = Track.SEL) -> Home:
    """Return the home of a citizen whose help is granted under a law."""
    supplier_id = OrganisationId(new_record_id())
    district_id = DistrictId(new_record_id())
    office.save(Organisation(kind=OrganisationKind.HOME_CARE, name="Hjemmeplejen"), supplier_id)
    office.save(
        District(organisation_id=office.place, name="Nord", supplier_id=supplier_id), district_id
    )
    since = date(2025, 7, 1) if track is Track.AEL else date(2019, 3, 1)
    citizen_id = office.citizen(legal_track=LegalTrack(track, since), district_id=district_id)
    return Home(office, citizen_id, Supplier(supplier_id, "Hjemmeplejen"), district_id)


def staff(office: Office, name: str, *roles: Role) -> StaffId:
    staff_id = StaffId(new_record_id())
    office.save(StaffMember(name=Name(*name.split(" ", 1)), roles=frozenset(roles)), staff_id)
    return staff_id
