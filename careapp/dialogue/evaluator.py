"""Evaluates FHIRPath in a process of its own, within a time limit."""

from collections import OrderedDict
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock
from typing import Self

from careapp.dialogue.asking import FAILED, TOO_SLOW, Outcome, Request, encoded, outcome_of

READY = b"ready"

_SECONDS = 1.0
_SECONDS_TO_START = 30.0
_CHANCES = 3
"""How often an expression may be too slow before it is not tried again."""

_REMEMBERED = 4_000


class Evaluator:
    """Keeps a process warm that evaluates expressions, and ends it when one takes too long.

    May be used from several threads; they take turns. Results are remembered by what the
    expression could see.

    Args:
        seconds: How long one expression may take.
    """

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._turn = Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._is_ready = False
        self._outcomes: OrderedDict[bytes, Outcome] = OrderedDict()
        self._slow: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_ended: object) -> None:
        self.close()

    def start(self) -> None:
        """Start the process now, so that the first expression need not wait; returns at once."""
        with self._turn:
            self._start()

    def close(self) -> None:
        """End the process; the next expression would start another."""
        with self._turn:
            self._end()

    def evaluate(self, request: Request) -> Outcome:
        """Return what comes of an expression; a failure is an outcome, never an exception."""
        asked = encoded(request)
        with self._turn:
            if asked in self._outcomes:
                self._outcomes.move_to_end(asked)
                return self._outcomes[asked]
            if self._slow.get(request.text, 0) >= _CHANCES:
                return Outcome(failure=TOO_SLOW, detail=request.text)
            outcome = self._ask(request.text, asked)
            self._outcomes[asked] = outcome
            if len(self._outcomes) > _REMEMBERED:
                self._outcomes.popitem(last=False)
            return outcome

    def _ask(self, text: str, asked: bytes) -> Outcome:
        connection = self._start()
        try:
            if not self._is_ready and connection.poll(_SECONDS_TO_START):
                self._is_ready = connection.recv_bytes() == READY
            connection.send_bytes(asked)
            if not connection.poll(self._seconds):
                self._end()
                self._slow[text] = self._slow.get(text, 0) + 1
                return Outcome(failure=TOO_SLOW, detail=text)
            return outcome_of(connection.recv_bytes())
        except (EOFError, OSError):
            self._end()
            return Outcome(failure=FAILED, detail=text)

    def _start(self) -> Connection:
        if self._connection is None:
            # A fresh interpreter on every system: nothing of this process goes along.
            spawning = get_context("spawn")
            self._connection, other = spawning.Pipe()
            self._process = spawning.Process(target=_serve, args=(other,), daemon=True)
            self._process.start()
            other.close()
            self._is_ready = False
        return self._connection

    def _end(self) -> None:
        if self._connection is not None:
            with suppress(OSError):
                self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._connection = self._process = None


def _serve(connection: Connection) -> None:
    from careapp.dialogue.evaluating import serve  # noqa: PLC0415  # only the other process pays

    serve(connection)
