"""What goes into a file: of a visit no more than what belongs to it, or everything that waits."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from careapp.changes.change import Change, Packet
from careapp.changes.seal import part
from careapp.domain.attachment import Attachment, Content
from careapp.domain.citizen import Citizen
from careapp.domain.dialogue_tool import DialogueTool
from careapp.domain.identity import RecordId
from careapp.domain.people import StaffMember
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.domain.visit import Visit
from careapp.services.desk import Desk
from careapp.services.handing_over.sealing import seal_what_waits
from careapp.services.syncing.files import waiting_pictures
from careapp.services.syncing.laptop_keys import own_keys
from careapp.store.reader import Stored

_STAYS = frozenset({"access"})
"""Who has looked is for the municipality, not for a colleague."""

_TELLS_WHERE = frozenset(
    ("citizen", "relative", "attention_card", "general_information", "attachment")
)
"""What may say, or show, where somebody lives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What is to be handed over.

    Attributes:
        visit: The visit that it is about, None where it is about more.
        packets: The acts, as their stores sealed them.
        citizens: Whom they are about.
        left_out: Citizens with a protected address of whom nothing may go in such a file.
        hides_address: Whether what tells where the citizen lives was left out.
        contents: Pictures and papers that are spoken of, and others that wait.
    """

    visit: Stored[Visit] | None = None
    packets: tuple[Packet, ...]
    citizens: frozenset[RecordId]
    left_out: frozenset[RecordId] = frozenset()
    hides_address: bool = False
    contents: tuple[Content, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to hand over."""
        return not (self.changes or self.contents)

    @property
    def changes(self) -> int:
        """How many changes there are."""
        return sum(len(packet.changes) for packet in self.packets)


def of_visit(desk: Desk, visit_id: RecordId) -> Chosen:
    """Return a visit, who it is with, and all that was said there.

    Records that were touched at the visit go with their whole history: without it their
    reader could not tell what stands on top of what. Of a citizen who lives in hiding
    nothing goes that tells where: a colleague at the same visit knows them.

    Raises:
        InvalidRecordError: There is no such visit.
    """
    visit = desk.read.get(Visit, visit_id)
    if visit is None:
        raise InvalidRecordError(Problem("visit-unknown"))
    seal_what_waits(desk.store, own_keys(desk.store))
    known = list(desk.read.packets_of(visit.subject))
    hides = _lives_in_hiding(desk, visit.subject)
    records = {*_said_at(visit_id, known), visit_id, visit.subject}
    stays = _STAYS | (_TELLS_WHERE if hides else frozenset())
    about = _parts(known, lambda one: one.record_id in records and one.kind not in stays)
    beside = _beside(desk, visit, about)
    return Chosen(
        visit=visit,
        packets=(*beside, *about),
        citizens=frozenset({visit.subject}),
        hides_address=hides,
        contents=() if hides else tuple(_contents(desk, visit.subject, records)),
    )


def all_that_waits(desk: Desk, *, for_hub: bool) -> Chosen:
    """Return everything that is not known to be at the hub, also of others.

    Args:
        desk: Whose.
        for_hub: Whether only the hub can open the file; another laptop gets nothing of
            citizens who live in hiding.
    """
    seal_what_waits(desk.store, own_keys(desk.store))
    waiting = list(desk.read.waiting())
    pictures = {
        one.record_id: one.subject
        for one in waiting_pictures(desk.store)
        if for_hub or not one.gone
    }
    subjects = {change.subject for packet in waiting for change in packet.changes}
    subjects |= {*pictures.values()}
    citizens = frozenset(one.record_id for one in desk.read.several(Citizen, sorted(subjects)))
    hidden = frozenset(one for one in citizens if not for_hub and _lives_in_hiding(desk, one))
    packets = _parts(waiting, lambda one: one.subject not in hidden)
    records = {change.record_id for packet in packets for change in packet.changes}
    known_there = (
        [] if for_hub else _who_they_are(desk, citizens - hidden, pictures.keys() - records)
    )
    contents = (
        _contents(desk, one, records | pictures.keys(), gone=for_hub)
        for one in sorted(citizens - hidden)
    )
    return Chosen(
        packets=(*known_there, *packets),
        citizens=citizens - hidden,
        left_out=hidden,
        contents=tuple(chain.from_iterable(contents)),
    )


def _who_they_are(
    desk: Desk, citizens: Iterable[RecordId], pictures: Collection[RecordId]
) -> Iterator[Packet]:
    """Yield the citizens' own records: nobody can read what is said of somebody unknown.

    And the records of *pictures*: nobody keeps bytes of which no record speaks.
    """
    for citizen in sorted(citizens):
        known = desk.read.packets_of(citizen)
        yield from _parts(known, lambda one: one.record_id in {one.subject, *pictures})


def _said_at(visit_id: RecordId, known: Iterable[Packet]) -> Iterator[RecordId]:
    """Yield the records that were touched at a visit, or are said to belong to it."""
    for packet in known:
        for change in packet.changes:
            if packet.act.origin == visit_id or change.said.get("visit_id") == visit_id:
                yield change.record_id


def _beside(desk: Desk, visit: Stored[Visit], about: Collection[Packet]) -> list[Packet]:
    """Return who wrote, who comes, and tools of the municipality's own that were used."""
    people = {packet.act.author for packet in about} | {*visit.record.participants}
    staff = desk.read.several(StaffMember, sorted(map(RecordId, people)))
    tools = (one for one in desk.read.where(DialogueTool) if one.record.url in visit.record.tools)
    wanted = {one.record_id: one.subject for one in staff}
    wanted |= {one.record_id: one.subject for one in tools}
    found: list[Packet] = []
    for subject in sorted(set(wanted.values())):
        found += _parts(desk.read.packets_of(subject), lambda one: one.record_id in wanted)
    return found


def _parts(packets: Iterable[Packet], wanted: Callable[[Change], bool]) -> list[Packet]:
    parts = (part(one, {c.change_id for c in one.changes if wanted(c)}) for one in packets)
    return [one for one in parts if one.changes]


def _contents(
    desk: Desk, citizen: RecordId, records: Collection[RecordId], *, gone: bool = False
) -> Iterator[Content]:
    """Yield what *records* show, and all of theirs that is not known to be at the hub."""
    waiting = desk.store.attachments.waiting()
    for stored in desk.read.where(Attachment, subject=citizen, gone=gone):
        if stored.record_id in records:
            shown = stored.record.content
            yield from (o for o in stored.record.contents if o == shown or o.sha256 in waiting)


def _lives_in_hiding(desk: Desk, citizen_id: RecordId) -> bool:
    """Return whether any address is protected that somebody says a citizen has."""
    known = desk.read.known(citizen_id)
    said = (known.values.get("address"), *known.contested.get("address", ()))
    return any(isinstance(one, Mapping) and one.get("protected") for one in said)
