"""Signing in at the municipality's identity provider, with a real one on this computer."""

import base64
import hashlib
import threading
import warnings
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import msgspec
import pytest

from careapp.sync.transport.joining import SignIn, User, oidc_nonce
from careapp.sync.transport.oidc import BrowserSignIn, NotSignedInError, Wanted
from careapp.sync.transport.statement import text_of

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module", name="issuer")
def run_provider() -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import oidc_provider_mock  # type: ignore[import-untyped] # noqa: PLC0415 - it warns
        from oidc_provider_mock import _app  # noqa: PLC0415

        # As for any program on a desk, there is no secret: the code is bound by PKCE.
        _app.AuthorizationCodeGrant.TOKEN_ENDPOINT_AUTH_METHODS = ["none"]
        with oidc_provider_mock.run_server_in_thread(require_nonce=True) as server:
            yield f"http://localhost:{server.server_port}"


def wanted(issuer: str) -> Wanted:
    sign_in = SignIn(kind="oidc", issuer=issuer, client_id="careapp", scopes=("profile",))
    return Wanted(sign_in, "laptop-1", "Du kan gå tilbage til careapp.")


class Browser:
    """Somebody who signs in, or not, in a browser of their own."""

    def __init__(self, **typed: str) -> None:
        self.typed = typed
        self.asked = ""
        self.shown = ""
        self.thread: threading.Thread | None = None

    def __call__(self, url: str) -> None:
        self.asked = url
        self.thread = threading.Thread(target=self._go, args=(url,))
        self.thread.start()

    def _go(self, url: str) -> None:
        answer = httpx.post(url, data=self.typed)
        self.shown = httpx.get(answer.headers["location"]).text

    def close(self) -> None:
        if self.thread:
            self.thread.join()


def sign_in(issuer: str, browser: Browser) -> User:
    try:
        return BrowserSignIn(browser, patience_s=10).ask(wanted(issuer))
    finally:
        browser.close()


def claims_of(id_token: str) -> dict[str, Any]:
    middle = id_token.split(".")[1]
    claims: dict[str, Any] = msgspec.json.decode(base64.urlsafe_b64decode(middle + "=="))
    return claims


def test_somebody_signs_in_and_may_go_back(issuer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[dict[str, str]] = []
    post = httpx.AsyncClient.post

    async def watched(self: httpx.AsyncClient, *where: Any, **what: Any) -> httpx.Response:
        sent.append(what["data"])
        return await post(self, *where, **what)

    monkeypatch.setattr(httpx.AsyncClient, "post", watched)
    browser = Browser(sub="mette")
    user = sign_in(issuer, browser)

    claims = claims_of(user.id_token)
    assert (user.kind, claims["sub"], claims["aud"]) == ("oidc", "mette", ["careapp"])
    assert claims["nonce"] == oidc_nonce("laptop-1", user.nonce)
    asked = parse_qs(urlsplit(browser.asked).query)
    proof = hashlib.sha256(sent[0]["code_verifier"].encode()).digest()
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["code_challenge"] == [text_of(proof)]
    assert "Du kan gå tilbage" in browser.shown


def test_who_says_no_is_not_signed_in(issuer: str) -> None:
    with pytest.raises(NotSignedInError, match="provider-refused"):
        sign_in(issuer, Browser(action="deny"))


def test_a_provider_that_is_away_or_another_is_not_believed(issuer: str) -> None:
    another = issuer + "/of/another/name"
    for address in ("http://127.0.0.1:1", "http://idp.example", another):
        with pytest.raises(NotSignedInError, match="provider-away"):
            sign_in(address, Browser(sub="mette"))


def test_who_closes_the_window_ends_the_waiting(issuer: str) -> None:
    asking = BrowserSignIn(lambda _url: threading.Timer(0.05, asking.give_up).start())
    with pytest.raises(NotSignedInError, match="given-up"):
        asking.ask(wanted(issuer))


def test_who_never_comes_back_is_not_waited_for_for_ever(issuer: str) -> None:
    with pytest.raises(NotSignedInError, match="took-too-long"):
        BrowserSignIn(lambda _url: None, patience_s=0.1).ask(wanted(issuer))


def test_what_others_bring_to_the_door_is_not_taken(issuer: str) -> None:
    class Stranger(Browser):
        def _go(self, url: str) -> None:
            back = parse_qs(urlsplit(url).query)["redirect_uri"][0]
            forged = httpx.get(back, params={"code": "stolen", "state": "guessed"})
            assert forged.status_code == 404
            assert httpx.get(back + "/elsewhere").status_code == 404
            super()._go(url)

    assert claims_of(sign_in(issuer, Stranger(sub="mette")).id_token)["sub"] == "mette"
