"""Swaps: a citizen takes other help than was granted; and declines, which are no swaps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from careapp.domain.help.catalogue import Category
from careapp.domain.identity import CitizenId, RecordId, VisitId


class Ruling(StrEnum):
    """What the municipality's rules say of a swap."""

    ALLOWED = "allowed"
    REMARK = "remark"
    REFUSED = "refused"


RULINGS = (Ruling.ALLOWED, Ruling.REMARK, Ruling.REFUSED)
"""From mild to strict."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says, with the reason; screens and papers put it in plain words.

    Attributes:
        about: ``given``, ``total``, or ``received/0`` for the first of what is chosen instead.
        rule: Name of the rule.
        reason: Code of the reason; each has a sentence in every language.
        values: For the sentence: minutes by names that end so, days (ISO 8601) by names
            that end with ``_on``, all else as it stands.
    """

    about: str
    ruling: Ruling
    rule: str
    reason: str
    values: Mapping[str, str | int] = field(default_factory=dict)


class How(StrEnum):
    """For how long a swap holds."""

    ONCE = "once"
    PERIOD = "period"
    LASTING = "lasting"


@dataclass(frozen=True, slots=True)
class Holds:
    """From when a swap holds, until when; a lasting one has no last day until it is ended."""

    how: How
    first_on: date
    last_on: date | None = None


@dataclass(frozen=True, slots=True)
class GivenUp:
    """The granted help that is given up.

    Attributes:
        name: As it was called when it was agreed.
        minutes: On each day that it falls on while the swap holds.
    """

    grant_id: RecordId
    name: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Received:
    """What the citizen gets instead, each time.

    Attributes:
        key: Of the service in the catalogue; None for what stands in none.
        supplier_id: Who gives it, where it is not who gives what is given up.
        supplier: Their name.
    """

    name: str
    minutes: int
    key: str | None = None
    category: Category | None = None
    supplier_id: str | None = None
    supplier: str | None = None


class Outcome(StrEnum):
    """What came of it at the table."""

    AGREED = "agreed"
    NOT_AGREED = "not-agreed"
    DISAGREED = "disagreed"
    """In doubt: the granted help is given, and what they disagree on is noted."""


class SwapWay(StrEnum):
    """How the citizen asked."""

    AT_VISIT = "at-visit"
    PHONE = "phone"
    IN_HOME_CARE = "in-home-care"


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """One swap, with what the rules said when it was made.

    Attributes:
        said: The verdicts, so that it can be explained when the rules have changed.
        disagreement: What they disagree on.
        why: Why nothing was agreed.
    """

    citizen_id: CitizenId
    given: GivenUp | None = None
    holds: Holds | None = None
    received: tuple[Received, ...] = ()
    outcome: Outcome | None = None
    said: tuple[Verdict, ...] = ()
    disagreement: str | None = None
    why: str | None = None
    wish: str | None = None
    way: SwapWay | None = None
    visit_id: VisitId | None = None

    @property
    def received_minutes(self) -> int:
        """Minutes of all that is received each time."""
        return sum(one.minutes for one in self.received)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decline:
    """That a citizen said no to granted help on a day, without taking other help instead."""

    citizen_id: CitizenId
    grant_id: RecordId | None = None
    declined_on: date | None = None
    why: str | None = None


class InformedWay(StrEnum):
    """How a citizen was told of the right to swap."""

    AT_VISIT = "at-visit"
    LETTER = "letter"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Informed:
    """That a citizen was told of the right to swap; by whom stands on the act as well."""

    citizen_id: CitizenId
    informed_on: date | None = None
    way: InformedWay | None = None
    by: str | None = None
    visit_id: VisitId | None = None


def goes_on_after(swap: Swap, day: date) -> bool:
    """Return whether an agreed swap holds on a day after *day*."""
    holds = swap.holds
    if holds is None or swap.outcome is not Outcome.AGREED:
        return False
    return holds.last_on is None or holds.last_on > day


def can_be_ended(swap: Swap, today: date) -> bool:
    """Return whether an agreed swap is for longer and is not over."""
    holds = swap.holds
    if holds is None or holds.how is How.ONCE or swap.outcome is not Outcome.AGREED:
        return False
    return holds.last_on is None or holds.last_on >= today


def is_to_come(swap: Swap, today: date) -> bool:
    """Return whether an agreed swap begins today or later: it can still be taken back whole."""
    agreed = swap.outcome is Outcome.AGREED
    return agreed and swap.holds is not None and swap.holds.first_on >= today
