"""A button made of other widgets, such as a visit that unfolds."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.layouts import Margins, VBox
from careapp.ui.widgets.painting import (
    RADIUS,
    TARGET,
    paint_box,
    paint_focus,
    painter_on,
    shows_focus,
)


class Pressable(QPushButton):
    """A button as high as what stands in it.

    Args:
        gap: Space between the widgets in it, in px at scale 1.
        margins: Around them.

    Attributes:
        content: Put labels here; they let the press through.
    """

    def __init__(
        self, gap: int = 0, margins: Margins = (8, 8, 8, 8), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.content = VBox(gap, margins, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the size of the content (Qt)."""
        return self.content.sizeHint().expandedTo(self._least())

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the content (Qt)."""
        return self.content.minimumSize().expandedTo(self._least())

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width (Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take (Qt)."""
        return max(self.content.totalHeightForWidth(width), self._least().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground under the pointer, and the focus ring (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        rect, radius = QRectF(self.rect()), theme.px(RADIUS)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            fill = theme.color("track" if self.isDown() else "quiet_hover")
            paint_box(painter, rect, radius, fill, fill)
        if shows_focus(self):
            paint_focus(painter, rect, radius, theme)

    @staticmethod
    def _least() -> QSize:
        side = current_theme().px(TARGET)
        return QSize(side, side)
