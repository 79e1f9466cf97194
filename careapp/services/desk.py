"""A person's working place: what every use case needs to know of where it happens."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TypeVar

from careapp.changes.touched import Done, Touched
from careapp.domain.citizen import Citizen
from careapp.domain.identity import ActId, ChangeId, OrganisationId, RecordId, StaffId
from careapp.domain.national_id import Country
from careapp.domain.people import Organisation, Profession, Role, StaffMember
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError, Problem
from careapp.services.hubs_word import HubsWord, hubs_word
from careapp.services.wording import Wording
from careapp.store.acting import Acting
from careapp.store.log import Author, Why
from careapp.store.reader import Reader, Stored
from careapp.store.store import Store
from careapp.system.clock import Clock

T = TypeVar("T")

ME = "me"
MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Who works here, for which municipality, on which store.

    Attributes:
        demo: Whether the persons are made up; such a desk never meets a real hub.
        said: What the hub says that the person may do; None where no hub was joined.
    """

    store: Store
    clock: Clock
    me: StaffId
    role: Role
    profession: Profession | None = None
    municipality_id: OrganisationId
    country: Country = Country.DENMARK
    demo: bool = False
    said: HubsWord | None = None

    @property
    def read(self) -> Reader:
        """What the store knows, for the thread that asks."""
        return self.store.read

    def act(
        self,
        purpose: str,
        job: Callable[[Acting], T],
        *,
        origin: RecordId | None = None,
        reason: str | None = None,
        knowing: tuple[ChangeId, ...] = (),
    ) -> Done[T]:
        """Perform *job* as one act of the person at this desk."""
        why = Why(purpose=purpose, origin=origin, reason=reason, knowing=knowing)
        return self.store.perform(self._author, why, job)

    def undo(
        self,
        act_id: ActId,
        *,
        purpose: str,
        origin: RecordId,
        reason: str | None = None,
        knowing: tuple[ChangeId, ...] = (),
    ) -> Touched:
        """Take an act back."""
        why = Why(purpose=purpose, origin=origin, reason=reason, undoes=act_id, knowing=knowing)
        return self.store.undo(act_id, self._author, why)

    def wording(self, language: str) -> Wording:
        """Return the words of *language* and times of the municipality."""
        return Wording(language, self.clock.zone)

    def staff_name(self, staff_id: StaffId) -> str:
        """Return the full name of a member of staff, empty when unknown."""
        stored = self.read.get(StaffMember, staff_id)
        return stored.record.name.full if stored and stored.record.name else ""

    @property
    def municipality_number(self) -> tuple[str, str]:
        """The country and number of the municipality; the number may be unknown."""
        stored = self.read.get(Organisation, self.municipality_id)
        return self.country.value, (stored.record.municipality_code or "") if stored else ""

    def citizen(self, citizen_id: RecordId) -> Stored[Citizen]:
        """Return a citizen.

        Raises:
            InvalidRecordError: Nobody wrote this citizen on this laptop.
        """
        stored = self.read.get(Citizen, citizen_id)
        if stored is None:
            raise InvalidRecordError(Problem("citizen-unknown"))
        return stored

    @property
    def _author(self) -> Author:
        return Author(staff_id=self.me, role=self.role, profession=self.profession)


def open_desk(store: Store, clock: Clock, *, demo: bool = False) -> Desk | None:
    """Return the desk of who uses this laptop, None when nobody has said who they are.

    Raises:
        EnvironmentFailedError: The laptop names a person that its store does not have.
    """
    me, municipality = store.local(ME), store.local(MUNICIPALITY)
    if me is None or municipality is None:
        return None
    stored = store.read.get(StaffMember, RecordId(me))
    place = store.read.get(Organisation, RecordId(municipality))
    if stored is None or place is None:
        raise EnvironmentFailedError("user-unknown")
    said = hubs_word(store, clock.today())
    roles = stored.record.roles if said is None else said.roles
    return Desk(
        store=store,
        clock=clock,
        me=StaffId(stored.record_id),
        role=_foremost(roles, Role.VISITATOR if said is None else Role.CARE_WORKER),
        profession=stored.record.profession,
        municipality_id=OrganisationId(place.record_id),
        country=place.record.country or Country.DENMARK,
        demo=demo,
        said=said,
    )


def _foremost(roles: Collection[Role], otherwise: Role) -> Role:
    return min(roles, key=list(Role).index, default=otherwise)


def sit_down(store: Store, *, me: StaffId, municipality_id: OrganisationId) -> None:
    """Say who uses this laptop, and for which municipality."""
    store.set_local(ME, me)
    store.set_local(MUNICIPALITY, municipality_id)
