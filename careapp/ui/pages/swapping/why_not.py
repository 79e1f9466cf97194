"""Why a swap cannot be agreed on, beside the button that then does nothing."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.painting import RADIUS, paint_focus, painter_on, shows_focus


class WhyNot(IconText):
    """One sentence; Tab reaches it, because it does not reach a button that is disabled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", "", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def say(self, icon: str, words: str, tone: str) -> None:
        """Say why not; no words take it back."""
        if words:
            self.show_as(icon, words, tone)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the focus is here (Qt)."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone (Qt)."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring around it (Qt)."""
        if shows_focus(self):
            theme = current_theme()
            paint_focus(painter_on(self), QRectF(self.rect()), theme.px(RADIUS), theme)
