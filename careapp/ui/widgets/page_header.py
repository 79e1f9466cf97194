"""The head of a page: the title, and at the right what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.layouts import FlowLayout, HBox
from careapp.ui.widgets.surfaces import Title

_GAP = 24
_LEAST_TITLE = 400


class PageHeader(QWidget):
    """Title at the left, buttons at the right; under one another when it gets narrow.

    Args:
        title: The title.
        beside: What stands at the right.
    """

    def __init__(self, title: Title, *beside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._beside = QWidget()
        self._layout = HBox(_GAP, parent=self)
        self._build(beside)
        follow_theme(self._restyle)

    def _build(self, beside: tuple[QWidget, ...]) -> None:
        row = FlowLayout(12, 8, self._beside)
        for widget in beside:
            row.addWidget(widget)
        self._layout.addWidget(self.title, 1)
        self._layout.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go over to two lines, or back (Qt)."""
        super().resizeEvent(event)
        self._restyle(current_theme())

    def _restyle(self, theme: Theme) -> None:
        taken = self._beside.sizeHint().width() + theme.px(_GAP)
        needed = min(self.title.sizeHint().width(), theme.px(_LEAST_TITLE))
        narrow = self.width() - taken < needed
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if narrow else direction.LeftToRight
        if self._layout.direction() != wanted:
            self._layout.setDirection(wanted)
            self._layout.setSpacing(theme.px(_GAP / 2 if narrow else _GAP))
