"""Whose laptop it is: the one thing that is asked before the municipality is known."""

import hashlib

from sqlalchemy import Engine, text

from careapp.domain.identity import OrganisationId
from careapp.hub.database import Transaction

_SAY = text("SELECT set_config('careapp.way_in', :key, true)")
_FIND = text("SELECT municipality::text FROM way_in")
_ADD = text("INSERT INTO way_in (key, municipality) VALUES (:key, :m)")


def hash_of(what: str, said: str) -> bytes:
    """Return what is kept of a code or of the id of a device; codes are not kept themselves."""
    return hashlib.sha256(f"careapp-{what}-1\n{said}".encode()).digest()


def add_way_in(transaction: Transaction, key: bytes) -> None:
    """Let the municipality be found by *key* from now on."""
    transaction.run(_ADD, key=key)


def municipality_of(engine: Engine, key: bytes) -> OrganisationId | None:
    """Return whose *key* it is; nothing else of that municipality is seen here."""
    with engine.begin() as connection:
        connection.execute(_SAY, {"key": key.hex()})
        found = connection.execute(_FIND).scalar()
    return OrganisationId(found) if found else None
