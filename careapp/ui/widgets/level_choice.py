"""Functional levels as radio buttons side by side: digits choose, Delete takes back."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.choice import Choice, ChoiceButton, Option
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.painting import RADIUS, paint_box, paint_focus, painter_on, shows_focus
from careapp.ui.widgets.text import TextLabel

LevelKind = Literal["current", "expected"]

_CAPTION_GAP = 4


class _LevelButton(ChoiceButton):
    """Filled when chosen: the level now."""

    padding = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        fill, edge, ink, width = self._colors()
        rect, radius = QRectF(self.rect()), theme.px(RADIUS)
        paint_box(painter, rect, radius, theme.color(fill), theme.color(edge), width)
        if shows_focus(self):
            paint_focus(painter, rect, radius, theme)
        painter.setFont(theme.font(self.style_checked if self.isChecked() else self.style_normal))
        painter.setPen(theme.color(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.option.text)

    def _colors(self) -> tuple[str, str, str, int]:
        if not self.isEnabled() and not self.isChecked():
            return "canvas", "hairline", "text_secondary", 1
        if self.isChecked():
            return self._chosen_colors()
        return "quiet_hover" if self.underMouse() else "canvas", "control_border", "text", 1

    def _chosen_colors(self) -> tuple[str, str, str, int]:
        return "accent", "accent", "on_accent", 1


class _ExpectedButton(_LevelButton):
    """Ringed when chosen: the level expected, as in the level glyph."""

    def _chosen_colors(self) -> tuple[str, str, str, int]:
        return "canvas", "accent", "accent", current_theme().px(3)


class _Levels(Choice):
    button_class = _LevelButton

    def _typed(self, text: str) -> bool:
        for option in self.options:
            if text and option.text == text:
                self.choose(option.value)
                return True
        return False


class _ExpectedLevels(_Levels):
    button_class = _ExpectedButton


class LevelChoice(QWidget):
    """A level of a scale, or none as long as nobody has asked.

    Args:
        name: What the level is about, for the screen reader ("Vaske sig, nu").
        options: The levels; text is the digit, name what it means.
        caption: Small words over the buttons ("Nu", "Forventet"), or none.
        kind: "current" fills the chosen level, "expected" rings it.

    Signals:
        chosen: The user chose a level, or took it back (None).
    """

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        *,
        caption: str = "",
        kind: LevelKind = "current",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._caption = TextLabel(caption, "body", "text_secondary")
        group = _Levels if kind == "current" else _ExpectedLevels
        self._levels = group(name, options)
        self._build()
        self._levels.chosen.connect(self.chosen)

    def _build(self) -> None:
        layout = VBox(_CAPTION_GAP, parent=self)
        layout.addWidget(self._caption)
        self._caption.setVisible(bool(self._caption.text()))
        layout.addWidget(self._levels)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def level(self) -> object | None:
        """The chosen level, or None. Setting it emits nothing."""
        return self._levels.value

    @level.setter
    def level(self, level: object | None) -> None:
        self._levels.value = level

    def focus_choice(self) -> None:
        """Put the focus on the chosen level, else on the first."""
        self._levels.focus_choice()
