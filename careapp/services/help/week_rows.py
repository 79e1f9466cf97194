"""A week of help as a table: one row for each service, minutes by day, and what is swapped."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from careapp.domain.help.catalogue import Category, LegalBasis
from careapp.domain.help.grant import Grant, Grants
from careapp.domain.help.rhythm import DAYS_A_WEEK, monday_of
from careapp.domain.help.week import Piece, Week, Why
from careapp.domain.identity import RecordId

_A_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One service in a week.

    Attributes:
        minutes: Received, Monday to Sunday; 0 where nothing is.
        swapped: On which of these days it is given up, or received instead.
        paused: On which of these days it stands still.
        instead: Whether it is only there because of a swap.
        category: Its kind of help.
    """

    name: str
    supplier: str
    grant_id: RecordId
    minutes: tuple[int, ...]
    swapped: tuple[bool, ...]
    paused: tuple[bool, ...]
    instead: bool
    category: Category | None

    @property
    def total(self) -> int:
        """Minutes of the whole week."""
        return sum(self.minutes)


@dataclass(frozen=True, slots=True)
class SwapNote:
    """One swap in a week: on which days what is given up, and what is received instead."""

    swap_id: RecordId
    days: tuple[date, ...]
    given: str
    received: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTable:
    """A week of help as screens and papers show it.

    Attributes:
        today: None where it is not in this week.
        by_category: Kinds of help with their minutes, most first; those that stand still with 0.
        by_supplier: Suppliers with their minutes, most first.
        beside: Grants without days of their own, and what stands beside a care course: under
            ældreloven no minutes are shown by service.
        before_on: A day of the week before.
        after_on: A day of the week after.
    """

    days: tuple[date, ...]
    today: date | None
    rows: tuple[WeekRow, ...]
    by_category: tuple[tuple[Category | None, int], ...]
    by_supplier: tuple[tuple[str, int], ...]
    swaps: tuple[SwapNote, ...]
    beside: tuple[RecordId, ...]
    before_on: date
    after_on: date

    @property
    def totals(self) -> tuple[int, ...]:
        """Minutes of each day."""
        return tuple(sum(row.minutes[n] for row in self.rows) for n in range(DAYS_A_WEEK))

    @property
    def minutes(self) -> int:
        """Minutes of the whole week."""
        return sum(self.totals)


def week_table(week: Week, today: date, grants: Grants) -> WeekTable:
    """Return a week as a table; what stands still or is given up keeps its row."""
    in_course = {one for one, grant in grants.items() if _is_in_course(grant)}
    shown = tuple(one for one in week.pieces if one.grant_id not in in_course)
    beside = dict.fromkeys(one.grant_id for one in week.pieces if one.grant_id in in_course)
    week = replace(week, pieces=shown)
    return WeekTable(
        days=week.days,
        today=today if week.monday == monday_of(today) else None,
        rows=tuple(_rows(week)),
        by_category=tuple(sorted(week.by_category.items(), key=_most_first)),
        by_supplier=tuple(sorted(week.by_supplier.items(), key=_most_first)),
        swaps=tuple(_swaps(week)),
        beside=(*week.as_needed, *beside),
        before_on=week.monday - _A_WEEK,
        after_on=week.monday + _A_WEEK,
    )


def by_kind(table: WeekTable) -> WeekTable:
    """Return a week with one row for each kind of help; its rows have no name of their own."""
    found: dict[Category | None, list[WeekRow]] = {}
    for row in table.rows:
        found.setdefault(row.category, []).append(row)
    rows = tuple(_together(category, rows) for category, rows in found.items())
    return replace(table, rows=rows)


def _together(category: Category | None, rows: Sequence[WeekRow]) -> WeekRow:
    return WeekRow(
        "",
        "",
        rows[0].grant_id,
        tuple(map(sum, zip(*(row.minutes for row in rows), strict=True))),
        tuple(map(any, zip(*(row.swapped for row in rows), strict=True))),
        tuple(map(any, zip(*(row.paused for row in rows), strict=True))),
        instead=False,
        category=category,
    )


def _is_in_course(grant: Grant) -> bool:
    return grant.service is not None and grant.service.basis is LegalBasis.AEL


def _rows(week: Week) -> Iterable[WeekRow]:
    found: dict[tuple[str, str, bool], list[Piece]] = {}
    for piece in week.pieces:
        instead = piece.why is Why.SWAPPED_FOR
        found.setdefault((piece.name, piece.supplier, instead), []).append(piece)
    for (name, supplier, instead), pieces in found.items():
        on = [[one for one in pieces if one.day == day] for day in week.days]
        yield WeekRow(
            name,
            supplier,
            pieces[0].grant_id,
            tuple(sum(one.minutes for one in of_day) for of_day in on),
            tuple(any(one.swap_id for one in of_day) for of_day in on),
            tuple(any(one.why is Why.PAUSED for one in of_day) for of_day in on),
            instead,
            pieces[0].category,
        )


def _swaps(week: Week) -> Iterable[SwapNote]:
    found: dict[RecordId, list[Piece]] = {}
    for piece in week.pieces:
        if piece.swap_id:
            found.setdefault(piece.swap_id, []).append(piece)
    for swap_id, pieces in found.items():
        given = [one for one in pieces if one.why is not Why.SWAPPED_FOR]
        received = dict.fromkeys(one.name for one in pieces if one.why is Why.SWAPPED_FOR)
        days = dict.fromkeys(one.day for one in pieces)
        yield SwapNote(swap_id, tuple(days), given[0].name if given else "", tuple(received))


def _most_first(pair: tuple[object, int]) -> int:
    return -pair[1]
