"""Who is let through to the database, and who waits: what laptops hand in goes first."""

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import IntEnum


class Turn(IntEnum):
    """In this order they are let through."""

    PUSH = 0
    SMALL = 1
    PULL = 2


class FullError(Exception):
    """Too many wait already, or waited too long."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much a hub process takes on.

    Attributes:
        at_once: Requests at the database at a time; one connection each.
        for_pulls: Of those, how many may be other than pushes.
        per_municipality: Of those, how many may be of one municipality while others wait.
        waiting: How many may wait, of each turn.
        patience_s: How long one waits.
    """

    at_once: int = 8
    for_pulls: int = 6
    per_municipality: int = 6
    waiting: int = 1_000
    patience_s: float = 20.0


def room_for(connections: int) -> Room:
    """Return the room of a process with so many connections.

    A part of them is for pushes alone, and for others than the municipality that asks most.
    """
    most = max(1, connections * 3 // 4)
    return Room(at_once=connections, for_pulls=most, per_municipality=most)


@dataclass(slots=True)
class _Waiting:
    municipality: str
    opened: "asyncio.Future[None]"


@dataclass(slots=True)
class Gate:
    """Lets through as many as there is room for; lives on one event loop."""

    room: Room = field(default_factory=Room)
    inside: int = 0
    _others: int = 0
    _by_municipality: Counter[str] = field(default_factory=Counter)
    _queues: dict[Turn, deque[_Waiting]] = field(
        default_factory=lambda: {turn: deque() for turn in Turn}
    )

    @property
    def waiting(self) -> int:
        """How many wait."""
        return sum(len(queue) for queue in self._queues.values())

    @asynccontextmanager
    async def through(self, turn: Turn, municipality: str) -> AsyncIterator[None]:
        """Wait for one's turn, and be inside for as long as the block lasts.

        Raises:
            FullError: There was no room.
        """
        await self._enter(turn, municipality)
        try:
            yield
        finally:
            self._leave(turn, municipality)

    async def _enter(self, turn: Turn, municipality: str) -> None:
        if len(self._queues[turn]) >= self.room.waiting:
            raise FullError
        one = _Waiting(municipality, asyncio.get_running_loop().create_future())
        self._queues[turn].append(one)
        self._let_in()
        try:
            async with asyncio.timeout(self.room.patience_s):
                await one.opened
        except BaseException as error:
            if one.opened.done() and not one.opened.cancelled():
                self._leave(turn, municipality)  # let in at the very moment it gave up
            else:
                self._queues[turn].remove(one)
            if isinstance(error, TimeoutError):
                raise FullError from error
            raise

    def _leave(self, turn: Turn, municipality: str) -> None:
        self.inside -= 1
        self._others -= turn is not Turn.PUSH
        self._by_municipality[municipality] -= 1
        if not self._by_municipality[municipality]:
            del self._by_municipality[municipality]
        self._let_in()

    def _let_in(self) -> None:
        while self.inside < self.room.at_once and (found := self._next()):
            turn, one = found
            self.inside += 1
            self._others += turn is not Turn.PUSH
            self._by_municipality[one.municipality] += 1
            one.opened.set_result(None)

    def _next(self) -> tuple[Turn, _Waiting] | None:
        """Take out who is next; a municipality with its share inside lets others go first."""
        modest = self._candidate(modest=True)
        return modest or self._candidate(modest=False)

    def _candidate(self, *, modest: bool) -> tuple[Turn, _Waiting] | None:
        for turn, queue in self._queues.items():
            if turn is not Turn.PUSH and self._others >= self.room.for_pulls:
                continue
            for place, one in enumerate(queue):
                inside = self._by_municipality[one.municipality]
                busy = modest and inside >= self.room.per_municipality
                if not busy and not one.opened.cancelled():
                    del queue[place]
                    return turn, one
        return None
