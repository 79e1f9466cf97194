"""What stands in an entry of the catalogue, fact by fact, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject

from careapp.domain.help.catalogue import Service
from careapp.domain.help.grant import Amount
from careapp.domain.help.package import Package
from careapp.services.help import words
from careapp.services.wording import Wording
from careapp.ui.dialogs.packages.said import PackageWords


class Fact(NamedTuple):
    """One fact with its name."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """A version of an entry in words.

    Attributes:
        by: Who wrote it; empty for what ships.
    """

    number: int
    name: str
    by: str
    at: datetime | None
    facts: tuple[Fact, ...]


class CatalogueWords(QObject):
    """Words entries; an object only so that its words are translated.

    Args:
        wording: Field terms in the language of the screen.
        names: Name of each service by key.
    """

    def __init__(self, wording: Wording, names: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._wording, self._names = wording, names or {}

    def of_service(self, one: Service) -> Iterator[Fact]:
        """Yield what stands in an entry."""
        word = self._wording.word
        if one.category:
            yield Fact(self.tr("Kind of help"), word(f"category.{one.category}"))
        if one.basis:
            yield Fact(self.tr("Legal basis"), word(f"basis.{one.basis}"))
        if one.effect:
            yield Fact(self.tr("Effect"), word(f"effect.{one.effect}"))
        yield Fact(self.tr("How a citizen comes by it"), word(f"form.{one.form}"))
        if one.needs_health_personnel is not None:
            yield Fact(self.tr("Done by"), self._by_whom(one))
        if usual := self.usual(one):
            yield Fact(self.tr("Usual"), usual)
        if one.swappable_with:
            names = sorted(self._names.get(key, key) for key in one.swappable_with)
            yield Fact(self.tr("Offered first in a swap"), self._wording.listed(names))
        if one.low_threshold:
            yield Fact(self.tr("Decision"), self.tr("given without a decision"))
        yield Fact(self.tr("Code"), one.code)

    def of_package(self, one: Package) -> Iterator[Fact]:
        """Yield what stands in a package."""
        language, said = self._wording.language, PackageWords(self._wording)
        for line in one.lines:
            yield Fact(self.tr("Holds"), said.line(line, self._names))
        yield Fact(self.tr("Lasts"), said.length(one))
        if one.review_days:
            text = self.tr("after %n day(s)", "", one.review_days)
            yield Fact(self.tr("Reviewed"), text)
        for check in one.trigger:
            yield Fact(self.tr("Checklist"), _in(check.words, language))
        if one.contraindications:
            yield Fact(self.tr("Not to be granted"), _in(one.contraindications, language))

    def usual(self, one: Service) -> str:
        """Return the usual minutes and rhythm, or the frame of a course; empty for neither."""
        if one.frame is not None:
            least, most = (
                words.minutes(self._wording, number)
                for number in (one.frame.least_minutes, one.frame.most_minutes)
            )
            return self.tr("{least} to {most} a week").format(least=least, most=most)
        if one.minutes is None:
            return ""
        if one.rhythm is None:
            return words.minutes(self._wording, one.minutes)
        return PackageWords(self._wording).amount(Amount(one.minutes, one.rhythm))

    def line(self, one: Service) -> str:
        """Return what an entry is in one line."""
        word = self._wording.word
        parts = [word(f"basis.{one.basis}")] if one.basis else []
        parts += [word(f"effect.{one.effect}")] if one.effect else []
        parts += [self.tr("health personnel")] if one.needs_health_personnel else []
        return " · ".join((*parts, *filter(None, [self.usual(one)])))

    def _by_whom(self, one: Service) -> str:
        if one.needs_health_personnel:
            return self.tr("health personnel only")
        return self.tr("home care, health personnel is not needed")


def _in(said: Mapping[str, str], language: str) -> str:
    return said.get(language) or next(iter(said.values()), "")
