"""Whatever a laptop writes, under whatever name: others keep what they have, and keep it apart."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careapp.changes.change import DELETED, Packet
from careapp.changes.kinds import KINDS
from careapp.domain.identity import ChangeId, RecordId
from careapp.sync.core.feed import FeedId, Page, Told
from careapp.sync.core.message import Pull, Push, Pushed, Sender, Verdict
from careapp.sync.transport.wire import decode_reply
from tests.hub.server import test_isolation
from tests.hub.server.laptop import Laptop, Running
from tests.hub.server.test_isolation import ABROAD, ANNA, BODIL, HELPED, SOUTH, Town, questions

town = test_isolation.town

OWN = {"north": ANNA, "supplier": HELPED, "abroad": ABROAD}
"""By kind of laptop, of whom it may write."""
WORDS = "Hemmelighed"
UNIT = "unit-of-a-newer-program"

OPEN = {"/health", "/ready", "/metrics", "/openapi.json", "/v1/enrol", "/v1/session"}
CLOSED = {
    **{
        f"/v1/{kind}": ("POST",)
        for kind in ("hello", "push", "pull", "count", "count-subjects", "first")
    },
    "/v1/blobs/{digest}": ("GET",),
    "/v1/blobs/{digest}/{number:int}": ("GET", "PUT"),
}
"""Endpoints that ask who it is."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a laptop tries: in a record of another's or its own, about another or its own."""

    by: str
    kind: str
    others_subject: bool
    others_record: bool
    seen: bool
    deletes: bool

    @property
    def is_others(self) -> bool:
        """Return whether it touches anything that is not the laptop's."""
        return self.others_subject or self.others_record


ATTEMPTS = st.builds(
    Attempt,
    by=st.sampled_from(sorted(OWN)),
    kind=st.sampled_from(sorted(KINDS)),
    others_subject=st.booleans(),
    others_record=st.booleans(),
    seen=st.booleans(),
    deletes=st.booleans(),
)


def test_nobody_alters_or_reads_what_is_anothers(town: Town) -> None:
    records = _records_of_bodil(town)
    hers = {town.citizens[BODIL], *(record_id for record_id, _ in records.values())}
    before = _held(town, hers)

    @settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
    @given(ATTEMPTS)
    def tried(one: Attempt) -> None:
        writer, _ = town.laptops[one.by]
        verdicts = _push(writer, _attempt(one, town, records))

        if one.is_others and one.by != "abroad":  # there nobody knows of it
            assert verdicts == {Verdict.QUARANTINED}
        assert _held(town, hers) == before

    tried()
    for kind in OWN:
        assert WORDS not in _read_by(town.laptops[kind][0], town)
    assert WORDS in _read_by(town.laptops["all"][0], town)


def _records_of_bodil(town: Town) -> dict[str, tuple[RecordId, ChangeId]]:
    """Write a record of every kind about her; return each with its creation."""
    writer, _ = town.laptops["all"]
    packets = [writer.packet(town.citizens[BODIL], kind, **{UNIT: WORDS}) for kind in KINDS]
    assert _push(writer, *packets) == {Verdict.STORED}
    made = [packet.changes[0] for packet in packets]
    return {one.kind: (one.record_id, one.change_id) for one in made}


def _attempt(one: Attempt, town: Town, records: dict[str, tuple[RecordId, ChangeId]]) -> Packet:
    writer, _ = town.laptops[one.by]
    subject = town.citizens[BODIL if one.others_subject else OWN[one.by]]
    packet = writer.packet(subject, one.kind, **{DELETED if one.deletes else UNIT: True})
    (change,) = packet.changes
    if one.others_record:
        record_id, made = records[one.kind]
        change = replace(change, record_id=record_id, parents=(made,) if one.seen else ())
    return writer.sealed(Packet(packet.act, (change,)))


def _push(by: Laptop, *packets: Packet) -> set[Verdict]:
    reply = by.told(Push(Sender(by.store), packets))
    assert isinstance(reply, Pushed)
    return {one.verdict for one in reply.statuses.values()}


def _held(town: Town, hers: set[RecordId]) -> set[str]:
    """Return what the laptop of her district is told of her and of her records."""
    reader, _ = town.laptops["south"]
    page = reader.told(Pull(Sender(reader.store), FeedId(f"district:{SOUTH}"), 0, 1_000))
    assert isinstance(page, Page)
    told = [row.event for row in page.rows if isinstance(row.event, Told)]
    return {
        change.change_id
        for one in told
        for change in one.packet.changes
        if change.subject in hers or change.record_id in hers
    }


def _read_by(reader: Laptop, town: Town) -> str:
    """Return all that a laptop is answered, whatever it asks for."""
    answers = [reader.ask(question) for question in questions(town, reader)]
    return "".join(repr(decode_reply(one.content)) for one in answers if one.status_code == 200)


def test_every_endpoint_is_known_to_be_open_or_asks_who_it_is(
    hub: Running, laptop: Callable[[], Laptop]
) -> None:
    assert hub.app.paths == OPEN | CLOSED.keys()
    nobody = laptop()
    for path, methods in CLOSED.items():
        there = path.replace("{digest}", "0" * 64).replace("{number:int}", "0")
        for method in methods:
            for headers in ({}, {"Authorization": "Bearer made-up"}):
                answer = nobody.http.request(method, hub.url + there, headers=headers)
                assert answer.status_code == 401, (method, path)
