"""Those who may sign in, and the passwords of a trial without an identity provider."""

import functools
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Any

import msgspec
from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlalchemy import Row, text

from careapp.hub.database import Transaction
from careapp.sync.transport.joining import Staff

SHORTEST_PASSWORD = 12
FREE_FAILURES = 5
FIRST_WAIT_MS = 30_000
LONGEST_WAIT_MS = 15 * 60_000

_SALT_BYTES = 16
_HASH_BYTES = 32
_PASSES, _LANES, _MEMORY_KIB = 3, 4, 65_536
"""Argon2id, RFC 9106, the second recommended option."""

_ADD = text(
    "INSERT INTO account (municipality, name, password, staff)"
    " VALUES (:m, :name, :password, CAST(:staff AS jsonb)) ON CONFLICT (municipality, name)"
    " DO UPDATE SET password = excluded.password, staff = excluded.staff, failures = 0,"
    " wait_until_ms = 0, closed_ms = NULL"
)
_CLOSE = text(
    "UPDATE account SET closed_ms = :now_ms"
    " WHERE municipality = :m AND name = :name AND closed_ms IS NULL"
)
_FIND = text("SELECT * FROM account WHERE municipality = :m AND name = :name FOR UPDATE")
_COUNT = text(
    "UPDATE account SET failures = :failures, wait_until_ms = :wait_until_ms"
    " WHERE municipality = :m AND name = :name"
)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may sign in."""

    name: str
    staff: Staff


def add_account(transaction: Transaction, name: str, staff: Staff, password: str | None) -> None:
    """Let somebody sign in; an account of that name gets a new password and is open again.

    Args:
        transaction: Of the municipality where they work.
        name: What they type, or what the identity provider calls them.
        staff: Who they are.
        password: None where an identity provider vouches for them.
    """
    transaction.run(
        _ADD,
        name=_same(name),
        staff=msgspec.json.encode(staff).decode(),
        password=_hash(password) if password else None,
    )


def close_account(transaction: Transaction, name: str, now_ms: int) -> bool:
    """Let somebody sign in no longer; return whether there was such an account."""
    return transaction.run(_CLOSE, name=_same(name), now_ms=now_ms) > 0


def by_name(transaction: Transaction, name: str) -> Account | None:
    """Return the account of that name, when it is open."""
    row = transaction.row(_FIND, name=_same(name))
    return _account(row) if row and row.closed_ms is None else None


def by_password(transaction: Transaction, name: str, password: str, now_ms: int) -> Account | str:
    """Return whose password it is, or the code of why not.

    A wrong one is counted, so what was written must be committed either way.
    """
    row = transaction.row(_FIND, name=_same(name))
    if row and row.wait_until_ms > now_ms:
        return "sign-in-throttled"
    right = _fits(password, (row.password if row else None) or _nobodys())
    if row is None:
        return "password-wrong"
    if not right or row.closed_ms is not None:
        over = row.failures + 1 - FREE_FAILURES
        wait = min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** min(over, 10)) if over >= 0 else 0
        transaction.run(
            _COUNT, name=row.name, failures=row.failures + 1, wait_until_ms=now_ms + wait
        )
        return "password-wrong"
    transaction.run(_COUNT, name=row.name, failures=0, wait_until_ms=0)
    return _account(row)


def _account(row: Row[Any]) -> Account:
    return Account(row.name, msgspec.convert(row.staff, Staff))


def _same(name: str) -> str:
    return unicodedata.normalize("NFC", name.strip()).casefold()


def _bytes(password: str) -> bytes:
    """Return a password as every keyboard hands it over."""
    return unicodedata.normalize("NFC", password).encode()


def _hash(password: str) -> str:
    kdf = Argon2id(
        salt=secrets.token_bytes(_SALT_BYTES),
        length=_HASH_BYTES,
        iterations=_PASSES,
        lanes=_LANES,
        memory_cost=_MEMORY_KIB,
    )
    return kdf.derive_phc_encoded(_bytes(password))


def _fits(password: str, kept: str) -> bool:
    try:
        Argon2id.verify_phc_encoded(_bytes(password), kept)
    except InvalidKey:
        return False
    return True


@functools.cache
def _nobodys() -> str:
    """Return a hash that no password fits: an unknown name takes as long as a known one."""
    return _hash(secrets.token_hex())
