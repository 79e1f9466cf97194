"""Receipts by visit: typed, on this computer, at the municipality's server, confirmed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice

from careapp.domain.access import Access, AccessWay
from careapp.domain.answer import Answer
from careapp.domain.attachment import Attachment
from careapp.domain.care import Agreement, Goal, Note
from careapp.domain.citizen import Citizen
from careapp.domain.help.grant import Grant
from careapp.domain.help.swap import Swap
from careapp.domain.identity import RecordId, VisitId
from careapp.domain.visit import Proposal, Visit
from careapp.services.desk import Desk
from careapp.services.hubs_word import MEMBERSHIP
from careapp.services.syncing.files import waiting_pictures
from careapp.services.visits import starts_at
from careapp.services.wording import Wording
from careapp.store.ledger import Steps
from careapp.sync.core.receipt import Receipt, Receipts

AT_A_TIME = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitReceipt:
    """How far what was written at a visit has come.

    Attributes:
        name: The citizen's.
        when: When the visit is, in words; empty while that is open.
        wrote: What was written there, in words: ``14 svar, 1 bytte``, and the pictures; and
            when it was last handed over in a file.
        steps: How many changes stand at each step, and when they got there.
        pictures: How many pictures and papers of it are on this computer, and not known to
            be at the server.
    """

    visit_id: RecordId
    name: str
    when: str
    wrote: str
    steps: Steps
    pictures: int = 0

    @property
    def receipts(self) -> Receipts:
        """The same in the words of the sync: the weakest link first."""
        return receipts_of(self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptTable:
    """The receipts of some visits, those that have not come all the way first.

    Attributes:
        total: How many visits anything was written at on this computer, up to what is shown
            and one more.
        everything: How far everything has come that was written here.
        joined: Whether this computer has joined a municipality's server.
        waiting_visits: How many visits have something that waits.
        pictures: How many pictures and papers wait, of any visit or none.
    """

    rows: tuple[VisitReceipt, ...]
    more: bool
    everything: Steps
    joined: bool
    waiting_visits: int
    pictures: int = 0

    @property
    def all_confirmed(self) -> bool:
        """Whether everything has come all the way."""
        return receipts_of(self.everything).standing is Receipt.CONFIRMED


def receipts_of(steps: Steps) -> Receipts:
    """Return how many changes stand at each step."""
    counts = {
        Receipt.QUARANTINED: steps.set_aside,
        Receipt.TYPED: steps.typed,
        Receipt.HERE: steps.here,
        Receipt.AT_HUB: steps.at_hub,
        Receipt.CONFIRMED: steps.confirmed,
    }
    return Receipts({receipt: number for receipt, number in counts.items() if number})


def receipt_table(desk: Desk, *, language: str, limit: int = AT_A_TIME) -> ReceiptTable:
    """Return the receipts of the latest visits, those that have not come all the way first."""
    ledger = desk.read.ledger
    joined = desk.store.local(MEMBERSHIP) is not None
    pictures = Counter(one.record.visit_id for one in waiting_pictures(desk.store) if joined)
    places = [*ledger.unfinished(), *(RecordId(one) for one in pictures if one)]
    unfinished = _visits(desk, list(dict.fromkeys(places))) if joined else []
    latest = _visits(desk, ledger.latest(limit + len(unfinished) + _SPARE))
    wanted = list(dict.fromkeys((*unfinished, *latest)))
    shown = wanted[:limit]
    steps = ledger.at(unfinished + shown)
    return ReceiptTable(
        rows=tuple(
            replace(one, pictures=pictures[VisitId(one.visit_id)])
            for one in visit_receipts(desk, shown, steps, language=language)
        ),
        more=len(wanted) > limit,
        everything=ledger.everything(),
        joined=joined,
        waiting_visits=sum(steps[one].here > 0 for one in unfinished),
        pictures=pictures.total(),
    )


def visit_receipts(
    desk: Desk, visit_ids: Sequence[RecordId], steps: Mapping[RecordId, Steps], *, language: str
) -> tuple[VisitReceipt, ...]:
    """Return the receipts of these visits, in their order."""
    wording, today = desk.wording(language), desk.clock.today()
    found = []
    for stored in desk.read.several(Visit, visit_ids):
        at = starts_at(stored.record)
        citizen = desk.read.get(Citizen, stored.subject)
        found.append(
            VisitReceipt(
                visit_id=stored.record_id,
                name=citizen.record.name.full if citizen and citizen.record.name else "",
                when=wording.near_moment(at, today) if at else "",
                wrote=_told(desk, stored.record_id, wording),
                steps=steps[stored.record_id],
            )
        )
    return tuple(found)


def moment_of(at_ms: int | None) -> datetime | None:
    """Return a time of the ledger, None where there is none."""
    return datetime.fromtimestamp(at_ms / 1_000, UTC) if at_ms is not None else None


def _visits(desk: Desk, origins: Sequence[RecordId]) -> list[RecordId]:
    """Return those of *origins* that are visits, in their order."""
    return [one.record_id for one in desk.read.several(Visit, origins)]


def _told(desk: Desk, visit_id: RecordId, wording: Wording) -> str:
    told = (_wrote(desk, visit_id, wording), _handed_over(desk, visit_id, wording))
    return " · ".join(filter(None, told))


def _wrote(desk: Desk, visit_id: RecordId, wording: Wording) -> str:
    """Return what stands of a visit, in words; of each kind how many, the first few.

    Pictures are always named: they come later than words.
    """
    told = filter(None, (_count(desk, visit_id, *one, wording) for one in _COUNTED))
    pictures = _count(desk, visit_id, Attachment, "pictures", wording)
    return ", ".join(filter(None, (*islice(told, _FEW), pictures)))


def _count(desk: Desk, visit_id: RecordId, kind: type, word: str, wording: Wording) -> str:
    number = len(desk.read.where(kind, visit_id=visit_id))
    how_many = "one" if number == 1 else "many"
    return wording.word(f"receipt.{word}.{how_many}", number=number) if number else ""


def _handed_over(desk: Desk, visit_id: RecordId, wording: Wording) -> str:
    """Return when a visit was last handed over in a file, empty for never."""
    looks = desk.read.where(Access, visit_id=visit_id)
    last = max(
        (one.made.at for one in looks if one.record.way is AccessWay.HANDED_OVER), default=None
    )
    if last is None:
        return ""
    return wording.word("receipt.handed_over", when=wording.near_moment(last, desk.clock.today()))


_COUNTED: tuple[tuple[type, str], ...] = (
    (Answer, "answers"),
    (Swap, "swaps"),
    (Grant, "grants"),
    (Agreement, "agreements"),
    (Goal, "goals"),
    (Note, "notes"),
    (Proposal, "proposals"),
)
_FEW = 3
_SPARE = 16
"""Tasks and citizens among the places that one wrote at, which are no visits."""
