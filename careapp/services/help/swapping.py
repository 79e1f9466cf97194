"""Swaps: asked of the rules, agreed or not, ended; declines; the right to swap."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from careapp.changes.touched import Done, Touched
from careapp.domain.help.catalogue import Catalogue, Form, Service
from careapp.domain.help.grant import Grant, runs_on
from careapp.domain.help.judging import Judgement, judge
from careapp.domain.help.law import choosable, track_on
from careapp.domain.help.order import OrderKind
from careapp.domain.help.permission import Deed
from careapp.domain.help.swap import (
    Decline,
    GivenUp,
    Holds,
    How,
    Informed,
    Outcome,
    Received,
    Ruling,
    Swap,
)
from careapp.domain.help.swap_case import SwapCase
from careapp.domain.identity import ChangeId, CitizenId, RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.at_visit import act_at_visit, closings_known
from careapp.services.desk import Desk
from careapp.services.help.catalogue import catalogue_at_hand, records_language
from careapp.services.help.deeds import require_deed
from careapp.services.help.ordering import swap_orders, was_told_of
from careapp.services.help.reading import CitizensHelp, read_help
from careapp.services.records import forms_typed
from careapp.store.acting import Acting
from careapp.store.reader import Stored

WRITTEN, DECLINED = "swap-service", "decline-help"
"""The purposes of the acts that write a swap, and a decline."""


def judge_swap(
    desk: Desk,
    swap: Swap,
    *,
    known: CitizensHelp | None = None,
    catalogue: Catalogue | None = None,
) -> Judgement:
    """Return what the municipality's rules say of a swap as it is chosen so far.

    Args:
        desk: Whose.
        swap: What is asked for.
        known: The citizen's help, where it is read already.
        catalogue: The catalogue, where it is read already.
    """
    known = known or read_help(desk, swap.citizen_id)
    case = SwapCase(
        help=known.help,
        swap=swap,
        rules=known.rules,
        tracks=known.tracks,
        catalogue=catalogue if catalogue is not None else catalogue_at_hand(desk),
        today=known.today,
    )
    return judge(case)


def swap_service(
    desk: Desk, swap: Swap, *, typed_as: RecordId | None = None, reason: str | None = None
) -> Done[RecordId]:
    """Write a swap with its outcome and what the rules said of it.

    In doubt the granted help is given: a swap they disagree on changes nothing, and what they
    disagree on is kept.

    Args:
        desk: Whose.
        swap: With its outcome, and the visit it comes from where there is one.
        typed_as: The draft of the form it was typed in.
        reason: Why; required where that visit is closed.

    Raises:
        InvalidRecordError: The role may not, something is missing, or the rules do not allow
            what is agreed: ``swap-refused``, with the deciding rule.
    """
    require_deed(desk, Deed.SWAP)
    known = read_help(desk, swap.citizen_id)
    _refuse_unfinished(swap, saves=known.rules.klippekort is not None)
    judgement = judge_swap(desk, swap, known=known)
    deciding = judgement.deciding
    if swap.outcome is Outcome.AGREED and judgement.ruling is Ruling.REFUSED:
        values = {name: str(value) for name, value in deciding.values.items()}
        context = {**values, "rule": deciding.rule, "reason": deciding.reason}
        raise InvalidRecordError(Problem("swap-refused", deciding.about, context))
    made = replace(swap, said=judgement.verdicts, received=_as_recorded(desk, swap))

    def job(acting: Acting) -> RecordId:
        swap_id = acting.create(made, subject=swap.citizen_id)
        grant = known.help.grants.get(made.given.grant_id) if made.given else None
        if grant and made.holds:
            swap_orders(acting, swap_id, made, grant, OrderKind.SWAP, made.holds.first_on)
        return swap_id

    return act_at_visit(
        desk,
        WRITTEN,
        job,
        visit_id=swap.visit_id,
        reason=reason,
        settles=forms_typed(desk, typed_as),
    )


def end_swap(desk: Desk, *, swap_id: RecordId, last_on: date) -> Touched:
    """End a swap that holds for longer: the granted help is given again from the next day.

    Raises:
        InvalidRecordError: The role may not; the swap is unknown, for one day only, or ends
            before that day.
    """
    require_deed(desk, Deed.SWAP)
    stored = desk.read.get(Swap, swap_id)
    holds = stored.record.holds if stored and not stored.gone else None
    if holds is None or holds.how is How.ONCE:
        raise InvalidRecordError(Problem("swap-unknown"))
    if last_on < holds.first_on:
        raise InvalidRecordError(Problem("ends-before-start", "last_on"))
    if holds.last_on and last_on > holds.last_on:
        over = {"last_on": holds.last_on.isoformat()}
        raise InvalidRecordError(Problem("after-the-last-day", "last_on", over))
    ended = replace(holds, last_on=last_on)

    def job(acting: Acting) -> None:
        acting.say(swap_id, "holds", ended)
        _tell_it_is_back(desk, acting, stored, last_on + timedelta(days=1))

    return desk.act("end-swap", job).touched


def take_back_swap(desk: Desk, swap_id: RecordId, *, reason: str | None = None) -> Touched:
    """Take a swap back as if it had not been written; the log keeps both.

    Args:
        desk: Whose.
        swap_id: The swap.
        reason: Why; required where the visit that it belongs to is closed.

    Raises:
        InvalidRecordError: The role may not, the swap is unknown, or the visit that it
            belongs to is closed and no reason is given.
    """
    require_deed(desk, Deed.SWAP)
    stored = desk.read.get(Swap, swap_id)
    visit_id = stored.record.visit_id if stored else None
    knowing = closings_known(desk, visit_id, reason) if visit_id else ()
    told = stored is not None and was_told_of(desk, swap_id, stored.subject)
    touched = _take_back(desk, stored, WRITTEN, reason=reason, knowing=knowing)
    holds = stored.record.holds if stored else None
    if not told or holds is None:
        return touched
    tell = lambda acting: _tell_it_is_back(desk, acting, stored, holds.first_on)  # noqa: E731 - one line
    return touched | desk.act("tell-of-swap", tell).touched


def _tell_it_is_back(
    desk: Desk, acting: Acting, stored: Stored[Swap] | None, from_on: date
) -> None:
    """Write, within an act, that the granted help is given again from a day on."""
    given = stored.record.given if stored else None
    grant = desk.read.get(Grant, given.grant_id) if given else None
    if stored and grant:
        kind = OrderKind.SWAP_BACK
        swap_orders(acting, stored.record_id, stored.record, grant.record, kind, from_on)


def take_back_decline(desk: Desk, decline_id: RecordId) -> Touched:
    """Take a decline back as if it had not been written; the log keeps both.

    Raises:
        InvalidRecordError: The role may not, or the decline is unknown.
    """
    require_deed(desk, Deed.DECLINE)
    return _take_back(desk, desk.read.get(Decline, decline_id), DECLINED)


def _take_back(
    desk: Desk,
    stored: Stored[Any] | None,
    purpose: str,
    *,
    reason: str | None = None,
    knowing: tuple[ChangeId, ...] = (),
) -> Touched:
    acts = desk.read.acts_touching(stored.record_id) if stored and not stored.gone else []
    written = [act for act in acts if act.purpose == purpose]
    if stored is None or not written:
        raise InvalidRecordError(Problem("swap-unknown"))
    origin = getattr(stored.record, "visit_id", None) or stored.record_id
    return desk.undo(
        written[0].act_id, purpose="undo", origin=origin, reason=reason, knowing=knowing
    )


def decline_help(
    desk: Desk, *, citizen_id: RecordId, grant_id: RecordId, declined_on: date, why: str | None
) -> Done[RecordId]:
    """Note that a citizen said no to help on a day; a swap is no decline.

    Raises:
        InvalidRecordError: The role may not, or the help is not given on that day.
    """
    require_deed(desk, Deed.DECLINE)
    stored = desk.read.get(Grant, grant_id)
    if stored is None or stored.gone or not runs_on(stored.record, declined_on):
        raise InvalidRecordError(Problem("not-granted-that-day", "declined_on"))
    made = Decline(
        citizen_id=CitizenId(citizen_id), grant_id=grant_id, declined_on=declined_on, why=why
    )
    return desk.act(DECLINED, lambda acting: acting.create(made, subject=citizen_id))


def inform_of_right(desk: Desk, informed: Informed, *, reason: str | None = None) -> Done[RecordId]:
    """Note when, by whom and how a citizen was told of the right to swap.

    Args:
        desk: Whose.
        informed: With the visit at which it was told, where there is one.
        reason: Why; required where that visit is closed.

    Raises:
        InvalidRecordError: The role may not; the way is missing.
    """
    require_deed(desk, Deed.INFORM)
    if informed.way is None:
        raise InvalidRecordError(Problem("required", "way"))
    made = replace(
        informed,
        informed_on=informed.informed_on or desk.clock.today(),
        by=informed.by or desk.staff_name(desk.me),
    )
    return act_at_visit(
        desk,
        "inform-of-right",
        lambda acting: acting.create(made, subject=informed.citizen_id),
        visit_id=informed.visit_id,
        reason=reason,
    )


def given_up(stored: Stored[Grant]) -> GivenUp:
    """Return a granted service as it is given up: all of a day's minutes."""
    grant, amount = stored.record, stored.record.amount
    minutes = amount.minutes * amount.rhythm.times if amount else 0
    return GivenUp(stored.record_id, grant.name, minutes)


