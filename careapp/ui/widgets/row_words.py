"""A two-line row that opens nothing."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import painter_on
from careapp.ui.widgets.rows import TEXT_LEFT, Row, RowLayout, paint_row_icon

_PADDING = 10
_LEAST = 160


class RowWords(QLabel):
    """Two lines to be read; a label, so that its name is read as text.

    Args:
        row: What it says.
    """

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(row.spoken)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width (Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take (Qt)."""
        theme = current_theme()
        words = RowLayout(self._row, width - self._indent(theme), theme).height
        return words + 2 * theme.px(_PADDING)

    def sizeHint(self) -> QSize:
        """Return a width at which most rows need no wrapping (Qt)."""
        width = current_theme().px(2 * _LEAST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width (Qt)."""
        theme = current_theme()
        return QSize(theme.px(_LEAST), theme.line("large") + 2 * theme.px(_PADDING))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        words = self.rect().adjusted(self._indent(theme), theme.px(_PADDING), 0, 0)
        if self._row.icon:
            mark = self.rect().adjusted(0, theme.px(_PADDING), 0, 0)
            paint_row_icon(painter, mark, self._row, theme)
        RowLayout(self._row, words.width(), theme).paint(painter, QPointF(words.topLeft()))

    def _indent(self, theme: Theme) -> int:
        return theme.px(TEXT_LEFT) if self._row.icon else 0
