"""What is said above a swap: resumed, refused, agreed, noted."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from careapp.domain.help.swap import How, Swap
from careapp.services.help.swap_page import SwapPage, look_on
from careapp.services.help.words import holds_words, received_words
from careapp.services.wording import Wording
from careapp.ui.widgets.notices import Banner


class SwapNotice(QWidget):
    """Puts sentences in the banner of the page; a widget only so that they are translated.

    Args:
        banner: Where they stand.
    """

    def __init__(self, banner: Banner, parent: QWidget) -> None:
        super().__init__(parent)
        super().hide()
        self._banner = banner
        self._act: Callable[[], None] = self.hide
        banner.acted.connect(self._do)

    def hide(self) -> None:
        """Say nothing."""
        self._banner.hide()

    def resumed(self, when: str, begin_again: Callable[[], None]) -> None:
        """Say that what was chosen before is here."""
        words = self.tr("You began on this swap {when} and did not finish. What you chose is here.")
        self._banner.show_as("accent", words.format(when=when), self.tr("Start over"))
        self._say(begin_again)

    def agreed(
        self, page: SwapPage, swap: Swap, wording: Wording, undo: Callable[[], None]
    ) -> None:
        """Say what is agreed, and what follows from a swap that lasts."""
        given, holds = swap.given, swap.holds
        received = wording.listed([received_words(wording, one) for one in swap.received] or ["–"])
        words = self.tr("Agreed: {given} becomes {received}, {when}.").format(
            given=given.name if given else "",
            received=received,
            when=holds_words(wording, holds) if holds else "",
        )
        look = look_on(page, swap) if holds and holds.how is not How.ONCE else None
        if look is not None:
            later = self.tr("From {day} the needs assessor is asked to look at the grant.")
            words += " " + later.format(day=wording.day(look))
        self._banner.show_as("good", words, self.tr("Undo"))
        self._say(undo)

    def undone(self) -> None:
        """Say that the swap, or the no, was taken back."""
        self._done(self.tr("It is taken back. The granted help is given."))

    def noted(self) -> None:
        """Say that no swap was agreed."""
        self._done(self.tr("It is noted. The granted help is given."))

    def declined(self, undo: Callable[[], None]) -> None:
        """Say that a no was noted."""
        words = self.tr("The no is noted. It is not a swap.")
        self._banner.show_as("good", words, self.tr("Undo"))
        self._say(undo)

    def _done(self, words: str) -> None:
        self._banner.show_as("good", words, self.tr("All right"))
        self._say(self.hide)

    def _do(self) -> None:
        self._act()

    def _say(self, act: Callable[[], None]) -> None:
        self._act = act
        self._banner.show()
