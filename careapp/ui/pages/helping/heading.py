"""Whose help it is, and under which law."""

from PySide6.QtWidgets import QWidget

from careapp.domain.help.permission import Deed
from careapp.services.help.shown import HelpShown
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.helping.part import may
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import FlowLayout, VBox, empty
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Title
from careapp.ui.workplace import Place, Workplace


class HelpHead(QWidget):
    """The citizen's name, the law with its day, and the ways back.

    Attributes:
        facts: What stands under the name, or scrolls where there is no room.
    """

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._title = Title()
        self.facts = QWidget()
        self._facts = FlowLayout(24, 4, self.facts)
        self._column = VBox(parent=self)
        self._column.addWidget(page_header(self._title))
        self._column.addWidget(self.facts)

    def take_facts(self) -> None:
        """Put what to know back under the name."""
        self._column.addWidget(self.facts)

    def show_help(self, shown: HelpShown) -> None:
        """Show another citizen, or the same one anew."""
        wording, citizen = self._workplace.wording, shown.citizen.record
        name = citizen.name.full if citizen.name else self.tr("No name")
        self._title.text = name
        self._title.suffix = self.tr("help")
        empty(self._facts)
        self._link(self.tr("The citizen's page"), "arrow-left", "citizen", shown)
        if shown.visit_id is not None:
            back = TextButton(self.tr("Back to the visit"), "calendar-check")
            back.setObjectName("to-visit")
            visit_id = shown.visit_id
            back.clicked.connect(lambda: self._workplace.go(Place("visit", visit_id)))
            self._facts.addWidget(back)
        law = citizen.legal_track
        text = self.tr("No law is written yet")
        if law is not None:
            track, since = wording.word(f"track.{law.track}"), wording.date_of(law.since)
            text = wording.word("lead_summary.law_since", track=track, day=since)
        self._facts.addWidget(IconText("landmark", text))
        if may(shown, Deed.CHANGE_TRACK):
            self._link(self.tr("Another law"), "", "change-law", shown)

    def _link(self, text: str, icon: str, page: str, shown: HelpShown) -> None:
        link = TextButton(text, icon)
        link.setObjectName(page)
        citizen_id = shown.citizen.record_id
        link.clicked.connect(lambda: self._workplace.go(Place(page, citizen_id)))
        self._facts.addWidget(link)
