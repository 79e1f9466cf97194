"""Grants: written, changed, followed up and ended; nothing of their history is overwritten."""

from dataclasses import replace
from datetime import date

from careapp.changes.touched import Done, Touched
from careapp.domain.care import Code
from careapp.domain.help.catalogue import Category, LegalBasis, Service
from careapp.domain.help.ending import end_problems, follow_up_problems, over_problems
from careapp.domain.help.grant import (
    Amount,
    Days,
    Ended,
    EndReason,
    FollowedUp,
    FollowUpResult,
    Grant,
    GrantedService,
)
from careapp.domain.help.grant_problems import GrantCase, grant_problems
from careapp.domain.help.law import day_before
from careapp.domain.help.order import OrderKind
from careapp.domain.help.pause import died
from careapp.domain.help.permission import Deed
from careapp.domain.help.rehabilitation import RehabilitationCheck, rehabilitation_check
from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.people import Organisation
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.at_visit import act_at_visit
from careapp.services.desk import Desk
from careapp.services.help.catalogue import catalogue_at_hand
from careapp.services.help.deeds import require_deed
from careapp.services.help.ordering import order_of
from careapp.services.help.reading import CitizensHelp, read_help
from careapp.services.records import forms_typed
from careapp.store.acting import Acting
from careapp.store.reader import Stored


def granted_as(service: Service, language: str, basis: LegalBasis | None = None) -> GrantedService:
    """Return a service as a grant keeps it: the display it had, and its version."""
    return GrantedService(
        Code(service.system, service.code, service.name(language)),
        service.version,
        basis or service.basis,
        service.category,
        service.effect,
        service.form,
        bool(service.low_threshold),
    )


def check_grant(
    desk: Desk, grant: Grant, *, known: CitizensHelp | None = None, changes: RecordId | None = None
) -> tuple[Problem, ...]:
    """Return everything that keeps a grant from being written, each thing at its field.

    Args:
        desk: Whose.
        grant: As it is typed so far.
        known: The citizen's help, where it is read already.
        changes: The grant that it changes; it gives way.
    """
    known = known or read_help(desk, grant.citizen_id)
    others = {i: one for i, one in known.help.grants.items() if i != changes}
    if changes and grant.days:
        before = known.help.grants[changes]
        others[changes] = replace(before, ended=_changed_on(before, grant.days.starts_on))
    case = GrantCase(
        grant=grant,
        service=catalogue_at_hand(desk).get(grant.key),
        others=others,
        tracks=known.tracks,
        delivers=_delivers(desk, grant),
        today=known.today,
        died_on=died(known.help.pauses),
    )
    return tuple(grant_problems(case))


def check_rehabilitation(desk: Desk, grant: Grant) -> RehabilitationCheck:
    """Return whether rehabilitation is to be considered before this grant."""
    others = read_help(desk, grant.citizen_id).help.grants.values()
    return rehabilitation_check(grant, others)


def grant_service(
    desk: Desk, grant: Grant, *, typed_as: RecordId | None = None, reason: str | None = None
) -> Done[RecordId]:
    """Grant a service or a care course; the supplier is to be told.

    Args:
        desk: Whose.
        grant: With the visit it comes from, where there is one.
        typed_as: The draft of the form it was typed in.
        reason: Why; required where that visit is closed.

    Raises:
        InvalidRecordError: The role may not, or something is wrong; each thing at its field.
    """
    require_deed(desk, Deed.GRANT)
    _refuse(check_grant(desk, grant))
    return act_at_visit(
        desk,
        "grant-service",
        lambda acting: write_grant(acting, grant, OrderKind.START),
        visit_id=grant.visit_id,
        reason=reason,
        settles=forms_typed(desk, typed_as),
    )


def change_grant(
    desk: Desk,
    changed: Grant,
    *,
    grant_id: RecordId,
    typed_as: RecordId | None = None,
    reason: str | None = None,
) -> Done[RecordId]:
    """Grant otherwise from a day on; what was granted until then stays as it was.

    Args:
        desk: Whose.
        changed: As it is from its first day on.
        grant_id: The grant that ends the day before.
        typed_as: The draft of the form it was typed in.
        reason: Why; required where the visit it comes from is closed.

    Raises:
        InvalidRecordError: The role may not, the grant is over, or something is wrong; each
            thing at its field.
    """
    require_deed(desk, Deed.GRANT)
    before = _stored(desk, grant_id).record
    _refuse(tuple(over_problems(before, desk.clock.today(), at="days")))
    _refuse(check_grant(desk, changed, changes=grant_id))
    made = replace(changed, replaces=grant_id, ended=None, followed_up={})

    def job(acting: Acting) -> RecordId:
        if made.days:
            end_in(acting, grant_id, _changed_on(before, made.days.starts_on))
        return write_grant(acting, made, OrderKind.CHANGE)

    return act_at_visit(
        desk,
        "change-grant",
        job,
        visit_id=changed.visit_id,
        reason=reason,
        settles=forms_typed(desk, typed_as),
    )


