"""Packages that come back to the visitator, and requests that no mandate reaches."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from careapp.changes.touched import Done, Touched
from careapp.domain.help.grant import Ended, EndReason, Grant
from careapp.domain.help.law import day_before
from careapp.domain.help.order import OrderKind
from careapp.domain.help.package import (
    GrantedPackage,
    PackageState,
    Review,
    Reviewed,
    UrgentRequest,
    package_state,
    review_due,
)
from careapp.domain.help.pause import Pause, died
from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.at_visit import act_at_visit
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_deed
from careapp.services.help.granting import check_grant, end_in, write_grant
from careapp.services.help.ordering import order_of
from careapp.services.records import forms_typed
from careapp.store.acting import Acting
from careapp.store.reader import Stored


@dataclass(frozen=True, slots=True)
class PackageRow:
    """A granted package as lists show it.

    Attributes:
        by: Who granted it.
        review_in_days: Until the visitator looks at it; at once where its mandate did not hold.
    """

    package: Stored[GrantedPackage]
    citizen_name: str
    by: str
    state: PackageState
    lines: tuple[Stored[Grant], ...]
    review_in_days: int | None


def review_package(
    desk: Desk,
    *,
    package_id: RecordId,
    reviewed: Reviewed,
    words: str | None = None,
    instead: Mapping[RecordId, Grant] | None = None,
    typed_as: RecordId | None = None,
) -> Touched:
    """Say what becomes of a package: it goes on to its end, is changed, made lasting, or ends.

    Args:
        desk: Whose.
        package_id: The granted package.
        reviewed: What the visitator makes of it.
        words: Why.
        instead: For what is changed or made lasting: by the line that it replaces, the grant
            that begins on its own first day.
        typed_as: The draft of the form it was typed in.

    Raises:
        InvalidRecordError: The role may not, the package is unknown, nothing is named that it
            is changed to, or a grant cannot be written.
    """
    require_deed(desk, Deed.REVIEW)
    lines = {one.record_id: one.record for one in _package(desk, package_id)}
    changes = _changes(desk, lines, reviewed, instead or {})
    today = desk.clock.today()

    def job(acting: Acting) -> None:
        acting.say(package_id, "review", Review(reviewed, today, words))
        for line_id, grant in changes.items():
            assert grant.days is not None  # noqa: S101 - checked above
            end_in(acting, line_id, Ended(day_before(grant.days.starts_on), EndReason.CHANGED))
            write_grant(acting, replace(grant, replaces=line_id), OrderKind.CHANGE)
        if reviewed is Reviewed.ENDED:
            for line_id, line in lines.items():
                if line.last_on and line.last_on < today:
                    continue  # it was changed, or over, before
                end_in(acting, line_id, Ended(today, EndReason.OTHER, words))
                order_of(acting, line_id, line, OrderKind.STOP, today)

    return act_at_visit(
        desk,
        "review-package",
        job,
        visit_id=None,
        reason=words,
        settles=forms_typed(desk, typed_as),
    ).touched


def packages_to_review(desk: Desk, *, within_days: int = 7) -> tuple[PackageRow, ...]:
    """Return the packages that wait for review or will within some days, the first due first."""
    until = desk.clock.today() + timedelta(days=within_days)
    return tuple(package_row(desk, one) for one in unreviewed_packages(desk, until=until))


def unreviewed_packages(
    desk: Desk, *, until: date, citizen_id: RecordId | None = None
) -> list[Stored[GrantedPackage]]:
    """Return the packages that are due for review by a day, the first due first.

    Nobody is asked to review the help of somebody who has died.

    Args:
        desk: Whose.
        until: The last day that counts.
        citizen_id: Of one citizen; of everyone on this laptop without it.
    """
    found = desk.read.where(GrantedPackage, subject=citizen_id, between=("review_on", "0", "9999"))
    due = {
        one.record_id: review_due(one.record) or until for one in found if one.record.review is None
    }
    waiting = [one for one in found if one.record_id in due and due[one.record_id] <= until]
    dead = {subject for subject in {one.subject for one in waiting} if _has_died(desk, subject)}
    return sorted(
        (one for one in waiting if one.subject not in dead), key=lambda one: due[one.record_id]
    )


def packages_of(desk: Desk, *, citizen_id: RecordId) -> tuple[PackageRow, ...]:
    """Return a citizen's packages, the latest first."""
    found = desk.read.where(GrantedPackage, subject=citizen_id)
    return tuple(package_row(desk, one) for one in reversed(found))


