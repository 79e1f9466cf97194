"""A day's work on its way to the hub: how many bytes it is, and how long it takes to say.

The answers are written by the use cases, on a clock that goes on as at a table: the times in
their identifiers are as far apart as they would be. Against plain JSON, packed alike.
"""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest.mock import patch
from uuid import UUID

import msgspec

import careapp.changes.ids
from careapp.changes.change import Packet
from careapp.changes.seal import seal
from careapp.domain.answer import Said
from careapp.domain.informer import Informer, Voice
from careapp.domain.level import Level, Scale
from careapp.services.conversation import Key
from careapp.services.syncing.laptop_keys import LaptopKeys
from careapp.sync.core.batch import Pace, next_batch
from careapp.sync.core.message import Push, Pushed, Sender, Status, Verdict
from careapp.sync.transport.wire import decode_request, encode, packed
from tests.benchmarks.table import Result, timed
from tests.services.office import TUESDAY, Office, Watch, opened_office

CHANGES, MOST_KB = 400, 40
_VISITS, _TIMES, _KB = 6, 9, 1_000
_WORDS = (
    "Det går bedre nu",
    "hvor Anna kommer",
    "om morgenen",
    "hjælper med at komme op",
    "ikke alene i bad",
    "fordi gulvet er glat",
    "rollatoren står ude i gangen",
)


def measure(_home: Path) -> Iterator[Result]:
    """Say a day's work in the batches that a laptop begins with."""
    with TemporaryDirectory() as folder, opened_office(Path(folder) / "day.db", Watch()) as office:
        packets = seal(a_day(office, Random(7)), LaptopKeys.new())
    batches = list(_batches(packets))
    sent = sum(len(encode(one)) for one in batches) / _KB
    told = sum(len(encode(_answer(one))) for one in batches) / _KB
    plain = sum(len(packed(msgspec.json.encode(one))) for one in batches) / _KB
    yield Result(
        name=f"a day's work, {CHANGES} answers, both ways",
        unit="kB",
        values=[sent + told],
        baseline=[plain],
        against="sent as plain JSON, packed alike",
        reach=f"{MOST_KB} kB",
        reached=sent + told <= MOST_KB,
    )
    yield Result(name="of these, the hub's answers", unit="kB", values=[told])
    bodies = [encode(one) for one in batches]
    yield Result(
        name="say and read a day's work",
        unit="ms",
        values=[timed(lambda: [encode(one) for one in batches]) for _ in range(_TIMES)]
        + [timed(lambda: [decode_request("push", body) for body in bodies]) for _ in range(_TIMES)],
        baseline=[
            timed(lambda: [msgspec.json.encode(one) for one in batches]) for _ in range(_TIMES)
        ],
        against="plain JSON, said",
    )


def a_day(office: Office, dice: Random) -> list[Packet]:
    """Write the answers of a day's visits, and return the acts."""
    with _ids_of(office.watch, dice):
        for number in range(_VISITS):
            office.watch.now = TUESDAY + timedelta(minutes=80 * number)
            visit_id = office.begun()
            tools = office.conversation(visit_id).tools
            asked = [(tool.url, item) for tool in tools for item in tool.walk() if item.answerable]
            for url, item in dice.sample(asked, k=min(len(asked), 1 + CHANGES // _VISITS)):
                office.watch.now += timedelta(seconds=dice.uniform(10, 60))
                key = Key(url, item.link_id, dice.choice(list(Voice)))
                office.say(visit_id, key, _said(dice))
    known = office.store.read.waiting()
    answers = [one for one in known if one.act.purpose == "answer"]
    return answers[-CHANGES:]


def _said(dice: Random) -> Said:
    words = ", ".join(dice.sample(_WORDS, k=dice.randint(1, 3))) if dice.random() < 0.5 else None
    return Said(
        current=Level(Scale.FSIII, dice.randrange(5)),
        words=words,
        informer=dice.choice(list(Informer)),
    )


def _batches(packets: Sequence[Packet]) -> Iterator[Push]:
    pace, left = Pace(), list(packets)
    while left:
        batch = next_batch(left, pace)
        yield Push(Sender(batch[0].act.store), batch)
        left, pace = left[len(batch) :], pace.after_success()


def _answer(push: Push) -> Pushed:
    stored = Status(Verdict.STORED)
    changes = [change for packet in push.packets for change in packet.changes]
    return Pushed({one.change_id: stored for one in changes}, changes[-1].store_seq, forked=False)


@contextmanager
def _ids_of(watch: Watch, dice: Random) -> Iterator[None]:
    """Make identifiers at the time of *watch*, counted up within a millisecond as others are."""
    latest = [0, 0]

    def made() -> UUID:
        at = int(watch.now.timestamp() * 1_000)
        latest[:] = [at, latest[1] + 1 if at == latest[0] else dice.getrandbits(41)]
        high, low = latest[1] >> 30, latest[1] & ((1 << 30) - 1)
        value = at << 80 | 7 << 76 | high << 64 | 2 << 62 | low << 32 | secrets.randbits(32)
        return UUID(int=value)

    with patch.object(careapp.changes.ids, "uuid7", made):
        yield
