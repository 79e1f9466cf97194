"""A field one types search words into; the list below answers while one types."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import painter_on

WAIT_MS = 40
"""How long the typing must pause before the search: one frame and a half is not felt."""

_ICON = 20
_ICON_LEFT = 12
_TEXT_LEFT = 28
_WIDTH = 480


class SearchField(QLineEdit):
    """Search words; Down goes on to the list, Escape empties the field.

    Args:
        width: In px at scale 1.

    Signals:
        searched: The words changed (as typed, at most every 40 ms).
        went_down: The user wants to be in the list.
        entered: The user wants what stands first in the list.
    """

    searched = Signal(str)
    went_down = Signal()
    entered = Signal()

    def __init__(self, width: int = _WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(lambda _text: self._timer.start())
        self.returnPressed.connect(self.entered)
        follow_theme(self._restyle)

    def set_words(self, name: str) -> None:
        """Say what is searched, in the empty field and to the screen reader."""
        self.setAccessibleName(name)
        self.setPlaceholderText(name)

    def sizeHint(self) -> QSize:
        """Return a width for a name and a street (Qt)."""
        return QSize(current_theme().px(self._width), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down, or empty the field (Qt)."""
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Search for nobody once another page is shown (Qt)."""
        self._timer.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and its magnifying glass (Qt)."""
        super().paintEvent(event)
        theme = current_theme()
        side = theme.px(_ICON)
        place = QRectF(theme.px(_ICON_LEFT), (self.height() - side) / 2, side, side)
        paint_icon(painter_on(self), place, "search", "text_secondary")

    def _restyle(self, theme: Theme) -> None:
        self.setTextMargins(theme.px(_TEXT_LEFT), 0, 0, 0)
        self.updateGeometry()
