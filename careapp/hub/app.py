"""The hub as an ASGI application: who asks, and whether there is room, is decided in memory."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

from starlette.routing import Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from careapp.hub.blob_calls import BlobCalls
from careapp.hub.blobs import Blobs
from careapp.hub.database import Database
from careapp.hub.enrolment import Enrolment
from careapp.hub.faults import FaultError
from careapp.hub.gate import Room
from careapp.hub.handing_out import Register
from careapp.hub.intake import Intake, Rates
from careapp.hub.joining_calls import JoiningCalls
from careapp.hub.keys import HubKey
from careapp.hub.metrics import Metrics
from careapp.hub.oidc import Providers
from careapp.hub.sessions import Sessions
from careapp.hub.state_calls import StateCalls
from careapp.hub.sync_calls import TURNS, Core, SyncCalls
from careapp.hub.watching import Watched
from careapp.hub.work import Work


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a hub is put together from.

    Attributes:
        seconds: A clock that never goes back.
    """

    core: Core
    database: Database
    key: HubKey
    room: Room = field(default_factory=Room)
    rates: Rates = field(default_factory=Rates)
    now_ms: Callable[[], int] = _now_ms
    seconds: Callable[[], float] = time.monotonic
    providers: Providers = field(default_factory=Providers)


class HubApp:
    """The application.

    Attributes:
        work: Where a server looks when it wants to stop.
        paths: Of all endpoints.
    """

    def __init__(self, parts: Parts) -> None:
        self.work = Work(parts.room)
        metrics = Metrics()
        intake = Intake(parts.key, parts.rates, parts.now_ms, parts.seconds)
        joining = JoiningCalls(
            Enrolment(parts.database, parts.key),
            Sessions(parts.database, parts.key, parts.providers),
            parts.now_ms,
            intake,
            self.work,
            metrics,
        )
        register = Register(parts.database)
        sync = SyncCalls(
            parts.core, parts.database, register, parts.now_ms, intake, self.work, metrics
        )
        state = StateCalls(parts.database, self.work, metrics, parts.seconds)
        blobs = BlobCalls(Blobs(parts.database), register, parts.now_ms, intake, self.work)
        routes = [
            Route("/v1/enrol", joining.enrol, methods=["POST"]),
            Route("/v1/session", joining.session, methods=["POST"]),
            *(Route(f"/v1/{kind}", sync.call(kind), methods=["POST"]) for kind in TURNS),
            Route("/v1/blobs/{digest}", blobs.lacking, methods=["GET"]),
            Route("/v1/blobs/{digest}/{number:int}", blobs.put, methods=["PUT"]),
            Route("/v1/blobs/{digest}/{number:int}", blobs.get, methods=["GET"]),
            Route("/health", state.health),
            Route("/ready", state.ready),
            Route("/metrics", state.metrics_text),
            Route("/openapi.json", state.openapi),
        ]
        router = Router(routes, redirect_slashes=False, default=_nothing_here, lifespan=self._life)
        self.paths = frozenset(route.path for route in routes)
        self._app: ASGIApp = Watched(router, metrics, self.paths)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        await self._app(scope, receive, send)

    @asynccontextmanager
    async def _life(self, _app: object) -> AsyncIterator[None]:
        yield
        self.work.close()


async def _nothing_here(_scope: Scope, _receive: Receive, _send: Send) -> None:
    raise FaultError(HTTPStatus.NOT_FOUND, "no-such-endpoint")
