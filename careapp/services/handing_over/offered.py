"""What the screens of handing over show, and the few steps that they take."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from re import sub

from careapp.changes.change import KeyName
from careapp.domain.attachment import LARGEST_BYTES
from careapp.domain.citizen import Citizen
from careapp.domain.identity import RecordId
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.exchange_files import read_file
from careapp.services.handing_over.choosing import Chosen, all_that_waits, of_visit
from careapp.services.handing_over.giving import HandedOver, can_hand_to_hub, hand_over
from careapp.services.handing_over.laptops import (
    Laptop,
    introduced,
    known_laptops,
    own_card,
)
from careapp.services.handing_over.names import CARD_SUFFIX, SUFFIX
from careapp.services.handing_over.taking import Brought, look_into
from careapp.services.visits import starts_at
from careapp.sync.transport.card import MAGIC as CARD

_NOT_IN_NAMES = r'[\\/:*?"<>|\x00-\x1f]+'
_MOST_BYTES = 10 * LARGEST_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What can be handed over, and to whom.

    Attributes:
        visit_id: The visit that it is about; None is everything that waits.
        citizen: Whose visit that is.
        at: When that visit is.
        changes: How many changes there are.
        pictures: How many pictures and papers.
        citizens: How many citizens it is about.
        left_out: How many citizens with a protected address are left out, of a file for
            another laptop.
        hides_address: Whether the address of the visit's citizen is left out.
        laptops: Those that are known here.
        hub: Whether the municipality's server could open such a file.
    """

    visit_id: RecordId | None = None
    citizen: str = ""
    at: datetime | None = None
    changes: int
    pictures: int
    citizens: int
    left_out: int = 0
    hides_address: bool = False
    laptops: tuple[Laptop, ...]
    hub: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCard:
    """This laptop, and those that it knows.

    Attributes:
        name: What others will call it.
        letters: The name of its key, to be read aloud.
    """

    name: str
    letters: str
    laptops: tuple[Laptop, ...]


def offered(desk: Desk, *, visit_id: RecordId | None = None) -> Offered:
    """Return what can be handed over.

    Raises:
        InvalidRecordError: There is no such visit.
    """
    chosen = _chosen(desk, visit_id, for_hub=False)
    visit = chosen.visit
    citizen = desk.read.get(Citizen, visit.subject) if visit else None
    return Offered(
        visit_id=visit_id,
        citizen=citizen.record.name.full if citizen and citizen.record.name else "",
        at=starts_at(visit.record) if visit else None,
        changes=chosen.changes,
        pictures=len(set(chosen.contents)),
        citizens=len(chosen.citizens),
        left_out=len(chosen.left_out),
        hides_address=chosen.hides_address,
        laptops=known_laptops(desk),
        hub=can_hand_to_hub(desk),
    )


def make_file(
    desk: Desk, *, visit_id: RecordId | None, to: KeyName | None, path: Path
) -> HandedOver:
    """Write a visit, or everything that waits, to a file that only one laptop can open.

    Args:
        desk: Whose.
        visit_id: The visit; None is everything that waits.
        to: The laptop's key; None is the municipality's server.
        path: Where the file is to be.

    Raises:
        InvalidRecordError: There is nothing to hand over, or the laptop is not known.
        EnvironmentFailedError: The file cannot be written.
    """
    laptop = next((one for one in known_laptops(desk) if one.key == to), None)
    if to is not None and laptop is None:
        raise InvalidRecordError(Problem("laptop-unknown"))
    return hand_over(desk, _chosen(desk, visit_id, for_hub=to is None), laptop, path=path)


def open_handed(desk: Desk, path: Path) -> Brought | Laptop:
    """Return what a file brings: what a colleague hands over, or a laptop's card.

    Raises:
        InvalidRecordError: It is neither, or cannot be opened here.
        EnvironmentFailedError: The file cannot be read.
    """
    if _size_of(path) > _MOST_BYTES:
        raise InvalidRecordError(Problem("bundle-none"))
    content = read_file(path)
    return introduced(desk, content) if content.startswith(CARD) else look_into(desk, content)


def own_laptop(desk: Desk) -> OwnCard:
    """Return how this laptop introduces itself, and whom it knows."""
    card = own_card(desk)
    return OwnCard(name=card.name, letters=Laptop(card=card).letters, laptops=known_laptops(desk))


def file_name(desk: Desk) -> str:
    """Return what a file is called that is made now; nobody is named outside of it."""
    return f"{desk.clock.now():%Y-%m-%d %H.%M}{SUFFIX}"


def card_name(desk: Desk) -> str:
    """Return what the file of this laptop's card is called."""
    name = sub(_NOT_IN_NAMES, " ", own_card(desk).name).strip()
    return f"{name or 'careapp'}{CARD_SUFFIX}"


def at(milliseconds: int) -> datetime:
    """Return a moment in UTC."""
    return datetime.fromtimestamp(milliseconds / 1_000, UTC)


def _chosen(desk: Desk, visit_id: RecordId | None, *, for_hub: bool) -> Chosen:
    return of_visit(desk, visit_id) if visit_id else all_that_waits(desk, for_hub=for_hub)


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise EnvironmentFailedError("file-cannot-read", path=str(path)) from error
