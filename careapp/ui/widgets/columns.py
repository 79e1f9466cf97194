"""The frame of a page: a fixed header over a main column and a side column."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QWidget,
)

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.layouts import HBox, Margins, VBox, lay_out_now
from careapp.ui.widgets.surfaces import BLEED, Column

MAIN_WIDEST = 960
SIDE = 320
GAP = 56
MARGIN = 40
TOP = 24
TABS_BELOW = 1028
"""Width of a page from which both columns fit: a window of 1,100 px less the narrow rail."""

_BAR_ROOM = 24
_UNDER_CARET = 16
_ROW_OUTSET = 8
_BETWEEN = GAP - BLEED - _BAR_ROOM - _ROW_OUTSET
_SIDE_MARGINS = (0, 12, MARGIN - _ROW_OUTSET, TOP)
_TAB_MARGINS = (MARGIN - _ROW_OUTSET, 12, MARGIN - _ROW_OUTSET, TOP)


class ScrollColumn(QScrollArea):
    """A column that scrolls; the bar lies in the margin, so that nothing moves when it comes.

    Args:
        bleed: As for `Column`.
        margins: Around the column in px at scale 1; the bar takes its room from the right one.

    Attributes:
        column: Put the content here.
    """

    def __init__(self, bleed: int, margins: Margins, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = Column(bleed)
        self._margins = margins
        self._holder = QWidget()
        self._layout = VBox(parent=self._holder)
        self._layout.addWidget(self.column)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(self._holder)
        self.verticalScrollBar().installEventFilter(self)
        follow_theme(self._restyle)

    def set_margins(self, margins: Margins) -> None:
        """Set the room around the column, in px at scale 1."""
        self._margins = margins
        self._restyle(current_theme())

    def show_caret(self, edit: QPlainTextEdit) -> None:
        """Scroll so that one sees what one types in a field of this column."""
        caret = edit.viewport().mapTo(self._holder, edit.cursorRect().bottomLeft())
        room = edit.cursorRect().height() + current_theme().px(_UNDER_CARET)
        self.ensureVisible(caret.x(), caret.y(), 0, room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room for the bar when it comes and goes (Qt)."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._restyle(current_theme())
        return super().eventFilter(watched, event)

    def _restyle(self, theme: Theme) -> None:
        left, top, right, bottom = (theme.px(margin) for margin in self._margins)
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.isVisible() else 0
        self._layout.setContentsMargins(left, top, max(right - taken, 0), bottom)


class TwoColumns(QWidget):
    """Header fixed, main and side column scroll; when narrow the side column becomes a tab.

    Args:
        main_name: Name of the main column's tab.
        side_name: Name of the side column's tab.

    Attributes:
        header: Put the title and the status pill here.
        main: The main column.
        side: The side column.
    """

    def __init__(self, main_name: str, side_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = VBox(margins=(MARGIN, TOP, MARGIN, 0))
        self._main = ScrollColumn(BLEED, (MARGIN - BLEED, 8, _BAR_ROOM, 12))
        self._side = ScrollColumn(_ROW_OUTSET, _SIDE_MARGINS)
        self.main, self.side = self._main.column, self._side.column
        self._tabs = QTabBar()
        self._build(main_name, side_name)
        self._connect()

    def _build(self, main_name: str, side_name: str) -> None:
        self._tabs.addTab(main_name)
        self._tabs.addTab(side_name)
        self._tabs.setExpanding(False)
        self._tabs.hide()
        layout = VBox(parent=self)
        layout.addLayout(self.header)
        tabs = HBox(margins=(MARGIN, 8, MARGIN, 0))
        tabs.addWidget(self._tabs)
        tabs.addStretch(1)
        layout.addLayout(tabs)
        columns = HBox(_BETWEEN)
        columns.addWidget(self._main, 1)
        columns.addWidget(self._side)
        columns.addStretch(0)
        layout.addLayout(columns, 1)
        self._side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._arrange)
        follow_theme(self._restyle)

    @property
    def narrow(self) -> bool:
        """Whether the side column is a tab now."""
        return self.width() < current_theme().px(TABS_BELOW)

    def set_names(self, main_name: str, side_name: str) -> None:
        """Put the names of the tabs in another language."""
        self._tabs.setTabText(0, main_name)
        self._tabs.setTabText(1, side_name)

    def show_side(self, *, shown: bool = True) -> None:
        """Bring the side column to the front, where it is a tab."""
        self._tabs.setCurrentIndex(int(shown))

    def to_top(self) -> None:
        """Scroll both columns to their beginning and bring the main one to the front."""
        for area in (self._main, self._side):
            area.verticalScrollBar().setValue(0)
        self._tabs.setCurrentIndex(0)

    def scroll_to(self, widget: QWidget) -> None:
        """Scroll so that a widget in a column can be seen, above all where one types in it."""
        lay_out_now()
        for index, area in enumerate((self._main, self._side)):
            if area.isAncestorOf(widget):
                self._tabs.setCurrentIndex(index)
                area.ensureWidgetVisible(widget)
                focused = widget.focusWidget()
                if isinstance(focused, QPlainTextEdit) and focused.hasFocus():
                    area.show_caret(focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between columns and tabs (Qt)."""
        super().resizeEvent(event)
        self._arrange()

    def _restyle(self, _theme: Theme) -> None:
        self._arrange()

    def _arrange(self) -> None:
        theme, narrow = current_theme(), self.narrow
        self._tabs.setVisible(narrow)
        self._main.setVisible(not narrow or self._tabs.currentIndex() == 0)
        self._side.setVisible(not narrow or self._tabs.currentIndex() == 1)
        widest = 2**24 - 1
        main = theme.px(MAIN_WIDEST + MARGIN + BLEED + _BAR_ROOM)
        self._main.setMaximumWidth(widest if narrow else main)
        if narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(widest)
        else:
            self._side.setFixedWidth(theme.px(SIDE + MARGIN + _ROW_OUTSET))
        self._side.set_margins(_TAB_MARGINS if narrow else _SIDE_MARGINS)
