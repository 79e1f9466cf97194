"""What can be taken to other systems from anywhere: field by field, or all as a file."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from careapp.domain.access import may_export
from careapp.ui.commands import Command
from careapp.ui.workplace import Place, Workplace


class TakingCommands(QObject):
    """The commands; an object only so that their words are translated.

    Args:
        workplace: Whose.
        go: Goes to a place.
        place: Returns where one is.
    """

    def __init__(
        self, workplace: Workplace, go: Callable[[Place], None], place: Callable[[], Place]
    ) -> None:
        super().__init__()
        self._workplace, self._go, self._place = workplace, go, place

    def all(self) -> tuple[Command, ...]:
        """Return the commands."""
        return (
            Command("transfer", lambda: self.tr("Key the visit into the care record"),
                    "clipboard-check", "Ctrl+J",
                    lambda: self._go(Place("transfer", self._place().record_id)), self._at_visit),
            Command("transfers", lambda: self.tr("Visits to be keyed into the care record"),
                    "clipboard-list", "", lambda: self._go(Place("transfers"))),
            Command("transfers-of", lambda: self.tr("Visits with this citizen to be keyed in"),
                    "clipboard-list", "",
                    lambda: self._go(Place("transfers", self._place().record_id)),
                    self._at_citizen),
            Command("export", lambda: self.tr("Save everything on this computer as a file"),
                    "download", "", lambda: self._go(Place("export")),
                    lambda: may_export(self._workplace.desk.role)),
        )  # fmt: skip

    def _at_visit(self) -> bool:
        return self._place().page == "visit" and self._place().record_id is not None

    def _at_citizen(self) -> bool:
        return self._place().page == "citizen" and self._place().record_id is not None
