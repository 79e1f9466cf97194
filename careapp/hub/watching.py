"""Around every request: its number, its line in the log, its count, and no error unanswered."""

import time
from collections.abc import MutableMapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from careapp.changes.ids import new_id
from careapp.hub.faults import FaultError
from careapp.hub.logs import log, log_error
from careapp.hub.metrics import Metrics
from careapp.sync.transport.verdict import PROTOCOL, PROTOCOL_HEADER

REQUEST_HEADER = b"x-request-id"
BLOBS = "/v1/blobs"

BLOBS = "/v1/blobs"
"""Stands for the paths of all attachments; which one it was is nobody's business."""

_told: ContextVar[dict[str, object]] = ContextVar("told")


def tell(**fields: object) -> None:
    """Add counts and codes to the log line of the request that is being answered."""
    _told.get().update(fields)


@dataclass(slots=True)
class _Line:
    """What is noted of one request."""

    request_id: str
    began_s: float = field(default_factory=time.perf_counter)
    status: int = 0
    sent: int = 0


class Watched:
    """Wraps an application.

    Args:
        app: What answers.
        metrics: Where it is counted.
        endpoints: The paths that are known; any other is counted as one.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics, endpoints: frozenset[str]) -> None:
        self._app = app
        self._metrics = metrics
        self._endpoints = endpoints

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        line = _Line(new_id())
        scope["app"] = self  # so that a wrong method is raised, not answered in words
        _told.set({})

        async def send_on(message: Message) -> None:
            _note(line, message)
            await send(message)

        try:
            await self._app(scope, receive, send_on)
        except FaultError as fault:
            tell(code=fault.error)
            if fault.wait_s:
                self._metrics.count("busy", reason=fault.error)
            await fault.answer(line.request_id)(scope, receive, send_on)
        except HTTPException as error:
            refused = FaultError(HTTPStatus(error.status_code), "no-such-method")
            await refused.answer(line.request_id)(scope, receive, send_on)
        except Exception as error:  # noqa: BLE001 - told in the log; the laptop tries again
            log_error("failed", {"request": line.request_id}, error)
            if not line.status:
                failed = FaultError(HTTPStatus.INTERNAL_SERVER_ERROR, "failed")
                await failed.answer(line.request_id)(scope, receive, send_on)
        finally:
            self._finish(scope, line)

    def _finish(self, scope: Scope, line: _Line) -> None:
        path = scope["path"]
        known = path if path in self._endpoints else "other"
        endpoint = BLOBS if path.startswith(f"{BLOBS}/") else known
        seconds = time.perf_counter() - line.began_s
        self._metrics.answered(endpoint, line.status, seconds)
        if not endpoint.startswith("/v1/") and line.status == HTTPStatus.OK:
            return
        log(
            "request",
            {
                "request": line.request_id,
                "endpoint": endpoint,
                "status": line.status,
                "ms": round(seconds * 1_000, 1),
                "sent": line.sent,
                **_told.get(),
            },
        )


def _named(path: str) -> str:
    """Return what a path is counted as that says more than its endpoint."""
    return BLOBS if path.startswith(f"{BLOBS}/") else "other"


def _note(line: _Line, message: MutableMapping[str, Any]) -> None:
    if message["type"] == "http.response.start":
        line.status = message["status"]
        headers = message.setdefault("headers", [])
        headers.append((REQUEST_HEADER, line.request_id.encode()))
        headers.append((PROTOCOL_HEADER.lower().encode(), PROTOCOL.encode()))
    else:
        line.sent += len(message.get("body", b""))
