"""People sign in at their municipality's identity provider; the hub believes it, and checks."""

import threading
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from careapp.hub.oidc import ASK_AGAIN_MS, NotVouchedForError, ProviderAwayError, Providers
from careapp.sync.transport.joining import SignIn, oidc_nonce
from careapp.sync.transport.oidc import BrowserSignIn, Wanted
from tests.hub.server.laptop import METTE, Laptop, Running, account, fault, now_ms, sign_in_by

pytestmark = pytest.mark.filterwarnings("ignore")  # of the provider's libraries

Laptops = Callable[[], Laptop]


@pytest.fixture(scope="module", name="issuer")
def run_provider() -> Iterator[str]:
    with warnings.catch_warnings(record=True):
        import oidc_provider_mock  # type: ignore[import-untyped] # noqa: PLC0415 - it warns
        from oidc_provider_mock import _app  # noqa: PLC0415

    # As for any program on a desk, there is no secret: the code is bound by PKCE.
    _app.AuthorizationCodeGrant.TOKEN_ENDPOINT_AUTH_METHODS = ["none"]
    with oidc_provider_mock.run_server_in_thread(require_nonce=True) as server:
        yield f"http://localhost:{server.server_port}"


def in_the_browser(called: str) -> Callable[[str], None]:
    """Return a browser in which somebody of that name signs in."""

    def go(url: str) -> None:
        answer = httpx.post(url, data={"sub": called})
        httpx.get(answer.headers["location"])

    return lambda url: threading.Thread(target=go, args=(url,)).start()


def test_somebody_signs_in_at_the_provider_of_the_municipality(
    hub: Running, laptop: Laptops, issuer: str
) -> None:
    sign_in = SignIn(kind="oidc", issuer=issuer, client_id="careapp", scopes=("profile",))
    sign_in_by(hub, sign_in)
    account(hub, "mette@fjordby.example", METTE, None)
    mine, thief = laptop(), laptop()
    assert mine.enrol(hub.code(staff=METTE)).sign_in == sign_in
    thief.enrol(hub.code(staff=METTE))

    browser = BrowserSignIn(in_the_browser("mette@fjordby.example"))
    user = browser.ask(Wanted(sign_in, mine.device, "Du kan gå tilbage."))
    said: dict[str, Any] = {"kind": "oidc", "id_token": user.id_token, "nonce": user.nonce}

    assert fault(thief.ask_session(**said)).error == "id-token-wrong"
    assert mine.sign_in(**said).staff == METTE
    assert mine.sign_in().staff == METTE
    assert mine.ask_session(kind="password", name="mette").status_code == 401


def test_whom_the_provider_knows_and_the_hub_does_not(
    hub: Running, laptop: Laptops, issuer: str
) -> None:
    sign_in = SignIn(kind="oidc", issuer=issuer, client_id="careapp")
    sign_in_by(hub, sign_in)
    mine = laptop()
    mine.enrol(hub.code())

    user = BrowserSignIn(in_the_browser("nobody")).ask(Wanted(sign_in, mine.device, "Tak."))

    answer = mine.ask_session(kind="oidc", id_token=user.id_token, nonce=user.nonce)
    assert fault(answer).error == "account-unknown"


class Provider:
    """An identity provider that changes its keys, and says what it is told to say."""

    issuer = "https://login.fjordby.example"

    def __init__(self) -> None:
        self.key_id = ""
        self.asked = 0
        self.away = False
        self.turn_keys("first")

    def turn_keys(self, key_id: str) -> None:
        self.key_id, self.key = key_id, rsa.generate_private_key(65_537, 2_048)

    def fetch(self, address: str) -> Any:
        if self.away:
            raise httpx.ConnectError("away")
        self.asked += 1
        if address.endswith("/.well-known/openid-configuration"):
            return {"issuer": self.issuer, "jwks_uri": f"{self.issuer}/keys"}
        public = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return {"keys": [{**public, "kid": self.key_id, "alg": "RS256", "use": "sig"}]}

    def token(self, **claims: Any) -> str:
        now_s = int(time.time())
        usual = {
            "iss": self.issuer,
            "aud": "careapp",
            "sub": "mette",
            "iat": now_s,
            "exp": now_s + 300,
            "nonce": oidc_nonce("laptop", "once"),
        }
        said = {name: value for name, value in (usual | claims).items() if value is not None}
        return jwt.encode(said, self.key, algorithm="RS256", headers={"kid": self.key_id})


@pytest.fixture
def provider() -> Provider:
    return Provider()


def called(providers: Providers, token: str, at_ms: int | None = None) -> str:
    sign_in = SignIn(kind="oidc", issuer=Provider.issuer, client_id="careapp")
    return providers.name(sign_in, "sub", "laptop", token, "once", at_ms or now_ms())


def test_a_token_says_who_signed_in(provider: Provider) -> None:
    assert called(Providers(provider.fetch), provider.token()) == "mette"


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://login.nabo.example"},
        {"aud": "another program"},
        {"aud": ["careapp", "another program"]},
        {"aud": ["careapp", "other"], "azp": "other"},
        {"exp": 1_700_000_000},
        {"nonce": oidc_nonce("another laptop", "once")},
        {"nonce": None},
        {"sub": None},
        {"sub": ""},
    ],
)
def test_no_other_token_will_do(provider: Provider, claims: dict[str, Any]) -> None:
    with pytest.raises(NotVouchedForError):
        called(Providers(provider.fetch), provider.token(**claims))


def test_whoever_can_check_a_token_cannot_make_one(provider: Provider) -> None:
    claims = {"iss": provider.issuer, "aud": "careapp", "sub": "mette", "exp": 9_999_999_999}
    nonce = {"nonce": oidc_nonce("laptop", "once"), "iat": 1}
    public = str(provider.key.public_key().public_numbers().n)
    header = {"kid": provider.key_id}
    for forged in (
        jwt.encode(claims | nonce, public, algorithm="HS256", headers=header),
        jwt.encode(claims | nonce, "", algorithm="none", headers=header),
        "not.a.token",
        "",
    ):
        with pytest.raises(NotVouchedForError):
            called(Providers(provider.fetch), forged)


def test_keys_that_were_changed_are_asked_for_but_not_by_everybody(provider: Provider) -> None:
    providers, begun = Providers(provider.fetch), now_ms()
    called(providers, provider.token(), begun)
    provider.turn_keys("second")

    asked = provider.asked
    for _ in range(3):
        with pytest.raises(NotVouchedForError):
            called(providers, provider.token(), begun + 1)
    assert provider.asked == asked
    assert called(providers, provider.token(), begun + ASK_AGAIN_MS) == "mette"


def test_a_provider_that_is_away_refuses_nobody(provider: Provider) -> None:
    provider.away = True

    with pytest.raises(ProviderAwayError):
        called(Providers(provider.fetch), provider.token())
