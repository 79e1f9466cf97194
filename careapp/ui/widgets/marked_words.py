"""Text with some of its words tinted and underlined, the same on every side of a difference."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careapp.ui.theme import Style, Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import painter_on

_UNDER = 2
_LEAST = 120
_WIDEST = 720

Pieces = Sequence[tuple[str, bool]]
"""Words in order, and whether each piece is marked."""


class MarkedWords(QLabel):
    """Wrapping text whose marked pieces have a tint and a line under them.

    Args:
        pieces: The text.
        style: Type style.
        marked_as: What a screen reader says of the marked pieces, with ``{words}``.
    """

    def __init__(
        self,
        pieces: Pieces = (),
        style: Style = "large",
        marked_as: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pieces, self._style, self._marked_as = tuple(pieces), style, marked_as
        self._layouts: dict[int, list[QTextLayout]] = {}
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        marked = "; ".join(words.strip() for words, is_marked in self._pieces if is_marked)
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(marked_as.format(words=marked) if marked else "")
        follow_theme(self._restyle)

    def text(self) -> str:
        """Return the words, without the marks."""
        return "".join(words for words, _marked in self._pieces)

    @property
    def marked(self) -> tuple[str, ...]:
        """The pieces that are marked."""
        return tuple(words for words, is_marked in self._pieces if is_marked)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width (Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take (Qt)."""
        theme = current_theme()
        lines = sum(layout.lineCount() for layout in self._laid_out(width, theme))
        return max(lines, 1) * theme.line(self._style)

    def sizeHint(self) -> QSize:
        """Wish for one line for each paragraph (Qt)."""
        theme = current_theme()
        widths = [
            layout.lineAt(0).naturalTextWidth()
            for layout in self._laid_out(theme.px(10 * _WIDEST), theme)
            if layout.lineCount()
        ]
        wide = min(ceil(max(widths, default=0)) + 1, theme.px(_WIDEST))
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Need room for a long word (Qt)."""
        theme = current_theme()
        return QSize(theme.px(_LEAST), theme.line(self._style))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tint, the words and the lines under them (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        painter.setPen(theme.color("text"))
        line, top, start = theme.line(self._style), 0.0, 0
        for layout in self._laid_out(self.width(), theme):
            layout.setPosition(QPointF(0, top))
            for at, until in self._marks_in(start, len(layout.text())):
                _mark(painter, layout, (at, until), (top, line), theme)
            layout.draw(painter, QPointF(0, 0))
            top += layout.lineCount() * line
            start += len(layout.text()) + 1

    def _marks_in(self, start: int, length: int) -> list[tuple[int, int]]:
        """Return the marked parts of a paragraph, by its own letters."""
        found, at = [], 0
        for words, is_marked in self._pieces:
            first, last = max(at, start), min(at + len(words), start + length)
            if is_marked and first < last:
                found.append((first - start, last - start))
            at += len(words)
        return found

    def _laid_out(self, width: int, theme: Theme) -> list[QTextLayout]:
        if width not in self._layouts:
            self._layouts[width] = [
                _lay_out(paragraph, width, self._style, theme)
                for paragraph in self.text().split("\n")
            ]
        return self._layouts[width]

    def _restyle(self, _theme: Theme) -> None:
        self._layouts.clear()
        self.updateGeometry()
        self.update()


def _lay_out(text: str, width: int, style: Style, theme: Theme) -> QTextLayout:
    layout = QTextLayout(text, theme.font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([])
    height = theme.line(style)
    layout.beginLayout()
    number = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, number * height + (height - line.height()) / 2))
        number += 1
    layout.endLayout()
    return layout


def _mark(
    painter: QPainter,
    layout: QTextLayout,
    marked: tuple[int, int],
    place: tuple[float, int],
    theme: Theme,
) -> None:
    top, height = place
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        first, last = max(marked[0], start), min(marked[1], end)
        if first < last:
            left, right = line.cursorToX(first)[0], line.cursorToX(last)[0]  # type: ignore[index]
            box = QRectF(left, top + number * height + 2, right - left, height - 4)
            painter.fillRect(box, theme.color("wash"))
            under = theme.px(_UNDER)
            bottom = QRectF(box.left(), box.bottom() - under, box.width(), under)
            painter.fillRect(bottom, theme.color("accent"))
