"""Five hundred laptops hand in a form of 250 answers at the same moment, and again.

The hub is a process of its own over a PostgreSQL of its own, as an operator runs it; the laptops
are another process on the same machine. Nothing may fail: whoever is asked to come back does.

By itself, without making up a home first: ``python -m tests.benchmarks.hub_load``.
"""

import asyncio
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from careapp.changes.change import Act, Change, Json, KeyName, Packet
from careapp.changes.ids import new_id
from careapp.changes.seal import key_name, seal
from careapp.domain.identity import ActId, ChangeId, OrganisationId, RecordId, StaffId, StoreId
from careapp.domain.national_id import Country
from careapp.hub.database import Database
from careapp.hub.enrolment import CODE_LIFE_MS, Enrolment, offer_code
from careapp.hub.municipalities import SignInRules, add_municipality
from careapp.hub.operating import Where, database_of, key_of, now_ms
from careapp.hub.terms import Terms
from careapp.hub.tokens import Bearer, issue
from careapp.sync.core.message import Push, Pushed, Sender
from careapp.sync.transport.joining import Enrol
from careapp.sync.transport.statement import text_of
from careapp.sync.transport.wire import decode_reply, encode
from tests.benchmarks.table import Result, lines, part

LAPTOPS = 500
ANSWERS = 250
ROUNDS = 4
PUBLISHED = 41.2
"""Submissions a second of a form of 250 questions that ODK Central published."""

_ANSWER: Mapping[str, Json] = {
    "link_id": "mobilitet.trapper",
    "voice": "professional",
    "said": {
        "level": {"scale": "fsiii", "code": "2"},
        "words": "Klarer sig med støtte ved trappen.",
    },
}
_LONGEST_S = 120.0


@dataclass(slots=True)
class Laptop:
    """A laptop that is let in, with what it will hand in.

    Attributes:
        times_ms: How long each hand-in took, waits included.
        failed: How many were refused, or lost.
    """

    token: str
    bodies: list[bytes]
    times_ms: list[float] = field(default_factory=list)
    waits: int = 0
    failed: int = 0


def measure(_home: Path) -> Iterator[Result]:
    """Let everybody hand in at once, in a few rounds."""
    folder = Path(tempfile.mkdtemp(prefix="careapp-hub-load-"))
    folder.chmod(0o755)  # PostgreSQL runs as another user where root starts it
    try:
        where = Where(url=None, folder=folder)
        with database_of(where) as database, _hub(where, database) as url:
            laptops = _let_in(where, database)
            seconds = asyncio.run(_everybody(url, laptops))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    yield from _told(laptops, seconds)


def _told(laptops: Sequence[Laptop], seconds: float) -> Iterator[Result]:
    times = [one for laptop in laptops for one in laptop.times_ms]
    failed = sum(laptop.failed for laptop in laptops)
    waits = sum(laptop.waits for laptop in laptops)
    speed = len(times) / seconds
    yield Result(
        name=f"hub: {LAPTOPS} laptops at once, {ANSWERS} answers each",
        unit="/s",
        values=[speed],
        baseline=[PUBLISHED],
        against="published by ODK Central",
        reach=f">= {PUBLISHED}/s, 0 failures",
        reached=speed >= PUBLISHED and not failed,
    )
    yield Result(
        name=f"hub: answers kept, {failed} failures, {waits} waits",
        unit="/s",
        values=[speed * ANSWERS],
    )
    yield Result(
        name=f"hub: a hand-in among {LAPTOPS}, 95 % {part(times, 0.95):.0f} ms",
        unit="ms",
        values=times,
    )


