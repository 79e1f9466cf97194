"""Something else than either side, in the field that it is usually written in."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.changes.change import Json
from careapp.changes.kinds import KINDS
from careapp.changes.shape import as_json
from careapp.domain.answer import Said
from careapp.domain.informer import Informer
from careapp.domain.level import Level
from careapp.domain.problems import Problem
from careapp.services.choices import Choices
from careapp.services.conflicts.rows import said_of as answer_of
from careapp.services.conflicts.shown import ConflictShown, Third
from careapp.services.conflicts.values import field_of, label_of, level_words
from careapp.ui.fields.editor import Around
from careapp.ui.fields.editor import Editor as FieldEditor
from careapp.ui.fields.table import EDITORS, make_editor, value_class_of
from careapp.ui.strings import sentence
from careapp.ui.topics.editors import editor_for
from careapp.ui.topics.spoken import given_of, said_of
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.level_choice import LevelChoice
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Workplace

T = TypeVar("T")


class ThirdEditor(QWidget):
    """Holds what is written instead of either side.

    Signals:
        edited: Something was typed or chosen.
    """

    edited = Signal()

    def __init__(
        self, shown: ConflictShown, workplace: Workplace, choices: Choices | None = None
    ) -> None:
        super().__init__()
        self.shown, self.workplace, self.choices = shown, workplace, choices
        self.column = VBox(8, parent=self)
        self._build()

    @property
    def typed(self) -> Json:
        """What is typed, as it is kept until it is said."""
        return as_json(self.value())

    def show_typed(self, typed: Json) -> None:
        """Show what was typed before."""
        raise NotImplementedError

    def value(self) -> object:
        """Return what would be said, None for nothing, or the `Problem` with it."""
        raise NotImplementedError

    def focus(self) -> None:
        """Put the focus where one types."""
        raise NotImplementedError

    def _build(self) -> None:
        raise NotImplementedError


class _Text(ThirdEditor):
    def _build(self) -> None:
        self._words = WordsEdit(label_of(self.workplace.wording, *_unit(self.shown)))
        self._words.text = self.shown.proposal
        self.column.addWidget(self._words)
        self._words.edited.connect(lambda _text: self.edited.emit())

    def show_typed(self, typed: Json) -> None:
        self._words.text = str(typed or "")

    def value(self) -> object:
        return self._words.text.strip() or None

    def focus(self) -> None:
        self._words.setFocus()


class _Words(_Text):
    """The citizen's or a relative's words beside a level."""

    def show_typed(self, typed: Json) -> None:
        super().show_typed(answer_of(typed).words)

    def value(self) -> object:
        words = self._words.text.strip()
        return Said(words=words, informer=_informer(self.shown)) if words else None


class _Level(ThirdEditor):
    """Levels, words and a reason, as the professional says them."""

    def _build(self) -> None:
        said = [answer_of(side.side.value) for side in self.shown.sides]
        self._scale = next(
            each.scale for one in said for each in (one.current, one.expected) if each
        )
        codes = next(row.codes for row in self.shown.rows if row.codes)
        wording = self.workplace.wording
        levels = [Level(self._scale, code) for code in codes]
        options = [
            Option(one.code, str(one.code), name=level_words(wording, one)) for one in levels
        ]
        word = wording.word
        line = FlowLayout(32, 8)
        self._current = LevelChoice(word("field.current"), options, caption=word("field.current"))
        self._expected = LevelChoice(
            word("field.expected"), options, caption=word("field.expected"), kind="expected"
        )
        line.addWidget(self._current)
        line.addWidget(self._expected)
        self.column.addLayout(line)
        self._words, self._reason = (
            self._field(word(f"field.{name}")) for name in ("words", "reason")
        )
        agreed = Said(
            current=_same([one.current for one in said]),
            expected=_same([one.expected for one in said]),
            words=self.shown.proposal or None,
            reason=_same([one.reason for one in said]),
            follow_up_on=_same([one.follow_up_on for one in said]),
            informer=_same([one.informer for one in said]) or Informer.CASEWORKER,
        )
        self._begun = agreed
        self._show(agreed)
        for choice in (self._current, self._expected):
            choice.chosen.connect(lambda _code: self.edited.emit())

    def _option(self, level: Level) -> Option:
        return Option(level.code, str(level.code), name=level_words(self.workplace.wording, level))

    def _field(self, name: str) -> WordsEdit:
        self.column.addWidget(TextLabel(name, "body", "text_secondary"))
        field = WordsEdit(name)
        field.edited.connect(lambda _text: self.edited.emit())
        self.column.addWidget(field)
        return field

    def show_typed(self, typed: Json) -> None:
        self._begun = answer_of(typed)
        self._show(self._begun)

    def value(self) -> object:
        said = Said(
            current=self._level(self._current),
            expected=self._level(self._expected),
            words=self._words.text.strip() or None,
            reason=self._reason.text.strip() or None,
            follow_up_on=self._begun.follow_up_on,
            informer=self._begun.informer,
        )
        return None if said.is_empty else said

    def focus(self) -> None:
        self._current.focus_choice()

    def _level(self, choice: LevelChoice) -> Level | None:
        return Level(self._scale, choice.level) if isinstance(choice.level, int) else None

    def _show(self, said: Said) -> None:
        self._current.level = said.current.code if said.current else None
        self._expected.level = said.expected.code if said.expected else None
        self._words.text, self._reason.text = said.words or "", said.reason or ""


class _Answer(ThirdEditor):
    """The answer to a question, in the editor that it is always answered in."""

    def _build(self) -> None:
        self._informer = _informer(self.shown)
        self._said = Said(words=self.shown.proposal or None)
        item, language = self.shown.found.item, self.workplace.look.language
        made = editor_for(item, language, self.workplace.desk.clock.today()) if item else None
        assert made is not None  # noqa: S101 - `offers_third` asks first
        self._editor = made
        made.edited.connect(self._take)
        made.show_given(given_of(self._said, {}))
        self.column.addWidget(made)

    def _take(self, given: object) -> None:
        self._said = said_of(given, self._informer)  # type: ignore[arg-type]
        self.edited.emit()

    def show_typed(self, typed: Json) -> None:
        self._said = answer_of(typed)
        self._editor.show_given(given_of(self._said, {}))

    def value(self) -> object:
        return None if self._said.is_empty else self._said

    def focus(self) -> None:
        self._editor.focus()


class _Field(ThirdEditor):
    """A field as the form of its record has it."""

    def _build(self) -> None:
        kind, unit = _unit(self.shown)
        assert self.choices is not None  # noqa: S101 - they are read for a field
        around = Around(self.workplace, self.choices, make_editor)
        record = KINDS[kind].record
        name = label_of(self.workplace.wording, kind, unit)
        self._editor: FieldEditor = make_editor(
            value_class_of(record, field_of(unit)), name, around
        )
        self._problem = IconText("circle-alert", "", "danger")
        self._problem.hide()
        self.column.addWidget(self._editor)
        self.column.addWidget(self._problem)
        self._editor.edited.connect(self._calm)

    @property
    def typed(self) -> Json:
        """What is typed, as it is kept until it is said."""
        return self._editor.typed

    def show_typed(self, typed: Json) -> None:
        self._editor.typed = typed

    def value(self) -> object:
        value = self._editor.read()
        if isinstance(value, Problem):
            self._problem.text = sentence(value.code, value.context)
            self._problem.show()
            self._editor.mark(value)
        return value

    def focus(self) -> None:
        self._editor.focus_first()

    def _calm(self) -> None:
        self._problem.hide()
        self._editor.mark(None)
        self.edited.emit()


_EDITORS: Mapping[Third, type[ThirdEditor]] = {
    Third.TEXT: _Text,
    Third.WORDS: _Words,
    Third.LEVEL: _Level,
    Third.ANSWER: _Answer,
    Third.FIELD: _Field,
}


def offers_third(shown: ConflictShown, workplace: Workplace) -> bool:
    """Return whether something else can be written here."""
    match shown.third:
        case Third.NOT:
            return False
        case Third.ANSWER:
            item, today = shown.found.item, workplace.desk.clock.today()
            return bool(item and editor_for(item, workplace.look.language, today))
        case Third.FIELD:
            kind, unit = _unit(shown)
            wanted = value_class_of(KINDS[kind].record, field_of(unit))
            is_choice = isinstance(wanted, type) and issubclass(wanted, StrEnum)
            return is_choice or wanted in EDITORS
        case _:
            return True


def make_third(shown: ConflictShown, workplace: Workplace, choices: Choices | None) -> ThirdEditor:
    """Return the editor of something else than either side, with what was typed before."""
    made = _EDITORS[shown.third](shown, workplace, choices)
    if shown.typed is not None:
        made.show_typed(shown.typed)
    return made


def _informer(shown: ConflictShown) -> Informer:
    said = (answer_of(side.side.value).informer for side in shown.sides)
    return next(filter(None, said), Informer.CITIZEN)


def _unit(shown: ConflictShown) -> tuple[str, str]:
    return shown.one.kind, shown.one.unit


def _same(values: Sequence[T]) -> T | None:
    """Return what all say; None where they do not."""
    return values[0] if all(one == values[0] for one in values) else None
