"""The one thread that writes: a person's save goes before everything else."""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from typing import Any, TypeVar

from careapp.domain.problems import InvariantBrokenError

T = TypeVar("T")


class Priority(IntEnum):
    """Whose turn it is."""

    PERSON = 0
    SYNC = 1
    BACKGROUND = 2
    LAST = 3


@dataclass(order=True, slots=True)
class _Job:
    priority: Priority
    number: int
    run: Callable[[], Any] = field(compare=False)
    future: "Future[Any]" = field(compare=False)


class Writer:
    """A thread with a queue; jobs run one at a time, the most urgent first."""

    def __init__(self) -> None:
        self._queue: queue.PriorityQueue[_Job] = queue.PriorityQueue()
        self._numbers = count()
        self._open = True
        self._door = threading.Lock()
        self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()

    def submit(self, run: Callable[[], T], priority: Priority = Priority.PERSON) -> "Future[T]":
        """Queue *run*; the future has its outcome.

        Raises:
            InvariantBrokenError: The thread has ended; nobody would ever run it.
        """
        future: Future[T] = Future()
        with self._door:
            if not self._open:
                raise InvariantBrokenError("writer-closed")
            self._open = priority is not Priority.LAST
            self._queue.put(_Job(priority, next(self._numbers), run, future))
        return future

    def call(self, run: Callable[[], T], priority: Priority = Priority.PERSON) -> T:
        """Run *run* on the writing thread and wait for its outcome."""
        return self.submit(run, priority).result()

    @property
    def is_open(self) -> bool:
        """Whether anything can still be queued."""
        return self._open

    def is_awaited(self) -> bool:
        """Return whether a person waits to be next; what can be left off, leaves off."""
        with self._queue.mutex:
            return bool(self._queue.queue) and self._queue.queue[0].priority is Priority.PERSON

    def close(self, last: Callable[[], object]) -> None:
        """Finish what is queued, run *last*, and end the thread."""
        if self._open:
            self.submit(last, Priority.LAST)
            self._thread.join()

    def _work(self) -> None:
        while True:
            job = self._queue.get()
            if job.future.set_running_or_notify_cancel():
                try:
                    job.future.set_result(job.run())
                except BaseException as error:  # noqa: BLE001 - handed to who waits for it
                    job.future.set_exception(error)
            if job.priority is Priority.LAST:
                return
