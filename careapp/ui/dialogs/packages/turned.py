"""A package as the citizen reads it: what they get, how long, and who decided it."""

from PySide6.QtWidgets import QWidget

from careapp.services.help.packages import PackageOffer
from careapp.services.help.words import amount_words, days_words
from careapp.services.wording import Wording
from careapp.ui.pages.visit_words import capital
from careapp.ui.turned_screen import LargeScreen
from careapp.ui.widgets.text import TextLabel


class TurnedPackage(LargeScreen):
    """A granted package in large words.

    Args:
        name: What the citizen is called.
        offer: As it was granted.
        wording: Words in the citizen's language.
    """

    def __init__(
        self, name: str, offer: PackageOffer, wording: Wording, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        title = self.tr("{name}, you get extra help").format(name=name)
        self.column.add(TextLabel(title, "title", wraps=True))
        lines = []
        for grant in offer.lines:
            amount = amount_words(wording, grant.amount) if grant.amount else ""
            when = days_words(wording, grant.days, grant.last_on) if grant.days else ""
            lines.append((grant.name, ", ".join(filter(None, (capital(amount), when)))))
        self.add_section(self.tr("What you get"), lines)
        if offer.days.ends_on is not None:
            ends = self.tr("It ends by itself on {date}.")
            self._say(ends.format(date=wording.day(offer.days.ends_on)))
        if offer.review_on is not None:
            review = self.tr("By {date} the needs assessor looks at whether you need other help.")
            self._say(review.format(date=wording.day(offer.review_on)))

    def _say(self, words: str) -> None:
        self.column.add(TextLabel(words, "lead", wraps=True), 20)
