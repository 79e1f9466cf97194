"""What stands beside a question: ideas for the professional, help, links, and notes."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from careapp.dialogue.item import Item
from careapp.dialogue.text import Text
from careapp.dialogue.wording import answer_text
from careapp.services.wording import Wording
from careapp.ui.theme import Style
from careapp.ui.tool_notes import tool_note
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.link_row import OpenLink
from careapp.ui.widgets.marked_text import MarkedText
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.tips import plain_tip


def written(
    text: Text, language: str, style: Style = "body", tone: str = "text", *, before: str = ""
) -> QWidget:
    """Return a label for a text of a form, with bold and lists where its author wrote them."""
    plain, marked = text.in_language(language), text.markdown_in(language)
    if marked == plain:
        return TextLabel(f"{before} {plain}".strip(), style, tone, wraps=True)
    return MarkedText(marked, style, tone, before=before)


class Flyover(QWidget):
    """An explanation that shows when somebody asks for it, by mouse or keyboard.

    Args:
        text: What is explained.
        language: Of the reader.
    """

    def __init__(self, text: Text, language: str) -> None:
        super().__init__()
        self._words = written(text, language, "body", "text_secondary")
        self._words.hide()
        self._button = TextButton(self.tr("Explanation"), "info")
        self._button.setAutoDefault(False)
        self._button.setCheckable(True)
        self._button.setToolTip(plain_tip(text.in_language(language)))
        self._button.setAccessibleDescription(text.in_language(language))
        self._button.toggled.connect(self._words.setVisible)
        column = VBox(0, parent=self)
        row = HBox()
        row.addWidget(self._button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._words)


def beside(item: Item, language: str) -> Iterator[QWidget]:
    """Yield what stands over the field of an open question; the turned screen shows none of it."""
    for prompt in item.prompts:
        words = prompt.in_language(language)
        yield IconText("message-circle", words, "text_secondary")
    yield from explained(item, language)
    for address in item.support_links:
        yield OpenLink(address)


def explained(item: Item, language: str, style: Style = "body") -> Iterator[QWidget]:
    """Yield what helps whoever answers; the citizen may read all of it."""
    on_demand = [one.text for one in item.folded if one.control == "flyover"]
    for text in item.help:
        if text not in on_demand:
            yield written(text, language, style, "text_secondary")
    for text in on_demand:
        yield Flyover(text, language)


def head_notes(item: Item, wording: Wording) -> Iterator[QWidget]:
    """Yield what is to be known of a question before it is opened."""
    for note in item.notes:
        yield IconText("info", tool_note(note.code, {"detail": note.detail}), "text_secondary")
    if item.read_only:
        yield ReadOnly(by_form=item.computed.value is not None)
    suggested = [answer_text(item, value, wording.language) for value in item.initial]
    if suggested:
        yield Suggested(", ".join(suggested))


class ReadOnly(IconText):
    """Says that nobody answers here.

    Args:
        by_form: Whether the form works the answer out by itself.
    """

    def __init__(self, *, by_form: bool) -> None:
        words = self.tr("The form works this out.") if by_form else self.tr("Can only be read.")
        super().__init__("lock", words, "text_secondary")


class Suggested(IconText):
    """Says what the form would fill in; nobody has said it, so it is only shown.

    Args:
        answer: In words.
    """

    def __init__(self, answer: str) -> None:
        words = self.tr("The form suggests: {answer}").format(answer=answer)
        super().__init__("info", words, "text_secondary")