def note_paper(desk: Desk, *, package_id: RecordId) -> Touched:
    """Note that the citizen got the package on paper today.

    Raises:
        InvalidRecordError: The role may not.
    """
    require_deed(desk, Deed.INFORM)
    today = desk.clock.today()
    return desk.act("note-paper", lambda acting: acting.say(package_id, "paper_on", today)).touched


def request_urgent_grant(
    desk: Desk, request: UrgentRequest, *, typed_as: RecordId | None = None
) -> Done[RecordId]:
    """Ask the visitator for help that no mandate reaches; it is a task until it is answered.

    Args:
        desk: Whose.
        request: What is needed, and when.
        typed_as: The draft of the form it was typed in.

    Raises:
        InvalidRecordError: The role may not; it does not say what is needed.
    """
    require_deed(desk, Deed.REQUEST)
    if not (request.words or "").strip():
        raise InvalidRecordError(Problem("required", "words"))
    made = replace(request, needed_on=request.needed_on or desk.clock.today())
    return act_at_visit(
        desk,
        "request-urgent-grant",
        lambda acting: acting.create(made, subject=request.citizen_id),
        visit_id=None,
        settles=forms_typed(desk, typed_as),
    )


def answer_request(desk: Desk, *, request_id: RecordId, answer: str) -> Touched:
    """Answer a request of home care; what is granted is granted by itself."""
    require_deed(desk, Deed.REVIEW)
    if not answer.strip():
        raise InvalidRecordError(Problem("required", "answer"))

    def job(acting: Acting) -> None:
        acting.say(request_id, "answered_on", desk.clock.today())
        acting.say(request_id, "answer", answer.strip())

    return desk.act("answer-request", job).touched


def package_row(desk: Desk, one: Stored[GrantedPackage]) -> PackageRow:
    """Return a granted package with what lists show beside it."""
    name = desk.citizen(one.record.citizen_id).record.name
    today, due_on = desk.clock.today(), review_due(one.record)
    return PackageRow(
        one,
        name.full if name else "",
        desk.staff_name(one.made.author),
        package_state(one.record, today),
        tuple(desk.read.where(Grant, package_id=one.record_id)),
        (due_on - today).days if due_on and one.record.review is None else None,
    )


def _has_died(desk: Desk, citizen_id: RecordId) -> bool:
    return died(one.record for one in desk.read.where(Pause, subject=citizen_id)) is not None


def _package(desk: Desk, package_id: RecordId) -> list[Stored[Grant]]:
    stored = desk.read.get(GrantedPackage, package_id)
    if stored is None or stored.gone:
        raise InvalidRecordError(Problem("package-unknown"))
    return desk.read.where(Grant, package_id=package_id)


def _changes(
    desk: Desk,
    lines: Mapping[RecordId, Grant],
    reviewed: Reviewed,
    instead: Mapping[RecordId, Grant],
) -> dict[RecordId, Grant]:
    if reviewed not in (Reviewed.CHANGED, Reviewed.LASTING):
        return {}
    changes = {i: one for i, one in instead.items() if i in lines}
    if reviewed is Reviewed.LASTING:
        changes = {i: replace(one, package_id=None) for i, one in changes.items()}
    if not changes:
        raise InvalidRecordError(Problem("required", "instead"))
    problems = [
        problem
        for line_id, grant in changes.items()
        for problem in check_grant(desk, grant, changes=line_id)
    ]
    if problems:
        raise InvalidRecordError(*problems)
    return changes
