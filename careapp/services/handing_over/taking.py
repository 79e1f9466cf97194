"""Opening a file that a colleague handed over."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from careapp.changes.change import Packet
from careapp.changes.kinds import REFERENCE_KINDS
from careapp.changes.seal import key_name, part, verify
from careapp.changes.touched import Touched
from careapp.domain.citizen import Citizen
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.domain.visit import Visit
from careapp.services.desk import Desk
from careapp.services.handing_over.laptops import (
    Laptop,
    introduced,
    known_keys,
    known_laptops,
    learn,
    note_taken,
    require_alike,
)
from careapp.services.syncing.laptop_keys import own_keys
from careapp.store.rows import is_id
from careapp.sync.transport.bundle import BundleError, Header, opened
from careapp.sync.transport.parcel import Parcel, ParcelError
from careapp.sync.transport.public_key import verifies
from careapp.sync.transport.statement import StatementError, bytes_of

_AT_ONCE: Final = 100
"""Acts that are written before somebody who waits to save is let in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A file as it looks before anything of it is kept.

    Attributes:
        sender: Whose laptop made it.
        is_known: Whether that one was introduced here, or the hub says whose it is. Else
            a person must compare the letters of its key.
        parcel: What lies in it.
        packets: What of it can be kept here, each checked against its seal.
        citizens: How many citizens it is about.
    """

    sender: Laptop
    is_known: bool
    made_at_ms: int
    parcel: Parcel
    packets: tuple[Packet, ...]
    citizens: int

    @property
    def changes(self) -> int:
        """How many changes there are."""
        return sum(len(packet.changes) for packet in self.packets)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of a file.

    Attributes:
        new: How many changes were not here before.
        visit_id: The visit it was about, where it was about one.
        citizen: Whose visit that is.
        apart: How many things stand against each other there, to be decided by somebody.
    """

    new: int
    sender: str
    visit_id: RecordId | None = None
    citizen: str = ""
    apart: int = 0
    touched: Touched


def look_into(desk: Desk, content: bytes) -> Brought:
    """Return what a file brings; nothing of it is kept yet.

    Raises:
        InvalidRecordError: It is no such file, not whole, not for this laptop, or from
            another municipality.
    """
    try:
        header, parcel = opened(content, own_keys(desk.store).opener)
        _require_ours(desk, header, parcel)
        sender = _sender(desk, header, parcel)
        checked = tuple(_checked(desk, sender, parcel))
    except BundleError as error:
        raise InvalidRecordError(Problem(error.code)) from error
    known = {one.key for one in known_laptops(desk)}
    kept = tuple(_for_here(desk, checked))
    about = {c.subject for one in kept for c in one.changes if c.kind not in REFERENCE_KINDS}
    _require_known(desk, about, kept)
    return Brought(
        sender=sender,
        is_known=sender.certified or sender.key in known,
        made_at_ms=header.made_at_ms,
        parcel=parcel,
        packets=kept,
        citizens=len(about),
    )


def take(desk: Desk, brought: Brought, *, compared: bool = False) -> Taken:
    """Keep what a file brings, beside what is here; doing it again changes nothing.

    Args:
        desk: Whose.
        brought: What `look_into` found.
        compared: Whether a person has compared the letters of a key that is not known.

    Raises:
        InvalidRecordError: Nobody knows the sender, and nobody has compared.
        EnvironmentFailedError: Disk full or read-only; the file can be opened again.
    """
    if not (brought.is_known or compared):
        raise InvalidRecordError(Problem("sender-not-compared"))
    new = _new(desk, brought.packets)
    for one in brought.parcel.enclosed:
        desk.store.attachments.keep(one.data, one.media_type)
    touched = Touched()
    for at in range(0, len(brought.packets), _AT_ONCE):
        touched |= desk.store.carry_in(brought.packets[at : at + _AT_ONCE])
    met = learn(desk, brought.sender) | note_taken(desk, brought.sender.key)
    visit = desk.read.get(Visit, RecordId(brought.parcel.visit)) if brought.parcel.visit else None
    found = Taken(new=new, sender=brought.sender.card.name, touched=touched | met)
    if visit is None:
        return found
    citizen = desk.citizen(visit.subject)
    apart = desk.read.apart.about(visit.subject)
    return replace(
        found,
        visit_id=visit.record_id,
        citizen=citizen.record.name.full if citizen.record.name else "",
        apart=sum(one.record_id in touched.ids for one in apart),
    )


