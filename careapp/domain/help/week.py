"""What a citizen receives in a week, day by day; minutes by kind of help and by supplier."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from careapp.domain.help.catalogue import Category, Form
from careapp.domain.help.grant import Grant, runs_on
from careapp.domain.help.received import Help, granted_minutes, is_paused, turns
from careapp.domain.help.rhythm import DAYS_A_WEEK, Often, monday_of
from careapp.domain.help.swap import How
from careapp.domain.identity import RecordId

K = TypeVar("K")


class Why(StrEnum):
    """Why help stands on a day, or does not."""

    GRANTED = "granted"
    PAUSED = "paused"
    GIVEN_UP = "given-up"
    SWAPPED_FOR = "swapped-for"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of help on one day.

    Attributes:
        minutes: Received; 0 where it stands still or was wholly given up.
        granted: Minutes before pause and swap.
        swap_id: The swap that it was given up or received by.
    """

    day: date
    name: str
    minutes: int
    granted: int
    why: Why
    grant_id: RecordId
    key: str = ""
    category: Category | None = None
    supplier: str = ""
    swap_id: RecordId | None = None
    how: How | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """A week of help.

    Attributes:
        monday: Its first day.
        pieces: In order of days, then of grants.
        as_needed: Grants that run in this week without days of their own.
        courses: Care courses that run in this week; their help is arranged inside them.
    """

    monday: date
    pieces: tuple[Piece, ...]
    as_needed: tuple[RecordId, ...]
    courses: tuple[RecordId, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """Monday to Sunday."""
        return tuple(self.monday + timedelta(days=n) for n in range(DAYS_A_WEEK))

    @property
    def minutes(self) -> int:
        """All minutes received."""
        return sum(piece.minutes for piece in self.pieces)

    @property
    def by_category(self) -> Mapping[Category | None, int]:
        """Minutes received, by kind of help."""
        return _sums((piece.category, piece.minutes) for piece in self.pieces)

    @property
    def by_supplier(self) -> Mapping[str, int]:
        """Minutes received, by the supplier's name."""
        return _sums((piece.supplier, piece.minutes) for piece in self.pieces)

    def on(self, day: date) -> tuple[Piece, ...]:
        """Return the pieces of one day."""
        return tuple(piece for piece in self.pieces if piece.day == day)


def week_of_help(help_: Help, day: date) -> Week:
    """Return the week of *day*: what the citizen receives, and what stands still."""
    monday = monday_of(day)
    sunday = monday + timedelta(days=DAYS_A_WEEK - 1)
    running = {
        grant_id: grant
        for grant_id, grant in help_.grants.items()
        if any(runs_on(grant, monday + timedelta(days=n)) for n in range(DAYS_A_WEEK))
    }
    swapped = _swapped(help_, monday, sunday)
    pieces = [
        piece
        for n in range(DAYS_A_WEEK)
        for grant_id, grant in running.items()
        for piece in _pieces(help_, grant_id, grant, monday + timedelta(days=n), swapped)
    ]
    return Week(
        monday,
        tuple(pieces),
        tuple(i for i, one in running.items() if _is_as_needed(one)),
        tuple(i for i, one in running.items() if one.is_course),
    )


_Turns = Mapping[tuple[RecordId, date], list[tuple[RecordId, int]]]


def _swapped(help_: Help, first: date, last: date) -> _Turns:
    """Return the swaps of each grant and day, with the minutes given up by each."""
    found: dict[tuple[RecordId, date], list[tuple[RecordId, int]]] = {}
    for turn in turns(help_, first, last):
        found.setdefault((turn.grant_id, turn.day), []).append((turn.swap_id, turn.given))
    return found


def _pieces(
    help_: Help, grant_id: RecordId, grant: Grant, day: date, swapped: _Turns
) -> Iterator[Piece]:
    granted = granted_minutes(grant, day)
    if not granted:
        return
    swaps = swapped.get((grant_id, day), [])
    still = is_paused(help_, grant_id, day)
    given = sum(minutes for _, minutes in swaps)
    why = Why.PAUSED if still else Why.GIVEN_UP if swaps else Why.GRANTED
    supplier = grant.supplier.name if grant.supplier else ""
    yield Piece(
        day=day,
        name=grant.name,
        minutes=0 if still else granted - given,
        granted=granted,
        why=why,
        grant_id=grant_id,
        key=grant.key,
        category=grant.service.category if grant.service else None,
        supplier=supplier,
        swap_id=swaps[0][0] if swaps else None,
        how=_how(help_, swaps[0][0]) if swaps else None,
    )
    for swap_id, _ in swaps:
        yield from _instead(help_, swap_id, grant_id, day, supplier)


def _instead(
    help_: Help, swap_id: RecordId, grant_id: RecordId, day: date, supplier: str
) -> Iterator[Piece]:
    for one in help_.swaps[swap_id].received:
        yield Piece(
            day=day,
            name=one.name,
            minutes=one.minutes,
            granted=0,
            why=Why.SWAPPED_FOR,
            grant_id=grant_id,
            key=one.key or "",
            category=one.category,
            supplier=one.supplier or supplier,
            swap_id=swap_id,
            how=_how(help_, swap_id),
        )


def _how(help_: Help, swap_id: RecordId) -> How | None:
    holds = help_.swaps[swap_id].holds
    return holds.how if holds else None


def _is_as_needed(grant: Grant) -> bool:
    if grant.service and grant.service.form is not Form.SERVICE:
        return False
    return grant.amount is not None and grant.amount.rhythm.often is Often.AS_NEEDED


def _sums(pairs: Iterable[tuple[K, int]]) -> Mapping[K, int]:
    found: Counter[K] = Counter()
    for key, minutes in pairs:
        found[key] += minutes
    return found
