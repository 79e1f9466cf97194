"""Groups as tables; where there is no room for one, its questions follow one another."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from shiboken6 import isValid

from careapp.dialogue.item import Item
from careapp.domain.informer import Informer
from careapp.ui.groups.heads import round_heads
from careapp.ui.rounds import RoundView
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.topics.informers import informer_chips
from careapp.ui.topics.table_topics import CellTopic, RowTopic
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.layouts import HBox, VBox, widgets_in
from careapp.ui.widgets.option_cells import CELL
from careapp.ui.widgets.surfaces import BLEED, Hairline
from careapp.ui.widgets.text import TextLabel

REMOVE = 136
"""Width of what takes a line out, in px at scale 1."""

_LEAST_WORDS = 280
_LEAST_CELL = 170
_NAME = 160


def table_of(group: Item, language: str) -> "CellTable | None":
    """Return room for a repeating group as a table; None where it is none."""
    heads = round_heads(group, language)
    return CellTable(heads, named=False) if heads else None


class AnswerTable(QWidget):
    """Questions under one another, their common answers above.

    Args:
        heads: The answers.

    Attributes:
        column: Put the questions here.
    """

    def __init__(self, heads: Sequence[str]) -> None:
        super().__init__()
        self._count = len(heads)
        self._heads = _Heads([(head, CELL) for head in heads], first="", middle=True)
        self.column = VBox(0)
        whole = VBox(0, parent=self)
        whole.addWidget(self._heads)
        whole.addLayout(self.column)
        follow_theme(self._restyle)

    @property
    def is_wide(self) -> bool:
        """Whether there is room for the table."""
        return self.width() >= current_theme().px(self._count * CELL + _LEAST_WORDS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be a table, or not (Qt)."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Show the questions as there is room for them."""
        self._heads.setVisible(self.is_wide)
        for topic in self.findChildren(RowTopic):
            topic.stand_in_table(wide=self.is_wide)

    def _restyle(self, _theme: Theme) -> None:
        self.arrange()


class CellRow(VBox):
    """The questions of one line, side by side or under one another.

    Args:
        added: Is told of each question that is put on it.
    """

    def __init__(self, added: Callable[[CellTopic], None]) -> None:
        super().__init__(0)
        self._wide, self._added = False, added

    def addWidget(self, widget: QWidget, stretch: int = 1) -> None:  # type: ignore[override]
        """Add a question; all are equally wide (Qt)."""
        super().addWidget(widget, stretch)
        self._show(widget)
        for topic in widget.findChildren(CellTopic):
            self._added(topic)

    def set_wide(self, *, wide: bool) -> None:
        """Put them side by side, or under one another."""
        self._wide = wide
        direction = QBoxLayout.Direction
        self.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        for widget in widgets_in(self):
            self._show(widget)

    def _show(self, widget: QWidget) -> None:
        for topic in widget.findChildren(CellTopic):
            topic.stand_in_table(wide=self._wide)
        for line in widget.findChildren(Hairline):
            line.setVisible(not self._wide)


