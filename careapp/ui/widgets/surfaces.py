"""What pages are made of: columns, washes, lines, titles, sections, quotes."""

from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QWidget

from careapp.ui.theme import Style
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.text import Run, RunsLabel, TextLabel

BLEED = 16
_LONG_TITLE = 48
"""Longer ones are set smaller, so that they do not take the screen."""


class Column(QWidget):
    """Widgets under one another on one text edge; washes stand 16 px outside it.

    Args:
        bleed: Room on both sides for what stands outside the text edge, in px at scale 1.

    Attributes:
        outset: How far it stands outside the text edge of a column around it: its own bleed.
    """

    def __init__(self, bleed: int = BLEED, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bleed = self.outset = bleed
        self._layout = VBox(parent=self)
        self._layout.addStretch(1)

    def add(self, widget: QWidget, above: int = 0, *, stretch: bool = False) -> None:
        """Add a widget at the end.

        Args:
            widget: A widget; its attribute ``outset`` says how far it stands outside the text
                edge (px at scale 1).
            above: Space over it, in px at scale 1.
            stretch: Whether it takes the height that is left.
        """
        side = max(self._bleed - getattr(widget, "outset", 0), 0)
        row = HBox(margins=(side, above, side, 0))
        row.addWidget(widget)
        if widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed:
            row.addStretch(1)
        self._layout.insertLayout(self._layout.count() - 1, row, int(stretch))

    def add_layout(self, layout: QLayout, above: int = 0) -> None:
        """Add a layout at the end, ``above`` px at scale 1 under what is there."""
        row = HBox(margins=(self._bleed, above, self._bleed, 0))
        row.addLayout(layout)
        self._layout.insertLayout(self._layout.count() - 1, row)

    def clear(self) -> None:
        """Take everything out; the widgets are deleted."""
        self._layout.clear()
        self._layout.addStretch(1)


class Hairline(QFrame):
    """A line of one pixel between things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Wash(QFrame):
    """The one tinted surface of a screen: what is next or matters most.

    Attributes:
        content: Put the content here.
    """

    outset = BLEED

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = VBox(gap, (BLEED, BLEED, BLEED, BLEED), self)


class Title(QWidget):
    """The title of a page with what belongs to it.

    Args:
        text: The title.
        subtitle: One plain sentence under it.
        quiet: Whether something on the page is larger.

    Attributes:
        beside: Room on the title's line, such as for a triage mark.
        facts: Room under the title, such as for id, address, legal track.
    """

    def __init__(
        self,
        text: str = "",
        subtitle: str = "",
        parent: QWidget | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        super().__init__(parent)
        self._text, self._suffix, self._quiet = text, "", quiet
        self._label = RunsLabel(wraps=True)
        below: Style = "body" if quiet else "large"
        self._subtitle = TextLabel(subtitle, below, "text_secondary", wraps=True)
        self.beside = FlowLayout(24, 4)
        self.facts = FlowLayout(24, 4)
        self._build()
        self._refresh()

    def _build(self) -> None:
        layout = VBox(parent=self)
        self.beside.addWidget(self._label)
        layout.addLayout(self.beside)
        layout.addWidget(self._subtitle)
        layout.addLayout(self.facts)

    def _refresh(self) -> None:
        is_large = len(self._text) <= _LONG_TITLE and not self._quiet
        runs = [Run(self._text, "title" if is_large else "heading")]
        if self._suffix:
            runs.append(Run(f"  {self._suffix}", "lead", "text_secondary"))
        self._label.runs = runs
        self._subtitle.setVisible(bool(self._subtitle.text()))

    @property
    def text(self) -> str:
        """The title."""
        return self._text

    @text.setter
    def text(self, text: str) -> None:
        self._text = text
        self._refresh()

    @property
    def suffix(self) -> str:
        """Quieter words after the title, such as an age."""
        return self._suffix

    @suffix.setter
    def suffix(self, suffix: str) -> None:
        self._suffix = suffix
        self._refresh()

    @property
    def subtitle(self) -> str:
        """One plain sentence under the title."""
        return self._subtitle.text()

    @subtitle.setter
    def subtitle(self, subtitle: str) -> None:
        self._subtitle.setText(subtitle)
        self._refresh()


class Section(QWidget):
    """A heading, with a count that stands quietly behind it.

    Args:
        text: The heading.
        count: How many there are, or None for no count.

    Attributes:
        beside: Room at the right end of the line.
    """

    def __init__(
        self, text: str = "", count: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._count = text, count
        self._label = RunsLabel(wraps=True)
        self.beside = HBox(16)
        layout = HBox(16, parent=self)
        layout.addWidget(self._label, 1)
        layout.addLayout(self.beside)
        self._refresh()

    def _refresh(self) -> None:
        runs = [Run(self._text, "heading")]
        if self._count is not None:
            runs.append(Run(f"  {self._count}", "large", "text_secondary"))
        self._label.runs = runs

    @property
    def text(self) -> str:
        """The heading."""
        return self._text

    @text.setter
    def text(self, text: str) -> None:
        self._text = text
        self._refresh()

    @property
    def count(self) -> int | None:
        """How many there are, or None for no count."""
        return self._count

    @count.setter
    def count(self, count: int | None) -> None:
        self._count = count
        self._refresh()


class QuoteBlock(QWidget):
    """Somebody's own words, larger than a name.

    Args:
        quote: The words with their quotation marks.
        caption: Small words over it ("Det er vigtigt for mig").
        source: Who said it and when, under it.
    """

    def __init__(
        self, quote: str, caption: str = "", source: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._caption = TextLabel(caption, "body", "text_secondary", wraps=True)
        self._quote = TextLabel(quote, "quote", wraps=True, selectable=True)
        self._source = TextLabel(source, "body", "text_secondary", wraps=True)
        layout = VBox(2, parent=self)
        for label in (self._caption, self._quote, self._source):
            layout.addWidget(label)
        self.show_quote(quote, caption, source)

    def show_quote(self, quote: str, caption: str = "", source: str = "") -> None:
        """Show other words; empty ones take no room."""
        words = (caption, quote, source)
        for label, text in zip((self._caption, self._quote, self._source), words, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
