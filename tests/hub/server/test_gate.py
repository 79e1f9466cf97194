"""Who waits and who goes first, without any hub."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack

import pytest

from careapp.hub.gate import FullError, Gate, Room, Turn
from careapp.hub.limits import MOST_KNOWN, Buckets, Rate

Story = Callable[[], Coroutine[None, None, None]]


def lived(story: Story) -> None:
    asyncio.run(asyncio.wait_for(story(), 10))


class Queue:
    """Notes in which order the waiting are let in; each leaves when told."""

    def __init__(self, gate: Gate) -> None:
        self.gate = gate
        self.inside: list[str] = []
        self.leaves: dict[str, asyncio.Event] = {}
        self.tasks: list[asyncio.Task[None]] = []

    async def comes(self, name: str, turn: Turn, municipality: str = "fjordby") -> None:
        self.leaves[name] = asyncio.Event()
        self.tasks.append(asyncio.create_task(self._go(name, turn, municipality)))
        await asyncio.sleep(0)

    async def leaves_now(self, name: str) -> None:
        self.leaves[name].set()
        for _ in range(5):
            await asyncio.sleep(0)

    async def everybody_leaves(self) -> None:
        for one in self.leaves.values():
            one.set()
        await asyncio.gather(*self.tasks)

    async def _go(self, name: str, turn: Turn, municipality: str) -> None:
        async with self.gate.through(turn, municipality):
            self.inside.append(name)
            await self.leaves[name].wait()


def test_pushes_go_before_pulls() -> None:
    async def story() -> None:
        queue = Queue(Gate(Room(at_once=1, for_pulls=1)))
        await queue.comes("first", Turn.PULL)
        await queue.comes("pull", Turn.PULL)
        await queue.comes("hello", Turn.SMALL)
        await queue.comes("push", Turn.PUSH)
        for name in ("first", "push", "hello"):
            await queue.leaves_now(name)
        assert queue.inside == ["first", "push", "hello", "pull"]
        await queue.everybody_leaves()

    lived(story)


def test_however_many_pull_there_is_room_for_a_push() -> None:
    async def story() -> None:
        queue = Queue(Gate(Room(at_once=3, for_pulls=2)))
        for name in ("one", "two", "three"):
            await queue.comes(name, Turn.PULL)
        await queue.comes("push", Turn.PUSH)
        assert queue.inside == ["one", "two", "push"]
        await queue.everybody_leaves()
        assert queue.gate.inside == queue.gate.waiting == 0

    lived(story)


def test_a_large_municipality_leaves_room_for_a_small_one() -> None:
    async def story() -> None:
        queue = Queue(Gate(Room(at_once=3, per_municipality=2)))
        for name in ("a", "b", "c"):
            await queue.comes(name, Turn.PUSH, "large")
        assert queue.inside == ["a", "b", "c"]
        await queue.comes("d", Turn.PUSH, "large")
        await queue.comes("e", Turn.PUSH, "small")
        await queue.leaves_now("a")
        assert queue.inside[-1] == "e"
        await queue.everybody_leaves()

    lived(story)


def test_there_is_an_end_to_waiting() -> None:
    async def story() -> None:
        gate = Gate(Room(at_once=1, waiting=1, patience_s=0.01))
        queue = Queue(gate)
        await queue.comes("inside", Turn.PUSH)
        async with AsyncExitStack() as stack:
            with pytest.raises(FullError):
                await stack.enter_async_context(gate.through(Turn.PUSH, "fjordby"))
        assert (gate.inside, gate.waiting) == (1, 0)
        waits = Queue(gate)
        gate.room = Room(at_once=1, waiting=1)
        await waits.comes("waits", Turn.PUSH)
        with pytest.raises(FullError):
            async with gate.through(Turn.PUSH, "fjordby"):
                pass
        await queue.everybody_leaves()
        await waits.everybody_leaves()
        assert waits.inside == ["waits"]

    lived(story)


def test_whoever_gives_up_waiting_takes_no_place() -> None:
    async def story() -> None:
        queue = Queue(Gate(Room(at_once=1)))
        await queue.comes("inside", Turn.PUSH)
        await queue.comes("gives up", Turn.PUSH)
        await queue.comes("waits", Turn.PUSH)
        queue.tasks[1].cancel()
        await queue.leaves_now("inside")
        assert queue.inside == ["inside", "waits"]
        await queue.leaves_now("waits")
        assert queue.gate.inside == queue.gate.waiting == 0

    lived(story)


def test_a_bucket_fills_again() -> None:
    now = [0.0]
    buckets = Buckets(Rate(burst=2, per_second=0.5), lambda: now[0])

    assert [buckets.wait_s("one") for _ in range(3)] == [0, 0, 2]
    assert buckets.wait_s("another") == 0
    now[0] = 2.0
    assert buckets.wait_s("one") == 0
    assert buckets.wait_s("one") == 2
    now[0] = 1_000.0
    assert [buckets.wait_s("one") for _ in range(3)] == [0, 0, 2]


def test_buckets_do_not_fill_the_memory() -> None:
    buckets = Buckets(Rate(burst=1, per_second=1), lambda: 0.0)
    buckets.wait_s("first")

    for number in range(MOST_KNOWN):
        buckets.wait_s(str(number))

    assert buckets.wait_s("first") == 0
    assert buckets.wait_s(str(MOST_KNOWN - 1)) == 1
