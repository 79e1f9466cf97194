"""Choosing one of a few: true radio buttons, painted, so that assistive technology sees them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QLayout, QRadioButton, QSizePolicy, QWidget

from careapp.ui.theme import Style, Theme
from careapp.ui.theme_source import current_theme, follow_theme, style_on
from careapp.ui.widgets.layouts import FlowLayout
from careapp.ui.widgets.painting import TARGET
from careapp.ui.widgets.tips import plain_tip

_BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_UNSET = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True)
class Option:
    """One of the answers.

    Attributes:
        value: What `Choice.chosen` carries.
        text: What stands on the button.
        name: What a screen reader says and the tooltip shows; the text when empty.
        icon: Name of a Lucide icon before the text.
    """

    value: object
    text: str
    name: str = ""
    icon: str = ""


class ChoiceButton(QRadioButton):
    """A radio button with its own painting; the whole of it can be pressed."""

    style_normal: Style = "large"
    style_checked: Style = "large_strong"
    padding = 12

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option.text.replace("&", "&&"), parent)
        self.option = option
        self.setAccessibleName(option.name or option.text)
        self.setToolTip(plain_tip(option.name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere (Qt)."""
        return self.rect().contains(pos)

    def style_now(self) -> Style:
        """Return the type style of its words as they are now."""
        return style_on(self, self.style_checked if self.isChecked() else self.style_normal)

    def sizeHint(self) -> QSize:
        """Return room for the bolder text, so that choosing moves nothing (Qt)."""
        theme = current_theme()
        bolder = theme.font(style_on(self, self.style_checked))
        words = QFontMetrics(bolder).horizontalAdvance(self.option.text)
        width = words + self.icon_room(theme) + 2 * theme.px(self.padding)
        return QSize(max(width, theme.px(TARGET)), theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed (Qt)."""
        return self.sizeHint()

    def icon_room(self, theme: Theme) -> int:
        """Return the width that an icon and its gap take."""
        return theme.px(28) if self.option.icon else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button (Qt)."""
        raise NotImplementedError


class Choice(QGroupBox):
    """A group of `ChoiceButton`, one or none chosen.

    Arrow keys choose the neighbour, Delete and Backspace take the choice back.

    Args:
        name: What the group asks, for the screen reader.
        options: The answers in order.

    Signals:
        chosen: The user chose a value, or took the choice back (None).
    """

    chosen = Signal(object)
    button_class: type[ChoiceButton] = ChoiceButton

    def __init__(self, name: str, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._options = tuple(options)
        self._buttons: tuple[ChoiceButton, ...] = ()
        self._group = QButtonGroup(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._buttons = tuple(self.button_class(option) for option in self._options)
        layout = self._make_layout()
        for index, button in enumerate(self._buttons):
            self._group.addButton(button, index)
            button.installEventFilter(self)
            self._add(layout, button)

    def _make_layout(self) -> QLayout:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return FlowLayout(parent=self)

    def _add(self, layout: QLayout, button: ChoiceButton) -> None:
        layout.addWidget(button)

    def _connect(self) -> None:
        self._group.idClicked.connect(self._clicked)

    @property
    def options(self) -> tuple[Option, ...]:
        """The answers in order."""
        return self._options

    @property
    def value(self) -> object | None:
        """The chosen value, or None. Setting it emits nothing."""
        index = self._group.checkedId()
        return self._options[index].value if index >= 0 else None

    @value.setter
    def value(self, value: object | None) -> None:
        index = next((i for i, o in enumerate(self._options) if o.value == value), None)
        if value is None or index is None:
            self._uncheck()
        else:
            self._buttons[index].setChecked(True)

    def focus_choice(self) -> None:
        """Put the focus on the chosen button, else on the first one."""
        button = self._group.checkedButton() or self._buttons[0]
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, value: object | None) -> None:
        """Choose as the user would: the focus follows and `chosen` is emitted."""
        if value == self.value:
            return
        self.value = value
        if value is not None:
            self.focus_choice()
        self.chosen.emit(value)

    def _clicked(self, index: int) -> None:
        self.chosen.emit(self._options[index].value)

    def _uncheck(self) -> None:
        self._group.setExclusive(False)
        for button in self._buttons:
            button.setChecked(False)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.setExclusive(True)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Read the keys of the buttons before they do (Qt)."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            index = self._buttons.index(watched) if watched in self._buttons else -1
            return index >= 0 and self._key_pressed(index, event)
        return False

    def event(self, event: QEvent) -> bool:
        """Let go of the frame that the group box measured before the style sheet came (Qt)."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self.setContentsMargins(0, 0, 0, 0)
        return handled

    def _key_pressed(self, index: int, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in _UNSET:
            self.choose(None)
        elif event.key() in _FORWARD:
            self.choose(self._options[(index + 1) % len(self._options)].value)
        elif event.key() in _BACKWARD:
            self.choose(self._options[index - 1].value)
        else:
            return self._typed(event.text())
        return True

    def _typed(self, _text: str) -> bool:
        return False
