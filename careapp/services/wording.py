"""Field terms, dates and the words on paper, in one language."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from careapp.domain.care import When
from careapp.domain.level import Level, Scale
from careapp.system.resources import resources

LANGUAGES = ("da", "nb", "en")


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in one language and times in one zone.

    Attributes:
        language: ``da``, ``nb`` or ``en``.
        zone: The municipality's.
    """

    language: str
    zone: ZoneInfo

    def word(self, key: str, **values: object) -> str:
        """Return the word at *key*, such as ``level.fsiii.2``, with *values* filled in.

        Raises:
            KeyError: There is no such word.
        """
        text = _terms(self.language)[key]
        return text.format(**values) if values else text

    def first_word(self, *keys: str) -> str:
        """Return the word at the first of *keys* that has one; empty where none has."""
        terms = _terms(self.language)
        return next((terms[key] for key in keys if key in terms), "")

    def day(self, day: date) -> str:
        """Return weekday, day and month: ``tirsdag 24. november``."""
        return self._date(day, "day")

    def day_year(self, day: date) -> str:
        """Return weekday and full date."""
        return self._date(day, "day_year")

    def date_of(self, day: date) -> str:
        """Return day, month and year."""
        return self._date(day, "date")

    def day_month(self, day: date) -> str:
        """Return day and month: ``24. november``."""
        return self._date(day, "day_month")

    def short(self, day: date) -> str:
        """Return day and short month: ``24. nov.``."""
        return self._date(day, "short")

    def weekday(self, day: date) -> str:
        """Return short weekday and day: ``tir 24``."""
        name, number = self._date(day, "weekday").replace(".", "").split()
        return f"{name[:_SHORT_DAY]} {number}"

    def near(self, day: date, today: date) -> str:
        """Return *day* as one says it today: ``i dag``, ``torsdag``, ``24. nov.``."""
        apart = (day - today).days
        if apart in _NEAR:
            return self.word(f"date.{_NEAR[apart]}")
        if 1 < apart < _DAYS_A_WEEK:
            return str(format_date(day, "EEEE", locale=self.language))
        return self.short(day) if day.year == today.year else self.date_of(day)

    def over(self, days: int) -> str:
        """Return how many days past its date something is."""
        if days == 1:
            return self.word("date.over_one")
        return self.word("date.over_many", days=days)

    def time_of(self, moment: datetime | time) -> str:
        """Return a time of day: ``9.30`` in Danish, ``9:30`` in Norwegian."""
        local = moment.astimezone(self.zone) if isinstance(moment, datetime) else moment
        return str(format_time(local, self.word("date.time"), locale=self.language))

    def moment(self, moment: datetime) -> str:
        """Return full date and time."""
        return self._at(self.day_year(moment.astimezone(self.zone).date()), moment)

    def near_moment(self, moment: datetime, today: date) -> str:
        """Return date and time as one says it today."""
        return self._at(self.near(moment.astimezone(self.zone).date(), today), moment)

    def week(self, day: date) -> str:
        """Return the ISO week: ``Uge 48``."""
        return self.word("date.week", number=day.isocalendar().week)

    def quote(self, words: str) -> str:
        """Return *words* in the quotation marks of the language."""
        return self.word("date.quote", words=words.strip())

    def years(self, age: int) -> str:
        """Return an age: ``78 år``."""
        return self.word("date.years", age=age)

    def level(self, level: Level | None) -> str:
        """Return a level in words; *not asked* is not the same as 9.

        A tool's own scale has its words with the tool; here it is told by its number.
        """
        if level is None:
            return self.word("level.not_asked")
        if level.scale is Scale.OWN:
            return str(level.code) if level.counts else self.word("level.not_relevant")
        return self.word(f"level.{level.scale}.{level.code}")

    def short_level(self, level: Level | None) -> str:
        """Return a level in one word: ``svære``."""
        if level is None or level.scale is Scale.OWN:
            return self.level(level)
        return self.word(f"level.short.{level.scale}.{level.code}")

    def number(self, number: int) -> str:
        """Return a number up to twelve in words: ``tre``."""
        return _terms(self.language).get(f"number.{number}", str(number))

    def listed(self, parts: Sequence[str]) -> str:
        """Return *parts* as one says them: ``Lone, Anne og Jørn``."""
        *first, last = parts
        return self.word("date.and", first=", ".join(first), last=last) if first else last

    def when(self, when: When | None) -> str:
        """Return by when, or how often; the day first."""
        if when is None or when == When():
            return ""
        day = self.day(when.on) if when.on else ""
        if when.on and when.at:
            day = self.word("date.at", day=day, time=self.time_of(when.at))
        return ", ".join(part for part in (day, when.words or "") if part)

    def _at(self, day: str, moment: datetime) -> str:
        return self.word("date.at", day=day, time=self.time_of(moment))

    def _date(self, day: date, pattern: str) -> str:
        return str(format_date(day, self.word(f"date.{pattern}"), locale=self.language))


_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_DAYS_A_WEEK = 7
_SHORT_DAY = 3


@cache
def _terms(language: str) -> dict[str, str]:
    path = resources() / "i18n" / f"terms.{language}.toml"
    return dict(_flat(tomllib.loads(path.read_text(encoding="utf-8")), ""))


def _flat(tree: dict[str, Any], prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in tree.items():
        if isinstance(value, dict):
            found += _flat(value, f"{prefix}{name}.")
        else:
            found.append((f"{prefix}{name}", str(value)))
    return found
