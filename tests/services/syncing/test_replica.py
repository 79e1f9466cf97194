"""What sync does to a real store, told as what people live through."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from careapp.changes.change import Packet
from careapp.changes.seal import verify
from careapp.domain.care import Note
from careapp.domain.citizen import Citizen
from careapp.domain.identity import ChangeId, CitizenId, RecordId
from careapp.domain.informer import Informer
from careapp.services.syncing.laptop_keys import LaptopKeys
from careapp.services.syncing.replica import StoreReplica
from careapp.store.drafts import Draft
from careapp.store.log import Why
from careapp.store.reader import Reader
from careapp.store.writer import Priority
from careapp.sync.core.batch import Pace
from careapp.sync.core.feed import Epoch, FeedId, Granted, Page, Row, Told
from careapp.sync.core.message import Push
from careapp.sync.core.model_hub import Device, ModelHub
from careapp.sync.core.session import Outcome, sync
from tests.store.laptops import METTE, NINE, Laptop, citizen, opened, settle_all

NORTH, SOUTH, CARE = map(FeedId, ("north", "south", "care"))
BAD = "bad-value"


class Municipality:
    """A hub in memory, and laptops with real files that meet it."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self.hub = ModelHub(lambda _, one: BAD if "bad" in str(one.said) else "", Epoch("1"))
        for feed, kinds in ((NORTH, None), (SOUTH, None), (CARE, ("note",))):
            self.hub.open_feed(feed, kinds)

    def laptop(self, name: str, *feeds: FeedId) -> Laptop:
        laptop = self._stack.enter_context(opened(self._folder / f"{name}.db"))
        self.hub.enrol(Device(name), feeds)
        return laptop

    def sync(self, laptop: Laptop, replica: StoreReplica | None = None) -> Outcome:
        device = Device(laptop.path.stem)
        run = sync(replica or StoreReplica(laptop.store), Pace())
        try:
            request = next(run)
            while True:
                request = run.send(self.hub.answer(device, request, NINE))
        except StopIteration as end:
            outcome: Outcome = end.value
            return outcome


@pytest.fixture
def municipality(tmp_path: Path) -> Iterator[Municipality]:
    with ExitStack() as stack:
        yield Municipality(tmp_path, stack)


def note(citizen_id: RecordId, words: str = "Vil gerne selv.") -> Note:
    return Note(citizen_id=CitizenId(citizen_id), words=words, informer=Informer.CITIZEN)


def write_citizen(laptop: Laptop, full: str = "Inger Holm") -> RecordId:
    """Write a citizen and a note, each in an act of its own."""
    record_id = RecordId("019a0000-0000-7000-8000-0000000000c1")
    laptop.create(citizen(full), record_id, record_id)
    laptop.create(note(record_id), record_id)
    return record_id


def names(read: Reader) -> list[str]:
    return [one.record.name.full for one in read.where(Citizen) if one.record.name]


def test_what_one_writes_the_other_reads_and_both_are_told(municipality: Municipality) -> None:
    mette, lars = (municipality.laptop(name, NORTH) for name in ("mette", "lars"))
    write_citizen(mette)

    assert municipality.sync(mette).confirmed == (NORTH,)
    replica = StoreReplica(lars.store)
    assert municipality.sync(lars, replica).confirmed == (NORTH,)

    assert names(lars.store.read) == ["Inger Holm"]
    assert lars.packets() == mette.packets()
    touched = replica.take_touched()
    assert touched.kinds == {"citizen", "note"}
    assert not replica.take_touched().ids


