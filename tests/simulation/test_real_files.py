"""The same stories on real encrypted files; what goes dark has only what is on its disk."""

import pytest

from tests.simulation.campaign import first_failure
from tests.simulation.real import on_disk
from tests.simulation.real_mutants import REAL_MUTANTS, mutated
from tests.simulation.world import ViolationError

RUNS, PARTS = 40, 4
MOST_RUNS = 60


@pytest.mark.parametrize("part", range(PARTS))
def test_every_promise_holds_on_real_files(part: int) -> None:
    size = RUNS // PARTS

    failure, runs = first_failure(range(part * size, (part + 1) * size), begin=on_disk)

    assert failure is None, "\n".join((*failure.trace, failure.promise, f"seed {failure.seed}"))
    assert runs == size


@pytest.mark.parametrize("name", sorted(REAL_MUTANTS))
def test_a_fault_of_the_store_is_found(name: str) -> None:
    with mutated(name):
        failure, _ = first_failure(range(MOST_RUNS), begin=on_disk)

    assert failure is not None
    assert failure.promise.startswith((ViolationError.__name__, "AssertionError")), failure.promise
