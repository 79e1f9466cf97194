"""A conflict part by part: each row has what every side says of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careapp.changes.change import Json
from careapp.changes.shape import as_json, record_from
from careapp.dialogue.item import Item
from careapp.dialogue.values import value_from_json
from careapp.dialogue.wording import answer_text
from careapp.domain.answer import Answer, Said
from careapp.domain.care import Assessment
from careapp.domain.level import CODES, Level, Scale, is_level
from careapp.services.conflicts.about import About
from careapp.services.conflicts.differing import Piece, differing
from careapp.services.conflicts.sides import Side
from careapp.services.conflicts.values import Speaker, element_of, hint_of, label_of
from careapp.services.scales import level_in_words
from careapp.store.apart import Disagreement


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side says of one part.

    Attributes:
        text: In words; empty where it says nothing of it.
        pieces: The same with what differs marked.
        level: Where it is a level.
    """

    text: str
    pieces: tuple[Piece, ...] = ()
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One part of what is said, side by side.

    Attributes:
        label: What the part is called.
        cells: One for each side, in their order.
        codes: The levels there are, where it is one.
        is_text: Whether it is text that is compared word by word.
    """

    label: str
    cells: tuple[Cell, ...]
    codes: tuple[int, ...] = ()
    is_text: bool = False

    @property
    def differs(self) -> bool:
        """Whether the sides do not say the same here."""
        return len({cell.text for cell in self.cells}) > 1


def rows_of(
    one: Disagreement, sides: Sequence[Side], found: About, speaker: Speaker
) -> tuple[Row, ...]:
    """Return the parts that any side says something of."""
    if any(side.removes for side in sides):
        rows = [_around_a_removal(one, sides, speaker)]
    elif one.kind == "answer" and one.unit == "said":
        rows = list(_answers(sides, found.item, speaker))
    elif hint_of(one.kind, one.unit) is Assessment:
        rows = list(_assessments(sides, speaker))
    else:
        texts = [speaker.said(one.kind, one.unit, side.value) for side in sides]
        label = _label(one, speaker)
        rows = [_texts(label, texts) if all(map(_is_text, sides)) else _lines(label, texts)]
    reasons = [side.writer.reason for side in sides]
    if any(reasons):
        rows.append(_lines(speaker.wording.word("conflict.why"), reasons))
    told = tuple(row for row in rows if any(cell.text for cell in row.cells))
    return told or (_lines(_label(one, speaker), [_nothing(speaker)] * len(sides)),)


def _label(one: Disagreement, speaker: Speaker) -> str:
    label = label_of(speaker.wording, one.kind, one.unit)
    if hint_of(one.kind, one.unit) is not bool or not element_of(one.unit):
        return label
    element = speaker.element(one.kind, one.unit)
    return speaker.wording.word("conflict.about", kind=label, words=element)


def _nothing(speaker: Speaker) -> str:
    return speaker.wording.word("conflict.empty")


def _is_text(side: Side) -> bool:
    return isinstance(side.value, str) and len(side.value.split()) > 1


def _texts(label: str, texts: Sequence[str]) -> Row:
    cells = (Cell(text, pieces) for text, pieces in zip(texts, differing(texts), strict=True))
    return Row(label, tuple(cells), is_text=True)


def _lines(label: str, texts: Sequence[str]) -> Row:
    return Row(label, tuple(Cell(text) for text in texts))


def _around_a_removal(one: Disagreement, sides: Sequence[Side], speaker: Speaker) -> Row:
    wording, texts = speaker.wording, []
    for side in sides:
        if side.removes:
            mark = "conflict.in_error" if side.unit != "deleted" else "conflict.removed"
            texts.append(wording.word(mark))
        else:
            words = speaker.said(one.kind, side.unit, side.value)
            label = label_of(wording, one.kind, side.unit)
            texts.append(wording.word("conflict.about", kind=label, words=words))
    return _lines(wording.word("conflict.what"), texts)


def _answers(sides: Sequence[Side], item: Item | None, speaker: Speaker) -> Iterator[Row]:
    said = [said_of(side.value) for side in sides]
    wording, word = speaker.wording, speaker.wording.word
    for field in ("current", "expected"):
        levels = [getattr(one, field) for one in said]
        if any(levels):
            yield _levels(word(f"field.{field}"), levels, item, speaker)
    yield _lines(word("field.value"), [_value(one, item, speaker) for one in said])
    yield _texts(word("field.words"), [one.words or "" for one in said])
    informers = [one.informer for one in said]
    yield _lines(word("field.informer"), [word(f"informer.{i}") if i else "" for i in informers])
    yield _texts(word("field.reason"), [one.reason or "" for one in said])
    days = [one.follow_up_on for one in said]
    yield _lines(word("field.follow_up_on"), [wording.day_year(d) if d else "" for d in days])
    if len({one.confirms for one in said}) > 1:
        yield _lines(word("conflict.confirmed"), [_confirmed(one, speaker) for one in said])


def _confirmed(said: Said, speaker: Speaker) -> str:
    """Return of when an earlier answer is that somebody confirmed; empty for a new one."""
    earlier = speaker.desk.read.get(Answer, said.confirms) if said.confirms else None
    if earlier is None:
        return ""
    return speaker.wording.date_of(earlier.said.at.astimezone(speaker.wording.zone).date())


def _assessments(sides: Sequence[Side], speaker: Speaker) -> Iterator[Row]:
    found = [
        record_from(Assessment, side.value) if isinstance(side.value, dict) else Assessment()
        for side in sides
    ]
    word = speaker.wording.word
    for field in ("current", "expected"):
        levels = [getattr(one, field) for one in found]
        if any(levels):
            yield _levels(word(f"field.{field}"), levels, None, speaker)
    yield _texts(word("field.reason"), [one.reason or "" for one in found])
    days = [one.assessed_on for one in found]
    shown = [speaker.wording.day_year(day) if day else "" for day in days]
    yield _lines(word("field.assessed_on"), shown)


def _levels(label: str, levels: Sequence[Level | None], item: Item | None, speaker: Speaker) -> Row:
    scale = next(one.scale for one in levels if one)
    codes = CODES[scale]
    if scale is Scale.OWN and item is not None:
        codes = tuple(sorted(o.level for o in item.options if o.level is not None))
    cells = tuple(Cell(_level(one, item, speaker), level=one) for one in levels)
    return Row(label, cells, codes)


def _level(level: Level | None, item: Item | None, speaker: Speaker) -> str:
    if level is None:
        return ""
    if not is_level(level):
        return str(level.code)
    return level_in_words(item, level, speaker.wording) if item else speaker.wording.level(level)


def _value(said: Said, item: Item | None, speaker: Speaker) -> str:
    if said.value is None:
        return ""
    value = value_from_json(as_json(said.value))  # type: ignore[arg-type]
    return answer_text(item, value, speaker.wording.language)


def answer_in_words(value: Json | Said, item: Item | None, speaker: Speaker) -> str:
    """Return an answer on one line: its level, what was chosen, the words."""
    said = value if isinstance(value, Said) else said_of(value)
    quoted = speaker.wording.quote(said.words) if said.words else ""
    parts = (_level(said.current, item, speaker), _value(said, item, speaker), quoted)
    return ", ".join(filter(None, parts))


def said_of(value: Json) -> Said:
    """Return an answer; an empty one where it was taken back."""
    return record_from(Said, value) if isinstance(value, dict) else Said()