def test_receipts_go_from_here_to_the_hub_to_confirmed(municipality: Municipality) -> None:
    mette = municipality.laptop("mette", NORTH)
    visit = RecordId("019a0000-0000-7000-8000-0000000000f1")
    mette.act(
        lambda acting: acting.create(citizen(), subject=visit, record_id=visit),
        Why(purpose="write", origin=visit),
    )
    ledger = mette.store.read.ledger
    replica = StoreReplica(mette.store)
    assert (ledger.counts(), ledger.at([visit])[visit].here) == ((1, 0), 1)
    assert ledger.latest(5) == ledger.unfinished() == [visit]

    (packet,) = replica.waiting()
    pushed = municipality.hub.answer(
        Device("mette"), Push(replica.standing().sender, (packet,)), NINE
    )
    replica.note_pushed(pushed)  # type: ignore[arg-type] # it is
    steps = ledger.at([visit])[visit]
    assert (steps.here, steps.at_hub, steps.confirmed) == (0, 1, 0)
    assert steps.written_ms
    assert steps.at_hub_ms
    assert steps.at_hub_ms > steps.written_ms

    municipality.sync(mette)
    steps = ledger.at([visit])[visit]
    assert (steps.at_hub, steps.confirmed) == (0, 1)
    assert steps.confirmed_ms
    assert ledger.unfinished() == []
    assert ledger.everything().confirmed == 1


def test_acts_are_sealed_once_when_they_are_first_offered(municipality: Municipality) -> None:
    mette, lars = (municipality.laptop(name, NORTH) for name in ("mette", "lars"))
    write_citizen(mette)
    keys = LaptopKeys.new()
    first = list(StoreReplica(mette.store, keys).waiting())
    assert first == list(StoreReplica(mette.store, keys).waiting())

    municipality.sync(mette, StoreReplica(mette.store, keys))
    municipality.sync(lars)

    assert lars.packets() == first
    assert all(verify(packet, _verifies(keys)) for packet in lars.packets())
    assert not list(StoreReplica(lars.store, LaptopKeys.new()).waiting())


def _verifies(keys: LaptopKeys) -> Callable[[bytes, bytes], bool]:
    def verifies(signature: bytes, statement: bytes) -> bool:
        keys._signer.public_key().verify(signature, statement)
        return True

    return verifies


def test_what_is_revoked_goes_and_what_is_typed_stays_until_it_is_sent(
    municipality: Municipality,
) -> None:
    mette, lars = (municipality.laptop(name, NORTH) for name in ("mette", "lars"))
    inger = write_citizen(mette)
    municipality.sync(mette)
    municipality.sync(lars)
    seen = lars.known(inger).standing_on("phone")
    lars.store.keep_drafts([typed(inger, "86 12", seen)])
    municipality.hub.revoke(NORTH, inger)

    municipality.sync(lars)

    assert not names(lars.store.read)
    assert not lars.packets()
    assert not lars.store.read.find("holm", kind=Citizen)
    assert not lars.store.read.find("gerne", kind=Note)
    (draft,) = lars.store.read.drafts()
    assert (draft.value, draft.parents) == ("86 12", seen)

    lars.act(lambda acting: settle_all(acting, lars.store.read.drafts()))
    assert len(lars.packets()) == 1
    assert names(lars.store.read) == []  # the rest of the record is not here any more
    municipality.sync(lars)
    assert not lars.packets()
    assert not lars.store.read.drafts()
    assert {one.said.get("phone") for one in municipality.hub.known.stored.values()} > {"86 12"}
    assert not lars.store.rebuild()


def typed(record_id: RecordId, value: str, parents: tuple[ChangeId, ...]) -> Draft:
    return Draft(
        record_id=record_id,
        unit="phone",
        subject=record_id,
        kind="citizen",
        value=value,
        parents=parents,
    )


def test_the_words_of_whom_it_let_go_of_leave_the_index_too(municipality: Municipality) -> None:
    mette, lars = (municipality.laptop(name, NORTH) for name in ("mette", "lars"))
    inger = write_citizen(mette)
    other = RecordId("019a0000-0000-7000-8000-0000000000c2")
    mette.create(citizen("Åge Lund"), other, other)
    municipality.sync(mette)
    municipality.sync(lars)
    lars.rows("CREATE VIRTUAL TABLE temp.word USING fts5vocab('main', 'found', 'row')")
    assert {"holm", "lund"} <= {word for (word,) in lars.rows("SELECT term FROM temp.word")}
    municipality.hub.revoke(NORTH, inger)

    municipality.sync(lars)
    while lars.store.read.facts.has_words_to_forget:
        lars.store._writer.call(lambda: None, Priority.BACKGROUND)

    words = {word for (word,) in lars.rows("SELECT term FROM temp.word")}
    assert "lund" in words
    assert not words & {"holm", "inger", "gerne"}
    assert lars.store.read.find("lund", kind=Citizen)


