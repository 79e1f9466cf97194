"""Columns of equal width that go under one another where there is no room for them."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.layouts import HBox

LEAST_COLUMN = 200
"""Width of a column, in px at scale 1, below which they stack."""

_GAP = 24


def stacks(width: int, columns: int, least: int = LEAST_COLUMN) -> bool:
    """Return whether so many columns go under one another at a width."""
    return width < columns * current_theme().px(least)


class SideBySide(QWidget):
    """Widgets of equal width beside one another.

    Args:
        columns: The widgets; each wraps its words.
        captions: Shown only where the columns stand under one another.
        least: Width of a column below which they stack, in px at scale 1.
        gap: Room between columns, in px at scale 1.
    """

    def __init__(
        self,
        columns: list[QWidget],
        captions: list[QWidget] | None = None,
        parent: QWidget | None = None,
        *,
        least: int = LEAST_COLUMN,
        gap: int = _GAP,
    ) -> None:
        super().__init__(parent)
        self._columns, self._captions, self._least = columns, captions or [], least
        self._layout = HBox(gap, parent=self)
        for column in columns:
            policy = column.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            column.setSizePolicy(policy)
            self._layout.addWidget(column, 1)
        for caption in self._captions:
            caption.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beside or under one another (Qt)."""
        super().resizeEvent(event)
        stacked = stacks(self.width(), len(self._columns), self._least)
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if stacked else direction.LeftToRight
        if self._layout.direction() != wanted:
            self._layout.setDirection(wanted)
            for caption in self._captions:
                caption.setVisible(stacked)
