"""A swap as the citizen reads it: what goes, what comes instead, and what the rules say."""

from PySide6.QtWidgets import QWidget

from careapp.domain.help.swap import Outcome, Ruling, Swap
from careapp.services.help.words import holds_words, minutes
from careapp.services.wording import Wording
from careapp.ui.pages.visit_words import capital
from careapp.ui.turned_screen import LargeScreen
from careapp.ui.widgets.text import TextLabel


class TurnedSwap(LargeScreen):
    """A swap in large words.

    Args:
        name: What the citizen is called.
        swap: Agreed already, or as it is spoken about.
        wording: Words in the citizen's language.
        reasons: What the rules remark on.
    """

    def __init__(
        self,
        name: str,
        swap: Swap,
        wording: Wording,
        reasons: tuple[tuple[Ruling, str], ...],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        agreed = swap.outcome is Outcome.AGREED
        title = (
            self.tr("{name}, this is the swap we have agreed")
            if agreed
            else self.tr("{name}, this is the swap we talk about")
        )
        self.column.add(TextLabel(title.format(name=name), "title", wraps=True))
        given, holds = swap.given, swap.holds
        if given is not None:
            when = capital(holds_words(wording, holds)) if holds else ""
            line = f"{given.name} {minutes(wording, given.minutes)}"
            self.add_section(self.tr("You swap from"), [(line, when)])
        received = [(f"{one.name} {minutes(wording, one.minutes)}", "") for one in swap.received]
        self.add_section(self.tr("You get instead"), received)
        remarks = [reason for ruling, reason in reasons if ruling is not Ruling.ALLOWED]
        lines = [(one, "") for one in dict.fromkeys(remarks)]
        self.add_section(self.tr("What the municipality's rules say"), lines)
        right = self.tr("You may change your mind: then you get the help that is granted.")
        self.column.add(TextLabel(right, "lead", "text_secondary", wraps=True), 28)
