"""What a municipality's identity provider says of somebody, checked (OpenID Connect Core §3.1.3.7).

The laptop has asked the provider itself (authorization code, PKCE) and hands over the ID token.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import httpx
import jwt

from careapp.sync.transport.joining import SignIn, oidc_nonce
from careapp.sync.transport.way import tidy_address, trusted_by_this_computer

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
"""With a public key only: whoever can check a token must not be able to make one."""

USUAL_CLAIM = "sub"
KEPT_MS = 3_600_000
"""How long keys are believed without asking again."""
ASK_AGAIN_MS = 30_000
"""How often at most somebody with a made-up key id can make the hub ask the provider."""

_LEEWAY_S = 60
_TIMEOUT_S = 10.0
_NEEDED = ("iss", "aud", "exp", "iat", "sub", "nonce")


class ProviderAwayError(Exception):
    """The identity provider does not answer, or not with what it should."""


class NotVouchedForError(Exception):
    """The token does not say that this person is signed in, here and now, at this laptop."""


@dataclass(slots=True)
class _Keys:
    by_id: dict[str, Any]
    asked_ms: int


@dataclass(slots=True)
class Providers:
    """The identity providers of all municipalities, with their keys as they are just now.

    Attributes:
        fetch: Returns the JSON at an address; over the network unless something else is given.
    """

    fetch: Callable[[str], Any] = field(default_factory=lambda: _fetch)
    _keys: dict[str, _Keys] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def name(
        self, sign_in: SignIn, claim: str, device: str, id_token: str, nonce: str, now_ms: int
    ) -> str:
        """Return what the provider calls whoever signed in at *device*.

        Raises:
            NotVouchedForError: The token is of another, for another, or too old.
            ProviderAwayError: Its keys cannot be had.
        """
        try:
            header = jwt.get_unverified_header(id_token)
            if header.get("alg") not in ALGORITHMS:
                raise jwt.InvalidAlgorithmError
            key = self._key(sign_in.issuer, str(header.get("kid", "")), now_ms)
            claims = _claims(id_token, key, sign_in)
            if claims["exp"] + _LEEWAY_S < now_ms / 1_000:
                raise jwt.ExpiredSignatureError
        except (jwt.PyJWTError, TypeError, ValueError) as error:
            raise NotVouchedForError from error
        several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
        for_us = claims.get("azp", "" if several else sign_in.client_id) == sign_in.client_id
        if not for_us or claims["nonce"] != oidc_nonce(device, nonce):
            raise NotVouchedForError
        called = claims.get(claim)
        if not isinstance(called, str) or not called:
            raise NotVouchedForError
        return called

    def _key(self, issuer: str, key_id: str, now_ms: int) -> Any:  # noqa: ANN401 - of any kind
        """Return a key; providers change them, so an unknown one is asked for, but not often."""
        with self._lock:
            known = self._keys.get(issuer)
            age_ms = now_ms - known.asked_ms if known else KEPT_MS
            missing = known is not None and key_id not in known.by_id
            if known is None or age_ms >= KEPT_MS or (missing and age_ms >= ASK_AGAIN_MS):
                known = _Keys(self._ask(issuer), now_ms)
                self._keys[issuer] = known
        if key_id not in known.by_id:
            raise NotVouchedForError
        return known.by_id[key_id]

    def _ask(self, issuer: str) -> dict[str, Any]:
        try:
            provider = self.fetch(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
            address = str(provider["jwks_uri"])
            if provider["issuer"] != issuer or tidy_address(address.partition("?")[0]) is None:
                raise ProviderAwayError
            found = jwt.PyJWKSet.from_dict(self.fetch(address))
        except (httpx.HTTPError, jwt.PyJWTError, KeyError, TypeError, ValueError) as error:
            raise ProviderAwayError from error
        keys = {str(one.key_id or ""): one for one in found.keys}
        return {**keys, "": found.keys[0]} if len(found.keys) == 1 else keys


def _claims(id_token: str, key: Any, sign_in: SignIn) -> dict[str, Any]:  # noqa: ANN401 - as above
    claims: dict[str, Any] = jwt.decode(
        id_token,
        key.key,
        algorithms=[key.algorithm_name] if key.algorithm_name else list(ALGORITHMS),
        audience=sign_in.client_id,
        issuer=sign_in.issuer,
        options={"require": list(_NEEDED), "verify_exp": False, "verify_iat": False},
    )
    return claims


def _fetch(address: str) -> Any:  # noqa: ANN401 - JSON
    with httpx.Client(verify=trusted_by_this_computer(), timeout=_TIMEOUT_S) as client:
        return client.get(address).raise_for_status().json()
