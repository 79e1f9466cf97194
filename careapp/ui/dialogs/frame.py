"""What every dialog looks like: a title, content that scrolls, buttons that stay."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.buttons import Button, ButtonRole
from careapp.ui.widgets.columns import ScrollColumn
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.widgets.text import TextLabel

WIDTH = 640
_SIDE = 32
_SHARE_OF_SCREEN = 0.94


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
        self._scroll = ScrollColumn(0, (_SIDE, 4, _SIDE, 24))
        self.column = self._scroll.column
        self.quiet = FlowLayout(8, 8)
        self.buttons = FlowLayout(12, 8)
        self.setModal(True)
        self.setWindowTitle(title)
        self._build_frame()
        follow_theme(self._fit)

    def _build_frame(self) -> None:
        layout = VBox(parent=self)
        head = HBox(margins=(_SIDE, 24, _SIDE, 12))
        head.addWidget(self.heading)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(Hairline())
        foot = HBox(12, (_SIDE, 16, _SIDE, 16))
        foot.addLayout(self.quiet)
        foot.addStretch(1)
        foot.addLayout(self.buttons)
        layout.addLayout(foot)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height of the content, as far as the screen has it (Qt)."""
        super().showEvent(event)
        self._fit(current_theme())

    def fit(self) -> None:
        """Take the height of the content again, when there is more or less of it."""
        self._fit(current_theme())

    def _fit(self, theme: Theme) -> None:
        room = self.screen().availableSize() * _SHARE_OF_SCREEN
        width = min(theme.px(self._width), room.width())
        inner = width - 2 * theme.px(_SIDE)
        content = max(self.column.heightForWidth(inner), self.column.minimumSizeHint().height())
        head = self.heading.heightForWidth(inner) + theme.px(36)
        foot = theme.px(44 + 2 * 16) + 1
        height = head + content + theme.px(4 + 24) + foot
        self.resize(width, min(height, room.height()))

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that a widget is seen."""
        self._scroll.ensureWidgetVisible(widget)
