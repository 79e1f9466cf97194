"""What one laptop promises, and what two of them know once they have met."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from careapp.changes.change import DELETED
from careapp.changes.ids import new_id
from careapp.changes.kinds import KINDS, Kind
from careapp.domain.answer import Answer, Said, answer_id
from careapp.domain.care import Code, Condition, Note, condition_id
from careapp.domain.citizen import Citizen, Name
from careapp.domain.identity import CitizenId, RecordId, VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.problems import InvariantBrokenError
from careapp.domain.visit import Part, Participation, Visit
from careapp.store.acting import Acting
from careapp.store.log import MOST_BYTES, MOST_CHANGES, Why
from careapp.store.sqlite import driver
from tests.store.conftest import Laptops
from tests.store.laptops import METTE, Laptop, citizen, meet

CITIZEN = CitizenId(RecordId(new_id()))


def new_visit(laptop: Laptop) -> RecordId:
    return laptop.create(Visit(citizen_id=CITIZEN), CITIZEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A kind that nobody has heard of before this test."""

    offer: str
    equipment: frozenset[str] = frozenset()
    counts: Mapping[str, int] = field(default_factory=dict)


def test_a_newer_kind_waits_in_the_log_until_it_is_known(laptops: Laptops) -> None:
    newer = {**KINDS, "placement": Kind(record=Placement, found_by=("offer",))}
    mette, lars = laptops("mette", newer), laptops("lars")
    placement = Placement(offer="Rosenhuset", equipment=frozenset({"seng"}))
    record_id = mette.create(placement)
    mette.act(lambda acting: acting.tick(record_id, "equipment", "lift"))
    lars.store.absorb(mette.packets())
    assert lars.packets() == mette.packets()
    assert not lars.store.rebuild()
    lars.store.close()

    updated = laptops("lars", newer)
    (stored,) = updated.store.read.where(Placement)
    assert stored.record.equipment == {"seng", "lift"}
    assert updated.store.read.find("rosen", kind=Placement)[0].record_id == record_id


def test_all_of_an_act_is_written_or_nothing(mette: Laptop) -> None:
    def half(acting: Acting) -> None:
        acting.create(citizen(), subject=CITIZEN)
        raise LookupError("the lamp went out")

    with pytest.raises(LookupError, match="lamp"):
        mette.act(half)
    assert not mette.packets()
    assert not mette.store.read.where(Citizen)
    mette.create(citizen())
    assert [c.store_seq for p in mette.packets() for c in p.changes] == [1]


def test_nobody_rewrites_the_log_or_a_note(mette: Laptop) -> None:
    note = mette.create(Note(citizen_id=CITIZEN, words="Cykler.", informer=Informer.CITIZEN))
    before = mette.rows("SELECT * FROM act"), mette.rows("SELECT * FROM change")
    for table in ("act", "change"):
        for verb in (f"DELETE FROM {table}", f"UPDATE {table} SET act_no = act_no + 1"):
            with pytest.raises(driver.IntegrityError, match="append-only"):
                mette.rows(verb)
    with pytest.raises(InvariantBrokenError, match="append-only"):
        mette.say(note, "words", "Cykler ikke.")
    with pytest.raises(InvariantBrokenError, match="append-only"):
        mette.say(new_visit(mette), "citizen_id", new_id())
    assert (mette.rows("SELECT * FROM act")[:1], mette.rows("SELECT * FROM change")[:1]) == before
    mette.act(lambda acting: acting.delete(note))


def test_nothing_is_said_of_an_unknown_record(mette: Laptop) -> None:
    with pytest.raises(InvariantBrokenError, match="unknown-record"):
        mette.say(RecordId(new_id()), "place", "hjemme")


def test_who_did_it_when_and_why_stands_on_the_act(mette: Laptop) -> None:
    visit = new_visit(mette)
    why = Why(purpose="move", origin=visit, reason="elevatoren er i stykker")
    mette.act(lambda acting: acting.say(visit, "place", "Rådhuset"), why)
    (step,) = mette.store.read.steps_of(visit, METTE.staff_id)
    act = mette.store.read.acts_touching(visit)[-1]
    assert (step.act_id, step.purpose, step.undoes) == (act.act_id, "move", None)
    assert (act.author, act.role, act.profession) == (METTE.staff_id, "visitator", "nurse")
    assert (act.purpose, act.reason) == ("move", "elevatoren er i stykker")
    assert [a.purpose for a in mette.store.read.acts_touching(visit)] == ["test", "move"]
    (change,) = mette.packets()[-1].changes
    assert dict(change.said) == {"place": "Rådhuset"}


