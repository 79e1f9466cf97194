"""A small word that says how far something is: an icon and a word in a rounded box."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import paint_box, painter_on

TagTone = Literal["plain", "quiet", "good", "warning"]

_LOOKS = {
    # ink, surface, border
    "plain": ("text", "canvas", "control_border"),
    "quiet": ("text_secondary", "canvas", "hairline"),
    "good": ("on_good", "good_surface", "good_surface"),
    "warning": ("on_warning", "warning_surface", "warning_border"),
}
_HEIGHT, _PADDING = 28, 12
_ICON, _ROOM = 16, 22


class Tag(QLabel):
    """A word with its icon; colour never stands alone.

    Args:
        text: The word.
        icon: Name of a Lucide icon.
        tone: "plain", "quiet", "good" or "warning".
    """

    def __init__(
        self, text: str, icon: str, tone: TagTone = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon, self._tone = icon, tone
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon and word (Qt)."""
        theme = current_theme()
        words = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text())
        return QSize(words + theme.px(2 * _PADDING + _ROOM), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed (Qt)."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the icon and the word (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        ink, surface, border = _LOOKS[self._tone]
        box = QRectF(self.rect())
        paint_box(painter, box, box.height() / 2, theme.color(surface), theme.color(border))
        side = theme.px(_ICON)
        mark = QRectF(theme.px(_PADDING), (box.height() - side) / 2, side, side)
        paint_icon(painter, mark, self._icon, ink)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color(ink))
        rest = box.adjusted(theme.px(_PADDING + _ROOM), 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self.text())