def test_of_what_is_granted_in_part_the_rest_goes(municipality: Municipality) -> None:
    """A laptop that belongs to a supplier keeps the notes, which another feed still grants."""
    mette = municipality.laptop("mette", NORTH)
    anna = municipality.laptop("anna", NORTH, CARE)
    inger = write_citizen(mette)
    keys = LaptopKeys.new()
    municipality.sync(mette, StoreReplica(mette.store, keys))
    municipality.hub.grant(CARE, inger)
    municipality.sync(anna)
    assert {packet.changes[0].kind for packet in anna.packets()} == {"citizen", "note"}

    municipality.hub.revoke(NORTH, inger)
    municipality.sync(anna)

    (left,) = anna.packets()
    assert [one.kind for one in left.changes] == ["note"]
    assert verify(left, _verifies(keys))
    assert anna.store.read.find("gerne", kind=Note)


def test_a_draft_is_not_touched_by_what_arrives(municipality: Municipality) -> None:
    mette, lars = (municipality.laptop(name, NORTH) for name in ("mette", "lars"))
    inger = write_citizen(mette)
    municipality.sync(mette)
    municipality.sync(lars)
    seen = lars.known(inger).standing_on("phone")
    lars.store.keep_drafts([typed(inger, "86 1", seen)])
    before = lars.store.read.drafts()
    mette.say(inger, "phone", "75 75")
    municipality.sync(mette)

    municipality.sync(lars)

    assert lars.store.read.drafts() == before
    lars.act(lambda acting: settle_all(acting, lars.store.read.drafts()))
    (sides,) = lars.known(inger).contested.values()
    assert {*sides} == {"86 1", "75 75"}


def test_what_the_hub_sets_aside_is_shown_to_its_author_and_to_nobody_else(
    municipality: Municipality,
) -> None:
    mette, lars = (municipality.laptop(name, NORTH) for name in ("mette", "lars"))
    inger = write_citizen(mette)
    mette.say(inger, "phone", "bad")
    replica = StoreReplica(mette.store)

    municipality.sync(mette, replica)
    assert replica.counts() == (1, 0)  # the feed grants her from now on: it is judged again
    assert municipality.sync(mette, replica).confirmed == (NORTH,)
    municipality.sync(lars)

    (aside,) = mette.store.read.ledger.set_aside()
    assert (aside.reason, dict(aside.change.said)) == (BAD, {"phone": "bad"})
    assert (aside.change.record_id, aside.act.author) == (inger, METTE.staff_id)
    assert replica.counts() == (0, 1)
    assert "phone" not in mette.known(inger).values
    assert "phone" not in lars.known(inger).values
    assert inger in replica.take_touched().ids
    assert not mette.store.rebuild()
    mette.say(inger, "phone", "86 12")
    municipality.sync(mette)
    assert mette.known(inger).values["phone"] == "86 12"


def test_a_record_whose_creation_is_set_aside_stands_nowhere(municipality: Municipality) -> None:
    mette = municipality.laptop("mette", NORTH)
    inger = write_citizen(mette)
    written = mette.create(note(inger, "bad words"), inger)
    mette.act(lambda acting: acting.delete(written))

    for _ in range(2):
        municipality.sync(mette)

    assert mette.store.read.get(Note, written) is None
    assert not mette.store.read.find("words", kind=Note)
    (aside,) = mette.store.read.ledger.set_aside()
    assert aside.change.record_id == written
    assert not mette.store.rebuild()


def test_what_only_a_newer_program_can_read_waits_in_the_log(municipality: Municipality) -> None:
    mette, lars = (municipality.laptop(name, NORTH) for name in ("mette", "lars"))
    inger = write_citizen(mette)
    mette.act(lambda acting: _say_strangely(acting, inger))

    municipality.sync(mette)
    assert municipality.sync(lars).confirmed == (NORTH,)

    assert names(lars.store.read) == []
    assert len(lars.packets()) == 3
    assert not lars.store.rebuild()