def test_equal_words_are_one_value_with_two_authors(mette: Laptop, lars: Laptop) -> None:
    visit = new_visit(mette)
    meet(mette, lars)
    for laptop in (mette, lars):
        laptop.say(visit, "place", "køkkenet")
    meet(mette, lars)
    assert not mette.conflicts()
    assert len(mette.known(visit).standing_on("place")) == 2
    assert not lars.store.absorb(mette.packets()).ids


def test_a_conflict_is_seen_settled_and_back_when_that_is_undone(
    mette: Laptop, lars: Laptop
) -> None:
    visit = new_visit(mette)
    meet(mette, lars)
    mette.say(visit, "place", "køkkenet")
    lars.say(visit, "place", "haven")
    meet(mette, lars)
    assert len(mette.conflicts()) == 1
    assert mette.conflicts() == lars.conflicts()
    mette.say(visit, "place", "haven")
    assert not mette.conflicts()
    meet(mette, lars)
    assert not lars.conflicts()
    mette.undo(mette.acts()[-1])
    meet(mette, lars)
    assert len(lars.conflicts()) == 1
    assert mette.shown() == lars.shown()


def test_voices_never_conflict_but_the_same_voice_does(mette: Laptop, lars: Laptop) -> None:
    visit = VisitId(new_visit(mette))
    for laptop, words in ((mette, "klarer ikke"), (lars, "klarer delvis")):
        for voice in Voice:
            said = Said(words=words if voice is Voice.CITIZEN else "enig")
            answer = Answer(visit_id=visit, tool="t", link_id="bad", voice=voice, said=said)
            laptop.create(answer, CITIZEN, answer_id(visit, "t", "bad", voice))
    meet(mette, lars)
    same = answer_id(visit, "t", "bad", Voice.CITIZEN)
    assert mette.conflicts() == [(same.replace("-", "").upper(), "said")]


def test_each_participant_merges_by_themselves(mette: Laptop, lars: Laptop) -> None:
    visit = new_visit(mette)
    meet(mette, lars)
    anna, bo = Participation("Anna", Part.RELATIVE), Participation("Bo", Part.HOME_CARE)
    mette.say(visit, "participants/anna", anna)
    lars.say(visit, "participants/bo", bo)
    meet(mette, lars)
    stored = lars.store.read.get(Visit, visit)
    assert stored
    assert dict(stored.record.participants) == {"anna": anna, "bo": bo}


def test_a_condition_worded_differently_is_read_and_can_be_settled(
    mette: Laptop, lars: Laptop
) -> None:
    same = condition_id(CITIZEN, "a")
    for laptop, display in ((mette, "Vaske sig"), (lars, "Vask")):
        laptop.create(Condition(citizen_id=CITIZEN, code=Code("s", "a", display)), CITIZEN, same)
    meet(mette, lars)
    (stored,) = mette.store.read.where(Condition)
    assert stored.record.code.code == "a"
    assert len(mette.conflicts()) == 1
    mette.say(same, "code", Code("s", "a", "Vaske sig"))
    assert not mette.conflicts()
    with pytest.raises(InvariantBrokenError, match="append-only"):
        mette.say(same, "code", Code("s", "b", "Gå"))


def test_a_citizen_is_found_and_listed_by_either_of_two_names(mette: Laptop, lars: Laptop) -> None:
    inger = mette.create(citizen("Inger Holm"))
    meet(mette, lars)
    mette.say(inger, "name", Name("Inger", "Brandt"))
    lars.say(inger, "name", Name("Inger", "Østergaard"))
    meet(mette, lars)
    for words in ("brandt", "østerg", "inger"):
        assert [hit.record_id for hit in mette.store.read.find(words, kind=Citizen)] == [inger]
    assert [one.record_id for one in mette.store.read.page(Citizen, offset=0, limit=9)] == [inger]
    assert not mette.store.rebuild()


