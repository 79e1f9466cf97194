"""A date typed as people write it, with its meaning said beside it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from careapp.dialogue.entry import parse_date
from careapp.services.wording import Wording
from careapp.ui.strings import sentence
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme, set_property
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.text import TextLabel

_WIDTH = 140


class DateField(QWidget):
    """A small field for a day.

    Signals:
        typed: What stands there reads as a day now (`date` or None).
        chosen: A day was typed and left (`date` or None).
    """

    typed = Signal(object)
    chosen = Signal(object)

    def __init__(self, caption: str, wording: Wording, today: date) -> None:
        super().__init__()
        self._wording, self._today = wording, today
        self._day: date | None = None
        self._caption = TextLabel(caption, "body", "text_secondary")
        self._line = QLineEdit()
        self._line.setAccessibleName(caption)
        self._line.setPlaceholderText(wording.word("date.example"))
        column = VBox(4, parent=self)
        column.addWidget(self._caption)
        column.addWidget(self._line)
        self._line.textEdited.connect(self._type)
        self._line.editingFinished.connect(self._leave)
        follow_theme(self._restyle)

    def show_day(self, day: date | None) -> None:
        """Show a day; emits nothing."""
        self._day = day
        if not self._line.hasFocus():
            self._line.setText(self._wording.short(day) if day else "")
            self._line.setToolTip(self._wording.day_year(day) if day else "")

    def _type(self, text: str) -> None:
        day = parse_date(text.strip(), self._today) if text.strip() else None
        if day is not None or not text.strip():
            self.typed.emit(day)

    def _leave(self) -> None:
        text = self._line.text().strip()
        shown = self._wording.short(self._day) if self._day else ""
        if text == shown:
            return
        day = parse_date(text, self._today) if text else None
        set_property(self._line, "tone", "danger" if text and day is None else "")
        self._line.setToolTip(sentence("not-a-date") if text and day is None else "")
        if day is not None or not text:
            self._day = day
            self.chosen.emit(day)

    def _restyle(self, theme: Theme) -> None:
        self._line.setFixedWidth(theme.px(_WIDTH))
