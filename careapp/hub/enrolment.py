"""Laptops come in by a code, once."""

from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Row, text

from careapp.changes.ids import new_id
from careapp.hub.database import Database, Transaction
from careapp.hub.devices import add_device
from careapp.hub.holdings import hold
from careapp.hub.keys import HubKey
from careapp.hub.municipalities import served
from careapp.hub.operating import day_of
from careapp.hub.terms import Terms
from careapp.hub.ways_in import add_way_in, hash_of, municipality_of
from careapp.sync.transport.enrolment_code import is_code, new_code, tidy_code
from careapp.sync.transport.joining import DEVICE_STATEMENT, Certificate, Enrol, Enrolled
from careapp.sync.transport.statement import StatementError, bytes_of, state

CODE_LIFE_MS = 24 * 3_600_000

_KEY_BYTES = 32
_CODE, _DEVICE = "code", "device"

_OFFER = text(
    "INSERT INTO enrolment (municipality, code_hash, terms, ends_ms)"
    " VALUES (:m, :hash, CAST(:terms AS jsonb), :ends_ms)"
)
_FIND = text("SELECT * FROM enrolment WHERE municipality = :m AND code_hash = :hash FOR UPDATE")
_USE = text("UPDATE enrolment SET device = :device WHERE municipality = :m AND code_hash = :hash")
_LET_IN = text(
    "INSERT INTO laptop (municipality, device, terms, certificate)"
    " VALUES (:m, :device, CAST(:terms AS jsonb), :certificate)"
)
_LAPTOP = text(
    "SELECT device, sign_key, terms, certificate FROM device"
    " JOIN laptop USING (municipality, device) WHERE municipality = :m AND device = :device"
)


class NotLetInError(Exception):
    """A code that is wrong, used or too old; or keys that are none."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def offer_code(transaction: Transaction, terms: Terms, ends_ms: int) -> str:
    """Return a one-time code; the hub keeps no more than its hash."""
    code = new_code()
    hashed = hash_of(_CODE, tidy_code(code))
    said = msgspec.json.encode(terms).decode()
    transaction.run(_OFFER, hash=hashed, terms=said, ends_ms=ends_ms)
    add_way_in(transaction, hashed)
    return code


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Lets laptops in."""

    database: Database
    key: HubKey

    def let_in(self, asked: Enrol, now_ms: int) -> Enrolled:
        """Enrol a laptop. One whose answer was lost may ask again with the same keys.

        Raises:
            NotLetInError: Code or keys will not do.
        """
        keys = _keys(asked)
        if not is_code(asked.code):
            raise NotLetInError("code-mistyped")
        hashed = hash_of(_CODE, tidy_code(asked.code))
        home = municipality_of(self.database.engine, hashed)
        if home is None:
            raise NotLetInError("code-unknown")
        return self.database.write(home, lambda one: self._use(one, hashed, asked, keys, now_ms))

    def _use(
        self,
        transaction: Transaction,
        hashed: bytes,
        asked: Enrol,
        keys: tuple[bytes, bytes],
        now_ms: int,
    ) -> Enrolled:
        offer = transaction.row(_FIND, hash=hashed)
        if offer is None:
            raise NotLetInError("code-unknown")
        if offer.device is None and offer.ends_ms < now_ms:
            raise NotLetInError("code-expired")
        device = offer.device or self._add(transaction, offer, asked, keys, now_ms)
        laptop = transaction.row(_LAPTOP, device=device)
        if laptop is None or laptop.sign_key != keys[0]:
            raise NotLetInError("code-used")
        return self._told(transaction, laptop)

    def _add(
        self,
        transaction: Transaction,
        offer: Row[Any],
        asked: Enrol,
        keys: tuple[bytes, bytes],
        now_ms: int,
    ) -> str:
        device = new_id()
        terms = msgspec.convert(offer.terms, Terms)
        certificate = Certificate(
            device=device,
            municipality=transaction.municipality,
            store=asked.store,
            sign_key=asked.sign_key,
            seal_key=asked.seal_key,
            issued_at_ms=now_ms,
        )
        add_device(transaction, device, terms, asked, keys, now_ms)
        transaction.run(
            _LET_IN,
            device=device,
            terms=msgspec.json.encode(terms).decode(),
            certificate=state(self.key.private, DEVICE_STATEMENT, certificate),
        )
        if terms.staff:
            hold(transaction, terms.staff.id, "role", terms.role, day_of(now_ms))
        transaction.run(_USE, device=device, hash=offer.code_hash)
        add_way_in(transaction, hash_of(_DEVICE, device))
        return device

    def _told(self, transaction: Transaction, laptop: Row[Any]) -> Enrolled:
        home, terms = served(transaction), msgspec.convert(laptop.terms, Terms)
        return Enrolled(
            device=laptop.device,
            municipality=home.who,
            staff=terms.staff,
            role=terms.role,
            hub_key=self.key.name,
            recovery_key=home.recovery_key,
            certificate=laptop.certificate,
            sign_in=home.rules.sign_in,
        )


def way_in_of(device: str) -> bytes:
    """Return what the municipality of a laptop is found by."""
    return hash_of(_DEVICE, device)


def _keys(asked: Enrol) -> tuple[bytes, bytes]:
    try:
        keys = bytes_of(asked.sign_key), bytes_of(asked.seal_key)
    except StatementError as error:
        raise NotLetInError("keys-malformed") from error
    if any(len(one) != _KEY_BYTES for one in keys):
        raise NotLetInError("keys-malformed")
    return keys
