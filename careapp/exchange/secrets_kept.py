"""What leaves the program in no export: addresses that are protected."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from careapp.domain.citizen import Address
from careapp.exchange.folded import About, Folded

HIDDEN = "•••"
"""Stands where a protected address stood in somebody's words."""

_SHORTEST = 4
"""Shorter lines are no address; each letter of a text would be hidden."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """The words that are left out of everything about one citizen."""

    pattern: re.Pattern[str] | None = None

    @classmethod
    def of(cls, about: About) -> "Hidden":
        """Return what to hide of a subject: every address they had, if any is protected."""
        citizens = about.of("citizen")
        if not any(map(is_protected, citizens)):
            return cls()
        lines = {" ".join(line.split()) for line in _lines(about)}
        wanted = sorted((one for one in lines if len(one) >= _SHORTEST), key=len, reverse=True)
        # However it is spaced and written in somebody's words, it is the same house.
        words = [r"\s+".join(map(re.escape, line.split())) for line in wanted]
        return cls(re.compile("|".join(words), re.IGNORECASE) if words else None)

    def scrub(self, parts: dict[str, object]) -> dict[str, object]:
        """Return *parts* without what is hidden, in whatever it is nested."""
        if self.pattern is None:
            return parts
        return {name: _scrubbed(part, self.pattern) for name, part in parts.items()}

    def words(self, text: str) -> str:
        """Return a text without what is hidden."""
        return text if self.pattern is None else self.pattern.sub(HIDDEN, text)


def _scrubbed(value: object, pattern: re.Pattern[str]) -> object:
    match value:
        case str():
            return pattern.sub(HIDDEN, value)
        case dict():
            return {name: _scrubbed(part, pattern) for name, part in value.items()}
        case list():
            return [_scrubbed(part, pattern) for part in value]
        case msgspec.Raw():
            return msgspec.Raw(pattern.sub(HIDDEN, bytes(value).decode()).encode())
        case _:
            return value


def is_protected(citizen: Folded) -> bool:
    """Return whether an address is protected, or anybody says so while it is contested."""
    sides = citizen.contested.get("address", ())
    if any(isinstance(side, Mapping) and side.get("protected") for side in sides):
        return True
    address: Address | None = citizen.record.address
    return address is not None and address.protected


def _lines(about: About) -> Iterator[str]:
    """Yield every address line that anybody ever wrote of the citizen."""
    for change in about.subject.changes:
        address = change.said.get("address") if change.kind == "citizen" else None
        if isinstance(address, Mapping):
            yield str(address.get("line", ""))
