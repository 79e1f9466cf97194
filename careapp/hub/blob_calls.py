"""The endpoints for the bytes of attachments."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

import msgspec
from starlette.requests import Request as Asked
from starlette.responses import Response

from careapp.domain.identity import OrganisationId
from careapp.hub.blobs import Blobs, digest_from
from careapp.hub.faults import FaultError, answered
from careapp.hub.gate import Turn
from careapp.hub.handing_out import HandedOut, Register
from careapp.hub.intake import Intake
from careapp.hub.tokens import Bearer
from careapp.hub.watching import tell
from careapp.hub.work import Work

OCTETS = "application/octet-stream"
HANDED_OUT_AS = "blob"

Lacking = tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class BlobCalls:
    """Says what is lacking, takes a piece, gives a piece."""

    blobs: Blobs
    register: Register
    now_ms: Callable[[], int]
    intake: Intake
    work: Work

    async def lacking(self, asked: Asked) -> Response:
        """Answer which pieces are lacking."""
        bearer, digest = self._asks(asked, pushes=True), _digest(asked)
        home = bearer.municipality
        found = await self.work.run(
            Turn.SMALL, home, lambda: self.blobs.lacking(home, bearer.device, digest)
        )
        return _said(found)

    async def put(self, asked: Asked) -> Response:
        """Take a piece; a laptop that was turned away may still hand in what it has."""
        bearer, digest = self._asks(asked, pushes=True), _digest(asked)
        home, number = bearer.municipality, asked.path_params["number"]
        async with self.intake.body(asked) as piece:
            found = await self.work.run(
                Turn.PULL,
                home,
                lambda: self.blobs.put(
                    home, digest, number, piece, self.now_ms(), device=bearer.device
                ),
            )
        tell(received=len(piece))
        return _said(found)

    async def get(self, asked: Asked) -> Response:
        """Give a piece to whom its record is for."""
        bearer, digest = self._asks(asked, pushes=False), _digest(asked)
        number = asked.path_params["number"]
        if bearer.drains:
            raise FaultError(HTTPStatus.FORBIDDEN, "revoked")
        piece = await self.work.run(
            Turn.PULL, bearer.municipality, lambda: self._give(bearer, digest, number)
        )
        if piece is None:
            raise FaultError(HTTPStatus.NOT_FOUND, "no-such-piece")
        return answered(piece, OCTETS)

    def _give(self, bearer: Bearer, digest: bytes, number: int) -> bytes | None:
        if self.register.is_revoked(bearer):
            raise FaultError(HTTPStatus.FORBIDDEN, "revoked")
        home: OrganisationId = bearer.municipality
        piece = self.blobs.piece(home, bearer.device, digest, number)
        if piece is not None:
            out = HandedOut(HANDED_OUT_AS, number, number)
            self.register.note_given(bearer, [out], self.now_ms())
        return piece

    def _asks(self, asked: Asked, *, pushes: bool) -> Bearer:
        bearer = self.intake.bearer(asked)
        tell(device=bearer.device)
        self.intake.may_ask(bearer, pushes=pushes)
        return bearer


def _digest(asked: Asked) -> bytes:
    digest = digest_from(asked.path_params["digest"])
    if digest is None:
        raise FaultError(HTTPStatus.NOT_FOUND, "no-such-piece")
    return digest


def _said(lacking: Lacking) -> Response:
    if lacking is None:
        raise FaultError(HTTPStatus.NOT_FOUND, "no-such-piece")
    return answered(msgspec.json.encode({"pieces": lacking}), "application/json")
