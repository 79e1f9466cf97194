"""A day: typed as people say it, or found in a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QWidget

from careapp.changes.change import Json
from careapp.domain.problems import Problem
from careapp.services.days import read_day, write_day
from careapp.ui.fields.line import LineEditor
from careapp.ui.icons import icon
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import VBox

_CELL = 44
_ARROWS = {
    "qt_calendar_prevmonth": "chevron-left",
    "qt_calendar_nextmonth": "chevron-right",
}
_LOCALES = {"da": QLocale.Language.Danish, "nb": QLocale.Language.NorwegianBokmal}


class CalendarPopup(QFrame):
    """A month to choose a day from: arrow keys, Page Up and Page Down, Enter, Esc.

    Args:
        language: The language of the names of days and months.

    Signals:
        chosen: A day was chosen (`datetime.date`).
    """

    chosen = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._calendar = QCalendarWidget()
        self._calendar.setLocale(QLocale(_LOCALES.get(language, QLocale.Language.English)))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.ShortDayNames
        )
        self._calendar.setDateEditEnabled(False)
        self._calendar.setNavigationBarVisible(True)
        VBox(margins=(8, 8, 8, 8), parent=self).addWidget(self._calendar)
        self._calendar.activated.connect(self._choose)
        self._calendar.clicked.connect(self._choose)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        for name, arrow in _ARROWS.items():
            for button in self._calendar.findChildren(QToolButton, name):
                button.setIcon(icon(arrow))
                button.setIconSize(QSize(theme.px(20), theme.px(20)))
        plain = QTextCharFormat()
        plain.setForeground(theme.color("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, plain)
        header = QTextCharFormat()
        header.setForeground(theme.color("text_secondary"))
        header.setBackground(theme.color("canvas"))
        self._calendar.setHeaderTextFormat(header)
        self._calendar.setFont(theme.font("large"))
        self._calendar.setFixedSize(theme.px(_CELL * 8), theme.px(_CELL * 8))

    def show_at(self, below: QWidget, day: date) -> None:
        """Open under a widget, on a day."""
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        self.move(below.mapToGlobal(QPoint(0, below.height() + 4)))
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(date(day.year(), day.month(), day.day()))


class DayEditor(LineEditor):
    """A day: 24.11.2026, 24.11, i morgen, torsdag; Alt+Down opens the calendar."""

    line_width = 168

    def _build(self) -> None:
        super()._build()
        self._popup: CalendarPopup | None = None
        self.open_calendar = Button("", icon="calendar")
        self.open_calendar.setAutoDefault(False)
        name = self.tr("{field}: choose in the calendar").format(field=self.name)
        self.open_calendar.setAccessibleName(name)
        self.open_calendar.setToolTip(self.tr("Choose in the calendar (Alt+Down)"))
        self._row.insertWidget(1, self.open_calendar)

    def _connect(self) -> None:
        super()._connect()
        self.open_calendar.clicked.connect(self._open)
        self.left.connect(self._write_out)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the calendar with Alt+Down (Qt)."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and event.key() == Qt.Key.Key_Down:
                self._open()
                return True
        return super().eventFilter(watched, event)

    def typed_of(self, value: object) -> Json:
        """Return the day as it is typed."""
        return write_day(value) if isinstance(value, date) else None

    def parse(self, text: str) -> object:
        """Return the day."""
        day = read_day(text, self.around.choices.today, self.around.wording)
        return Problem("not-a-date") if day is None else day

    @property
    def hint(self) -> str:
        """The day with its weekday and year, so that a slip shows."""
        day = self.read()
        return self.around.wording.day_year(day) if isinstance(day, date) else ""

    def _write_out(self) -> None:
        """Write ”i morgen” as a date: tomorrow it would be another day."""
        written = self.typed_of(self.read())
        if written is not None and written != self.typed:
            self.typed = written
            self.edited.emit()

    def _open(self) -> None:
        if self._popup is None:
            self._popup = CalendarPopup(self.around.wording.language, self)
            self._popup.chosen.connect(self._choose)
        day = self.read()
        self._popup.show_at(self.line, day if isinstance(day, date) else self.around.choices.today)

    def _choose(self, day: date) -> None:
        self.typed = self.typed_of(day)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        self.left.emit()
