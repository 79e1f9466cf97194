"""The buttons of the rail: places to go, and the one that looks like a search field."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QRadioButton, QSizePolicy, QWidget

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.painting import (
    RADIUS,
    TARGET,
    paint_box,
    paint_focus,
    painter_on,
    shows_focus,
)

BUTTON_WIDTH = 48
MARGIN = 12

_ICON = 20
_ICON_LEFT = 14
_TEXT_LEFT = 45


@dataclass(frozen=True)
class RailEntry:
    """A place to go.

    Attributes:
        key: What `Rail.chosen` carries.
        text: The words.
        icon: Name of a Lucide icon.
    """

    key: str
    text: str
    icon: str


class RailButton(QRadioButton):
    """One place; arrow keys move the focus without leaving the page."""

    def __init__(self, entry: RailEntry) -> None:
        super().__init__(entry.text)
        self.entry = entry
        self.collapsed = False
        self.setAccessibleName(entry.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere (Qt)."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Return the width of an icon and its margins (Qt)."""
        theme = current_theme()
        return QSize(theme.px(BUTTON_WIDTH), theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed (Qt)."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus with arrow keys, go there with Enter (Qt)."""
        match event.key():
            case Qt.Key.Key_Down:
                self._move_focus(1)
            case Qt.Key.Key_Up:
                self._move_focus(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)

    def _move_focus(self, step: int) -> None:
        places = self.group().buttons()
        target = places[(places.index(self) + step) % len(places)]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        rect, radius = QRectF(self.rect()), theme.px(RADIUS)
        if self.isChecked() or self.underMouse():
            fill = theme.color("selection" if self.isChecked() else "track")
            paint_box(painter, rect, radius, fill, fill)
        if shows_focus(self):
            paint_focus(painter, rect, radius, theme)
        self._paint_content(painter, theme)

    def _paint_content(self, painter: QPainter, theme: Theme) -> None:
        ink = "on_selection" if self.isChecked() else "text"
        side = theme.px(_ICON)
        left = (self.width() - side) / 2 if self.collapsed else theme.px(_ICON_LEFT)
        paint_icon(
            painter,
            QRectF(left, (self.height() - side) / 2, side, side),
            self.entry.icon,
            ink,
        )
        if not self.collapsed:
            _paint_words(painter, self, theme, self.entry.text, ink, strong=self.isChecked())


class FindButton(QPushButton):
    """Looks like a search field and opens the search."""

    def __init__(self, text: str, shortcut: str) -> None:
        super().__init__(text)
        self.shortcut_text = shortcut
        self.collapsed = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the width of an icon and its margins (Qt)."""
        theme = current_theme()
        return QSize(theme.px(BUTTON_WIDTH), theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed (Qt)."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        rect, radius = QRectF(self.rect()), theme.px(RADIUS)
        fill = theme.color("quiet_hover" if self.underMouse() else "canvas")
        paint_box(painter, rect, radius, fill, theme.color("control_border"))
        if shows_focus(self):
            paint_focus(painter, rect, radius, theme)
        side = theme.px(_ICON)
        left = (self.width() - side) / 2 if self.collapsed else theme.px(_ICON_LEFT - 2)
        paint_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), "search")
        if not self.collapsed:
            _paint_words(painter, self, theme, self.text(), "text_secondary")
            painter.setFont(theme.font("body"))
            right = self.rect().adjusted(0, 0, -theme.px(MARGIN), 0)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(right, flags, self.shortcut_text)


def _paint_words(
    painter: QPainter, widget: QWidget, theme: Theme, text: str, ink: str, *, strong: bool = False
) -> None:
    painter.setFont(theme.font("large_strong" if strong else "large"))
    painter.setPen(theme.color(ink))
    rect = QRectF(widget.rect()).adjusted(theme.px(_TEXT_LEFT), 0, -theme.px(4), 0)
    words = QFontMetrics(painter.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, int(rect.width())
    )
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
