"""Two-line rows: what they say and how they are laid out and painted, in lists and alone."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Style, Theme
from careapp.ui.widgets.long_words import breakable

ICON = 20
TEXT_LEFT = 36
"""Distance from the left edge of a row to its words when an icon stands before them."""

_GAP = 12
_LEAST_SHARE = 0.5
_MOST_BESIDE = 2
"""Lines of what may stand at the left of something; what is longer gets the whole width."""
_LOUD = ("warning", "danger")


@dataclass(frozen=True)
class Row:
    """What a two-line row says.

    Attributes:
        title: First line.
        secondary: Second line, quiet.
        right: At the right end of the first line.
        right_tone: Colour role of ``right``; warning and danger are bold.
        below: At the right end of the second line, such as when it is due.
        below_tone: Colour role of ``below``.
        icon: Name of a Lucide icon.
        icon_tone: Colour role of the icon.
        strong: Whether the title is bold.
        key: What it stands for, such as a record id.
    """

    title: str
    secondary: str = ""
    right: str = ""
    right_tone: str = "text_secondary"
    below: str = ""
    below_tone: str = "text_secondary"
    icon: str = ""
    icon_tone: str = "text"
    strong: bool = False
    key: object = None

    @property
    def spoken(self) -> str:
        """All the words in reading order, for the screen reader."""
        parts = (self.title, self.right, self.secondary, self.below)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class _Piece:
    rect: QRectF
    text: str
    style: Style
    tone: str
    right: bool = False


class RowLayout:
    """Where the words of a row stand at a width; long ones wrap, or are cut when asked.

    Args:
        row: What the row says.
        width: Room for the words in px.
        theme: The theme in force.
        wraps: Whether long words wrap; else they end in an ellipsis.
    """

    def __init__(self, row: Row, width: float, theme: Theme, *, wraps: bool = True) -> None:
        self._theme = theme
        self._wraps = wraps
        self._pieces: list[_Piece] = []
        title: Style = "large_strong" if row.strong else "large"
        bottom = self._line(0, width, (row.title, title, "text"), (row.right, row.right_tone))
        if row.secondary or row.below:
            right = (row.below, row.below_tone)
            bottom = self._line(bottom, width, (row.secondary, "body", "text_secondary"), right)
        self.height = ceil(bottom)

    def paint(self, painter: QPainter, origin: QPointF, tone: str = "") -> None:
        """Draw the words.

        Args:
            painter: Where to.
            origin: Upper left corner of the words.
            tone: One colour role for all of them, or none.
        """
        flags = Qt.AlignmentFlag.AlignVCenter | (
            Qt.TextFlag.TextWordWrap if self._wraps else Qt.TextFlag.TextSingleLine
        )
        for piece in self._pieces:
            side = Qt.AlignmentFlag.AlignRight if piece.right else Qt.AlignmentFlag.AlignLeft
            painter.setFont(self._theme.font(piece.style))
            painter.setPen(self._theme.color(tone or piece.tone))
            painter.drawText(piece.rect.translated(origin), int(flags | side), piece.text)

    def _line(
        self, top: float, width: float, left: tuple[str, Style, str], right: tuple[str, str]
    ) -> float:
        words, tone = right
        style: Style = "strong" if tone in _LOUD else "body"
        share = width * (1 - _LEAST_SHARE)
        words = self._cut(words, style, share)
        taken = self._metrics(style).horizontalAdvance(words)
        room = width - taken - self._theme.px(_GAP)
        beside = bool(words) and taken <= share and self._lines(left, room) <= _MOST_BESIDE
        height = self._add(top, room if beside else width, left)
        if not words:
            return top + height
        line = self._theme.line(left[1] if beside else style)
        place = QRectF(0, top if beside else top + height, width, line)
        self._pieces.append(_Piece(place, words, style, tone, beside))
        return top + max(height, line) if beside else top + height + line

    def _add(self, top: float, width: float, words: tuple[str, Style, str]) -> float:
        text, style, tone = words
        height = self._lines(words, width) * self._theme.line(style)
        place = QRectF(0, top, max(width, 1), height)
        text = breakable(text) if self._wraps else self._cut(text, style, width)
        self._pieces.append(_Piece(place, text, style, tone))
        return height

    def _lines(self, words: tuple[str, Style, str], width: float) -> int:
        if not self._wraps:
            return 1
        text, style, _tone = words
        metrics, endless = self._metrics(style), QRectF(0, 0, max(width, 1), 10_000)
        box = metrics.boundingRect(endless, int(Qt.TextFlag.TextWordWrap), breakable(text))
        return max(round(box.height() / metrics.lineSpacing()), 1)

    def _cut(self, text: str, style: Style, width: float) -> str:
        if self._wraps:
            return text
        return self._metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _metrics(self, style: Style) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(style))


def paint_row_icon(painter: QPainter, rect: QRect, row: Row, theme: Theme, tone: str = "") -> None:
    """Draw the icon of a row on the height of its first line; ``rect`` is the words' column."""
    side = theme.px(ICON)
    middle = rect.top() + (theme.line("large") - side) / 2
    paint_icon(painter, QRectF(rect.left(), middle, side, side), row.icon, tone or row.icon_tone)
