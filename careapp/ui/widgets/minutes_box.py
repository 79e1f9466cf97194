"""Minutes to be set: fewer, more, or typed; a real spin box with buttons one can hit."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import RADIUS, TARGET, paint_focus, painter_on, shows_focus

_BUTTONS = 90
_WORDS = 78
"""Room for three figures and the word after them."""


_INNER = 3
"""What a line edit keeps free at its right; the minutes stand at the very edge."""


class MinutesBox(QSpinBox):
    """Minus, plus, and the minutes at the right edge.

    Args:
        name: What lasts so long, for the screen reader.
        suffix: The word after the number, such as " min".
        least: The fewest minutes.
        most: The most.
        step: What one press adds or takes away.
    """

    def __init__(
        self, name: str, suffix: str, least: int, most: int, step: int,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSuffix(suffix)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.lineEdit().setTextMargins(0, 0, -_INNER, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font("large_strong"))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return room for the buttons and the words (Qt)."""
        theme = current_theme()
        return QSize(theme.px(_BUTTONS + _WORDS), theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed (Qt)."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the focus ring over what the style sheet draws (Qt)."""
        super().paintEvent(event)
        if shows_focus(self):
            theme = current_theme()
            paint_focus(painter_on(self), QRectF(self.rect()), theme.px(RADIUS), theme)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll; a wheel over a field must not change it (Qt)."""
        event.ignore()
