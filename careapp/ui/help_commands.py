"""What can be done with a citizen's help from anywhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from careapp.domain.identity import RecordId
from careapp.ui.commands import Command
from careapp.ui.workplace import Place


class HelpCommands(QObject):
    """The commands; an object only so that their words are translated.

    Args:
        go: Goes to a place.
        citizen: Gives the citizen who is shown; None where nobody is.
    """

    def __init__(self, go: Callable[[Place], None], citizen: Callable[[], RecordId | None]) -> None:
        super().__init__()
        self._go, self._citizen = go, citizen

    def all(self) -> tuple[Command, ...]:
        """Return the commands."""
        return (
            Command("help", lambda: self.tr("Help of the citizen"), "heart", "Ctrl+H",
                    self._to("help"), self._is_known),
            Command("grant", lambda: self.tr("Grant help"), "plus", "Ctrl+G",
                    self._to("new-grant")),
            Command("pause-help", lambda: self.tr("Pause the help"), "clock", "",
                    self._to("new-pause"), self._is_known),
            Command("arrange", lambda: self.tr("Arrange help in the course"), "calendar-plus", "",
                    self._to("new-arrangement"), self._is_known),
            Command("informed", lambda: self.tr("Told of the right to swap"), "check", "",
                    self._to("new-informed"), self._is_known),
            Command("change-law", lambda: self.tr("Help under another law"), "landmark", "",
                    self._to("change-law"), self._is_known),
            Command("stop-help", lambda: self.tr("The citizen has died: stop all help"), "circle-x",
                    "", self._to("stop-help"), self._is_known),
            Command("undo-help", lambda: self.tr("Undo the last about the help"), "undo-2", "",
                    self._to("undo-help"), self._is_known),
            Command("redo-help", lambda: self.tr("Redo the last about the help"), "redo-2", "",
                    self._to("redo-help"), self._is_known),
            Command("not-informed", lambda: self.tr("Citizens not told of the right to swap"),
                    "users", "", lambda: self._go(Place("not-informed"))),
            Command("help-tasks", lambda: self.tr("Help to look at"), "list-checks", "",
                    lambda: self._go(Place("help-tasks"))),
        )  # fmt: skip

    def _to(self, page: str) -> Callable[[], None]:
        return lambda: self._go(Place(page, self._citizen()))

    def _is_known(self) -> bool:
        return self._citizen() is not None