@contextmanager
def _hub(where: Where, database: Database) -> Iterator[str]:
    """Run the hub in a process of its own."""
    address = database.engine.url.render_as_string(hide_password=False)
    key_of(where)
    command = [sys.executable, "-m", "careapp", "hub", "serve", "--port", "0", "--url", address]
    with subprocess.Popen(
        [*command, "--dir", where.folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ,
    ) as hub:
        assert hub.stdout is not None
        try:
            yield hub.stdout.readline().split()[-1]
        finally:
            hub.send_signal(signal.SIGTERM)


def _let_in(where: Where, database: Database) -> list[Laptop]:
    """Enrol everybody, and write what they will hand in."""
    home, _ = add_municipality(database, Country.DENMARK, "999", "Fjordby", SignInRules())
    key = key_of(where)
    enrolment = Enrolment(database, key)
    laptops = []
    for _ in range(LAPTOPS):
        store, own = StoreId(new_id()), _Key()
        asked = Enrol(
            code=_code(database, home),
            name="Bærbar",
            sign_key=text_of(own.private.public_key().public_bytes_raw()),
            seal_key=text_of(X25519PrivateKey.generate().public_key().public_bytes_raw()),
            store=store,
        )
        device = enrolment.let_in(asked, now_ms()).device
        token, _ = issue(key, Bearer(device, home), now_ms())
        laptops.append(Laptop(token, _bodies(store, own)))
    return laptops


def _code(database: Database, home: OrganisationId) -> str:
    terms, ends_ms = Terms(role="visitator"), now_ms() + CODE_LIFE_MS
    return database.write(home, lambda own: offer_code(own, terms, ends_ms))


class _Key:
    """A store's key, to seal with."""

    def __init__(self) -> None:
        self.private = Ed25519PrivateKey.generate()
        self._secret = secrets.token_bytes(32)

    @property
    def name(self) -> KeyName:
        return key_name(self.private.public_key().public_bytes_raw())

    def sign(self, statement: bytes) -> bytes:
        return self.private.sign(statement)

    def root(self, act_id: ActId) -> bytes:
        return self._secret[:16] + bytes.fromhex(act_id.replace("-", ""))


def _bodies(store: StoreId, own: _Key) -> list[bytes]:
    packets = [_form(store, round_) for round_ in range(ROUNDS)]
    return [encode(Push(Sender(store), (one,))) for one in seal(packets, own)]


def _form(store: StoreId, round_: int) -> Packet:
    """Return a citizen, and a form of answers about them."""
    act_id, citizen = ActId(new_id()), RecordId(new_id())
    visit, first = new_id(), round_ * (ANSWERS + 1) + 1
    act = Act(
        act_id=act_id,
        store=store,
        author=StaffId(RecordId(new_id())),
        role="visitator",
        purpose="close-visit",
        hlc=now_ms() << 16,
        at_ms=now_ms(),
        monotonic_ms=0,
        schema_version=1,
    )
    said: list[tuple[str, RecordId, Mapping[str, Json]]] = [
        ("citizen", citizen, {"name": {"given": "Ellen", "family": "Kjærgaard"}})
    ]
    answer = {**_ANSWER, "visit_id": visit}
    said += [("answer", RecordId(new_id()), answer) for _ in range(ANSWERS)]
    changes = (
        Change(
            change_id=ChangeId(new_id()),
            act_id=act_id,
            subject=citizen,
            kind=kind,
            record_id=record,
            said=what,
            store_seq=first + number,
        )
        for number, (kind, record, what) in enumerate(said)
    )
    return Packet(act, tuple(changes))


async def _everybody(url: str, laptops: Sequence[Laptop]) -> float:
    """Hand in, all at once, round by round; return how many seconds it took."""
    limits = httpx.Limits(max_connections=LAPTOPS, max_keepalive_connections=LAPTOPS)
    async with httpx.AsyncClient(limits=limits, timeout=_LONGEST_S, base_url=url) as http:
        await asyncio.gather(*(http.get("/health") for _ in range(LAPTOPS)))
        seconds = 0.0
        for round_ in range(ROUNDS):
            begun = time.perf_counter()
            await asyncio.gather(*(_hand_in(http, one, one.bodies[round_]) for one in laptops))
            seconds += time.perf_counter() - begun
    return seconds


async def _hand_in(http: httpx.AsyncClient, laptop: Laptop, body: bytes) -> None:
    begun = time.perf_counter()
    headers = {"Authorization": f"Bearer {laptop.token}", "Content-Type": "application/zstd"}
    answer = await http.post("/v1/push", content=body, headers=headers)
    while "Retry-After" in answer.headers:
        laptop.waits += 1
        await asyncio.sleep(int(answer.headers["Retry-After"]))
        answer = await http.post("/v1/push", content=body, headers=headers)
    laptop.times_ms.append((time.perf_counter() - begun) * 1_000)
    reply = decode_reply(answer.content) if answer.status_code == httpx.codes.OK else None
    kept = isinstance(reply, Pushed) and len(reply.statuses) == ANSWERS + 1
    laptop.failed += not (kept and _all_stored(reply))


def _all_stored(reply: object) -> bool:
    statuses = reply.statuses.values() if isinstance(reply, Pushed) else ()
    return {one.verdict.value for one in statuses} == {"stored"}


if __name__ == "__main__":
    print(*lines(list(measure(Path()))), sep="\n")