def once(day: date) -> Holds:
    """Return that a swap holds on one day."""
    return Holds(How.ONCE, day, day)


def offered_instead(
    known: CitizensHelp, catalogue: Catalogue, given: Stored[Grant], *, on: date, language: str
) -> tuple[Received, ...]:
    """Return what a citizen is offered first instead of a service, each with its minutes.

    First what the catalogue says it is swapped with, then what else is granted, then all that
    is in the catalogue to be chosen.
    """
    service = catalogue.get(given.record.key)
    wanted = sorted(service.swappable_with) if service else []
    first = [catalogue[key] for key in wanted if key in catalogue]
    track = track_on(known.tracks, on)
    chosen = choosable(catalogue, track, [Form.CHOSEN])
    also = [
        one.record
        for one in known.running(on)
        if one.record_id != given.record_id and one.record.service and not one.record.is_course
    ]
    found = [in_swap(one, language) for one in first]
    found += [_received_also(one) for one in also]
    found += [in_swap(one, language) for one in chosen]
    once_each: dict[str, Received] = {}
    for one in found:
        once_each.setdefault(one.key or one.name, one)
    return tuple(once_each.values())


def _as_recorded(desk: Desk, swap: Swap) -> tuple[Received, ...]:
    """Return what is received, named as in records and not as on the screen."""
    catalogue, language = catalogue_at_hand(desk), records_language(desk)
    return tuple(
        replace(one, name=known.name(language)) if (known := catalogue.get(one.key or "")) else one
        for one in swap.received
    )


