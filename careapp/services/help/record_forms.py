"""The records of help that are written in forms: what each begins with, and who writes it."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from careapp.changes.touched import Done
from careapp.domain.citizen import Citizen
from careapp.domain.help.arrangement import Arrangement
from careapp.domain.help.grant import Days, Grant, Supplier, runs_on
from careapp.domain.help.letter import LetterTexts
from careapp.domain.help.pause import Pause, Span
from careapp.domain.help.swap import Informed, InformedWay
from careapp.domain.identity import OrganisationId, RecordId
from careapp.domain.people import District, Organisation
from careapp.services.desk import Desk
from careapp.services.help.arranging import arrange
from careapp.services.help.granting import grant_service
from careapp.services.help.letters import suggested_texts, write_letter_texts
from careapp.services.help.pausing import pause_help
from careapp.services.help.swap_page import visit_under_way
from careapp.services.help.swapping import inform_of_right

FOLLOWED_UP_AFTER = timedelta(weeks=12)
"""When a new grant is looked at, unless somebody says otherwise."""

Suggest = Callable[[Desk, RecordId], dict[str, object]]
Write = Callable[[Desk, Any, RecordId, str | None], Done[RecordId]]
"""Writes a record typed in a form: desk, record, its id, and why a closed visit is added to."""


def usual_supplier(desk: Desk, citizen_id: RecordId) -> Supplier | None:
    """Return who gives the help where a citizen lives."""
    citizen = desk.read.get(Citizen, citizen_id)
    district_id = citizen.record.district_id if citizen else None
    district = desk.read.get(District, district_id) if district_id else None
    supplier_id = district.record.supplier_id if district else None
    known = desk.read.get(Organisation, supplier_id) if supplier_id else None
    if known is None:
        return None
    return Supplier(OrganisationId(known.record_id), known.record.name or "")


def _grant(desk: Desk, citizen_id: RecordId) -> dict[str, object]:
    today = desk.clock.today()
    return {
        "days": Days(today),
        "supplier": usual_supplier(desk, citizen_id),
        "follow_up_on": today + FOLLOWED_UP_AFTER,
    }


def _pause(desk: Desk, _citizen_id: RecordId) -> dict[str, object]:
    return {"span": Span(desk.clock.today())}


def _informed(desk: Desk, _citizen_id: RecordId) -> dict[str, object]:
    return {
        "informed_on": desk.clock.today(),
        "way": InformedWay.AT_VISIT,
        "by": desk.staff_name(desk.me),
    }


def _arrangement(desk: Desk, citizen_id: RecordId) -> dict[str, object]:
    """Begin in the course that runs, with whoever sits at the desk as who agreed it."""
    today = desk.clock.today()
    grants = desk.read.where(Grant, subject=citizen_id)
    running = [one for one in grants if one.record.is_course and runs_on(one.record, today)]
    course = {"course_id": running[0].record_id} if running else {}
    return {**course, "week_on": today, "agreed_by": desk.staff_name(desk.me)}


SUGGESTED: Mapping[type, Suggest] = {
    Grant: _grant,
    Pause: _pause,
    Informed: _informed,
    Arrangement: _arrangement,
    LetterTexts: suggested_texts,
}
"""What a new record of each kind begins with."""


def _write_grant(
    desk: Desk, grant: Grant, record_id: RecordId, reason: str | None
) -> Done[RecordId]:
    return grant_service(desk, grant, typed_as=record_id, reason=reason)


def _write_pause(desk: Desk, pause: Pause, _id: RecordId, _reason: str | None) -> Done[RecordId]:
    return pause_help(desk, pause)


def _write_informed(
    desk: Desk, informed: Informed, _id: RecordId, reason: str | None
) -> Done[RecordId]:
    return inform_of_right(desk, informed, reason=reason)


def _write_arrangement(
    desk: Desk, arrangement: Arrangement, record_id: RecordId, _reason: str | None
) -> Done[RecordId]:
    return arrange(desk, arrangement, record_id=record_id)


def visit_of_help(desk: Desk, kind: type, about: RecordId) -> RecordId | None:
    """Return the visit that a record of help belongs to: the one under way with the citizen."""
    return visit_under_way(desk, about) if kind in _AT_VISIT else None


_AT_VISIT = frozenset({Grant, Informed})

WRITERS: Mapping[type, Write] = {
    Grant: _write_grant,
    Pause: _write_pause,
    Informed: _write_informed,
    Arrangement: _write_arrangement,
    LetterTexts: lambda desk, texts, _id, _reason: write_letter_texts(desk, texts),
}
"""The use case that writes each kind, with its rules; what is not here is written as it is."""
