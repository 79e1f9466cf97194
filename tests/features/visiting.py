"""A visit that goes on until the power does, in a process of its own: made to be killed.

It writes, sets levels, ticks and agrees through the real windows, in an order that the dice decide.
A line of JSON says what stands on the screen, and another what the program has told to be safe.
"""

import json
import sys
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPushButton, QWidget

from careapp.changes.shape import as_json
from careapp.dialogue.item import ItemKind
from careapp.domain.answer import Said
from careapp.domain.informer import Voice
from careapp.services.asked import enabled
from careapp.services.conversation import Conversation, Key, open_conversation
from careapp.system.home import Home
from careapp.tour.driver import Driver
from careapp.tour.offscreen import offscreen_app
from careapp.ui.dialogs.record_dialog import RecordDialog
from careapp.ui.pages.visit import VisitPage
from careapp.ui.topics.plain_topic import PlainTopic
from careapp.ui.topics.topic import Topic
from careapp.ui.typing import Typing
from careapp.ui.widgets.level_choice import LevelChoice
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place
from tests.features.laptop import at_home, next_visit

WORDS = ("æblegrød", "rollator", "trappen", "Åvej", "naboen", "tirsdag", "støtte", "selv", "på")
PACE_MS = (5, 25)
FREE_TEXT = frozenset({ItemKind.TEXT, ItemKind.STRING})
CHOSEN = frozenset({ItemKind.CHOICE, ItemKind.BOOLEAN})


def say(**what: object) -> None:
    print(json.dumps(what), flush=True)  # noqa: T201 - this is how the other process hears it


def watch_screen() -> None:
    """Say what each answer looks like whenever it changes."""
    add = Typing.add

    def add_seen(typing: Typing, key: Key, said: Said, ticked: Mapping[str, str] | None) -> None:
        say(key=_parts(key), said=as_json(said), ticked=ticked, at=_now())
        add(typing, key, said, ticked)

    Typing.add = add_seen  # type: ignore[method-assign,assignment]


def say_what_is_safe(_at: datetime, what: Mapping[Key, Said]) -> None:
    for key, said in what.items():
        say(safe=_parts(key), said=as_json(said))


class Visitor:
    """Does one thing after the other until there is no more power."""

    def __init__(self, driver: Driver, dice: Random) -> None:
        self._driver, self._dice = driver, dice
        self.page = self._open_visit()
        self._things: tuple[Callable[[], None], ...] = (
            self._write,
            self._write,
            self._judge,
            self._choose,
            self._agree,
            self._note,
        )

    def go_on(self) -> None:
        while True:
            self._dice.choice(self._things)()

    def _open_visit(self) -> VisitPage:
        desk = self._driver.workspace.workplace.desk
        self._driver.workspace.show_place(Place("visit", next_visit(desk).visit_id))
        self._driver.settle()
        page = self._driver.workspace.page
        assert isinstance(page, VisitPage)
        if page.status == "planned":
            self._driver.click(self._driver.find(QPushButton, "Begin visit"))
            self._driver.wait_for(lambda: page.status == "under-way")
        return page

    def _write(self) -> None:
        kinds = FREE_TEXT | {ItemKind.LEVEL}
        voice = self._dice.choice([Voice.CITIZEN, Voice.RELATIVE, Voice.PROFESSIONAL])
        topic = self._go_to(kinds, voice)
        edits = [edit for edit in topic.findChildren(WordsEdit) if edit.isVisible()]
        edit = edits[-1] if voice is Voice.PROFESSIONAL else edits[0]
        edit.place_caret(len(edit.text))
        for letter in self._sentence():
            self._key(letter, edit)
        if self._dice.random() < 0.5:
            self._driver.press(Qt.Key.Key_Tab)

    def _judge(self) -> None:
        topic = self._go_to({ItemKind.LEVEL}, None)
        for choice in topic.findChildren(LevelChoice):
            if choice.isVisible():
                choice.focus_choice()
                self._key(str(self._dice.randrange(5)), self._driver.program.window.focusWidget())

    def _choose(self) -> None:
        topic = self._go_to(CHOSEN, None)
        assert isinstance(topic, PlainTopic)
        found = topic._editor.findChildren(QAbstractButton) if topic._editor else []
        if buttons := [button for button in found if button.isVisible()]:
            self._driver.click(self._dice.choice(buttons))

    def _agree(self) -> None:
        self._fill("new-agreement", "what", "owner")

    def _note(self) -> None:
        self._fill("new-note", "words", "informer")

    def _fill(self, page: str, words: str, pick: str) -> None:
        self._driver.workspace.show_place(Place(page, self.page.place.record_id))
        dialog = self._driver.dialog()
        assert isinstance(dialog, RecordDialog)
        people = self._driver.find(QComboBox, within=dialog.rows[pick])
        people.setCurrentIndex(1)
        people.activated.emit(1)
        edit = self._driver.find(WordsEdit, within=dialog.rows[words])
        edit.place_caret(len(edit.text))
        for letter in f"{self._sentence()}{self._dice.randrange(1_000_000)}":
            self._key(letter, edit)
            say(form=edit.text, at=_now())
        text = edit.text
        self._driver.click(dialog.save_button)
        self._driver.wait_for(lambda: self._driver.open_dialog is None)
        say(saved=text)

    def _go_to(self, kinds: frozenset[ItemKind] | set[ItemKind], voice: Voice | None) -> Topic:
        """Open any question of some kinds that stands open."""
        keys = [
            Key(tool.url, item.link_id, voice or Voice.CITIZEN)
            for tool in self._conversation.tools
            for item in tool.walk()
            if item.answerable and item.kind in kinds
            if item.link_id in enabled(self._conversation, tool)
        ]
        key = self._dice.choice(keys)
        self._driver.workspace.show_place(Place("visit", self.page.place.record_id, key))
        self._driver.settle()
        topic = self.page.open_topic
        assert isinstance(topic, Topic)
        return topic

    @property
    def _conversation(self) -> Conversation:
        visit_id = self.page.place.record_id
        assert visit_id is not None
        return open_conversation(self._driver.workspace.workplace.desk, visit_id=visit_id)

    def _sentence(self) -> str:
        return " ".join(self._dice.choices(WORDS, k=self._dice.randint(2, 5))) + ". "

    def _key(self, letter: str, widget: QWidget) -> None:
        self._driver.type(letter, widget)
        self._driver.turn(self._dice.randint(*PACE_MS))


def _parts(key: Key) -> list[str]:
    return [key.tool, key.link_id, key.voice.value]


def _now() -> float:
    return time.monotonic()


def main(home: Path, seed: int) -> None:
    watch_screen()
    driver = Driver(offscreen_app(home.parent), at_home(Home(home)), home.parent)
    driver.start()
    visitor = Visitor(driver, Random(seed))
    visitor.page.typing.kept.connect(say_what_is_safe)
    visitor.go_on()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
