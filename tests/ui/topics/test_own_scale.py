"""A question that brings its own scale: digits set a level, in the words of its author."""

from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from careapp.dialogue.load import load_tool
from careapp.domain.answer import Said
from careapp.domain.level import Level, Scale
from careapp.services.wording import Wording
from careapp.ui.topics.level_topic import LevelTopic
from tests.services.own_scale import MAPPING, WORDS, mapping
from tests.ui.pages.looking import clipped


@pytest.fixture
def topic(qtbot: QtBot, show: Callable[[QWidget], None]) -> LevelTopic:
    item = load_tool(mapping()).items[0]
    made = LevelTopic(MAPPING, item, Wording("nb", ZoneInfo("Europe/Oslo")), date(2026, 11, 24))
    made.resize(760, 400)
    made.open()
    show(made)
    made.focus()
    return made


def test_digits_set_the_level_and_9_is_not_relevant(topic: LevelTopic) -> None:
    heard: list[Said] = []
    topic.typed.connect(lambda _key, said, _ticked: heard.append(said))
    levels = [one for one in topic.findChildren(QRadioButton) if one.text().isdecimal()]
    assert [one.text() for one in levels[: len(WORDS)]] == [str(code) for code in WORDS]

    for digit in (Qt.Key.Key_4, Qt.Key.Key_0, Qt.Key.Key_9):
        QTest.keyClick(levels[0], digit)

    assert [said.current for said in heard] == [Level(Scale.OWN, 4), Level(Scale.OWN, 9)]


def test_the_words_are_those_of_its_author(topic: LevelTopic) -> None:
    named = [one.accessibleName() for one in topic.findChildren(QRadioButton)]
    assert named[: len(WORDS)] == [f"{code} {words}" for code, words in WORDS.items()]
    assert not clipped(topic)
