"""What one meets before the program opens: one column, calm and wide enough to read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme, set_property
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Title
from careapp.ui.widgets.text import TextLabel

_WIDTH = 560
_TOP = 64
_MARGIN = 40


class Gate(QScrollArea):
    """A title, sentences, and what to fill in or choose, in the middle of the window.

    Attributes:
        title: The title.
        content: Put the rest here.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Title()
        self.content = VBox()
        self._column = QWidget()
        self._holder = QWidget()
        self._lay_out()
        follow_theme(self._restyle)

    def _lay_out(self) -> None:
        column = VBox(parent=self._column)
        column.addWidget(self.title)
        column.space(8)
        column.addLayout(self.content)
        column.addStretch(1)
        row = HBox(margins=(_MARGIN, _TOP, _MARGIN, _MARGIN), parent=self._holder)
        row.addStretch(1)
        row.addWidget(self._column, 100)
        row.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(self._holder)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _restyle(self, theme: Theme) -> None:
        self._column.setMaximumWidth(theme.px(_WIDTH))

    def add_buttons(self, buttons: Sequence[Button]) -> None:
        """Put buttons on one line, or more when they do not fit."""
        row = FlowLayout(12)
        for button in buttons:
            row.addWidget(button)
        self.content.addLayout(row)


class GateField(QWidget):
    """A field with its name over it, and under it what must be put right.

    Args:
        field: What is filled in.
    """

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._label = TextLabel("", "strong", wraps=True)
        self._advice = TextLabel("", "body", "text_secondary", wraps=True)
        self._problem = IconText("circle-alert", "", "danger")
        layout = VBox(4, parent=self)
        for widget in (self._label, field, self._advice, self._problem):
            layout.addWidget(widget)
        self._problem.hide()

    def set_words(self, name: str, advice: str = "") -> None:
        """Say what the field is called, and what helps to fill it in."""
        self._label.setText(name)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        (self.field.focusProxy() or self.field).setAccessibleName(name)

    def show_problem(self, words: str) -> None:
        """Say what must be put right, or nothing."""
        field = self.field.focusProxy() or self.field
        self._problem.text = words
        self._problem.setVisible(bool(words))
        field.setAccessibleDescription(words)
        set_property(field, "tone", "danger" if words else "")


class PassphraseField(QWidget):
    """A passphrase, hidden until one wants to read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self._show = Button("", icon="eye")
        self._show.setCheckable(True)
        self._show.toggled.connect(self._shown)
        self.setFocusProxy(self.line)
        row = HBox(8, parent=self)
        row.addWidget(self.line, 1)
        row.addWidget(self._show)
        self._shown(shown=False)
        self.set_words()

    def set_words(self) -> None:
        """Word the button in the language of the screen."""
        self._show.setText(self.tr("Show"))
        self._show.setAccessibleName(self.tr("Show what is typed"))

    @property
    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def _shown(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if shown else mode.Password)
        self._show.icon_name = "eye-off" if shown else "eye"
