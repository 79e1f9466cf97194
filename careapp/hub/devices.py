"""The laptops of a municipality."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Row, text

from careapp.changes.seal import key_name
from careapp.hub.database import Transaction
from careapp.hub.terms import Terms
from careapp.sync.transport.joining import Enrol

LONGEST_NAME = 100

_ADD = text(
    "INSERT INTO device (municipality, device, name, staff, organisation, district, role, store,"
    " sign_key, seal_key, signer, enrolled_ms) VALUES (:m, :device, :name, :staff, :organisation,"
    " :district, :role, :store, :sign_key, :seal_key, :signer, :now_ms)"
)
_ALL = text(
    "SELECT device, name, terms, enrolled_ms, seen_ms, revoked_ms FROM device"
    " JOIN laptop USING (municipality, device) WHERE municipality = :m ORDER BY enrolled_ms"
)
_REVOKE = text(
    "UPDATE device SET revoked_ms = coalesce(revoked_ms, :now_ms)"
    " WHERE municipality = :m AND device = :device"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A laptop as an operator sees it; times in milliseconds since 1970 UTC."""

    device: str
    name: str
    terms: Terms
    enrolled_ms: int
    seen_ms: int | None
    revoked_ms: int | None


def add_device(
    transaction: Transaction,
    device: str,
    terms: Terms,
    asked: Enrol,
    keys: tuple[bytes, bytes],
    now_ms: int,
) -> None:
    """Keep a laptop with its public keys, to sign and to encrypt for it."""
    sign_key, seal_key = keys
    transaction.run(
        _ADD,
        device=device,
        name=asked.name.strip()[:LONGEST_NAME],
        staff=terms.staff.id if terms.staff else None,
        organisation=terms.supplier,
        district=terms.district,
        role=terms.role,
        store=asked.store,
        sign_key=sign_key,
        seal_key=seal_key,
        signer=key_name(sign_key),
        now_ms=now_ms,
    )


def devices(transaction: Transaction) -> Iterator[Listed]:
    """Yield the laptops, the first that was enrolled first."""
    for row in transaction.rows(_ALL):
        yield _listed(row)


def revoke(transaction: Transaction, device: str, now_ms: int) -> bool:
    """Turn a laptop away; return whether there is such a laptop."""
    return transaction.run(_REVOKE, device=device, now_ms=now_ms) > 0


def _listed(row: Row[Any]) -> Listed:
    return Listed(
        device=row.device,
        name=row.name,
        terms=msgspec.convert(row.terms, Terms),
        enrolled_ms=row.enrolled_ms,
        seen_ms=row.seen_ms,
        revoked_ms=row.revoked_ms,
    )
