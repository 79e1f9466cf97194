"""The head that pages share: a title, buttons, and room for the pill over every page."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.page_header import PageHeader
from careapp.ui.widgets.status_pill import PillRoom
from careapp.ui.widgets.surfaces import Title

_PILL_BESIDE_FROM = 900


class _Header(PageHeader):
    def __init__(self, title: Title, beside: tuple[QWidget, ...]) -> None:
        self._room = PillRoom()
        super().__init__(title, *beside, self._room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room back where the pill has a line of its own (Qt)."""
        beside = self.width() >= current_theme().px(_PILL_BESIDE_FROM)
        if self._room.isHidden() == beside:
            self._room.setVisible(beside)
        super().resizeEvent(event)


def page_header(title: Title, *beside: QWidget) -> PageHeader:
    """Return the header of a page: its title and its buttons."""
    return _Header(title, beside)
