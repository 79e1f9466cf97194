"""The side column of the citizen page: what to do, relatives, what happened."""

from dataclasses import replace
from textwrap import shorten

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.citizen import age_on
from careapp.domain.people import Relative
from careapp.domain.visit import VisitStatus
from careapp.services.citizens import CitizenPage as Shown
from careapp.services.events import Event, EventKind
from careapp.services.visits import VisitRow
from careapp.services.wording import Wording
from careapp.ui.pages.citizen_sections import Go
from careapp.ui.pages.listing import Listing
from careapp.ui.pages.visit_words import standing
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.pressable import Pressable
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Column
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.timeline import Timeline
from careapp.ui.workplace import Place

_EVENTS_SHOWN = 6
_TITLE = 90
_ADULT = 18

_EVENT_ICONS = {
    EventKind.VISIT: "calendar-check",
    EventKind.GOAL: "target",
    EventKind.NOTE: "file-text",
    EventKind.AGREEMENT: "list-checks",
    EventKind.LEGAL_TRACK: "landmark",
}


class CitizenSide(QWidget):
    """Fills the side column; a widget only so that its words are translated.

    Args:
        column: The side column.
        go: Leads to a place, such as a form.

    Signals:
        begin_wanted: The user wants to begin the next visit (`VisitRow`).
    """

    begin_wanted = Signal(object)

    def __init__(self, column: Column, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self._column = column
        self._listing = Listing(column)
        self._go = go
        self._all_events = False

    def show_citizen(self, shown: Shown, wording: Wording) -> None:
        """Fill the column anew."""
        self._column.clear()
        self._add_actions(shown, wording)
        self._add_relatives(shown, wording)
        self._add_events(shown, wording)
        self._add_link(
            self.tr("Key visits into the care record"),
            "clipboard-list",
            Place("transfers", shown.citizen.record_id),
        )
        if shown.may_see_looks:
            looks = Place("who-looked", shown.citizen.record_id)
            self._add_link(self.tr("Who has looked"), "eye", looks)

    def forget(self) -> None:
        """Fold what was unfolded, because another citizen is shown."""
        self._all_events = False

    # What to do

    def _add_actions(self, shown: Shown, wording: Wording) -> None:
        citizen_id, row = shown.citizen.record_id, shown.next_visit
        primary = Button(self._primary_words(row, shown, wording), "primary")
        primary.setObjectName("primary")
        self._column.add(primary)
        buttons = HBox(8)
        if row is not None and self._can_begin(row, shown, wording):
            primary.clicked.connect(lambda: self.begin_wanted.emit(row))
            buttons.addWidget(self._button(self.tr("Plan"), Place("new-visit", citizen_id)), 1)
        else:
            primary.clicked.connect(lambda: self._go(Place("new-visit", citizen_id)))
        latest = shown.latest_visit
        print_ = self._button(
            self.tr("Print"), Place("print-visit", latest.visit_id if latest else None)
        )
        print_.setEnabled(latest is not None)
        buttons.addWidget(print_, 1)
        buttons.addWidget(self._button(self.tr("Edit"), Place("edit-citizen", citizen_id)), 1)
        self._column.add_layout(buttons, 8)
        if row is not None:
            self._column.add(self._next(row, shown, wording), 12)

    def _primary_words(self, row: VisitRow | None, shown: Shown, wording: Wording) -> str:
        if row is None or not self._can_begin(row, shown, wording):
            return self.tr("Plan a visit")
        if row.status is VisitStatus.UNDER_WAY or row.period is None:
            return self.tr("Continue the visit")
        time = wording.time_of(row.period.starts_at)
        return self.tr("Begin the visit at {time}").format(time=time)

    @staticmethod
    def _can_begin(row: VisitRow, shown: Shown, wording: Wording) -> bool:
        if row.status is VisitStatus.UNDER_WAY:
            return True
        period = row.period
        return (
            period is not None and period.starts_at.astimezone(wording.zone).date() == shown.today
        )

    def _button(self, text: str, place: Place) -> Button:
        button = Button(text)
        button.setObjectName(place.page)
        button.clicked.connect(lambda: self._go(place))
        return button

    def _next(self, row: VisitRow, shown: Shown, wording: Wording) -> RowButton:
        mark, period = standing(row), row.period
        when = wording.near_moment(period.starts_at, shown.today) if period else mark.text
        text = self.tr("Next visit: {when}").format(when=when)
        button = RowButton(
            Row(
                text,
                row.visit.record.purpose or "",
                below=mark.text,
                below_tone=mark.tone,
                icon=mark.icon,
                icon_tone=mark.tone,
            )
        )
        visit_id = row.visit_id
        button.clicked.connect(lambda: self._go(Place("visit", visit_id)))
        return button

    # Relatives

    def _add_relatives(self, shown: Shown, wording: Wording) -> None:
        citizen_id = shown.citizen.record_id
        self._listing.head(
            self.tr("Relatives"),
            add=self.tr("Add"),
            name=self.tr("Add a relative"),
            run=lambda: self._go(Place("new-relative", citizen_id)),
        )
        rows: list[QWidget] = []
        for stored in sorted(shown.relatives, key=lambda one: not one.record.nearest):
            row = RowButton(self._relative_words(stored.record, shown, wording))
            row.setObjectName(stored.record_id)
            place = Place("edit-relative", stored.record_id)
            row.clicked.connect(lambda _checked=False, place=place: self._go(place))
            rows.append(row)
        self._listing.rows(rows, self.tr("No relatives are written down."))

    def _relative_words(self, relative: Relative, shown: Shown, wording: Wording) -> Row:
        title = relative.name.full if relative.name else self.tr("No name")
        years = age_on(relative.born_on, shown.today) if relative.born_on else _ADULT
        if years < _ADULT:
            title = f"{title}, {wording.years(years)}"
        facts = [relative.relation or ""]
        if relative.nearest:
            facts.append(self.tr("nearest relative"))
        if relative.consent:
            facts.append(wording.word(f"may_know.{relative.consent.may_know}"))
            facts.append(relative.consent.extent or "")
        secondary = ", ".join(fact for fact in facts if fact)
        return Row(title, secondary[:1].upper() + secondary[1:], right=relative.phone or "")

    # What happened

    def _add_events(self, shown: Shown, wording: Wording) -> None:
        self._listing.head(self.tr("Events"))
        if not shown.events:
            self._listing.rows([], self.tr("Nothing has happened here yet."))
            return
        some = shown.events if self._all_events else shown.events[:_EVENTS_SHOWN]
        line = Timeline(compact=True)
        for event in some:
            self._add_event(line, event, shown, wording)
        self._column.add(line, 8)
        if len(some) < len(shown.events):
            more = TextButton(self.tr("See all events"))
            more.clicked.connect(lambda: self._show_all_events(shown, wording))
            row = HBox()
            row.addWidget(more)
            row.addStretch(1)
            self._column.add_layout(row, 4)

    def _add_link(self, text: str, icon: str, place: Place) -> None:
        button = TextButton(text, icon)
        button.setObjectName(place.page)
        button.clicked.connect(lambda: self._go(place))
        row = HBox()
        row.addWidget(button)
        row.addStretch(1)
        self._column.add_layout(row, 16)

    def _add_event(self, line: Timeline, event: Event, shown: Shown, wording: Wording) -> None:
        day = event.at.astimezone(wording.zone).date()
        title = event.title
        if event.kind is EventKind.LEGAL_TRACK:
            title = self.tr("Help under: {law}").format(law=wording.word(title))
        year = str(day.year) if day.year != shown.today.year else ""
        if event.kind is EventKind.AGREEMENT and event.detail:
            event = replace(event, detail=self.tr("Done by {who}").format(who=event.detail))
        title = shorten(title, _TITLE, placeholder=" …") or self.tr("Home visit")
        content = self._event_content(event, title)
        line.add_row(content, time=wording.short(day), until=year, icon=_EVENT_ICONS[event.kind])

    def _event_content(self, event: Event, title: str) -> QWidget:
        labels = [TextLabel(title, "large", wraps=True)]
        if event.detail:
            labels.append(TextLabel(event.detail, "body", "text_secondary", wraps=True))
        visit_id = event.visit_id
        content: QWidget
        if visit_id is None:
            content = QWidget()
            layout = VBox(margins=(8, 0, 8, 8), parent=content)
        else:
            pressable = Pressable(margins=(8, 0, 8, 8))
            pressable.setAccessibleName(f"{title}, {event.detail}")
            pressable.clicked.connect(lambda: self._go(Place("visit", visit_id)))
            content, layout = pressable, pressable.content
        for label in labels:
            layout.addWidget(label)
        return content

    def _show_all_events(self, shown: Shown, wording: Wording) -> None:
        self._all_events = True
        self.show_citizen(shown, wording)
