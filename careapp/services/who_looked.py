"""Who has looked at a citizen's record, when and what for: the duty to log, and to show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from careapp.domain.access import Access, AccessWay, Errand, may_see_looks
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.domain.visit import Visit
from careapp.services.desk import Desk
from careapp.services.visits import starts_at
from careapp.services.wording import Wording
from careapp.store.reader import Stored

_ERRANDS = frozenset(Errand)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One opening, print or copy.

    Attributes:
        role: In which role, in the code of the program.
        purpose: An `Errand`, or the words that somebody chose.
        what: Where it was seen other than on the page, such as ``citizen-summary``.
        visit: When the visit was at which it was seen; None where it was at none.
    """

    at: datetime
    who: str
    role: str
    way: AccessWay
    purpose: str
    what: str | None = None
    visit: datetime | None = None


def may_look(desk: Desk) -> bool:
    """Return whether who sits here may see who has looked."""
    return may_see_looks(desk.role)


def who_looked(desk: Desk, *, citizen_id: RecordId) -> tuple[Look, ...]:
    """Return who has looked at a citizen's record, the latest first.

    Raises:
        InvalidRecordError: Code ``looks-not-for-role``.
    """
    if not may_look(desk):
        raise InvalidRecordError(Problem("looks-not-for-role"))
    found = desk.read.where(Access, subject=citizen_id, gone=True)
    visits = {one.record_id: one for one in desk.read.where(Visit, subject=citizen_id, gone=True)}
    names: dict[str, str] = {}
    for one in found:
        names.setdefault(one.made.author, desk.staff_name(one.made.author))
    looks = (
        Look(
            at=one.made.at,
            who=names[one.made.author],
            role=one.said.role,
            way=one.record.way,
            purpose=one.record.purpose,
            what=one.record.what,
            visit=_visit_at(visits.get(one.record.visit_id)) if one.record.visit_id else None,
        )
        for one in found
    )
    return tuple(sorted(looks, key=lambda look: look.at, reverse=True))


def looks_at(desk: Desk, *, citizen_id: RecordId) -> tuple[str, tuple[Look, ...]]:
    """Return the citizen's name, and who has looked at their record.

    Raises:
        InvalidRecordError: Code ``looks-not-for-role``; or there is no such citizen.
    """
    name = desk.citizen(citizen_id).record.name
    return name.full if name else "", who_looked(desk, citizen_id=citizen_id)


def what_in_words(look: Look, wording: Wording) -> str:
    """Return what was done: ”Sagen åbnet”, or ”Udskrevet: opsummering til borgeren”."""
    done = wording.word(f"access.{look.way}")
    return f"{done}: {wording.word(f'access.what.{look.what}')}" if look.what else done


def purpose_in_words(look: Look, wording: Wording) -> str:
    """Return what for, and at which visit."""
    return ", ".join(_purpose(look, wording))


def _purpose(look: Look, wording: Wording) -> Iterator[str]:
    known = look.purpose in _ERRANDS
    yield wording.word(f"access.errand.{look.purpose}") if known else look.purpose
    if look.visit:
        day = wording.date_of(look.visit.astimezone(wording.zone).date())
        yield wording.word("access.looked.at_visit", day=day)


def _visit_at(visit: Stored[Visit] | None) -> datetime | None:
    return (starts_at(visit.record) or visit.made.at) if visit else None
