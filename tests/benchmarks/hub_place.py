"""A hub to measure: PostgreSQL as it is in earnest, with a municipality of four districts."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import psutil  # type: ignore[import-untyped]  # comes with the wheel of PostgreSQL
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, create_engine, make_url, text

from careapp.changes.change import Act, Change, Json, KeyName, Packet
from careapp.changes.ids import new_id
from careapp.changes.seal import key_name
from careapp.domain.identity import (
    ActId,
    ChangeId,
    DistrictId,
    OrganisationId,
    RecordId,
    StaffId,
    StoreId,
)
from careapp.domain.national_id import Country
from careapp.domain.people import id_of_municipality
from careapp.hub.database import connect
from careapp.hub.feeds import REFERENCE, district_feed
from careapp.hub.hub import Hub
from careapp.hub.judging import judge, refuse
from careapp.hub.keeping import Keeping
from careapp.hub.membership import Placed
from careapp.hub.operating import ROLE, bring_up
from careapp.hub.push import Rules
from careapp.hub.trial import start_database
from careapp.sync.core.feed import Epoch
from careapp.sync.core.message import Push, Pushed, Sender

NOON = 1_790_000_000_000
HOME: OrganisationId = id_of_municipality(Country.DENMARK, "999")
DISTRICTS = [DistrictId(RecordId(new_id())) for _ in range(4)]
DEVICE = "laptop"
_ANSWER: dict[str, Json] = {
    "tool": "urn:careapp:tools:function",
    "voice": "citizen",
    "said": {
        "current": {"scale": "fsiii", "code": 2},
        "words": "Klarer det meste selv, men ikke trappen om morgenen",
        "informer": "citizen",
    },
}
_LET_IN = text(
    "INSERT INTO device (municipality, device, sign_key, signer, enrolled_ms)"
    " VALUES (:m, :device, :key, :signer, 0)"
)


@dataclass(frozen=True, slots=True)
class Spent:
    """What something took, in seconds: by the clock, and of a core by hub and database."""

    clock: float
    hub: float
    database: float


@dataclass(slots=True)
class Place:
    """A hub in one thread, and a laptop that writes."""

    engine: Engine
    home: OrganisationId = HOME
    sealed: bool = False
    store: StoreId = field(default_factory=lambda: StoreId(new_id()))
    citizens: list[RecordId] = field(default_factory=list)
    dice: Random = field(default_factory=lambda: Random(1))
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    seq: int = 0

    @property
    def hub(self) -> Hub:
        return hub_over(self.engine, sealed=self.sealed)

    @property
    def name(self) -> KeyName:
        return key_name(self.key.public_key().public_bytes_raw())

    def sign(self, statement: bytes) -> bytes:
        return self.key.sign(statement)

    def root(self, act_id: ActId) -> bytes:
        return act_id.encode()[:16]

    def act(self, said: Sequence[tuple[RecordId, RecordId, str, dict[str, Json]]]) -> Packet:
        """Return an act by record, subject, kind and what is said."""
        act_id = ActId(new_id())
        act = Act(
            act_id=act_id,
            store=self.store,
            author=StaffId(RecordId(new_id())),
            role="visitator",
            purpose="answer",
            hlc=NOON << 16,
            at_ms=NOON,
            monotonic_ms=0,
            schema_version=1,
        )
        changes = []
        for record_id, subject, kind, what in said:
            self.seq += 1
            name = ChangeId(new_id())
            changes.append(
                Change(
                    change_id=name, act_id=act_id, subject=subject, kind=kind,
                    record_id=record_id, said=what, store_seq=self.seq,
                )
            )  # fmt: skip
        return Packet(act, tuple(changes))

    def arrive(self, number: int) -> list[Packet]:
        """Return acts that write down new citizens."""
        new = [RecordId(new_id()) for _ in range(number)]
        self.citizens += new
        return [
            self.act([(one, one, "citizen", _citizen(DISTRICTS[n % len(DISTRICTS)]))])
            for n, one in enumerate(new)
        ]

    def answers(self, acts: int, of_each: int) -> list[Packet]:
        """Return acts, each of so many answers about one citizen."""
        made = []
        for _ in range(acts):
            citizen, visit = self.dice.choice(self.citizens), new_id()
            said = [
                (RecordId(new_id()), citizen, "answer",
                 _ANSWER | {"visit_id": visit, "link_id": str(n)})
                for n in range(of_each)
            ]  # fmt: skip
            made.append(self.act(said))
        return made

    def push(self, batches: Sequence[Sequence[Packet]]) -> Spent:
        """Push, one batch after the other; all of it must be stored."""
        hub, sender = self.hub, Sender(self.store)

        def pushing() -> None:
            for batch in batches:
                answer = hub.answer(DEVICE, self.home, Push(sender, tuple(batch)), NOON)
                assert isinstance(answer, Pushed)
                assert not any(one.reason for one in answer.statuses.values())

        return self.spent(pushing)

    def spent(self, work: Callable[[], object]) -> Spent:
        """Return what *work* takes; there is one connection to the database."""
        with self.engine.connect() as connection:
            pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
        database = psutil.Process(pid)
        before = perf_counter(), process_time(), sum(database.cpu_times()[:2])
        work()
        after = perf_counter(), process_time(), sum(database.cpu_times()[:2])
        return Spent(*(b - a for a, b in zip(before, after, strict=True)))


def _citizen(district: DistrictId) -> dict[str, Json]:
    return {
        "name": {"given": "Inger", "family": "Holm"},
        "district_id": district,
        "address": {"line": "Åvej 12", "postal_code": "9999", "town": "Fjordby"},
        "phone": "+45 00 00 00 00",
    }


@contextmanager
def place(connections: int = 1) -> Iterator[Place]:
    """Start PostgreSQL in a folder that goes away, unless ``CAREAPP_HUB_OWNER`` names one."""
    with TemporaryDirectory(prefix="careapp-bench-") as name:
        Path(name).chmod(0o755)
        owner = os.environ.get("CAREAPP_HUB_OWNER") or start_database(Path(name) / "pg")
        database = f"bench_{new_id().replace('-', '')}"
        sql(owner, f"CREATE DATABASE {database}")
        there = make_url(owner).set(database=database)
        bring_up(there.render_as_string(hide_password=False), ROLE, None)
        role = there.set(username=ROLE).render_as_string(hide_password=False)
        engine = connect(role, connections)
        made = Place(engine)
        keeping = Keeping(made.hub.database, HOME)
        keeping.begin("Fjordby", "dk", "999", Epoch("1"))
        keeping.enrol(DEVICE, (*map(district_feed, DISTRICTS), REFERENCE))
        key = {"key": made.key.public_key().public_bytes_raw(), "signer": made.name}
        made.hub.database.write(HOME, lambda tx: tx.run(_LET_IN, device=DEVICE, **key))
        yield made
        engine.dispose()
        sql(owner, f"DROP DATABASE {database} WITH (FORCE)")


def sql(url: str, *statements: str) -> None:
    """Run statements as the owner, each a transaction of its own."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def hub_over(engine: Engine, *, sealed: bool = False) -> Hub:
    """Return a hub that goes by what it goes by in earnest, but perhaps for the seals."""
    return Hub(engine, Rules(judge, Placed(), refuse, sealed=sealed))
