"""What is typed at a visit, on its way to disk: taken back, in a hurry, or with no room for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from careapp.domain.answer import Said
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.closing import close_visit
from careapp.services.conversation import AnswerState, Key, open_conversation
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.saying import keep_typing, typed
from careapp.services.tools import shipped_tools
from careapp.services.visits import begin_visit, plan_visit
from careapp.ui.typing import Typing
from careapp.ui.workplace import Workplace

TOOL = "urn:careapp:tool:"
MOST = Key(f"{TOOL}what-matters", "important.most", Voice.CITIZEN)
JOY = Key(f"{TOOL}what-matters", "important.joy", Voice.CITIZEN)
HAZARDS = Key(f"{TOOL}home-and-safety", "rooms.hazards", Voice.CITIZEN)

Settled = Callable[[], None]


def words(text: str) -> Said:
    return Said(words=text, informer=Informer.CITIZEN)


@pytest.fixture
def visit_id(desk: Desk, place: DemoPlace) -> VisitId:
    return begun(desk, place)


def begun(desk: Desk, place: DemoPlace) -> VisitId:
    planned = open_conversation(desk, visit_id=place.next_visit_id).visit.record
    visit_id = plan_visit(desk, planned).result
    begin_visit(desk, visit_id=visit_id)
    return visit_id


@pytest.fixture
def typing(workplace: Workplace, visit_id: VisitId) -> Typing:
    made = Typing(workplace, workplace)
    made.conversation = open_conversation(workplace.desk, visit_id=visit_id)
    return made


@pytest.fixture
def answer(desk: Desk, visit_id: VisitId) -> Callable[[Key], AnswerState]:
    return lambda key: open_conversation(desk, visit_id=visit_id).state(key)


@pytest.fixture
def complaints(workplace: Workplace) -> list[object]:
    heard: list[object] = []
    workplace.failed.connect(heard.append)
    workplace.refused.connect(heard.append)
    return heard


@contextmanager
def full_disk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(_drafts: object) -> None:
        raise EnvironmentFailedError("disk-full")

    with monkeypatch.context() as patched:
        patched.setattr(desk.store, "keep_drafts", refuse)
        yield


def test_a_word_put_back_as_it_was_is_as_it_was(
    typing: Typing,
    desk: Desk,
    visit_id: VisitId,
    answer: Callable[[Key], AnswerState],
    settled: Settled,
) -> None:
    """The screen says what it said before; a draft of the moment between must not be said."""
    typing.add(MOST, words("Haven"), None)
    typing.say()
    settled()
    typing.conversation = open_conversation(desk, visit_id=visit_id)

    for text in ("Haven!", "Haven"):
        typing.add(MOST, words(text), None)
        typing.keep()
    typing.say()
    settled()

    assert answer(MOST).said.words == "Haven"


def test_a_tick_taken_out_at_once_is_out(
    typing: Typing, answer: Callable[[Key], AnswerState], settled: Settled
) -> None:
    """Two clicks in a row, before the store has told the screen of the first."""
    item = shipped_tools()[HAZARDS.tool].by_link_id[HAZARDS.link_id]
    for ticked in ({"|one": item.link_id}, {}):
        typing.add(HAZARDS, Said(), ticked)
        typing.say(HAZARDS)
    settled()

    assert not answer(HAZARDS).is_answered


def test_an_answer_under_way_is_left_alone_on_the_screen(typing: Typing, settled: Settled) -> None:
    """A page that was asked for before it was said would show an older word for a moment."""
    typing.add(MOST, words("Haven"), None)
    typing.say()

    assert MOST in typing.keys
    settled()
    assert not typing.keys


def test_a_full_disk_is_told_once_and_the_words_are_kept_when_there_is_room(
    typing: Typing,
    desk: Desk,
    answer: Callable[[Key], AnswerState],
    settled: Settled,
    complaints: list[object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    saved: list[object] = []
    typing._workplace.saved.connect(saved.append)
    with full_disk(desk, monkeypatch):
        for text in ("Ha", "Haven"):
            typing.add(MOST, words(text), None)
            typing.say(MOST)
            settled()
        assert MOST in typing.keys
        assert len(complaints) == 1
        assert not saved, "nothing was, so nothing may say that it was"

    typing.keep()
    settled()
    assert answer(MOST).typing
    typing.say()
    settled()
    assert answer(MOST).said.words == "Haven"
    assert not answer(MOST).typing


def test_what_the_disk_did_not_take_stays_with_its_own_visit(
    typing: Typing,
    desk: Desk,
    place: DemoPlace,
    answer: Callable[[Key], AnswerState],
    settled: Settled,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = open_conversation(desk, visit_id=begun(desk, place))
    with full_disk(desk, monkeypatch):
        typing.add(MOST, words("Haven"), None)
        typing.say()
        typing.conversation = other
        settled()

    typing.keep()
    settled()
    assert answer(MOST).said.words == "Haven"
    assert not open_conversation(desk, visit_id=other.visit_id).answers
    assert not typing.keys


@pytest.mark.usefixtures("complaints")
def test_words_for_a_visit_that_was_closed_meanwhile_wait_for_the_reason(
    typing: Typing,
    desk: Desk,
    visit_id: VisitId,
    answer: Callable[[Key], AnswerState],
    settled: Settled,
) -> None:
    close_visit(desk, visit_id=visit_id)
    typing.add(MOST, words("Haven"), None)
    typing.say()
    settled()
    assert MOST in typing.keys
    assert answer(MOST).typing

    typing.reason = "Hun ringede"
    typing.say()
    settled()
    assert not answer(MOST).typing
    assert answer(MOST).said.words == "Haven"


@pytest.fixture
def left_behind(desk: Desk, visit_id: VisitId) -> None:
    """What was typed, and kept as drafts, before a power cut that nobody had time to say it in."""
    conversation = open_conversation(desk, visit_id=visit_id)
    for key, text in ((MOST, "Haven"), (JOY, "På gården")):
        keep_typing(desk, typed(conversation, key, words(text)))


@pytest.mark.usefixtures("left_behind")
def test_what_a_power_cut_left_unsaid_is_said_when_the_visit_is_left(
    typing: Typing,
    desk: Desk,
    visit_id: VisitId,
    answer: Callable[[Key], AnswerState],
    settled: Settled,
) -> None:
    typing.say()
    settled()

    said = {key: (answer(key).said.words, answer(key).typing) for key in (MOST, JOY)}
    assert said == {MOST: ("Haven", False), JOY: ("På gården", False)}
    steps = desk.read.steps_of(visit_id, desk.me)
    assert [step.purpose for step in steps][-1] == "answer"
    assert not typing.keys


@pytest.mark.usefixtures("left_behind")
def test_leaving_one_field_says_that_one_and_leaves_the_others_to_be_gone_on_with(
    typing: Typing, answer: Callable[[Key], AnswerState], settled: Settled
) -> None:
    typing.say(JOY)
    settled()

    assert (answer(JOY).typing, answer(MOST).typing) == (False, True)


@pytest.mark.usefixtures("left_behind")
def test_what_was_typed_since_stands_over_what_was_left_behind(
    typing: Typing, answer: Callable[[Key], AnswerState], settled: Settled
) -> None:
    typing.add(MOST, words("Haven og drivhuset"), None)
    typing.say()
    settled()

    assert answer(MOST).said.words == "Haven og drivhuset"
    assert answer(JOY).said.words == "På gården"


def test_what_was_left_behind_at_a_visit_that_somebody_else_closed_waits_for_a_reason(
    workplace: Workplace,
    desk: Desk,
    visit_id: VisitId,
    answer: Callable[[Key], AnswerState],
    settled: Settled,
    complaints: list[object],
) -> None:
    before = open_conversation(desk, visit_id=visit_id)
    close_visit(desk, visit_id=visit_id)
    keep_typing(desk, typed(before, MOST, words("Haven")))
    typing = Typing(workplace, workplace)
    typing.conversation = open_conversation(desk, visit_id=visit_id)
    typing.say()
    settled()
    assert answer(MOST).typing
    assert not complaints, "nobody typed anything that would need a reason"

    typing.reason = "Strømmen gik"
    typing.say()
    settled()
    assert (answer(MOST).said.words, answer(MOST).typing) == ("Haven", False)