def end_grant(
    desk: Desk, *, grant_id: RecordId, last_on: date, why: EndReason, words: str | None = None
) -> Touched:
    """End a grant: the day is the last one with help.

    Raises:
        InvalidRecordError: The role may not; another reason is given without words; the grant
            is over, or would be over before that day.
    """
    require_deed(desk, Deed.GRANT)
    if why is EndReason.OTHER and not (words or "").strip():
        raise InvalidRecordError(Problem("reason-required", "words"))
    grant = _stored(desk, grant_id).record
    _refuse(tuple(end_problems(grant, last_on, desk.clock.today())))

    def job(acting: Acting) -> None:
        end_in(acting, grant_id, Ended(last_on, why, words))
        order_of(acting, grant_id, grant, OrderKind.STOP, last_on)

    return desk.act("end-grant", job, reason=words).touched


def follow_up_grant(
    desk: Desk,
    *,
    grant_id: RecordId,
    result: FollowUpResult,
    words: str | None = None,
    next_on: date | None = None,
) -> Touched:
    """Note what a follow-up found today (FSIII E1-E4).

    What continues, or was changed within the frame, is looked at again on *next_on*. What ends
    has its last day today. Revisitation is a task for the visitator until the grant is changed,
    ended, or found to continue.

    Raises:
        InvalidRecordError: The role may not, or may not end a grant; the grant is over; the
            next day is missing or not to come.
    """
    require_deed(desk, Deed.FOLLOW_UP)
    if result is FollowUpResult.ENDS:
        require_deed(desk, Deed.GRANT, at="result")
    goes_on = result in (FollowUpResult.CONTINUES, FollowUpResult.CHANGED)
    today, grant = desk.clock.today(), _stored(desk, grant_id).record
    _refuse(tuple(follow_up_problems(grant, next_on if goes_on else None, today, goes_on=goes_on)))

    def job(acting: Acting) -> None:
        acting.say(grant_id, f"followed_up/{today.isoformat()}", FollowedUp(result, words))
        if result is FollowUpResult.ENDS:
            end_in(acting, grant_id, Ended(today, EndReason.NO_LONGER_NEEDED, words))
            order_of(acting, grant_id, grant, OrderKind.STOP, today)
        else:
            acting.say(grant_id, "follow_up_on", next_on if goes_on else today)

    return desk.act("follow-up-grant", job, reason=words).touched


def write_grant(acting: Acting, grant: Grant, kind: OrderKind) -> RecordId:
    """Write, within an act, a grant and that its supplier is to be told."""
    grant_id = acting.create(grant, subject=grant.citizen_id)
    if grant.days:
        order_of(acting, grant_id, grant, kind, grant.days.starts_on)
    return grant_id


def end_in(acting: Acting, grant_id: RecordId, ended: Ended) -> None:
    """Write, within an act, the last day of a grant; nothing is followed up after it."""
    acting.say(grant_id, "ended", ended)
    acting.say(grant_id, "follow_up_on", None)


def usual_grant(service: Service, *, citizen_id: RecordId, starts_on: date, language: str) -> Grant:
    """Return a grant to begin typing in: the service with its usual amount or frame."""
    amount = Amount(service.minutes or 0, service.rhythm) if service.rhythm else None
    return Grant(
        citizen_id=CitizenId(citizen_id),
        service=granted_as(service, language),
        amount=amount,
        frame=service.frame,
        days=Days(starts_on),
    )


def _changed_on(before: Grant, day: date) -> Ended:
    """Return that a grant gives way on *day*, or ended earlier than that already."""
    last = day_before(day)
    if before.ended and before.ended.last_on <= last:
        return before.ended
    return Ended(last, EndReason.CHANGED)


def _delivers(desk: Desk, grant: Grant) -> frozenset[Category]:
    supplier = grant.supplier
    stored = desk.read.get(Organisation, supplier.organisation_id) if supplier else None
    return stored.record.delivers if stored else frozenset()


def _refuse(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise InvalidRecordError(*problems)


def _stored(desk: Desk, grant_id: RecordId) -> Stored[Grant]:
    stored = desk.read.get(Grant, grant_id)
    if stored is None or stored.gone:
        raise InvalidRecordError(Problem("grant-unknown"))
    return stored
