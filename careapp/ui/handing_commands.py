"""What can be handed over by a file, and opened, from anywhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from careapp.ui.commands import Command
from careapp.ui.workplace import Place


class HandingCommands(QObject):
    """The commands; an object only so that their words are translated.

    Args:
        go: Goes to a place.
        place: Returns where one is.
    """

    def __init__(self, go: Callable[[Place], None], place: Callable[[], Place]) -> None:
        super().__init__()
        self._go, self._place = go, place

    def all(self) -> tuple[Command, ...]:
        """Return the commands."""
        return (
            Command("hand-over", lambda: self.tr("Hand the visit over as a file"), "laptop", "",
                    lambda: self._go(Place("hand-over", self._place().record_id)), self._at_visit),
            Command("hand-over-all", lambda: self.tr("Hand over everything that waits as a file"),
                    "layers", "", lambda: self._go(Place("hand-over"))),
            Command("take-file", lambda: self.tr("Open a file from a colleague"), "download",
                    "Ctrl+O", lambda: self._go(Place("take-file"))),
        )  # fmt: skip

    def _at_visit(self) -> bool:
        place = self._place()
        return place.page == "visit" and place.record_id is not None
