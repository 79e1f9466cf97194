"""What the painting widgets share: crisp edges and a focus ring that shows on any colour."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from careapp.ui.theme import Theme

RADIUS = 8
TARGET = 44

_RING = 2


def painter_on(widget: QWidget) -> QPainter:
    """Return a smooth painter on a widget."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def paint_box(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor, edge: QColor, width: float = 1
) -> None:
    """Draw a rounded box whose edge lies inside ``rect``."""
    half = width / 2
    painter.setPen(QPen(edge, width))
    painter.setBrush(fill)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def shows_focus(widget: QWidget) -> bool:
    """Tell whether to draw the ring: focus that came by keyboard."""
    by_keyboard = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return widget.hasFocus() and by_keyboard


def paint_focus(painter: QPainter, rect: QRectF, radius: float, theme: Theme) -> None:
    """Draw two rings, dark and light, so that one of them shows on any colour."""
    inner = rect.adjusted(_RING, _RING, -_RING, -_RING)
    nothing = QColor(Qt.GlobalColor.transparent)
    paint_box(painter, rect, radius, nothing, theme.color("focus"), _RING)
    paint_box(painter, inner, radius - _RING, nothing, theme.color("canvas"), _RING)
