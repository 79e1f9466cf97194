"""What the program says: banners, empty states, progress."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy, QWidget

from careapp.ui.theme_source import current_theme, set_property
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconMark, IconText
from careapp.ui.widgets.painting import painter_on
from careapp.ui.widgets.text import TextLabel

Tone = Literal["plain", "accent", "good", "warning", "danger"]

_BANNER_ICON = {
    "plain": ("info", "text_secondary", "text"),
    "accent": ("info", "accent", "text"),
    "good": ("circle-check", "on_good", "on_good"),
    "warning": ("triangle-alert", "on_warning", "on_warning"),
    "danger": ("circle-alert", "on_danger", "on_danger"),
}
_EMPTY_ICON = 40
_BAR_HEIGHT = 8
_BAR_WIDTH = 120


class Banner(QFrame):
    """A sentence the user should see, with at most one thing to do about it.

    Args:
        tone: "plain", "accent", "good", "warning" or "danger".
        text: What happened, what is safe, what to do.
        action: Words of the button, or none.

    Signals:
        acted: The button was pressed.
    """

    acted = Signal()

    def __init__(
        self, tone: Tone, text: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        icon, icon_role, ink = _BANNER_ICON[tone]
        self.setProperty("tone", tone)
        self._words = IconText(icon, text, ink, "large", icon_role)
        self._button = Button(action)
        self._build()
        self._button.setVisible(bool(action))
        self._button.clicked.connect(self.acted)

    def _build(self) -> None:
        layout = HBox(12, (16, 10, 12, 10), self)
        layout.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._button)

    def show_as(self, tone: Tone, text: str, action: str = "") -> None:
        """Say something else."""
        icon, icon_role, ink = _BANNER_ICON[tone]
        set_property(self, "tone", tone)
        self._words.show_as(icon, text, ink, icon_role)
        self._button.setText(action)
        self._button.setVisible(bool(action))


class EmptyState(QWidget):
    """Says why nothing is here and what can be done.

    Args:
        icon: Name of a Lucide icon.
        sentence: One plain sentence.
        action: Words of the button, or none.

    Signals:
        acted: The button was pressed.
    """

    acted = Signal()

    def __init__(
        self, icon: str, sentence: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = VBox(12, (0, 16, 0, 16), self)
        layout.addWidget(IconMark(icon, "text_secondary", _EMPTY_ICON))
        layout.addWidget(TextLabel(sentence, "large", wraps=True))
        if action:
            button = Button(action)
            button.clicked.connect(self.acted)
            row = FlowLayout()
            row.addWidget(button)
            layout.addLayout(row)
        layout.addStretch(1)


class _Bar(QProgressBar):
    """A thin bar; a style sheet would draw square ends at some scales."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(self._width), theme.px(_BAR_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_theme(), painter_on(self)
        groove = QRectF(self.rect())
        radius = groove.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("track"))
        painter.drawRoundedRect(groove, radius, radius)
        share = self.value() / self.maximum() if self.maximum() else 0
        if share:
            done = QRectF(groove)
            done.setWidth(max(groove.width() * share, groove.height()))
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(done, radius, radius)


class Progress(QWidget):
    """A thin bar with its meaning in words.

    Args:
        text: "5 af 12 emner".
        value: How much is done.
        maximum: How much there is.
        wide: The bar over the words and as wide as the column; else short, after them.
    """

    def __init__(
        self,
        text: str = "",
        value: int = 0,
        maximum: int = 0,
        *,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = TextLabel(text, "body", "text_secondary", wraps=wide)
        self._bar = _Bar(_BAR_WIDTH)
        layout = VBox(8, parent=self) if wide else HBox(12, parent=self)
        first, second = (self._bar, self._label) if wide else (self._label, self._bar)
        layout.addWidget(first)
        layout.addWidget(second)
        self.show_progress(text, value, maximum)

    def show_progress(self, text: str, value: int, maximum: int) -> None:
        """Say how far it is."""
        self._label.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, max(maximum, 1))
        self._bar.setValue(value)
        self._bar.update()
