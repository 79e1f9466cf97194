"""The threads in which the hub works, and who may have one: the rest is asyncio."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from typing import TypeVar

from careapp.hub.faults import FaultError
from careapp.hub.gate import FullError, Gate, Room, Turn

Result = TypeVar("Result")

FULL_WAIT_S = 10.0


class Work:
    """Runs what blocks, as much of it at a time as there is room for.

    Args:
        room: How much.
    """

    def __init__(self, room: Room) -> None:
        self.gate = Gate(room)
        self.draining = False
        self._threads = ThreadPoolExecutor(room.at_once, thread_name_prefix="careapp-hub")

    async def run(self, turn: Turn, whose: str, task: Callable[[], Result]) -> Result:
        """Return what *task* returns, run in a thread when it is its turn.

        Raises:
            FaultError: There is no room, or the hub is about to stop.
        """
        if self.draining:
            raise FaultError(HTTPStatus.SERVICE_UNAVAILABLE, "stopping", wait_s=FULL_WAIT_S)
        try:
            async with self.gate.through(turn, whose):
                return await asyncio.get_running_loop().run_in_executor(self._threads, task)
        except FullError as error:
            raise FaultError(HTTPStatus.SERVICE_UNAVAILABLE, "full", wait_s=FULL_WAIT_S) from error

    @property
    def is_idle(self) -> bool:
        """Whether nobody is inside or waits."""
        return not (self.gate.inside or self.gate.waiting)

    def close(self) -> None:
        """Let the threads end."""
        self._threads.shutdown(wait=True)
