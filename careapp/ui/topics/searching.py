"""Answers that are found among very many as one types."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from careapp.dialogue.item import Option as Offer
from careapp.dialogue.ticks import tick_key
from careapp.dialogue.values import AnswerValue
from careapp.dialogue.wording import answer_text
from careapp.ui.breath import after_a_breath
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.topics.editor import Editor, Given
from careapp.ui.topics.offered import index_of, offer_words, offered_value
from careapp.ui.widgets.layouts import VBox, empty
from careapp.ui.widgets.option_rows import TickRow
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.search_field import SearchField
from careapp.ui.widgets.text import TextLabel

_MOST_FOUND = 8
_WIDEST = 560
_PIECE = 1_500
"""Options that are made ready at once, between two keys."""


class FoundFrame(QFrame):
    """Around what was found; the style sheet draws it."""


class SearchEditor(Editor):
    """One of very many options: type some of it, then choose.

    Down goes on to what was found, Enter takes the first. Words that are none of the options
    are kept as they were typed.
    """

    def _build(self) -> None:
        self._choices = index_of(self.item, self.language)
        self._field = SearchField()
        placeholder = self.item.entry_format.in_language(self.language)
        self._field.set_words(placeholder or self.tr("Search, and choose"))
        self._field.setAccessibleName(self._name)
        self._found = VBox(0, (8, 4, 8, 4))
        self._frame = FoundFrame()
        self._frame.setLayout(self._found)
        self._frame.hide()
        self._rows: list[RowButton] = []
        self._count = TextLabel("", "body", "text_secondary", wraps=True)
        self._count.hide()
        self.box.addWidget(self._field)
        self.box.addWidget(self._frame)
        self.box.addWidget(self._count)
        self._field.textChanged.connect(self._typed)
        self._field.went_down.connect(self._go_down)
        self._field.entered.connect(self._take_first)
        self._field.installEventFilter(self)
        after_a_breath(self, self._prepare)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        for part in (self._field, self._frame):
            part.setMaximumWidth(theme.px(_WIDEST))

    def show_given(self, given: Given) -> None:
        """Show what is chosen, or the words that stand there instead."""
        if not self._field.hasFocus():
            self._put(self._words(given))
            self._forget()

    def show_nothing(self) -> None:
        """Empty the field for the next one."""
        self._put("")

    def focus(self) -> None:
        """Put the caret in the field."""
        self._field.setFocus()
        self._field.selectAll()

    def _put(self, words: str) -> None:
        with QSignalBlocker(self._field):
            self._field.setText(words)
            self._field.setCursorPosition(0)

    def _words(self, given: Given) -> str:
        if given.value is None:
            return given.words
        return answer_text(self.item, given.value, self.language)

    def _prepare(self) -> None:
        """Make the list ready to be searched, a piece at a time, while keys are heard."""
        if not self._choices.prepare(_PIECE):
            after_a_breath(self, self._prepare)

    def _typed(self, text: str) -> None:
        words = text.strip()
        self.edited.emit(Given(words=words))
        self._search(words)

    def _search(self, words: str) -> None:
        self._show(self._choices.matching(words, _MOST_FOUND + 1) if words else [])
        if words and not self._rows:
            self._count.setText(self.tr("None of the answers has these words."))
            self._count.show()

    def _show(self, found: Sequence[Offer]) -> None:
        self._forget()
        for option in found[:_MOST_FOUND]:
            row = RowButton(Row(offer_words(option, self.language)))
            row.setAutoDefault(False)
            row.installEventFilter(self)
            row.clicked.connect(lambda _checked=False, value=option.value: self._choose(value))
            self._rows.append(row)
            self._found.addWidget(row)
            row.show()
        self._frame.setVisible(bool(self._rows))
        if len(found) > _MOST_FOUND:
            self._count.setText(self.tr("There are more. Type more of the word."))
            self._count.show()

    def _choose(self, value: AnswerValue) -> None:
        self._forget()
        given = Given(value=value)
        self._put(self._words(given))
        self._field.setFocus()
        self.edited.emit(given)
        self.settled.emit()

    def _forget(self) -> None:
        self._rows = []
        empty(self._found)
        self._frame.hide()
        self._count.hide()

    def _go_down(self) -> None:
        if not self._rows:
            self._show(self._choices.matching(self._field.text(), _MOST_FOUND + 1))
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_first(self) -> None:
        if self._rows:
            self._rows[0].click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from row to row with the arrows, and back with Escape; tell when it is left (Qt)."""
        if event.type() == QEvent.Type.FocusOut:
            after_a_breath(self, self._tell_left)
        if watched in self._rows and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            return is_press and self._pressed(watched, Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _pressed(self, row: object, key: Qt.Key) -> bool:
        at = next(number for number, one in enumerate(self._rows) if one is row)
        match key:
            case Qt.Key.Key_Down if at + 1 < len(self._rows):
                self._rows[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Up if at:
                self._rows[at - 1].setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Up | Qt.Key.Key_Escape:
                self._field.setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._rows[at].click()
            case _:
                return False
        return True

    def _tell_left(self) -> None:
        if not self._is_inside():
            self._forget()
            self.settled.emit()


class SeveralSearchEditor(Editor):
    """Any number of very many options: those chosen are ticked, the next one is searched."""

    def _build(self) -> None:
        self._given: dict[str, str] = {}
        self._words = ""
        self._chosen = VBox(0)
        self.box.addLayout(self._chosen)
        one = replace(self.item, repeats=False)
        self._search = SearchEditor(one, self.language, self.today)
        self._search.checks = False
        self.box.addWidget(self._search)
        self._search.edited.connect(self._found)
        self._search.settled.connect(self.settled)

    def show_given(self, given: Given) -> None:
        """Show all that are chosen."""
        self._given = dict(given.ticked or {})
        self._words = given.words
        self._search.show_given(Given(words=given.words))
        self._show_chosen()

    def focus(self) -> None:
        """Put the caret in the field."""
        self._search.focus()

    def _show_chosen(self) -> None:
        empty(self._chosen)
        for key, text in self._given.items():
            box = TickRow(text)
            box.setChecked(True)
            box.clicked.connect(lambda _checked=False, key=key: self._take_out(key))
            self._chosen.addWidget(box)
            box.show()

    def _found(self, given: Given) -> None:
        self._words = given.words
        value = offered_value(self.item, given.value)
        if value is not None:
            self._given[tick_key(value)] = answer_text(self.item, value, self.language)
            self._show_chosen()
            self._search.show_nothing()
        self.edited.emit(Given(ticked=dict(self._given), words=self._words))

    def _take_out(self, key: str) -> None:
        self._given.pop(key, None)
        self._show_chosen()
        self._search.focus()
        self.edited.emit(Given(ticked=dict(self._given), words=self._words))
        self.settled.emit()
