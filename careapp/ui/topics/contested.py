"""What several people answered in one voice, or the server does not use: kept, and a way to it."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careapp.changes.shape import as_json
from careapp.dialogue.item import Item
from careapp.dialogue.values import value_from_json
from careapp.dialogue.wording import answer_text
from careapp.domain.answer import Said
from careapp.services.conversation import AnswerState, Key
from careapp.services.scales import level_in_words
from careapp.services.wording import Wording
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText


class ContestedAnswers(QWidget):
    """The sides of what is said apart at a question, or of what somebody kept together.

    What the municipality's server set aside is shown here too: it holds nowhere else.

    Signals:
        wanted: Somebody wants to see the sides beside each other, or why something was set
            aside (`Key`).
    """

    wanted = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._column = VBox(0, parent=self)
        self.hide()

    def show_states(
        self,
        item: Item,
        name: str,
        states: Iterable[AnswerState],
        aside: Mapping[Key, tuple[Said, ...]],
    ) -> None:
        """Show what stands apart, and what does not count.

        Args:
            item: The question.
            name: The question in words, for the screen reader.
            states: What each voice answered.
            aside: What the server does not use, by answer.
        """
        self._column.clear()
        told = [state for state in states if state.contested or state.both]
        for state in told:
            self._add(item, name, state)
        for key, values in aside.items():
            self._add_aside(item, name, key, values)
        self.setVisible(bool(told) or bool(aside))

    def _add(self, item: Item, name: str, state: AnswerState) -> None:
        sides = [self._in_words(item, said) for said in state.contested or state.both]
        text = self.tr("All kept together: {answers}")
        if state.contested:
            text = self.tr("{number} answers, all kept: {answers}")
        number = self._wording.number(len(sides))
        words = text.format(
            number=number[:1].upper() + number[1:], answers=" / ".join(filter(None, sides))
        )
        tone = "warning" if state.contested else "text_secondary"
        self._column.addWidget(IconText("users", words, tone))
        if state.contested:
            self._lead(self.tr("See the answers side by side"), name, state.key)

    def _add_aside(self, item: Item, name: str, key: Key, values: Iterable[Said]) -> None:
        text = self.tr("Kept here, but the municipality's server does not use it: {answers}")
        answers = " / ".join(filter(None, (self._in_words(item, said) for said in values)))
        words = text.format(answers=answers)
        self._column.addWidget(IconText("triangle-alert", words, "warning"))
        self._lead(self.tr("See why, and what to do"), name, key)

    def _lead(self, text: str, name: str, key: Key) -> None:
        button = TextButton(text)
        button.setAccessibleDescription(name)
        button.clicked.connect(lambda: self.wanted.emit(key))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _in_words(self, item: Item, said: Said) -> str:
        level = level_in_words(item, said.current, self._wording) if said.current else ""
        value = ""
        if said.value is not None:
            known = value_from_json(as_json(said.value))  # type: ignore[arg-type]
            value = answer_text(item, known, self._wording.language)
        words = self._wording.quote(said.words) if said.words else ""
        return ", ".join(part for part in (level, value, words) if part)
