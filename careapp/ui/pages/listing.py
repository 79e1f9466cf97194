"""Sections of a page: a heading with something to add, and rows between hairlines."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.surfaces import Column, Hairline, Section
from careapp.ui.widgets.text import TextLabel

_ABOVE = 20


class Listing:
    """Puts sections into a column.

    Args:
        column: Where they go.
    """

    def __init__(self, column: Column) -> None:
        self._column = column

    def head(
        self,
        text: str,
        *beside: QWidget,
        add: str = "",
        name: str = "",
        run: Callable[[], None] | None = None,
    ) -> None:
        """Begin a section.

        Args:
            text: Its heading.
            beside: What stands at the right of the heading.
            add: Words of the button that adds something; none without them.
            name: What the button adds, for the screen reader; the focus is kept by it.
            run: What the button does.
        """
        section = Section(text)
        for widget in beside:
            section.beside.addWidget(widget)
        if add and run is not None:
            button = TextButton(add, icon="plus")
            button.setAccessibleName(name)
            button.setObjectName(name)
            button.clicked.connect(run)
            section.beside.addWidget(button)
        self._column.add(section, _ABOVE)

    def rows(self, rows: Sequence[QWidget], nothing: str) -> None:
        """Put rows under the heading, or *nothing* in words when there are none."""
        if not rows:
            self._column.add(TextLabel(nothing, "large", "text_secondary", wraps=True), 4)
        for number, row in enumerate(rows):
            self._column.add(Hairline(), 0 if number else 4)
            self._column.add(row)