def in_swap(service: Service, language: str) -> Received:
    """Return a service of the catalogue as it is received in a swap."""
    return Received(service.name(language), service.minutes or 0, service.key, service.category)


def _received_also(grant: Grant) -> Received:
    minutes = grant.amount.minutes if grant.amount else 0
    category = grant.service.category if grant.service else None
    supplier = grant.supplier
    return Received(
        grant.name,
        minutes,
        grant.key,
        category,
        supplier.organisation_id if supplier else None,
        supplier.name if supplier else None,
    )


def _refuse_unfinished(swap: Swap, *, saves: bool) -> None:
    """Refuse what lacks something; to get nothing instead is a swap only where time is saved."""
    agreed = swap.outcome is Outcome.AGREED
    missing = {
        "given": swap.given,
        "holds": swap.holds,
        "outcome": swap.outcome,
        "disagreement": swap.outcome is not Outcome.DISAGREED or (swap.disagreement or "").strip(),
        "why": swap.outcome is not Outcome.NOT_AGREED or (swap.why or "").strip(),
        "received": bool(swap.received) or saves or not agreed,
    }
    wrong = [Problem("required", at) for at, value in missing.items() if not value]
    holds = swap.holds
    if holds and holds.last_on and holds.last_on < holds.first_on:
        wrong.append(Problem("ends-before-start", "holds"))
    if any(one.minutes < 0 for one in swap.received) or (swap.given and swap.given.minutes <= 0):
        wrong.append(Problem("minutes-not-positive", "received"))
    if wrong:
        raise InvalidRecordError(*wrong)
