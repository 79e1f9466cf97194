"""Layouts in px at scale 1: boxes that follow the scale, and a row that wraps."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme

_LEVELS = 10
"""How often layouts tell their parents: on the deepest page nine stand within one another."""
_RIGID = (QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)


class _Box(QBoxLayout):
    """A box layout whose gaps follow the scale."""

    def __init__(
        self, direction: QBoxLayout.Direction, gap: int, margins: Margins, parent: QWidget | None
    ) -> None:
        super().__init__(direction)
        self._gap = gap
        self._margins = margins
        self._spaces: list[tuple[QSpacerItem, int]] = []
        if parent is not None:
            parent.setLayout(self)
        follow_theme(self._restyle)

    def space(self, size: int) -> None:
        """Add an empty space of ``size`` px at scale 1."""
        spacer = QSpacerItem(0, 0)
        self._spaces.append((spacer, size))
        self.addSpacerItem(spacer)
        self._restyle(current_theme())

    def set_margins(self, margins: Margins) -> None:
        """Set left, top, right, bottom in px at scale 1."""
        self._margins = margins
        self._restyle(current_theme())

    def set_gap(self, gap: int) -> None:
        """Set the space between items in px at scale 1."""
        self._gap = gap
        self._restyle(current_theme())

    def clear(self) -> None:
        """Take everything out; widgets are deleted."""
        self._spaces.clear()
        empty(self)

    def _restyle(self, theme: Theme) -> None:
        self.setSpacing(theme.px(self._gap))
        self.setContentsMargins(*(theme.px(margin) for margin in self._margins))
        upright = self.direction() == QBoxLayout.Direction.TopToBottom
        for spacer, size in self._spaces:
            long = theme.px(size)
            spacer.changeSize(0 if upright else long, long if upright else 0, *_RIGID)
        self.invalidate()


class VBox(_Box):
    """Items under one another.

    Args:
        gap: Space between items, in px at scale 1.
        margins: Left, top, right, bottom, in px at scale 1.
        parent: The widget to lay out, or none for a layout within a layout.
    """

    def __init__(
        self, gap: int = 0, margins: Margins = NO_MARGINS, parent: QWidget | None = None
    ) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom, gap, margins, parent)


class HBox(_Box):
    """Items beside one another, for what surely fits; else see `FlowLayout`.

    Args:
        gap: Space between items, in px at scale 1.
        margins: Left, top, right, bottom, in px at scale 1.
        parent: The widget to lay out, or none for a layout within a layout.
    """

    def __init__(
        self, gap: int = 0, margins: Margins = NO_MARGINS, parent: QWidget | None = None
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, gap, margins, parent)


def lay_out_now() -> None:
    """Lay out at once what waits for it: a scroll area learns its height after those in it."""
    for _ in range(_LEVELS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def widgets_in(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets in a layout, and in those within it, in the order in which they stand.

    Never by ``itemAt``: Qt deletes its items without a word to Python, which goes on to take
    whatever comes to stand at the same place in memory for the item that was there.
    """
    around = layout.parentWidget()
    if around is None:
        return
    only = Qt.FindChildOption.FindDirectChildrenOnly
    yield from _in_order(layout, around.findChildren(QWidget, options=only))


def _in_order(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    parts: list[tuple[int, QWidget | QLayout]] = [
        (at, widget) for widget in widgets if (at := layout.indexOf(widget)) >= 0
    ]
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    parts += [(layout.indexOf(one), one) for one in inner]
    for _at, part in sorted(parts, key=lambda one: one[0]):
        if isinstance(part, QLayout):
            yield from _in_order(part, widgets)
        else:
            yield part


def empty(layout: QLayout) -> None:
    """Take every item out of a layout; widgets are hidden and deleted."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            empty(inner)
        elif widget is not None:
            widget.hide()
            widget.deleteLater()


class FlowLayout(QLayout):
    """Sets items side by side and goes on in the next line when the width is used up.

    Args:
        gap: Space between items of a line, in px at scale 1.
        line_gap: Space between lines, in px at scale 1.
        at_right: Whether lines end at the right edge.
    """

    def __init__(
        self,
        gap: int = 8,
        line_gap: int = 8,
        parent: QWidget | None = None,
        *,
        at_right: bool = False,
    ) -> None:
        super().__init__(parent)
        self._at_right = at_right
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._least: QSize | None = None
        self._gap, self._line_gap = gap, line_gap
        self._gap_px, self._line_gap_px = gap, line_gap
        self.setContentsMargins(0, 0, 0, 0)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._gap_px, self._line_gap_px = theme.px(self._gap), theme.px(self._line_gap)
        self.invalidate()

    def invalidate(self) -> None:
        """Forget what was measured; Qt asks for it again and again in between (Qt)."""
        self._heights.clear()
        self._hint = self._least = None
        super().invalidate()

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
        if width not in self._heights:
            self._heights[width] = self._measured(width)
        return self._heights[width]

    def _measured(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        lines = self._lines(inner)
        gaps = self._line_gap_px * max(len(lines) - 1, 0)
        heights = sum(_height(line, inner) for line in lines)
        return heights + gaps + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Wish for one line (Qt)."""
        if self._hint is None:
            shown = self._shown()
            gaps = self._gap_px * max(len(shown) - 1, 0)
            width = sum(_wish(item).width() for item in shown) + gaps
            self._hint = self._with_margins(QSize(width, _height(shown, width)))
        return QSize(self._hint)

    def minimumSize(self) -> QSize:
        """Need the width of the widest item (Qt)."""
        if self._least is None:
            least = QSize()
            for item in self._shown():
                least = least.expandedTo(item.minimumSize())
            self._least = self._with_margins(least)
        return QSize(self._least)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items (Qt)."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top()
        for line in self._lines(inner.width()):
            self._place(line, QPoint(inner.left(), top), inner.width())
            top += _height(line, inner.width()) + self._line_gap_px

    def _place(self, line: list[QLayoutItem], start: QPoint, width: int) -> None:
        sizes = [_size(item, width) for item in line]
        left, height = start.x(), max((size.height() for size in sizes), default=0)
        if self._at_right:
            gaps = self._gap_px * (len(line) - 1)
            left += max(width - gaps - sum(size.width() for size in sizes), 0)
        for item, size in zip(line, sizes, strict=True):
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


def _size(item: QLayoutItem, width: int) -> QSize:
    wish = _wish(item)
    if wish.width() <= width:
        return wish
    height = item.heightForWidth(width) if item.hasHeightForWidth() else wish.height()
    return QSize(width, height)


def _height(line: list[QLayoutItem], width: int) -> int:
    return max((_size(item, width).height() for item in line), default=0)
