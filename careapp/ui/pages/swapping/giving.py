"""What is given up: for how long, from which day, how many minutes."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.help.swap import How
from careapp.services.help.swap_form import SwapForm
from careapp.services.help.swap_page import SwapPage, days_of_help, last_days
from careapp.services.help.words import minutes
from careapp.services.wording import Wording
from careapp.ui.fields.choosing import Picker
from careapp.ui.pages.visit_words import capital
from careapp.ui.theme import Theme
from careapp.ui.widgets.chips import Segmented
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconMark
from careapp.ui.widgets.text import TextLabel

_PICKER = 248
_QUIET = "text_secondary"


class DayPicker(Picker):
    """A list of days, wide enough for the longest."""

    def _restyle(self, theme: Theme) -> None:
        super()._restyle(theme)
        self.setFixedWidth(theme.px(_PICKER))


class Giving(QWidget):
    """One grant with its day.

    Signals:
        how_chosen: For once, a period, or until further notice (`How`).
        first_chosen: The first day.
        last_chosen: The last day of a period.
    """

    how_chosen = Signal(object)
    first_chosen = Signal(object)
    last_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = TextLabel("", "heading", wraps=True)
        self._detail = TextLabel("", "body", _QUIET)
        self._minutes = TextLabel("", "sum")
        self._how = Segmented("", ())
        self._how_room = VBox()
        self._first, self._last = DayPicker("", ""), DayPicker("", "")
        self._until = TextLabel("", "large")
        self._offered: dict[Picker, tuple[Option, ...]] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        column = VBox(6, parent=self)
        column.addLayout(self._how_room)
        row = HBox(12)
        row.addWidget(IconMark("minus", _QUIET))
        row.addWidget(self._name, 1)
        row.addWidget(self._minutes)
        column.addLayout(row)
        days = FlowLayout(12, 4)
        for widget in (self._first, self._until, self._last, self._detail):
            days.addWidget(widget)
        column.addLayout(days)

    def _connect(self) -> None:
        self._first.activated.connect(lambda _n: self.first_chosen.emit(self._first.picked))
        self._last.activated.connect(lambda _n: self.last_chosen.emit(self._last.picked))

    def show_form(self, page: SwapPage, form: SwapForm, wording: Wording) -> None:
        """Show what is given up as it is chosen so far."""
        self._show_how(form, wording)
        held = page.grant(form.given.grant_id) if form.given else None
        supplier = held.grant.record.supplier if held else None
        self._name.setText(form.given.name if form.given else self.tr("Choose what is given up"))
        self._detail.setText(supplier.name if supplier else "")
        self._detail.setVisible(supplier is not None and form.how is How.ONCE)
        self._minutes.setText(minutes(wording, form.given.minutes) if form.given else "")
        self._show_days(page, form, wording)

    def _show_how(self, form: SwapForm, wording: Wording) -> None:
        options = tuple(Option(how, wording.word(f"swap_how.{how}")) for how in How)
        if options != self._how.options:
            self._how_room.clear()
            self._how = Segmented(self.tr("For how long"), options)
            self._how.chosen.connect(self._choose_how)
            row = HBox()
            row.addWidget(self._how)
            row.addStretch(1)
            self._how_room.addLayout(row)
        self._how.value = form.how

    def _choose_how(self, how: object) -> None:
        self.how_chosen.emit(how or How.ONCE)

    def _show_days(self, page: SwapPage, form: SwapForm, wording: Wording) -> None:
        firsts = days_of_help(page, form.given.grant_id) if form.given else ()
        lasts = last_days(page, form) if form.how is How.PERIOD else ()
        name = self.tr("Which day") if form.how is How.ONCE else self.tr("From which day")
        self._offer(self._first, name, firsts, form.first_on, wording)
        self._offer(self._last, self.tr("Until which day"), lasts, form.last_on, wording)
        self._until.setText(
            wording.word("swap_how.lasting").lower()
            if form.how is How.LASTING
            else self.tr("to and including")
        )
        self._first.setVisible(bool(firsts))
        self._until.setVisible(bool(firsts) and form.how is not How.ONCE)
        self._last.setVisible(bool(lasts))

    def _offer(
        self, picker: Picker, name: str, days: tuple[date, ...], day: date | None, wording: Wording
    ) -> None:
        among = tuple(sorted({*days, *((day,) if day else ())}))
        options = tuple(Option(one, capital(wording.day(one))) for one in among)
        if self._offered.get(picker) != options:
            self._offered[picker] = options
            picker.clear()
            picker.offer(options)
        picker.setAccessibleName(name)
        picker.picked = day
