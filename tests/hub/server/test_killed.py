"""The hub's process is killed in the middle; what it said it has, it has."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from careapp.domain.identity import ChangeId
from careapp.domain.national_id import Country
from careapp.domain.people import id_of_municipality
from careapp.hub.app import Parts
from careapp.hub.enrolment import CODE_LIFE_MS, offer_code
from careapp.hub.keys import KEY_VARIABLE
from careapp.hub.terms import Terms
from careapp.sync.core.message import Pushed
from careapp.sync.transport.statement import text_of
from careapp.sync.transport.wire import decode_reply
from tests.hub.server.laptop import Laptop, now_ms

HOME = id_of_municipality(Country.DENMARK, "999")
LAPTOPS = 3
KILLS = 2


@contextmanager
def process(parts: Parts, folder: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run the hub as an operator does."""
    url = parts.database.engine.url.render_as_string(hide_password=False)
    key = text_of(parts.key.private.private_bytes_raw())
    command = [sys.executable, "-m", "careapp", "hub", "serve", "--port", "0"]
    one = subprocess.Popen(
        [*command, "--url", url, "--dir", folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, KEY_VARIABLE: key},
    )
    assert one.stdout is not None
    with one.stdout as said:
        try:
            yield said.readline().split()[-1], one
        finally:
            one.kill()
            one.wait()


class Pushing(threading.Thread):
    """A laptop that hands in until nobody answers, and notes what was acknowledged."""

    def __init__(self, laptop: Laptop) -> None:
        super().__init__()
        self.laptop = laptop
        self.acknowledged: set[ChangeId] = set()
        self.offered = laptop.words(5)
        self.some = threading.Event()

    def run(self) -> None:
        while True:
            try:
                answer = self.laptop.ask(self.offered)
            except httpx.TransportError:
                return
            if answer.status_code == 200:
                reply = decode_reply(answer.content)
                assert isinstance(reply, Pushed)
                self.acknowledged |= set(reply.statuses)
                self.offered = self.laptop.words(5)
                self.some.set()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_what_was_acknowledged_is_there_after_a_kill(parts: Parts, tmp_path: Path) -> None:
    with httpx.Client(timeout=20) as http:
        laptops = [Laptop("", http) for _ in range(LAPTOPS)]
        acknowledged: set[ChangeId] = set()
        for turn in range(KILLS):
            with process(parts, tmp_path) as (url, hub):
                for one in laptops:
                    one.hub = url
                    if not turn:
                        one.enrol(_code(parts))
                    one.sign_in()
                threads = [Pushing(one) for one in laptops]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    assert thread.some.wait(20)
                hub.send_signal(signal.SIGKILL)
                for thread in threads:
                    thread.join()
                    acknowledged |= thread.acknowledged

    with parts.database.read(HOME) as transaction:
        stored = {one for (one,) in transaction.rows(text("SELECT change_id::text FROM change"))}
        feeds = transaction.rows(
            text("SELECT feed_no, count(*) AS rows, max(seq) AS last FROM feed_entry GROUP BY 1")
        )
    assert len(acknowledged) >= LAPTOPS * KILLS * 5
    assert not acknowledged - stored
    assert all(row.rows == row.last for row in feeds)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM")
def test_a_hub_that_is_told_to_stop_stops_well(parts: Parts, tmp_path: Path) -> None:
    with process(parts, tmp_path) as (url, hub), httpx.Client() as http:
        assert http.get(f"{url}/health").status_code == 200

        hub.send_signal(signal.SIGTERM)

        assert hub.wait(10) in {0, -signal.SIGTERM}


def _code(parts: Parts) -> str:
    terms = Terms(role="visitator")
    return parts.database.write(HOME, lambda own: offer_code(own, terms, now_ms() + CODE_LIFE_MS))