class CellTable(QWidget):
    """Lines of questions under common heads.

    Args:
        heads: The questions in few words.
        named: Whether each line has a name before it; else room after it to take it out.

    Attributes:
        column: Put the lines here.
    """

    def __init__(self, heads: Sequence[str], *, named: bool) -> None:
        super().__init__()
        self._count, self._named = len(heads), named
        self._rows: list[CellRow] = []
        self._lines: list[TableLine] = []
        self._heads = _Heads([(head, 0) for head in heads], first=" " if named else "")
        self.column = VBox(0)
        self._asking: list[Informer] = []
        self._who: Chips | None = None
        self._head = VBox(0, (BLEED, 4, BLEED, 4))
        whole = VBox(0, parent=self)
        whole.addLayout(self._head)
        whole.addWidget(self._heads)
        whole.addLayout(self.column)
        follow_theme(self._restyle)

    @property
    def is_wide(self) -> bool:
        """Whether there is room for the table."""
        beside = _NAME if self._named else REMOVE
        return self.width() >= current_theme().px(self._count * _LEAST_CELL + beside)

    def row(self) -> CellRow:
        """Return room for the questions of one more line."""
        row = CellRow(self._added)
        row.set_wide(wide=self.is_wide)
        self._rows.append(row)
        return row

    def line(self, name: str) -> "TableLine":
        """Return a new last line with a name."""
        line = TableLine(name, self.row())
        self._lines.append(line)
        self.column.addWidget(line)
        self.arrange()
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be a table, or not (Qt)."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Show the lines as there is room for them."""
        wide = self.is_wide
        self._heads.setVisible(wide)
        self._rows = [row for row in self._rows if isValid(row)]
        for row in self._rows:
            row.set_wide(wide=wide)
            one = row.parentWidget()
            if isinstance(one, RoundView):
                one.stand_on_line(wide=wide, beside=REMOVE)
        for line in self._lines:
            line.set_wide(wide=wide)
        if self._who is not None:
            self._who.setVisible(wide)

    def _added(self, topic: CellTopic) -> None:
        topic.asking_changed.connect(lambda: self._ask(topic))
        self._ask(topic)

    def _ask(self, topic: CellTopic) -> None:
        """Let one choose once who answers in the whole table."""
        if topic.informers != self._asking:
            self._asking = topic.informers
            self._head.clear()
            self._who = None
            if len(self._asking) > 1:
                self._who = informer_chips(self.tr("Who answers"), self._asking, topic.wording)
                self._chosen = self._asking[0]
                self._who.value = self._chosen
                self._who.chosen.connect(self._write_as)
                self._head.addWidget(self._who)
                self._who.setVisible(self.is_wide)
        chosen = self._who.value if self._who else None
        if isinstance(chosen, Informer):
            topic.write_as(chosen)

    def _write_as(self, informer: object) -> None:
        if isinstance(informer, Informer):
            self._chosen = informer
            for topic in self.findChildren(CellTopic):
                topic.write_as(informer)
        elif self._who is not None:
            self._who.value = self._chosen

    def _restyle(self, _theme: Theme) -> None:
        self.arrange()


class TableLine(QWidget):
    """A group as one line: its name, and its questions after it.

    Args:
        name: Of the group.
        column: Of its questions.
    """

    def __init__(self, name: str, column: CellRow) -> None:
        super().__init__()
        self.column = column
        self._name = TextLabel(name, "large_strong", wraps=True)
        self._holder = QWidget()
        VBox(0, (BLEED, 12, 0, 4), self._holder).addWidget(self._name)
        self._whole = VBox(0, parent=self)
        self._whole.addWidget(self._holder, 0, Qt.AlignmentFlag.AlignTop)
        self._whole.addLayout(column, 1)
        self.setAccessibleName(name)

    def set_wide(self, *, wide: bool) -> None:
        """Put the name before the questions, or over them."""
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        widest = 2**24 - 1
        width = current_theme().px(_NAME)
        self._holder.setMinimumWidth(width if wide else 0)
        self._holder.setMaximumWidth(width if wide else widest)


class _Heads(QWidget):
    """The line over a table."""

    def __init__(
        self, heads: Sequence[tuple[str, int]], *, first: str, middle: bool = False
    ) -> None:
        super().__init__()
        self._fixed: list[tuple[QWidget, int]] = []
        row = HBox(0, (0 if not middle else BLEED, 8, BLEED if middle else 0, 4), self)
        if middle or first:
            self._add(row, "", 0 if middle else _NAME)
        for text, width in heads:
            self._add(row, text, width, middle=middle)
        if not (middle or first):
            self._add(row, "", REMOVE)
        follow_theme(self._restyle)

    def _add(self, row: HBox, text: str, width: int, *, middle: bool = False) -> None:
        label = TextLabel(text, "strong" if not middle else "body", "text_secondary", wraps=True)
        sides = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(sides | Qt.AlignmentFlag.AlignBottom)
        holder = QWidget()
        VBox(0, (2, 0, 2, 0) if middle else (BLEED, 0, 0, 0), holder).addWidget(label)
        row.addWidget(holder, 0 if width else 1)
        if width:
            self._fixed.append((holder, width))

    def _restyle(self, theme: Theme) -> None:
        for holder, width in self._fixed:
            holder.setFixedWidth(theme.px(width))
