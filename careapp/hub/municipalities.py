"""How a municipality lets its people in, and to whom its laptops encrypt what they cannot send."""

from dataclasses import dataclass, field

import msgspec
from sqlalchemy import text

from careapp.changes.ids import new_id
from careapp.domain.identity import OrganisationId
from careapp.domain.national_id import Country
from careapp.domain.people import id_of_municipality
from careapp.hub.database import Database, Transaction
from careapp.hub.keys import recovery_pair
from careapp.hub.oidc import USUAL_CLAIM
from careapp.sync.transport.joining import Municipality, SignIn

USUAL_HOURS = 12
"""How long a sign-in lasts: a working day."""

_ROW = text("SELECT name, country, code FROM municipality WHERE municipality = :m")
_SETTINGS = text("SELECT name, value FROM setting WHERE municipality = :m")
_SET = text(
    "INSERT INTO setting (municipality, name, value) VALUES (:m, :name, :value)"
    " ON CONFLICT (municipality, name) DO UPDATE SET value = excluded.value"
)
_KEEP = text(
    "INSERT INTO setting (municipality, name, value) VALUES (:m, :name, :value)"
    " ON CONFLICT DO NOTHING"
)
_ADD = text(
    "INSERT INTO municipality (municipality, name, country, code, epoch, life)"
    " VALUES (:m, :name, :country, :code, :epoch, :life)"
    " ON CONFLICT (municipality) DO UPDATE SET name = excluded.name"
)
_SIGN_IN, _RECOVERY = "sign-in", "recovery-key"


@dataclass(frozen=True, slots=True)
class SignInRules:
    """How the people of a municipality sign in.

    Attributes:
        claim: What of an ID token names the account.
        hours: How long that holds.
    """

    sign_in: SignIn = field(default_factory=lambda: SignIn(kind="device"))
    claim: str = USUAL_CLAIM
    hours: int = USUAL_HOURS


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A municipality as the hub knows it.

    Attributes:
        recovery_key: Public half, as text.
    """

    who: Municipality
    recovery_key: str
    rules: SignInRules


def add_municipality(
    database: Database, country: Country, code: str, name: str, rules: SignInRules
) -> tuple[OrganisationId, str]:
    """Serve another municipality; return its id and the private half of its recovery key.

    The private half is kept nowhere. Of a municipality that is served already the
    name and the way in are changed, and the private half is empty.
    """
    number = id_of_municipality(country, code)
    private, public = recovery_pair()

    def work(transaction: Transaction) -> bool:
        values = {"name": name, "country": country.value, "code": code, "epoch": new_id()}
        transaction.run(_ADD, life=transaction.life, **values)
        transaction.run(_SET, name=_SIGN_IN, value=msgspec.json.encode(rules).decode())
        return transaction.run(_KEEP, name=_RECOVERY, value=public) > 0

    return number, private if database.write(number, work) else ""


def is_served(database: Database, number: OrganisationId) -> bool:
    """Return whether a municipality was added."""
    with database.read(number) as transaction:
        return transaction.row(_ROW) is not None


def served(transaction: Transaction) -> Served:
    """Return the municipality that a transaction is about."""
    row = transaction.row(_ROW)
    if row is None:
        raise LookupError
    settings = {one.name: one.value for one in transaction.rows(_SETTINGS)}
    return Served(
        who=Municipality(transaction.municipality, row.name, row.country, row.code),
        recovery_key=settings.get(_RECOVERY, ""),
        rules=msgspec.json.decode(settings[_SIGN_IN], type=SignInRules),
    )
