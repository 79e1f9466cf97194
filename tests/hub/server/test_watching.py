"""What a hub says about itself and about who was handed what; and what it never says."""

import dataclasses
import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from careapp.domain.identity import OrganisationId
from careapp.hub import logs
from careapp.hub.app import Parts
from careapp.sync.core.feed import FeedId, Page
from careapp.sync.core.message import First, Pull, Push, Reply, Request, Sender
from tests.hub.server.conftest import running
from tests.hub.server.laptop import METTE, Laptop, Running, fault
from tests.hub.server.test_pressure import signed_in

TYPED: dict[str, Any] = {
    "name": {"given": "Rosalinde", "family": "Vestermark"},
    "national_id": {"system": "urn:oid:1.2.208.176.1.2", "value": "0101014242"},
    "phone": "55667788",
    "address": {"line": "Tulipanvænget 1", "protected": False},
}
NEVER_SAID = ("Rosalinde", "Vestermark", "0101014242", "55667788", "Tulipan", "Kjærgaard", "Mette")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Return what the hub logs, as an operator reads it."""
    root, own = logging.getLogger(), logs.LOGGER
    before, levels = root.handlers[:], (root.level, own.level)
    stream = io.StringIO()
    logs.begin_log(stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(levels[0])
    own.setLevel(levels[1])


def lines(log: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_the_log_tells_what_happened_and_nothing_about_anybody(
    hub: Running, http: httpx.Client, log: io.StringIO, caplog: pytest.LogCaptureFixture
) -> None:
    mine = Laptop(hub.url, http)
    code = hub.code(staff=METTE)
    mine.enrol(code)
    token = mine.sign_in().token
    mine.told(mine.hello())
    packet = mine.packet(**TYPED)
    mine.told(Push(Sender(mine.store), (packet,)))
    mine.told(Pull(Sender(mine.store), FeedId("unplaced"), 0, 10))
    http.get(f"{hub.url}/v1/Rosalinde?phone=55667788")
    mine.post("/v1/session", b'{"device": "Vestermark"}')

    said = log.getvalue()

    told = [one for one in lines(log) if one["event"] == "request"]
    assert [one["endpoint"] for one in told] == [
        "/v1/enrol", "/v1/session", "/v1/hello", "/v1/push", "/v1/pull", "other", "/v1/session",
    ]  # fmt: skip
    assert all({"request", "status", "ms", "sent"} <= one.keys() for one in told)
    assert (told[3]["stored"], told[4]["rows"]) == (1, 2)
    assert {one.get("device") for one in told[:5]} == {mine.device}
    assert not [word for word in (*NEVER_SAID, code, token) if word in said]
    ids = (packet.act.act_id, packet.changes[0].change_id, packet.changes[0].subject)
    assert not [one for one in ids if one in said]


class Broken:
    """A hub that fails, and says of whom."""

    def answer(
        self, device: str, municipality: OrganisationId, request: Request, now_ms: int
    ) -> Reply:
        raise ValueError("Rosalinde Vestermark", device, municipality, request, now_ms)


def test_an_error_is_told_by_its_place_and_not_by_its_message(
    parts: Parts, http: httpx.Client, log: io.StringIO, caplog: pytest.LogCaptureFixture
) -> None:
    with running(dataclasses.replace(parts, core=Broken())) as hub:
        answer = (mine := signed_in(hub, http)).ask(mine.words())

    assert (answer.status_code, fault(answer).error) == (500, "failed")
    assert fault(answer).request == answer.headers["X-Request-Id"]
    (failed,) = [one for one in lines(log) if one["event"] == "failed"]
    assert (failed["error"], failed["request"]) == ("ValueError", fault(answer).request)
    assert "test_watching.py" in str(failed["through"])
    assert not [word for word in NEVER_SAID if word in log.getvalue() + answer.text]


def test_an_error_of_the_database_does_not_repeat_the_values(
    hub: Running, log: io.StringIO, caplog: pytest.LogCaptureFixture
) -> None:
    try:
        with hub.database.read(hub.home) as transaction:
            transaction.rows(text("SELECT :name ::int"), name="Rosalinde")
    except DBAPIError as error:
        logs.log_error("failed", {}, error)

    assert "failed" in log.getvalue()
    assert "Rosalinde" not in log.getvalue()


def test_what_another_library_logs_is_named_and_not_repeated(
    log: io.StringIO, caplog: pytest.LogCaptureFixture
) -> None:
    logging.getLogger("uvicorn.error").error("Rosalinde %s", "Vestermark")

    (line,) = lines(log)
    assert (line["event"], line["level"]) == ("uvicorn.error", "error")


def test_the_hub_keeps_who_was_handed_what(hub: Running, http: httpx.Client) -> None:
    mine = Laptop(hub.url, http)
    mine.enrol(hub.code(staff=METTE))
    mine.sign_in()
    mine.told(Push(Sender(mine.store), (mine.packet(**TYPED), mine.packet())))
    for after in (0, 100):
        page = mine.told(Pull(Sender(mine.store), FeedId("unplaced"), after, 10))
        assert isinstance(page, Page)
    mine.told(First(Sender(mine.store), (FeedId("unplaced"),)))

    with hub.database.read(hub.home) as transaction:
        (row,) = transaction.rows(text("SELECT * FROM access_audit"))

    assert (row.device, row.deed, row.feed, row.detail) == (
        mine.device, "pulled", "unplaced", METTE.id,
    )  # fmt: skip
    assert (row.first, row.last) == (1, 4)


def test_metrics_count(hub: Running, http: httpx.Client) -> None:
    mine = signed_in(hub, http)
    mine.told(mine.words(3))
    mine.told(Pull(Sender(mine.store), FeedId("unplaced"), 0, 4))
    Laptop(hub.url, http).ask_session()

    told = http.get(f"{hub.url}/metrics")

    assert told.headers["content-type"].startswith("text/plain; version=0.0.4")
    for line in (
        'careapp_hub_changes_total{verdict="stored"} 3',
        "careapp_hub_rows_total 4",
        'careapp_hub_requests_total{endpoint="/v1/push",status="200"} 1',
        'careapp_hub_request_seconds_count{endpoint="/v1/pull"} 1',
        'careapp_hub_refused_sign_ins_total{reason="device-unknown"} 1',
        "careapp_hub_inside 0",
    ):
        assert line in told.text.splitlines()
    assert mine.device not in told.text
