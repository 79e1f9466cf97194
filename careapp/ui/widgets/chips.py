"""Choosing one of a few words: chips with icons, or a segmented control."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.choice import Choice, ChoiceButton
from careapp.ui.widgets.layouts import HBox
from careapp.ui.widgets.painting import RADIUS, paint_box, paint_focus, painter_on, shows_focus

_ICON = 20
_CHOSEN_EDGE = 2


class _WordButton(ChoiceButton):
    """Icon and words; bold, tinted and with a stronger edge when chosen."""

    padding = 16

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_theme(), painter_on(self)
        rect = QRectF(self.rect())
        self._paint_box(painter, rect, theme)
        if shows_focus(self):
            paint_focus(painter, rect, self._radius(theme), theme)
        self._paint_content(painter, theme)

    def _paint_box(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        radius = self._radius(theme)
        if self.isChecked():
            fill, edge = theme.color("selection"), theme.color("accent")
            paint_box(painter, rect, radius, fill, edge, _CHOSEN_EDGE)
        else:
            fill = theme.color("quiet_hover" if self.underMouse() else "canvas")
            paint_box(painter, rect, radius, fill, theme.color("control_border"))

    def _radius(self, theme: Theme) -> float:
        return theme.px(RADIUS)

    def _paint_content(self, painter: QPainter, theme: Theme) -> None:
        ink = "on_selection" if self.isChecked() else "text"
        if not self.isEnabled():
            ink = "text_secondary"
        painter.setFont(theme.font(self.style_now()))
        words = painter.fontMetrics().horizontalAdvance(self.option.text)
        left = (self.width() - words - self.icon_room(theme)) / 2
        if self.option.icon:
            side = theme.px(_ICON)
            rect = QRectF(left, (self.height() - side) / 2, side, side)
            paint_icon(painter, rect, self.option.icon, ink)
            left += self.icon_room(theme)
        painter.setPen(theme.color(ink))
        rest = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self.option.text)


class _Chip(_WordButton):
    """With round ends."""

    def _radius(self, _theme: Theme) -> float:
        return self.height() / 2


class _Segment(_WordButton):
    """Draws its own box only when chosen; the frame belongs to the group."""

    def _paint_box(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        if self.isChecked():
            super()._paint_box(painter, rect, theme)


class Chips(Choice):
    """Answers as chips that wrap, such as who said it.

    Args:
        name: What is asked, for the screen reader.
        options: The answers; text and icon are shown.

    Signals:
        chosen: The user chose a value, or took it back (None).
    """

    button_class = _Chip


class Segmented(Choice):
    """Two or three answers in one frame, such as ”Kun denne gang | Indtil videre”.

    Args:
        name: What is asked, for the screen reader.
        options: The answers.

    Signals:
        chosen: The user chose a value, or took it back (None).
    """

    button_class = _Segment

    def _make_layout(self) -> QLayout:
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return HBox(parent=self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the common frame and the lines between the answers (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        edge = theme.color("control_border")
        paint_box(painter, QRectF(self.rect()), theme.px(RADIUS), theme.color("canvas"), edge)
        for button in self.findChildren(_Segment)[1:]:
            left = button.x() + 0.5
            painter.drawLine(QPointF(left, 1), QPointF(left, self.height() - 1))
