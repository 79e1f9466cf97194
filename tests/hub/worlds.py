"""The simulation over PostgreSQL, as many runs as one likes; a run that fails is told.

``python -m tests.hub.worlds --runs 1000 --seed 7``; with ``--real`` the laptops have
encrypted files as well, and nothing is made up but the people and the line.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from random import Random

from sqlalchemy import make_url

from careapp.changes.ids import new_id
from careapp.domain.identity import OrganisationId, RecordId
from careapp.hub.database import Database, connect
from careapp.hub.operating import ROLE, bring_up
from careapp.hub.trial import start_database
from tests.hub.conftest import in_database, sql, throw_away_folder
from tests.hub.faults import FAULTS, faulty
from tests.hub.twin import TwinHub, digests_by_name
from tests.simulation.campaign import first_failure
from tests.simulation.real import on_disk
from tests.simulation.world import World, judge, new_world

Begin = Callable[[Random], AbstractContextManager[World]]


def on_postgresql(database: Database, owner: str, *, real: bool = False) -> Begin:
    """Return what begins a world whose hub is asked twice: in memory and in PostgreSQL.

    Args:
        database: As the hub's role.
        owner: The same database as its owner, to go back to a backup.
        real: With laptops that have encrypted files.
    """
    plain = make_url(owner).set(drivername="postgresql").render_as_string(hide_password=False)

    @contextmanager
    def begin(dice: Random) -> Iterator[World]:
        hub = TwinHub(judge, database, plain, OrganisationId(RecordId(new_id())))
        with digests_by_name(hub):
            if real:
                with on_disk(dice, hub) as world:
                    yield world
            else:
                yield new_world(dice, hub=hub)

    return begin


def main(arguments: Sequence[str]) -> int:
    """Run a campaign: 0 when every answer was the same and every promise held."""
    parser = argparse.ArgumentParser(prog="worlds", description=__doc__)
    parser.add_argument("--runs", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--real", action="store_true", help="laptops have encrypted files")
    parser.add_argument("--fault", choices=sorted(FAULTS), help="put a fault in, to be found")
    options = parser.parse_args(arguments)
    url = start_database(throw_away_folder() / "pg")
    sql(url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", "CREATE DATABASE worlds")
    owner = in_database(url, "worlds")
    bring_up(owner, ROLE, None)
    engine, began = connect(in_database(url, "worlds", ROLE), 2), time.perf_counter()
    begin = on_postgresql(Database(engine), owner, real=options.real)
    seeds = range(options.seed, options.seed + options.runs)
    with faulty(options.fault) if options.fault else nullcontext():
        failure, runs = first_failure(seeds, begin=begin)
    engine.dispose()
    if failure is None:
        took = time.perf_counter() - began
        sys.stdout.write(f"{runs} runs from seed {options.seed}: all the same ({took:.0f} s)\n")
        return 0
    sys.stdout.write("\n".join((*failure.trace, f"seed {failure.seed}: {failure.promise}\n")))
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
