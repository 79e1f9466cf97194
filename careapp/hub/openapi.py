"""The description of the endpoints (OpenAPI 3.1), as ``/openapi.json`` hands it out."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import msgspec

from careapp.hub.faults import PACKED, PLAIN
from careapp.sync.transport.joining import Enrol, Enrolled, Fault, Session, SessionRequest
from careapp.sync.transport.verdict import PROTOCOL, PROTOCOL_HEADER

Schema = Mapping[str, Any]

_REF = "#/components/schemas/{name}"
_BEARER: list[dict[str, list[str]]] = [{"session": []}]
_PARTS = {
    "hello": "Say which store this is; hear which feeds there are, and what the hub has of it.",
    "push": "Hand in acts. Whatever they say, they are kept; each change gets a status.",
    "pull": "Fetch the next rows of a feed.",
    "count": "Fetch how many changes each feed carries.",
    "count-subjects": "Fetch of which subjects the hub holds something else than the laptop.",
    "first": "Fetch what is known of those whom the user meets today and tomorrow.",
}
_WHY = {
    HTTPStatus.BAD_REQUEST: "The body is not what it should be.",
    HTTPStatus.UNAUTHORIZED: "Nobody is signed in, or not any more; nothing was touched.",
    HTTPStatus.FORBIDDEN: "Refused; the code says why.",
    HTTPStatus.NOT_FOUND: "There is nothing here.",
    HTTPStatus.METHOD_NOT_ALLOWED: "Not with this method.",
    HTTPStatus.REQUEST_TIMEOUT: "The body came too slowly.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is too large.",
    HTTPStatus.UPGRADE_REQUIRED: "Too old a program may hand in, and fetch no more.",
    HTTPStatus.TOO_MANY_REQUESTS: "Too often; come back after `Retry-After` seconds.",
    HTTPStatus.SERVICE_UNAVAILABLE: "Full or about to stop; come back after `Retry-After` seconds.",
}
_ALWAYS = (HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.SERVICE_UNAVAILABLE)
_WITH_BODY = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.TOO_MANY_REQUESTS,
)
_LATER = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)


def openapi(version: str) -> bytes:
    """Return the description as JSON."""
    records = (Enrol, Enrolled, SessionRequest, Session, Fault)
    named, schemas = msgspec.json.schema_components(records, ref_template=_REF)
    told = {record.__name__: schema for record, schema in zip(records, named, strict=True)}
    session = (*_WITH_BODY, HTTPStatus.UNAUTHORIZED)
    paths = {
        "/v1/enrol": _post("Let a laptop in by a one-time code.", told, Enrol, Enrolled),
        "/v1/session": _post(
            "Sign a laptop in, and whoever sits at it.", told, SessionRequest, Session, session
        ),
        **{f"/v1/{part}": _packed(part, words) for part, words in _PARTS.items()},
        "/v1/blobs/{digest}": _blob(get=_LACKING),
        "/v1/blobs/{digest}/{number}": _blob(get=_PIECE, put=_LACKING),
        "/health": _get("The process lives.", {PLAIN: _STATUS}),
        "/ready": _get("The process takes laptops.", {PLAIN: _STATUS}),
        "/metrics": _get("Counters, for Prometheus.", {"text/plain": {"type": "string"}}),
        "/openapi.json": _get("This description.", {PLAIN: {"type": "object"}}),
    }
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {"title": "careapp hub", "version": version},
            "paths": paths,
            "components": {
                "schemas": schemas,
                "securitySchemes": {"session": {"type": "http", "scheme": "bearer"}},
            },
        }
    )


_Answers = Mapping[str, Schema]
_OCTETS = {"application/octet-stream": {"type": "string", "format": "binary"}}
_PIECE: _Answers = _OCTETS
_LACKING: _Answers = {
    PLAIN: {
        "type": "object",
        "properties": {"pieces": {"type": "array", "items": {"type": "integer", "minimum": 0}}},
        "required": ["pieces"],
    }
}
_BLOB_WORDS = {
    "get": "Fetch which pieces of an attachment are lacking here, or one of its pieces.",
    "put": "Hand in a piece of an attachment; hear which are lacking still.",
}
_DIGEST = {
    "name": "digest",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
}
_NUMBER = {
    "name": "number",
    "in": "path",
    "required": True,
    "schema": {"type": "integer", "minimum": 0, "maximum": 1_000_000},
}

_STATUS = {
    "type": "object",
    "properties": {"status": {"type": "string"}},
    "required": ["status"],
}


def _get(words: str, content: Mapping[str, Schema]) -> Schema:
    return {"get": _operation(words, content, _ALWAYS)}


def _post(
    words: str,
    told: Mapping[str, Schema],
    asked: type,
    answer: type,
    faults: Sequence[HTTPStatus] = _WITH_BODY,
) -> Schema:
    operation = _operation(words, {PLAIN: told[answer.__name__]}, (*_ALWAYS, *faults))
    return {"post": {**operation, "requestBody": _body({PLAIN: told[asked.__name__]})}}


def _packed(part: str, words: str) -> Schema:
    """Return a call of a sync: JSON packed with zstd, in columns; the program describes it."""
    content = {PACKED: {"type": "string", "format": "binary"}}
    faults = [*_ALWAYS, *_WITH_BODY, HTTPStatus.UNAUTHORIZED]
    if part != "push":
        faults.append(HTTPStatus.UPGRADE_REQUIRED)
    operation = _operation(words, content, faults)
    return {"post": {**operation, "requestBody": _body(content), "security": _BEARER}}


def _blob(**answers: _Answers) -> Schema:
    """Return the calls for the bytes of an attachment, by method."""
    faults = (*_ALWAYS, *_WITH_BODY, HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)
    calls: dict[str, Any] = {
        method: {**_operation(_BLOB_WORDS[method], content, faults), "security": _BEARER}
        for method, content in answers.items()
    }
    if "put" in calls:
        calls["put"]["requestBody"] = _body(_OCTETS)
    several = "put" in calls
    return {"parameters": [_DIGEST, _NUMBER] if several else [_DIGEST], **calls}


def _body(content: Mapping[str, Schema]) -> Schema:
    return {"required": True, "content": _content(content)}


def _operation(words: str, content: Mapping[str, Schema], faults: Sequence[HTTPStatus]) -> Schema:
    answered = {"description": words, "headers": _headers(), "content": _content(content)}
    return {
        "summary": words,
        "responses": {"200": answered, **{str(int(one)): _fault(one) for one in faults}},
    }


def _fault(status: HTTPStatus) -> Schema:
    content = _content({PLAIN: {"$ref": _REF.format(name="Fault")}})
    headers = _headers(later=status in _LATER)
    return {"description": _WHY[status], "headers": headers, "content": content}


def _content(content: Mapping[str, Schema]) -> Schema:
    return {media: {"schema": schema} for media, schema in content.items()}


def _headers(*, later: bool = False) -> Schema:
    own: dict[str, Schema] = {
        PROTOCOL_HEADER: {"required": True, "schema": {"type": "string", "const": PROTOCOL}},
        "X-Request-Id": {"required": True, "schema": {"type": "string"}},
    }
    if later:
        own["Retry-After"] = {"required": True, "schema": {"type": "integer", "minimum": 1}}
    return own
