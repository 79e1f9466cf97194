"""The transfer list: what of a visit is keyed into the care record, and in which order.

Nobody types anything twice, and nothing is forgotten: each field is ticked once it is there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from careapp.domain.identity import CitizenId, RecordId, VisitId, derived_id

GROUPS: Mapping[str, tuple[str, ...]] = {
    "visit": ("when", "purpose", "participants", "closed"),
    "matters": ("words",),
    "proposal": ("what", "when", "by_whom", "outcome", "why_different"),
    "condition": ("level", "expected", "reason", "words", "follow_up"),
    "measure": ("result",),
    "goal": ("words", "aim", "detail", "due"),
    "grant": ("service", "amount", "days", "supplier", "purpose", "reason"),
    "package": ("name", "days"),
    "swap": ("words", "days"),
    "agreement": ("what", "who", "when"),
    "note": ("words",),
    "answer": ("words",),
}
"""All that can be keyed in of a visit: the fields of each group, in our own order."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some fields that stand together in a care record.

    Attributes:
        heading: What the care record calls the place, by language.
        group: What of the visit stands there; each of several comes with all its fields.
        fields: In the order of the care record.
    """

    heading: Mapping[str, str]
    group: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CareRecord:
    """A care record that is keyed into, and its order.

    Attributes:
        example: Nobody has held the order against its real screens.
    """

    key: str
    name: Mapping[str, str]
    parts: tuple[Part, ...]
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Transferred:
    """That one field of a visit stands in the care record; its id follows from what it is.

    Attributes:
        system: Key of the care record.
        place: Group, which of the group, and field, parted by ``/``.
        content: Digest of what was keyed in; None where the tick was taken back.
    """

    citizen_id: CitizenId
    visit_id: VisitId
    system: str
    place: str
    content: str | None = None


def transferred_id(visit_id: RecordId, system: str, place: str) -> RecordId:
    """Return the one id of a tick, so that two laptops tick the same."""
    return derived_id(visit_id, "transferred", system, place)


def digest_of(words: str) -> str:
    """Return what tells whether words have changed since they were keyed in."""
    return sha256(words.encode()).hexdigest()[:_DIGITS]


_DIGITS = 16


def lacks(record: CareRecord) -> frozenset[str]:
    """Return the fields that a care record has no place for: they would be forgotten."""
    known = {f"{part.group}.{name}" for part in record.parts for name in part.fields}
    wanted = {f"{group}.{name}" for group, names in GROUPS.items() for name in names}
    return frozenset(wanted - known)
