"""Builds a dialogue tool on the screen: a few questions at a time, as far as one reads."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from time import perf_counter

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.stored_rounds import FIRST, Round, has_lines, has_ticks, question_place
from careapp.dialogue.tool import Tool
from careapp.services.standing_rounds import StandingRounds
from careapp.services.wording import Wording
from careapp.ui.breath import after_a_breath
from careapp.ui.form_parts import EndOfForm, Part, Under, inset, notes_of
from careapp.ui.groups.arranging import arrange
from careapp.ui.groups.displays import display, group_head
from careapp.ui.groups.pages import Page
from careapp.ui.groups.tables import table_of
from careapp.ui.rounds import RoundsView, RoundView
from careapp.ui.tab_order import set_in_order
from careapp.ui.tool_notes import tool_note
from careapp.ui.topics.level_topic import LevelTopic
from careapp.ui.topics.plain_topic import PlainTopic
from careapp.ui.topics.table_topics import CellTopic, RowTopic
from careapp.ui.topics.topic import Topic
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import BLEED, Hairline

AT_ONCE_S = 0.005
"""So long the keys wait while a form is built or looked through."""
_AHEAD = 60
"""Parts of a tool that are built before anybody asks for them; guides in use have fewer."""


class FormBuilding(QWidget):
    """The parts of a tool, by the places that they are stored at.

    Long tools are built a few questions at a time, so that keys are heard meanwhile, and as
    far as one reads.

    Attributes:
        standing: Which rounds of repeating parts stand there.
    """

    def __init__(self, tool: Tool, wording: Wording, today: date) -> None:
        super().__init__()
        self.tool, self._wording, self._today = tool, wording, today
        self.standing = StandingRounds(tool)
        self._topics: dict[str, Topic] = {}
        self._all_topics: list[Topic] = []
        self._around: dict[str, list[QWidget]] = {}
        self._rounds: dict[tuple[str, Rounds], RoundsView] = {}
        self._headings: dict[tuple[str, Rounds], list[QWidget]] = {}
        self._begun: list[Part] = []
        self._column = VBox(0, parent=self)
        self._part = VBox(0)
        self.outset = BLEED
        for note in tool.notes:
            text = tool_note(note.code, {"detail": note.detail})
            self._column.addWidget(inset(IconText("info", text, "warning")))
        self._wanted = _AHEAD
        end = EndOfForm()
        end.seen.connect(self._build_more)
        self._column.addWidget(end)
        self._column.addStretch(1)
        self._left = deque(self._parts(tool.items, Under()))
        hidden = (item for item in tool.walk() if item.hidden)
        self._hidden = frozenset(one.link_id for item in hidden for one in item.walk())

    def topic(self, place: str) -> Topic | None:
        """Return the widget of a question, or of the line that is stored at a place."""
        if self._is_asked(place) and place not in self._topics:
            self._build_while(lambda: place not in self._topics)
        return self._topics.get(place)

    def build_all(self) -> None:
        """Build what is left, for who looks at the whole of it."""
        self._build_while(lambda: True)

    # What the form does with what is built.

    def _show_topic(self, topic: Topic) -> None:
        raise NotImplementedError

    def _show_place(self, place: str) -> None:
        raise NotImplementedError

    def _connect_topic(self, topic: Topic) -> None:
        raise NotImplementedError

    def _rounds_built(self, view: RoundsView, part: Part) -> None:
        raise NotImplementedError

    def _turned(self, page: Page, goes_on: bool) -> None:  # noqa: FBT001 - Qt calls it
        raise NotImplementedError

    # Building, from the first part to the last.

    def _is_asked(self, place: str) -> bool:
        asked_at = question_place(self.tool, place)
        return asked_at in self.standing.numbering.counted_places

    def _build_some(self) -> None:
        """Build what can be built in a moment, and go on when the keys have been heard."""
        begun = perf_counter()
        self._build_while(lambda: perf_counter() < begun + AT_ONCE_S)
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
        inside = {}
        while self._left and wanted():
            part = self._left.popleft()
            self._build(part)
            if part.column is not None:
                inside[id(part.column)] = part.column.parentWidget()
        if self._part.count():
            self._column.insertWidget(self._column.count() - 2, holder)
            holder.show()
        for built in (holder, *inside.values()):
            if built is not None and built.isVisible():
                set_in_order(built)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the place in the order of Tab that it has on the page (Qt)."""
        super().showEvent(event)
        set_in_order(self)

    def _build(self, part: Part) -> None:
        item = part.item
        if item.hidden:
            return
        repeats_here = item.repeats and not part.is_line
        if repeats_here and (item.kind is ItemKind.GROUP or has_lines(item)):
            self._build_rounds(part)
            return
        self._place(part, self._widgets(part))
        if item.repeats and item.items and not part.is_line:
            self._build_rounds(part)
        else:
            self._left.extendleft(reversed(list(self._under(part, part.rounds, part.column))))

    def _place(self, part: Part, widgets: list[QWidget]) -> None:
        column = part.column or self._part
        for widget in widgets:
            column.addWidget(widget)
        self._around.setdefault(part.asked_at, []).extend(widgets)
        topic = self._topics.get(part.place)
        if topic is not None:
            self._show_topic(topic)
        self._show_place(part.asked_at)

    def _under(self, part: Part, rounds: Rounds, column: VBox | None) -> Iterator[Part]:
        """Yield what stands under an item, in the rounds that it stands in."""
        item = part.item
        is_group = item.kind is ItemKind.GROUP
        name = item.text.in_language(self._wording.language) if is_group else ""
        look = "cell" if part.look in {"line", "lines"} else ""
        group = item if is_group and not look else None
        under = Under(rounds, name or part.area, part.depth + 1, column, group, look)
        yield from self._parts(item.items, under)

    def _parts(self, items: Sequence[Item], under: Under) -> Iterator[Part]:
        """Yield the parts of a group, each with the place that it has on the screen."""
        found = arrange(items, self._wording.language, under.group)
        if found.whole is not None:
            self._add(found.whole, under.column)
        for view in found.views:
            view.turned.connect(self._turned)
        for item in found.items:
            page = found.pages.get(item.link_id)
            column = found.columns.get(item.link_id, under.column)
            part = Part(item, under.rounds, under.area, under.depth, column)
            part = replace(part, look=found.look or under.look)
            if page is not None:
                self._around.setdefault(part.asked_at, []).append(page)
            yield replace(part, on_tab=page is not None and found.tabs)

    def _add(self, widget: QWidget, column: VBox | None) -> None:
        if column is not None:
            column.addWidget(widget)
        elif self._part.parentWidget() is not None:
            self._part.addWidget(widget)
        else:
            self._column.insertWidget(self._column.count() - 2, widget)

    def _widgets(self, part: Part) -> list[QWidget]:
        item, language = part.item, self._wording.language
        match item.kind:
            case ItemKind.GROUP if part.look == "line":
                return []
            case ItemKind.GROUP:
                # The names of the rounds of an inner group say it already.
                says_it = item.repeats and part.depth > 0 and not item.short_text
                named = not part.on_tab and not says_it
                return [group_head(item, language, part.depth, named=named), *notes_of(item)]
            case ItemKind.DISPLAY:
                return [display(item, language), *notes_of(item)]
            case ItemKind.LEVEL:
                return [self._topic(LevelTopic, part)]
            case _:
                return [self._topic(_IN_TABLES.get(part.look, PlainTopic), part)]

    def _topic(self, kind: type[Topic], part: Part) -> QWidget:
        area = part.area if kind is LevelTopic else ""
        item = line_item(part.item) if part.is_line else part.item
        topic = kind(self.tool.url, item, self._wording, self._today, area=area)
        if part.rounds:
            first = not part.is_line or part.rounds[-1] == FIRST
            topic.stand_at(part.place, part.asked_at if first else "")
        # Of two questions with one name the tool is read-only; both are still shown.
        self._topics.setdefault(part.place, topic)
        self._all_topics.append(topic)
        self._connect_topic(topic)
        holder = QWidget()
        column = VBox(0, parent=holder)
        column.addWidget(topic)
        column.addWidget(inset(Hairline()))
        return holder

    # Rounds of repeating parts.

    def _build_rounds(self, part: Part) -> None:
        """Build a repeating part with the rounds that stand there."""
        item, key = part.item, (part.item.link_id, part.rounds)
        is_group = item.kind is ItemKind.GROUP
        text = item.text.in_language(self._wording.language)
        short = item.short_text.in_language(self._wording.language) or text
        view = RoundsView(short, grows=is_group or has_lines(item))
        heading = self._widgets(part) if is_group else []
        table = table_of(item, self._wording.language) if is_group else None
        if table is not None:
            table.column.addWidget(view)
            heading.append(table)
            part = replace(part, look="lines", table=table)
        for widget in (*heading, *(() if table else (view,))):
            (part.column or self._part).addWidget(widget)
        if key in self._rounds:
            return
        self._rounds[key] = view
        self._headings[key] = heading
        for number in self._numbers(*key):
            self._begin_round(view, part, number)
        self._rounds_built(view, part)
        self._left.extendleft(reversed(self._begun))
        self._begun = []

    def _begin_round(self, view: RoundsView, part: Part, number: int) -> None:
        """Make room for a round, and note what is to be built in it."""
        item, rounds = part.item, (*part.rounds, number)
        column = part.table.row() if part.table else None
        one = RoundView(Round(item.link_id, rounds), named=not has_lines(item), column=column)
        view.insert(self._numbers(item.link_id, part.rounds).index(number), one)
        if has_lines(item):
            line = replace(part, rounds=rounds, column=one.column, is_line=True)
            self._begun.append(line)
        else:
            if item.kind is ItemKind.GROUP:
                self._around.setdefault(place_of(item.link_id, rounds), []).append(one)
            self._begun += self._under(part, rounds, one.column)

    def _numbers(self, loop: str, outer: Rounds) -> tuple[int, ...]:
        """Return the stored rounds of a repeating part in the order of the screen."""
        numbers = self.standing.numbering.numbers(loop, outer)
        in_order = has_ticks(self.tool.by_link_id[loop])
        return numbers if in_order else tuple(sorted(numbers))


_IN_TABLES = {"row": RowTopic, "cell": CellTopic}


def line_item(item: Item) -> Item:
    """Return what one line of a question with several asks: one answer."""
    return replace(item, repeats=False, min_occurs=None, max_occurs=None, items=())
