"""Where taking everything out leads: the dialog, the purpose, the file."""

from careapp.ui.dialogs.once import open_once
from careapp.ui.page import Page
from careapp.ui.workplace import Place, Workplace


class TakingWays:
    """Opens the dialog over the page that is shown.

    Args:
        workplace: Whose.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def follow(self, place: Place, page: Page) -> bool:
        """Go where *place* leads; return whether it is one of these."""
        if place.page != "export":
            return False
        from careapp.services.exporting import people_held  # noqa: PLC0415 - when it is wanted
        from careapp.ui.dialogs.export_dialog import ExportDialog  # noqa: PLC0415 - as above

        workplace, desk = self._workplace, self._workplace.desk

        def show(number: int) -> None:
            dialog = ExportDialog(workplace, number, page)
            open_once(dialog)

        page.leave()
        workplace.ask(lambda: people_held(desk), show)
        return True
