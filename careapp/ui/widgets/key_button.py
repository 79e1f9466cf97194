"""A button that a key presses too; the key stands quietly behind the words."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStylePainter, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.buttons import Button

_GAP = 10


class KeyButton(Button):
    """A push button with its key.

    Args:
        text: The words.
        hint: The key, such as "1".
    """

    def __init__(self, text: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self._hint = hint

    @property
    def hint(self) -> str:
        """The key that presses it."""
        return self._hint

    def _paint_content(self, painter: QStylePainter, theme: Theme) -> None:
        whole = self._content_width(theme)
        left = (self.width() - whole) / 2
        painter.setPen(theme.color("text" if self.isEnabled() else "text_secondary"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("large_strong"))
        painter.drawText(QRectF(left, 0, whole, self.height()), flags, self.text())
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text_secondary"))
        hint = QFontMetrics(theme.font("body")).horizontalAdvance(self._hint)
        painter.drawText(QRectF(left + whole - hint, 0, hint, self.height()), flags, self._hint)

    def _content_width(self, theme: Theme) -> int:
        words = QFontMetrics(theme.font("large_strong")).horizontalAdvance(self.text())
        hint = QFontMetrics(theme.font("body")).horizontalAdvance(self._hint)
        return words + hint + (current_theme().px(_GAP) if self._hint else 0)
