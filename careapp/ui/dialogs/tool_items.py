"""The items of a dialogue tool: what became of each, and its words in every language."""

from collections import Counter, deque
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.report import Outcome, Reported
from careapp.services.tool_preview import Phrased, language_name, phrased
from careapp.ui.theme import Style
from careapp.ui.tool_notes import tool_note
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.side_by_side import SideBySide
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.widgets.text import TextLabel

_IN_A_PART = 20
"""Items that are shown at a time; a tool may have thousands, and few are read to the end."""
_LOOKS = {
    Outcome.UNDERSTOOD: ("circle-check", "good"),
    Outcome.CHANGED: ("pencil", "accent"),
    Outcome.NOT_SUPPORTED: ("triangle-alert", "warning"),
}


class ToolItems(QWidget):
    """One block for each item; the next ones are built when one comes to the end.

    Args:
        report: What became of each item, in order.
        languages: Those of the tool; one column each.
    """

    def __init__(
        self, report: Sequence[Reported], languages: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._report = tuple(report)
        self._languages = tuple(languages)
        self._column = VBox(parent=self)
        self._left: deque[Reported] = deque()
        self.show_only(None)

    def show_only(self, outcome: Outcome | None) -> None:
        """Show the items of one outcome; all of them without."""
        self._column.clear()
        self._left = deque(one for one in self._report if outcome in {None, one.outcome})
        self.show_more()

    def show_more(self) -> None:
        """Show the items that come next, if there are any."""
        if not self._left:
            return
        part = QWidget()
        column = VBox(parent=part)
        for _ in range(min(_IN_A_PART, len(self._left))):
            column.addWidget(self._block(self._left.popleft()))
        self._column.addWidget(part)

    def _block(self, reported: Reported) -> QWidget:
        block = QWidget()
        column = VBox(4, (0, 10, 0, 0), block)
        icon, tone = _LOOKS[reported.outcome]
        words = f"{self._outcome(reported.outcome)} · {self._name(reported)}"
        column.addWidget(IconText(icon, words, "text_secondary", icon_tone=tone))
        if reported.item is not None:
            column.addWidget(self._side_by_side(reported.item))
        for note in reported.notes:
            sentence = tool_note(note.code, {"detail": note.detail})
            column.addWidget(IconText("info", sentence, "text", "large", tone))
        column.space(6)
        column.addWidget(Hairline())
        return block

    def _side_by_side(self, item: Item) -> SideBySide:
        captions: list[QWidget] = []
        columns: list[QWidget] = []
        for tag in self._languages:
            column = QWidget()
            layout = VBox(2, parent=column)
            caption = TextLabel(self.language(tag), "strong", "text_secondary")
            layout.addWidget(caption)
            captions.append(caption)
            for label in self._words(item, phrased(item, tag)):
                layout.addWidget(label)
            layout.addStretch(1)
            columns.append(column)
        return SideBySide(columns, captions)

    def _words(self, item: Item, said: Phrased) -> list[TextLabel]:
        style: Style = "large_strong" if item.kind is ItemKind.GROUP else "large"
        if said.question:
            labels = [TextLabel(said.question, style, wraps=True)]
        else:
            nothing = self.tr("Not written in this language")
            labels = [TextLabel(nothing, "body", "warning", wraps=True)]
        for text in said.beside:
            labels.append(TextLabel(text, "body", "text_secondary", wraps=True))
        options = [f"– {option}" for option in said.options]
        if said.more:
            options.append(self.tr("… and {number} more").format(number=said.more))
        if options:
            labels.append(TextLabel("\n".join(options), "body", wraps=True))
        return labels

    def language(self, tag: str) -> str:
        """Return what a language is called."""
        return language_name(tag) if tag else self.tr("As it is written")

    def _outcome(self, outcome: Outcome) -> str:
        match outcome:
            case Outcome.UNDERSTOOD:
                return self.tr("Understood")
            case Outcome.CHANGED:
                return self.tr("Changed")
            case _:
                return self.tr("Not supported")

    def _name(self, reported: Reported) -> str:
        return reported.link_id or self.tr("The file as a whole")


def counted(report: Sequence[Reported]) -> Counter[Outcome]:
    """Return how many items came to each outcome."""
    return Counter(reported.outcome for reported in report)
