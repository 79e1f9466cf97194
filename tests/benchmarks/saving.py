"""From a key, or a decision, to the disk; the disk itself in the same run is the baseline."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from statistics import median

from careapp.changes.ids import new_id
from careapp.domain.citizen import Citizen
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.store.database import open_database, transaction
from careapp.store.drafts import Draft
from tests.benchmarks.homes import opened
from tests.benchmarks.table import Result, timed

MOST_MS = 1
_TIMES = 300
_WORDS = "Det går bedst om formiddagen, når jeg kan tage det i mit eget tempo."
_CELL = 400


def measure(home: Path) -> Iterator[Result]:
    """Keep what is typed, and make small changes; turn and turn about with a bare commit."""
    with opened(home) as desk, _bare(home) as commit:
        for name, save in (
            ("keep a draft", _keeping(desk)),
            ("write a change", _changing(desk)),
        ):
            both = [(timed(commit), timed(save)) for _ in range(_TIMES)]
            bare, took = zip(*both, strict=True)
            yield Result(
                name=name,
                unit="ms",
                values=took,
                baseline=bare,
                against="bare commit of a row",
                reach=f"median {MOST_MS}",
                reached=median(took) <= MOST_MS,
            )


@contextmanager
def _bare(home: Path) -> Iterator[Callable[[], None]]:
    """Give what commits one row to an encrypted file on the same disk."""
    path = home / f"bare-{new_id()}.db"
    database = open_database(path, bytes(32))
    database.conn.execute("CREATE TABLE row (words TEXT)")

    def commit() -> None:
        with transaction(database):
            database.conn.execute("INSERT INTO row VALUES (?)", (_WORDS.ljust(_CELL),))

    yield commit
    database.close()
    for beside in home.glob(f"{path.name}*"):
        beside.unlink()


def _keeping(desk: Desk) -> Callable[[], None]:
    record_id, lengths = RecordId(new_id()), count(1)

    def keep() -> None:
        words = (_WORDS * 9)[: next(lengths)]
        draft = Draft(
            record_id=record_id,
            unit="said",
            subject=record_id,
            kind="answer",
            value={"words": words},
        )
        desk.store.keep_drafts([draft])
        if len(words) == _TIMES:
            desk.store.drop_drafts([draft])

    return keep


def _changing(desk: Desk) -> Callable[[], None]:
    citizens = (one.record_id for one in desk.read.page(Citizen, offset=0, limit=_TIMES) * _TIMES)
    numbers = count(int(desk.clock.monotonic_ms()))

    def change() -> None:
        phone = f"{next(numbers) % 100_000_000:08}"
        desk.act("benchmark", lambda acting: acting.say(next(citizens), "phone", phone))

    return change
