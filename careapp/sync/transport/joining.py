"""How a laptop joins a hub and signs in: what it sends, what it is told."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from careapp.sync.transport.statement import text_of

DEVICE_STATEMENT = "careapp-device"
HELD_STATEMENT = "careapp-held"
"""The kinds of statement that a hub signs: a device's certificate; a role or mandate held."""

CLOCK_SLACK_MS = 5 * 60_000
"""How far the time in a session request may be from the hub's; who is further off is told it."""

WayIn = Literal["device", "password", "oidc"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrol:
    """A laptop asks to be let in.

    Attributes:
        code: As typed or scanned.
        name: What people call the laptop.
        sign_key: Its Ed25519 public key, base64url of 32 bytes.
        seal_key: Its X25519 public key, to encrypt for it.
        store: Its database.
    """

    code: str
    name: str
    sign_key: str
    seal_key: str
    store: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """The municipality that a laptop belongs to."""

    id: str
    name: str
    country: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """For whom a laptop was enrolled.

    Attributes:
        id: The id of the staff member in the municipality's records.
        organisation_id: The supplier that they work for; None is the municipality.
    """

    id: str
    given: str = ""
    family: str = ""
    profession: str | None = None
    organisation_id: str | None = None
    district_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """How the users of a municipality sign in; the last three for `oidc` only."""

    kind: WayIn
    issuer: str = ""
    client_id: str = ""
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """What a laptop is told when it is let in.

    Attributes:
        hub_key: The hub's Ed25519 public key: what it states is checked against this one.
        recovery_key: The municipality's X25519 public key; its other half lies in a safe.
        certificate: A statement of kind `DEVICE_STATEMENT` saying a `Certificate`.
        role: The role it was enrolled in.
    """

    device: str
    municipality: Municipality
    staff: Staff | None
    role: str
    hub_key: str
    recovery_key: str
    certificate: str
    sign_in: SignIn


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What a hub says of a laptop, and signs."""

    device: str
    municipality: str
    store: str
    sign_key: str
    seal_key: str
    issued_at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Who sits at the laptop.

    Attributes:
        kind: "device" goes on with the last sign-in as long as that holds; where the
            municipality asks for none, it is enough by itself.
        id_token: Of the identity provider, for `oidc`.
        nonce: What `oidc_nonce` was made from.
    """

    kind: WayIn = "device"
    name: str = ""
    password: str = ""
    id_token: str = ""
    nonce: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRequest:
    """A laptop signs in: see `challenge` for what the signature is over."""

    device: str
    at_ms: int
    nonce: str
    signature: str
    user: User = field(default_factory=User)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A role that somebody holds, or a mandate, with its dates; the hub signs it.

    Attributes:
        what: "role" or "mandate".
        name: The role, or the id of the mandate.
        from_on: First day.
        until_on: Last day; without one it holds until further notice.
        as_of_ms: When the hub said so: the laptop shows how old it is.
    """

    id: str
    municipality: str
    staff: str
    what: Literal["role", "mandate"]
    name: str
    from_on: date
    until_on: date | None = None
    as_of_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A laptop is signed in.

    Attributes:
        token: For ``Authorization: Bearer``, until *expires_at_ms* of the hub's clock.
        now_ms: The hub's clock.
        revoked: Send what is left, then wipe; nothing else is answered.
        roles: Statements of kind `HELD_STATEMENT` saying a `Held`.
        signed_in_until_ms: Until then ``{"kind": "device"}`` goes on without asking the
            person again; None where nobody needs to.
    """

    token: str
    expires_at_ms: int
    now_ms: int
    revoked: bool = False
    staff: Staff | None = None
    roles: tuple[str, ...] = ()
    signed_in_until_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why a hub does not answer.

    Attributes:
        error: Kebab-case code.
        request: The request's own number, to look it up in the log of the hub.
        now_ms: The hub's clock, with "clock-differs": sign again with this time.
        sign_in: How to sign in, with "sign-in-needed".
    """

    error: str
    request: str = ""
    now_ms: int | None = None
    sign_in: SignIn | None = None
    detail: Mapping[str, str] = field(default_factory=dict)


def challenge(device: str, at_ms: int, nonce: str) -> bytes:
    """Return what a laptop signs to say that it is itself, now."""
    return "\n".join(("careapp-session-1", device, str(at_ms), nonce)).encode()


def oidc_nonce(device: str, nonce: str) -> str:
    """Return the nonce to ask an identity provider with, so that its answer fits one device."""
    return text_of(hashlib.sha256(f"careapp-oidc-1\n{device}\n{nonce}".encode()).digest())
