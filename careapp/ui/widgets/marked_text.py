"""Text with bold, italics and lists, as the author of a form wrote it; nothing in it is active."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from careapp.dialogue.markdown import Block, Paragraph, Span, paragraphs
from careapp.ui.theme import Style
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.link_row import OpenLink
from careapp.ui.widgets.text import Run, RunsLabel

_INDENT = 16
_BULLET = "\u2022"
_BOLD: dict[Style, Style] = {"body": "strong", "large": "large_strong", "lead": "heading"}


class MarkedText(QWidget):
    """Paragraphs and lists under one another, and a row for each link in them.

    Pictures are shown by their description, and a link is opened only by pressing its row,
    where its address stands.

    Args:
        markdown: As the author wrote it.
        before: Plain words before the first, such as the number of a question.
        style: Type style of what is not bold.
        tone: Colour role.
    """

    def __init__(
        self,
        markdown: str,
        style: Style = "body",
        tone: str = "text",
        *,
        before: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style: Style = style
        self._tone = tone
        column = VBox(4, parent=self)
        found = paragraphs(markdown)
        if before:
            first = found[0].spans if found else ()
            block = found[0].block if found else Block.TEXT
            found = (Paragraph(block, (Span(f"{before} "), *first)), *found[1:])
        for paragraph in (one for one in found if not _is_link(one)):
            column.addLayout(self._paragraph(paragraph))
        links = [span for one in found for span in one.spans if span.address]
        for address, span in {span.address: span for span in links}.items():
            column.addWidget(OpenLink(address, span.text))
        self.setAccessibleName("\n".join(_plain(one) for one in found))

    def _paragraph(self, paragraph: Paragraph) -> HBox:
        is_set_in = paragraph.block in {Block.ITEM, Block.QUOTE}
        line = HBox(8, (_INDENT if is_set_in else 0, 0, 0, 0))
        if paragraph.block is Block.ITEM:
            mark = RunsLabel([Run(paragraph.mark or _BULLET, self._style, self._tone)])
            column = VBox()
            column.addWidget(mark)
            column.addStretch(1)
            line.addLayout(column)
        line.addWidget(RunsLabel(list(self._runs(paragraph)), wraps=True), 1)
        return line

    def _runs(self, paragraph: Paragraph) -> Iterator[Run]:
        bold = _BOLD.get(self._style, self._style)
        for span in paragraph.spans:
            is_bold = span.strong or paragraph.block is Block.HEADING
            slanted = span.emphasis or paragraph.block is Block.QUOTE
            yield Run(span.text, bold if is_bold else self._style, self._tone, slanted=slanted)


def _is_link(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is a link alone: its row says the same."""
    return len(paragraph.spans) == 1 and bool(paragraph.spans[0].address)


def _plain(paragraph: Paragraph) -> str:
    spans: tuple[Span, ...] = paragraph.spans
    return "".join(span.text for span in spans)
