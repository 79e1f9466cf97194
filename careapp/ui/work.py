"""Runs use cases off the main thread; the only module in ui that starts threads."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from careapp.ui.garbage import Garbage

T = TypeVar("T")

_QUIET_S = 3.0


@dataclass(frozen=True, slots=True)
class _Job:
    run: Callable[[], object]
    success: Callable[[Any], None]
    failure: Callable[[BaseException], None]


class Work(QObject):
    """Two lanes: what a person does, in order, and slow things such as rendering.

    Signals:
        finished: A job ended: its number and its outcome, for the main thread.
        idle: Nothing is left to do.
    """

    finished = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in_order = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._garbage = Garbage(self._is_quiet, self)
        self._asked_at = 0.0
        self._numbers = count()
        # Kept here and not with the job: they hold widgets, which a worker must not let go of.
        self._jobs: dict[int, _Job] = {}
        self._closed = False
        self.finished.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits, or its outcome has not been handed over."""
        return bool(self._jobs)

    def submit(
        self,
        run: Callable[[], T],
        *,
        success: Callable[[T], None],
        failure: Callable[[BaseException], None],
        aside: bool = False,
    ) -> None:
        """Start *run*; its callbacks run on the main thread.

        Args:
            run: A use case; it must touch no widget.
            success: Takes the outcome.
            failure: Takes what was raised.
            aside: For what may take long and need not wait for its turn.
        """
        self._asked_at = monotonic()
        number = next(self._numbers)
        self._jobs[number] = _Job(run, success, failure)
        lane = self._aside if aside else self._in_order
        future = lane.submit(self._run, number)
        future.add_done_callback(lambda done: self.finished.emit((number, done)))

    def close(self) -> None:
        """Finish what was begun, in order, and start nothing else; nobody is told any more."""
        self._closed = True
        self._aside.shutdown(cancel_futures=True)
        self._in_order.shutdown()

    def _is_quiet(self) -> bool:
        """Return whether nothing was asked for some seconds; whoever types asks at each word."""
        return not self.busy and monotonic() - self._asked_at > _QUIET_S

    def _run(self, number: int) -> object:
        return self._jobs[number].run()

    @Slot(object)
    def _end(self, ended: tuple[int, Future[Any]]) -> None:
        number, done = ended
        job = self._jobs.pop(number)
        if self._closed:
            return
        error = done.exception()
        if error is None:
            job.success(done.result())
        else:
            job.failure(error)
        if not self.busy:
            self.idle.emit()
