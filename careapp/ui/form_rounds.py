"""Adds rounds to a form, takes them out, and keeps their names right."""

from collections import deque
from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.stored_rounds import (
    Round,
    find_stored,
    has_lines,
    is_in,
    question_place,
    rounds_around,
)
from careapp.dialogue.tool import Tool
from careapp.services.round_titles import round_title
from careapp.services.wording import Wording
from careapp.ui.form_building import FormBuilding
from careapp.ui.form_parts import Part
from careapp.ui.rounds import RoundsView, RoundView
from careapp.ui.topics.topic import Topic

_ASKS_NOTHING = (ItemKind.GROUP, ItemKind.DISPLAY)


class FormRounds(FormBuilding):
    """A form whose repeating parts grow and shrink.

    Signals:
        taken_out: The answers of a round are to be taken back (`Round`).
    """

    taken_out = Signal(object)

    def __init__(self, tool: Tool, wording: Wording, today: date) -> None:
        super().__init__(tool, wording, today)
        self._repeating: dict[tuple[str, Rounds], Part] = {}
        self._editable = True

    def add_round(self, loop: str, outer: Rounds) -> str:
        """Let a part be answered once more; return the place of its first question."""
        one = self.standing.add(loop, outer)
        self._rounds_changed()
        places = (place for _item, place in self._asked_places())
        return next((place for place in places if is_in(self.tool, place, one)), "")

    def can_add_after(self, place: str) -> Round | None:
        """Return the innermost round around a place, if it is the last and one can follow."""
        for one in reversed(list(rounds_around(self.tool, place))):
            view = self._rounds.get((one.loop, one.outer))
            if view is not None and view.grows:
                is_last = self._numbers(one.loop, one.outer)[-1] == one.number
                return one if is_last and self.standing.can_add(one.loop, one.outer) else None
        return None

    def add_words(self, one: Round) -> str:
        """Return what stands on the button that adds a round after *one*."""
        return self._rounds[one.loop, one.outer].add.text()

    # What the form does when a round came or went.

    def _rounds_changed(self) -> None:
        raise NotImplementedError

    def _added(self, place: str) -> None:
        raise NotImplementedError

    def _is_shown(self, place: str) -> bool:
        raise NotImplementedError

    # Rounds that come and go.

    def _lay_rounds(self) -> None:
        """Take away the rounds that stand there no more, and build those that are missing."""
        if not self._rounds:
            return
        for key, view in list(self._rounds.items()):
            numbers = self._numbers(*key) if key in self._rounds else ()
            for one in [one for one in view.rounds if one.one.number not in numbers]:
                self._forget(view, one)
            for number in view.missing(numbers):
                self._begin_round(view, self._repeating[key], number)
        if self._begun:
            self._left.extendleft(reversed(self._begun))
            self._wanted += len(self._begun)
            self._begun = []
            self._build_some()
        self._name_all()

    def _forget(self, view: RoundsView, gone: RoundView) -> None:
        """Let go of a round and of all in it."""
        view.take(gone)
        inside = gone.isAncestorOf
        self._topics = {place: one for place, one in self._topics.items() if not inside(one)}
        self._all_topics = [one for one in self._all_topics if not inside(one)]
        left = {
            place: [one for one in widgets if one is not gone and not inside(one)]
            for place, widgets in self._around.items()
        }
        self._around = {place: widgets for place, widgets in left.items() if widgets}
        for key in [key for key, one in self._rounds.items() if inside(one)]:
            del self._rounds[key], self._headings[key], self._repeating[key]
        self._left = deque(part for part in self._left if not _stands_in(part, gone))

    def _rounds_built(self, view: RoundsView, part: Part) -> None:
        loop, outer = part.item.link_id, part.rounds
        self._repeating[loop, outer] = part
        view.wanted.connect(lambda: self._added(self.add_round(loop, outer)))
        view.unwanted.connect(self._leave_out)
        self._name_view(view, loop, outer)

    def _leave_out(self, one: Round) -> None:
        written = self.standing.has_answers(one)
        view = self._rounds[one.loop, one.outer]
        view.focus_beside(one)
        self.standing.leave_out(one)
        self._rounds_changed()
        if written:
            self.taken_out.emit(one)

    # Names.

    def _name_all(self) -> None:
        for (loop, outer), view in self._rounds.items():
            self._name_view(view, loop, outer)
        for topic in self._all_topics:
            self._name_topic(topic)

    def _name_view(self, view: RoundsView, loop: str, outer: Rounds) -> None:
        for one in view.rounds:
            one.show_name(self._title_of(one.one))
            can = self._editable and view.grows and self.standing.can_leave_out(one.one)
            one.let_remove(wanted=can)
        view.let_add(wanted=self._editable and self.standing.can_add(loop, outer))

    def _name_topic(self, topic: Topic) -> None:
        around = list(rounds_around(self.tool, topic.place))
        if not around:
            return
        number = 0
        if has_lines(self.tool.by_link_id[topic.item.link_id]):
            own = around.pop()
            lines = self._numbers(own.loop, own.outer)
            number = lines.index(own.number) + 1 if len(lines) > 1 else 0
            view = self._rounds.get((own.loop, own.outer))
            for one in view.rounds if view else ():
                if one.one == own:
                    one.put_remove_on(topic.head_layout)
        topic.show_round(", ".join(map(self._title_of, around)), number)

    def _title_of(self, one: Round) -> str:
        counted = self._numbers(one.loop, one.outer).index(one.number) + 1
        return round_title(self.tool, one, counted, self._wording.language)

    # Places.

    def _asked_places(self) -> Iterator[tuple[Item, str]]:
        """Yield the questions that are asked now in the order of the screen, and where."""
        for spot in self.standing.numbering.spots():
            item, link_id = spot.item, spot.item.link_id
            asks = item.kind not in _ASKS_NOTHING and link_id not in self._hidden
            if asks and self._is_shown(spot.place):
                if has_lines(item):
                    numbers = self._numbers(link_id, spot.rounds)
                    yield from ((item, place_of(link_id, (*spot.rounds, n))) for n in numbers)
                else:
                    yield item, spot.place

    def _in_round(self, item: Item, place: str, text: str) -> str:
        """Return the words of a question with the rounds it stands in."""
        around = list(rounds_around(self.tool, place))
        if has_lines(item):
            own = around.pop()
            lines = self._numbers(own.loop, own.outer)
            text = f"{text} {lines.index(own.number) + 1}" if len(lines) > 1 else text
        return ": ".join(filter(None, (", ".join(map(self._title_of, around)), text)))

    def _answered_at(self, place: str) -> str:
        """Return where one answers what is asked for: of a question with lines, one of these."""
        found = find_stored(self.tool, place)
        if found is None:
            return place
        item, rounds = found
        around = self.tool.shape.loops[item.link_id]
        if question_place(self.tool, place) not in self.standing.numbering.counted_places:
            self.standing.reveal(place)
            self._rounds_changed()
        if not has_lines(item):
            return place_of(item.link_id, rounds)
        numbers = self._numbers(item.link_id, rounds[: len(around)])
        number = rounds[-1] if rounds[-1] in numbers else numbers[0]
        return place_of(item.link_id, (*rounds[:-1], number))


def _stands_in(part: Part, gone: RoundView) -> bool:
    inside = part.column.parentWidget() if part.column is not None else None
    return inside is not None and (inside is gone or gone.isAncestorOf(inside))
