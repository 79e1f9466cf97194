"""A level on its scale, to be read: the numbers in a row, the one that was set filled."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import paint_box, painter_on

_STEP, _WIDE, _HIGH, _RADIUS = 32, 28, 30, 6


class LevelStrip(QLabel):
    """The levels of a scale with one of them marked.

    Args:
        codes: The levels there are, in order.
        level: The one that was set, or None.
        name: What a screen reader says, such as the level in words.
    """

    def __init__(
        self,
        codes: Sequence[int],
        level: int | None,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._codes, self._level = tuple(codes), level
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for every level (Qt)."""
        theme = current_theme()
        return QSize(theme.px(_STEP * len(self._codes)), theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed (Qt)."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the numbers, the one that was set in a box (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        for number, code in enumerate(self._codes):
            box = QRectF(theme.px(_STEP * number), 0, theme.px(_WIDE), self.height())
            chosen = code == self._level
            if chosen:
                accent = theme.color("accent")
                paint_box(painter, box, theme.px(_RADIUS), accent, accent)
            painter.setFont(theme.font("large_strong" if chosen else "large"))
            painter.setPen(theme.color("on_accent" if chosen else "text_secondary"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(code))
