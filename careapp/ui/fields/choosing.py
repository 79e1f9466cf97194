"""Fields in which one of several is chosen."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from careapp.changes.change import Json
from careapp.domain.problems import Problem
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.terms import options_of
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme, set_property
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Choice, Option
from careapp.ui.widgets.layouts import HBox
from careapp.ui.widgets.tips import plain_tip

MOST_CHIPS = 4
_WIDTH = 360
_LEAST, _MOST = 200, 600
_AROUND = 56
"""What a list needs beside its words: edges and the arrow."""


class Picker(QComboBox):
    """A list to pick one from, or nothing.

    Args:
        name: What is chosen, for the screen reader.
        nothing: Words for nothing chosen.
        width: The most, in px at scale 1; words that are longer make it wider.
    """

    def __init__(
        self, name: str, nothing: str, width: int = _WIDTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._width = width
        self.setAccessibleName(name)
        self.setMaxVisibleItems(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.addItem(nothing, None)
        self.currentTextChanged.connect(self._tell_whole)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font("large"))
        wanted = min(self._longest(theme), theme.px(_MOST))
        self.setMaximumWidth(max(theme.px(self._width), wanted))
        self.setMinimumWidth(theme.px(min(self._width, _LEAST)))

    def _longest(self, theme: Theme) -> int:
        texts = (self.itemText(index) for index in range(self.count()))
        words = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        return words + theme.px(_AROUND)

    def showPopup(self) -> None:
        """Open the list as wide as its longest words (Qt)."""
        self.view().setMinimumWidth(self._longest(current_theme()))
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is picked; what does not fit ends in an ellipsis and is whole in the list."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        words = self.fontMetrics()
        right = Qt.TextElideMode.ElideRight
        option.currentText = words.elidedText(self.currentText(), right, place.width() - 2)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _tell_whole(self, text: str) -> None:
        """Keep the whole of it at hand where there is no room for it."""
        self.setToolTip(plain_tip(text))

    def offer(self, options: Sequence[Option]) -> None:
        """Add what can be picked."""
        for option in options:
            self.addItem(option.text, option.value)
        self._restyle(current_theme())

    @property
    def picked(self) -> object:
        """What is picked, or None. Setting what is not offered picks nothing."""
        return self.currentData()

    @picked.setter
    def picked(self, value: object) -> None:
        values = [self.itemData(index) for index in range(self.count())]
        self.setCurrentIndex(values.index(value) if value in values else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll; a wheel over a field must not change it (Qt)."""
        event.ignore()


class ChoiceEditor(Editor):
    """One member of an enumeration: chips when they are few, else a list."""

    def _build(self) -> None:
        members = self.value_class
        assert isinstance(members, type)  # noqa: S101 - narrows the type; the table says so
        assert issubclass(members, StrEnum)  # noqa: S101 - as above
        self._members = members
        options = options_of(members, self.around)
        self.choice: Choice | Picker
        row = HBox(parent=self)
        if len(options) <= MOST_CHIPS:
            self.choice = Chips(self.name, options)
            row.addWidget(self.choice, 1)
        else:
            self.choice = Picker(self.name, self.tr("Choose…"))
            self.choice.offer(options)
            row.addWidget(self.choice, 1)
            row.addStretch(0)
            self.setFocusProxy(self.choice)

    def _connect(self) -> None:
        match self.choice:
            case Choice():
                self.choice.chosen.connect(self._chosen)
            case Picker():
                self.choice.activated.connect(self._chosen)

    def _chosen(self) -> None:
        self.edited.emit()
        self.left.emit()

    @property
    def typed(self) -> Json:
        """The member's own name."""
        value = self.read()
        return str(value) if value is not None else None

    @typed.setter
    def typed(self, typed: Json) -> None:
        known = typed in [member.value for member in self._members]
        member = self._members(str(typed)) if known else None
        match self.choice:
            case Choice():
                self.choice.value = member
            case Picker():
                self.choice.picked = member

    def typed_of(self, value: object) -> Json:
        """Return the member's own name."""
        return str(value) if isinstance(value, StrEnum) else None

    def read(self) -> object:
        """Return the member."""
        match self.choice:
            case Choice():
                value = self.choice.value
            case Picker():
                value = self.choice.picked
        return self._members(str(value)) if value is not None else None

    def mark(self, problem: Problem | None) -> None:
        """Draw the edge of the list red, or not."""
        if isinstance(self.choice, Picker):
            set_property(self.choice, "tone", "danger" if problem else "")

    def focus_first(self) -> None:
        """Put the focus on the choice."""
        match self.choice:
            case Choice():
                self.choice.focus_choice()
            case Picker():
                self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
