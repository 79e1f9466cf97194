"""Answers that are chosen from what the question offers."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QCheckBox

from careapp.dialogue.ticks import tick_key
from careapp.ui.fields.choosing import Picker
from careapp.ui.topics.editor import Editor, Given
from careapp.ui.topics.offered import offer_words, offered, offered_value
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Choice, Option
from careapp.ui.widgets.option_rows import RadioList, TickRow

_LIST_WIDTH = 480


class ChipsEditor(Editor):
    """Yes or no, or one of a few options."""

    choice_class: type[Choice] = Chips

    def _build(self) -> None:
        options = [Option(value, text) for value, text in offered(self.item, self.language)]
        self._chips = self.choice_class(self._name, options)
        self.box.addWidget(self._chips)
        self._chips.chosen.connect(self._chosen)

    def show_given(self, given: Given) -> None:
        """Mark what is chosen."""
        self._chips.value = offered_value(self.item, given.value)

    def focus(self) -> None:
        """Put the focus on what is chosen, else on the first."""
        if self._chips.options:
            self._chips.focus_choice()

    def _chosen(self, value: object) -> None:
        self.edited.emit(Given(value=value))  # type: ignore[arg-type]
        self.settled.emit()


class RadioEditor(ChipsEditor):
    """One of the options, under one another."""

    choice_class = RadioList


class ListEditor(Editor):
    """One of many options, in a list that drops down."""

    def _build(self) -> None:
        choices = offered(self.item, self.language)
        self._list = Picker(self._name, self.tr("Choose…"), _LIST_WIDTH)
        self._list.offer([Option(number, text) for number, (_, text) in enumerate(choices)])
        self._values = [value for value, _text in choices]
        self.box.addWidget(self._list)
        self._list.activated.connect(self._chosen)

    def show_given(self, given: Given) -> None:
        """Mark what is chosen."""
        value = offered_value(self.item, given.value)
        self._list.picked = self._values.index(value) if value in self._values else None

    def focus(self) -> None:
        """Put the focus on the list."""
        self._list.setFocus()

    def _chosen(self, index: int) -> None:
        self.edited.emit(Given(value=self._values[index - 1] if index else None))
        self.settled.emit()


class BoxEditor(Editor):
    """A statement that is ticked where it holds."""

    def _build(self) -> None:
        self._box = TickRow(self._name)
        self.box.addWidget(self._box)
        self._box.clicked.connect(self._ticked)

    def show_given(self, given: Given) -> None:
        """Tick it where it was said to hold."""
        self._box.setChecked(given.value is True)

    def focus(self) -> None:
        """Put the focus on the box."""
        self._box.setFocus()

    def _ticked(self, checked: bool) -> None:  # noqa: FBT001 - Qt calls it
        self.edited.emit(Given(value=True if checked else None))
        self.settled.emit()


class TicksEditor(Editor):
    """Any number of options; one that stands alone takes the others out.

    What was ticked and is offered no more stays, as do the words it was ticked in.
    """

    def _build(self) -> None:
        self._boxes: dict[str, QCheckBox] = {}
        self._given: Mapping[str, str] = {}
        self._alone: set[str] = set()
        for option in self.item.options:
            key, text = tick_key(option.value), option.text.in_language(self.language)
            box = TickRow(offer_words(option, self.language))
            box.setAccessibleName(text)
            box.clicked.connect(lambda checked, key=key: self._ticked(key, checked=checked))
            box.installEventFilter(self)
            self._boxes[key] = box
            if option.exclusive:
                self._alone.add(key)
            self.box.addWidget(box)

    def show_given(self, given: Given) -> None:
        """Tick what is chosen."""
        self._given = given.ticked or {}
        for key, box in self._boxes.items():
            box.setChecked(key in self._given)

    def focus(self) -> None:
        """Put the focus on the first box."""
        next(iter(self._boxes.values()), self).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the focus goes from the last box that it was in (Qt)."""
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._tell_left)
        return super().eventFilter(watched, event)

    def _tell_left(self) -> None:
        if not self._is_inside():
            self.left.emit()

    def _ticked(self, key: str, *, checked: bool) -> None:
        if checked:
            for other, box in self._boxes.items():
                if other != key and (key in self._alone or other in self._alone):
                    box.setChecked(False)
        now = {k: b.accessibleName() for k, b in self._boxes.items() if b.isChecked()}
        before = self._given.items()
        self._given = now | {k: t for k, t in before if k in now or k not in self._boxes}
        self.edited.emit(Given(ticked=self._given))
        self.settled.emit()
