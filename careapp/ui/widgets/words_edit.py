"""A field for words that grows with them."""

from math import ceil

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme, set_property, style_on

_FRAME = 22


class WordsEdit(QPlainTextEdit):
    """Several lines of text; grows line by line, then scrolls. Tab goes on to the next field.

    Args:
        name: What is written here, for the screen reader.
        placeholder: Quiet words while it is empty.
        least_lines: Height when empty.
        most_lines: Height at which it starts to scroll.

    Signals:
        edited: The user changed the text (the whole text, at every key).
        left: The focus left the field.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        *,
        least_lines: int = 2,
        most_lines: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = (least_lines, most_lines)
        self._showing = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        follow_theme(self._restyle)

    @property
    def text(self) -> str:
        """The text. Setting it emits nothing and leaves the caret where it was."""
        return self.toPlainText()

    @text.setter
    def text(self, text: str) -> None:
        if text == self.toPlainText():
            return
        caret = self.textCursor().position()
        self._showing = True
        self.setPlainText(text)
        self._showing = False
        self.place_caret(caret)

    def place_caret(self, position: int) -> None:
        """Put the caret after ``position`` characters, or at the end."""
        cursor = self.textCursor()
        cursor.setPosition(min(position, len(self.toPlainText())))
        self.setTextCursor(cursor)

    @property
    def tone(self) -> str:
        """Nothing, or "danger" for a field that must be put right."""
        return str(self.property("tone") or "")

    @tone.setter
    def tone(self, tone: str) -> None:
        set_property(self, "tone", tone)

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit(self.toPlainText())

    def _restyle(self, _theme: Theme) -> None:
        self._grow()

    def _grow(self) -> None:
        theme = current_theme()
        least, most = self._lines
        wanted = round(self.document().size().height())
        lines = min(max(wanted, least), most)
        metrics = QFontMetricsF(theme.font(style_on(self, "large")))
        line = ceil(metrics.ascent()) + ceil(metrics.descent())
        frame = theme.px(_FRAME) + 2 * ceil(self.document().documentMargin())
        self.setFixedHeight(lines * line + frame)
        policy = Qt.ScrollBarPolicy
        more = wanted > most
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if more else policy.ScrollBarAlwaysOff
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew and take the height that needs (Qt)."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font (Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left (Qt)."""
        super().focusOutEvent(event)
        self.left.emit()
