"""The head of the citizen page: who it is, and what is only shown with a purpose."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.citizen import Citizen
from careapp.services.citizens import CitizenPage as Shown
from careapp.services.wording import Wording
from careapp.ui.pages.heading import page_header
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox, empty
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Title


class CitizenHead(QWidget):
    """Name and age; id, address, law, district and telephone under them.

    Attributes:
        facts: What stands under the name, or scrolls where there is no room.

    Signals:
        id_wanted: The user wants to see the whole id.
        address_wanted: The user wants to see a protected address.
    """

    id_wanted = Signal()
    address_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Title()
        self.facts = QWidget()
        self._facts = FlowLayout(24, 4, self.facts)
        self._column = VBox(parent=self)
        self._column.addWidget(page_header(self._title))
        self._column.addWidget(self.facts)

    def take_facts(self) -> None:
        """Put what to know back under the name."""
        self._column.addWidget(self.facts)

    def show_citizen(self, shown: Shown, wording: Wording) -> None:
        """Show another citizen, or the same one anew."""
        citizen = shown.citizen.record
        self._title.text = citizen.name.full if citizen.name else self.tr("No name")
        self._title.suffix = wording.years(shown.age) if shown.age is not None else ""
        empty(self._facts)
        self._add_id(shown)
        self._add_address(shown, wording)
        self._add_law(citizen, wording)
        for icon, text in (("map", shown.district), ("phone", citizen.phone or "")):
            if text:
                self._facts.addWidget(IconText(icon, text))

    def _add_id(self, shown: Shown) -> None:
        number = shown.citizen.record.national_id
        if number is None:
            return
        if shown.id_shown_ms:
            self._facts.addWidget(IconText("id-card", number.shown, "text"))
            return
        show = TextButton(self.tr("Show"))
        show.setObjectName("show-id")
        show.setAccessibleName(self.tr("Show the whole id, with a purpose"))
        show.clicked.connect(self.id_wanted)
        self._add_with(IconText("id-card", number.masked), show)

    def _add_address(self, shown: Shown, wording: Wording) -> None:
        address = shown.citizen.record.address
        if address is None:
            return
        if not address.protected:
            self._facts.addWidget(IconText("map-pin", address.full))
            return
        if shown.address_shown_ms:
            self._facts.addWidget(IconText("shield-alert", address.full, "text"))
            return
        show = TextButton(self.tr("Show"))
        show.setObjectName("show-address")
        show.setAccessibleName(self.tr("Show the protected address, with a purpose"))
        show.clicked.connect(self.address_wanted)
        self._add_with(IconText("shield-alert", wording.word("date.hidden_address")), show)

    def _add_law(self, citizen: Citizen, wording: Wording) -> None:
        law = citizen.legal_track
        if law is not None:
            track = wording.word(f"track.{law.track}")
            since = wording.date_of(law.since)
            text = wording.word("lead_summary.law_since", track=track, day=since)
            self._facts.addWidget(IconText("landmark", text))

    def _add_with(self, words: IconText, button: TextButton) -> None:
        both = QWidget()
        row = HBox(8, parent=both)
        row.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(button)
        self._facts.addWidget(both)
