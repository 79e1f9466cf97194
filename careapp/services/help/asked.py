"""What is asked in the forms that do something to help and write no record of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from careapp.domain.citizen import Track
from careapp.domain.help.grant import EndReason, FollowUpResult
from careapp.domain.help.order import ReplyKind
from careapp.domain.help.pause import Told, ToldBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The last day of a grant, and why."""

    last_on: date | None = None
    why: EndReason | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowingUp:
    """What a follow-up found."""

    result: FollowUpResult | None = None
    words: str | None = None
    next_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """How the supplier was told."""

    way: ToldBy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replying:
    """What the supplier answers."""

    kind: ReplyKind | None = None
    starts_on: date | None = None
    words: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resuming:
    """The first day with help again."""

    from_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopping:
    """The day somebody died, and who was told that help stops."""

    died_on: date | None = None
    told: Mapping[str, Told] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Who else was told of a pause."""

    told: Mapping[str, Told] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revisiting:
    """The law that help is granted under from a day on."""

    to: Track | None = None
    since: date | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingSwap:
    """The last day of a swap."""

    last_on: date | None = None
