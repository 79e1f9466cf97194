"""A simulation that no longer finds the faults of others would not find ours."""

import pytest

from tests.simulation.campaign import first_failure
from tests.simulation.mutants import MUTANTS, mutated
from tests.simulation.world import ViolationError

MOST_RUNS = 2_500
SEEDS = range(1_000_000, 1_000_000 + MOST_RUNS)


@pytest.mark.parametrize("name", sorted(MUTANTS))
def test_a_seeded_fault_is_found_and_nothing_else(name: str) -> None:
    with mutated(name):
        failure, _ = first_failure(SEEDS)

    assert failure is not None
    assert failure.promise.startswith(ViolationError.__name__), failure.promise
    assert first_failure([failure.seed]) == (None, 1), "the fault was not the cause"
