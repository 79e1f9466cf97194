"""Shows any dialogue tool: groups as sections, each question a topic, one of them open."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from time import perf_counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.text import Text
from careapp.dialogue.tool import Tool
from careapp.domain.answer import Said
from careapp.domain.informer import Voice
from careapp.services.asked import open_places
from careapp.services.conversation import Conversation, Key
from careapp.services.still_true import Earlier
from careapp.services.wording import Wording
from careapp.services.worked import NOTHING_WORKED, Worked
from careapp.ui.breath import after_a_breath
from careapp.ui.form_building import AT_ONCE_S
from careapp.ui.form_parts import Asked
from careapp.ui.form_rounds import FormRounds
from careapp.ui.groups.pages import Page, bring_to_front
from careapp.ui.topics.topic import Topic


class FormView(FormRounds):
    """A dialogue tool to be filled in during a conversation.

    Signals:
        typed: An answer was changed (`Key`, `Said`, ticks or None).
        settled: An answer is finished for now (`Key`).
        sides_wanted: What is said apart is to be shown side by side (`Key`).
        moved: Another question is open (its place).
        grew: A round was added or left out that nobody has answered in.
    """

    typed = Signal(object, object, object)
    settled = Signal(object)
    sides_wanted = Signal(object)
    moved = Signal(str)
    grew = Signal()

    def __init__(self, tool: Tool, wording: Wording, today: date) -> None:
        super().__init__(tool, wording, today)
        self._open: frozenset[str] = frozenset()
        self._known: tuple[Conversation, Sequence[Key]] | None = None
        self._worked = NOTHING_WORKED
        self._earlier: Mapping[Key, Earlier] = {}
        self._to_offer: deque[Topic] = deque()
        self._current = ""
        # Which rounds there are is known with the answers: they come first.
        after_a_breath(self, self._build_some)

    @property
    def current(self) -> str:
        """The place of the question that is open, empty when none is."""
        return self._current

    def show_conversation(self, conversation: Conversation, typing: Sequence[Key] = ()) -> None:
        """Show what is known, leaving alone what is being typed."""
        self._known = (conversation, typing)
        self.follow(conversation)
        if not self._all_topics:
            self._build_some()
        for topic in self._topics.values():
            topic.show_states(conversation, typing=typing)
        if self._earlier:
            self._offer_again()

    def follow(self, conversation: Conversation) -> None:
        """Let stand there what is asked now; the answers themselves are left alone."""
        self.standing.learn(conversation)
        if self._known is not None:
            self._known = (conversation, self._known[1])
        self._rounds_changed()

    def show_earlier(self, earlier: Mapping[Key, Earlier]) -> None:
        """Offer what was answered at an earlier visit, where nothing is answered yet."""
        self._earlier = earlier
        before = self.standing.numbering.known
        self.standing.offer(earlier)
        if self.standing.numbering.known != before:
            self._rounds_changed()
        self._offer_again()

    def _offer_again(self) -> None:
        """Look at all questions, a few at a time, for what is offered there."""
        if not self._to_offer:
            after_a_breath(self, self._offer_some)
        self._to_offer = deque(self._topics.values())

    def _offer_some(self) -> None:
        begun = perf_counter()
        while self._to_offer and perf_counter() < begun + AT_ONCE_S:
            topic = self._to_offer.popleft()
            if self._topics.get(topic.place) is topic:
                topic.show_earlier(self._earlier)
        if self._to_offer:
            after_a_breath(self, self._offer_some)

    def show_worked(self, worked: Worked) -> None:
        """Show what the formulas of the tool made of the answers."""
        self._worked = worked
        for topic in self._topics.values():
            topic.show_worked(worked)
        # A round that was added while the formulas worked is asked all the same.
        newer = self._enabled() - worked.places if self._known else frozenset()
        self.show_enabled(worked.open | newer)

    def show_enabled(self, places: frozenset[str]) -> None:
        """Show the questions that stand open and hide the others."""
        self._open = places
        for place, widgets in self._around.items():
            for widget in widgets:
                widget.setVisible(place in places)
        for key, heading in self._headings.items():
            self._show_heading(key, heading)

    def set_editable(self, *, editable: bool) -> None:
        """Let answers be changed, or only read."""
        self._editable = editable and not self.tool.read_only
        for topic in self._all_topics:
            topic.set_editable(editable=self._editable)
        self._name_all()

    def go_to(self, place: str, voice: Voice | None = None, *, focus: bool = True) -> None:
        """Open a question, and close the one that was open."""
        place = self._answered_at(place)
        topic = self.topic(place)
        if topic is None:
            return
        if self._current != place and (before := self._topics.get(self._current)):
            before.close_up()
        self._current = place
        topic.open()
        bring_to_front(topic)
        if focus:
            topic.focus(voice)
        self.moved.emit(place)

    def _turned(self, page: Page, goes_on: bool) -> None:  # noqa: FBT001 - Qt calls it
        """Open the first question of a page that was turned to."""
        for _item, place in self._asked_places():
            topic = self.topic(place)
            if topic is not None and page.isAncestorOf(topic):
                self.go_to(place, focus=goes_on)
                return

    def step(self, by: int) -> bool:
        """Go *by* questions forward (or back); say whether there was one."""
        shown = list(dict.fromkeys(place for _item, place in self._asked_places()))
        if not shown:
            return False
        at = shown.index(self._current) + by if self._current in shown else 0
        if not 0 <= at < len(shown):
            return False
        self.go_to(shown[at])
        return True

    def asked(self) -> tuple[Asked, ...]:
        """Return the questions that somebody can answer now, as they are offered now."""
        asked = ((item, place) for item, place in self._asked_places() if item.answerable)
        return tuple(self._asked(item, place) for item, place in asked)

    def _asked(self, item: Item, place: str) -> Asked:
        topic = self._topics.get(place)
        offered = topic.item if topic is not None else item
        language = self._wording.language
        plain = item.text.in_language(language)
        words = self._worked.texts.get(place) or plain
        text = self._in_round(item, place, words)
        return Asked(offered if text == plain else replace(offered, text=Text(text)), place)

    # What is built, and where it stands.

    def _show_topic(self, topic: Topic) -> None:
        if self._known is not None:
            conversation, typing = self._known
            topic.show_states(conversation, typing=typing)
            topic.show_worked(self._worked)
            topic.show_earlier(self._earlier)
        self._name_topic(topic)
        topic.set_editable(editable=self._editable)

    def _connect_topic(self, topic: Topic) -> None:
        topic.typed.connect(self._note_typed)
        topic.typed.connect(self.typed)
        topic.settled.connect(self.settled)
        topic.sides_wanted.connect(self.sides_wanted)
        place = topic.place
        topic.wanted.connect(lambda: self.go_to(place, focus=False))

    def _note_typed(self, key: Key, _said: Said, _ticked: Mapping[str, str] | None) -> None:
        """A round in which somebody writes stands there, also once it is emptied."""
        self.standing.note_written(key.link_id)

    def _show_place(self, place: str) -> None:
        if self._open:
            for widget in self._around.get(place, ()):
                widget.setVisible(place in self._open)

    def _show_heading(self, key: tuple[str, Rounds], heading: Sequence[QWidget]) -> None:
        """Show a repeating part with its heading while any of its rounds stands open."""
        loop, outer = key
        places = [place_of(loop, outer)]
        if self.tool.by_link_id[loop].kind is ItemKind.GROUP:
            places = [place_of(loop, (*outer, number)) for number in self._numbers(loop, outer)]
        is_shown = not self._open.isdisjoint(places)
        for widget in (*heading, self._rounds[key]):
            widget.setVisible(is_shown)

    def _is_shown(self, place: str) -> bool:
        return place in self._open

    def _rounds_changed(self) -> None:
        self._lay_rounds()
        if self._current not in self._topics:
            self._current = ""
        if self._known is not None:
            self.show_enabled(self._enabled())

    def _enabled(self) -> frozenset[str]:
        return open_places(self.standing.numbering, self.standing.stored, self._worked.holds)

    def _added(self, place: str) -> None:
        self.grew.emit()
        if place:
            self.go_to(place)
