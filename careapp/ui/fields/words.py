"""Fields of several lines: words, and lists of short lines."""

from PySide6.QtCore import Qt

from careapp.changes.change import Json
from careapp.domain.problems import Problem
from careapp.ui.fields.editor import Editor
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.words_edit import WordsEdit


class Words:
    """Marks a text field of several lines in a declaration."""


class WordsEditor(Editor):
    """Several lines of words."""

    def _build(self) -> None:
        self.words = WordsEdit(self.name, most_lines=8)
        VBox(parent=self).addWidget(self.words)
        self.setFocusProxy(self.words)

    def _connect(self) -> None:
        self.words.edited.connect(self.edited)
        self.words.left.connect(self.left)

    @property
    def typed(self) -> Json:
        """The text."""
        return self.words.text or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self.words.text = typed if isinstance(typed, str) else ""

    def typed_of(self, value: object) -> Json:
        """Return the words."""
        return str(value) if value else None

    def read(self) -> object:
        """Return the words without blanks around them."""
        return self.words.text.strip() or None

    def mark(self, problem: Problem | None) -> None:
        """Draw the edge red, or not."""
        self.words.tone = "danger" if problem else ""

    def focus_first(self) -> None:
        """Put the caret at the end."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.place_caret(len(self.words.text))


class LinesEditor(WordsEditor):
    """A list of short lines, such as an agenda: one point on each line."""

    def typed_of(self, value: object) -> Json:
        """Return one line for each."""
        return "\n".join(value) if isinstance(value, tuple) and value else None

    def read(self) -> object:
        """Return the lines that say something."""
        lines = (line.strip() for line in self.words.text.splitlines())
        return tuple(line for line in lines if line)

    @property
    def hint(self) -> str:
        """Say that each line is a point."""
        return self.tr("One point on each line.")
