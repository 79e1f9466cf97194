"""What can be done with packages and the catalogue from anywhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from careapp.domain.identity import RecordId
from careapp.ui.commands import Command
from careapp.ui.page import Page
from careapp.ui.workplace import Place

_OF_A_CITIZEN = ("citizen", "help", "swap")


class PackageCommands(QObject):
    """The commands; an object only so that their words are translated.

    Args:
        go: Goes to a place.
        at: Gives the page that is shown.
    """

    def __init__(self, go: Callable[[Place], None], at: Callable[[], Page]) -> None:
        super().__init__()
        self._go, self._at = go, at

    def all(self) -> tuple[Command, ...]:
        """Return the commands."""
        go = self._go
        return (
            Command("grant-package", lambda: self.tr("Grant a package"), "package",
                    "Ctrl+Shift+P", lambda: go(Place("grant-package", self.citizen()))),
            Command("reviews", lambda: self.tr("Go to packages to review"), "list-checks",
                    "Ctrl+5", lambda: go(Place("reviews"))),
            Command("packages", lambda: self.tr("Go to packages and mandates"), "package", "",
                    lambda: go(Place("packages"))),
            Command("catalogue", lambda: self.tr("Go to the catalogue of services"), "layers", "",
                    lambda: go(Place("catalogue"))),
        )  # fmt: skip

    def citizen(self) -> RecordId | None:
        """Return the citizen who is shown; None where nobody is."""
        page = self._at()
        if page.place.page in _OF_A_CITIZEN:
            return page.place.record_id
        found: RecordId | None = getattr(page, "citizen_id", None)
        return found
