"""Numbers, dates and times as people type them."""

import re
from datetime import date, time
from decimal import Decimal

_MAX_DIGITS = 15
"""What a number keeps exactly on its way through JSON."""

_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+")
_SPACES = re.compile(r"(?<=[0-9])[ \u00a0\u2009\u202f'](?=[0-9]{3})")
_DAY = re.compile(r"([0-9]{1,2})[ ./-]+([0-9]{1,2})(?:[ ./-]+([0-9]{4}|[0-9]{2}))?[.]?")
_DIGITS_ONLY = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME = re.compile(r"(?:kl\.? ?)?([0-9]{1,2})[.:]?([0-9]{2})?")
_CENTURY = 100


def parse_number(typed: str) -> Decimal | None:
    """Return the number in *typed*; None when it is none.

    Both separators are understood: ``1.234,5``, ``1 234,5``, ``1234.5``, ``1,5``. A point
    before exactly three digits groups thousands (``1.234``), as it is written in Danish;
    a comma alone is always the decimal comma.
    """
    text = _SPACES.sub("", typed.strip().replace("\u2212", "-"))
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text.removeprefix("+"))
    plain = _ungrouped(digits)
    if not _PLAIN.fullmatch(plain) or sum(map(str.isdigit, plain)) > _MAX_DIGITS:
        return None
    return Decimal(sign + plain.replace(",", "."))


def _ungrouped(digits: str) -> str:
    decimal_mark = max(digits.rfind("."), digits.rfind(","))
    before, mark, after = (
        digits[:decimal_mark],
        digits[decimal_mark:][:1],
        digits[decimal_mark:][1:],
    )
    other = {".": ",", ",": "."}.get(mark, "")
    if other and other in before and _GROUPED.fullmatch(before):
        return before.replace(other, "") + mark + after
    repeated = digits.count(mark) > 1 if mark else False
    if _GROUPED.fullmatch(digits) and (mark == "." or repeated):
        return digits.replace(mark, "")
    return digits


def parse_date(typed: str, today: date) -> date | None:
    """Return the day in *typed*; None when there is no such day.

    Understands ``24.11.2026``, ``24/11-2026``, ``24.11.26``, ``24.11``, ``241126`` and
    ``2026-11-24``. Without a year it is the day nearest to *today*; two digits mean the
    year nearest to *today*.
    """
    text = typed.strip()
    if iso := _ISO.fullmatch(text):
        return _day(*(int(part) for part in iso.groups()))
    found = _DAY.fullmatch(text) or _DIGITS_ONLY.fullmatch(text)
    if found is None:
        return None
    day, month = int(found[1]), int(found[2])
    if found[3] is None:
        around = (_day(today.year + step, month, day) for step in (-1, 0, 1))
        days = [day for day in around if day is not None]
        return min(days, key=lambda day: abs((day - today).days), default=None)
    return _day(_year(found[3], today), month, day)


def _year(digits: str, today: date) -> int:
    year = int(digits)
    if len(digits) > len("26"):
        return year
    start = today.year - _CENTURY // 2
    return start + (year - start) % _CENTURY


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_time(typed: str) -> time | None:
    """Return the time of day in *typed*: ``9.30``, ``9:30``, ``0930``, ``kl. 9``; else None."""
    found = _TIME.fullmatch(typed.strip().lower())
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2] or 0))
    except ValueError:
        return None
