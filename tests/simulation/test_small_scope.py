"""Every way in which three laptops can do two things each, in every order.

What goes wrong in the large mostly goes wrong in the small already; here nothing is left
to chance.
"""

from dataclasses import replace
from itertools import combinations_with_replacement, permutations, product
from random import Random

import pytest

from careapp.changes.merge import standing_on
from careapp.sync.core.message import Hello, Lost, Reply, Request
from careapp.sync.core.model_hub import ModelHub
from tests.simulation.checks import in_the_end, quiesce
from tests.simulation.line import hub_answers
from tests.simulation.member import Said
from tests.simulation.world import MUNICIPALITY, REFERENCE, SETTINGS, World, judge, new_world

SAY, SYNC, UNHEARD = DOINGS = ("say", "sync", "sync-unheard")
PLANS = tuple(product(DOINGS, repeat=2))
TOGETHER = tuple(combinations_with_replacement(PLANS, 3))
ORDERS = sorted(set(permutations((0, 0, 1, 1, 2, 2))))
PARTS = 4


def say(world: World, who: int) -> None:
    laptop = world.laptops[who]
    known = laptop.visible(SETTINGS)
    parents = standing_on(known.values(), "hours") if known else ()
    said = {"hours": f"{who}.{laptop.last_seq}"}
    on_top = Said(MUNICIPALITY, "setting", SETTINGS, said, parents, frozenset(known))
    world.act(who, [on_top], "write")


def sync(world: World, who: int, what: str) -> None:
    """Sync; where no answer is heard, the hub hears what was said three times."""

    def answer(who: int, request: Request) -> Reply:
        reply = hub_answers(world, who, request)
        return Lost() if what == UNHEARD and not isinstance(request, Hello) else reply

    world.sync_whole(who, answer)


def begun() -> World:
    """Return a world in which one has written a setting and all have read it."""
    world = new_world(Random(0))
    for device in world.reads:
        world.hub.known.enrolled[device] = world.reads[device] = (REFERENCE,)
    say(world, 0)
    for who in range(3):
        sync(world, who, SYNC)
    return world


def again(world: World) -> World:
    """Return another world that has come as far."""
    return replace(
        world,
        hub=_hub(world),
        laptops=[laptop.copy() for laptop in world.laptops],
        committed=dict(world.committed),
        seen=dict(world.seen),
        packets=dict(world.packets),
        acts_of={who: [] for who in range(3)},
        rows_before={},
        trace=[],
    )


def _hub(world: World) -> ModelHub:
    hub = ModelHub(judge, world.hub.epoch)
    hub.known = world.hub.backup()
    return hub


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_the_order_all_come_to_know_the_same(part: int) -> None:
    start = begun()
    for plans in TOGETHER[part::PARTS]:
        for order in ORDERS:
            world, left = again(start), [list(plan) for plan in plans]
            for who in order:
                what = left[who].pop(0)
                if what == SAY:
                    say(world, who)
                else:
                    sync(world, who, what)
            quiesce(world)
            in_the_end(world)


def test_that_is_every_way_there_is() -> None:
    assert len(TOGETHER) * len(ORDERS) == 14_850
