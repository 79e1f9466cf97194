"""Where help leads that is no page: lists, and what is done to a grant, a pause or an order."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from careapp.services.help.tasks import HelpTask
from careapp.services.help.to_do import Uninformed, all_help_tasks, uninformed
from careapp.ui.page import Page
from careapp.ui.workplace import Place, Workplace


class HelpWays:
    """Opens lists over the page that is shown."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._ways: dict[str, Callable[[Page], None]] = {
            "not-informed": self._not_informed,
            "help-tasks": self._tasks,
        }

    def follow(self, place: Place, page: Page) -> bool:
        """Go where *place* leads; return whether it is one of these."""
        way = self._ways.get(place.page)
        if way is not None:
            way(page)
        return way is not None

    def _not_informed(self, page: Page) -> None:
        from careapp.ui.dialogs.help_lists import NotInformedDialog  # noqa: PLC0415 - when wanted

        workplace, desk = self._workplace, self._workplace.desk

        def show(found: tuple[Uninformed, ...]) -> None:
            _show(NotInformedDialog(workplace, found, page))

        workplace.ask(lambda: uninformed(desk), show)

    def _tasks(self, page: Page) -> None:
        from careapp.ui.dialogs.help_lists import HelpTasksDialog  # noqa: PLC0415 - when wanted

        workplace, desk = self._workplace, self._workplace.desk

        def show(found: tuple[HelpTask, ...]) -> None:
            _show(HelpTasksDialog(workplace, found, page))

        workplace.ask(lambda: all_help_tasks(desk), show)


def _show(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
