"""A newer version of one of the visit's tools: offered once, and shown before it is done."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from careapp.dialogue.tool import Tool
from careapp.services.tool_change import ToolChange, change_tool, preview_change
from careapp.services.visit_page import VisitShown
from careapp.ui.dialogs.tool_change_dialog import ToolChangeDialog
from careapp.ui.workplace import Workplace


class NewerVersions(QObject):
    """Remembers at which visit an old version is to be kept, and asks where it is not said.

    Signals:
        decided: An old version is kept; there is nothing to offer any more.
    """

    decided = Signal()

    def __init__(self, workplace: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._workplace, self._page = workplace, page
        self._kept: set[tuple[str, str]] = set()

    def forget(self) -> None:
        """Offer everything again, at another visit."""
        self._kept.clear()

    def offered(self, shown: VisitShown) -> Tool | None:
        """Return a newer version that the visit could go over to, None when there is none."""
        fresh = (one for one in shown.newer if (one.url, one.version) not in self._kept)
        return next(fresh, None)

    def ask(self, shown: VisitShown) -> None:
        """Show what would change, and go over to it when the user says so."""
        desk, newer = self._workplace.desk, self.offered(shown)
        if newer is not None:
            self._workplace.ask(
                lambda: preview_change(desk, visit_id=shown.visit_id, url=newer.url),
                lambda change: self._offer(shown, change),
            )

    def _offer(self, shown: VisitShown, change: ToolChange) -> None:
        desk, url = self._workplace.desk, change.new.url
        dialog = ToolChangeDialog(self._workplace, change, self._page)
        dialog.confirmed.connect(
            lambda: self._workplace.do(lambda: change_tool(desk, visit_id=shown.visit_id, url=url))
        )
        dialog.rejected.connect(lambda: self._keep(change))
        dialog.open()

    def _keep(self, change: ToolChange) -> None:
        self._kept.add((change.new.url, change.new.version))
        self.decided.emit()
