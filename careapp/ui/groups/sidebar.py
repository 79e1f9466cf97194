"""Questions with something beside them; where it is narrow it stands under them."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.layouts import HBox, VBox

_SIDE = 280
_BESIDE_FROM = 820
_GAP = 24


class SidebarView(QWidget):
    """Two columns.

    Attributes:
        main: Room for the questions.
        side: Room for what stands beside them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.main, self.side = VBox(0), VBox(8)
        self._main, self._aside = QWidget(), QWidget()
        self._row = HBox(_GAP, parent=self)
        for widget, column, stretch in (
            (self._main, self.main, 1),
            (self._aside, self.side, 0),
        ):
            widget.setLayout(column)
            holder = VBox(0)
            holder.addWidget(widget)
            holder.addStretch(1)
            self._row.addLayout(holder, stretch)
        self._aside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        follow_theme(self._restyle)

    @property
    def is_wide(self) -> bool:
        """Whether the two stand side by side."""
        return self.width() >= current_theme().px(_BESIDE_FROM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one beside the other, or under it (Qt)."""
        super().resizeEvent(event)
        self._arrange()

    def _restyle(self, _theme: Theme) -> None:
        self._arrange()

    def _arrange(self) -> None:
        theme, direction = current_theme(), QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if self.is_wide else direction.TopToBottom)
        widest = 2**24 - 1
        self._aside.setMaximumWidth(theme.px(_SIDE) if self.is_wide else widest)
        self._aside.setMinimumWidth(theme.px(_SIDE) if self.is_wide else 0)
