"""Keyed pseudonyms, and dates that are only as fine as weeks and years."""

import hmac
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from careapp.domain.problems import InvalidRecordError, Problem

LEAST_KEY_BYTES = 32
"""What HMAC-SHA-256 asks for; a shorter key could be guessed."""


class Pseudonyms:
    """Names records by a key: the same record has the same name as long as the key is the same.

    Whoever lacks the key cannot tell whom a pseudonym stands for; whoever has it can. The data
    stay personal data, and the key is kept apart from them.

    Args:
        key: At least 32 bytes.

    Raises:
        InvalidRecordError: Code ``key-too-short``.
    """

    def __init__(self, key: bytes) -> None:
        if len(key) < LEAST_KEY_BYTES:
            raise InvalidRecordError(Problem("key-too-short"))
        self._keyed = hmac.new(key, digestmod=sha256)
        self._known: dict[str, str] = {}

    def of(self, record_id: str) -> str:
        """Return what stands instead of an id, in the form of a UUID (version 8)."""
        if not record_id:
            return ""
        found = self._known.get(record_id)
        if found is None:
            keyed = self._keyed.copy()
            keyed.update(record_id.encode())
            value = int.from_bytes(keyed.digest()[:16])
            value = value & ~(0xF << 76) & ~(0x3 << 62) | (8 << 76) | (2 << 62)
            found = str(UUID(int=value))
            if len(self._known) < _REMEMBERED:
                self._known[record_id] = found
        return found


_REMEMBERED = 100_000
"""So many are kept at hand: most ids are referred to soon after they were written."""


def week_of(day: str) -> str:
    """Return the Monday of the week of a date or time; empty for what is none.

    Args:
        day: ISO 8601: a date, or a time of which the date counts.
    """
    try:
        found = date.fromisoformat(day[:_DAY])
        return (found - timedelta(days=found.weekday())).isoformat()
    except (ValueError, OverflowError):
        return ""


def week_moment(moment: str) -> str:
    """Return the first moment of the week, where only a moment may stand."""
    monday = week_of(moment)
    if not monday:
        return ""
    return datetime.fromisoformat(monday).replace(tzinfo=UTC).isoformat()


def year_of(day: str) -> str:
    """Return the year of a date."""
    return day[:_YEAR]


_DAY = len("2026-11-24")
_YEAR = len("2026")
