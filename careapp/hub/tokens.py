"""Session tokens: what a laptop shows with every request, checked without the database."""

from dataclasses import dataclass

import jwt

from careapp.domain.identity import OrganisationId
from careapp.hub.keys import HubKey

LIFE_S = 15 * 60
_AUDIENCE = "careapp-hub"
_ALGORITHM = "EdDSA"
_LEEWAY_S = 5
"""Two processes of one hub may differ by this much."""


class TokenError(Exception):
    """Not a token of this hub, or one whose time is over."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who asks.

    Attributes:
        staff: Whose sign-in it is; empty where a device asks for itself.
        drains: A revoked laptop: it may send what is left and nothing else.
    """

    device: str
    municipality: OrganisationId
    staff: str = ""
    drains: bool = False


def issue(key: HubKey, bearer: Bearer, now_ms: int) -> tuple[str, int]:
    """Return a token for *bearer* and when it ends, in milliseconds of the hub's clock."""
    ends_s = now_ms // 1_000 + LIFE_S
    claims = {
        "iss": key.name,
        "aud": _AUDIENCE,
        "sub": bearer.device,
        "exp": ends_s,
        "mun": bearer.municipality,
        "stf": bearer.staff,
        "drn": bearer.drains,
    }
    return jwt.encode(claims, key.private, algorithm=_ALGORITHM), ends_s * 1_000


def read(key: HubKey, token: str, now_ms: int) -> Bearer:
    """Return who shows *token*.

    Raises:
        TokenError: It is not of this hub, was altered, or its time is over.
    """
    try:
        claims = jwt.decode(
            token,
            key.private.public_key(),
            algorithms=[_ALGORITHM],
            audience=_AUDIENCE,
            issuer=key.name,
            options={"require": ["exp", "sub", "mun"], "verify_exp": False},
        )
        if claims["exp"] + _LEEWAY_S < now_ms // 1_000:
            raise TokenError("expired")
        return Bearer(claims["sub"], claims["mun"], claims["stf"], claims["drn"])
    except (jwt.PyJWTError, KeyError, TypeError) as error:
        raise TokenError("not-a-token") from error
