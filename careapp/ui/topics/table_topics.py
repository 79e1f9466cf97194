"""Questions that stand in a table: a line of one, or a cell; without room they look as ever."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame

from careapp.domain.informer import Informer, Voice
from careapp.ui.topics.editor import Given
from careapp.ui.topics.offered import offered, offered_value
from careapp.ui.topics.plain_topic import PlainTopic
from careapp.ui.topics.spoken import given_of
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.option_cells import OptionCells
from careapp.ui.widgets.surfaces import BLEED

_CELL_MARGINS = (BLEED, 4, 0, 4)
_USUAL_MARGINS = (BLEED, 10, BLEED, 10)


class RowTopic(PlainTopic):
    """A choice whose options stand on its line, under the heads of a table."""

    _in_table = False

    def _build_head(self) -> None:
        super()._build_head()
        options = [Option(v, t, name=t) for v, t in offered(self.item, self.wording.language)]
        self._cells = OptionCells(self.title, options)
        self._cells.hide()
        self._cells.chosen.connect(self._cell_chosen)
        self.head_layout.addWidget(self._cells)

    def stand_in_table(self, *, wide: bool) -> None:
        """Show the options on the line, or in the question once it is opened."""
        if wide != self._in_table:
            self._in_table = wide
            self._cells.setVisible(wide)
            side = Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag.AlignTop
            self._line.setAlignment(self._mark, side)
            self._make_anew()
            self._show_all()

    def _build_body(self, column: VBox) -> None:
        super()._build_body(column)
        if self._in_table and self._editor is not None:
            self._editor.hide()

    def _focus_field(self, voice: Voice | None) -> None:
        """Put the focus on the line, in the voice that is asked for."""
        super()._focus_field(voice)
        if self._in_table:
            self._cells.focus_choice()

    def _show_all(self) -> None:
        super()._show_all()
        given = given_of(self._said[self._voice], self._ticked(self._voice))
        self._cells.value = offered_value(self.item, given.value)

    def _summary(self, voices: list[Voice]) -> str:
        """Leave out what stands on the line, and say whose the others are."""
        if not self._in_table:
            return super()._summary(voices)
        others = [voice for voice in voices if voice is not self._voice]
        return " · ".join(
            f"{self.wording.word(f'voice.{voice}')}: {self._answer_of(voice)}" for voice in others
        )

    def _cell_chosen(self, value: object) -> None:
        self._edited(Given(value=value))  # type: ignore[arg-type]
        self.settled.emit(self.key(self._voice))
        self._show_all()


class CellTopic(PlainTopic):
    """A question whose words stand above its column; one answers in its cell.

    Signals:
        asking_changed: Other voices are asked now, or it can be written in, or no more.
    """

    asking_changed = Signal()

    _in_table = False
    _informer: Informer | None = None

    @property
    def informers(self) -> list[Informer]:
        """Who may answer here now."""
        return self._offered_to if self._editable else []

    def write_as(self, informer: Informer) -> None:
        """Let somebody answer: the one that is chosen for the whole table."""
        self._informer = informer
        if self.has_fields and informer in self._offered_to:
            self._write_as(informer)

    def set_editable(self, *, editable: bool) -> None:
        """Let answers be changed, or only read."""
        super().set_editable(editable=editable)
        self.asking_changed.emit()

    def stand_in_table(self, *, wide: bool) -> None:
        """Show the field alone, or the question as ever."""
        if wide == self._in_table:
            return
        self._in_table = wide
        for part in (self._mark, self._title, self.head_parts):
            part.setVisible(not wide)
        self._column.set_margins(_CELL_MARGINS if wide else _USUAL_MARGINS)
        self._make_anew()
        if wide:
            self.open()
        self._show_all()

    def close_up(self) -> None:
        """Stay: in a table there is nothing to shut."""
        if not self._in_table:
            super().close_up()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave out the bar beside an open question (Qt)."""
        if self._in_table:
            QFrame.paintEvent(self, event)
        else:
            super().paintEvent(event)

    def _ask(self, voices: frozenset[Voice]) -> None:
        super()._ask(voices)
        self.asking_changed.emit()

    def _first_informer(self) -> Informer:
        chosen = self._informer if self._in_table else None
        return chosen if chosen in self._offered_to else super()._first_informer()

    def _build_body(self, column: VBox) -> None:
        super()._build_body(column)
        if self._in_table:
            self._who.hide()

    def _show_progress(self, *, answered: bool, summary: str = "") -> None:
        super()._show_progress(answered=answered, summary=summary)
        if self._in_table:
            self._below.hide()
