"""Too much, too large, too fast, too late: what a hub does then, and what it does not."""

import dataclasses
import signal
import threading
import time
from collections.abc import Iterator

import httpx
import pytest
import zstandard
from sqlalchemy import make_url

from careapp.domain.identity import OrganisationId
from careapp.hub import intake
from careapp.hub.app import Parts
from careapp.hub.database import Database
from careapp.hub.gate import Room
from careapp.hub.hub import Hub
from careapp.hub.intake import Rates
from careapp.hub.limits import Rate
from careapp.hub.state_calls import LOOK_AGAIN_S
from careapp.sync.core.feed import FeedId
from careapp.sync.core.message import Pull, Pushed, Reply, Request, Sender
from careapp.sync.transport.verdict import PROTOCOL_HEADER
from careapp.sync.transport.wire import encode
from tests.hub.conftest import in_database, sql
from tests.hub.server.conftest import running
from tests.hub.server.laptop import Laptop, Running, fault


class Slow:
    """A hub that does not answer until it may."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.may = threading.Event()
        self.may.set()
        self.asked = threading.Semaphore(0)

    def times_asked(self) -> int:
        """Return how often since the last time."""
        return sum(iter(lambda: self.asked.acquire(blocking=False), False))

    def answer(
        self, device: str, municipality: OrganisationId, request: Request, now_ms: int
    ) -> Reply:
        self.asked.release()
        self.may.wait(20)
        return self.hub.answer(device, municipality, request, now_ms)


@pytest.fixture
def slow(database: Database) -> Iterator[Slow]:
    one = Slow(Hub(database.engine))
    yield one
    one.may.set()


@pytest.fixture
def slowly(parts: Parts, slow: Slow) -> Parts:
    return dataclasses.replace(parts, core=slow)


@pytest.fixture(name="hub", scope="module")
def shared(shared_hub: Running) -> Running:
    return shared_hub


@pytest.fixture
def mine(hub: Running, http: httpx.Client) -> Laptop:
    return signed_in(hub, http)


def signed_in(hub: Running, http: httpx.Client) -> Laptop:
    one = Laptop(hub.url, http)
    one.enrol(hub.code())
    one.sign_in()
    return one


def pushing(by: Laptop, answers: list[int]) -> threading.Thread:
    """Hand in from another thread, and note what comes back."""

    def work() -> None:
        with httpx.Client(timeout=20) as http:
            answer = dataclasses.replace(by, http=http).ask(by.words())
        answers.append(answer.status_code)

    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_a_body_that_is_too_large_is_not_read(
    mine: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "MOST_BYTES", 1_000)

    announced = mine.post("/v1/push", b"x" * 1_001)
    in_pieces = mine.http.post(
        mine.hub + "/v1/push",
        content=iter([b"x" * 600, b"x" * 600]),
        headers={"Authorization": f"Bearer {mine.token}"},
    )

    assert (announced.status_code, in_pieces.status_code) == (413, 413)
    assert fault(announced).error == "too-large"


def test_a_few_bytes_that_would_be_gigabytes_stay_a_few_bytes(mine: Laptop) -> None:
    bomb = zstandard.ZstdCompressor(level=19).compress(bytes(1 << 28))

    answer = mine.post("/v1/push", bomb)

    assert len(bomb) < 50_000
    assert answer.status_code == 400


@pytest.mark.parametrize("path", ["push", "pull", "hello", "first", "count", "count-subjects"])
def test_rubbish_is_malformed(mine: Laptop, path: str) -> None:
    for body in (b"", b"rubbish", zstandard.compress(b"[]"), encode(mine.hello())[:-1]):
        assert mine.post(f"/v1/{path}", body).status_code == 400


def test_too_old_a_program_hands_in_and_fetches_no_more(mine: Laptop) -> None:
    header = {PROTOCOL_HEADER: "0"}
    pull = encode(Pull(Sender(mine.store), FeedId("reference"), 0, 10))

    assert mine.post("/v1/pull", pull, **header).status_code == 426
    assert mine.post("/v1/push", encode(mine.words()), **header).status_code == 200
    assert mine.post("/v1/hello", encode(mine.hello()), **header).status_code == 200


def test_who_asks_too_often_waits_and_may_still_hand_in(
    slowly: Parts, slow: Slow, http: httpx.Client
) -> None:
    rates = Rates(device=Rate(burst=3, per_second=0.1))
    with running(dataclasses.replace(slowly, rates=rates)) as hub:
        mine = signed_in(hub, http)

        answers = [mine.ask(mine.hello()) for _ in range(4)]

        assert [one.status_code for one in answers] == [200, 200, 200, 429]
        assert 10 <= int(answers[-1].headers["Retry-After"]) <= 15
        assert slow.times_asked() == 3
        assert isinstance(mine.told(mine.words()), Pushed)


def test_a_full_hub_says_so_before_it_asks_the_database(
    slowly: Parts, slow: Slow, http: httpx.Client
) -> None:
    room = Room(at_once=1, for_pulls=1, patience_s=0.2)
    with running(dataclasses.replace(slowly, room=room)) as hub:
        mine, answers = signed_in(hub, http), list[int]()
        slow.may.clear()
        first = pushing(mine, answers)
        assert slow.asked.acquire(timeout=5)

        full = mine.ask(mine.words())

        assert (full.status_code, fault(full).error) == (503, "full")
        assert 10 <= int(full.headers["Retry-After"]) <= 15
        assert slow.times_asked() == 0
        slow.may.set()
        first.join()
        assert answers == [200]


def test_a_hub_that_stops_finishes_what_runs_and_refuses_what_is_new(
    slowly: Parts, slow: Slow, http: httpx.Client
) -> None:
    with running(slowly) as hub:
        mine, answers = signed_in(hub, http), list[int]()
        slow.may.clear()
        first = pushing(mine, answers)
        assert slow.asked.acquire(timeout=5)
        hub.server.handle_exit(signal.SIGTERM, None)

        refused, ready = mine.ask(mine.words()), http.get(f"{hub.url}/ready")

        assert (refused.status_code, fault(refused).error) == (503, "stopping")
        assert ready.status_code == 503
        assert http.get(f"{hub.url}/health").status_code == 200
        slow.may.set()
        first.join()
        assert answers == [200]
        hub.thread.join(10)
        assert not hub.thread.is_alive()


def test_a_hub_without_its_database_is_alive_and_not_ready(
    parts: Parts, http: httpx.Client, owned: str
) -> None:
    with running(parts) as hub:
        assert http.get(f"{hub.url}/ready").status_code == 200
        name = make_url(owned).database
        postgres = in_database(owned, "postgres")
        closed = f"ALTER DATABASE {name} ALLOW_CONNECTIONS false"
        gone = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        sql(postgres, closed, gone)
        time.sleep(LOOK_AGAIN_S)

        answer = http.get(f"{hub.url}/ready")

        assert (answer.status_code, fault(answer).error) == (503, "no-database")
        assert http.get(f"{hub.url}/health").status_code == 200


def test_no_other_place_and_no_other_method(hub: Running, http: httpx.Client) -> None:
    nowhere, method = http.get(f"{hub.url}/v1/nowhere"), http.get(f"{hub.url}/v1/push")

    assert (nowhere.status_code, fault(nowhere).error) == (404, "no-such-endpoint")
    assert (method.status_code, fault(method).error) == (405, "no-such-method")
    assert "Careapp-Protocol" in method.headers
