"""The forms of the rules for swaps and of mandates: what stands in them, and who writes it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from careapp.changes.touched import Done
from careapp.domain.help.account import Klippekort
from careapp.domain.help.catalogue import Category
from careapp.domain.help.mandate import Holding, Mandate
from careapp.domain.help.swap import Ruling
from careapp.domain.help.swap_rules import FIXED, IN_ORDER, DeclineLimit
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.help.catalogue import save_swap_rules, swap_rules
from careapp.services.help.catalogue_asked import AskedMandate, AskedRules
from careapp.services.help.mandates import issue_mandate

SETTABLE = tuple(rule for rule in IN_ORDER if rule not in FIXED)
"""The rules for swaps that a municipality can set."""

_A_YEAR = timedelta(days=365)


def rules_asked(desk: Desk, _about: RecordId, _language: str) -> Mapping[str, object]:
    """Return what stands in the form of the rules."""
    rules = swap_rules(desk)
    klippekort, declines = rules.klippekort, rules.declines
    return {
        **{rule.replace("-", "_"): rules.when_broken(rule) for rule in SETTABLE},
        "judged_by": rules.judged_by,
        "categories_never": frozenset(one for one in Category if one.value in rules.never_swapped),
        "services_never": frozenset(one for one in rules.never_swapped if "|" in one),
        "notice_days": rules.notice_days,
        "lasting_weeks": rules.lasting_weeks,
        "decline_times": declines.times if declines else None,
        "decline_months": (declines.months or None) if declines else None,
        "decline_days": (declines.days or None) if declines else None,
        "saved_minutes": klippekort.most_minutes if klippekort else None,
        "saved_weeks": klippekort.keep_weeks if klippekort else None,
    }


def save_rules_asked(
    desk: Desk, _about: RecordId, asked: AskedRules, _language: str
) -> Done[RecordId]:
    """Write the municipality's rules as they were asked."""
    before = swap_rules(desk)
    categories = (str(one) for one in asked.categories_never)
    broken = {rule: getattr(asked, rule.replace("-", "_")) or Ruling.REMARK for rule in SETTABLE}
    return save_swap_rules(
        desk,
        replace(
            before,
            broken=broken,
            judged_by=asked.judged_by,
            never_swapped=frozenset({*categories, *asked.services_never}),
            notice_days=asked.notice_days,
            lasting_weeks=asked.lasting_weeks,
            klippekort=_klippekort(asked),
            declines=_limit(asked),
        ),
    )


def _klippekort(asked: AskedRules) -> Klippekort | None:
    minutes, weeks = asked.saved_minutes, asked.saved_weeks
    if minutes is None and weeks is None:
        return None
    if not minutes or not weeks:
        raise InvalidRecordError(Problem("required", "saved_weeks" if minutes else "saved_minutes"))
    return Klippekort(minutes, weeks)


def _limit(asked: AskedRules) -> DeclineLimit | None:
    times, months, days = asked.decline_times, asked.decline_months, asked.decline_days
    if times is None and months is None and days is None:
        return None
    if not times or not (months or days):
        at = "decline_months" if times else "decline_times"
        raise InvalidRecordError(Problem("required", at))
    return DeclineLimit(times, months or 0, days or 0)


def usual_mandate(desk: Desk, _about: RecordId, _language: str) -> Mapping[str, object]:
    """Return what a new mandate begins with: a year from today."""
    today = desk.clock.today()
    return {"holding": Holding(today, today + _A_YEAR)}


def issue_asked(
    desk: Desk, _about: RecordId, asked: AskedMandate, _language: str
) -> Done[RecordId]:
    """Issue a mandate as it was asked."""
    made = Mandate(
        organisation_id=desk.municipality_id,
        holder=asked.holder,
        packages=asked.packages,
        districts=asked.districts,
        holding=asked.holding,
        most_active=asked.most_active,
    )
    return issue_mandate(desk, made)
