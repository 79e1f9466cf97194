"""Lucide icons, drawn in the colour of a role, crisp at any pixel density."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from careapp.ui.theme_source import theme_source


class _Engine(QIconEngine):
    """Draws when asked, so an icon never shown costs nothing and follows the theme."""

    def __init__(self, name: str, role: str, checked_role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._checked_role = checked_role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        pixels = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, pixels))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        role = self._checked_role if state == QIcon.State.On else self._role
        if mode == QIcon.Mode.Disabled:
            role = "text_secondary"
        return _draw(self._name, role, round(min(size.width(), size.height()) * scale), scale)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role, self._checked_role)


def icon(name: str, role: str = "text", *, checked_role: str = "") -> QIcon:
    """Return an icon in the colour of ``role``; it recolours itself with the theme.

    Args:
        name: File name in ``resources/icons`` without ``.svg``.
        role: Colour role.
        checked_role: Colour role while the button is checked; as ``role`` when empty.
    """
    return QIcon(_Engine(name, role, checked_role or role))


def paint_icon(painter: QPainter, rect: QRectF, name: str, role: str = "text") -> None:
    """Draw an icon into ``rect``, for widgets that paint."""
    pixels = painter.device().devicePixelRatio()
    side = round(min(rect.width(), rect.height()) * pixels)
    pixmap = _draw(name, role, side, pixels)
    painter.drawPixmap(rect.topLeft().toPoint(), pixmap)


def _draw(name: str, role: str, side: int, pixels: float) -> QPixmap:
    source = theme_source()
    color = source.theme.tokens[role]
    return _drawn(source.icons, name, color, side, pixels)


@cache
def _drawn(directory: Path, name: str, color: str, side: int, pixels: float) -> QPixmap:
    svg = _svg(directory, name).replace("currentColor", color)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(svg.encode()).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(pixels)
    return pixmap


@cache
def _svg(directory: Path, name: str) -> str:
    return (directory / f"{name}.svg").read_text(encoding="utf-8")
