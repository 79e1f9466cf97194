"""Signing in: the laptop proves itself by its key, the person by what the municipality asks for."""

from dataclasses import dataclass, field

from sqlalchemy import text

from careapp.hub.accounts import by_name, by_password
from careapp.hub.database import Database, Transaction
from careapp.hub.enrolment import way_in_of
from careapp.hub.holdings import stated
from careapp.hub.keys import HubKey
from careapp.hub.municipalities import Served, SignInRules, served
from careapp.hub.oidc import NotVouchedForError, Providers
from careapp.hub.proving import Laptop, NotSignedInError, proved
from careapp.hub.reading import settle
from careapp.hub.tokens import Bearer, issue
from careapp.hub.ways_in import municipality_of
from careapp.sync.transport.joining import Session, SessionRequest, Staff, User

_HOUR_MS = 3_600_000

_SEEN = text("UPDATE laptop SET seen_ms = :now_ms WHERE municipality = :m AND device = :device")
_STILL = text(
    "SELECT account, until_ms FROM signed_in"
    " WHERE municipality = :m AND device = :device AND until_ms > :now_ms"
)
_KEEP = text(
    "INSERT INTO signed_in (municipality, device, account, way, until_ms)"
    " VALUES (:m, :device, :account, :way, :until_ms) ON CONFLICT (municipality, device)"
    " DO UPDATE SET account = excluded.account, way = excluded.way, until_ms = excluded.until_ms"
)


@dataclass(frozen=True, slots=True)
class _Sitting:
    """Who sits at a laptop, and until when that holds without asking again."""

    staff: Staff | None
    until_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Sessions:
    """Gives sessions.

    Attributes:
        providers: Who vouches for people, where the municipality has a provider.
    """

    database: Database
    key: HubKey
    providers: Providers = field(default_factory=Providers)

    def begin(self, asked: SessionRequest, now_ms: int) -> Session:
        """Return a session for a laptop and whoever sits at it.

        Raises:
            NotSignedInError: Unknown laptop, wrong signature, or the person must sign in.
            ProviderAwayError: Nobody knows whether they did.
        """
        where = municipality_of(self.database.engine, way_in_of(asked.device))
        if where is None:
            raise NotSignedInError("device-unknown")
        laptop, home = self.database.write(
            where, lambda one: (proved(one, asked, now_ms), served(one))
        )
        if laptop.revoked:
            token, ends = issue(self.key, Bearer(laptop.device, where, drains=True), now_ms)
            return Session(token=token, expires_at_ms=ends, now_ms=now_ms, revoked=True)
        came = self._came(home, asked, now_ms)
        given = self.database.write(where, lambda one: self._given(one, laptop, home, came))
        if isinstance(given, str):
            raise NotSignedInError(given, home.rules.sign_in)
        settle(self.database, where, laptop.device, now_ms)
        return given

    def _came(self, home: Served, asked: SessionRequest, now_ms: int) -> "_Came":
        """Ask the identity provider about whoever came, before anything in the database waits."""
        rules = home.rules
        if not rules.sign_in.kind == asked.user.kind == "oidc":
            return _Came(asked.user, now_ms)
        token, nonce = asked.user.id_token, asked.user.nonce
        try:
            name = self.providers.name(
                rules.sign_in, rules.claim, asked.device, token, nonce, now_ms
            )
        except NotVouchedForError as error:
            raise NotSignedInError("id-token-wrong", rules.sign_in) from error
        return _Came(asked.user, now_ms, vouched_for=name)

    def _given(
        self, transaction: Transaction, laptop: Laptop, home: Served, came: "_Came"
    ) -> Session | str:
        """Return a session, or the code of why there is none; what was counted stays counted."""
        sitting = _who(transaction, laptop, home.rules, came)
        if isinstance(sitting, str):
            return sitting
        now_ms = came.now_ms
        transaction.run(_SEEN, device=laptop.device, now_ms=now_ms)
        name = sitting.staff.id if sitting.staff else ""
        bearer = Bearer(laptop.device, transaction.municipality, name)
        token, ends = issue(self.key, bearer, now_ms)
        return Session(
            token=token,
            expires_at_ms=ends,
            now_ms=now_ms,
            staff=sitting.staff,
            roles=stated(transaction, self.key, name, now_ms) if name else (),
            signed_in_until_ms=sitting.until_ms,
        )


@dataclass(frozen=True, slots=True)
class _Came:
    """Somebody who wants to sign in.

    Attributes:
        vouched_for: What the identity provider calls them.
    """

    user: User
    now_ms: int
    vouched_for: str = ""


def _who(
    transaction: Transaction, laptop: Laptop, rules: SignInRules, came: _Came
) -> _Sitting | str:
    user = came.user
    match rules.sign_in.kind, user.kind:
        case "device", _:
            return _Sitting(laptop.terms.staff)
        case _, "device":
            return _still(transaction, laptop, came.now_ms)
        case "password", "password":
            who = by_password(transaction, user.name, user.password, came.now_ms)
        case "oidc", "oidc":
            who = by_name(transaction, came.vouched_for) or "account-unknown"
        case _:
            return "sign-in-needed"
    if isinstance(who, str):
        return who
    if laptop.terms.staff and laptop.terms.staff.id != who.staff.id:
        return "another-user"
    until_ms = came.now_ms + rules.hours * _HOUR_MS
    kept = {"account": who.name, "way": user.kind, "until_ms": until_ms}
    transaction.run(_KEEP, device=laptop.device, **kept)
    return _Sitting(who.staff, until_ms)


def _still(transaction: Transaction, laptop: Laptop, now_ms: int) -> _Sitting | str:
    row = transaction.row(_STILL, device=laptop.device, now_ms=now_ms)
    who = by_name(transaction, row.account) if row else None
    return _Sitting(who.staff, row.until_ms) if row and who else "sign-in-needed"
