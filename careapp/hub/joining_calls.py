"""The two endpoints that a laptop may call without a session: to enrol, and to sign in."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from careapp.hub.enrolment import Enrolment, NotLetInError
from careapp.hub.faults import FaultError, plain
from careapp.hub.gate import Turn
from careapp.hub.intake import Intake
from careapp.hub.metrics import Metrics
from careapp.hub.oidc import ProviderAwayError
from careapp.hub.proving import NotSignedInError
from careapp.hub.sessions import Sessions
from careapp.hub.watching import tell
from careapp.hub.work import Work
from careapp.sync.transport.joining import Enrol, SessionRequest

_THROTTLED_S = 60.0
_PROVIDER_AWAY_S = 30.0

One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class JoiningCalls:
    """Answers ``/v1/enrol`` and ``/v1/session``."""

    enrolment: Enrolment
    sessions: Sessions
    now_ms: Callable[[], int]
    intake: Intake
    work: Work
    metrics: Metrics

    async def enrol(self, request: Request) -> Response:
        """Let a laptop in that knows a code."""
        self.intake.may_come(request)
        async with self.intake.body(request) as body:
            asked = _read(body, Enrol)
        now_ms = self.now_ms()
        try:
            enrolled = await self.work.run(
                Turn.SMALL, "", lambda: self.enrolment.let_in(asked, now_ms)
            )
        except NotLetInError as error:
            raise FaultError(HTTPStatus.FORBIDDEN, error.code) from error
        tell(device=enrolled.device)
        return plain(enrolled)

    async def session(self, request: Request) -> Response:
        """Sign a laptop in, and whoever sits at it."""
        async with self.intake.body(request) as body:
            asked = _read(body, SessionRequest)
        self.intake.may_come(request, asked.device)
        now_ms = self.now_ms()
        try:
            session = await self.work.run(
                Turn.SMALL, "", lambda: self.sessions.begin(asked, now_ms)
            )
        except ProviderAwayError as error:
            raise FaultError(
                HTTPStatus.SERVICE_UNAVAILABLE, "provider-away", wait_s=_PROVIDER_AWAY_S
            ) from error
        except NotSignedInError as error:
            self.metrics.count("refused_sign_ins", reason=error.code)
            raise _refused(error, now_ms) from error
        tell(device=asked.device)
        return plain(session)


def _refused(error: NotSignedInError, now_ms: int) -> FaultError:
    wait_s = _THROTTLED_S if error.code == "sign-in-throttled" else 0.0
    return FaultError(
        HTTPStatus.UNAUTHORIZED, error.code, wait_s=wait_s, now_ms=now_ms, sign_in=error.sign_in
    )


def _read(body: bytes, record: type[One]) -> One:
    try:
        return msgspec.json.decode(body, type=record)
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise FaultError(HTTPStatus.BAD_REQUEST, "malformed") from error
