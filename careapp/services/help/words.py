"""Grants, swaps and packages in plain words: minutes, rhythms, verdicts and their reasons."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from careapp.domain.help.account import Entry, Explained
from careapp.domain.help.arrangement import Arranged, Fit, Fits
from careapp.domain.help.catalogue import Frame
from careapp.domain.help.grant import Amount, Days
from careapp.domain.help.mandate import Permit
from careapp.domain.help.rhythm import Often, Rhythm, monday_of
from careapp.domain.help.swap import Holds, How, Received, Swap, Verdict
from careapp.domain.help.task import Task, TaskKind
from careapp.services.wording import Wording

_MINUTES_AN_HOUR = 60
_MONDAY = date(2001, 1, 1)


@dataclass(frozen=True, slots=True)
class SaidOfSwap:
    """One verdict in words.

    Attributes:
        ruling: ``Tilladt``, ``Tilladt med bemærkning`` or ``Ikke tilladt``.
        rule: The name of the rule that decides.
        reason: One plain sentence.
    """

    ruling: str
    rule: str
    reason: str


def minutes(wording: Wording, number: int) -> str:
    """Return minutes as one says them: ``45 min``, ``3 t 30 min``, ``2 t``."""
    hours, rest = divmod(abs(number), _MINUTES_AN_HOUR)
    parts = [wording.word("help.hours", number=hours)] if hours else []
    parts += [wording.word("help.minutes", number=rest)] if rest or not hours else []
    return ("−" if number < 0 else "") + " ".join(parts)


def rhythm(wording: Wording, how: Rhythm) -> str:
    """Return a rhythm: ``hver dag``, ``mandag og torsdag``, ``onsdag hver 2. uge``."""
    if how.often is Often.AS_NEEDED:
        return wording.word("help.as_needed")
    said = wording.word("help.daily")
    if how.often is Often.WEEKDAYS:
        said = wording.listed([weekday(wording, day) for day in sorted(set(how.weekdays))] or ["–"])
    if how.every_weeks > 1:
        said = wording.word("help.every_weeks", days=said, number=how.every_weeks)
    return wording.word("help.times", days=said, number=how.times) if how.times > 1 else said


def amount_words(wording: Wording, amount: Amount) -> str:
    """Return how much and how often: ``45 min onsdag``; without minutes only how often."""
    if not amount.minutes:
        return rhythm(wording, amount.rhythm)
    said = minutes(wording, amount.minutes)
    return wording.word("help.amount", minutes=said, rhythm=rhythm(wording, amount.rhythm))


def span_words(wording: Wording, months: int, days: int) -> str:
    """Return for how long: ``3 måneder``, ``90 dage``, ``en måned og 10 dage``."""
    parts = [(months, "a_month", "months")] if months else []
    parts += [(days, "a_day", "days")] if days or not months else []
    said = [wording.word(f"help.{one if n == 1 else many}", number=n) for n, one, many in parts]
    return wording.listed(said)


def frame_words(wording: Wording, frame: Frame) -> str:
    """Return what a course has room for: ``2 t til 6 t om ugen``, ``op til 2 t om ugen``."""
    if not frame.least_minutes:
        return wording.word("help.frame_most", most=minutes(wording, frame.most_minutes))
    return wording.word(
        "help.frame",
        least=minutes(wording, frame.least_minutes),
        most=minutes(wording, frame.most_minutes),
    )


def arranged_words(wording: Wording, arranged: Arranged) -> str:
    """Return how long something takes, and when: ``30 min mandag og torsdag, 1 t om ugen``."""
    days = sorted(set(arranged.weekdays))
    said = wording.listed([weekday(wording, day) for day in days]) if days else ""
    if not days and arranged.times > 1:
        said = wording.word("help.times_a_week", number=arranged.times)
    each = minutes(wording, arranged.minutes)
    if arranged.minutes_a_week == arranged.minutes:
        return f"{each} {said}".strip()
    week = wording.word("help.a_week", time=minutes(wording, arranged.minutes_a_week))
    return f"{each} {said}, {week}"


def days_words(wording: Wording, days: Days, last_on: date | None) -> str:
    """Return from when to when: ``2. november 2026 – indtil videre``."""
    until = wording.date_of(last_on) if last_on else wording.word("help.until_further_notice")
    return f"{wording.date_of(days.starts_on)} – {until}"


def weekday(wording: Wording, iso: int) -> str:
    """Return the name of a weekday by its ISO number."""
    day = date.fromordinal(monday_of(_MONDAY).toordinal() + (iso - 1) % 7)
    return wording.day(day).split(" ", 1)[0].strip(",")


def swap_words(wording: Wording, verdict: Verdict) -> SaidOfSwap:
    """Return what the rules said of one row of a swap."""
    return SaidOfSwap(
        wording.word(f"ruling.{verdict.ruling}"),
        wording.word(f"swap_rule.{verdict.rule}"),
        filled(wording, f"swap_reason.{verdict.reason}", verdict.values),
    )


def holds_words(wording: Wording, holds: Holds) -> str:
    """Return when a swap holds: ``onsdag 25. november``, ``fra onsdag … og indtil videre``."""
    first, last = wording.day(holds.first_on), wording.day(holds.last_on or holds.first_on)
    how = How.PERIOD if holds.how is How.LASTING and holds.last_on else holds.how
    return wording.word(f"swap_when.{how}", first=first, last=last)


def instead_words(wording: Wording, swap: Swap | None) -> str:
    """Return what a swap is for, as a supplier reads it: ``→ Gå en tur sammen 30 min``."""
    if swap is None or not swap.received:
        return ""
    return "→ " + wording.listed([received_words(wording, one) for one in swap.received])


def received_words(wording: Wording, one: Received) -> str:
    """Return help with its minutes: ``Gå en tur sammen 30 min``."""
    return f"{one.name} {minutes(wording, one.minutes)}"


def entry_words(wording: Wording, entry: Entry) -> str:
    """Return why a line of the ledger stands there."""
    values: dict[str, str | int] = {
        "given_minutes": entry.given,
        "received_minutes": entry.received,
        "saved_minutes": entry.saved,
        "spent_minutes": entry.spent,
        "lost_minutes": entry.lost,
        "short_minutes": entry.short,
    }
    if entry.use_by:
        values["use_by_on"] = entry.use_by.isoformat()
    return filled(wording, f"ledger.{Explained(entry.why)}", values)


def permit_words(wording: Wording, permit: Permit) -> str:
    """Return why a package may not be granted; empty where it may."""
    if permit.granted:
        return ""
    return filled(wording, f"permit.{permit.reason}", permit.values or {})


def task_words(wording: Wording, task: Task) -> str:
    """Return what is to be done, and why."""
    within = {}
    if task.kind is TaskKind.REASSESS:
        months, days = (int(task.values.get(one, 0)) for one in ("months", "days"))
        within = {"within": span_words(wording, months, days)}
    return filled(wording, f"help_task.{task.kind}", {**task.values, **within})


def fit_words(wording: Wording, fit: Fit) -> str:
    """Return how a week's arrangements fit the frame of the course."""
    values: dict[str, str | int] = {"minutes": fit.minutes}
    how = str(Fits(fit.fits))
    if fit.fits is Fits.WITHIN and fit.frame and not fit.frame.least_minutes:
        how = "within-most"
    if fit.frame:
        values["least_minutes"] = fit.frame.least_minutes
        values["most_minutes"] = fit.frame.most_minutes
        values["left_minutes"] = abs(fit.left_minutes)
    return filled(wording, f"fits.{how}", values)


def filled(wording: Wording, key: str, values: Mapping[str, str | int]) -> str:
    """Return the sentence at *key*; minutes and days among its values are put in words."""
    return wording.word(key, **{name: _said(wording, name, one) for name, one in values.items()})


def _said(wording: Wording, name: str, value: str | int) -> str:
    if name.endswith("minutes"):
        return minutes(wording, int(value))
    if name.endswith("_on"):
        return wording.date_of(date.fromisoformat(str(value)))
    return str(value)
