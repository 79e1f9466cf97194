"""Medicines, phone numbers and aids at a visit: written, taken out, met, checked and printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from careapp.dialogue.stored_rounds import Round, tick_number
from careapp.domain.answer import Said
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.problems import InvalidRecordError
from careapp.reports.text import render_text
from careapp.services.asked import topics_done
from careapp.services.closing import MissingCode, close_visit, missing
from careapp.services.conversation import given_answers
from careapp.services.saying import redo_last, undo_last
from careapp.services.still_true import earlier_answers
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.taking_out import take_out_round
from careapp.services.tool_change import change_tool
from careapp.services.visits import begin_visit
from careapp.services.worked import work_out
from tests.services.office import TUESDAY, Office, Watch, opened_office
from tests.services.repeating import (
    AIDS,
    MANY,
    MEDICINE,
    MEDICINES,
    NAME,
    PHONE,
    begun,
    bring,
    key,
    say,
    told,
)
from tests.services.test_times_apart import meet

SECOND = Round("medicine", (70,))


@pytest.fixture
def colleague(tmp_path: Path, watch: Watch) -> Iterator[Office]:
    with opened_office(tmp_path / "colleague.db", watch, name="Lone Bøgh") as office:
        yield office


@pytest.fixture
def visit_id(office: Office) -> VisitId:
    """Return a visit with three medicines."""
    visit_id = begun(office, MEDICINES, PHONE, AIDS, MANY)
    for place, name in (("name", "Panodil"), ("name#70", "Pinex"), ("name#900", "Ipren")):
        say(office, visit_id, place, name)
    say(office, visit_id, "daily#70", False)
    return visit_id


def take_out(office: Office, visit_id: VisitId, one: Round = SECOND) -> None:
    take_out_round(office.desk, visit_id=visit_id, url=MEDICINE, one=one)


def printed(office: Office, visit_id: VisitId) -> str:
    return render_text(lead_summary(read_dossier(office.desk, visit_id=visit_id, language="da")))


def test_a_round_is_taken_out_in_one_act(office: Office, visit_id: VisitId) -> None:
    before = told(office, visit_id)
    office.type(visit_id, key("why-not#70", Voice.RELATIVE), Said(words="Hun glemmer den"))
    take_out(office, visit_id)
    left = {"name": "Panodil", "name#900": "Ipren"}
    assert told(office, visit_id) == left
    conversation = office.conversation(visit_id)
    [tool] = conversation.tools
    assert given_answers(conversation, tool) == {"name": ("Panodil",), "name#2": ("Ipren",)}
    undo_last(office.desk, visit_id=visit_id)
    assert told(office, visit_id).keys() == {*before, "why-not#70"}
    redo_last(office.desk, visit_id=visit_id)
    assert told(office, visit_id) == left


def test_what_a_colleague_writes_in_it_meanwhile_is_not_lost(
    office: Office, visit_id: VisitId, colleague: Office
) -> None:
    meet(office, colleague)
    take_out(office, visit_id)
    said = Said(value="Pinex 500", informer=Informer.CITIZEN)
    colleague.say(visit_id, key("name#70"), said)
    meet(office, colleague)
    for one in (office, colleague):
        conversation = one.conversation(visit_id)
        assert said in conversation.state(key("name#70")).contested
        found = {m.code: m for m in missing(one.desk, conversation, "da")}
        assert found[MissingCode.CONTESTED].text == "Medicin 2: Navn"
        assert "Pinex 500" in printed(one, visit_id)


def test_two_who_add_a_medicine_apart_have_two(
    office: Office, visit_id: VisitId, colleague: Office
) -> None:
    meet(office, colleague)
    say(office, visit_id, "name#1201", "Kodimagnyl")
    say(colleague, visit_id, "name#4555", "Treo")
    meet(office, colleague)
    for one in (office, colleague):
        conversation = one.conversation(visit_id)
        given = given_answers(conversation, conversation.tools[0])
        names = [given[place][0] for place in ("name", "name#2", "name#3", "name#4", "name#5")]
        assert names == ["Panodil", "Pinex", "Ipren", "Kodimagnyl", "Treo"]


def test_what_is_missing_names_its_round(office: Office, visit_id: VisitId) -> None:
    say(office, visit_id, "daily#900", True)
    take_out(office, visit_id, Round("medicine", (1,)))
    conversation = office.conversation(visit_id)
    required = [m for m in missing(office.desk, conversation, "da") if m.key]
    assert [(m.text, m.key) for m in required] == [
        ("Medicin 1: Hvorfor ikke", key("why-not#70", Voice.PROFESSIONAL))
    ]
    done, asked = topics_done(conversation, conversation.tools[0])
    assert (done, asked) == (4, 8)


def test_a_group_that_is_wanted_twice_is_missing_once(office: Office) -> None:
    occurs = {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs"}
    wanted = {**MEDICINES, "required": True, "extension": [{**occurs, "valueInteger": 2}]}
    visit_id = begun(office, wanted)

    def lacking() -> list[tuple[str, str]]:
        found = missing(office.desk, office.conversation(visit_id), "da")
        return [(m.code, m.text) for m in found if m.key]

    nothing, unnamed = (MissingCode.REQUIRED, "Medicin"), (MissingCode.REQUIRED, "Medicin 1: Navn")
    assert lacking() == [nothing, unnamed]
    say(office, visit_id, "name", "Panodil")
    assert lacking() == [(MissingCode.LIMIT, "Medicin")]
    say(office, visit_id, "name#9", "Pinex")
    assert lacking() == []


def test_what_is_worked_out_counts_what_is_there(office: Office, visit_id: VisitId) -> None:
    def many() -> object:
        conversation = office.conversation(visit_id)
        worked = work_out(office.desk, conversation, conversation.tools[0], language="da")
        assert "why-not#70" in worked.open
        assert "why-not#900" not in worked.open
        return worked.answers["many"]

    assert many() == (3,)
    take_out(office, visit_id, Round("medicine", (900,)))
    assert many() == (2,)


def test_the_paper_tells_them_one_after_the_other(office: Office, visit_id: VisitId) -> None:
    say(office, visit_id, "phone", "11")
    say(office, visit_id, "phone#8", "22")
    say(office, visit_id, "whose#8", "Annes")
    office.say(visit_id, key("aids"), ticked={"|Stok": "Stok", "|Rollator": "Rollator"})
    say(office, visit_id, f"since#{tick_number('Stok')}", "Siden jul")
    take_out(office, visit_id, Round("medicine", (1,)))
    text = printed(office, visit_id)
    told_of = ["Medicin 1: Navn", "Pinex", "Medicin 2: Navn", "Ipren", "Telefon", "11", "22"]
    told_of += ["Annes", "Stok: Siden", "Siden jul"]
    at = [text.index(words) for words in told_of]
    assert at == sorted(at)
    assert "Panodil" not in text
    office.say(visit_id, key("aids"), ticked={"|Rollator": "Rollator"})
    assert "Siden jul" in printed(office, visit_id)


def test_the_rounds_of_the_last_visit_are_offered(office: Office, visit_id: VisitId) -> None:
    citizen_id = office.conversation(visit_id).citizen_id
    take_out(office, visit_id)
    office.watch.now = TUESDAY.replace(day=25)
    next_id = office.plan(citizen_id, TUESDAY.replace(day=25), tools={MEDICINE: "1"})
    offered = earlier_answers(office.desk, office.conversation(next_id))
    assert {k.link_id: one.said.value for k, one in offered.items()} == {
        "name": "Panodil",
        "name#900": "Ipren",
    }
    say(office, next_id, "name#900", "Ipren")
    office.watch.now = TUESDAY.replace(day=26)
    third = office.plan(citizen_id, TUESDAY.replace(day=26), tools={MEDICINE: "1"})
    offered = earlier_answers(office.desk, office.conversation(third))
    assert {k.link_id for k in offered} == {"name#900"}


def test_a_newer_version_takes_the_rounds_over(office: Office, visit_id: VisitId) -> None:
    say(office, visit_id, "phone#8", "22")
    renamed = {**NAME, "linkId": "called"}
    newer = {**MEDICINES, "item": [renamed, *MEDICINES["item"][1:]]}  # type: ignore[index]
    bring(office, "2", newer, {**PHONE, "linkId": "number"}, AIDS)
    change_tool(office.desk, visit_id=visit_id, url=MEDICINE)
    conversation = office.conversation(visit_id)
    [tool] = conversation.tools
    given = given_answers(conversation, tool)
    assert [given[place][0] for place in ("called", "called#2", "called#3")] == [
        "Panodil",
        "Pinex",
        "Ipren",
    ]
    assert given["number"] == ("22",)
    assert conversation.state(key("called#900")).said.value == "Ipren"
    undo_last(office.desk, visit_id=visit_id)
    assert "called" not in told(office, visit_id)


def test_after_closing_a_round_is_taken_out_with_a_reason(
    office: Office, visit_id: VisitId
) -> None:
    begin_visit(office.desk, visit_id=visit_id)
    close_visit(office.desk, visit_id=visit_id)
    with pytest.raises(InvalidRecordError, match="closed-needs-reason"):
        take_out(office, visit_id)
    take_out_round(
        office.desk, visit_id=visit_id, url=MEDICINE, one=SECOND, reason="Var skrevet to gange"
    )
    assert "name#70" not in told(office, visit_id)
