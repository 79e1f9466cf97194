"""A person's initials in a circle."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import TARGET, paint_box, painter_on


class Initials(QWidget):
    """Initials in a circle; the name stands beside it, so a screen reader passes it over.

    Args:
        letters: One or two letters.
    """

    def __init__(self, letters: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = letters
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a circle as high as a button (Qt)."""
        side = current_theme().px(TARGET)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle and the letters (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        ground, rect = theme.color("track"), QRectF(self.rect())
        paint_box(painter, rect, rect.height() / 2, ground, ground)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color("text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letters.upper())
