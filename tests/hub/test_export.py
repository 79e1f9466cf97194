"""A municipality taken out of the hub: all of it, what came after, nothing of the neighbour."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from careapp.changes.change import Packet
from careapp.domain.identity import OrganisationId
from careapp.domain.problems import InvalidRecordError
from careapp.exchange.export import Exported, Format, Wish
from careapp.hub.database import Database
from careapp.hub.export import export_municipality
from careapp.hub.feeds import REFERENCE, UNPLACED
from careapp.hub.hub import Hub
from careapp.hub.keeping import Keeping
from careapp.sync.core.feed import Epoch
from careapp.sync.core.message import Push, Pushed, Sender
from tests.exchange.in_memory import everything, resources, table
from tests.hub.like_model import PLAIN
from tests.hub.story import BENT, FJORDBY, INGER, METTE, NOON, SKOVBY, STORE, TWIN, Writer

LAPTOP = "laptop"
ADDRESS = {"line": "Lyngvej 4", "postal_code": "9600", "town": "Aars"}


class Place:
    """A municipality with a laptop that may say anything."""

    def __init__(self, engine: Engine, municipality: OrganisationId, code: str) -> None:
        self.engine, self.municipality = engine, municipality
        self.hub = Hub(engine, PLAIN)
        self.keeping = Keeping(self.hub.database, municipality)
        self.keeping.begin("Fjordby", "dk", code, Epoch(f"first-{code}"))
        self.keeping.open_feed(REFERENCE)
        self.keeping.open_feed(UNPLACED)
        self.keeping.enrol(LAPTOP, (UNPLACED, REFERENCE))
        self.writer = Writer(STORE if municipality == FJORDBY else TWIN)

    def push(self, *packets: Packet) -> None:
        sender = Sender(self.writer.store)
        answer = self.hub.answer(LAPTOP, self.municipality, Push(sender, packets), NOON)
        assert isinstance(answer, Pushed)
        assert all(one.verdict.value == "stored" for one in answer.statuses.values())

    def export(self, folder: Path, format_: Format = Format.FHIR, **known: object) -> Exported:
        wish = Wish(format=format_, municipality_id=self.municipality, **known)  # type: ignore[arg-type]
        return export_municipality(Database(self.engine), self.municipality, wish, folder, NOON)


@pytest.fixture
def fjordby(engine: Engine) -> Place:
    place = Place(engine, FJORDBY, "999")
    for feed, subject in ((UNPLACED, INGER), (UNPLACED, BENT), (REFERENCE, METTE)):
        place.keeping.grant(feed, subject)
    place.push(
        place.writer.acts(
            [
                (INGER, INGER, "citizen", {"name": {"given": "Inger", "family": "Holm"}}, ()),
                (METTE, METTE, "staff_member", {"name": {"given": "Mette", "family": "K"}}, ()),
            ]
        )
    )
    return place


def test_all_of_it_and_then_what_came_after(fjordby: Place, tmp_path: Path) -> None:
    first = fjordby.export(tmp_path / "first")
    (inger,) = resources(tmp_path / "first", "Patient")
    assert (inger["id"], inger["meta"]["versionId"]) == (INGER, "1")
    assert [one["id"] for one in resources(tmp_path / "first", "Practitioner")] == [METTE]

    note = (INGER, "note", {"citizen_id": INGER, "words": "Ja", "informer": "citizen"})
    fjordby.push(fjordby.writer.act(note))
    second = fjordby.export(tmp_path / "second", since=first.cursor)
    assert {one["resourceType"] for one in resources(tmp_path / "second")} == {
        "Observation",
        "Provenance",
    }
    fjordby.export(tmp_path / "third", since=second.cursor)
    assert resources(tmp_path / "third") == []


def test_the_same_state_makes_the_same_bytes(fjordby: Place, tmp_path: Path) -> None:
    for format_ in Format:
        for name in ("a", "b"):
            fjordby.export(tmp_path / f"{format_}-{name}", format_)
        one, other = (
            {p.name: p.read_bytes() for p in (tmp_path / f"{format_}-{name}").iterdir()}
            for name in ("a", "b")
        )
        assert one == other


def test_a_cursor_of_another_life_or_place_is_none(
    fjordby: Place, engine: Engine, tmp_path: Path
) -> None:
    cursor = fjordby.export(tmp_path / "first").cursor
    for number, wrong in enumerate(("x", "", "e30", cursor[:-3], cursor[::-1])):
        with pytest.raises(InvalidRecordError, match="cursor-unknown"):
            fjordby.export(tmp_path / str(number), since=wrong)
    skovby = Place(engine, SKOVBY, "998")
    with pytest.raises(InvalidRecordError, match="cursor-unknown"):
        skovby.export(tmp_path / "skovby", since=cursor)
    fjordby.keeping.new_epoch(Epoch("second"))
    with pytest.raises(InvalidRecordError, match="cursor-unknown"):
        fjordby.export(tmp_path / "later", since=cursor)


def test_nothing_of_the_neighbour_is_in_it(fjordby: Place, engine: Engine, tmp_path: Path) -> None:
    skovby = Place(engine, SKOVBY, "998")
    skovby.keeping.grant(UNPLACED, BENT)
    bent = {"name": {"given": "Bent", "family": "Skov"}, "address": ADDRESS}
    skovby.push(skovby.writer.acts([(BENT, BENT, "citizen", bent, ())]))
    fjordby.export(tmp_path / "fjordby")
    assert BENT not in everything(tmp_path / "fjordby")
    skovby.export(tmp_path / "skovby", Format.CSV)
    assert [row["id"] for row in table(tmp_path / "skovby", "citizen")] == [BENT]


def test_an_unknown_municipality_is_refused(engine: Engine, tmp_path: Path) -> None:
    wish = Wish(format=Format.CSV)
    with pytest.raises(InvalidRecordError, match="municipality-unknown"):
        export_municipality(Database(engine), FJORDBY, wish, tmp_path / "out", NOON)


def test_that_it_was_exported_is_noted(fjordby: Place, tmp_path: Path) -> None:
    fjordby.export(tmp_path / "out", key=bytes(32))
    query = text(
        "SELECT deed, detail FROM access_audit WHERE municipality = :m AND deed = 'exported'"
    )
    with Database(fjordby.engine).read(FJORDBY) as transaction:
        assert [tuple(row) for row in transaction.rows(query)] == [
            ("exported", "fhir-ndjson pseudonymised")
        ]
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["extension"]["pseudonymised"] is True


def test_one_who_moves_is_told_again_and_nothing_is_missed(fjordby: Place, tmp_path: Path) -> None:
    """Who commits late is in the next export: a cursor is how far feeds have come, no clock."""
    fjordby.push(fjordby.writer.acts([(BENT, BENT, "citizen", {"phone": "1"}, ())]))
    cursor = fjordby.export(tmp_path / "first").cursor
    fjordby.keeping.grant(REFERENCE, BENT)
    fjordby.export(tmp_path / "second", since=cursor)
    assert [one["id"] for one in resources(tmp_path / "second", "Patient")] == [BENT]