def _require_ours(desk: Desk, header: Header, parcel: Parcel) -> None:
    require_alike(desk, made_up=header.made_up)
    if parcel.municipality != desk.municipality_id:
        raise InvalidRecordError(Problem("bundle-of-another-municipality"))
    if parcel.visit and not is_id(parcel.visit):
        raise BundleError("bundle-altered")


def _sender(desk: Desk, header: Header, parcel: Parcel) -> Laptop:
    """Return the laptop that signed a file, as it is known here, with its newest card."""
    sender = introduced(desk, parcel.card)
    if sender.card.sign_key != header.sender:
        raise BundleError("bundle-altered")
    return sender


def _checked(desk: Desk, sender: Laptop, parcel: Parcel) -> Iterator[Packet]:
    """Yield the packets of a parcel, each checked against its seal.

    A packet that was never sealed, or by a key that nobody here knows, is taken on the
    word of the sender; the hub looks again.

    Raises:
        BundleError: A seal does not stand, or the parcel cannot be read.
    """
    keys = {sender.key: sender.card.sign_key, **parcel.keys, **known_keys(desk)}
    try:
        checks = {name: verifies(bytes_of(key)) for name, key in keys.items()}
        named = all(key_name(bytes_of(key)) == name for name, key in keys.items())
        for some in parcel.packets():
            for packet in some:
                check = checks.get(packet.seal.signer) if packet.seal else None
                if (
                    not named
                    or not _holds_together(packet)
                    or (check and not verify(packet, check))
                ):
                    raise BundleError("bundle-altered")
                yield packet
    except (ParcelError, StatementError, ValueError) as error:
        raise BundleError("bundle-altered") from error


def _holds_together(packet: Packet) -> bool:
    """Return whether a store can keep *packet*: it knows everything by a UUID."""
    act = packet.act
    ids: list[str] = [act.act_id, act.store, act.author]
    ids += [one for one in (act.origin, act.undoes) if one]
    for one in packet.changes:
        ids += [one.change_id, one.subject, one.record_id, *one.parents]
    return all(map(is_id, ids)) and all(one.act_id == act.act_id for one in packet.changes)


def _for_here(desk: Desk, packets: Iterable[Packet]) -> Iterator[Packet]:
    """Yield what may be kept: a file says nothing anew of staff, tools and rules known here."""
    several = list(packets)
    common = {
        change.record_id
        for packet in several
        for change in packet.changes
        if change.kind in REFERENCE_KINDS
    }
    known = {
        record_id for record_id, one in desk.read.knowns(sorted(common)).items() if one.changes
    }
    for packet in several:
        kept = part(packet, {c.change_id for c in packet.changes if c.record_id not in known})
        if kept.changes:
            yield kept


def _require_known(desk: Desk, about: Collection[RecordId], packets: Iterable[Packet]) -> None:
    """See that everybody is here, or comes along, whom something is said of.

    Who lives in hiding comes along with nobody. What is said of them stays with the sender
    then, and comes to the hub from there.

    Raises:
        InvalidRecordError: Somebody is not.
    """
    known = {one.record_id for one in desk.read.several(Citizen, sorted(about))}
    known |= {change.record_id for packet in packets for change in packet.changes}
    if not set(about) <= known:
        raise InvalidRecordError(Problem("bundle-citizen-unknown"))


def _new(desk: Desk, packets: Iterable[Packet]) -> int:
    changes = [change for packet in packets for change in packet.changes]
    known = desk.read.knowns(sorted({change.record_id for change in changes}))
    return sum(change.change_id not in known[change.record_id].changes for change in changes)
