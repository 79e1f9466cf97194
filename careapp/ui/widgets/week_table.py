"""A week of minutes: one row for each service, seven days, today a grey column."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Style, Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.long_words import breakable
from careapp.ui.widgets.painting import RADIUS, paint_box, paint_focus, painter_on, shows_focus

DAYS = 7
_NAME, _DAY, _TOTAL = 120, (40, 68), 64
_SIDE, _PAD, _HEIGHT, _LINE = 8, 8, 36, 1
_GLYPH = 16


@dataclass(frozen=True)
class WeekLine:
    """One row.

    Attributes:
        name: At the left.
        cells: Minutes by day in words; empty ones stay blank.
        total: At the right end.
        marked: On which days something is swapped.
        spoken: All of it in words, for the screen reader.
        key: What is opened by it; None for a row that opens nothing.
        strong: Whether it is in bold.
        quiet: Whether it is quiet, such as the names of the days.
    """

    name: str
    cells: tuple[str, ...]
    total: str
    marked: tuple[bool, ...] = (False,) * DAYS
    spoken: str = ""
    key: object = None
    strong: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class _Columns:
    """Where the columns of a table stand at a width."""

    name: float
    day: float
    left: float

    def of_day(self, number: int, height: float) -> QRectF:
        return QRectF(self.left + self.name + number * self.day, 0, self.day, height)


def _columns(width: int, theme: Theme) -> _Columns:
    side = theme.px(_SIDE)
    inner = width - 2 * side
    least, most = (theme.px(one) for one in _DAY)
    day = min(max((inner - theme.px(_NAME + _TOTAL)) / DAYS, least), most)
    if inner - DAYS * day - theme.px(_TOTAL) > theme.px(3 * _NAME):
        day = most
    return _Columns(inner - DAYS * day - theme.px(_TOTAL), day, side)


class WeekTable(QWidget):
    """The rows of a week between hairlines.

    Args:
        days: The names of the days.
        lines: The services.
        total: All of them together.
        today: Number of the column that is grey; None for none.

    Signals:
        opened: A row was pressed (its key).
    """

    opened = Signal(object)
    outset = _SIDE

    def __init__(
        self,
        days: WeekLine,
        lines: Sequence[WeekLine],
        total: WeekLine,
        today: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = VBox(parent=self)
        layout.addWidget(_Words(days, today, _Edge.TOP))
        for line in lines:
            row = _Row(line, today)
            row.clicked.connect(lambda _checked=False, key=line.key: self.opened.emit(key))
            layout.addWidget(row)
        layout.addWidget(_Words(total, today, _Edge.BOTTOM))


class _Edge:
    TOP, NONE, BOTTOM = range(3)


class _Painted:
    """Draws one row; a button and a label share it."""

    def __init__(self, line: WeekLine, today: int | None, edge: int) -> None:
        self.line, self._today, self._edge = line, today, edge

    @property
    def _style(self) -> Style:
        if self.line.quiet:
            return "body"
        return "large_strong" if self.line.strong else "large"

    def height(self, width: int) -> int:
        theme = current_theme()
        columns = _columns(width, theme)
        return max(self._name_height(columns, theme), self._days_height(columns, theme))

    def _name_height(self, columns: _Columns, theme: Theme) -> int:
        metrics = QFontMetricsF(theme.font(self._style))
        box = metrics.boundingRect(
            QRectF(0, 0, max(columns.name, 1), 10_000),
            int(Qt.TextFlag.TextWordWrap),
            breakable(self.line.name),
        )
        lines = max(round(box.height() / metrics.lineSpacing()), 1) if self.line.name else 1
        return max(ceil(lines * theme.line(self._style)) + theme.px(12), theme.px(_HEIGHT))

    def _days_height(self, columns: _Columns, theme: Theme) -> int:
        lines = 2 if self._folded(columns, theme) else 1
        return max(lines * theme.line("body") + theme.px(8), theme.px(_HEIGHT))

    def _folded(self, columns: _Columns, theme: Theme) -> bool:
        """Return whether the names of days take two lines."""
        metrics = QFontMetricsF(theme.font("strong"))
        room = columns.day - theme.px(_PAD)
        return self.line.quiet and any(
            metrics.horizontalAdvance(cell) > room for cell in self.line.cells
        )

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        theme = current_theme()
        columns = _columns(round(rect.width()), theme)
        self._paint_today(painter, rect, columns, theme)
        self._paint_name(painter, rect, columns, theme)
        for number, cell in enumerate(self.line.cells):
            place = columns.of_day(number, rect.height())
            self._paint_cell(painter, place, number, cell, columns, theme)
        right = rect.adjusted(0, 0, -columns.left, 0)
        painter.setFont(theme.font(self._style))
        painter.setPen(theme.color("text" if self.line.strong else "text_secondary"))
        painter.drawText(right, int(_RIGHT), self.line.total)
        if self._edge != _Edge.NONE:
            y = rect.bottom() - _LINE if self._edge == _Edge.TOP else rect.top()
            line = QRectF(columns.left, y, rect.width() - 2 * columns.left, _LINE)
            painter.fillRect(line, theme.color("hairline"))

    def _paint_today(
        self, painter: QPainter, rect: QRectF, columns: _Columns, theme: Theme
    ) -> None:
        """Draw the grey column, round where it begins and ends."""
        if self._today is None:
            return
        band, radius = columns.of_day(self._today, rect.height()), theme.px(RADIUS)
        above = 0 if self._edge == _Edge.TOP else radius
        below = 0 if self._edge == _Edge.BOTTOM else radius
        painter.save()
        painter.setClipRect(band)
        fill = theme.color("rail")
        paint_box(painter, band.adjusted(0, -2 * above, 0, 2 * below), radius, fill, fill)
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRectF, columns: _Columns, theme: Theme) -> None:
        painter.setFont(theme.font(self._style))
        painter.setPen(theme.color("text"))
        place = QRectF(columns.left, 0, columns.name, rect.height())
        painter.drawText(place, int(_LEFT), breakable(self.line.name))

    def _paint_cell(
        self,
        painter: QPainter,
        place: QRectF,
        number: int,
        cell: str,
        columns: _Columns,
        theme: Theme,
    ) -> None:
        place = place.adjusted(0, 0, -theme.px(_PAD), 0)
        is_today = self.line.quiet and number == self._today
        painter.setFont(theme.font("strong" if is_today else self._style))
        quiet = self.line.quiet and not is_today
        painter.setPen(theme.color("text_secondary" if quiet else "text"))
        text = cell.replace(" ", "\n") if self._folded(columns, theme) else cell
        painter.drawText(place, int(_RIGHT), text)
        if self.line.marked[number]:
            taken = painter.fontMetrics().horizontalAdvance(cell)
            side, gap = theme.px(_GLYPH), theme.px(4) if cell else 0
            left = max(place.right() - taken - gap - side, place.left())
            top = (place.height() - side) / 2
            paint_icon(painter, QRectF(left, top, side, side), "arrow-right-left", "accent")


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Words(QLabel):
    """A row that opens nothing: the names of the days, or all together."""

    def __init__(self, line: WeekLine, today: int | None, edge: int) -> None:
        super().__init__()
        self._painted = _Painted(line, today, edge)
        self.setAccessibleName(line.spoken)
        _make_row(self)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._painted.height(width)

    def sizeHint(self) -> QSize:
        return _wish(self._painted)

    def minimumSizeHint(self) -> QSize:
        return _least()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._painted.paint(painter_on(self), QRectF(self.rect()))


class _Row(QPushButton):
    """A service that can be opened."""

    def __init__(self, line: WeekLine, today: int | None) -> None:
        super().__init__()
        self._painted = _Painted(line, today, _Edge.NONE)
        self.setAccessibleName(line.spoken)
        self.setObjectName(f"week-{line.key}-{line.name}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        _make_row(self)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._painted.height(width)

    def sizeHint(self) -> QSize:
        return _wish(self._painted)

    def minimumSizeHint(self) -> QSize:
        return _least()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_theme(), painter_on(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            fill = theme.color("quiet_hover")
            paint_box(painter, rect, theme.px(RADIUS), fill, fill)
        self._painted.paint(painter, rect)
        if shows_focus(self):
            paint_focus(painter, rect, theme.px(RADIUS), theme)


def _make_row(widget: QWidget) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


def _wish(painted: _Painted) -> QSize:
    width = _least().width()
    return QSize(width, painted.height(width))


def _least() -> QSize:
    theme = current_theme()
    width = theme.px(_NAME + DAYS * _DAY[0] + _TOTAL + 2 * _SIDE)
    return QSize(width, theme.px(_HEIGHT))
