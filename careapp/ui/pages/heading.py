"""The head that pages share: a title, and where the work is."""

from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from careapp.ui.widgets.page_header import PageHeader
from careapp.ui.widgets.status_pill import StatusPill
from careapp.ui.widgets.surfaces import Title
from careapp.ui.workplace import Place, Workplace


class SavedPill(StatusPill):
    """Says that the work is on this computer, and since when."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__("local")
        self._workplace = workplace
        self._at: datetime | None = None
        workplace.saved.connect(self._saved)
        self.clicked.connect(lambda: workplace.go(Place("settings")))
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Say it in another language (Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _saved(self, at: datetime) -> None:
        self._at = at
        self._word()

    def _word(self) -> None:
        if self._at is None:
            self.show_status("local", self.tr("Saved on this computer"))
            return
        text = self.tr("Saved on this computer at {time}")
        self.show_status("local", text.format(time=self._workplace.wording.time_of(self._at)))


def page_header(workplace: Workplace, title: Title, *beside: QWidget) -> PageHeader:
    """Return the header of a page: its title, its buttons, and the pill last."""
    return PageHeader(title, *beside, SavedPill(workplace))
