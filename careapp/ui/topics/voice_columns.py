"""What each voice answered to one question, side by side; one of them is written in."""

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from careapp.domain.informer import Voice
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.side_by_side import stacks
from careapp.ui.widgets.text import TextLabel

_GAP = 24


class VoiceColumns(QWidget):
    """A column for each voice that has something to show, in an order that stays.

    They go under one another where there is no room for them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._row = HBox(_GAP, parent=self)
        self._columns = {voice: VBox(4) for voice in Voice}
        for column in self._columns.values():
            column.addStretch(1)
            self._row.addLayout(column, 1)
        self._captions: dict[Voice, TextLabel] = {}
        self._words: dict[Voice, TextLabel] = {}

    def write(self, voice: Voice, editor: QWidget) -> None:
        """Put what one writes with where a voice stands."""
        _add_below(self._columns[voice], editor)

    def show_voices(self, captions: Mapping[Voice, str], words: Mapping[Voice, str]) -> None:
        """Show whose column each is, and what is only read there.

        Args:
            captions: Of all columns that are shown; an empty one where it is plain.
            words: What was answered, without the column that is written in.
        """
        for voice in Voice:
            _show(self._caption(voice, captions.get(voice, "")), captions.get(voice, ""))
            _show(self._told(voice, words.get(voice, "")), words.get(voice, ""))
        self._arrange()

    def _caption(self, voice: Voice, text: str) -> TextLabel | None:
        """Return the label over a column, made when there is something to say."""
        if text and voice not in self._captions:
            self._captions[voice] = TextLabel("", "body", "text_secondary", wraps=True)
            self._columns[voice].insertWidget(0, self._captions[voice])
        return self._captions.get(voice)

    def _told(self, voice: Voice, text: str) -> TextLabel | None:
        if text and voice not in self._words:
            self._words[voice] = TextLabel("", "large", wraps=True)
            _add_below(self._columns[voice], self._words[voice])
        return self._words.get(voice)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beside or under one another (Qt)."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = list(self._columns.values())
        shown = sum(not column.isEmpty() for column in columns)
        for number, column in enumerate(columns):
            # Qt would leave room for those in which nothing stands.
            self._row.setStretch(number, 0 if column.isEmpty() else 1)
        direction = QBoxLayout.Direction
        stacked = stacks(self.width(), shown)
        self._row.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)


def _add_below(column: VBox, widget: QWidget) -> None:
    """Put a widget under what stands in a column, over the room that is left."""
    column.removeWidget(widget)
    column.insertWidget(column.count() - 1, widget)


def _show(label: TextLabel | None, text: str) -> None:
    if label is not None:
        if text != label.text():
            label.setText(text)
        label.setVisible(bool(text))
