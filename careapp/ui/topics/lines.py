"""Answers that are typed: words, numbers, dates, times and amounts."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from careapp.dialogue.item import ItemKind
from careapp.dialogue.values import AnswerValue, Coding, Quantity
from careapp.dialogue.wording import answer_text
from careapp.ui.fields.choosing import Picker
from careapp.ui.limit_words import unit_words
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.topics.editor import Editor, Given
from careapp.ui.topics.reading import READERS
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import FlowLayout
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.words_edit import WordsEdit

_WIDTH = 240
_WIDE = 480
_FEW_UNITS = 4
_ONE_LINE = frozenset({"text-box"})


class WordsEditor(Editor):
    """Free text, one line or several."""

    def _build(self) -> None:
        short = self.item.kind is ItemKind.STRING or self.item.control in _ONE_LINE
        lines = 2 if self.item.control == "text-area" or not short else 1
        placeholder = self.item.entry_format.in_language(self.language)
        self._edit = WordsEdit(self._name, placeholder, least_lines=lines)
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
        self._line.setPlaceholderText(self._example())
        self._row = FlowLayout(8, 8)
        self._row.addWidget(self._line)
        self._build_beside()
        self.box.addLayout(self._row)
        self._line.textEdited.connect(self._typed)
        self._line.editingFinished.connect(self.settled)
        follow_theme(self._restyle)

    def _build_beside(self) -> None:
        unit = unit_words(self.item, self.language)
        if unit:
            self._row.addWidget(TextLabel(unit, "large", "text_secondary"))

    def show_given(self, given: Given) -> None:
        """Show the answer as it is read in this language."""
        value = given.value.value if isinstance(given.value, Quantity) else given.value
        text = answer_text(self.item, value, self.language) if value is not None else given.words
        if text != self._line.text() and not self._line.hasFocus():
            self._line.setText(text)

    def focus(self) -> None:
        """Put the caret in the line."""
        self._line.setFocus()

    def _example(self) -> str:
        """Return the author's example; for a day, how days are written here."""
        written = self.item.entry_format.in_language(self.language)
        is_day = self.item.kind in {ItemKind.DATE, ItemKind.DATETIME}
        if written or not is_day:
            return written
        return answer_text(self.item, self.today.isoformat(), self.language)

    def _read(self, text: str) -> AnswerValue | None:
        return READERS[self.item.kind](self.item, text, self.today)

    def _typed(self, text: str) -> None:
        value = self._read(text)
        self.edited.emit(Given(value=value) if value is not None else Given(words=text.strip()))

    def _restyle(self, theme: Theme) -> None:
        wide = self.item.kind is ItemKind.URL or len(self._line.placeholderText()) > _WIDTH // 12
        self._line.setFixedWidth(theme.px(_WIDE if wide else _WIDTH))


class CountEditor(LineEditor):
    """A number with a step up and a step down beside it."""

    def _build_beside(self) -> None:
        for icon, name, step in (
            ("minus", self.tr("One less"), -1),
            ("plus", self.tr("One more"), 1),
        ):
            button = Button("", icon=icon)
            button.setAutoDefault(False)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _checked=False, step=step: self._step(step))
            self._row.addWidget(button)
        super()._build_beside()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows up and down (Qt)."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step(step)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        now, first = self._read(self._line.text()), self.item.minimum
        if isinstance(now, Quantity):
            now = now.value
        if isinstance(now, int | Decimal):
            wanted = now + by * (self.item.slider_step or 1)
        else:
            wanted = first if isinstance(first, int | Decimal) else 0
        text = answer_text(self.item, wanted, self.language)
        self._line.setText(text)
        self._typed(text)
        self.settled.emit()


class AmountEditor(LineEditor):
    """An amount, and in which of several units it was measured."""

    def _build_beside(self) -> None:
        options = [Option(unit, unit.display or unit.code) for unit in self.item.units]
        name = self.tr("Unit")
        self._units: Chips | Picker
        if len(options) <= _FEW_UNITS:
            self._units = Chips(name, options)
            self._units.value = options[0].value
            self._units.chosen.connect(self._unit_chosen)
        else:
            self._units = Picker(name, self.tr("Choose…"), _WIDTH)
            self._units.offer(options)
            self._units.activated.connect(self._unit_chosen)
        self._row.addWidget(self._units)

    def show_given(self, given: Given) -> None:
        """Show the amount in its unit."""
        super().show_given(given)
        if isinstance(given.value, Quantity):
            chosen = given.value
            keys = {chosen.code, chosen.unit} - {""}
            unit = next((u for u in self.item.units if {u.code, u.display} & keys), None)
            self._show_unit(unit)

    @property
    def _unit(self) -> Coding | None:
        chosen = self._units.value if isinstance(self._units, Chips) else self._units.picked
        return chosen if isinstance(chosen, Coding) else None

    def _show_unit(self, unit: Coding | None) -> None:
        if isinstance(self._units, Chips):
            self._units.value = unit
        else:
            self._units.picked = unit

    def _read(self, text: str) -> AnswerValue | None:
        units = (self._unit,) if self._unit else (Coding(),)
        return READERS[self.item.kind](replace(self.item, units=units), text, self.today)

    def _unit_chosen(self) -> None:
        if self._line.text().strip():
            self._typed(self._line.text())
            self.settled.emit()
