"""Minutes a week on average before and after a change, line by line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from careapp.domain.help.usual import Line
from careapp.services.help.words import minutes
from careapp.services.wording import Wording
from careapp.ui.theme import Style, Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.widgets.text import TextLabel

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BeforeAfter(QWidget):
    """A small table: what a citizen is granted in a week on average, before and after."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = TextLabel("", "strong", wraps=True)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        layout = VBox(4, parent=self)
        layout.addWidget(self._heading)
        layout.addWidget(self._table)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(4))

    def show_lines(
        self,
        lines: Sequence[Line],
        wording: Wording,
        *,
        heading: str = "",
        beside: Sequence[Line] = (),
    ) -> None:
        """Show the services, those that change in bold, and all together.

        Args:
            lines: One for each service.
            wording: Words in the language of the screen.
            heading: What stands above them.
            beside: The same minutes by kind of help, or by supplier.
        """
        self._heading.setText(heading or self.tr("A week on average"))
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._row(0, ("", self.tr("before"), self.tr("after")), "body", "text_secondary")
        self._grid.addWidget(Hairline(), 1, 0, 1, 3)
        after = self._lines(lines, wording, 2)
        self._grid.addWidget(Hairline(), after, 0, 1, 3)
        both = sum(one.before for one in lines), sum(one.after for one in lines)
        self._row(after + 1, (self.tr("In all"), *_said(wording, *both)), "large_strong")
        if beside:
            self._grid.addWidget(Hairline(), after + 2, 0, 1, 3)
            self._lines(beside, wording, after + 3)

    def _lines(self, lines: Sequence[Line], wording: Wording, first: int) -> int:
        """Add lines from a row on; return the row after the last one."""
        for number, line in enumerate(lines, first):
            style: Style = "large" if line.before == line.after else "large_strong"
            words = (self._name(line, wording), *_said(wording, line.before, line.after))
            self._row(number, words, style)
        return first + len(lines)

    def _name(self, line: Line, wording: Wording) -> str:
        if line.name or line.category is None:
            return line.name or self.tr("Other help")
        return wording.word(f"category.{line.category}")

    def _row(self, row: int, words: tuple[str, str, str], style: Style, tone: str = "text") -> None:
        for column, text in enumerate(words):
            label = TextLabel(text, style, tone, wraps=not column)
            self._grid.addWidget(label, row, column)
            if column:
                label.setAlignment(_RIGHT)


def _said(wording: Wording, before: int, after: int) -> tuple[str, str]:
    return (
        minutes(wording, before) if before else "–",
        minutes(wording, after) if after else "–",
    )
