"""Minutes of a usual week before and after a change, service by service."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from careapp.domain.help.week import Line
from careapp.services.help.words import minutes
from careapp.services.wording import Wording
from careapp.ui.theme import Style, Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.widgets.text import TextLabel

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BeforeAfter(QWidget):
    """A small table: what a citizen receives in a usual week before and after."""

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

    def show_lines(self, lines: Sequence[Line], wording: Wording) -> None:
        """Show the services, those that change in bold, and all together."""
        self._heading.setText(self.tr("In a usual week"))
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._row(0, ("", self.tr("before"), self.tr("after")), "body", "text_secondary")
        for number, line in enumerate(lines, 2):
            style: Style = "large" if line.before == line.after else "large_strong"
            self._row(number, (line.name, *_said(wording, line.before, line.after)), style)
        self._grid.addWidget(Hairline(), 1, 0, 1, 3)
        self._grid.addWidget(Hairline(), len(lines) + 2, 0, 1, 3)
        before, after = sum(one.before for one in lines), sum(one.after for one in lines)
        words = (self.tr("In all"), *_said(wording, before, after))
        self._row(len(lines) + 3, words, "large_strong")

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
