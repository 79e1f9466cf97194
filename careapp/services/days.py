"""Days as people say and write them."""

from datetime import date, timedelta

from careapp.dialogue.entry import parse_date
from careapp.services.wording import Wording

_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
_DAYS_A_WEEK = 7


def read_day(typed: str, today: date, wording: Wording) -> date | None:
    """Return the day in *typed*, None when it is none.

    Beside dates it understands ``i morgen`` and ``torsdag``, which is the next Thursday.
    """
    said = typed.strip().lower()
    near = {wording.word(f"date.{name}"): days for name, days in _NEAR.items()}
    near |= {_weekday(today, days, wording): days for days in range(1, _DAYS_A_WEEK + 1)}
    if said in near:
        return today + timedelta(days=near[said])
    return parse_date(typed, today)


def write_day(day: date) -> str:
    """Return *day* as it is typed: ``24.11.2026``, in Danish and in Norwegian."""
    return f"{day:%d.%m.%Y}"


def _weekday(today: date, days: int, wording: Wording) -> str:
    return wording.day(today + timedelta(days=days)).split(" ", 1)[0].strip(",").lower()
