"""Who said what at a visit: typed, kept, said, taken back."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from careapp.domain.answer import Answer, Said
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.problems import InvalidRecordError
from careapp.services.asked import enabled, topics_done
from careapp.services.closing import close_visit
from careapp.services.conversation import (
    Key,
    given_answers,
    open_conversation,
)
from careapp.services.records import new_record_id
from careapp.services.saying import (
    can_undo,
    finish_typing,
    keep_typing,
    redo_last,
    typed,
    undo_last,
)
from tests.services.office import ABILITY, ENOUGH, MATTERS, MOST, WASHING, Office, level

HAZARDS = {"s|rugs": "løse tæpper", "s|cords": "ledninger"}


def test_voices_stand_side_by_side(office: Office) -> None:
    visit_id = office.begun()
    words = {
        Voice.CITIZEN: Said(words="Det går godt", informer=Informer.CITIZEN),
        Voice.RELATIVE: Said(words="Det går ikke", informer=Informer.RELATIVE),
        Voice.PROFESSIONAL: level(3, 2, "Skal støttes"),
    }
    for voice, said in words.items():
        office.say(visit_id, Key(WASHING.tool, WASHING.link_id, voice), said)
    voices = office.conversation(visit_id).voices(WASHING.tool, WASHING.link_id)
    assert {state.key.voice: state.said for state in voices} == words
    office.say(visit_id, WASHING, level(2))
    states = list(office.conversation(visit_id).voices(WASHING.tool, WASHING.link_id))
    assert [state.said for state in states if state.key.voice is not Voice.PROFESSIONAL] == [
        words[Voice.CITIZEN],
        words[Voice.RELATIVE],
    ]
    assert not any(state.contested for state in states)


def test_ticks_are_said_one_by_one(office: Office) -> None:
    visit_id = office.begun()
    office.say(visit_id, ENOUGH, ticked=HAZARDS)
    office.say(visit_id, ENOUGH, ticked={"s|rugs": "løse tæpper"})
    assert office.state(visit_id, ENOUGH).ticked == {"s|rugs": "løse tæpper"}
    undo_last(office.desk, visit_id=visit_id)
    assert office.state(visit_id, ENOUGH).ticked == HAZARDS


def test_what_is_typed_is_shown_at_once_and_written_when_it_is_finished(office: Office) -> None:
    visit_id = office.begun()
    office.type(visit_id, MOST, Said(words="At komme i haven"))
    state = office.state(visit_id, MOST)
    assert (state.typing, state.said.words, state.written) == (True, "At komme i haven", None)
    assert office.conversation(visit_id).focus == MOST
    assert not office.desk.read.where(Answer, visit_id=visit_id)

    finish_typing(office.desk, origin=visit_id)
    state = office.state(visit_id, MOST)
    assert not state.typing
    assert state.written
    assert state.written.author == office.me
    assert office.conversation(visit_id).focus is None
    assert not finish_typing(office.desk, origin=visit_id).ids


def test_typing_survives_a_crash_at_the_very_field(office: Office, tmp_path: Path) -> None:
    visit_id = office.begun()
    office.say(visit_id, MOST, Said(words="Haven"))
    office.type(visit_id, WASHING, level(3))
    office.type(visit_id, ENOUGH, ticked=HAZARDS)
    left = tmp_path / "left"
    left.mkdir()
    for file in tmp_path.glob("careapp.db*"):
        if not file.name.endswith("-shm"):
            shutil.copy2(file, left)
    office.open_again(left / "careapp.db")
    conversation = office.conversation(visit_id)
    assert conversation.focus == ENOUGH
    assert conversation.state(WASHING).said == level(3)
    assert conversation.state(ENOUGH).ticked == HAZARDS
    finish_typing(office.desk, origin=visit_id)
    assert office.state(visit_id, WASHING).said == level(3)
    assert undo_last(office.desk, visit_id=visit_id)
    assert office.state(visit_id, MOST).said.words == "Haven"
    assert not office.state(visit_id, WASHING).is_answered


def test_undo_and_redo_go_on_after_a_restart(office: Office) -> None:
    visit_id = office.begun()
    assert can_undo(office.desk, visit_id=visit_id) == (False, False)
    for words in ("a", "ab", "abc"):
        office.say(visit_id, MOST, Said(words=words))
    undo_last(office.desk, visit_id=visit_id)
    office.open_again()
    assert office.state(visit_id, MOST).said.words == "ab"
    undo_last(office.desk, visit_id=visit_id)
    undo_last(office.desk, visit_id=visit_id)
    assert not office.state(visit_id, MOST).is_answered
    assert can_undo(office.desk, visit_id=visit_id) == (False, True)
    assert undo_last(office.desk, visit_id=visit_id) is None
    for words in ("a", "ab", "abc"):
        redo_last(office.desk, visit_id=visit_id)
        office.open_again()
        assert office.state(visit_id, MOST).said.words == words
    assert redo_last(office.desk, visit_id=visit_id) is None


def test_an_answer_taken_back_and_given_anew_is_there(office: Office) -> None:
    visit_id = office.begun()
    office.say(visit_id, MOST, Said(words="Haven"))
    undo_last(office.desk, visit_id=visit_id)
    office.open_again()
    office.say(visit_id, MOST, Said(words="Hunden"))
    state = office.state(visit_id, MOST)
    assert state.said.words == "Hunden"
    assert not state.contested
    undo_last(office.desk, visit_id=visit_id)
    assert not office.state(visit_id, MOST).is_answered


def test_what_is_erased_before_it_is_finished_is_not_said(office: Office) -> None:
    """The screen knows what it typed itself, before it is told anything by the store."""
    visit_id = office.begun()
    conversation = office.conversation(visit_id)
    for said, ticked in ((Said(words="Hav"), HAZARDS), (Said(), dict[str, str]())):
        drafts = [
            *typed(conversation, MOST, said),
            *typed(conversation, ENOUGH, Said(), ticked=ticked),
        ]
        keep_typing(office.desk, drafts)
        conversation = conversation.with_typing(drafts)
    finish_typing(office.desk, origin=visit_id)
    assert not office.desk.read.where(Answer, visit_id=visit_id)


def done_in(office: Office, visit_id: VisitId, url: str = MATTERS) -> tuple[int, int]:
    conversation = office.conversation(visit_id)
    tool = next(tool for tool in conversation.tools if tool.url == url)
    return topics_done(conversation, tool)


def test_an_answer_that_is_erased_is_no_answer(office: Office) -> None:
    visit_id = office.begun()
    office.say(visit_id, MOST, Said(words="Haven"))
    office.say(visit_id, MOST, Said())
    assert not office.state(visit_id, MOST).is_answered
    assert done_in(office, visit_id)[0] == 0


def test_only_one_answer_is_finished_when_that_is_asked(office: Office) -> None:
    visit_id = office.begun()
    office.type(visit_id, MOST, Said(words="Haven"))
    office.type(visit_id, WASHING, level(2))
    (draft, _other) = office.desk.read.drafts()
    finish_typing(office.desk, origin=visit_id, only=draft.record_id)
    assert not office.state(visit_id, MOST).typing
    assert office.state(visit_id, WASHING).typing


def test_after_closing_a_reason_is_needed_to_say_undo_or_redo(office: Office) -> None:
    visit_id = office.begun()
    office.say(visit_id, MOST, Said(words="Haven"))
    close_visit(office.desk, visit_id=visit_id)
    office.type(visit_id, MOST, Said(words="Hunden"))

    def refused(use_case: Any) -> None:
        with pytest.raises(InvalidRecordError, match="closed-needs-reason"):
            use_case()

    refused(lambda: finish_typing(office.desk, origin=visit_id))
    refused(lambda: finish_typing(office.desk, origin=visit_id, reason="  "))
    refused(lambda: undo_last(office.desk, visit_id=visit_id))
    assert office.state(visit_id, MOST).said.words == "Hunden"
    finish_typing(office.desk, origin=visit_id, reason="Ringede bagefter")
    undo_last(office.desk, visit_id=visit_id, reason="Alligevel ikke")
    assert office.state(visit_id, MOST).said.words == "Haven"
    refused(lambda: redo_last(office.desk, visit_id=visit_id))


def test_progress_counts_open_questions_that_anyone_answered(office: Office) -> None:
    visit_id = office.begun()
    done, total = done_in(office, visit_id)
    assert (done, total > 5) == (0, True)
    office.say(visit_id, MOST, Said(words="Haven"))
    office.say(visit_id, WASHING, level(9))
    office.say(visit_id, Key(MATTERS, "important.missed", Voice.CITIZEN), Said(value=True))
    conversation = office.conversation(visit_id)
    assert done_in(office, visit_id) == (2, total + 1)
    assert done_in(office, visit_id, ABILITY)[0] == 1
    tool = next(tool for tool in conversation.tools if tool.url == MATTERS)
    assert "important.missed-what" in enabled(conversation, tool)
    assert given_answers(conversation, tool)["important.missed"] == (True,)


def test_a_visit_with_a_tool_from_elsewhere_names_it(office: Office) -> None:
    visit_id = office.plan(office.citizen(), tools={"urn:someone-else": "2", MATTERS: "1.0.0"})
    conversation = office.conversation(visit_id)
    assert conversation.missing_tools == ("urn:someone-else",)
    assert [tool.url for tool in conversation.tools] == [MATTERS]
    with pytest.raises(InvalidRecordError, match="visit-unknown"):
        open_conversation(office.desk, visit_id=new_record_id())
