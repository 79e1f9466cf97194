"""The way to the hub over HTTP, on good lines, bad lines and other people's networks."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

import pytest

from careapp.domain.identity import StoreId
from careapp.sync.core.message import (
    Busy,
    Hello,
    Lost,
    Refused,
    Reply,
    Request,
    Sender,
    Welcome,
    Window,
)
from careapp.sync.transport.http import HttpHub, Patience
from careapp.sync.transport.verdict import PROTOCOL_HEADER
from tests.sync.transport.bad_line import BadLine, Faults
from tests.sync.transport.small_server import OWN, Page, SmallServer

HELLO = Hello(Sender(StoreId("store")), Window(3, 14))
HURRIED = Patience(connect_s=0.5, write_s=0.3, read_s=0.3, slowest=10_000_000)
WELCOME = Welcome(epoch="first", feeds=(), withdrawn=(), last_seq=7, forked=False)  # type: ignore[arg-type]


@pytest.fixture(name="server")
def make_server() -> Iterator[SmallServer]:
    with SmallServer(lambda _request: WELCOME) as server:
        yield server


@pytest.fixture(name="hub_at")
def make_hub_at() -> Iterator[Callable[[int], HttpHub]]:
    made: list[HttpHub] = []

    def hub_at(port: int) -> HttpHub:
        made.append(HttpHub(f"http://127.0.0.1:{port}", token=lambda: "abc", patience=HURRIED))
        return made[-1]

    yield hub_at
    for one in made:
        one.close()


Hubs = Callable[[int], HttpHub]


def test_a_question_is_answered_over_one_connection(server: SmallServer, hub_at: Hubs) -> None:
    with BadLine(server.port) as line:
        hub = hub_at(line.port)
        assert [hub.answer(HELLO) for _ in range(3)] == [WELCOME] * 3
        assert line.connections == 1
    assert server.heard == ["/v1/hello"] * 3
    assert server.tokens == ["Bearer abc"] * 3


def test_what_the_hub_says_of_itself(server: SmallServer, hub_at: Hubs) -> None:
    hub = hub_at(server.port)
    server.answer = lambda _request: Busy(40)
    assert hub.answer(HELLO) == Busy(40)
    server.answer = lambda _request: Refused("no-such-feed")
    assert hub.answer(HELLO) == Refused("no-such-feed")


@pytest.mark.parametrize(
    ("page", "reply"),
    [
        (Page(401), Refused("signed-out")),
        (Page(401, b'{"error": "session-over"}'), Refused("session-over")),
        (Page(426), Refused("too-old")),
        (Page(429), Busy(60)),
        (Page(429, headers={**OWN, "Retry-After": "99999"}), Busy(3_600)),
        (Page(503, headers={**OWN, "Retry-After": "soon"}), Busy(60)),
        (Page(413), Lost("too-much")),
        (Page(500), Lost("server-failed")),
        (Page(200, b"not packed"), Lost("garbled")),
        (Page(200, b"<html>Log in</html>", {}), Lost("network-log-in")),
        (Page(302, b"", {"Location": "http://hotel.example/"}), Lost("network-log-in")),
        (Page(511, b"", {}), Lost("network-log-in")),
        (Page(407, b"", {}), Lost("proxy-log-in")),
        (Page(502, b"", {}), Lost("server-away")),
        (Page(503, b"", {"Retry-After": "7"}), Busy(7)),
        (Page(429, b"", {"Retry-After": "3600"}), Busy(60)),
    ],
)
def test_what_others_say_in_the_hubs_place(
    server: SmallServer, hub_at: Hubs, page: Page, reply: Reply
) -> None:
    server.instead = page
    assert hub_at(server.port).answer(HELLO) == reply


def test_a_log_in_page_that_was_passed_is_asked_no_more(server: SmallServer, hub_at: Hubs) -> None:
    hotel = Page(200, b"<html>Welcome, guest</html>", {})
    with (
        SmallServer(lambda _request: WELCOME, instead=hotel) as portal,
        BadLine(portal.port) as line,
    ):
        hub = hub_at(line.port)
        assert hub.answer(HELLO) == Lost("network-log-in")
        line.lead_to(server.port)
        assert hub.answer(HELLO) == WELCOME


def test_nobody_there(hub_at: Hubs) -> None:
    with SmallServer(lambda _request: WELCOME) as server:
        port = server.port
    assert hub_at(port).answer(HELLO) == Lost("no-line")


def test_a_line_that_is_dead_without_a_word_is_given_up(server: SmallServer, hub_at: Hubs) -> None:
    with BadLine(server.port) as line:
        hub = hub_at(line.port)
        assert hub.answer(HELLO) == WELCOME
        line.become(half_open=0)
        begun = time.monotonic()
        assert hub.answer(HELLO) == Lost("no-answer")
        assert time.monotonic() - begun < 2
        line.become(half_open=None)
        assert hub.answer(HELLO) == WELCOME


def test_a_line_that_is_cut_at_any_byte_is_lost_and_then_found(
    server: SmallServer, hub_at: Hubs
) -> None:
    dice = Random(7)
    with BadLine(server.port) as line:
        hub = hub_at(line.port)
        assert hub.answer(HELLO) == WELCOME
        once = line.up + line.down
        for _ in range(25):
            line.become(cut_at=dice.randrange(once))
            answers = [hub.answer(HELLO) for _ in range(3)]
            assert answers[-1] == WELCOME
            assert all(one in (WELCOME, Lost("line-cut")) for one in answers)


def test_a_lost_answer_was_heard_all_the_same(server: SmallServer, hub_at: Hubs) -> None:
    with BadLine(server.port, Faults(lose_answers=1)) as line:
        hub = hub_at(line.port)
        assert hub.answer(HELLO) == Lost("line-cut")
        assert hub.answer(HELLO) == WELCOME
    assert len(server.heard) == 2


def test_another_thread_ends_it_at_any_moment(server: SmallServer, hub_at: Hubs) -> None:
    server.dawdles_s = 0.25
    for after_s in (0.0, 0.001, 0.01, 0.05, 0.15):
        hub = hub_at(server.port)
        cutting = threading.Timer(after_s, hub.cut)
        cutting.start()
        begun = time.monotonic()
        assert hub.answer(HELLO) == Lost("cut-short")
        assert time.monotonic() - begun < after_s + 0.2
        assert hub.answer(HELLO) == Lost("cut-short")
        cutting.join()
    hub.mend()
    server.dawdles_s = 0
    assert hub.answer(HELLO) == WELCOME


def test_a_server_that_is_looked_up_for_ever_is_left(
    hub_at: Hubs, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = threading.Event()

    def slow(*_: object, **__: object) -> list[object]:
        found.wait(5)
        raise OSError

    monkeypatch.setattr("careapp.sync.transport.interruptible.socket.getaddrinfo", slow)
    hub = HttpHub("http://localhost:1", patience=replace(HURRIED, connect_s=30))
    cutting = threading.Timer(0.05, hub.cut)
    cutting.start()
    begun = time.monotonic()
    assert hub.answer(HELLO) == Lost("cut-short")
    hub.close()
    assert time.monotonic() - begun < 1
    found.set()


def test_a_large_answer_is_not_taken(server: SmallServer, hub_at: Hubs) -> None:
    server.instead = Page(200, bytes(9 << 20))
    assert hub_at(server.port).answer(HELLO) == Lost("line-cut")


def test_the_proxy_of_this_computer_is_used(
    server: SmallServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"127.0.0.1:{server.port}")
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setattr("careapp.sync.transport.way._is_here", lambda _host: False)
    hub = HttpHub("http://hub.example", patience=HURRIED)
    assert hub.answer(HELLO) == WELCOME
    assert server.heard == ["http://hub.example/v1/hello"]
    monkeypatch.setenv("no_proxy", "hub.example")
    assert hub.answer(HELLO) == Lost("no-line")
    hub.close()


def test_a_proxy_that_wants_a_password_is_named(
    server: SmallServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careapp.sync.transport.http.proxy_for", lambda _there: server.address)
    hub = HttpHub("https://hub.example", patience=HURRIED)
    assert hub.answer(HELLO) == Lost("proxy-log-in")
    hub.close()


def test_requests_say_which_protocol_they_speak() -> None:
    seen: list[Request] = []

    def answer(request: Request) -> Reply:
        seen.append(request)
        return WELCOME

    with SmallServer(answer) as server:
        hub = HttpHub(server.address, patience=HURRIED)
        hub.answer(HELLO)
        hub.close()
    assert seen == [HELLO]
    assert PROTOCOL_HEADER == "Careapp-Protocol"
