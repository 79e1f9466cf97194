"""The transfer list of a visit: copy a field, key it in, tick it off, go on to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from careapp.services.desk import Desk
from careapp.services.papers.transfer_paper import progress_words, state_words, system_name
from careapp.services.transferring.deeds import log_copying, take_tick_back, tick
from careapp.services.transferring.listing import Row as Field
from careapp.services.transferring.listing import RowState, TransferList, transfer_list
from careapp.services.transferring.systems import care_records, choose_record
from careapp.ui.clipboard import FOR_SECONDS, ShortClipboard
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.listing import Listing
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.columns import MARGIN, TOP, ScrollColumn
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.notices import EmptyState
from careapp.ui.widgets.row_buttons import CheckRow
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import BLEED, Title
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_BAR = 24
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class TransferPage(Page):
    """All fields of a visit in the order of the care record.

    Enter copies the field that has the focus, Space ticks it and goes on to the next one that is
    still to be keyed in; arrows go from field to field.
    """

    key = "transfer"
    rail = "visits"
    kinds = frozenset(
        {
            *("transferred", "answer", "visit", "closing", "note", "agreement", "goal"),
            *("grant", "granted_package", "swap", "proposal", "citizen", "staff_member"),
        }
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._shown: TransferList | None = None
        self._rows: dict[str, CheckRow] = {}
        self._frame: object = None
        self._next = ""
        self._logged = False
        self._clipboard = ShortClipboard(self)
        self._title = Title()
        self._back, self._print = Button("", icon="arrow-left"), Button("", icon="printer")
        self._told = IconText("copy", "", "text_secondary")
        self._area = ScrollColumn(BLEED, (MARGIN - BLEED, 0, _BAR, TOP))
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        head = VBox(8, (MARGIN, TOP, MARGIN, 8))
        head.addWidget(page_header(self._title, self._print, self._back))
        head.addWidget(self._told)
        outer = VBox(parent=self)
        outer.addLayout(head)
        outer.addWidget(self._area, 1)

    def _connect(self) -> None:
        self._clipboard.emptied.connect(self._tell_keys)
        self._back.clicked.connect(self._go_back)
        self._print.clicked.connect(
            lambda: self.workplace.go(Place("print-transfer", self.place.record_id))
        )
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self._copy_focused)

    def _retranslate(self) -> None:
        self._back.setText(self.tr("All visits"))
        self._print.setText(self.tr("Print"))
        self._tell_keys()

    def _tell_keys(self) -> None:
        keys = self.tr("Enter copies the field. Space ticks it off and goes on to the next one.")
        self._told.show_as("copy", keys, "text_secondary")

    def go_to(self, place: Place) -> None:
        """Show the list of a visit, with its first open field ready."""
        self._shown, self._logged, self._next = None, False, ""
        self._tell_keys()
        super().go_to(place)

    # Asking and showing

    def _refresh(self) -> None:
        visit_id, language = self.place.record_id, self.workplace.look.language
        if visit_id is not None:
            self._ask(
                lambda desk: transfer_list(desk, visit_id=visit_id, language=language), self._show
            )

    def _show(self, shown: TransferList) -> None:
        first, self._shown = self._shown is None, shown
        wording = self.workplace.wording
        self._title.text = self.tr("Transfer list: {name}").format(name=shown.citizen)
        when = wording.near_moment(shown.begins, self.workplace.desk.clock.today())
        told = self.tr("Visit {when}. {progress}.")
        progress = progress_words(shown, wording)
        self._title.subtitle = told.format(when=when, progress=progress)
        frame = (self.workplace.look.language, shown.system.key, shown.closed)
        if first or self._frame != frame or list(self._rows) != [one.place for one in shown.rows]:
            self._frame = frame
            self._fill(shown)
        else:
            for field in shown.rows:
                self._word(self._rows[field.place], field)
        if first:
            self._next = next((one.place for one in shown.rows if one.is_open), "")
        if self._next in self._rows:
            self._focus(self._rows[self._next])
        self._next = ""

    def _add_systems(self, shown: TransferList) -> None:
        """Say for which care record the order is, and let another be chosen."""
        language = self.workplace.look.language
        about = TextLabel(self._about(shown), "body", "text_secondary", wraps=True)
        self._area.column.add(about, 4)
        options = [
            Option(one.key, one.name.get(language) or one.name["en"])
            for one in care_records().values()
        ]
        chips = Chips(self.tr("Care record"), options)
        chips.value = shown.system.key
        chips.chosen.connect(self._choose)
        self._area.column.add(chips, 8)

    def _about(self, shown: TransferList) -> str:
        word, system = self.workplace.wording.word, system_name(shown, self.workplace.wording)
        parts = [word("transfer.about", system=system)]
        if shown.system.example:
            parts.append(word("transfer.example", system=system))
        if not shown.closed:
            parts.append(word("transfer.not_closed"))
        return " ".join(parts)

    def _choose(self, key: object) -> None:
        desk = self.workplace.desk
        if isinstance(key, str):
            self._shown = None
            self.workplace.ask(lambda: choose_record(desk, key), lambda _none: self.refresh())

    def _fill(self, shown: TransferList) -> None:
        self._rows = {}
        with filled_anew(self._area):
            self._area.column.clear()
            self._add_systems(shown)
            listing = Listing(self._area.column)
            for section in shown.sections:
                listing.head(section.heading)
                listing.rows([self._row(field) for field in section.rows], "")
            if not shown.rows:
                nothing = self.tr("Nothing was said or written at the visit.")
                self._area.column.add(EmptyState("clipboard-check", nothing))

    def _row(self, field: Field) -> CheckRow:
        row = CheckRow(Row(""))
        row.setObjectName(field.place)
        row.installEventFilter(self)
        row.opened.connect(lambda: self._copy(field.place))
        row.clicked.connect(lambda: self._tick(field.place))
        self._rows[field.place] = row
        self._word(row, field)
        return row

    def _word(self, row: CheckRow, field: Field) -> None:
        wording, is_done = self.workplace.wording, field.state is RowState.DONE
        changed = field.state is RowState.CHANGED
        title = f"{field.about}: {field.field}" if field.about else field.field
        state = state_words(field, wording) if is_done else ""
        row.row = Row(
            title,
            field.words,
            right=wording.word("transfer.changed") if changed else state,
            right_tone="warning" if changed else "text_secondary",
            key=field.place,
        )
        row.setChecked(is_done)

    # What one does

    def _field(self, place: str) -> Field | None:
        rows = self._shown.rows if self._shown else ()
        return next((one for one in rows if one.place == place), None)

    def _copy_focused(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, CheckRow):
            self._copy(focused.objectName())

    def _copy(self, place: str) -> None:
        """Copy a field; that something of the visit is copied is on record first."""
        field, shown = self._field(place), self._shown
        if field is None or shown is None:
            return
        if self._logged:
            self._put(field)
            return
        desk = self.workplace.desk

        def logged(_outcome: object) -> None:
            self._logged = True
            self._put(field)

        self.workplace.do(lambda: log_copying(desk, shown), logged)

    def _put(self, field: Field) -> None:
        self._clipboard.put(field.words)
        told = self.tr("Copied: {field}. It can be pasted for {seconds} seconds.")
        self._told.show_as("copy", told.format(field=field.field, seconds=FOR_SECONDS), "good")
        if field.place in self._rows:
            self._focus(self._rows[field.place])

    def _tick(self, place: str) -> None:
        """Tick a field and go on, or take its tick back and stay."""
        field, shown = self._field(place), self._shown
        if field is None or shown is None:
            return
        desk: Desk = self.workplace.desk
        self._tell_keys()
        if field.is_open:
            self._next = _after(shown.rows, place)
            self.workplace.do(lambda: tick(desk, shown, [field]))
        else:
            self._next = place
            self.workplace.do(lambda: take_tick_back(desk, shown, field))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from field to field with the arrows (Qt)."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            places = list(self._rows)
            if step and isinstance(watched, CheckRow) and watched.objectName() in places:
                at = places.index(watched.objectName()) + step
                if 0 <= at < len(places):
                    self._focus(self._rows[places[at]])
                return True
        return super().eventFilter(watched, event)

    def _focus(self, row: CheckRow) -> None:
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(row)

    def _go_back(self) -> None:
        self.workplace.go(self.place.back or Place("transfers"))


def _after(fields: Sequence[Field], place: str) -> str:
    """Return the next field that is still to be keyed in; from the top after the last."""
    places = [one.place for one in fields]
    at = places.index(place)
    following = (*fields[at + 1 :], *fields[:at])
    return next((one.place for one in following if one.is_open), place)
