"""A visitator and home care write at the same joint visit, both offline, and meet by a file."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from careapp.changes.seal import verify
from careapp.domain.answer import Said
from careapp.domain.care import Note
from careapp.domain.informer import Informer, Voice
from careapp.services.closing import close_visit
from careapp.services.handing_over.choosing import of_visit
from careapp.services.records import new_record_id, save_record
from careapp.services.syncing.laptop_keys import own_keys
from careapp.services.syncing.replica import StoreReplica
from careapp.sync.core.batch import Pace
from careapp.sync.core.feed import Epoch, FeedId
from careapp.sync.core.model_hub import Device, ModelHub
from careapp.sync.core.session import sync
from careapp.sync.transport.public_key import verifies
from careapp.sync.transport.statement import bytes_of
from tests.services.handing_over.pair import Pair, opened_pair
from tests.services.office import ENOUGH, MOST, WASHING, Office, level

IN_HER_WORDS = replace(WASHING, voice=Voice.CITIZEN)
FEED, LAPTOP = FeedId("district"), Device("mettes-laptop")
HOUR_MS = 3_600_000


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with opened_pair(tmp_path) as two:
        yield two


def words(said: str) -> Said:
    return Said(words=said, informer=Informer.CITIZEN)


def both_answer(pair: Pair) -> None:
    pair.mette.say(pair.visit, MOST, words("At komme i haven"))
    pair.mette.say(pair.visit, WASHING, level(3, words="Har brug for en hånd"))
    pair.jorgen.say(pair.visit, IN_HER_WORDS, words("Det kan jeg godt selv"))
    pair.jorgen.say(pair.visit, WASHING, level(2, words="Klarer overkroppen"))


def test_their_answers_stand_side_by_side_with_their_voices(pair: Pair) -> None:
    both_answer(pair)

    taken = pair.hand_over(pair.jorgen, pair.mette)

    assert (taken.visit_id, taken.citizen) == (pair.visit, "Inger Holm")
    assert (taken.sender, taken.apart) == ("Jørgen Bækgaard", 1)
    conversation = pair.mette.conversation(pair.visit)
    assert conversation.state(MOST).said.words == "At komme i haven"
    told = conversation.state(IN_HER_WORDS)
    assert told.said.words == "Det kan jeg godt selv"
    assert told.written is not None
    assert pair.mette.desk.staff_name(told.written.author) == "Jørgen Bækgaard"
    # The same voice said two things: both are seen, and none is typed over.
    levels = {one.current.code for one in conversation.state(WASHING).contested if one.current}
    assert levels == {2, 3}


def test_when_each_has_opened_the_file_of_the_other_they_see_the_same(pair: Pair) -> None:
    both_answer(pair)
    pair.hand_over(pair.jorgen, pair.mette)
    pair.hand_over(pair.mette, pair.jorgen)

    one, other = (office.conversation(pair.visit) for office in (pair.mette, pair.jorgen))
    for key in (MOST, WASHING, IN_HER_WORDS, ENOUGH):
        assert one.state(key).known == other.state(key).known
        assert one.state(key).said == other.state(key).said
        assert set(one.state(key).contested) == set(other.state(key).contested)


def test_a_file_that_is_opened_twice_or_after_the_next_one_changes_nothing(pair: Pair) -> None:
    pair.jorgen.say(pair.visit, IN_HER_WORDS, words("Selv"))
    first = pair.file_from(pair.jorgen, pair.mette)
    pair.jorgen.say(pair.visit, IN_HER_WORDS, words("Selv, om morgenen"))

    pair.hand_over(pair.jorgen, pair.mette)
    before = pair.mette.store.read.facts.last_seq, pair.mette.state(pair.visit, IN_HER_WORDS)
    again = pair.take(pair.mette, first)

    assert again.new == 0
    assert not again.touched.ids
    after = pair.mette.store.read.facts.last_seq, pair.mette.state(pair.visit, IN_HER_WORDS)
    assert after == before
    assert before[1].said.words == "Selv, om morgenen"


def test_what_is_being_typed_stays_what_is_being_typed(pair: Pair) -> None:
    pair.mette.type(pair.visit, WASHING, level(3, words="Har brug for"))
    pair.jorgen.say(pair.visit, WASHING, level(2))

    pair.hand_over(pair.jorgen, pair.mette)

    state = pair.mette.state(pair.visit, WASHING)
    assert state.typing
    assert state.said.words == "Har brug for"


def test_what_jorgen_wrote_reaches_the_hub_through_mettes_laptop(pair: Pair) -> None:
    """His own is in the lake; what he said is at the hub, in his name and under his seal."""
    both_answer(pair)
    written = {
        change.change_id
        for packet in pair.jorgen.store.read.waiting()
        for change in packet.changes
        if packet.act.author == pair.jorgen.me and change.kind == "answer"
    }
    pair.hand_over(pair.jorgen, pair.mette)

    hub = ModelHub(lambda _act, _change: "", Epoch("first"))
    hub.open_feed(FEED)
    hub.enrol(LAPTOP, (FEED,))
    exchange(hub, pair.mette)

    assert written <= hub.known.stored.keys()
    jorgens = verifies(bytes_of(own_keys(pair.jorgen.store).sign_key))
    acts = {hub.known.stored[one].act_id for one in written}
    assert all(verify(hub.known.sealed[act_id], jorgens) for act_id in acts)
    assert not list(pair.mette.store.read.waiting())


def test_a_visit_that_was_closed_meanwhile_keeps_its_signature(pair: Pair) -> None:
    pair.jorgen.say(pair.visit, IN_HER_WORDS, words("Det kan jeg godt selv"))
    close_visit(pair.mette.desk, visit_id=pair.visit)

    pair.hand_over(pair.jorgen, pair.mette)

    assert pair.mette.state(pair.visit, IN_HER_WORDS).said.words == "Det kan jeg godt selv"
    assert of_visit(pair.mette.desk, pair.visit).changes


def test_nothing_of_another_citizen_goes_along(pair: Pair) -> None:
    neighbour = pair.mette.citizen("Bent Holm")
    next_door = pair.mette.plan(neighbour)
    note = Note(citizen_id=neighbour, visit_id=next_door, words="Nabo", informer=Informer.STAFF)
    save_record(
        pair.mette.desk, note, subject=neighbour, purpose="write-note", record_id=new_record_id()
    )
    pair.mette.say(pair.visit, MOST, words("At komme i haven"))

    chosen = of_visit(pair.mette.desk, pair.visit)

    subjects = {change.subject for packet in chosen.packets for change in packet.changes}
    assert subjects == {pair.citizen, pair.mette.me}
    kinds = {change.kind for packet in chosen.packets for change in packet.changes}
    assert kinds == {"citizen", "visit", "answer", "staff_member"}


def exchange(hub: ModelHub, office: Office) -> None:
    """Sync one laptop, as long as it has something to ask."""
    asked = sync(StoreReplica(office.store, own_keys(office.store)), Pace())
    request = next(asked, None)
    while request is not None:
        reply = hub.answer(LAPTOP, request, office.watch.wall_ms() + HOUR_MS)
        with suppress(StopIteration):
            request = asked.send(reply)
            continue
        request = None
