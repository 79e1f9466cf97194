"""How much and how often, as a FHIR Timing."""

from collections.abc import Iterable
from datetime import date, timedelta

from careapp.domain.help.arrangement import Arranged
from careapp.domain.help.grant import Amount
from careapp.domain.help.rhythm import DAYS_A_WEEK, EVERY_DAY, Often, Rhythm
from careapp.exchange.fhir.codes import named
from careapp.exchange.fhir.parts import (
    Node,
    concept,
    counting,
    day,
    extension,
    listed,
    node,
    whole,
)

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LAST_MONDAY = date.max - timedelta(days=DAYS_A_WEEK)


def amount_timing(amount: Amount | None) -> Node | None:
    """Return a granted amount: minutes each time, in its rhythm."""
    if amount is None:
        return None
    often = amount.rhythm
    repeat = _minutes(amount.minutes) | _rhythm(often)
    code = concept(named(often.often)) if often.often is Often.AS_NEEDED else None
    beside = listed(extension("urn:careapp:anchor", valueDate=day(often.anchor)))
    return node(extension=beside, repeat=repeat, code=code) or None


def week_timing(week_on: date | None, arranged: Arranged | None) -> Node | None:
    """Return what is arranged for one week."""
    if arranged is None:
        return None
    repeat = _minutes(arranged.minutes)
    if week_on:
        last = week_on + timedelta(days=DAYS_A_WEEK - 1) if week_on <= _LAST_MONDAY else None
        repeat["boundsPeriod"] = node(start=day(week_on), end=day(last))
    days = _days(arranged.weekdays)
    often = counting(1 if days else arranged.times)
    repeat |= node(frequency=often, dayOfWeek=days)
    if often:
        repeat |= {"period": 1, "periodUnit": "wk"}
    return node(repeat=repeat) or None


def _rhythm(often: Rhythm) -> Node:
    times, weeks = counting(often.times), counting(often.every_weeks)
    if often.often is Often.AS_NEEDED or times is None or weeks is None:
        return {}
    if often.often is Often.DAILY and weeks == 1:
        return {"frequency": times, "period": 1, "periodUnit": "d"}
    days = _days(EVERY_DAY if often.often is Often.DAILY else often.weekdays)
    return node(frequency=times, period=weeks, periodUnit="wk", dayOfWeek=days)


def _days(numbers: Iterable[int]) -> list[str]:
    return [_WEEKDAYS[n - 1] for n in sorted(set(numbers)) if 0 < n <= DAYS_A_WEEK]


def _minutes(minutes: int) -> Node:
    known = counting(minutes)
    if known is None:
        beside = listed(extension("urn:careapp:minutes", **whole(minutes)))
        return node(extension=beside)
    return {"duration": known, "durationUnit": "min"}
