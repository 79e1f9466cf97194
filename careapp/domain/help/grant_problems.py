"""What keeps a grant from being written: each thing at its field, for a person to put right."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from careapp.domain.help.catalogue import Category, Frame, Service
from careapp.domain.help.collisions import clash, is_same
from careapp.domain.help.grant import Amount, Grant, Grants, share_days
from careapp.domain.help.law import Tracks, first_day_outside, track_on
from careapp.domain.help.pause import LONGEST
from careapp.domain.help.rehabilitation import rehabilitation_check
from careapp.domain.help.rhythm import EVERY_DAY, Often
from careapp.domain.problems import Problem

MINUTES_A_DAY = 24 * 60
MINUTES_A_WEEK = 7 * MINUTES_A_DAY
MOST_MINUTES_A_TIME = 12 * 60
MOST_WEEKS = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantCase:
    """A grant that somebody wants to write, with all that it must fit.

    Attributes:
        service: The entry of the catalogue; None where it is not at hand.
        others: The citizen's other grants; one that it changes is not among them.
        delivers: The kinds of help that its supplier gives; none where nobody said.
        died_on: The first day after the citizen's death.
    """

    grant: Grant
    service: Service | None
    others: Grants
    tracks: Tracks
    delivers: frozenset[Category] = frozenset()
    today: date
    died_on: date | None = None


def grant_problems(case: GrantCase) -> Iterator[Problem]:
    """Yield everything that is wrong with a grant, not only the first."""
    yield from _service(case)
    yield from _amount(case.grant)
    yield from _days(case)
    yield from _others(case)
    yield from _supplier(case)
    yield from _reasons(case)


def _service(case: GrantCase) -> Iterator[Problem]:
    granted = case.grant.service
    if granted is None:
        yield Problem("required", "service")
    elif case.service is not None and case.service.retired:
        yield Problem("service-retired", "service", {"name": granted.code.display})


def _amount(grant: Grant) -> Iterator[Problem]:
    if grant.is_course:
        if grant.frame is None:
            yield Problem("required", "frame")
        else:
            yield from frame_problems(grant.frame)
    elif grant.amount is None:
        yield Problem("required", "amount")
    else:
        yield from amount_problems(grant.amount)


def amount_problems(amount: Amount) -> Iterator[Problem]:
    """Yield what is absurd in minutes and a rhythm."""
    yield from _minutes(amount)
    yield from _rhythm(amount)


def frame_problems(frame: Frame) -> Iterator[Problem]:
    """Yield what is absurd in the frame of a course."""
    if not 0 <= frame.least_minutes <= frame.most_minutes:
        yield Problem("frame-upside-down", "frame")
    elif frame.most_minutes > MINUTES_A_WEEK:
        yield Problem("minutes-too-many", "frame", {"most": str(MINUTES_A_WEEK)})


def _minutes(amount: Amount) -> Iterator[Problem]:
    needed = amount.rhythm.often is Often.AS_NEEDED
    if amount.minutes < 0 or (amount.minutes == 0 and not needed):
        yield Problem("minutes-not-positive", "amount.minutes")
    elif amount.minutes > MOST_MINUTES_A_TIME:
        yield Problem("minutes-too-many", "amount.minutes", {"most": str(MOST_MINUTES_A_TIME)})
    elif amount.minutes * amount.rhythm.times > MINUTES_A_DAY:
        yield Problem("minutes-over-a-day", "amount.rhythm")


def _rhythm(amount: Amount) -> Iterator[Problem]:
    rhythm = amount.rhythm
    if rhythm.times < 1:
        yield Problem("times-not-positive", "amount.rhythm")
    if not 1 <= rhythm.every_weeks <= MOST_WEEKS:
        yield Problem("weeks-not-possible", "amount.rhythm", {"most": str(MOST_WEEKS)})
    if rhythm.often is Often.WEEKDAYS:
        if not rhythm.weekdays:
            yield Problem("weekdays-required", "amount.rhythm")
        elif not set(rhythm.weekdays) <= set(EVERY_DAY):
            yield Problem("weekdays-not-possible", "amount.rhythm")


def _days(case: GrantCase) -> Iterator[Problem]:
    days, service = case.grant.days, case.grant.service
    if days is None:
        yield Problem("required", "days")
        return
    if days.ends_on is not None and days.ends_on < days.starts_on:
        yield Problem("ends-before-start", "days")
        return
    ends_on = days.ends_on or days.starts_on
    if max(abs(days.starts_on - case.today), abs(ends_on - case.today)) > LONGEST:
        yield Problem("days-far-away", "days")
    if case.died_on is not None and (days.ends_on is None or days.ends_on >= case.died_on):
        yield Problem("help-stopped-for-good", "days")
    if service is None or service.basis is None:
        return
    outside = first_day_outside(case.tracks, service.basis, days.starts_on, case.grant.last_on)
    if outside is not None:
        track = track_on(case.tracks, outside)
        yield Problem(
            "service-outside-track" if outside == days.starts_on else "days-outside-track",
            "service" if outside == days.starts_on else "days",
            {"track": str(track), "outside_on": outside.isoformat(), "basis": service.basis},
        )


def _others(case: GrantCase) -> Iterator[Problem]:
    for other in case.others.values():
        shared = share_days(case.grant, other)
        if shared is None:
            continue
        if is_same(case.grant, other):
            context = {"name": other.name, "shared_on": shared.isoformat()}
            yield Problem("granted-already", "days", context)
        elif clash(case.grant, other):
            context = {"name": other.name, "shared_on": shared.isoformat()}
            yield Problem("two-laws", "days", context)


def _supplier(case: GrantCase) -> Iterator[Problem]:
    supplier, service = case.grant.supplier, case.grant.service
    if supplier is None:
        yield Problem("required", "supplier")
    elif service and service.category and service.category not in (case.delivers or Category):
        context = {"supplier": supplier.name, "category": service.category}
        yield Problem("supplier-does-not-deliver", "supplier", context)


def _reasons(case: GrantCase) -> Iterator[Problem]:
    own = case.grant.own_proposal
    if own and not own.followed and not (own.why_different or "").strip():
        yield Problem("reason-required", "own_proposal")
    check = rehabilitation_check(case.grant, case.others.values())
    if check.needed:
        yield Problem("rehabilitation-not-considered", "rehabilitation")
