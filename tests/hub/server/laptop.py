"""A laptop reduced to what the hub sees of it: its keys and what it sends."""

import secrets
import time
from dataclasses import dataclass, field, replace
from hashlib import sha256
from threading import Thread
from typing import Any

import httpx
import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import text

from careapp.changes.change import Act, Change, KeyName, Packet
from careapp.changes.ids import new_id
from careapp.changes.seal import key_name, seal
from careapp.domain.identity import (
    ActId,
    ChangeId,
    OrganisationId,
    RecordId,
    StaffId,
    StoreId,
)
from careapp.domain.national_id import Country
from careapp.hub.accounts import add_account
from careapp.hub.app import HubApp
from careapp.hub.database import Database
from careapp.hub.enrolment import CODE_LIFE_MS, offer_code
from careapp.hub.keys import HubKey
from careapp.hub.municipalities import SignInRules, add_municipality
from careapp.hub.server import Server
from careapp.hub.terms import Terms
from careapp.sync.core.message import Hello, Push, Reply, Request, Sender
from careapp.sync.transport.joining import (
    Enrol,
    Enrolled,
    Fault,
    Session,
    SessionRequest,
    SignIn,
    Staff,
    User,
    challenge,
)
from careapp.sync.transport.statement import text_of
from careapp.sync.transport.wire import PATHS, decode_reply, encode

_TABLES = text(
    "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition"
    " AND relnamespace = 'public'::regnamespace"
)
METTE = Staff(id="019a0000-0000-7000-8000-00000000000a", given="Mette", family="Kjærgaard")


def now_ms() -> int:
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Running:
    """A hub that runs."""

    url: str
    app: HubApp
    server: Server
    thread: Thread
    database: Database
    home: OrganisationId
    key: HubKey

    def code(self, **terms: Any) -> str:
        one = Terms(**{"role": "visitator", **terms})
        return self.database.write(
            self.home, lambda own: offer_code(own, one, now_ms() + CODE_LIFE_MS)
        )

    def neighbour(self) -> OrganisationId:
        """Serve another municipality as well."""
        other, _ = add_municipality(
            self.database, Country.NORWAY, "9999", "Nabo kommune", SignInRules()
        )
        return other

    def everything(self) -> str:
        """Return all that the hub's role can see of its municipality, as text."""
        with self.database.read(self.home) as transaction:
            tables = transaction.rows(_TABLES)
            return "\n".join(
                f"{table}: {list(row)!r}"
                for (table,) in tables
                for row in transaction.rows(text(f'SELECT * FROM "{table}"'))
            )


def fault(answer: httpx.Response) -> Fault:
    return msgspec.json.decode(answer.content, type=Fault)


def sign_in_by(hub: Running, sign_in: SignIn, claim: str = "sub") -> None:
    rules = SignInRules(sign_in, claim, 8)
    add_municipality(hub.database, Country.DENMARK, "999", "Fjordby Kommune", rules)


def account(hub: Running, name: str, staff: Staff, password: str | None) -> None:
    hub.database.write(hub.home, lambda own: add_account(own, name, staff, password))


@dataclass(frozen=True, slots=True)
class SealKey:
    """A laptop's key, as sealing needs it."""

    private: Ed25519PrivateKey

    @property
    def name(self) -> KeyName:
        return key_name(self.private.public_key().public_bytes_raw())

    def sign(self, statement: bytes) -> bytes:
        return self.private.sign(statement)

    def root(self, act_id: ActId) -> bytes:
        return sha256(act_id.encode()).digest()


@dataclass(slots=True)
class Laptop:
    hub: str
    http: httpx.Client
    sign: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    seal: X25519PrivateKey = field(default_factory=X25519PrivateKey.generate)
    store: StoreId = field(default_factory=lambda: StoreId(new_id()))
    device: str = ""
    token: str = ""
    written: int = 0

    def ask_in(self, code: str) -> httpx.Response:
        asked = Enrol(
            code=code,
            name="Bærbar 7",
            sign_key=text_of(self.sign.public_key().public_bytes_raw()),
            seal_key=text_of(self.seal.public_key().public_bytes_raw()),
            store=self.store,
        )
        return self.post("/v1/enrol", msgspec.json.encode(asked))

    def enrol(self, code: str) -> Enrolled:
        answer = self.ask_in(code)
        assert answer.status_code == 200, answer.text
        enrolled = msgspec.json.decode(answer.content, type=Enrolled)
        self.device = enrolled.device
        return enrolled

    def session_request(self, *, at_ms: int | None = None, **user: Any) -> SessionRequest:
        at_ms, nonce = now_ms() if at_ms is None else at_ms, secrets.token_hex(8)
        return SessionRequest(
            device=self.device,
            at_ms=at_ms,
            nonce=nonce,
            signature=text_of(self.sign.sign(challenge(self.device, at_ms, nonce))),
            user=User(**user),
        )

    def ask_session(self, *, at_ms: int | None = None, **user: Any) -> httpx.Response:
        asked = self.session_request(at_ms=at_ms, **user)
        return self.post("/v1/session", msgspec.json.encode(asked))

    def sign_in(self, **user: Any) -> Session:
        answer = self.ask_session(**user)
        assert answer.status_code == 200, answer.text
        session = msgspec.json.decode(answer.content, type=Session)
        self.token = session.token
        return session

    def ask(self, request: Request) -> httpx.Response:
        return self.post(PATHS[type(request)], encode(request))

    def told(self, request: Request) -> Reply:
        answer = self.ask(request)
        assert answer.status_code == 200, answer.text
        return decode_reply(answer.content)

    def hello(self) -> Hello:
        return Hello(Sender(self.store))

    def words(self, number: int = 1, **said: Any) -> Push:
        return Push(Sender(self.store), tuple(self.packet(**said) for _ in range(number)))

    def packet(self, subject: RecordId | None = None, kind: str = "citizen", **said: Any) -> Packet:
        """Return an act about a new citizen; about a known one with a subject."""
        self.written += 1
        act, record = ActId(new_id()), RecordId(new_id())
        made = Act(
            act_id=act,
            store=self.store,
            author=StaffId(RecordId(new_id())),
            role="visitator",
            purpose="add-citizen",
            hlc=now_ms() << 16,
            at_ms=now_ms(),
            monotonic_ms=0,
            schema_version=1,
        )
        change = Change(
            change_id=ChangeId(new_id()),
            act_id=act,
            subject=subject or record,
            kind=kind,
            record_id=record,
            said=said or {"name": {"given": "Ellen", "family": "Kjærgaard"}},
            store_seq=self.written,
        )
        return self.sealed(Packet(made, (change,)))

    def sealed(self, packet: Packet) -> Packet:
        """Return *packet* with the seal of this laptop, whatever it bore before."""
        (one,) = seal([replace(packet, seal=None)], SealKey(self.sign))
        return one

    def post(self, path: str, body: bytes, **headers: str) -> httpx.Response:
        own = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return self.http.post(self.hub + path, content=body, headers={**own, **headers})
