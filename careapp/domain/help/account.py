"""The swap ledger: given up, received and, with klippekort, what is saved and until when.

Without klippekort nothing is saved: what is left over falls away the same day.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from careapp.domain.help.received import Help, Turn, turns
from careapp.domain.identity import RecordId


@dataclass(frozen=True, slots=True)
class Klippekort:
    """How much may be saved, and for how long.

    Attributes:
        most_minutes: What the account has room for.
        keep_weeks: How long saved minutes last; the day is the last one they can be used.
    """

    most_minutes: int
    keep_weeks: int


class Explained(StrEnum):
    """Why a line of the ledger stands there; each has a sentence in every language."""

    EVEN = "even"
    """As much as was given up was received."""

    FELL_AWAY = "fell-away"
    """What was left over was not saved."""

    SAVED = "saved"
    """What was left over was saved."""

    NO_ROOM = "no-room"
    """Some was saved; the account had no room for the rest."""

    SPENT = "spent"
    """Saved minutes were used."""

    OVERDRAWN = "overdrawn"
    """More was received than was given up and saved."""

    EXPIRED = "expired"
    """Saved minutes were not used in time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the ledger.

    Attributes:
        swap_id: None where saved minutes expire.
        given: Minutes given up.
        received: Minutes instead.
        saved: Minutes put on the account.
        spent: Minutes taken from it.
        lost: Minutes that fell away.
        short: Minutes received that nobody gave up: somebody must settle that.
        balance: On the account afterwards; below zero while some are short.
        use_by: The last day for what was saved here.
    """

    day: date
    why: Explained
    swap_id: RecordId | None = None
    given: int = 0
    received: int = 0
    saved: int = 0
    spent: int = 0
    lost: int = 0
    short: int = 0
    balance: int = 0
    use_by: date | None = None


@dataclass(frozen=True, slots=True)
class Lot:
    """Saved minutes with the last day they can be used."""

    minutes: int
    use_by: date


@dataclass(frozen=True, slots=True)
class Account:
    """The ledger up to a day.

    Attributes:
        entries: In order of days; what expires on a day comes before its swaps.
        lots: What is saved, what must be used first in front.
        short: All minutes that were received and never given up.
    """

    entries: tuple[Entry, ...]
    lots: tuple[Lot, ...]
    short: int

    @property
    def balance(self) -> int:
        """Minutes saved; below zero where more was received than given up."""
        return sum(lot.minutes for lot in self.lots) - self.short

    @property
    def given(self) -> int:
        """All minutes given up."""
        return sum(entry.given for entry in self.entries)

    @property
    def received(self) -> int:
        """All minutes received instead."""
        return sum(entry.received for entry in self.entries)


def account_of(help_: Help, klippekort: Klippekort | None, first: date, last: date) -> Account:
    """Return the ledger of all agreed swaps from *first* to *last*."""
    book = _Book(klippekort)
    ordered = sorted(turns(help_, first, last), key=_credits_first)
    entries = list(book.booked(ordered))
    entries += book.expire_before(last)
    return Account(tuple(entries), tuple(book.lots), book.short)


def _credits_first(turn: Turn) -> tuple[date, int, RecordId]:
    """On one day what is saved is there before anything is spent."""
    return (turn.day, turn.received - turn.given, turn.swap_id)


@dataclass(slots=True)
class _Book:
    klippekort: Klippekort | None
    lots: list[Lot] = field(default_factory=list)
    short: int = 0

    def booked(self, ordered: Iterable[Turn]) -> Iterator[Entry]:
        for turn in ordered:
            yield from self.expire_before(turn.day)
            left = turn.given - turn.received
            yield self._save(turn, left) if left >= 0 else self._spend(turn, -left)

    def expire_before(self, day: date) -> Iterator[Entry]:
        while self.lots and self.lots[0].use_by < day:
            lot = self.lots.pop(0)
            yield Entry(
                day=lot.use_by + timedelta(days=1),
                why=Explained.EXPIRED,
                lost=lot.minutes,
                balance=self._balance(),
            )

    def _save(self, turn: Turn, left: int) -> Entry:
        room = 0
        if self.klippekort:
            saved_now = sum(lot.minutes for lot in self.lots)
            room = max(self.klippekort.most_minutes - saved_now, 0)
        saved = min(left, room)
        use_by = None
        if saved and self.klippekort:
            use_by = turn.day + timedelta(weeks=self.klippekort.keep_weeks)
            self.lots.append(Lot(saved, use_by))
        why = Explained.EVEN
        if left:
            why = Explained.SAVED if saved == left else Explained.FELL_AWAY
            why = Explained.NO_ROOM if self.klippekort and saved < left else why
        return self._entry(turn, why, saved=saved, lost=left - saved, use_by=use_by)

    def _spend(self, turn: Turn, wanted: int) -> Entry:
        rest = wanted
        while rest and self.lots:
            first = self.lots.pop(0)
            taken = min(first.minutes, rest)
            rest -= taken
            if taken < first.minutes:
                self.lots.insert(0, Lot(first.minutes - taken, first.use_by))
        self.short += rest
        why = Explained.OVERDRAWN if rest else Explained.SPENT
        return self._entry(turn, why, spent=wanted - rest, short=rest)

    def _entry(
        self,
        turn: Turn,
        why: Explained,
        *,
        saved: int = 0,
        spent: int = 0,
        lost: int = 0,
        short: int = 0,
        use_by: date | None = None,
    ) -> Entry:
        return Entry(
            day=turn.day,
            why=why,
            swap_id=turn.swap_id,
            given=turn.given,
            received=turn.received,
            saved=saved,
            spent=spent,
            lost=lost,
            short=short,
            balance=self._balance(),
            use_by=use_by,
        )

    def _balance(self) -> int:
        return sum(lot.minutes for lot in self.lots) - self.short
