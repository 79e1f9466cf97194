"""What every dialog looks like: a title, content that scrolls, buttons that stay."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QScrollBar, QSizePolicy, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.buttons import Button, ButtonRole
from careapp.ui.widgets.columns import ScrollColumn
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.painting import TARGET
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.widgets.text import TextLabel

WIDTH = 640
_SIDE = 32
_HEAD_ABOVE, _HEAD_BELOW = 24, 12
_ABOVE, _BELOW = 4, 24
_FOOT, _FOOT_GAP = 16, 12
_SHARE_OF_SCREEN = 0.94

_SCROLLING = {
    int(Qt.Key.Key_Down): QScrollBar.SliderAction.SliderSingleStepAdd,
    int(Qt.Key.Key_Up): QScrollBar.SliderAction.SliderSingleStepSub,
    int(Qt.Key.Key_PageDown): QScrollBar.SliderAction.SliderPageStepAdd,
    int(Qt.Key.Key_PageUp): QScrollBar.SliderAction.SliderPageStepSub,
    int(Qt.Key.Key_Home): QScrollBar.SliderAction.SliderToMinimum,
    int(Qt.Key.Key_End): QScrollBar.SliderAction.SliderToMaximum,
}


class DialogFrame(QDialog):
    """A dialog of the program.

    Args:
        title: What it is about; also the name of the window.
        width: In px at scale 1; never wider than the screen.
        parent: The window it belongs to.

    Attributes:
        column: Put the content here.
        quiet: Room for quiet buttons at the left of the foot.
        buttons: Room for the buttons at the right of the foot.
    """

    def __init__(self, title: str = "", width: int = WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.heading = TextLabel(title, "heading", wraps=True)
        self._scroll = ScrollColumn(0, (_SIDE, _ABOVE, _SIDE, _BELOW))
        self.column = self._scroll.column
        self.quiet = FlowLayout(8, 8)
        self.buttons = FlowLayout(12, 8, at_right=True)
        self.setModal(True)
        self.setWindowTitle(title)
        self._build_frame()
        follow_theme(self._fit)

    def _build_frame(self) -> None:
        layout = VBox(parent=self)
        head = HBox(margins=(_SIDE, _HEAD_ABOVE, _SIDE, _HEAD_BELOW))
        head.addWidget(self.heading)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(Hairline())
        foot = HBox(_FOOT_GAP, (_SIDE, _FOOT, _SIDE, _FOOT))
        foot.addLayout(self.quiet)
        foot.addLayout(self.buttons, 1)
        layout.addLayout(foot)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.installEventFilter(self)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def title(self) -> str:
        """What the dialog is about."""
        return self.heading.text()

    @title.setter
    def title(self, title: str) -> None:
        self.heading.setText(title)
        self.setWindowTitle(title)

    def button(self, text: str, role: ButtonRole = "secondary", icon: str = "") -> Button:
        """Return a button that Enter in a field does not press."""
        button = Button(text, role, icon)
        button.setAutoDefault(False)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys that nothing in the dialog wants (Qt)."""
        action = _SCROLLING.get(event.key())
        if action is None:
            super().keyPressEvent(event)
        else:
            self._scroll.verticalScrollBar().triggerAction(action)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height of the content, as far as the screen has it (Qt)."""
        super().showEvent(event)
        self._fit(current_theme())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the content (Qt)."""
        if watched is self.column and event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return super().eventFilter(watched, event)

    def _fit(self, theme: Theme) -> None:
        room = self._room
        width = min(theme.px(self._width), room.width())
        self.resize(width, min(self._wanted_height(width, theme), room.height()))

    def _grow(self) -> None:
        wanted = self._wanted_height(self.width(), current_theme())
        height = min(max(wanted, self.height()), self._room.height())
        if self.isVisible() and height > self.height():
            self.resize(self.width(), height)

    @property
    def _room(self) -> QSize:
        return self.screen().availableSize() * _SHARE_OF_SCREEN

    def _wanted_height(self, width: int, theme: Theme) -> int:
        """Return the height at which nothing scrolls, and tell the content its own.

        Qt measures wrapping text at its narrowest and would scroll without need.
        """
        inner = width - 2 * theme.px(_SIDE)
        content = self.column.heightForWidth(inner) + theme.px(_ABOVE + _BELOW)
        if (holder := self.column.parentWidget()) is not None:
            holder.setMinimumHeight(content)
        head = self.heading.heightForWidth(inner) + theme.px(_HEAD_ABOVE + _HEAD_BELOW)
        return head + content + 1 + self._foot_height(inner, theme)

    def _foot_height(self, width: int, theme: Theme) -> int:
        quiet = self.quiet.sizeHint().width()
        room = width - (quiet + 2 * theme.px(_FOOT_GAP) if quiet else 0)
        return max(self.buttons.heightForWidth(room), theme.px(TARGET)) + theme.px(2 * _FOOT)

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that a widget is seen."""
        self._scroll.ensureWidgetVisible(widget)
