"""Rules on what is given up, when, and for how long."""

from collections.abc import Iterator

from careapp.domain.citizen import Track
from careapp.domain.help import swap_rules as rule
from careapp.domain.help.catalogue import LegalBasis
from careapp.domain.help.law import track_on
from careapp.domain.help.received import granted_minutes, is_paused
from careapp.domain.help.rhythm import DAYS_A_WEEK
from careapp.domain.help.swap import How, Verdict
from careapp.domain.help.swap_case import GIVEN, PROPOSED, SwapCase


def not_inside_a_course(case: SwapCase) -> Iterator[Verdict]:
    """Under ældreloven help is arranged inside the course; there is no ledger of swaps (§11)."""
    grant = case.grant
    basis = grant.service.basis if grant and grant.service else None
    inside = (grant is not None and grant.is_course) or basis is LegalBasis.AEL
    if inside or (basis is None and track_on(case.tracks, case.first_on) is Track.AEL):
        yield case.broken(rule.IN_COURSE, GIVEN, "arranged-in-course")


def is_granted(case: SwapCase) -> Iterator[Verdict]:
    """Only help that is granted on the day, and not given up already, can be given up."""
    grant, given = case.grant, case.swap.given
    if grant is None or given is None:
        yield case.broken(rule.GRANTED, GIVEN, "not-granted")
        return
    found = case.turns_of_grant()
    own = [turn for turn in found if turn.swap_id == PROPOSED]
    if not own:
        reason = "paused" if _is_paused(case) else "not-that-day"
        yield case.broken(rule.GRANTED, GIVEN, reason, day_on=case.first_on.isoformat())
        return
    days = {turn.day for turn in own}
    short = [turn for turn in found if turn.day in days and turn.given < turn.asked]
    granted = {turn.day: granted_minutes(grant, turn.day) for turn in short}
    for turn in short[:1]:
        more = given.minutes > granted[turn.day]
        reason = "more-than-granted" if more else "given-up-already"
        yield case.broken(
            rule.GRANTED, GIVEN, reason, day_on=turn.day.isoformat(), minutes=granted[turn.day]
        )


def may_be_given_up(case: SwapCase) -> Iterator[Verdict]:
    """Some services are never swapped, such as nursing."""
    service = case.grant.service if case.grant else None
    if service and {service.key, service.category} & case.rules.never_swapped:
        yield case.broken(rule.NEVER_SWAPPED, GIVEN, "never-given-up", name=service.code.display)


def agreed_in_time(case: SwapCase) -> Iterator[Verdict]:
    """The supplier must know some days before, where the municipality says so."""
    notice = case.rules.notice_days or 0
    days = (case.first_on - case.today).days
    if days < 0:
        return
    if days < notice:
        yield case.broken(rule.NOTICE, GIVEN, "short-notice", days=notice)


def prompts_a_look(case: SwapCase) -> Iterator[Verdict]:
    """A swap that lasts prompts a look at the grant: it may be granted differently."""
    holds, weeks = case.swap.holds, case.rules.lasting_weeks
    if holds is None or holds.how is How.ONCE:
        return
    ends = holds.last_on
    long = weeks is not None and ends is not None
    if ends is None or (long and (ends - holds.first_on).days >= (weeks or 0) * DAYS_A_WEEK):
        yield case.broken(rule.LASTING, GIVEN, "look-at-grant")


def _is_paused(case: SwapCase) -> bool:
    given, grant = case.swap.given, case.grant
    on = case.first_on
    paused = given is not None and is_paused(case.help, given.grant_id, on)
    return paused and grant is not None and granted_minutes(grant, on) > 0
