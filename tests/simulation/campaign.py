"""Many runs, each made of nothing but its seed."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from random import Random

from careapp.changes.change import Packet
from careapp.sync.core.message import Push
from tests.simulation.checks import believed_is_true, during, in_the_end, quiesce
from tests.simulation.deeds import DEEDS, new_citizen
from tests.simulation.world import World, new_world

Begin = Callable[[Random], AbstractContextManager[World]]
"""Begins a world, and clears away what is left of it."""

STEPS = 60
FIRST_CITIZENS = 2


@dataclass(frozen=True, slots=True)
class Failure:
    """A run in which a promise was broken.

    Attributes:
        trace: What happened, step by step.
    """

    seed: int
    promise: str
    trace: tuple[str, ...]


@contextmanager
def in_dictionaries(dice: Random) -> Iterator[World]:
    """Begin a world in which nothing is real."""
    yield new_world(dice)


def run(seed: int, steps: int = STEPS, begin: Begin = in_dictionaries) -> World:
    """Live through one run.

    Raises:
        ViolationError: A promise was broken; other errors are broken ones as well.
    """
    with begin(Random(seed)) as world:
        try:
            live(world, steps)
        except Exception as error:
            error.add_note("\n".join(told(world)))
            raise
        return world


def live(world: World, steps: int) -> None:
    """Do *steps* things, come to rest, and check."""
    dice = world.dice
    deeds = dice.choices(list(DEEDS), list(DEEDS.values()), k=steps)
    for deed in [new_citizen] * FIRST_CITIZENS + deeds:
        world.tick()
        before = {who: session.life for who, session in world.sessions.items()}
        deed(world, dice)
        for who in before.keys() - world.sessions.keys():
            believed_is_true(world, who, before[who])
    during(world)
    quiesce(world)
    in_the_end(world)


def first_failure(
    seeds: Iterable[int], steps: int = STEPS, begin: Begin = in_dictionaries
) -> tuple[Failure | None, int]:
    """Return the first failure among *seeds*, and how many runs it took."""
    runs = 0
    for seed in seeds:
        runs += 1
        try:
            run(seed, steps, begin)
        except Exception as error:  # noqa: BLE001 - whatever breaks a run is a failure
            promise = f"{type(error).__name__}: {error}"
            return Failure(seed, promise, tuple(error.__notes__)), runs
    return None, runs


def told(world: World) -> list[str]:
    """Return what happened, step by step."""
    return [f"{n:4} " + " ".join(map(_said, what)) for n, what in enumerate(world.trace)]


def _said(what: object) -> str:
    if isinstance(what, Packet):
        said = (f"{c.change_id} {c.record_id} {dict(c.said)} on {c.parents}" for c in what.changes)
        return f"[{'; '.join(said)}]"
    if isinstance(what, Push):
        return f"Push({', '.join(map(_said, what.packets))})"
    return str(what)


def fingerprint(seed: int) -> str:
    """Return what is the same whenever and wherever a seed is run."""
    return blake2b("\n".join(told(run(seed))).encode(), digest_size=16).hexdigest()
