"""What is received instead: a tick, the minutes, and the rules' answer on the same row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careapp.services.help.swap_answers import Answers
from careapp.services.help.swap_form import LEAST, MOST, STEP, SwapForm, Wanted
from careapp.services.help.swap_page import SwapPage
from careapp.services.help.words import minutes
from careapp.services.wording import Wording
from careapp.ui.pages.swapping.answered import AnsweredRow, RuleAnswer
from careapp.ui.widgets.help_rows import TickedHelp
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.minutes_box import MinutesBox
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.widgets.text import TextLabel


class WantedRow(QWidget):
    """One thing that could be received.

    Signals:
        ticked: It is wanted, or not any more.
        set_to: Its minutes.
    """

    ticked = Signal(bool)
    set_to = Signal(int)

    def __init__(self, row: Wanted, suffix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = TickedHelp(Row(row.what.name))
        name = self.tr("Minutes of {help}").format(help=row.what.name)
        self.box = MinutesBox(name, suffix, LEAST, MOST, STEP)
        self._quiet = TextLabel("", "large", "text_secondary")
        self.answer = RuleAnswer()
        self._build()
        self._connect()

    def _build(self) -> None:
        asked = QWidget()
        line = HBox(12, parent=asked)
        line.addWidget(self.tick, 1)
        line.addWidget(self._quiet)
        line.addWidget(self.box)
        self._line = AnsweredRow(asked, self.answer)
        column = VBox(parent=self)
        column.addWidget(self._line)
        column.addWidget(Hairline())

    def _connect(self) -> None:
        self.tick.clicked.connect(self.ticked)
        self.box.valueChanged.connect(self.set_to)

    def show_row(self, row: Wanted, detail: str, wording: Wording) -> None:
        """Show it as it is chosen so far."""
        what = row.what
        self.tick.row = Row(what.name, detail, strong=row.ticked)
        self.tick.setChecked(row.ticked)
        self._quiet.setText(minutes(wording, what.minutes) if what.minutes else "")
        self._quiet.setVisible(not row.ticked)
        self.box.setVisible(row.ticked)
        if self.box.value() != what.minutes:
            self.box.blockSignals(True)
            self.box.setValue(what.minutes)
            self.box.blockSignals(False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the answer under what it answers, or beside it."""
        self._line.set_narrow(narrow=narrow)


class Receiving(QWidget):
    """All that could be received instead.

    Signals:
        ticked: The row of a number is wanted, or not any more.
        set_to: The row of a number has other minutes.
    """

    ticked = Signal(int, bool)
    set_to = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = VBox(parent=self)
        self._rows: list[WantedRow] = []
        self._made_for: tuple[object, ...] = ()
        self._narrow = False

    @property
    def rows(self) -> tuple[WantedRow, ...]:
        """The rows in order."""
        return tuple(self._rows)

    def show_form(self, page: SwapPage, form: SwapForm, wording: Wording) -> bool:
        """Show what is wanted so far; return whether other rows stand here now."""
        made_for = (wording.language, *((row.what.key, row.what.name) for row in form.rows))
        anew = made_for != self._made_for
        if anew:
            self._made_for = made_for
            self._make(form, wording)
        for widget, row in zip(self._rows, form.rows, strict=True):
            widget.show_row(row, _detail(page, row, wording), wording)
        return anew

    def show_answers(self, answers: Answers | None) -> None:
        """Show what the rules say of each row."""
        said = answers.rows if answers else ()
        for number, row in enumerate(self._rows):
            row.answer.show_answer(said[number] if number < len(said) else None)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the answers under what they answer, or beside it."""
        self._narrow = narrow
        for row in self._rows:
            row.set_narrow(narrow=narrow)

    def focus_row(self, number: int) -> None:
        """Put the focus on the tick of a row."""
        self._rows[number].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, form: SwapForm, wording: Wording) -> None:
        self._column.clear()
        suffix = wording.word("help.minutes", number="")
        self._rows = [WantedRow(row, suffix) for row in form.rows]
        for number, row in enumerate(self._rows):
            row.ticked.connect(lambda on, number=number: self.ticked.emit(number, on))
            row.set_to.connect(lambda value, number=number: self.set_to.emit(number, value))
            row.set_narrow(narrow=self._narrow)
            self._column.addWidget(row)


def _detail(page: SwapPage, row: Wanted, wording: Wording) -> str:
    """Return where it comes from: granted already, in the catalogue, or the citizen's own wish."""
    key = row.what.key
    granted = key and any(one.grant.record.key == key for one in page.week)
    service = page.catalogue.get(key) if key else None
    source = "granted" if granted else "catalogue" if service else "own"
    category = service.category if service else None
    parts = (
        wording.word(f"category.{category}") if category else "",
        wording.word(f"swap_from.{source}"),
    )
    words = ", ".join(part for part in parts if part)
    return words[:1].upper() + words[1:]
