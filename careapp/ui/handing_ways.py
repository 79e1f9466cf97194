"""Where handing over by a file leads; files may be dropped on the window as well."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from careapp.services.handing_over.names import is_handed
from careapp.ui.page import Page
from careapp.ui.workplace import Place, Workplace

if TYPE_CHECKING:
    from careapp.ui.handing import Handing


class HandingWays(QObject):
    """Opens dialogs over the page that is shown.

    Args:
        workplace: Whose.
    """

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._workplace = workplace
        self._made: Handing | None = None

    @property
    def _handing(self) -> "Handing":
        """What knows how; signatures and locks are slow to import, and seldom needed."""
        from careapp.ui.handing import Handing  # noqa: PLC0415 - see above

        self._made = self._made or Handing(self._workplace)
        return self._made

    def follow(self, place: Place, page: Page) -> bool:
        """Go where *place* leads; return whether it is one of these."""
        match place.page:
            case "hand-over":
                page.leave()
                self._handing.hand_over(place.record_id, page)
            case "take-file":
                self._handing.ask_for_file(page)
            case "save-card":
                self._handing.save_card(page)
            case _:
                return False
        return True

    def open_file(self, path: Path, window: QWidget) -> None:
        """Show what a file brings, before anything of it is kept."""
        self._handing.open_file(path, window)

    def take_drops(self, window: QWidget) -> None:
        """Open what is dropped on *window* from now on, where it is one of these files."""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a file that is dropped (Qt)."""
        if isinstance(event, QDragEnterEvent | QDropEvent) and isinstance(watched, QWidget):
            path = _dropped(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent):
                    self.open_file(path, watched)
                return True
        return super().eventFilter(watched, event)


def _dropped(mime: QMimeData) -> Path | None:
    """Return the one file that is dropped, where it is one that is handed over."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and is_handed(paths[0]) else None
