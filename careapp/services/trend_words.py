"""What was measured in words: the same on screen, in the ear and on paper."""

from collections.abc import Iterator
from datetime import date

from careapp.dialogue.wording import number_text
from careapp.domain.trend import Point
from careapp.services.trends import GOAL, SCALE, Trend
from careapp.services.wording import Wording

_FEW = 3
"""So many questions without an answer are named; more are counted."""


def trend_title(trend: Trend, wording: Wording) -> str:
    """Return the instrument with what it is about, or the goal in the citizen's words."""
    if trend.title:
        return _name(trend, wording)
    about = wording.word(f"instrument.about.{trend.name}")
    return f"{_name(trend, wording)}: {about}"


def trend_day(trend: Trend, day: date, wording: Wording) -> str:
    """Return a day in short, with its year where that is not the year of the latest."""
    short = wording.short(day)
    return short if day.year == trend.points[-1].day.year else f"{short} {day.year}"


def trend_number(point: Point, wording: Wording) -> str:
    """Return a number as the language writes it: ``2,4``."""
    return number_text(point.value, wording.language)


def trend_spoken(trend: Trend, wording: Wording) -> str:
    """Return all numbers with their days: ``WHO-5: 44 (1. sep.), 60 (24. nov.)``."""
    points = (
        f"{trend_number(one, wording)} ({trend_day(trend, one.day, wording)})"
        for one in trend.points
    )
    return f"{_name(trend, wording)}: {', '.join(points)}"


def trend_lines(trend: Trend, wording: Wording) -> Iterator[str]:
    """Yield what the latest score means, who said it, and what is missing."""
    if trend.name == GOAL:
        yield _goal(trend, wording)
    elif trend.points:
        yield _latest(trend, wording)
    if trend.voice:
        yield wording.word(f"instrument.by.{trend.voice}")
    if trend.unfinished_on:
        yield _missing(trend, wording.date_of(trend.unfinished_on), wording)


def trend_credit(trend: Trend, wording: Wording) -> str:
    """Return whose instrument it is, where that must stand beside each score; else nothing."""
    return wording.word(f"instrument.credit.{trend.name}") if trend.credited else ""


def _missing(trend: Trend, day: str, wording: Wording) -> str:
    number = len(trend.missing)
    if number > _FEW:
        return wording.word("instrument.missing_many", day=day, number=number)
    questions = (wording.quote(one.in_language(wording.language)) for one in trend.missing)
    return wording.word("instrument.missing", day=day, questions=", ".join(questions))


def _name(trend: Trend, wording: Wording) -> str:
    if trend.name == SCALE:
        return trend.tool.in_language(wording.language)
    name = wording.word(f"instrument.name.{trend.name}")
    return f"{name}: {wording.quote(trend.title)}" if trend.title else name


def _latest(trend: Trend, wording: Wording) -> str:
    latest = trend.points[-1]
    number = trend_number(latest, wording)
    key = f"instrument.score.{trend.name}"
    score = wording.word(key, score=number, highest=trend.highest)
    said = wording.word("instrument.latest", score=score, day=wording.date_of(latest.day))
    band = wording.word(f"instrument.band.{trend.name}.{trend.band}") if trend.band else ""
    return f"{said}: {band}." if band else f"{said}."


def _goal(trend: Trend, wording: Wording) -> str:
    before, after = trend.before, trend.after
    if before is None:
        return wording.word("instrument.goal.only_after", after=after)
    if after is None:
        return wording.word("instrument.goal.only_before", before=before)
    change = after - before
    key = "higher" if change > 0 else "lower" if change < 0 else "unchanged"
    told = wording.word(f"instrument.goal.{key}", points=abs(change))
    return wording.word("instrument.goal.both", before=before, after=after, change=told)
