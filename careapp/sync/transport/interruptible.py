"""Waiting for the network in a way that another thread may end at any byte."""

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

T = TypeVar("T")


class CutShortError(Exception):
    """Somebody ended the waiting; what went over the line until then, nobody knows."""


class Interruptible:
    """Runs one thing at a time for one thread; any other thread may cut it short.

    A socket that waits cannot be woken in the same way on all systems; a loop can.
    """

    def __init__(self) -> None:
        self._runner = asyncio.Runner(loop_factory=_Loop)
        self._door = threading.Lock()
        self._task: asyncio.Task[Any] | None = None
        self._is_cut = False

    @property
    def is_cut(self) -> bool:
        """Whether nothing is waited for any more, until somebody mends it."""
        return self._is_cut

    def run(self, job: Callable[[], Awaitable[T]]) -> T:
        """Wait for *job*.

        Raises:
            CutShortError: Somebody cut it short, before or meanwhile.
        """
        return self._runner.run(self._guarded(job))

    def cut(self) -> None:
        """End what is waited for and what would be, until `mend`; from any thread."""
        with self._door:
            self._is_cut = True
            if self._task is not None:
                self._task.get_loop().call_soon_threadsafe(self._task.cancel)

    def mend(self) -> None:
        """Let things be waited for again."""
        with self._door:
            self._is_cut = False

    def close(self) -> None:
        """Let go of the loop; by the thread that ran things."""
        self._runner.close()

    async def _guarded(self, job: Callable[[], Awaitable[T]]) -> T:
        with self._door:
            if self._is_cut:
                raise CutShortError
            self._task = asyncio.current_task()
        try:
            return await job()
        except asyncio.CancelledError:
            raise CutShortError from None
        finally:
            with self._door:
                self._task = None


class _Loop(asyncio.SelectorEventLoop):
    """A loop that does not wait for who looks up a name: systems may take half a minute."""

    async def getaddrinfo(  # type: ignore[override] # the same, less exactly typed
        self,
        host: str | None,
        port: str | int | None,
        **wanted: int,
    ) -> list[tuple[Any, ...]]:
        """Look a name up on a thread that is left alone when nobody waits any more."""
        found: asyncio.Future[list[tuple[Any, ...]]] = self.create_future()

        def look_up() -> None:
            outcome: list[tuple[Any, ...]] | OSError
            try:
                outcome = list(socket.getaddrinfo(host, port, **wanted))
            except OSError as error:
                outcome = error
            try:
                self.call_soon_threadsafe(_hand_over, found, outcome)
            except RuntimeError:
                return  # the loop was closed meanwhile: nobody asks any more

        threading.Thread(target=look_up, name="look-up", daemon=True).start()
        return await found


def _hand_over(found: asyncio.Future[list[tuple[Any, ...]]], outcome: object) -> None:
    if found.done():
        return
    if isinstance(outcome, OSError):
        found.set_exception(outcome)
    elif isinstance(outcome, list):
        found.set_result(outcome)
