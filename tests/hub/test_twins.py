"""Whole worlds in which everything goes wrong, on PostgreSQL: as in memory, answer by answer."""

import pytest

from careapp.hub.database import Database
from tests.hub.faults import FAULTS, faulty
from tests.hub.worlds import on_postgresql
from tests.simulation.campaign import first_failure

RUNS, PARTS = 24, 4
REAL_RUNS = 3
MOST_RUNS = 60
FIRST = {"highest-number": 45, "counted-by-subject-once": 15}
"""From which seed faults are looked for that show rarely; the others from the first."""


@pytest.mark.parametrize("part", range(PARTS))
def test_every_answer_is_that_of_the_hub_in_memory(
    part: int, database: Database, owned: str
) -> None:
    size, begin = RUNS // PARTS, on_postgresql(database, owned)

    failure, runs = first_failure(range(part * size, (part + 1) * size), begin=begin)

    assert failure is None, "\n".join((*failure.trace, failure.promise, f"seed {failure.seed}"))
    assert runs == size


def test_nothing_is_lost_between_real_files_and_a_real_database(
    database: Database, owned: str
) -> None:
    begin = on_postgresql(database, owned, real=True)

    failure, runs = first_failure(range(REAL_RUNS), begin=begin)

    assert failure is None, "\n".join((*failure.trace, failure.promise, f"seed {failure.seed}"))
    assert runs == REAL_RUNS


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_fault_of_the_hub_is_found(name: str, database: Database, owned: str) -> None:
    first, begin = FIRST.get(name, 0), on_postgresql(database, owned)

    with faulty(name):
        failure, _ = first_failure(range(first, first + MOST_RUNS), begin=begin)

    assert failure is not None
