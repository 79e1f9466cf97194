"""All that the safety page shows, in one reading."""

from dataclasses import dataclass
from datetime import datetime

from careapp.services.conflicts.listed import ConflictRow, list_conflicts
from careapp.services.copies import KeptCopies, kept_copies
from careapp.services.desk import Desk
from careapp.services.hubs_word import MEMBERSHIP
from careapp.services.safety.receipts import AT_A_TIME, ReceiptTable, moment_of, receipt_table
from careapp.services.safety.set_aside import SetAsideRow, set_aside_rows


@dataclass(frozen=True, slots=True)
class OtherLaptop:
    """A laptop that this one handed over to in a file, or took from.

    Attributes:
        name: How it introduced itself.
        letters: The name of its key in groups, to be read aloud.
        certified: Whether the municipality's server says that it is one of its own.
        handed_at: When something was last handed over to it; *taken_at*: taken from it.
    """

    name: str
    letters: str
    certified: bool
    handed_at: datetime | None
    taken_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyShown:
    """What the safety page shows.

    Attributes:
        conflicts: How many things are said apart and not decided.
        first_conflict: One of them.
        set_aside: What the server does not use, the first few.
        set_aside_total: How many of those there are.
        waiting_since: When the oldest of what waits was written.
        laptops: Others that this one handed over to, or took from.
        municipality: Whose server this computer has joined; empty without one.
        copies: Copies of the data on this computer.
    """

    table: ReceiptTable
    conflicts: int
    first_conflict: ConflictRow | None
    set_aside: tuple[SetAsideRow, ...]
    set_aside_total: int
    waiting_since: datetime | None
    laptops: tuple[OtherLaptop, ...] = ()
    municipality: str = ""
    copies: KeptCopies | None = None


def safety_shown(desk: Desk, *, language: str, limit: int = AT_A_TIME) -> SafetyShown:
    """Return what the safety page shows; quick also where there are many."""
    conflicts = list_conflicts(desk, language=language, limit=1)
    _waiting, set_aside = desk.read.ledger.counts()
    return SafetyShown(
        table=receipt_table(desk, language=language, limit=limit),
        conflicts=conflicts.total,
        first_conflict=next(iter(conflicts.rows), None),
        set_aside=set_aside_rows(desk, language=language) if set_aside else (),
        set_aside_total=set_aside,
        waiting_since=moment_of(desk.read.ledger.waiting_since_ms()),
        laptops=_laptops(desk),
        municipality=_municipality(desk),
        copies=kept_copies(desk),
    )


def _municipality(desk: Desk) -> str:
    if desk.store.local(MEMBERSHIP) is None:
        return ""
    # Checking signatures is slow to import; a laptop without a hub never needs it.
    from careapp.services.syncing.membership import kept_membership  # noqa: PLC0415

    membership = kept_membership(desk.store)
    return membership.municipality.name if membership else ""


def _laptops(desk: Desk) -> tuple[OtherLaptop, ...]:
    from careapp.services.handing_over.laptops import known_laptops  # noqa: PLC0415 - as above

    return tuple(
        OtherLaptop(
            one.card.name,
            one.letters,
            one.certified,
            moment_of(one.handed_at_ms),
            moment_of(one.taken_at_ms),
        )
        for one in known_laptops(desk)
    )
