"""A row with a level at its end: what it is about, the levels in words and as a glyph."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from careapp.domain.care import Assessment
from careapp.domain.level import CODES, Level, Scale
from careapp.services.wording import Wording
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.level_glyph import LevelGlyph
from careapp.ui.widgets.painting import painter_on
from careapp.ui.widgets.pressable import Pressable
from careapp.ui.widgets.text import TextLabel

OUTSET = 8
_DOT = 12


class LevelRow(Pressable):
    """A goal or condition that opens when it is pressed.

    Args:
        title: What it is about.
        secondary: Quiet words under it.
        assessment: The level now and the one expected, None when nobody has asked.
        wording: Words for levels.
    """

    outset = OUTSET

    def __init__(
        self, title: str, secondary: str, assessment: Assessment | None, wording: Wording
    ) -> None:
        super().__init__(margins=(OUTSET, 10, OUTSET, 10))
        spoken = _fill(self.content, title, secondary, assessment, wording)
        self.setAccessibleName(", ".join(part for part in (title, secondary, spoken) if part))


class LevelFacts(QFrame):
    """The same to read only, such as a level that is set at visits alone.

    Args:
        title: What it is about.
        secondary: Quiet words under it.
        assessment: The level now and the one expected.
        wording: Words for levels.
    """

    def __init__(
        self,
        title: str,
        secondary: str,
        assessment: Assessment | None,
        wording: Wording,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _fill(VBox(margins=(0, 10, 0, 10), parent=self), title, secondary, assessment, wording)


def _fill(
    layout: VBox, title: str, secondary: str, assessment: Assessment | None, wording: Wording
) -> str:
    """Put the words and the glyph side by side; return the levels in words."""
    current = assessment.current if assessment else None
    expected = assessment.expected if assessment else None
    line, words = HBox(16), VBox()
    words.addWidget(TextLabel(title, "large", wraps=True))
    if secondary:
        words.addWidget(TextLabel(secondary, "body", "text_secondary", wraps=True))
    line.addLayout(words, 1)
    spoken = level_words(current, expected, wording)
    line.addWidget(TextLabel(spoken, "body", "text_secondary"))
    line.addWidget(_glyph(spoken, current, expected))
    layout.addLayout(line)
    return spoken


def level_words(current: Level | None, expected: Level | None, wording: Wording) -> str:
    """Return both levels in short words: ``svære → lette``."""
    before = wording.short_level(current)
    if expected is None or expected == current:
        return before
    return wording.word("level.from_to", before=before, after=wording.short_level(expected))


def _glyph(spoken: str, current: Level | None, expected: Level | None) -> LevelGlyph:
    scale = (current or expected or Level(Scale.FSIII, 0)).scale
    codes = [code for code in CODES[scale] if Level(scale, code).counts]
    return LevelGlyph(
        spoken,
        current.code if current else None,
        expected.code if expected else None,
        (codes[0], codes[-1]),
    )


class LevelLegend(QWidget):
    """What disc and ring mean."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        row = HBox(8, parent=self)
        for ring, key in ((False, "level.now"), (True, "level.expected")):
            row.addWidget(_Dot(ring=ring))
            row.addWidget(TextLabel(wording.word(key), "body", "text_secondary"))
            row.space(8)


class _Dot(QLabel):
    def __init__(self, *, ring: bool) -> None:
        super().__init__()
        self._ring = ring
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(theme.px(_DOT), theme.px(_DOT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_theme(), painter_on(self)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._ring:
            painter.setPen(QPen(theme.color("accent"), theme.px(2)))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("level_now"))
        painter.drawEllipse(rect)
