"""Text in the look's sizes: one label, wrapping or not, or several sizes on one line."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careapp.ui.theme import STYLES, Style, Theme
from careapp.ui.theme_source import current_theme, follow_theme, set_property, style_on
from careapp.ui.widgets.long_words import breakable

_WIDEST = 720


class _Label(QLabel):
    """Remembers its heights: layouts ask for them again and again, and setting text is slow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take (Qt)."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Forget what was measured in another font (Qt)."""
        self._heights.clear()
        super().changeEvent(event)

    def _put(self, text: str) -> None:
        self._heights.clear()
        super().setText(text)


class TextLabel(_Label):
    """Plain text in one style and tone.

    Args:
        text: The words.
        style: Type style of the theme.
        tone: Colour role, such as "text_secondary" or "warning".
        wraps: Whether long text goes on in the next line.
        selectable: Whether the words can be marked and copied with the mouse.
    """

    def __init__(
        self,
        text: str = "",
        style: Style = "body",
        tone: str = "text",
        *,
        wraps: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._style: Style = style
        self.setProperty("textStyle", style)
        self.setProperty("tone", tone)
        self.setWordWrap(wraps)
        self.setTextFormat(Qt.TextFormat.RichText if wraps else Qt.TextFormat.PlainText)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        follow_theme(self._restyle)

    def text(self) -> str:
        """Return the words, without markup."""
        return self._text

    def setText(self, text: str) -> None:
        """Show other words."""
        self._text = text
        self._restyle(current_theme())

    def enlarge(self) -> None:
        """Show the words one size larger, because the widget was enlarged."""
        self._style = style_on(self, self._style)
        set_property(self, "textStyle", self._style)
        self._restyle(current_theme())

    @property
    def style_name(self) -> Style:
        """Type style of the words."""
        return self._style

    @property
    def tone(self) -> str:
        """Colour role of the words."""
        return str(self.property("tone"))

    @tone.setter
    def tone(self, tone: str) -> None:
        set_property(self, "tone", tone)

    def sizeHint(self) -> QSize:
        """Wish for one line per paragraph, not for Qt's near-square block (Qt)."""
        if not self.wordWrap():
            return super().sizeHint()
        theme = current_theme()
        metrics = QFontMetricsF(theme.font(self._style))
        width = max(map(metrics.horizontalAdvance, self._text.split("\n")))
        return _wish(self, width, theme)

    def _restyle(self, theme: Theme) -> None:
        if self.wordWrap():
            self._put(_lines(self._text, theme.line(self._style)))
            _centre(self, self._style, theme)
        else:
            self._put(self._text)
        self.setAccessibleName(self._text)


@dataclass(frozen=True)
class Run:
    """A piece of a line.

    Attributes:
        text: The words; spaces between runs are theirs to bring.
        style: Type style of the theme.
        tone: Colour role.
        slanted: Whether it is in italics.
    """

    text: str
    style: Style = "body"
    tone: str = "text"
    slanted: bool = False


class RunsLabel(_Label):
    """Several sizes and tones on one baseline, which separate labels would miss.

    Args:
        runs: The pieces in reading order.
        wraps: Whether long text goes on in the next line.
    """

    def __init__(
        self, runs: Sequence[Run] = (), *, wraps: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runs = tuple(runs)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(wraps)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        follow_theme(self._restyle)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The pieces in reading order."""
        return self._runs

    @runs.setter
    def runs(self, runs: Sequence[Run]) -> None:
        self._runs = tuple(runs)
        self._restyle(current_theme())

    def text(self) -> str:
        """Return the words, without markup."""
        return "".join(run.text for run in self._runs)

    def sizeHint(self) -> QSize:
        """Wish for one line (Qt)."""
        if not self.wordWrap():
            return super().sizeHint()
        theme = current_theme()
        width = sum(
            QFontMetricsF(theme.font(run.style)).horizontalAdvance(run.text) for run in self._runs
        )
        return _wish(self, width, theme)

    def _restyle(self, theme: Theme) -> None:
        styles: list[Style] = [run.style for run in self._runs] or ["body"]
        largest = max(styles, key=theme.line)
        spans = "".join(_span(run, theme) for run in self._runs)
        self._put(_block(spans, theme.line(largest)))
        _centre(self, largest, theme)
        self.setAccessibleName(self.text())


def _centre(label: QLabel, style: Style, theme: Theme) -> None:
    """Lift rich text to where plain text stands: Qt sets it at four fifths of a fixed line."""
    metrics, line = QFontMetricsF(theme.font(style)), theme.line(style)
    plain = (line - metrics.height()) / 2 + metrics.ascent()
    lift = round(line * 4 / 5 - plain)
    label.setContentsMargins(0, -lift, 0, lift)


def _wish(label: QLabel, width: float, theme: Theme) -> QSize:
    wide = min(ceil(width) + 1, theme.px(_WIDEST))
    return QSize(wide, label.heightForWidth(wide))


def _span(run: Run, theme: Theme) -> str:
    style = STYLES[run.style]
    css = f"font-size:{theme.px(style.size)}px; font-weight:{style.weight};"
    css += " font-style:italic;" if run.slanted else ""
    return f'<span style="{css} color:{theme.tokens[run.tone]}">{_words(run.text)}</span>'


def _lines(text: str, line: int) -> str:
    return "".join(_block(_words(paragraph), line) for paragraph in text.split("\n"))


def _block(html: str, line: int) -> str:
    css = f"margin:0; white-space:pre-wrap; line-height:{line}px; -qt-line-height-type:fixed"
    return f'<p style="{css}">{html}</p>'


def _words(text: str) -> str:
    return escape(breakable(text)) or "&nbsp;"
