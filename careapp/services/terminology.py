"""Code systems that the municipality imports, such as Fælles Sprog III."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from uuid import UUID

from careapp.domain.concept import Concept
from careapp.domain.identity import RecordId, derived_id
from careapp.exchange.code_system import read_code_system
from careapp.services.desk import Desk
from careapp.store.acting import Acting

_FAMILY = str(UUID(int=0x0C0DE << 108 | 8 << 76 | 2 << 62))
"""The fixed cause of every concept's id, so that two laptops import the same records."""


AT_A_TIME = 200
"""Concepts in one act: an act travels whole, and a code system may have tens of thousands."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    Attributes:
        concepts: In the file.
        new: Never seen before.
        retired: Known before and no longer in the file, or retired by it.
    """

    concepts: int
    new: int
    retired: int


def import_terminology(desk: Desk, content: bytes) -> Imported:
    """Write the concepts of a FHIR CodeSystem; what is gone from it is retired, not deleted.

    Raises:
        InvalidRecordError: The file is no CodeSystem.
    """
    concepts = read_code_system(content)
    wanted = {concept_id(one.system, one.code): one for one in concepts}
    system = concepts[0].system if concepts else ""
    known = {one.record_id: one.record for one in desk.read.where(Concept, system=system)}
    gone = {
        record_id: replace(one, retired=True)
        for record_id, one in known.items()
        if record_id not in wanted and not one.retired
    }
    changed = {i: one for i, one in {**wanted, **gone}.items() if known.get(i) != one}
    left = iter(changed.items())
    while some := list(islice(left, AT_A_TIME)):
        _write(desk, some)
    retired = sum(bool(one.retired) for one in changed.values())
    return Imported(len(wanted), len(wanted.keys() - known.keys()), retired)


def _write(desk: Desk, concepts: Iterable[tuple[RecordId, Concept]]) -> None:
    def job(acting: Acting) -> None:
        for record_id, one in concepts:
            acting.create(one, subject=desk.municipality_id, record_id=record_id)

    desk.act("import-terminology", job)


def concept_id(system: str, code: str) -> RecordId:
    """Return the one id of a concept."""
    return derived_id(_FAMILY, system, code)


def display_of(desk: Desk, system: str, code: str) -> str | None:
    """Return the display of a code as imported, None when it is not known here."""
    stored = desk.read.get(Concept, concept_id(system, code))
    return stored.record.display if stored else None
