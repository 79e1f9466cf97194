"""What each side says, part by part, on one aligned grid; no side is the right one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from careapp.services.conflicts.rows import Cell, Row
from careapp.services.conflicts.shown import ConflictShown, SideShown
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.initials import Initials
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.level_strip import LevelStrip
from careapp.ui.widgets.marked_words import MarkedWords
from careapp.ui.widgets.side_by_side import SideBySide
from careapp.ui.widgets.surfaces import Column, Hairline
from careapp.ui.widgets.text import TextLabel

LABELS = 112
"""Width of the column in which the parts are named."""

_BESIDE_FROM = 560
_LEAST_SIDE = 240
_GAP = 40
_ABOVE = 10


class SidesRow(QWidget):
    """The name of a part, and at its right what each side has there.

    Args:
        label: What the part is called.
        cells: What each side has.
        names: Whose they are, shown where they stand under one another.
        note: Quieter words under the label.
        below: Room under the row, in px at scale 1.
    """

    def __init__(
        self,
        label: str,
        cells: list[QWidget],
        names: list[str],
        note: str = "",
        *,
        below: int = _ABOVE,
    ) -> None:
        super().__init__()
        self._label = QWidget()
        column = VBox(0, (0, 2, 0, 0), self._label)
        column.addWidget(TextLabel(label, "body", "text_secondary", wraps=True))
        if note:
            column.addWidget(TextLabel(note, "body", "text_secondary", wraps=True))
        column.addStretch(1)
        captions: list[QWidget] = [
            TextLabel(name, "strong", "text_secondary", wraps=True) for name in names
        ]
        sides = [_under(caption, cell) for caption, cell in zip(captions, cells, strict=True)]
        self._sides = SideBySide(sides, captions, least=_LEAST_SIDE, gap=_GAP)
        self._line = HBox(0, (0, _ABOVE, 0, below), self)
        self._line.addWidget(self._label)
        self._line.addWidget(self._sides, 1)
        follow_theme(self._restyle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the label over the sides where it is narrow (Qt)."""
        super().resizeEvent(event)
        self._restyle(current_theme())

    def _restyle(self, theme: Theme) -> None:
        beside = self.width() >= theme.px(_BESIDE_FROM)
        self._label.setMinimumWidth(theme.px(LABELS) if beside else 0)
        self._label.setMaximumWidth(theme.px(LABELS) if beside else 2**24 - 1)
        direction = QBoxLayout.Direction
        wanted = direction.LeftToRight if beside else direction.TopToBottom
        if self._line.direction() != wanted:
            self._line.setDirection(wanted)


class SidesGrid(QWidget):
    """Who said it, and every part of what they said."""

    outset = 0

    def __init__(self) -> None:
        super().__init__()
        self._rows = Column(0)
        VBox(parent=self).addWidget(self._rows)

    def show_conflict(self, shown: ConflictShown) -> None:
        """Show the sides anew."""
        self._rows.clear()
        names = [side.name for side in shown.sides]
        self._add(self.tr("Who"), [self._who(side) for side in shown.sides], [""] * len(names))
        first = next((row for row in shown.rows if row.is_text and row.differs), None)
        for row in shown.rows:
            note = self.tr("Differences are underlined") if row is first else ""
            self._add(row.label, [self._cell(row, cell) for cell in row.cells], names, note)

    def _add(self, label: str, cells: list[QWidget], names: list[str], note: str = "") -> None:
        self._rows.add(Hairline())
        self._rows.add(SidesRow(label, cells, names, note))

    def _who(self, side: SideShown) -> QWidget:
        widget = QWidget()
        line = HBox(12, parent=widget)
        line.addWidget(Initials(side.initials), 0, Qt.AlignmentFlag.AlignTop)
        words = VBox()
        words.addWidget(TextLabel(side.name, "large_strong", wraps=True))
        told = FlowLayout(16, 0)
        told.addWidget(TextLabel(side.role, "body", "text_secondary", wraps=True))
        when = self.tr("written {when}").format(when=side.when)
        told.addWidget(TextLabel(when, "body", "text_secondary", wraps=True))
        words.addLayout(told)
        line.addLayout(words, 1)
        return widget

    def _cell(self, row: Row, cell: Cell) -> QWidget:
        if not cell.text:
            return TextLabel(self.tr("not written"), "large", "text_secondary", wraps=True)
        if cell.level is not None:
            return self._level(row, cell)
        pieces = [(piece.text, piece.differs) for piece in cell.pieces]
        return MarkedWords(
            pieces or [(cell.text, row.differs)], marked_as=self.tr("Differs: {words}")
        )

    def _level(self, row: Row, cell: Cell) -> QWidget:
        widget = QWidget()
        line = FlowLayout(16, 4, widget)
        code = cell.level.code if cell.level else None
        line.addWidget(LevelStrip(row.codes, code, str(code)))
        line.addWidget(TextLabel(cell.text, "large_strong", wraps=True))
        return widget


def _under(caption: QWidget, cell: QWidget) -> QWidget:
    side = QWidget()
    side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    column = VBox(2, parent=side)
    column.addWidget(caption)
    column.addWidget(cell)
    column.addStretch(1)
    return side
