"""The endpoints of a laptop that is signed in: the calls of the sync itself."""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Protocol

from starlette.requests import Request as Asked
from starlette.responses import Response

from careapp.domain.identity import OrganisationId
from careapp.hub.database import Database
from careapp.hub.faults import PACKED, FaultError, answered
from careapp.hub.gate import Turn
from careapp.hub.handing_out import Register, handed
from careapp.hub.intake import Intake
from careapp.hub.metrics import Metrics
from careapp.hub.reading import settle
from careapp.hub.tokens import Bearer
from careapp.hub.watching import tell
from careapp.hub.work import Work
from careapp.sync.core.message import Busy, Hello, Lost, Pushed, Refused, Reply, Request
from careapp.sync.transport.verdict import PROTOCOL, PROTOCOL_HEADER
from careapp.sync.transport.wire import WireError, decode_request, encode

OLDEST_THAT_MAY_FETCH = 1
"""Programs that speak an older protocol may hand in for ever, but fetch no longer."""

TURNS = {
    "hello": Turn.SMALL,
    "push": Turn.PUSH,
    "pull": Turn.PULL,
    "count": Turn.PULL,
    "count-subjects": Turn.PULL,
    "first": Turn.SMALL,
}
FETCHING = frozenset({"pull", "count", "count-subjects", "first"})


class Core(Protocol):
    """What the hub knows and says; each call is a transaction of its own."""

    def answer(
        self, device: str, municipality: OrganisationId, request: Request, now_ms: int
    ) -> Reply:
        """Return the answer to a device that has proved who it is."""


@dataclass(frozen=True, slots=True)
class SyncCalls:
    """Answers what `TURNS` lists, each under ``/v1/``."""

    core: Core
    database: Database
    register: Register
    now_ms: Callable[[], int]
    intake: Intake
    work: Work
    metrics: Metrics

    def call(self, kind: str) -> Callable[[Asked], Awaitable[Response]]:
        """Return what answers one kind of request."""

        async def answer(asked: Asked) -> Response:
            bearer = self.intake.bearer(asked)
            tell(device=bearer.device)
            _may(kind, bearer, asked.headers.get(PROTOCOL_HEADER, PROTOCOL))
            self.intake.may_ask(bearer, pushes=kind == "push")
            async with self.intake.body(asked) as body:
                packed, told = await self.work.run(
                    TURNS[kind], bearer.municipality, lambda: self._answer(kind, bearer, body)
                )
            tell(received=len(body), **told)
            return answered(packed, PACKED)

        return answer

    def _answer(self, kind: str, bearer: Bearer, body: bytes) -> tuple[bytes, Mapping[str, int]]:
        """Return the packed answer and what to tell of it; runs in a thread."""
        try:
            request = decode_request(kind, body)
        except WireError as error:
            raise FaultError(HTTPStatus.BAD_REQUEST, error.code) from error
        if kind != "push" and self.register.is_revoked(bearer):
            raise FaultError(HTTPStatus.FORBIDDEN, "revoked")
        now_ms = self.now_ms()
        if isinstance(request, Hello):
            settle(self.database, bearer.municipality, bearer.device, now_ms)
        reply = self.core.answer(bearer.device, bearer.municipality, request, now_ms)
        _answered(reply)
        self.register.note(bearer, reply, now_ms)
        return encode(reply), self._counted(reply)

    def _counted(self, reply: Reply) -> Mapping[str, int]:
        if isinstance(reply, Pushed):
            told = Counter(status.verdict.value for status in reply.statuses.values())
            for verdict, number in told.items():
                self.metrics.count("changes", number, verdict=verdict)
            return told
        rows = sum(one.rows for one in handed(reply))
        self.metrics.count("rows", rows)
        return {"rows": rows} if rows else {}


def _may(kind: str, bearer: Bearer, protocol: str) -> None:
    """Go on, or raise a `FaultError`; nothing here ever stands against a push."""
    if kind == "push":
        return
    if bearer.drains:
        raise FaultError(HTTPStatus.FORBIDDEN, "revoked")
    if kind in FETCHING and (not protocol.isdigit() or int(protocol) < OLDEST_THAT_MAY_FETCH):
        raise FaultError(HTTPStatus.UPGRADE_REQUIRED, "too-old")


def _answered(reply: Reply) -> None:
    """Go on, or raise a `FaultError` for a reply that says that there is none."""
    match reply:
        case Refused():
            raise FaultError(HTTPStatus.FORBIDDEN, reply.code)
        case Busy():
            raise FaultError(HTTPStatus.SERVICE_UNAVAILABLE, "busy", wait_s=reply.retry_after_s)
        case Lost():
            raise FaultError(HTTPStatus.SERVICE_UNAVAILABLE, "away", wait_s=1)
        case _:
            return