def _say_strangely(acting: Any, record_id: RecordId) -> None:
    acting._add(record_id, "citizen", record_id, {"name": ["a", "list"]}, acting.known(record_id))


def test_a_save_goes_before_the_rest_of_a_page(municipality: Municipality) -> None:
    """A large page is under way; whoever saves something waits for a part of it at most."""
    mette, lars = (municipality.laptop(name, NORTH) for name in ("mette", "lars"))
    page = page_of([_packets_of(mette, number) for number in range(4)])
    replica = StoreReplica(lars.store)
    replica.start_over(NORTH, Epoch("1"))
    seen: list[int] = []

    def somebody_waits() -> bool:
        seen.append(len(seen))
        return True

    with patch("careapp.services.syncing.replica.AT_ONCE", 1):
        with patch.object(lars.store._writer, "is_awaited", somebody_waits):
            done = threading.Thread(target=lambda: replica.keep_page(page))
            done.start()
            done.join()
        assert len(seen) == len(page.rows)
        assert len(names(lars.store.read)) == 4
        assert replica.cursor(NORTH) == replica.standing().cursors[NORTH]
        assert replica.standing().cursors[NORTH].seq == len(page.rows)


def _packets_of(laptop: Laptop, number: int) -> Packet:
    record_id = RecordId(f"019a0000-0000-7000-8000-00000000000{number}")
    laptop.create(citizen(f"Inger Holm {number}"), record_id, record_id)
    return laptop.packets()[-1]


def page_of(packets: list[Packet]) -> Page:
    rows: list[Row] = []
    for packet in packets:
        subject = packet.changes[0].subject
        rows += [Row(len(rows) + 1, Granted(subject)), Row(len(rows) + 2, Told(subject, packet))]
    return Page(NORTH, Epoch("1"), tuple(rows), len(rows), 0)


def test_a_page_that_does_not_follow_changes_nothing(municipality: Municipality) -> None:
    mette, lars = (municipality.laptop(name, NORTH) for name in ("mette", "lars"))
    page = page_of([_packets_of(mette, 1)])
    replica = StoreReplica(lars.store)
    assert not replica.keep_page(page)
    replica.start_over(NORTH, Epoch("2"))
    assert not replica.keep_page(page)
    replica.start_over(NORTH, Epoch("1"))
    assert replica.keep_page(page)
    assert not replica.keep_page(page)
    assert len(lars.packets()) == 1


def test_much_at_once_is_found_by_name_at_once_and_by_words_soon(
    municipality: Municipality,
) -> None:
    mette, lars = (municipality.laptop(name, NORTH) for name in ("mette", "lars"))
    inger = write_citizen(mette)

    def many(acting: Any) -> None:
        for number in range(150):
            acting.create(note(inger, f"Går ture nummer {number}."), subject=inger)

    mette.act(many)
    municipality.sync(mette)
    municipality.sync(lars)
    lars.store._writer.call(lambda: None, Priority.BACKGROUND)

    assert lars.store.read.find("holm", kind=Citizen)
    assert len(lars.store.read.find("ture 149", kind=Note)) == 1
    assert lars.rows("SELECT count(*) FROM unread") == [(0,)]


def test_an_image_of_a_laptop_takes_a_name_of_its_own(
    municipality: Municipality, tmp_path: Path
) -> None:
    mette = municipality.laptop("mette", NORTH)
    inger = write_citizen(mette)
    municipality.sync(mette)
    mette.store.close()
    (tmp_path / "twin.db").write_bytes(mette.path.read_bytes())
    with opened(mette.path) as one, opened(tmp_path / "twin.db") as twin:
        municipality.hub.enrol(Device("twin"), (NORTH,))
        before = one.store.read.facts.store
        one.say(inger, "phone", "1")
        twin.say(inger, "phone", "2")
        for _ in range(2):
            for laptop in (one, twin):
                assert municipality.sync(laptop).sent
        stores = {laptop.store.read.facts.store for laptop in (one, twin)}
        assert len(stores) == 2
        assert before in twin.store.read.facts.stores
        (sides,) = one.known(inger).contested.values()
        assert {*sides} == {"1", "2"}
        assert one.known(inger) == twin.known(inger)
