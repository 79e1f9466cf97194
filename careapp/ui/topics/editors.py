"""Editors for answers: one table from the kind of item to its widget."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.values import AnswerValue, Coding, Quantity, as_json
from careapp.dialogue.wording import answer_text
from careapp.ui.strings import sentence
from careapp.ui.theme_source import set_property
from careapp.ui.topics.reading import PROBLEMS, READERS, unit_words
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.words_edit import WordsEdit

FEW_OPTIONS = 9
"""Up to so many options stand open; more are in a list that drops down."""


@dataclass(frozen=True, slots=True)
class Given:
    """What an editor holds.

    Attributes:
        value: One value, None when nothing is answered.
        words: Free text.
        ticked: Display by ``system|code``, where many may be chosen.
    """

    value: AnswerValue | None = None
    words: str = ""
    ticked: Mapping[str, str] | None = None


class Editor(QWidget):
    """Edits one voice's answer to one item.

    Signals:
        edited: The user changed it (`Given`), at every key.
        settled: The user is done with it for now: left the field, chose an option.
    """

    edited = Signal(object)
    settled = Signal()

    def __init__(self, item: Item, language: str, today: date) -> None:
        super().__init__()
        self.item, self.language, self.today = item, language, today
        self.box = VBox(4, parent=self)
        self._build()

    def show_given(self, given: Given) -> None:
        """Show an answer; emits nothing."""
        raise NotImplementedError

    def focus(self) -> None:
        """Put the focus where one types."""
        next(iter(self.findChildren(QWidget)), self).setFocus()

    def _build(self) -> None:
        raise NotImplementedError

    @property
    def _name(self) -> str:
        return self.item.text.in_language(self.language)


class WordsEditor(Editor):
    """Free text, one line or several."""

    def _build(self) -> None:
        lines = 1 if self.item.kind is ItemKind.STRING else 2
        self._edit = WordsEdit(self._name, least_lines=lines)
        self.box.addWidget(self._edit)
        self._edit.edited.connect(lambda text: self.edited.emit(Given(words=text)))
        self._edit.left.connect(self.settled)

    def show_given(self, given: Given) -> None:
        """Show the words; the caret stays."""
        self._edit.text = given.words or (given.value if isinstance(given.value, str) else "")

    def focus(self) -> None:
        """Put the caret after the words."""
        self._edit.setFocus()
        self._edit.place_caret(len(self._edit.text))


class LineEditor(Editor):
    """A number, date, time or amount, typed as people write it.

    What cannot be read is said under the field and kept as words, so nothing typed is lost.
    """

    def _build(self) -> None:
        self._line = QLineEdit()
        self._line.setAccessibleName(self._name)
        self._line.setMaximumWidth(self._line.sizeHint().width() * 2)
        self._problem = TextLabel("", "body", "danger", wraps=True)
        self._problem.hide()
        row = HBox(8)
        row.addWidget(self._line)
        row.addWidget(TextLabel(unit_words(self.item, self.language), "large", "text_secondary"))
        row.addStretch(1)
        self.box.addLayout(row)
        self.box.addWidget(self._problem)
        self._line.textEdited.connect(self._typed)
        self._line.editingFinished.connect(self._leave)

    def show_given(self, given: Given) -> None:
        """Show the answer as it is read in this language."""
        value = given.value.value if isinstance(given.value, Quantity) else given.value
        text = answer_text(self.item, value, self.language) if value is not None else given.words
        if text != self._line.text() and not self._line.hasFocus():
            self._line.setText(text)

    def focus(self) -> None:
        """Put the caret in the line."""
        self._line.setFocus()

    def _typed(self, text: str) -> None:
        value = READERS[self.item.kind](self.item, text, self.today)
        self._say("")
        self.edited.emit(Given(value=value) if value is not None else Given(words=text.strip()))

    def _leave(self) -> None:
        text = self._line.text()
        unread = text.strip() and READERS[self.item.kind](self.item, text, self.today) is None
        self._say(sentence(PROBLEMS.get(self.item.kind, "not-a-number")) if unread else "")
        self.settled.emit()

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        set_property(self._line, "tone", "danger" if problem else "")


class ChipsEditor(Editor):
    """Yes or no, or one of a few options."""

    def _build(self) -> None:
        self._chips = Chips(
            self._name, [Option(v, t) for v, t in offered(self.item, self.language)]
        )
        self.box.addWidget(self._chips)
        self._chips.chosen.connect(self._chosen)

    def show_given(self, given: Given) -> None:
        """Mark what is chosen."""
        self._chips.value = _offered_value(self.item, given.value)

    def focus(self) -> None:
        """Put the focus on what is chosen, else on the first."""
        self._chips.focus_choice()

    def _chosen(self, value: object) -> None:
        self.edited.emit(Given(value=value))  # type: ignore[arg-type]
        self.settled.emit()


class ListEditor(Editor):
    """One of many options, in a list that drops down."""

    def _build(self) -> None:
        self._values = [value for value, _text in offered(self.item, self.language)]
        self._list = QComboBox()
        self._list.setAccessibleName(self._name)
        self._list.addItem("")
        self._list.addItems([text for _value, text in offered(self.item, self.language)])
        self.box.addWidget(self._list)
        self._list.activated.connect(self._chosen)

    def show_given(self, given: Given) -> None:
        """Mark what is chosen."""
        value = _offered_value(self.item, given.value)
        self._list.setCurrentIndex(self._values.index(value) + 1 if value in self._values else 0)

    def focus(self) -> None:
        """Put the focus on the list."""
        self._list.setFocus()

    def _chosen(self, index: int) -> None:
        self.edited.emit(Given(value=self._values[index - 1] if index else None))
        self.settled.emit()


class TicksEditor(Editor):
    """Any number of options; one that stands alone takes the others out.

    What was ticked and is offered no more stays, as do the words it was ticked in.
    """

    def _build(self) -> None:
        self._boxes: dict[str, QCheckBox] = {}
        self._given: Mapping[str, str] = {}
        self._alone: set[str] = set()
        for option in self.item.options:
            text = option.text.in_language(self.language)
            key = tick_key(option.value)
            box = QCheckBox(text.replace("&", "&&"))
            box.setAccessibleName(text)
            box.clicked.connect(lambda checked, key=key: self._ticked(key, checked=checked))
            self._boxes[key] = box
            if option.exclusive:
                self._alone.add(key)
            self.box.addWidget(box)

    def show_given(self, given: Given) -> None:
        """Tick what is chosen."""
        self._given = given.ticked or {}
        for key, box in self._boxes.items():
            box.setChecked(key in self._given)

    def focus(self) -> None:
        """Put the focus on the first box."""
        next(iter(self._boxes.values()), self).setFocus()

    def _ticked(self, key: str, *, checked: bool) -> None:
        if checked:
            for other, box in self._boxes.items():
                if other != key and (key in self._alone or other in self._alone):
                    box.setChecked(False)
        now = {k: b.accessibleName() for k, b in self._boxes.items() if b.isChecked()}
        before = self._given.items()
        self._given = now | {k: t for k, t in before if k in now or k not in self._boxes}
        self.edited.emit(Given(ticked=self._given))
        self.settled.emit()


class OpenChoiceEditor(Editor):
    """One of the options, or other words."""

    def _build(self) -> None:
        self._choice = (ChipsEditor if len(self.item.options) <= FEW_OPTIONS else ListEditor)(
            self.item, self.language, self.today
        )
        self._other = WordsEdit(self._name, least_lines=1)
        self.box.addWidget(self._choice)
        self.box.addWidget(self._other)
        self._choice.edited.connect(self._chosen)
        self._choice.settled.connect(self.settled)
        self._other.edited.connect(self._typed)
        self._other.left.connect(self.settled)

    def show_given(self, given: Given) -> None:
        """Show what is chosen, or the other words."""
        self._choice.show_given(given)
        self._other.text = given.words

    def focus(self) -> None:
        """Put the focus on the options."""
        self._choice.focus()

    def _chosen(self, given: Given) -> None:
        self._other.text = ""
        self.edited.emit(given)

    def _typed(self, text: str) -> None:
        self._choice.show_given(Given())
        self.edited.emit(Given(words=text))


def editor_for(item: Item, language: str, today: date) -> Editor | None:
    """Return an editor for *item*; None for what cannot be answered here."""
    if not item.answerable:
        return None
    if item.kind in _CHOICES:
        return _choice_editor(item)(item, language, today)
    made = EDITORS.get(item.kind)
    return made(item, language, today) if made else None


def offered(item: Item, language: str) -> list[tuple[AnswerValue, str]]:
    """Return the values to choose from, with their words."""
    if item.kind is ItemKind.BOOLEAN:
        return [(value, answer_text(item, value, language)) for value in (True, False)]
    return [(option.value, option.text.in_language(language)) for option in item.options]


def tick_key(value: AnswerValue) -> str:
    """Return the name of an option within the set of what is ticked."""
    if isinstance(value, Coding):
        return f"{value.system}|{value.code or value.display}"
    return f"|{as_json(value)}"


def _offered_value(item: Item, value: AnswerValue | None) -> AnswerValue | None:
    if item.kind is ItemKind.BOOLEAN or value is None:
        return value
    key = tick_key(value)
    return next((o.value for o in item.options if tick_key(o.value) == key), None)


def _choice_editor(item: Item) -> type[Editor]:
    if item.repeats:
        return TicksEditor
    if item.kind is ItemKind.OPEN_CHOICE:
        return OpenChoiceEditor
    return ChipsEditor if len(item.options) <= FEW_OPTIONS else ListEditor


_CHOICES = frozenset({ItemKind.CHOICE, ItemKind.OPEN_CHOICE})

EDITORS: dict[ItemKind, type[Editor]] = {
    ItemKind.STRING: WordsEditor,
    ItemKind.TEXT: WordsEditor,
    ItemKind.BOOLEAN: ChipsEditor,
    **dict.fromkeys(READERS, LineEditor),
}
"""From the kind of item to its editor; choices are chosen by their options."""
