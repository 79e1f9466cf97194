"""Where help leads that is no page: lists, and what is done to a grant, a pause or an order."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from careapp.domain.identity import RecordId
from careapp.services.help.swapping import take_back_swap
from careapp.services.help.taking_back import redo_help, undo_help
from careapp.services.help.tasks import HelpTask
from careapp.services.help.to_do import Uninformed, all_help_tasks, uninformed
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.page import Page
from careapp.ui.workplace import Place, Workplace


class HelpWays(QObject):
    """Opens lists and questions over the page that is shown; an object for its words."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._of_records: dict[str, Callable[[RecordId, Page], None]] = {
            "undo-help": self._undo,
            "redo-help": self._redo,
            "take-back-swap": self._take_back_swap,
        }
        self._ways: dict[str, Callable[[Page], None]] = {
            "not-informed": self._not_informed,
            "help-tasks": self._tasks,
        }

    def follow(self, place: Place, page: Page) -> bool:
        """Go where *place* leads; return whether it is one of these."""
        way, of_record = self._ways.get(place.page), self._of_records.get(place.page)
        if way is not None:
            way(page)
        elif of_record is not None and place.record_id is not None:
            of_record(place.record_id, page)
        return way is not None or of_record is not None

    def _undo(self, citizen_id: RecordId, _page: Page) -> None:
        """Take back the last thing that was done about the help today."""
        desk = self._workplace.desk
        self._workplace.do(lambda: undo_help(desk, citizen_id=citizen_id))

    def _redo(self, citizen_id: RecordId, _page: Page) -> None:
        """Do again what was taken back."""
        desk = self._workplace.desk
        self._workplace.do(lambda: redo_help(desk, citizen_id=citizen_id))

    def _take_back_swap(self, swap_id: RecordId, page: Page) -> None:
        """Take back a swap that is to come, with the reason."""
        desk = self._workplace.desk
        draft = ReasonDraft(self._workplace, swap_id, "take-back-swap")
        dialog = ReasonDialog(
            self.tr("Why is the swap taken back?"),
            self.tr("The granted help is given as usual. The swap stays in the history."),
            self.tr("Take the swap back"),
            (
                self.tr("The citizen changed their mind"),
                self.tr("The supplier cannot do it in time"),
                self.tr("It was written wrongly"),
            ),
            page,
            draft=draft,
        )
        dialog.given.connect(
            lambda reason: draft.use(lambda: take_back_swap(desk, swap_id, reason=reason))
        )
        open_once(dialog)

    def _not_informed(self, page: Page) -> None:
        from careapp.ui.dialogs.help_lists import NotInformedDialog  # noqa: PLC0415 - when wanted

        workplace, desk = self._workplace, self._workplace.desk

        def show(found: tuple[Uninformed, ...]) -> None:
            open_once(NotInformedDialog(workplace, found, page))

        workplace.ask(lambda: uninformed(desk), show)

    def _tasks(self, page: Page) -> None:
        from careapp.ui.dialogs.help_lists import HelpTasksDialog  # noqa: PLC0415 - when wanted

        workplace, desk = self._workplace, self._workplace.desk

        def show(found: tuple[HelpTask, ...]) -> None:
            open_once(HelpTasksDialog(workplace, found, page))

        workplace.ask(lambda: all_help_tasks(desk), show)
