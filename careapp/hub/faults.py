"""Answers that are none: a code, a status and a number to look it up by, never a word of data."""

import random
from collections.abc import Mapping
from http import HTTPStatus

import msgspec
from starlette.responses import Response

from careapp.sync.transport.joining import Fault, SignIn

PLAIN = "application/json"
PACKED = "application/zstd"
SPREAD = 0.5
"""A wait is made longer by up to this part, so that those turned away do not come back at once."""


class FaultError(Exception):
    """A request that is answered with a `Fault`.

    Args:
        status: Of HTTP.
        error: Kebab-case code.
        wait_s: When to come back.
        now_ms: The hub's clock.
        sign_in: What would help.
    """

    def __init__(
        self,
        status: HTTPStatus,
        error: str,
        *,
        wait_s: float = 0.0,
        now_ms: int | None = None,
        sign_in: SignIn | None = None,
    ) -> None:
        super().__init__(error)
        self.status, self.error = status, error
        self.wait_s, self.now_ms, self.sign_in = wait_s, now_ms, sign_in

    def answer(self, request_id: str) -> Response:
        """Return the answer to the request of that number."""
        fault = Fault(
            error=self.error, request=request_id, now_ms=self.now_ms, sign_in=self.sign_in
        )
        headers = {}
        if self.wait_s:
            spread = random.uniform(1, 1 + SPREAD)  # noqa: S311 - spreads load, hides nothing
            headers["Retry-After"] = str(max(1, round(self.wait_s * spread)))
        if self.status is HTTPStatus.UNAUTHORIZED:
            headers["WWW-Authenticate"] = "Bearer"
        return plain(fault, self.status, headers)


def plain(
    said: object, status: HTTPStatus = HTTPStatus.OK, headers: Mapping[str, str] | None = None
) -> Response:
    """Return an answer in JSON."""
    return answered(msgspec.json.encode(said), PLAIN, status, headers)


def answered(
    body: bytes,
    media: str,
    status: HTTPStatus = HTTPStatus.OK,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return an answer that nobody on the way keeps."""
    return Response(body, status, {"Cache-Control": "no-store", **(headers or {})}, media)


def busy(error: str, status: HTTPStatus, wait_s: float) -> FaultError:
    """Return the fault of one who should come back later."""
    return FaultError(status, error, wait_s=wait_s)
