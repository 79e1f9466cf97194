"""Push buttons: primary, secondary, quiet; the role property decides the colours."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Style, Theme
from careapp.ui.theme_source import current_theme, follow_theme, set_property
from careapp.ui.widgets.painting import RADIUS, TARGET, paint_focus, shows_focus

ButtonRole = Literal["primary", "secondary", "quiet"]

_INK = {"primary": "on_accent", "secondary": "text", "quiet": "accent"}
_STYLE: dict[str, Style] = {
    "primary": "large_strong",
    "secondary": "large",
    "quiet": "large_strong",
}
_ICON = 20
_ICON_GAP = 8
_PADDING = {"primary": 18, "secondary": 16, "quiet": 0}


class Button(QPushButton):
    """A push button 44 px high.

    Args:
        text: The words; empty for an icon alone, which then needs an accessible name.
        role: "primary" (one on a screen), "secondary" or "quiet" (a link-like text button).
        icon: Name of a Lucide icon before the words.
    """

    def __init__(
        self,
        text: str,
        role: ButtonRole = "secondary",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    @property
    def role(self) -> str:
        """What the button is: "primary", "secondary" or "quiet"."""
        return str(self.property("role"))

    @role.setter
    def role(self, role: ButtonRole) -> None:
        set_property(self, "role", role)
        self._restyle(current_theme())

    @property
    def icon_name(self) -> str:
        """Name of the icon before the words, or nothing."""
        return self._icon

    @icon_name.setter
    def icon_name(self, name: str) -> None:
        self._icon = name
        self.updateGeometry()
        self.update()

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font(_STYLE[self.role]))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for icon, words and padding (Qt)."""
        theme = current_theme()
        width = self._content_width(theme) + 2 * theme.px(_PADDING[self.role])
        return QSize(max(width, theme.px(TARGET)), theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed (Qt)."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box from the style sheet, the content and the focus ring (Qt)."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        theme = current_theme()
        self._paint_content(painter, theme)
        if shows_focus(self) and self.role != "quiet":
            paint_focus(painter, QRectF(self.rect()), theme.px(RADIUS), theme)

    def _paint_content(self, painter: QStylePainter, theme: Theme) -> None:
        ink = _INK[self.role] if self.isEnabled() else "text_secondary"
        left = (self.width() - self._content_width(theme)) / 2
        if self.role == "quiet" and (self.underMouse() or shows_focus(self)):
            self._paint_underline(painter, theme, left)
        if self._icon:
            side = theme.px(_ICON)
            paint_icon(
                painter, QRectF(left, (self.height() - side) / 2, side, side), self._icon, ink
            )
            left += side + theme.px(_ICON_GAP)
        painter.setPen(theme.color(ink))
        rest = QRectF(left, 0, self.width() - left, self.height())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rest, flags | Qt.TextFlag.TextHideMnemonic, self.text())

    def _paint_underline(self, painter: QStylePainter, theme: Theme, left: float) -> None:
        height = theme.line("large_strong")
        top = (self.height() - height) / 2
        words = QRectF(left, top, self._content_width(theme), height)
        if shows_focus(self):
            painter.fillRect(words, theme.color("selection"))
        ink = theme.color("focus" if shows_focus(self) else "accent")
        painter.fillRect(QRectF(left, words.bottom() - 1, words.width(), theme.px(2)), ink)

    def _content_width(self, theme: Theme) -> int:
        flags = Qt.TextFlag.TextHideMnemonic
        words = QFontMetrics(self.font()).size(flags, self.text()).width() if self.text() else 0
        gap = theme.px(_ICON_GAP) if self._icon and words else 0
        return words + gap + (theme.px(_ICON) if self._icon else 0)


class TextButton(Button):
    """A quiet button that reads like a link and keeps a 44 px hit area.

    Args:
        text: The words.
        icon: Name of a Lucide icon before the words.
    """

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "quiet", icon, parent)
