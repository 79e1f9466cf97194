"""A row that wraps, so that 200 % text and long languages keep everything in sight."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme


class FlowLayout(QLayout):
    """Sets items side by side and goes on in the next line when the width is used up.

    Args:
        gap: Space between items of a line, in px at scale 1.
        line_gap: Space between lines, in px at scale 1.
    """

    def __init__(self, gap: int = 8, line_gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, line_gap
        self._gap_px, self._line_gap_px = gap, line_gap
        self.setContentsMargins(0, 0, 0, 0)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._gap_px, self._line_gap_px = theme.px(self._gap), theme.px(self._line_gap)
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Take over an item (Qt)."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items (Qt)."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at an index, or nothing past the end (Qt)."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at an index away, or nothing past the end (Qt)."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than needed (Qt)."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width (Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height the lines take at a width (Qt)."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        lines = self._lines(inner)
        gaps = self._line_gap_px * max(len(lines) - 1, 0)
        return sum(map(_height, lines)) + gaps + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Wish for one line (Qt)."""
        shown = self._shown()
        width = sum(_wish(item).width() for item in shown) + self._gap_px * max(len(shown) - 1, 0)
        return self._with_margins(QSize(width, _height(shown)))

    def minimumSize(self) -> QSize:
        """Need the width of the widest item (Qt)."""
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return self._with_margins(least)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items (Qt)."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top()
        for line in self._lines(inner.width()):
            self._place(line, QPoint(inner.left(), top), inner.width())
            top += _height(line) + self._line_gap_px

    def _place(self, line: list[QLayoutItem], start: QPoint, width: int) -> None:
        left, height = start.x(), _height(line)
        for item in line:
            size = _wish(item).boundedTo(QSize(width, height))
            middle = start.y() + (height - size.height()) // 2
            item.setGeometry(QRect(QPoint(left, middle), size))
            left += size.width() + self._gap_px

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = width + 1
        for item in self._shown():
            wish = _wish(item).width()
            if used + self._gap_px + wish > width:
                lines.append([])
                used = -self._gap_px
            lines[-1].append(item)
            used += self._gap_px + wish
        return lines

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins: QMargins = self.contentsMargins()
        return size.grownBy(margins)


def _wish(item: QLayoutItem) -> QSize:
    return item.sizeHint().expandedTo(item.minimumSize())


def _height(line: list[QLayoutItem]) -> int:
    return max((_wish(item).height() for item in line), default=0)
