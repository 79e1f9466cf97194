"""Roles and mandates as the municipality gave them, with dates; laptops get them signed."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from sqlalchemy import text

from careapp.changes.ids import new_id
from careapp.hub.database import Transaction
from careapp.hub.keys import HubKey
from careapp.sync.transport.joining import HELD_STATEMENT, Held
from careapp.sync.transport.statement import state

What = Literal["role", "mandate"]

_HOLD = text(
    "INSERT INTO held (municipality, id, staff, what, name, from_on, until_on)"
    " SELECT :m, :id, :staff, :what, :name, :from_on, :until_on WHERE NOT EXISTS (SELECT 1"
    " FROM held WHERE municipality = :m AND staff = :staff AND what = :what AND name = :name"
    " AND from_on <= :from_on AND (until_on IS NULL OR until_on >= :until_on))"
)
_END = text(
    "UPDATE held SET until_on = :last_on WHERE municipality = :m AND staff = :staff"
    " AND name = :name AND (until_on IS NULL OR until_on > :last_on)"
)
_HELD = text(
    "SELECT id::text, staff::text, what, name, from_on, until_on FROM held"
    " WHERE municipality = :m AND staff = :staff ORDER BY id"
)


def hold(
    transaction: Transaction,
    staff: str,
    what: What,
    name: str,
    from_on: date,
    until_on: date | None = None,
) -> None:
    """Give somebody a role or a mandate, where they do not hold it for all that time."""
    dates = {"from_on": from_on, "until_on": until_on}
    transaction.run(_HOLD, id=new_id(), staff=staff, what=what, name=name, **dates)


def hold_no_longer(transaction: Transaction, staff: str, name: str, last_on: date) -> int:
    """Let a role or mandate end; return how many records it ended. They stay on record."""
    return transaction.run(_END, staff=staff, name=name, last_on=last_on)


def held_by(transaction: Transaction, staff: str, now_ms: int) -> Iterator[Held]:
    """Yield all that somebody holds or held."""
    for row in transaction.rows(_HELD, staff=staff):
        yield Held(
            id=row.id,
            municipality=transaction.municipality,
            staff=row.staff,
            what=row.what,
            name=row.name,
            from_on=row.from_on,
            until_on=row.until_on,
            as_of_ms=now_ms,
        )


def stated(transaction: Transaction, key: HubKey, staff: str, now_ms: int) -> tuple[str, ...]:
    """Return what somebody holds, each as a signed statement."""
    return tuple(
        state(key.private, HELD_STATEMENT, one) for one in held_by(transaction, staff, now_ms)
    )
