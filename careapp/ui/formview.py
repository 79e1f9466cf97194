"""Shows any dialogue tool: groups as sections, each question a topic, one of them open."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from time import perf_counter

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.tool import Tool
from careapp.domain.informer import Voice
from careapp.services.conversation import Conversation, Key, enabled
from careapp.services.still_true import Earlier
from careapp.services.wording import Wording
from careapp.services.worked import NOTHING_WORKED, Worked
from careapp.ui.breath import after_a_breath
from careapp.ui.tool_notes import tool_note
from careapp.ui.topics.level_topic import LevelTopic
from careapp.ui.topics.plain_topic import PlainTopic
from careapp.ui.topics.topic import Topic
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import BLEED, Hairline, Section
from careapp.ui.widgets.text import TextLabel

_AT_ONCE_S = 0.005
_AHEAD = 60
"""Parts of a tool that are built before anybody asks for them; guides in use have fewer."""

_ASKS_NOTHING = (ItemKind.GROUP, ItemKind.DISPLAY)


class FormView(QWidget):
    """A dialogue tool to be filled in during a conversation.

    Long tools are built a few questions at a time, so that keys are heard meanwhile, and as
    far as one reads.

    Signals:
        typed: An answer was changed (`Key`, `Said`, ticks or None).
        settled: An answer is finished for now (`Key`).
        moved: Another question is open (its linkId).
    """

    typed = Signal(object, object, object)
    settled = Signal(object)
    moved = Signal(str)

    def __init__(self, tool: Tool, wording: Wording, today: date) -> None:
        super().__init__()
        self.tool, self._wording, self._today = tool, wording, today
        self._topics: dict[str, Topic] = {}
        self._all_topics: list[Topic] = []
        self._around: dict[str, list[QWidget]] = {}
        self._open: frozenset[str] = frozenset()
        self._known: tuple[Conversation, Sequence[Key]] | None = None
        self._worked = NOTHING_WORKED
        self._earlier: Mapping[Key, Earlier] = {}
        self._to_offer: deque[Topic] = deque()
        self._editable = True
        self._current = ""
        self._column = VBox(0, parent=self)
        self._part = VBox(0)
        self.outset = BLEED
        for note in tool.notes:
            text = tool_note(note.code, {"detail": note.detail})
            self._column.addWidget(_inset(IconText("info", text, "warning")))
        self._wanted = _AHEAD
        end = _End()
        end.seen.connect(self._build_more)
        self._column.addWidget(end)
        self._column.addStretch(1)
        self._left = deque(self._parts(tool.items, "", 0))
        self._build_some()

    @property
    def current(self) -> str:
        """The linkId of the question that is open, empty when none is."""
        return self._current

    def show_conversation(self, conversation: Conversation, typing: Sequence[Key] = ()) -> None:
        """Show what is known, leaving alone what is being typed."""
        self._known = (conversation, typing)
        for topic in self._topics.values():
            topic.show_states(conversation, typing=typing)
        self.show_enabled(enabled(conversation, self.tool, self._worked.holds))
        if self._earlier:
            self._offer_again()

    def show_earlier(self, earlier: Mapping[Key, Earlier]) -> None:
        """Offer what was answered at an earlier visit, where nothing is answered yet."""
        self._earlier = earlier
        self._offer_again()

    def _offer_again(self) -> None:
        """Look at all questions, a few at a time, for what is offered there."""
        if not self._to_offer:
            after_a_breath(self, self._offer_some)
        self._to_offer = deque(self._topics.values())

    def _offer_some(self) -> None:
        begun = perf_counter()
        while self._to_offer and perf_counter() < begun + _AT_ONCE_S:
            self._to_offer.popleft().show_earlier(self._earlier)
        if self._to_offer:
            after_a_breath(self, self._offer_some)

    def show_worked(self, worked: Worked) -> None:
        """Show what the formulas of the tool made of the answers."""
        self._worked = worked
        for topic in self._topics.values():
            topic.show_worked(worked)
        self.show_enabled(worked.open)

    def show_enabled(self, link_ids: frozenset[str]) -> None:
        """Show the questions that stand open and hide the others."""
        self._open = link_ids
        for link_id in self._around:
            self._show_or_hide(link_id)

    def set_editable(self, *, editable: bool) -> None:
        """Let answers be changed, or only read."""
        self._editable = editable and not self.tool.read_only
        for topic in self._all_topics:
            topic.set_editable(editable=self._editable)

    def go_to(self, link_id: str, voice: Voice | None = None, *, focus: bool = True) -> None:
        """Open a question, and close the one that was open."""
        topic = self.topic(link_id)
        if topic is None:
            return
        if self._current and self._current != link_id:
            self._topics[self._current].close_up()
        self._current = link_id
        topic.open()
        if focus:
            topic.focus(voice)
        self.moved.emit(link_id)

    def step(self, by: int) -> bool:
        """Go *by* questions forward (or back); say whether there was one."""
        asking = (item.link_id for item in self.tool.walk() if item.kind not in _ASKS_NOTHING)
        shown = [link_id for link_id in dict.fromkeys(asking) if link_id in self._open]
        if not shown:
            return False
        at = shown.index(self._current) + by if self._current in shown else 0
        if not 0 <= at < len(shown):
            return False
        self.go_to(shown[at])
        return True

    def asked(self) -> tuple[Item, ...]:
        """Return the questions that somebody can answer now, as they are offered now."""
        shown = (item for item in self.tool.walk() if item.link_id in self._open)
        built = self._topics
        return tuple(
            built[item.link_id].item if item.link_id in built else item
            for item in shown
            if item.answerable
        )

    def topic(self, link_id: str) -> Topic | None:
        """Return the widget of a question."""
        if link_id in self.tool.by_link_id and link_id not in self._topics:
            self._build_while(lambda: link_id not in self._topics)
        return self._topics.get(link_id)

    def build_all(self) -> None:
        """Build what is left, for who looks at the whole of it."""
        self._build_while(lambda: True)

    def _parts(
        self, items: Sequence[Item], area: str, depth: int
    ) -> Iterator[tuple[Item, str, int]]:
        """Yield every item in order, with the area it stands in and how deep."""
        for item in items:
            yield item, area, depth
            is_group = item.kind is ItemKind.GROUP
            name = item.text.in_language(self._wording.language) if is_group else ""
            yield from self._parts(item.items, name or area, depth + 1)

    def _build_some(self) -> None:
        """Build what can be built in a moment, and go on when the keys have been heard."""
        begun = perf_counter()
        self._build_while(lambda: perf_counter() < begun + _AT_ONCE_S)
        if self._left and len(self._around) < self._wanted:
            after_a_breath(self, self._build_some)

    def _build_more(self) -> None:
        """Go on where somebody reads on: who looks at the end wants to see what follows."""
        if self._left and len(self._around) >= self._wanted:
            self._wanted = len(self._around) + _AHEAD
            after_a_breath(self, self._build_some)

    def _build_while(self, wanted: Callable[[], bool]) -> None:
        """Build what is left as long as it is *wanted*, aside.

        Qt lays out everything above a widget each time that one is shown; so they are shown
        together.
        """
        if not self._left:
            return
        holder = QWidget()
        self._part = VBox(0, parent=holder)
        while self._left and wanted():
            self._build(*self._left.popleft())
        self._column.insertWidget(self._column.count() - 2, holder)
        holder.show()

    def _build(self, item: Item, area: str, depth: int) -> None:
        widgets = self._widgets(item, area, depth)
        for widget in widgets:
            self._part.addWidget(widget)
        self._around.setdefault(item.link_id, []).extend(widgets)
        topic = self._topics.get(item.link_id)
        if self._known is not None and topic is not None:
            conversation, typing = self._known
            topic.show_states(conversation, typing=typing)
            topic.show_worked(self._worked)
            topic.show_earlier(self._earlier)
        if self._open:
            self._show_or_hide(item.link_id)
        if topic is not None:
            self._all_topics[-1].set_editable(editable=self._editable)

    def _show_or_hide(self, link_id: str) -> None:
        item = self.tool.by_link_id.get(link_id)
        shown = link_id in self._open and not (item is not None and item.hidden)
        for widget in self._around[link_id]:
            widget.setVisible(shown)

    def _widgets(self, item: Item, area: str, depth: int) -> list[QWidget]:
        text = item.text.in_language(self._wording.language)
        match item.kind:
            case ItemKind.GROUP:
                return [self._heading(text, depth), *self._notes(item)]
            case ItemKind.DISPLAY:
                icon = "message-circle" if item.professional_only else "info"
                return [_inset(IconText(icon, text, "text_secondary"), 6), *self._notes(item)]
            case ItemKind.LEVEL:
                return [self._topic(LevelTopic, item, area)]
            case _:
                return [self._topic(PlainTopic, item, "")]

    @staticmethod
    def _notes(item: Item) -> list[QWidget]:
        notes = ((note.code, {"detail": note.detail}) for note in item.notes)
        return [_inset(IconText("info", tool_note(*note), "text_secondary")) for note in notes]

    def _heading(self, text: str, depth: int) -> QWidget:
        heading = Section(text) if depth == 0 else TextLabel(text, "large_strong", wraps=True)
        return _inset(heading, 20 if depth == 0 else 12)

    def _topic(self, kind: type[Topic], item: Item, area: str) -> QWidget:
        topic = kind(self.tool.url, item, self._wording, self._today, area=area)
        # Of two questions with one name the tool is read-only; both are still shown.
        self._topics.setdefault(item.link_id, topic)
        self._all_topics.append(topic)
        topic.typed.connect(self.typed)
        topic.settled.connect(self.settled)
        topic.wanted.connect(lambda: self.go_to(item.link_id, focus=False))
        holder = QWidget()
        column = VBox(0, parent=holder)
        column.addWidget(topic)
        column.addWidget(_inset(Hairline()))
        return holder


class _End(QWidget):
    """Tells when somebody sees the end of what is built."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that it is seen (Qt)."""
        super().paintEvent(event)
        self.seen.emit()


def _inset(widget: QWidget, above: int = 0) -> QWidget:
    """Return *widget* on the text edge; topics stand outside it, so that their words align."""
    holder = QWidget()
    VBox(0, (BLEED, above, BLEED, 0), holder).addWidget(widget)
    return holder
