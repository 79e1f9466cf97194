"""Pieces of attachments over HTTP: what is asked, and what an answer means."""

from typing import Final, assert_never

import msgspec

from careapp.sync.core.blobs import (
    BlobReply,
    BlobRequest,
    GetPiece,
    Lacking,
    NotNow,
    OfferBlob,
    Piece,
    PutPiece,
    Unspoken,
)
from careapp.sync.core.message import Refused
from careapp.sync.transport.verdict import OK, PROTOCOL_HEADER, Answer

OCTETS: Final = "application/octet-stream"
BLOBS: Final = "/v1/blobs"

NOT_FOUND: Final = 404


class Pieces(msgspec.Struct):
    """Which pieces the hub lacks."""

    pieces: tuple[int, ...]


def asked_of(request: BlobRequest) -> tuple[str, str, bytes]:
    """Return method, path and body of a request."""
    match request:
        case OfferBlob(digest):
            return "GET", f"{BLOBS}/{digest}", b""
        case PutPiece(digest, number, data):
            return "PUT", f"{BLOBS}/{digest}/{number}", data
        case GetPiece(digest, number):
            return "GET", f"{BLOBS}/{digest}/{number}", b""
        case _:
            assert_never(request)


def told_by(request: BlobRequest, answer: Answer) -> BlobReply | Refused:
    """Return what an answer says; whatever is not the hub's is no answer."""
    if answer.status == NOT_FOUND and PROTOCOL_HEADER in answer.headers:
        return _not_there(request)
    if why := answer.silence():
        return why if isinstance(why, Refused) else NotNow()
    if answer.status != OK:
        return NotNow()
    if isinstance(request, GetPiece):
        return Piece(request.digest, request.number, answer.body)
    try:
        said = msgspec.json.decode(answer.body, type=Pieces)
    except (msgspec.MsgspecError, UnicodeError):
        return NotNow()
    return Lacking(request.digest, said.pieces)


def _not_there(request: BlobRequest) -> BlobReply:
    """Return what it means that a hub does not know the bytes, or has them for others only."""
    match request:
        case GetPiece(digest, number):
            return Piece(digest, number, None)
        case _:
            return Unspoken(request.digest)
