"""Packages in words: their lines, their length, and on whose mandate they are granted."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject

from careapp.domain.help.grant import Amount, Grant
from careapp.domain.help.mandate import Mandate
from careapp.domain.help.package import Package, PackageLine
from careapp.services.help import words
from careapp.services.wording import Wording


class PackageWords(QObject):
    """Says packages; an object only so that its words are translated.

    Args:
        wording: Field terms and dates in the language of the screen.
    """

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording

    def amount(self, amount: Amount) -> str:
        """Return how much and how often: ``10 min hver dag, 2 gange om dagen``."""
        often = words.rhythm(self._wording, amount.rhythm)
        return f"{words.minutes(self._wording, amount.minutes)} {often}"

    def line(self, line: PackageLine, services: Mapping[str, str]) -> str:
        """Return a line of a package, as the municipality made it."""
        name = services.get(line.key, line.key)
        said = f"{name}: {self.amount(Amount(line.minutes, line.rhythm))}"
        if line.from_day > 1:
            said = self.tr("{line}, from day {day}").format(line=said, day=line.from_day)
        if line.days is not None:
            said = self.tr("{line}, for %n day(s)", "", line.days).format(line=said)
        return said

    def grant(self, grant: Grant) -> str:
        """Return how much a grant gives, and from when to when."""
        amount = self.amount(grant.amount) if grant.amount else ""
        days = self.span(grant.days.starts_on, grant.last_on) if grant.days else ""
        return ", ".join(part for part in (amount, days) if part)

    def span(self, first: date, last: date | None) -> str:
        """Return from when to when."""
        if last is None:
            further = self._wording.word("help.until_further_notice")
            return f"{self._wording.short(first)}, {further}"
        return f"{self._wording.short(first)} – {self._wording.short(last)}"

    def length(self, package: Package) -> str:
        """Return how long a package lasts at the most."""
        return self.tr("at most %n day(s)", "", package.longest_days or 0)

    def mandate(self, mandate: Mandate) -> str:
        """Return who issued a mandate, and how long it holds."""
        by = mandate.issued.by if mandate.issued else ""
        if mandate.holding is None:
            return self.tr("The mandate was issued by {name}.").format(name=by)
        until = self._wording.date_of(mandate.holding.last_on)
        text = self.tr("The mandate was issued by {name} and holds until {date}.")
        return text.format(name=by, date=until)
