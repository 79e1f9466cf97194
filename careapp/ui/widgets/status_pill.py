"""The pill that always says where the work is."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Style, Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import TARGET, paint_box, paint_focus, painter_on, shows_focus

Status = Literal["hub", "local", "attention"]

_LOOKS: dict[str, tuple[str, str, str, str, str, Style]] = {
    # icon, its colour, text, surface, border, type style
    "hub": ("cloud-check", "good", "text", "canvas", "hairline", "body"),
    "local": ("laptop", "accent", "text", "canvas", "hairline", "body"),
    "attention": (
        "triangle-alert",
        "on_warning",
        "on_warning",
        "warning_surface",
        "warning_border",
        "strong",
    ),
}
_HEIGHT = 36
_PADDING = 16
_ICON = 18
_ROOM = 26
_LEAST_ROOM = 264
_BESIDE = 16
"""Between the pill and what stands beside it."""


class StatusPill(QPushButton):
    """Where the work is: at the municipality's server, on this computer, or in need of attention.

    Args:
        status: "hub", "local" or "attention".
        text: The words.
    """

    def __init__(
        self, status: Status = "local", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._status: Status = status
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    @property
    def status(self) -> Status:
        """Where the work is."""
        return self._status

    def show_status(self, status: Status, text: str) -> None:
        """Say where the work is now."""
        self._status = status
        self.setText(text)
        self._restyle(current_theme())
        for room in self.window().findChildren(PillRoom):
            room.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the pill within a 44 px target (Qt)."""
        theme = current_theme()
        words = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text())
        return QSize(words + theme.px(2 * _PADDING + _ROOM), theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed (Qt)."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill, flush with the right edge (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        icon, icon_role, ink, surface, border, style = _LOOKS[self._status]
        painter.setFont(theme.font(style))
        words = painter.fontMetrics().horizontalAdvance(self.text())
        width, height = words + theme.px(2 * _PADDING + _ROOM), theme.px(_HEIGHT)
        pill = QRectF(self.width() - width, (self.height() - height) / 2, width, height)
        fill = "quiet_hover" if self.underMouse() and surface == "canvas" else surface
        paint_box(painter, pill, height / 2, theme.color(fill), theme.color(border))
        if shows_focus(self):
            paint_focus(painter, pill, height / 2, theme)
        side = theme.px(_ICON)
        mark = QRectF(pill.left() + theme.px(_PADDING - 2), 0, side, side)
        mark.moveTop(pill.center().y() - side / 2)
        paint_icon(painter, mark, icon, icon_role)
        painter.setPen(theme.color(ink))
        rest = pill.adjusted(theme.px(_PADDING + _ROOM - 4), 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self.text())


class PillRoom(QWidget):
    """Keeps the words and buttons of a page from running under the pill of its window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the width of the pill as it is now (Qt)."""
        theme = current_theme()
        pill = self.window().findChild(StatusPill)
        taken = pill.sizeHint().width() + theme.px(_BESIDE) if pill else 0
        return QSize(max(taken, theme.px(_LEAST_ROOM)), theme.px(TARGET))
