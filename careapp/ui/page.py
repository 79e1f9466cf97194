"""What a page is: it asks a service, shows the answer, and says where one wants to go."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from careapp.services.desk import Desk
from careapp.ui.commands import Command
from careapp.ui.workplace import Place, Workplace


class Page(QWidget):
    """A page of the main window.

    Subclasses build their parts in ``_build`` and fill them in ``_show``. A page is
    filled anew when it is gone to, when something it shows was touched, and when the
    language changes.

    Attributes:
        key: Names the page in a `Place`.
        kinds: Kinds of record that it shows; a change of these refreshes it.
        rail: Key of the rail's entry that is marked while the page is shown.
    """

    key: ClassVar[str]
    kinds: ClassVar[frozenset[str]] = frozenset()
    rail: ClassVar[str]

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.workplace = workplace
        self.place = Place(self.key)
        self._stale = True

    def go_to(self, place: Place) -> None:
        """Show *place*."""
        self.place = place
        self.refresh()

    def refresh(self) -> None:
        """Ask again for what is shown; a page that is not seen waits until it is."""
        self._stale = True
        if self.isVisible():
            self._stale = False
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while the page was out of sight (Qt)."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew in another language (Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()

    def show_commands(self, commands: Sequence[Command]) -> None:
        """List what can be done by keys, on the page where one looks that up."""

    def leave(self) -> None:
        """Finish what is being typed, because another page is shown."""

    def may_close(self) -> bool:
        """Return whether nothing would be lost with the window, or its user knows."""
        return True

    def _retranslate(self) -> None:
        """Word the parts that do not come from records."""

    def _refresh(self) -> None:
        """Ask a service and show its answer; through `ask`."""
        raise NotImplementedError

    def _ask(self, question: Callable[[Desk], object], show: Callable[..., None]) -> None:
        """Put *question* to the services; a later question overtakes its answer."""
        asked_for = self.place

        def then(answer: object) -> None:
            if asked_for == self.place:
                show(answer)

        desk = self.workplace.desk
        self.workplace.ask(lambda: question(desk), then)
