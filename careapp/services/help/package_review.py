"""What a visitator makes of a package: begun with its lines, and said line by line."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from careapp.domain.help.grant import Amount, Days, Grant, Rehabilitation
from careapp.domain.help.mandate import Mandate
from careapp.domain.help.package import GrantedPackage
from careapp.domain.help.rhythm import keeping_weeks
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.forms import OpenForm, open_form
from careapp.services.help.record_forms import FOLLOWED_UP_AFTER
from careapp.services.help.reviewing import PackageRow, package_row
from careapp.store.reader import Stored


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunReview:
    """Where a review begins.

    Attributes:
        form: What was typed earlier and not finished, and the draft it is kept in.
        lines: The help of the package that is not over yet.
        follow_up_on: When lasting help is looked at, unless somebody says otherwise.
    """

    today: date
    row: PackageRow
    form: OpenForm
    mandate: Mandate | None
    lines: tuple[Stored[Grant], ...]
    follow_up_on: date


@dataclass(frozen=True, slots=True)
class LineWish:
    """How much a line gives from now on."""

    minutes: int
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageChange:
    """What becomes of some lines of a package.

    Attributes:
        lines: How much each gives, by the line; what is not named stays as it is.
        ends_on: The last day; None for lasting help.
        follow_up_on: When lasting help is looked at.
        rehabilitation: What came of considering it before lasting help.
    """

    lines: Mapping[RecordId, LineWish]
    starts_on: date
    ends_on: date | None = None
    follow_up_on: date | None = None
    rehabilitation: Rehabilitation | None = None


def begin_review(desk: Desk, *, package_id: RecordId) -> BegunReview:
    """Return a package with what is to be said of it.

    Raises:
        InvalidRecordError: The package is not on this laptop.
    """
    stored = desk.read.get(GrantedPackage, package_id)
    if stored is None or stored.gone:
        raise InvalidRecordError(Problem("package-unknown"))
    row, today = package_row(desk, stored), desk.clock.today()
    mandate_id = stored.record.mandate_id
    mandate = desk.read.get(Mandate, mandate_id) if mandate_id else None
    return BegunReview(
        today=today,
        row=row,
        form=open_form(desk, GrantedPackage, record_id=package_id),
        mandate=mandate.record if mandate else None,
        lines=tuple(one for one in row.lines if (one.record.last_on or date.max) >= today),
        follow_up_on=today + FOLLOWED_UP_AFTER,
    )


def changed_lines(begun: BegunReview, change: PackageChange) -> dict[RecordId, Grant]:
    """Return the grants that take the place of the lines that are named."""
    lines = {one.record_id: one.record for one in begun.lines}
    return {
        line_id: _changed(lines[line_id], wish, change)
        for line_id, wish in change.lines.items()
        if line_id in lines
    }


def _changed(line: Grant, wish: LineWish, change: PackageChange) -> Grant:
    first = line.days.starts_on if line.days else change.starts_on
    amount = line.amount
    if amount is not None:
        rhythm = keeping_weeks(amount.rhythm, first)
        amount = Amount(wish.minutes, replace(rhythm, times=wish.times))
    return replace(
        line,
        amount=amount,
        days=Days(max(first, change.starts_on), change.ends_on),
        follow_up_on=change.follow_up_on,
        rehabilitation=change.rehabilitation,
        followed_up={},
        ended=None,
    )
