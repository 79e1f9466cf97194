"""Seven days side by side; only today is filled."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.choice import Choice, ChoiceButton, Option
from careapp.ui.widgets.painting import RADIUS, paint_box, paint_focus, painter_on, shows_focus

_HEIGHT = 64
_LEAST_WIDTH = 56
_GAP = 4
_COLUMNS_WHEN_NARROW = 4
_INSET = 12


@dataclass(frozen=True)
class DayOption(Option):
    """A day of the strip.

    Attributes:
        note: What the day holds ("3 besøg"), under its name.
        today: Whether it is filled.
        quiet: Whether it is drawn in the secondary colour, such as a free day.
    """

    note: str = ""
    today: bool = False
    quiet: bool = False


class _Day(ChoiceButton):
    """One day."""

    def __init__(self, option: Option) -> None:
        super().__init__(option)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(_LEAST_WIDTH), theme.px(_HEIGHT))

    def words_width(self, theme: Theme) -> int:
        """Return the width at which no word is cut."""
        name = QFontMetrics(theme.font("large_strong")).horizontalAdvance(self._day.text)
        note = QFontMetrics(theme.font("body")).horizontalAdvance(self._day.note)
        return max(name, note) + theme.px(2 * _INSET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_theme(), painter_on(self)
        rect, radius = QRectF(self.rect()), theme.px(RADIUS)
        self._paint_ground(painter, rect, theme)
        if shows_focus(self):
            paint_focus(painter, rect, radius, theme)
        self._paint_words(painter, theme)

    def _paint_ground(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        radius, today = theme.px(RADIUS), self._day.today
        if today or self.underMouse():
            fill = theme.color("selection" if today else "quiet_hover")
            paint_box(painter, rect, radius, fill, fill)
        if self.isChecked() and not today:
            clear = theme.color("canvas")
            paint_box(painter, rect, radius, clear, theme.color("accent"), 2)

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        day = self._day
        ink = "on_selection" if day.today else "text_secondary" if day.quiet else "text"
        note_ink = "on_selection" if day.today else "text_secondary"
        room = self.width() - theme.px(2 * _INSET)
        lines = (
            (day.text, theme.font("large_strong" if day.today else "large"), ink, 8, 24),
            (day.note, theme.font("body"), note_ink, 34, 20),
        )
        for text, font, role, top, height in lines:
            painter.setFont(font)
            painter.setPen(theme.color(role))
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            place = QRectF(theme.px(_INSET), theme.px(top), room, theme.px(height))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)

    @property
    def _day(self) -> DayOption:
        return self.option if isinstance(self.option, DayOption) else DayOption(None, "")


class WeekStrip(Choice):
    """Chooses a day of the week shown.

    Args:
        name: What is chosen, for the screen reader.
        options: Seven `DayOption`; give each a name with the full date and what it holds.

    Signals:
        chosen: A day was chosen (its value).
    """

    button_class = _Day
    outset = 12

    def _make_layout(self) -> QLayout:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = len(self.options)
        return self._grid

    def _add(self, _layout: QLayout, button: ChoiceButton) -> None:
        self._grid.addWidget(button, 0, self._grid.count())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on in a second line where the words would be cut (Qt)."""
        super().resizeEvent(event)
        theme = current_theme()
        gap = theme.px(_GAP)
        self._grid.setSpacing(gap)
        days = [b for b in self._buttons if isinstance(b, _Day)]
        widest = max((day.words_width(theme) for day in days), default=0)
        fits = self.width() >= len(days) * (widest + gap) - gap
        self._arrange(len(days) if fits else _COLUMNS_WHEN_NARROW)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, *divmod(number, columns))
        for column in range(len(self._buttons)):
            self._grid.setColumnStretch(column, int(column < columns))
        self.updateGeometry()
