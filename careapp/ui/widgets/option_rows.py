"""Answers under one another whose words wrap: one of them, or a tick for each."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLayout, QSizePolicy, QWidget

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Style, Theme
from careapp.ui.theme_source import current_theme, follow_theme, style_on
from careapp.ui.widgets.choice import Choice, ChoiceButton, Option
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.long_words import breakable
from careapp.ui.widgets.painting import (
    RADIUS,
    TARGET,
    paint_box,
    paint_focus,
    painter_on,
    shows_focus,
)

_MARK = 20
_TEXT_LEFT = 40
_SIDE = 8
_PADDING = 10
_WISH = 480
_CHOSEN_EDGE = 6
_ENDLESS = 1_000_000
_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class _RadioRow(ChoiceButton):
    """One of the answers: a circle and its words."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option, parent)
        _dress(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self, self.option.text, width)

    def sizeHint(self) -> QSize:
        return _wish(self, self.option.text)

    def minimumSizeHint(self) -> QSize:
        return _least()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_theme(), painter_on(self)
        mark = _paint(self, self.option.text, painter, theme)
        chosen = self.isChecked()
        edge = theme.color("accent" if chosen else "control_border")
        width = theme.px(_CHOSEN_EDGE) if chosen else 1
        paint_box(painter, mark, mark.width() / 2, theme.color("canvas"), edge, width)


class TickRow(QCheckBox):
    """An answer that can be ticked, with words that wrap.

    Args:
        words: What stands beside the tick.
    """

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.words = words
        self.setAccessibleName(words)
        _dress(self)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere (Qt)."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width (Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take (Qt)."""
        return _height(self, self.words, width)

    def sizeHint(self) -> QSize:
        """Wish for one line, as long as it is not too long (Qt)."""
        return _wish(self, self.words)

    def minimumSizeHint(self) -> QSize:
        """Need room for the tick and a short word (Qt)."""
        return _least()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tick and the words (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        mark = _paint(self, self.words, painter, theme)
        ticked = self.isChecked()
        edge = theme.color("accent" if ticked else "control_border")
        fill = theme.color("accent" if ticked else "canvas")
        paint_box(painter, mark, theme.px(4), fill, edge)
        if ticked:
            paint_icon(painter, mark.adjusted(2, 2, -2, -2), "check", "on_accent")


class RadioList(Choice):
    """Answers under one another, one or none chosen.

    Args:
        name: What is asked, for the screen reader.
        options: The answers.

    Signals:
        chosen: The user chose a value, or took it back (None).
    """

    button_class = _RadioRow

    def _make_layout(self) -> QLayout:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return VBox(2, parent=self)


def _dress(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    button.setCursor(Qt.CursorShape.PointingHandCursor)


def _height(button: QAbstractButton, words: str, width: int) -> int:
    theme = current_theme()
    room = QRect(0, 0, max(width - theme.px(_TEXT_LEFT + _SIDE), 1), _ENDLESS)
    metrics = QFontMetrics(theme.font(style_on(button, "large_strong")))
    high = metrics.boundingRect(room, _FLAGS, breakable(words)).height()
    return max(high + 2 * theme.px(_PADDING), theme.px(TARGET))


def _wish(button: QAbstractButton, words: str) -> QSize:
    theme = current_theme()
    bolder = theme.font(style_on(button, "large_strong"))
    long = QFontMetrics(bolder).horizontalAdvance(words)
    width = min(long + theme.px(_TEXT_LEFT + _SIDE) + 1, theme.px(_WISH))
    return QSize(width, _height(button, words, width))


def _least() -> QSize:
    theme = current_theme()
    return QSize(theme.px(_TEXT_LEFT + 2 * TARGET), theme.px(TARGET))


def _paint(button: QAbstractButton, words: str, painter: QPainter, theme: Theme) -> QRectF:
    """Draw the ground, the ring and the words; return where the mark stands."""
    ground, radius = QRectF(button.rect()), theme.px(RADIUS)
    if button.isEnabled() and button.underMouse():
        fill = theme.color("quiet_hover")
        paint_box(painter, ground, radius, fill, fill)
    if shows_focus(button):
        paint_focus(painter, ground, radius, theme)
    painter.setPen(theme.color("text" if button.isEnabled() else "text_secondary"))
    style: Style = "large_strong" if button.isChecked() else "large"
    painter.setFont(theme.font(style_on(button, style)))
    side = theme.px(_MARK)
    room = button.rect().adjusted(theme.px(_TEXT_LEFT), 0, -theme.px(_SIDE), 0)
    flags = _FLAGS | Qt.AlignmentFlag.AlignVCenter
    place = painter.boundingRect(room, flags, breakable(words))
    painter.drawText(room, flags, breakable(words))
    middle = place.top() + painter.fontMetrics().height() / 2
    return QRectF(theme.px(_SIDE), middle - side / 2, side, side)
