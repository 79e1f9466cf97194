"""What keeps a grant from being ended, followed up or changed, as somebody typed it."""

from collections.abc import Iterator
from datetime import date

from careapp.domain.help.grant import Grant
from careapp.domain.problems import Problem


def over_problems(grant: Grant, today: date, *, at: str) -> Iterator[Problem]:
    """Yield that a grant is over: nothing more is done to it."""
    if grant.last_on is not None and grant.last_on < today:
        yield Problem("grant-over", at, {"last_on": grant.last_on.isoformat()})


def end_problems(grant: Grant, last_on: date, today: date) -> Iterator[Problem]:
    """Yield what is wrong with a last day: it lies in what is granted, and is not over.

    What has not begun is taken back by any day before it begins.
    """
    if over := tuple(over_problems(grant, today, at="last_on")):
        yield from over
    elif grant.last_on is not None and last_on > grant.last_on:
        yield Problem("after-the-last-day", "last_on", {"last_on": grant.last_on.isoformat()})
    elif grant.days and last_on < grant.days.starts_on <= today:
        began = grant.days.starts_on.isoformat()
        yield Problem("before-it-began", "last_on", {"first_on": began})


def follow_up_problems(
    grant: Grant, next_on: date | None, today: date, *, goes_on: bool
) -> Iterator[Problem]:
    """Yield what is wrong with a follow-up; what goes on is looked at again on a day to come."""
    yield from over_problems(grant, today, at="result")
    if goes_on and next_on is None:
        yield Problem("required", "next_on")
    elif next_on is not None and next_on <= today:
        yield Problem("day-not-to-come", "next_on")
