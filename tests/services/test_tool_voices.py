"""Whom a tool asks: a choice of the municipality; what somebody else said before stays."""

import pytest

from careapp.domain.answer import Said
from careapp.domain.dialogue_tool import ToolVoices
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.problems import InvalidRecordError
from careapp.reports.model import KeepTogether, NoteEntry, Table, plain
from careapp.services.conversation import Key
from careapp.services.still_true import earlier_answers
from careapp.services.summaries.citizen_summary import citizen_summary
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.tool_voices import EVERYBODY, choose_voices, voices_asked
from careapp.services.tools import shipped_tools
from tests.services.office import ABILITY, MATTERS, MOST, Office

WORDS = {
    Informer.CITIZEN: "Haven",
    Informer.RELATIVE: "At hun ikke falder",
    Informer.STAFF: "Har mod på træning",
}


def all_answer(office: Office) -> VisitId:
    visit_id = office.begun()
    voices = zip(WORDS, Voice, strict=True)
    for informer, voice in voices:
        said = Said(words=WORDS[informer], informer=informer)
        office.say(visit_id, Key(MATTERS, MOST.link_id, voice), said)
    return visit_id


def test_everybody_is_asked_until_somebody_chooses(office: Office) -> None:
    matters = shipped_tools()[MATTERS]
    assert voices_asked(office.desk, [matters]) == {MATTERS: EVERYBODY}

    choose_voices(office.desk, matters, [Voice.CITIZEN])

    conversation = office.conversation(office.begun())
    asked = {voice for voice in Voice if conversation.asks(MATTERS, voice)}
    assert asked == {Voice.CITIZEN}
    assert conversation.asks(ABILITY, Voice.RELATIVE)


def test_the_choice_is_in_the_history_and_can_be_changed(office: Office) -> None:
    matters = shipped_tools()[MATTERS]
    for voices in ({Voice.CITIZEN}, {Voice.RELATIVE, Voice.PROFESSIONAL}):
        choose_voices(office.desk, matters, voices)
    assert voices_asked(office.desk, [matters])[MATTERS] == {Voice.RELATIVE, Voice.PROFESSIONAL}
    (one,) = office.desk.read.where(ToolVoices)
    assert (one.made.author, one.said.author) == (office.me, office.me)
    assert len(office.desk.read.known(one.record_id).changes) > 1
    assert not office.store.rebuild()


def test_somebody_is_asked_and_a_level_is_set_by_a_professional(office: Office) -> None:
    with pytest.raises(InvalidRecordError, match="nobody-asked"):
        choose_voices(office.desk, shipped_tools()[MATTERS], [])
    ability = shipped_tools()[ABILITY]
    with pytest.raises(InvalidRecordError, match="level-needs-professional"):
        choose_voices(office.desk, ability, [Voice.CITIZEN])
    choose_voices(office.desk, ability, [Voice.CITIZEN, Voice.PROFESSIONAL])
    assert Voice.RELATIVE not in voices_asked(office.desk, [ability])[ABILITY]


def test_what_is_not_asked_any_more_is_not_offered_again(office: Office) -> None:
    citizen_id = office.conversation(all_answer(office)).citizen_id
    choose_voices(office.desk, shipped_tools()[MATTERS], [Voice.CITIZEN])
    found = earlier_answers(office.desk, office.conversation(office.begun(citizen_id)))
    assert [key.voice for key in found if key.link_id == MOST.link_id] == [Voice.CITIZEN]


def test_the_voices_stand_side_by_side_on_the_team_leads_paper(office: Office) -> None:
    visit_id = all_answer(office)
    choose_voices(office.desk, shipped_tools()[MATTERS], [Voice.CITIZEN])

    report = lead_summary(read_dossier(office.desk, visit_id=visit_id, language="da"))
    (table,) = (
        inner
        for block in report.blocks
        if isinstance(block, KeepTogether)
        for inner in block.blocks
        if isinstance(inner, Table)
    )

    titles = [column.title for column in table.columns]
    assert titles == ["Borgerens ord", "Pårørendes ord", "Faglig vurdering"]
    (row,) = (tuple(plain(cell) for cell in row) for row in table.rows)
    assert [cell.splitlines()[0] for cell in row] == list(WORDS.values())
    assert all("Mette Kjærgaard" in cell and "Kilde: " in cell for cell in row)
    assert not any(isinstance(block, NoteEntry) for block in report.blocks)


def test_what_a_relative_said_is_not_on_the_citizens_paper(office: Office) -> None:
    """It may have been said in the hall; the paper lies on the kitchen table."""
    visit_id = all_answer(office)
    report = citizen_summary(read_dossier(office.desk, visit_id=visit_id, language="da"))
    assert "Haven" in str(report)
    assert "At hun ikke falder" not in str(report)
    assert "Har mod på træning" not in str(report)
