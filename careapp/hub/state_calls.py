"""The endpoints for those who run the hub: does it live, is it ready, what does it do."""

from collections.abc import Callable
from http import HTTPStatus
from importlib.metadata import version

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import Response

from careapp.hub.database import Database
from careapp.hub.faults import PLAIN, FaultError, answered, plain
from careapp.hub.gate import Turn
from careapp.hub.metrics import Metrics
from careapp.hub.openapi import openapi
from careapp.hub.work import Work

LOOK_AGAIN_S = 1.0
"""The database is asked no more often than this, however often a balancer asks."""

_METRICS_MEDIA = "text/plain; version=0.0.4; charset=utf-8"


class StateCalls:
    """Answers ``/health``, ``/ready``, ``/metrics`` and ``/openapi.json``."""

    def __init__(
        self, database: Database, work: Work, metrics: Metrics, seconds: Callable[[], float]
    ) -> None:
        self._database, self._work, self._metrics = database, work, metrics
        self._seconds = seconds
        self._looked_at_s = float("-inf")
        self._there = False

    async def health(self, _request: Request) -> Response:
        """The process lives."""
        return plain({"status": "alive"})

    async def ready(self, _request: Request) -> Response:
        """The process takes laptops: it is not about to stop, and the database answers."""
        if self._work.draining:
            raise FaultError(HTTPStatus.SERVICE_UNAVAILABLE, "stopping", wait_s=1)
        if self._seconds() - self._looked_at_s > LOOK_AGAIN_S:
            self._looked_at_s = self._seconds()
            self._there = await self._work.run(Turn.PUSH, "", self._look)
        if not self._there:
            raise FaultError(HTTPStatus.SERVICE_UNAVAILABLE, "no-database", wait_s=1)
        return plain({"status": "ready"})

    async def metrics_text(self, _request: Request) -> Response:
        """Return the counters."""
        standing = {
            "inside": self._work.gate.inside,
            "waiting": self._work.gate.waiting,
            "draining": self._work.draining,
        }
        return answered(self._metrics.text(standing).encode(), _METRICS_MEDIA)

    async def openapi(self, _request: Request) -> Response:
        """Return the description of all endpoints."""
        return answered(openapi(version("careapp")), PLAIN)

    def _look(self) -> bool:
        try:
            with self._database.engine.connect() as connection:
                connection.execute(text("SELECT 1"))
        except SQLAlchemyError:
            return False
        return True
