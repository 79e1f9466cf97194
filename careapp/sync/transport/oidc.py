"""Signing in at the municipality's own identity provider, in the system's browser.

OpenID Connect with the authorization code flow for programs on a desk (RFC 8252): the
browser comes back to an address on this very computer, and the code it brings is of use
only to who began (PKCE, RFC 7636). The program never sees the password.
"""

import asyncio
import html
import ssl
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from secrets import compare_digest, token_urlsafe
from typing import Any, Final
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx

from careapp.sync.transport.interruptible import CutShortError, Interruptible
from careapp.sync.transport.joining import SignIn, User, oidc_nonce
from careapp.sync.transport.way import proxy_for, tidy_address, trusted_by_this_computer

PATIENCE_S: Final = 300.0
"""How long somebody may take in the browser; some must find their phone first."""

_HERE: Final = "127.0.0.1"
_CALLBACK: Final = "/signed-in"
_TIMEOUT_S: Final = 15.0
_PAGE: Final = (
    '<!doctype html><meta charset="utf-8"><title>careapp</title>'
    '<body style="font: 20px sans-serif; margin: 4em; max-width: 30em">{words}'
)


class NotSignedInError(Exception):
    """Nobody was signed in.

    Args:
        code: Kebab-case: "provider-away", "provider-refused", "took-too-long", "given-up".
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who wants to sign in where.

    Attributes:
        device: The laptop's id at the hub.
        words: What the browser says when one may go back to the program.
    """

    sign_in: SignIn
    device: str
    words: str


@dataclass(frozen=True, slots=True)
class _Attempt:
    wanted: Wanted
    nonce: str = field(default_factory=token_urlsafe)
    state: str = field(default_factory=token_urlsafe)
    verifier: str = field(default_factory=lambda: token_urlsafe(48))

    def url(self, endpoint: str, redirect: str) -> str:
        challenge = urlsafe_b64encode(sha256(self.verifier.encode()).digest()).rstrip(b"=")
        asked = {
            "response_type": "code",
            "client_id": self.wanted.sign_in.client_id,
            "redirect_uri": redirect,
            "scope": " ".join(dict.fromkeys(("openid", *self.wanted.sign_in.scopes))),
            "state": self.state,
            "nonce": oidc_nonce(self.wanted.device, self.nonce),
            "code_challenge": challenge.decode(),
            "code_challenge_method": "S256",
        }
        return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(asked)}"


class BrowserSignIn:
    """One attempt to sign in; any other thread may give it up.

    Args:
        open_browser: Shows an address; must not wait until it is read.
        trust: Whom to believe; without it, whom this computer believes.
        patience_s: How long to wait for the browser to come back.
    """

    def __init__(
        self,
        open_browser: Callable[[str], None],
        *,
        trust: ssl.SSLContext | None = None,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._open_browser, self._patience_s = open_browser, patience_s
        self._trust = trust
        self._waiting = Interruptible()

    def ask(self, wanted: Wanted) -> User:
        """Return what proves to the hub who signed in.

        Raises:
            NotSignedInError: Nobody did.
        """
        try:
            return self._waiting.run(lambda: self._ask(_Attempt(wanted)))
        except CutShortError as error:
            raise NotSignedInError("given-up") from error
        except TimeoutError as error:
            raise NotSignedInError("took-too-long") from error
        except (httpx.HTTPError, OSError, ValueError, KeyError) as error:
            raise NotSignedInError("provider-away") from error
        finally:
            self._waiting.close()

    def give_up(self) -> None:
        """Wait no longer; from any thread."""
        self._waiting.cut()

    async def _ask(self, attempt: _Attempt) -> User:
        issuer = attempt.wanted.sign_in.issuer.rstrip("/")
        async with httpx.AsyncClient(
            verify=self._trust or trusted_by_this_computer(),
            proxy=proxy_for(issuer),
            trust_env=False,
            timeout=_TIMEOUT_S,
        ) as client:
            provider = await _discovered(client, issuer)
            code, redirect = await self._answered(attempt, provider["authorization_endpoint"])
            told = await client.post(
                provider["token_endpoint"],
                data={
                    "grant_type": "authorization_code",
                    "code": code,
                    "redirect_uri": redirect,
                    "client_id": attempt.wanted.sign_in.client_id,
                    "code_verifier": attempt.verifier,
                },
            )
        if told.is_client_error:
            raise NotSignedInError("provider-refused")
        id_token = str(told.raise_for_status().json()["id_token"])
        return User(kind="oidc", id_token=id_token, nonce=attempt.nonce)

    async def _answered(self, attempt: _Attempt, endpoint: str) -> tuple[str, str]:
        """Return the code that the browser brings, and where it brought it."""
        come: asyncio.Future[dict[str, list[str]]] = asyncio.get_running_loop().create_future()

        async def receive(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            said = _asked_for(await reader.readuntil(b"\r\n\r\n"))
            ours = said is not None and _is_ours(said, attempt.state)
            writer.write(_page(attempt.wanted.words if ours else ""))
            await writer.drain()
            writer.close()
            if said is not None and ours and not come.done():
                come.set_result(said)

        server = await asyncio.start_server(receive, _HERE, 0)
        async with server:
            port = server.sockets[0].getsockname()[1]
            redirect = f"http://{_HERE}:{port}{_CALLBACK}"
            self._open_browser(attempt.url(endpoint, redirect))
            said = await asyncio.wait_for(come, self._patience_s)
        if "code" not in said:
            raise NotSignedInError("provider-refused")
        return said["code"][0], redirect


async def _discovered(client: httpx.AsyncClient, issuer: str) -> dict[str, Any]:
    """Return where the provider signs people in; everything there must be encrypted too."""
    if tidy_address(issuer) is None:
        raise ValueError(issuer)
    found = await client.get(f"{issuer}/.well-known/openid-configuration")
    provider: dict[str, Any] = found.raise_for_status().json()
    endpoints = (provider["authorization_endpoint"], provider["token_endpoint"])
    safe = all(tidy_address(endpoint.partition("?")[0]) for endpoint in endpoints)
    if str(provider["issuer"]).rstrip("/") != issuer or not safe:
        raise ValueError(provider["issuer"])
    return provider


def _asked_for(head: bytes) -> dict[str, list[str]] | None:
    """Return what the browser was sent back with, None when it asks for something else."""
    line = head.split(b"\r\n", 1)[0].decode("ascii", "replace").split(" ")
    there = urlsplit(line[1]) if len(line) == len(("GET", "path", "version")) else None
    if there is None or line[0] != "GET" or there.path != _CALLBACK:
        return None
    return parse_qs(there.query)


def _is_ours(said: dict[str, list[str]], state: str) -> bool:
    """Return whether this is the answer to what was begun; some say no without saying to whom."""
    if "state" not in said:
        return "error" in said and "code" not in said
    return compare_digest(said["state"][0], state)


def _page(words: str) -> bytes:
    body = _PAGE.format(words=html.escape(words)).encode()
    status = "200 OK" if words else "404 Not Found"
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Length: {len(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body
