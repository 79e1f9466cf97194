"""Closing a visit: what is missing, what follows, what was signed and what came after."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from careapp.changes.closing import Standing
from careapp.domain.answer import Said, answer_id
from careapp.domain.care import Agreement, Condition, Goal, GoalState, Note, Owner, OwnerKind, When
from careapp.domain.citizen import Citizen, GeneralInformation, Topic
from careapp.domain.identity import CitizenId, RecordId, VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.level import Level, Scale
from careapp.domain.problems import InvalidRecordError
from careapp.domain.visit import Closing, Part, Participation, Proposal
from careapp.services.closing import Missing, MissingCode, close_visit, standing_of
from careapp.services.conversation import Key
from careapp.services.records import new_record_id, remove_record, save_record
from careapp.services.saying import undo_last
from careapp.services.today import finish_task
from careapp.services.visit_page import missing_at, visit_shown
from tests.services.office import COACHING, MATTERS, MOST, WASHING, Office, level, opened_office

GOAL = Key(MATTERS, "goal.own", Voice.CITIZEN)
NETWORK = Key(MATTERS, "people.who", Voice.CITIZEN)
DRESSING = Key(WASHING.tool, "self-care.dressing", Voice.PROFESSIONAL)


def record_of(visit_id: RecordId, key: Key) -> RecordId:
    return answer_id(VisitId(visit_id), key.tool, key.link_id, key.voice)


def missing(office: Office, visit_id: RecordId) -> dict[MissingCode, list[Missing]]:
    found: dict[MissingCode, list[Missing]] = {}
    for one in missing_at(office.desk, visit_id=visit_id, language="da"):
        found.setdefault(one.code, []).append(one)
    return found


def agreement(citizen_id: CitizenId, visit_id: VisitId, **known: object) -> Agreement:
    return Agreement(citizen_id=citizen_id, visit_id=visit_id, **known)  # type: ignore[arg-type]


def at_visit(
    office: Office, record: object, visit_id: VisitId, reason: str | None = None
) -> RecordId:
    stored = office.desk.read.get(Citizen, record.citizen_id)  # type: ignore[attr-defined]
    assert stored
    done = save_record(
        office.desk,
        record,  # type: ignore[arg-type]
        subject=stored.record_id,
        purpose="write",
        record_id=new_record_id(),
        visit_id=visit_id,
        reason=reason,
    )
    return done.result


def test_what_is_missing_is_named_with_the_way_to_it(office: Office) -> None:
    citizen_id = office.citizen()
    people = {"lars": Participation("Lars Dahl", Part.HOME_CARE)}
    visit_id = office.plan(citizen_id, participants=people, tools={MATTERS: "1", "urn:x": "1"})
    task = at_visit(office, agreement(citizen_id, visit_id, what="Nøgleboks"), visit_id)
    proposal = Proposal(citizen_id=citizen_id, visit_id=visit_id, what="Rengøring")
    asked = at_visit(office, proposal, visit_id)
    found = missing(office, visit_id)
    assert [one.text for one in found[MissingCode.PRESENCE]] == ["Lars Dahl"]
    assert [one.text for one in found[MissingCode.TOOL]] == ["urn:x"]
    assert MOST.link_id in {one.key.link_id for one in found[MissingCode.REQUIRED] if one.key}
    for code in (MissingCode.AGREEMENT_OWNER, MissingCode.AGREEMENT_DATE):
        assert [(one.text, one.record_id) for one in found[code]] == [("Nøgleboks", task)]
    assert [one.record_id for one in found[MissingCode.PROPOSAL_OUTCOME]] == [asked]


def test_what_is_given_is_no_longer_missing(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = office.begun(citizen_id)
    whole = agreement(
        citizen_id,
        visit_id,
        what="Nøgleboks",
        owner=Owner(OwnerKind.STAFF, "Mette"),
        when=When(words="i næste uge"),
    )
    at_visit(office, whole, visit_id)
    office.say(visit_id, MOST, Said(words="Haven"))
    found = missing(office, visit_id)
    assert MissingCode.AGREEMENT_OWNER not in found
    assert MissingCode.AGREEMENT_DATE not in found
    assert MOST.link_id not in {one.key.link_id for one in found[MissingCode.REQUIRED] if one.key}


def test_a_level_is_missing_where_only_words_were_said(office: Office) -> None:
    visit_id = office.begun()
    spoken = Key(WASHING.tool, WASHING.link_id, Voice.CITIZEN)
    office.say(visit_id, spoken, Said(words="Jeg vasker mig selv"))
    (one,) = missing(office, visit_id)[MissingCode.LEVEL]
    assert one.key == WASHING
    office.say(visit_id, WASHING, level(9))
    assert MissingCode.LEVEL not in missing(office, visit_id)


def test_what_matters_goals_information_and_conditions_follow(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = office.begun(citizen_id)
    office.say(visit_id, MOST, Said(words=" At komme i haven ", informer=Informer.CITIZEN))
    office.say(visit_id, GOAL, Said(words="Gå til bageren selv"))
    office.say(visit_id, NETWORK, Said(words="Datteren Anna"))
    said = Said(
        current=Level(Scale.FSIII, 3),
        expected=Level(Scale.FSIII, 2),
        words="Støttes foroven",
        follow_up_on=date(2027, 1, 12),
    )
    office.type(visit_id, WASHING, said)
    close_visit(office.desk, visit_id=visit_id)

    matters = office.desk.citizen(citizen_id).record.what_matters
    assert matters
    assert (matters.words, matters.said_on) == ("At komme i haven", date(2026, 11, 24))
    assert matters.answer_id == record_of(visit_id, MOST)
    (goal,) = office.desk.read.where(Goal, subject=citizen_id)
    assert goal.record.words == "Gå til bageren selv"
    assert goal.record.answer_id == record_of(visit_id, GOAL)
    information = office.desk.read.where(GeneralInformation, subject=citizen_id)
    assert {(i.record.topic, i.record.words) for i in information} == {
        (Topic.NETWORK, "Datteren Anna")
    }
    (condition,) = office.desk.read.where(Condition, subject=citizen_id)
    assert condition.record.assessment
    assert condition.record.assessment.current == Level(Scale.FSIII, 3)
    assert condition.record.assessment.reason == "Støttes foroven"
    assert condition.record.assessment.answer_id == record_of(visit_id, WASHING)
    assert condition.record.follow_up_on == date(2027, 1, 12)
    assert condition.record.code.code in {
        item.condition.code
        for tool in office.conversation(visit_id).tools
        for item in tool.walk()
        if item.link_id == WASHING.link_id and item.condition
    }


def test_the_next_visit_speaks_of_the_same_condition_and_topic(office: Office) -> None:
    citizen_id = office.citizen()
    for code, words in ((3, "Datteren Anna"), (2, "Datteren Anna og naboen")):
        visit_id = office.begun(citizen_id)
        office.say(visit_id, WASHING, level(code))
        office.say(visit_id, NETWORK, Said(words=words))
        close_visit(office.desk, visit_id=visit_id)
    (condition,) = office.desk.read.where(Condition, subject=citizen_id)
    assert condition.record.assessment
    assert condition.record.assessment.current == Level(Scale.FSIII, 2)
    (network,) = office.desk.read.where(GeneralInformation, subject=citizen_id)
    assert network.record.words == "Datteren Anna og naboen"
    assert not office.desk.read.conflicts(citizen_id)


def test_what_was_removed_comes_back_when_it_is_said_at_a_visit(office: Office) -> None:
    citizen_id = office.citizen()
    first = office.begun(citizen_id)
    office.say(first, NETWORK, Said(words="Datteren Anna"))
    close_visit(office.desk, visit_id=first)
    (stored,) = office.desk.read.where(GeneralInformation, subject=citizen_id)
    remove_record(office.desk, stored, reason="flyttet")
    assert not office.desk.read.where(GeneralInformation, subject=citizen_id)
    second = office.begun(citizen_id)
    office.say(second, NETWORK, Said(words="Naboen"))
    close_visit(office.desk, visit_id=second)
    (again,) = office.desk.read.where(GeneralInformation, subject=citizen_id)
    assert again.record.words == "Naboen"


def test_nothing_follows_from_what_was_not_said(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = office.begun(citizen_id)
    office.say(visit_id, Key(MATTERS, "goal.own", Voice.RELATIVE), Said(words="På plejehjem"))
    office.say(visit_id, Key(WASHING.tool, WASHING.link_id, Voice.CITIZEN), level(4))
    close_visit(office.desk, visit_id=visit_id)
    assert not office.desk.read.where(Goal, subject=citizen_id)
    assert not office.desk.read.where(Condition, subject=citizen_id)
    assert office.desk.citizen(citizen_id).record.what_matters is None


def test_a_visit_is_closed_once_and_only_when_it_has_begun(office: Office) -> None:
    visit_id = office.plan(office.citizen())
    with pytest.raises(InvalidRecordError, match="visit-not-begun"):
        close_visit(office.desk, visit_id=visit_id)
    visit_id = office.begun()
    close_visit(office.desk, visit_id=visit_id)
    with pytest.raises(InvalidRecordError, match="visit-closed"):
        close_visit(office.desk, visit_id=visit_id)
    assert len(office.desk.read.where(Closing, visit_id=visit_id)) == 1
    shown = visit_shown(office.desk, visit_id=visit_id, language="da")
    assert shown.closed_by == "Mette Kjærgaard"
    assert shown.closed_when.startswith("i dag kl. ")
    assert not shown.is_open


def test_the_signature_covers_all_that_was_there(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = office.begun(citizen_id)
    office.say(visit_id, WASHING, level(2))
    office.type(visit_id, MOST, Said(words="Haven"))
    at_visit(office, agreement(citizen_id, visit_id, what="Nøgleboks"), visit_id)
    close_visit(office.desk, visit_id=visit_id)
    standing = standing_of(office.desk, visit_id)
    assert set(standing.values()) == {Standing.COVERED}
    assert {visit_id, record_of(visit_id, MOST), record_of(visit_id, WASHING)} <= standing.keys()
    assert not office.desk.read.drafts()


def test_amended_and_late_are_told_apart(office: Office, tmp_path: Path) -> None:
    """Lars sits at the same table without network, and writes on after Mette has signed."""
    with opened_office(tmp_path / "lars.db", office.watch, name="Lars Dahl") as lars:
        citizen_id = office.citizen()
        visit_id = office.begun(citizen_id)
        office.say(visit_id, WASHING, level(2))
        lars.store.absorb(office.store.read._history.packets())
        close_visit(office.desk, visit_id=visit_id)
        lars.say(visit_id, WASHING, level(3))
        lars.say(visit_id, DRESSING, level(1))
        note = Note(
            citizen_id=citizen_id,
            visit_id=visit_id,
            words="Datteren ringede",
            informer=Informer.RELATIVE,
        )
        with pytest.raises(InvalidRecordError, match="closed-needs-reason"):
            at_visit(office, note, visit_id)
        note_id = at_visit(office, note, visit_id, "Kom i tanke om det")
        office.say(visit_id, MOST, Said(words="Haven"), reason="Glemte det")
        office.store.absorb(lars.store.read._history.packets())

        standing = standing_of(office.desk, visit_id)
        assert standing[record_of(visit_id, WASHING)] is Standing.LATE
        assert standing[record_of(visit_id, DRESSING)] is Standing.LATE
        assert standing[note_id] is Standing.AMENDMENT
        assert standing[record_of(visit_id, MOST)] is Standing.AMENDMENT
        assert standing[visit_id] is Standing.COVERED


def test_taking_back_and_removing_after_the_signature_are_amendments(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = office.begun(citizen_id)
    note = Note(citizen_id=citizen_id, visit_id=visit_id, words="x", informer=Informer.CITIZEN)
    note_id = at_visit(office, note, visit_id)
    office.say(visit_id, MOST, Said(words="Haven"))
    close_visit(office.desk, visit_id=visit_id)
    undo_last(office.desk, visit_id=visit_id, reason="Var ikke sagt")
    stored = office.desk.read.get(Note, note_id)
    assert stored
    with pytest.raises(InvalidRecordError, match="required"):
        remove_record(office.desk, stored, reason=" ")
    remove_record(office.desk, stored, reason="Forkert borger", in_error=True)
    standing = standing_of(office.desk, visit_id)
    assert standing[note_id] is Standing.AMENDMENT
    assert standing[record_of(visit_id, MOST)] is Standing.AMENDMENT
    (kept,) = office.desk.read.where(Note, visit_id=visit_id, gone=True)
    assert (kept.record.words, kept.in_error) == ("x", True)


def test_what_becomes_of_an_agreement_or_goal_adds_nothing_to_the_visit(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = office.begun(citizen_id)
    owner = Owner(OwnerKind.STAFF, "Mette", office.me)
    task = at_visit(office, agreement(citizen_id, visit_id, what="Ring", owner=owner), visit_id)
    office.say(visit_id, GOAL, Said(words="Gå til bageren"))
    close_visit(office.desk, visit_id=visit_id)
    office.watch.now += timedelta(days=9)
    finish_task(office.desk, agreement_id=task)
    (goal,) = office.desk.read.where(Goal, subject=citizen_id)
    reached = Goal(
        citizen_id=citizen_id,
        state=GoalState.REACHED,
        words=goal.record.words,
        visit_id=goal.record.visit_id,
        answer_id=goal.record.answer_id,
    )
    office.save(reached, goal.record_id, citizen_id)
    assert set(standing_of(office.desk, visit_id).values()) == {Standing.COVERED}


def test_a_later_word_on_an_old_goal_is_known_to_come_after(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = office.begun(citizen_id)
    office.say(visit_id, Key(COACHING, "goal.own", Voice.CITIZEN), Said(words="Gå til bageren"))
    close_visit(office.desk, visit_id=visit_id)
    (goal,) = office.desk.read.where(Goal, subject=citizen_id)
    worded = Goal(
        citizen_id=citizen_id,
        words="Gå til bageren og hjem",
        visit_id=goal.record.visit_id,
        answer_id=goal.record.answer_id,
    )
    office.save(worded, goal.record_id, citizen_id)
    assert standing_of(office.desk, visit_id)[goal.record_id] is Standing.AMENDMENT


def test_an_open_visit_has_no_standing(office: Office) -> None:
    assert standing_of(office.desk, office.begun()) == {}
