"""Fields of one line: words, a number, a time of day."""

from datetime import time
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from careapp.changes.change import Json
from careapp.dialogue.entry import parse_number, parse_time
from careapp.domain.problems import Problem
from careapp.ui.fields.editor import Editor
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme, set_property
from careapp.ui.widgets.layouts import HBox


class Line(QLineEdit):
    """One line of text.

    Args:
        name: What is written here, for the screen reader.
        width: In px at scale 1; 0 for all there is.
    """

    def __init__(self, name: str, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.setAccessibleName(name)
        wide = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        if self._width:
            self.setFixedWidth(theme.px(self._width))

    @property
    def tone(self) -> str:
        """Nothing, or "danger" for a line that must be put right."""
        return str(self.property("tone") or "")

    @tone.setter
    def tone(self, tone: str) -> None:
        set_property(self, "tone", tone)


class LineEditor(Editor):
    """One line of words."""

    line_width = 0

    def _build(self) -> None:
        self.line = Line(self.name, self.line_width)
        self._row: QHBoxLayout | HBox = HBox(8, parent=self)
        self._row.addWidget(self.line)
        if self.line_width:
            self._row.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)

    def _connect(self) -> None:
        self.line.textEdited.connect(self.edited)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that the line was left (Qt)."""
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    @property
    def typed(self) -> Json:
        """The text."""
        return self.line.text() or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        text = typed if isinstance(typed, str) else ""
        if text != self.line.text():
            self.line.setText(text)

    def typed_of(self, value: object) -> Json:
        """Return the words."""
        return str(value) if value is not None and value != "" else None

    def read(self) -> object:
        """Return the words without blanks around them."""
        text = self.line.text().strip()
        return self.parse(text) if text else None

    def parse(self, text: str) -> object:
        """Return the value in *text*, or the problem with it."""
        return text

    def mark(self, problem: Problem | None) -> None:
        """Draw the edge red, or not."""
        self.line.tone = "danger" if problem else ""

    def focus_first(self) -> None:
        """Put the caret in the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)


class NumberEditor(LineEditor):
    """A number, with a comma or a point."""

    line_width = 120

    def typed_of(self, value: object) -> Json:
        """Return the number with the decimal mark of the language."""
        mark = "." if self.around.wording.language == "en" else ","
        return f"{value:f}".replace(".", mark) if isinstance(value, Decimal) else None

    def parse(self, text: str) -> object:
        """Return the number."""
        number = parse_number(text)
        return Problem("not-a-number") if number is None else number


class TimeEditor(LineEditor):
    """A time of day: 9.30, 9:30, 0930, kl. 9."""

    line_width = 104

    def typed_of(self, value: object) -> Json:
        """Return the time as the language writes it."""
        return self.around.wording.time_of(value) if isinstance(value, time) else None

    def parse(self, text: str) -> object:
        """Return the time."""
        at = parse_time(text)
        return Problem("not-a-time") if at is None else at
