"""Small painted marks: an icon, an icon with words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Style, Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.painting import painter_on
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.tips import plain_tip

_SMALL = 16
_ICON = 20


class _Mark(QLabel):
    """A painted thing of fixed size; a label, so that its name is read as text."""

    def __init__(self, width: int, height: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._size = (width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(*(theme.px(side) for side in self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class IconMark(_Mark):
    """An icon by itself.

    Args:
        name: Name of a Lucide icon.
        role: Colour role.
        size: Side in px at scale 1.
        meaning: What a screen reader says; empty when words beside it say the same.
    """

    def __init__(
        self,
        name: str,
        role: str = "text",
        size: int = _ICON,
        meaning: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(size, size, parent)
        self._name = name
        self._role = role
        self.setAccessibleName(meaning)
        self.setToolTip(plain_tip(meaning))

    def set_icon(self, name: str, role: str = "text") -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon (Qt)."""
        paint_icon(painter_on(self), QRectF(self.rect()), self._name, self._role)


class IconText(QWidget):
    """An icon and words on one line; the words wrap when they must.

    Args:
        icon: Name of a Lucide icon.
        text: The words.
        tone: Colour role of the words and, unless given, of the icon.
        style: Type style of the words.
        icon_tone: Colour role of the icon.
    """

    def __init__(
        self,
        icon: str,
        text: str,
        tone: str = "text_secondary",
        style: Style = "body",
        icon_tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = TextLabel(text, style, tone, wraps=True)
        self.mark = IconMark(icon, icon_tone or tone, _SMALL if style == "body" else _ICON)
        self._build()

    def _build(self) -> None:
        layout = HBox(8 if self.label.style_name == "body" else 12, parent=self)
        first_line = VBox(margins=(0, 2, 0, 0))
        first_line.addWidget(self.mark)
        first_line.addStretch(1)
        layout.addLayout(first_line)
        layout.addWidget(self.label, 1)

    @property
    def text(self) -> str:
        """The words."""
        return self.label.text()

    @text.setter
    def text(self, text: str) -> None:
        self.label.setText(text)
        self.updateGeometry()

    def show_as(self, icon: str, text: str, tone: str, icon_tone: str = "") -> None:
        """Change icon, words and tones together."""
        self.mark.set_icon(icon, icon_tone or tone)
        self.label.tone = tone
        self.text = text
