"""Where safety leads that is no page: what to do when a computer is lost, the receipt on paper."""

from collections.abc import Callable, Mapping

from careapp.services.syncing.state import Stage
from careapp.ui.dialogs.once import open_once
from careapp.ui.page import Page
from careapp.ui.workplace import Place, Workplace


class SafetyWays:
    """Opens dialogs over the page that is shown."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._ways: Mapping[str, Callable[[Place, Page], None]] = {
            "lost-computer": self._lost,
            "print-receipt": self._print,
        }

    def follow(self, place: Place, page: Page) -> bool:
        """Go where *place* leads; return whether it is one of these."""
        way = self._ways.get(place.page)
        if way is not None:
            way(place, page)
        return way is not None

    def _lost(self, _place: Place, page: Page) -> None:
        from careapp.ui.dialogs.lost_computer_dialog import (  # noqa: PLC0415 - when wanted
            LostComputerDialog,
        )

        joined = self._workplace.sync_state.stage is not Stage.ALONE
        dialog = LostComputerDialog(page, joined=joined)
        open_once(dialog)

    def _print(self, place: Place, page: Page) -> None:
        """Show the receipt of a visit, or of all that was written lately, to be printed."""
        from careapp.services.printing import PaperKind  # noqa: PLC0415 - when wanted
        from careapp.ui.dialogs.preview_dialog import PreviewDialog  # noqa: PLC0415

        about, kinds = place.record_id, [PaperKind.RECEIPT]
        if about is None:
            about = self._workplace.desk.me
            kinds = [PaperKind.RECEIPT_WEEK, PaperKind.RECEIPT_DAY, PaperKind.RECEIPT_MONTH]
        dialog = PreviewDialog(self._workplace, about, page, kinds=kinds)
        open_once(dialog)