def test_undo_of_one_of_two_creations_leaves_the_other(mette: Laptop, lars: Laptop) -> None:
    record_id = RecordId(new_id())
    mette.create(Visit(citizen_id=CITIZEN, place="haven"), CITIZEN, record_id)
    lars.create(Visit(citizen_id=CITIZEN, purpose="Opfølgning"), CITIZEN, record_id)
    meet(mette, lars)
    mette.undo(mette.acts()[0])
    (left,) = mette.store.read.where(Visit)
    assert left.record == Visit(citizen_id=CITIZEN, purpose="Opfølgning")


def test_undo_goes_on_past_what_others_built_upon(mette: Laptop, lars: Laptop) -> None:
    visit = new_visit(mette)
    why = Why(purpose="answer", origin=visit)
    mette.act(lambda acting: acting.say(visit, "purpose", "Opfølgning"), why)
    mette.act(lambda acting: acting.say(visit, "place", "haven"), why)
    meet(mette, lars)
    lars.say(visit, "place", "køkkenet")
    meet(mette, lars)
    mette.undo(mette.acts()[2])
    assert mette.known(visit).values["place"] == "køkkenet"
    taken_back = [act.undoes for act in (p.act for p in mette.packets()) if act.undoes]
    assert taken_back == [mette.acts()[2]]


def test_whoever_writes_a_record_anew_settles_nothing_of_what_it_is(laptops: Laptops) -> None:
    """Each laptop put the visit with another citizen: a record shows one, and says neither."""
    mette, lars = laptops("mette"), laptops("lars")
    visit, other = RecordId(new_id()), CitizenId(RecordId(new_id()))
    mette.create(Visit(citizen_id=CITIZEN), CITIZEN, visit)
    lars.create(Visit(citizen_id=other), other, visit)
    meet(mette, lars)
    shown = mette.store.read.get(Visit, visit)
    assert shown is not None

    mette.act(lambda acting: acting.revise(visit, replace(shown.record, place="køkkenet")))

    assert set(mette.known(visit).contested["citizen_id"]) == {CITIZEN, other}
    assert mette.known(visit).values["place"] == "køkkenet"
    mette.say(visit, "citizen_id", CITIZEN)
    meet(mette, lars)
    assert not lars.known(visit).contested


def test_deleting_and_undeleting_are_changes(mette: Laptop) -> None:
    visit = new_visit(mette)
    mette.act(lambda acting: acting.delete(visit), Why(purpose="remove", reason="dobbelt"))
    assert not mette.store.read.where(Visit)
    mette.say(visit, DELETED, False)
    assert mette.store.read.where(Visit)
    assert len(mette.acts()) == 3


def test_packets_in_any_order_and_twice_end_the_same(laptops: Laptops) -> None:
    dice = random.Random(7)
    mette, lars = laptops("mette"), laptops("lars")
    visit = new_visit(mette)
    meet(mette, lars)
    for number in range(20):
        laptop: Laptop = dice.choice([mette, lars])
        unit: str = dice.choice(["place", "purpose", "travel"])
        laptop.say(visit, unit, f"{unit} {number}")
        if not number % 6:
            laptop.undo(laptop.acts()[-1])
    everything: list[Any] = [*mette.packets(), *lars.packets()]
    for laptop in (mette, lars, laptops("sofie")):
        dice.shuffle(everything)
        for packet in everything:
            laptop.store.absorb([packet])
    sofie = laptops("sofie2")
    sofie.store.absorb(everything)
    assert mette.shown() == lars.shown() == sofie.shown()
    assert not any(laptop.store.rebuild() for laptop in (mette, lars, sofie))


def test_an_act_that_no_batch_could_carry_is_refused_whole(mette: Laptop) -> None:
    def many(acting: Acting) -> None:
        for _ in range(MOST_CHANGES + 1):
            acting.create(citizen(), subject=CITIZEN)

    def long(acting: Acting) -> None:
        acting.create(citizen("Inger " + "x" * MOST_BYTES), subject=CITIZEN)

    for job in (many, long):
        with pytest.raises(InvariantBrokenError, match="act-too-large"):
            mette.act(job)
    assert mette.store.read.where(Citizen) == []
    assert mette.packets() == []
