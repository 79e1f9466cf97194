"""The first use of a laptop: who works here, for which municipality."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from careapp.changes.ids import new_id
from careapp.domain.citizen import Name
from careapp.domain.identity import OrganisationId, RecordId, StaffId
from careapp.domain.national_id import Country
from careapp.domain.people import (
    Organisation,
    OrganisationKind,
    Profession,
    Role,
    StaffMember,
    id_of_municipality,
)
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk, sit_down
from careapp.services.syncing.invitation import Invitation
from careapp.services.syncing.invitation import problems_of as problems_of_invitation
from careapp.store.acting import Acting
from careapp.store.store import Store
from careapp.system.clock import Clock
from careapp.system.keys import SHORTEST_PASSPHRASE

_CODE_DIGITS = {Country.DENMARK: 3, Country.NORWAY: 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstUse:
    """What the first user says of themselves, and the passphrase they chose.

    Attributes:
        municipality_code: Three digits in Denmark, four in Norway; may be empty.
        passphrase: Never written down anywhere.
        again: The passphrase typed once more.
        invitation: From the municipality's server, which then says who and where one is.
    """

    given_name: str
    family_name: str
    profession: Profession | None
    role: Role
    municipality: str
    country: Country
    municipality_code: str
    passphrase: str = field(repr=False)
    again: str = field(repr=False)
    invitation: Invitation | None = None


def problems_of(answers: FirstUse) -> tuple[Problem, ...]:
    """Return all that must be put right, by field, in the order of the screen."""
    return tuple(_problems(answers))


def write_first_use(store: Store, clock: Clock, answers: FirstUse) -> Desk:
    """Write the user and the municipality into a new store; return their desk.

    Raises:
        InvalidRecordError: Something must be put right first; nothing is written.
    """
    if problems := problems_of(answers):
        raise InvalidRecordError(*problems)
    desk = Desk(
        store=store,
        clock=clock,
        me=StaffId(RecordId(new_id())),
        role=answers.role,
        profession=answers.profession,
        municipality_id=_municipality_id(answers),
        country=answers.country,
    )

    def job(acting: Acting) -> None:
        place, me = _records(answers, desk.municipality_id)
        for record, record_id in ((place, desk.municipality_id), (me, desk.me)):
            acting.create(record, subject=record_id, record_id=record_id)

    desk.act("first-use", job)
    sit_down(store, me=desk.me, municipality_id=desk.municipality_id)
    return desk


def _municipality_id(answers: FirstUse) -> OrganisationId:
    code = answers.municipality_code.strip()
    if not code:
        return OrganisationId(RecordId(new_id()))
    return id_of_municipality(answers.country, code)


def _records(
    answers: FirstUse, municipality_id: OrganisationId
) -> tuple[Organisation, StaffMember]:
    place = Organisation(
        kind=OrganisationKind.MUNICIPALITY,
        name=answers.municipality.strip(),
        country=answers.country,
        municipality_code=answers.municipality_code.strip() or None,
    )
    me = StaffMember(
        name=Name(answers.given_name.strip(), answers.family_name.strip()),
        profession=answers.profession,
        roles=frozenset({answers.role}),
        organisation_id=municipality_id,
    )
    return place, me


def _problems(answers: FirstUse) -> Iterator[Problem]:
    if answers.invitation is not None:
        yield from problems_of_invitation(answers.invitation, demo=False)
    else:
        yield from _problems_of_place(answers)
    if len(answers.passphrase) < SHORTEST_PASSPHRASE:
        yield Problem("passphrase-short", "passphrase", {"length": str(SHORTEST_PASSPHRASE)})
    elif answers.passphrase != answers.again:
        yield Problem("passphrase-differs", "again")


def _problems_of_place(answers: FirstUse) -> Iterator[Problem]:
    for name in ("given_name", "family_name", "municipality"):
        if not getattr(answers, name).strip():
            yield Problem("required", name)
    code, digits = answers.municipality_code.strip(), _CODE_DIGITS[answers.country]
    if code and not (code.isascii() and code.isdigit() and len(code) == digits):
        yield Problem("code-digits", "municipality_code", {"digits": str(digits)})


@dataclass(frozen=True, slots=True)
class Myself:
    """Who uses the program, as Settings shows it."""

    name: str
    role: Role
    profession: Profession | None
    municipality: str


def myself(desk: Desk) -> Myself:
    """Return who is at the desk, and for whom they work."""
    place = desk.read.get(Organisation, desk.municipality_id)
    municipality = (place.record.name or "") if place else ""
    return Myself(desk.staff_name(desk.me), desk.role, desk.profession, municipality)
