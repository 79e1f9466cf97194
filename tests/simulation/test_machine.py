"""The same deeds, chosen by Hypothesis, which makes what fails short."""

from collections.abc import Callable
from random import Random

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.simulation import deeds
from tests.simulation.checks import during, in_the_end, quiesce
from tests.simulation.world import World, new_world

dice = st.integers(0, 999).map(Random)


class Laptops(RuleBasedStateMachine):
    """Some laptops and a hub; whatever is done, in the end all is well."""

    def __init__(self) -> None:
        super().__init__()
        self.world = new_world(Random(0))
        self._do(deeds.new_citizen, Random(0))

    @rule(dice=dice, times=st.integers(1, 6))
    def sync_on(self, dice: Random, times: int) -> None:
        for _ in range(times):
            self._do(deeds.sync_on, dice)

    @rule(dice=dice, deed=st.sampled_from([d for d in deeds.DEEDS if d is not deeds.sync_on]))
    def do(self, dice: Random, deed: deeds.Deed) -> None:
        self._do(deed, dice)

    @rule()
    def all_meet(self) -> None:
        """Come to rest, and go on from there."""
        quiesce(self.world)
        in_the_end(self.world)

    @invariant()
    def promises_hold(self) -> None:
        during(self.world)

    def teardown(self) -> None:
        quiesce(self.world)
        in_the_end(self.world)

    def _do(self, deed: Callable[[World, Random], None], dice: Random) -> None:
        self.world.tick()
        deed(self.world, dice)


TestLaptops = Laptops.TestCase
TestLaptops.settings = settings(
    max_examples=120,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
