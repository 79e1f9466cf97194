"""Who answers: the voices stand side by side, and only those who are asked are offered."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.levels import Scale
from careapp.dialogue.load_levels import level_options
from careapp.dialogue.text import Text
from careapp.domain.answer import Said
from careapp.domain.citizen import Citizen
from careapp.domain.identity import CitizenId, RecordId, StaffId
from careapp.domain.informer import Informer, Voice
from careapp.domain.people import Role
from careapp.domain.visit import Visit
from careapp.services.conversation import AnswerState, Conversation, Key
from careapp.services.wording import Wording
from careapp.store.reader import Stored, Written
from careapp.ui.topics.level_topic import LevelTopic
from careapp.ui.topics.plain_topic import PlainTopic
from careapp.ui.topics.topic import Topic
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.words_edit import WordsEdit
from tests.ui.pages.conftest import NOW
from tests.ui.pages.looking import clipped, words

TOOL = "urn:test:tool"
ITEM = Item(link_id="sleep", kind=ItemKind.TEXT, text=Text("Sover du?"))
LEVEL = replace(
    ITEM, kind=ItemKind.LEVEL, scale=Scale.FSIII, options=level_options(Scale.FSIII, ())
)
WORDING = Wording("da", ZoneInfo("Europe/Copenhagen"))
WIDE, NARROW = 760, 420
ALL = {Voice.CITIZEN: "Godt nok", Voice.RELATIVE: "Vågner tit", Voice.PROFESSIONAL: "Smerter"}
Shown = Callable[..., Topic]


def conversation(said: Mapping[Voice, str], asked: frozenset[Voice]) -> Conversation:
    nobody = RecordId("n")
    written = Written(StaffId(nobody), NOW, Role.VISITATOR)
    answers = {
        key: AnswerState(key=key, said=Said(words=text, informer=Informer.OTHERS))
        for voice, text in said.items()
        for key in (Key(TOOL, ITEM.link_id, voice),)
    }
    return Conversation(
        visit=Stored(nobody, nobody, Visit(citizen_id=CitizenId(nobody)), written, written),
        citizen=Stored(nobody, nobody, Citizen(), written, written),
        tools=(),
        answers=answers,
        asked={TOOL: asked},
    )


@pytest.fixture
def shown(qtbot: QtBot, show: Callable[[QWidget], None]) -> Shown:
    """Returns an open question with these answers."""

    def make(
        said: Mapping[Voice, str],
        *asked: Voice,
        item: Item = ITEM,
        width: int = WIDE,
        editable: bool = True,
    ) -> Topic:
        kind = LevelTopic if item.kind is ItemKind.LEVEL else PlainTopic
        topic = kind(TOOL, item, WORDING, date(2026, 11, 24))
        qtbot.addWidget(topic)
        topic.set_editable(editable=editable)
        topic.resize(width, 400)
        topic.show_states(conversation(said, frozenset(asked or Voice)))
        topic.open()
        show(topic)
        return topic

    return make


def place(topic: Topic, text: str) -> tuple[int, int]:
    """Return where words stand, to be read or written in."""
    found: list[QWidget] = [one for one in topic.findChildren(TextLabel) if one.text() == text]
    found += [one for one in topic.findChildren(WordsEdit) if one.text == text]
    (widget,) = (one for one in found if one.isVisible())
    at = widget.mapTo(topic, widget.rect().topLeft())
    return at.x(), at.y()


def offered(topic: Topic) -> list[str]:
    return [one.text() for one in topic.findChildren(QRadioButton) if one.isVisible()]


def test_three_voices_stand_in_three_columns_where_it_is_wide(shown: Shown) -> None:
    topic = shown(ALL)
    lefts = [place(topic, text)[0] for text in ALL.values()]
    assert lefts == sorted(set(lefts))
    captions = [place(topic, WORDING.word(f"voice.{voice}")) for voice in ALL]
    assert len({top for _left, top in captions}) == 1
    assert not clipped(topic)


def test_they_stand_under_one_another_where_it_is_narrow(shown: Shown) -> None:
    topic = shown(ALL, width=NARROW)
    places = [place(topic, text) for text in ALL.values()]
    assert len({left for left, _top in places}) == 1
    assert [top for _left, top in places] == sorted({top for _left, top in places})
    assert not clipped(topic)


def test_each_keeps_its_column_whoever_is_written_for(shown: Shown) -> None:
    topic = shown(ALL)
    before = [place(topic, text)[0] for text in ALL.values()]
    topic.focus(Voice.RELATIVE)
    assert [one.text for one in topic.findChildren(WordsEdit)] == [ALL[Voice.RELATIVE]]
    assert [place(topic, text)[0] for text in ALL.values()] == before


def test_only_those_who_are_asked_are_offered(shown: Shown) -> None:
    topic = shown({}, Voice.RELATIVE, Voice.PROFESSIONAL)
    assert offered(topic) == ["Relative", "Home care", "Needs assessor"]
    topic = shown({}, Voice.CITIZEN)
    assert offered(topic) == []
    assert WORDING.word("voice.citizen") in words(topic)


def test_what_another_voice_said_before_still_shows(shown: Shown) -> None:
    topic = shown(ALL, Voice.CITIZEN)
    assert offered(topic) == []
    assert [one.text for one in topic.findChildren(WordsEdit)] == [ALL[Voice.CITIZEN]]
    assert place(topic, ALL[Voice.RELATIVE])[0] > place(topic, ALL[Voice.CITIZEN])[0]


def test_those_who_are_asked_can_change_while_it_is_open(shown: Shown) -> None:
    topic = shown({})
    topic.show_states(conversation({}, frozenset({Voice.CITIZEN})))
    assert topic.is_open
    assert offered(topic) == []


def test_a_level_offers_the_words_of_those_who_are_asked(shown: Shown) -> None:
    topic = shown({}, Voice.PROFESSIONAL, item=LEVEL)
    own = [one.accessibleName() for one in topic.findChildren(WordsEdit) if one.isVisible()]
    assert own == ["Professional judgement"]
    topic = shown({Voice.RELATIVE: "Hun hjælpes"}, Voice.CITIZEN, Voice.PROFESSIONAL, item=LEVEL)
    assert "Relative: ”Hun hjælpes”" in words(topic)
    assert "Relative" not in offered(topic)


def test_what_can_only_be_read_stands_side_by_side_too(shown: Shown) -> None:
    topic = shown(ALL, editable=False)
    lefts = [place(topic, text)[0] for text in ALL.values()]
    assert lefts == sorted(set(lefts))
    assert not clipped(topic)
