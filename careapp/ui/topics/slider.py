"""A number answered on a slider."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.values import AnswerValue, Coding, Quantity
from careapp.dialogue.wording import answer_text
from careapp.ui.limit_words import unit_words
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.topics.editor import Editor, Given
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.slider import Slider
from careapp.ui.widgets.text import TextLabel

_USUAL_END = Decimal(100)
_TENTH = Decimal("0.1")
_MOST_PLACES = 10_000
_FEW = 20
_WIDEST = 640


def places_of(item: Item) -> tuple[Decimal, Decimal, int] | None:
    """Return the first value of a slider, its step and its last place; None when it has none.

    An end that the form does not name is 0 or 100, a step that it does not name is 1, or a
    tenth where there would be only a few places.
    """
    first = _first_of(_amount(item.minimum), Decimal(0))
    last = _first_of(_amount(item.maximum), _USUAL_END)
    small = item.kind is not ItemKind.INTEGER and last - first <= 1
    step = _first_of(_amount(item.slider_step), _TENTH if small else Decimal(1))
    places = int((last - first) / step) if step > 0 and last > first else 0
    return (first, step, places) if 0 < places <= _MOST_PLACES else None


class SliderEditor(Editor):
    """A value between two ends; it stands in words beside, and nowhere before it is chosen."""

    def _build(self) -> None:
        self._first, self._step, last = places_of(self.item) or (Decimal(0), Decimal(1), _FEW)
        self._slider = Slider(self._name, last)
        self._value = TextLabel("", "large", wraps=True)
        ends = HBox(16)
        for control, place, side in (
            ("lower", 0, Qt.AlignmentFlag.AlignLeft),
            ("upper", last, Qt.AlignmentFlag.AlignRight),
        ):
            words = self.item.words_at(control).in_language(self.language)
            number = answer_text(self.item, self._at(place), self.language)
            text = f"{number} · {words}" if words else number
            label = TextLabel(text, "body", "text_secondary", wraps=True)
            label.setAlignment(side)
            ends.addWidget(label, 1)
        whole = QWidget()
        column = VBox(4, parent=whole)
        column.addWidget(self._value)
        column.addWidget(self._slider)
        column.addLayout(ends)
        self.box.addWidget(whole)
        self._whole = whole
        follow_theme(self._restyle)
        self._slider.answered.connect(self._answered)
        self._show_words()

    def show_given(self, given: Given) -> None:
        """Show where it stands; a value beside the slider stands in words alone."""
        amount = _amount(given.value)
        place = None if amount is None else round((amount - self._first) / self._step)
        fits = place is not None and 0 <= place <= self._slider.maximum()
        self._slider.place = place if fits else None
        self._show_words(given.value)

    def focus(self) -> None:
        """Put the focus on the slider."""
        self._slider.setFocus()

    def _restyle(self, theme: Theme) -> None:
        self._whole.setMaximumWidth(theme.px(_WIDEST))

    def _answered(self, place: object) -> None:
        value = self._at(place) if isinstance(place, int) else None
        self._show_words(value)
        self.edited.emit(Given(value=value))
        self.settled.emit()

    def _at(self, place: int) -> AnswerValue:
        amount = self._first + self._step * place
        if self.item.kind is ItemKind.INTEGER:
            return int(amount)
        if self.item.kind is ItemKind.QUANTITY:
            unit = self.item.units[0] if self.item.units else Coding()
            return Quantity(amount, unit.display or unit.code, unit.system, unit.code)
        return amount

    def _show_words(self, value: AnswerValue | None = None) -> None:
        unit = unit_words(self.item, self.language)
        words = self.tr("Not answered. Press the line, or use the arrow keys.")
        if value is not None:
            amount = value.value if isinstance(value, Quantity) else value
            words = self._of_all(answer_text(self.item, amount, self.language), unit, amount)
        self._value.tone = "text_secondary" if value is None else "text"
        self._value.setText(words)
        self._slider.setAccessibleDescription(words)

    def _of_all(self, number: str, unit: str, amount: AnswerValue) -> str:
        """Return a value with its unit or the words at that end; else out of how many."""
        place = _first_of(_amount(amount), Decimal(0)) - self._first
        ends = {Decimal(0): "lower", self._step * self._slider.maximum(): "upper"}
        words = self.item.words_at(ends.get(place, "")).in_language(self.language)
        if unit or words:
            return " · ".join(part for part in (f"{number} {unit}".strip(), words) if part)
        last = answer_text(self.item, self._at(self._slider.maximum()), self.language)
        return self.tr("{number} of {last}").format(number=number, last=last)


def _amount(value: object) -> Decimal | None:
    if isinstance(value, Quantity):
        return value.value
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return Decimal(value) if is_number else None  # type: ignore[arg-type]


def _first_of(*amounts: Decimal | None) -> Decimal:
    return next(one for one in amounts if one is not None)
