"""What a form about a citizen's help lets one choose from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from careapp.domain.care import Code, Condition, Goal, GoalState
from careapp.domain.concept import Concept
from careapp.domain.help.catalogue import Catalogue, Frame, Service, service_key
from careapp.domain.help.grant import Amount, EndReason, Grant, GrantedService
from careapp.domain.help.law import may_be_granted, track_on
from careapp.domain.help.pause import PauseReason
from careapp.domain.identity import RecordId
from careapp.domain.people import Organisation, OrganisationKind
from careapp.services.desk import Desk
from careapp.services.help.catalogue import (
    catalogue_at_hand,
    records_language,
    search_concepts,
    services_for,
)
from careapp.services.help.granting import granted_as
from careapp.services.help.tracks import tracks_of
from careapp.services.terminology import concept_id
from careapp.store.reader import Stored

_SUPPLIERS = (
    OrganisationKind.HOME_CARE,
    OrganisationKind.PRIVATE_SUPPLIER,
    OrganisationKind.VOLUNTARY,
    OrganisationKind.MUNICIPALITY,
)
_MOST = 12
_MANY = 500

OFFERED: Mapping[type, tuple[str, ...]] = {
    EndReason: tuple(
        one
        for one in EndReason
        if one not in (EndReason.CHANGED, EndReason.OTHER_LAW, EndReason.DEATH)
    ),
    PauseReason: tuple(one for one in PauseReason if one is not PauseReason.DEATH),
}
"""What a person chooses; the rest follows from what is done."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something that can be chosen by its id."""

    record_id: RecordId
    name: str


@dataclass(frozen=True, slots=True)
class HelpChoices:
    """What can be chosen in forms about one citizen's help.

    Attributes:
        conditions: Those that have not ended.
        goals: Those that are still worked on.
        suppliers: Who gives help.
        involved: Those of them who give this citizen help, now or soon.
        grants: Services that run or are to come, such as to let some stand still.
        courses: Care courses that run or are to come.
    """

    conditions: tuple[Named, ...] = ()
    goals: tuple[Named, ...] = ()
    suppliers: tuple[Named, ...] = ()
    involved: tuple[Named, ...] = ()
    grants: tuple[Named, ...] = ()
    courses: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceChoice:
    """A service that can be granted.

    Attributes:
        name: In the language of the screen.
        granted: As the grant keeps it, in the language of the municipality: it is on paper.
        amount: Usual minutes and rhythm.
        frame: Usual frame, of a course.
        imported: Whether it comes out of an imported code system, not the catalogue.
    """

    name: str
    granted: GrantedService
    amount: Amount | None
    frame: Frame | None
    imported: bool = False


def help_choices(desk: Desk, citizen_id: RecordId) -> HelpChoices:
    """Return what can be chosen in forms about a citizen's help."""
    today = desk.clock.today()
    grants = [
        one
        for one in desk.read.where(Grant, subject=citizen_id)
        if one.record.last_on is None or one.record.last_on >= today
    ]
    return HelpChoices(
        conditions=tuple(
            Named(one.record_id, one.record.code.display)
            for one in desk.read.where(Condition, subject=citizen_id)
            if one.record.ended_on is None
        ),
        goals=tuple(
            Named(one.record_id, one.record.words or "")
            for one in desk.read.where(Goal, subject=citizen_id)
            if one.record.state in (None, GoalState.OPEN)
        ),
        suppliers=tuple(
            Named(one.record_id, one.record.name or "")
            for one in desk.read.page(Organisation, offset=0, limit=_MANY)
            if one.record.kind in _SUPPLIERS
        ),
        involved=tuple(dict.fromkeys(_suppliers(grants))),
        grants=tuple(
            Named(one.record_id, one.record.name) for one in grants if not one.record.is_course
        ),
        courses=tuple(
            Named(one.record_id, one.record.name) for one in grants if one.record.is_course
        ),
    )


def _suppliers(grants: Iterable[Stored[Grant]]) -> Iterator[Named]:
    for one in grants:
        if one.record.supplier:
            yield Named(one.record.supplier.organisation_id, one.record.supplier.name)


def find_services(
    desk: Desk, words: str, *, citizen_id: RecordId, on: date, language: str
) -> tuple[ServiceChoice, ...]:
    """Return what *words* may mean: the catalogue under the citizen's law, then what is imported.

    Args:
        desk: Whose.
        words: As they are typed; without any the catalogue is listed from its beginning.
        citizen_id: Whose law decides.
        on: The day that the help is to begin.
        language: Of the names.
    """
    known = services_for(desk, words, citizen_id=citizen_id, on=on, language=language)
    found = [_of_catalogue(desk, one, language) for one in known[:_MOST]]
    if words.strip() and len(found) < _MOST:
        found += _imported(desk, words, citizen_id, on)
    return tuple(found[:_MOST])


def _of_catalogue(desk: Desk, service: Service, language: str) -> ServiceChoice:
    return ServiceChoice(
        name=service.name(language),
        granted=granted_as(service, records_language(desk)),
        amount=Amount(service.minutes or 0, service.rhythm) if service.rhythm else None,
        frame=service.frame,
    )


def _imported(desk: Desk, words: str, citizen_id: RecordId, on: date) -> list[ServiceChoice]:
    """Return imported services of a group that the catalogue has a service of: it says the law."""
    catalogue = catalogue_at_hand(desk)
    kin = _kin(desk, catalogue)
    track = track_on(tracks_of(desk, citizen_id), on)
    found = []
    for one in search_concepts(desk, words, limit=_MOST * 2):
        near = kin.get(_parent(desk, one.system, one.code))
        known = service_key(one.system, one.code) in catalogue
        if near is not None and not known and may_be_granted(near.basis, track):
            code = Code(one.system, one.code, one.display)
            granted = GrantedService(
                code, 0, near.basis, near.category, near.effect, low_threshold=False
            )
            found.append(
                ServiceChoice(
                    name=one.display, granted=granted, amount=None, frame=None, imported=True
                )
            )
    return found


def _kin(desk: Desk, catalogue: Catalogue) -> dict[str, Service]:
    """Return a service of the catalogue for each group of the code system that it is in."""
    return {
        parent: one
        for one in reversed(tuple(catalogue.values()))
        if (parent := _parent(desk, one.system, one.code)) and not one.retired
    }


def _parent(desk: Desk, system: str, code: str) -> str:
    stored = desk.read.get(Concept, concept_id(system, code))
    return f"{system}|{stored.record.parent}" if stored and stored.record.parent else ""
