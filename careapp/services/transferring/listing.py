"""The transfer list of a visit: every field in the order of the care record, ticked or not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from careapp.domain.identity import CitizenId, RecordId, VisitId
from careapp.domain.transfer import CareRecord, Part, Transferred, digest_of
from careapp.services.desk import Desk
from careapp.services.help.catalogue import records_language
from careapp.services.summaries.dossier import Dossier, read_dossier
from careapp.services.transferring.fields import Entry, entries_of
from careapp.services.transferring.systems import chosen_record
from careapp.services.visits import starts_at
from careapp.services.wording import Wording
from careapp.store.reader import Stored


class RowState(StrEnum):
    """How a field stands."""

    TO_KEY = "to-key"
    DONE = "done"
    CHANGED = "changed"
    """It was keyed in, and says something else now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One field to key in.

    Attributes:
        place: Names it on every laptop.
        about: What it is of, such as the words of a goal; empty where they are what is keyed in.
        field: What the field is called.
        words: What is keyed in.
        by: Who ticked it, and when; empty while nobody has.
    """

    place: str
    about: str
    field: str
    words: str
    state: RowState
    by: str = ""
    at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be keyed in."""
        return self.state is not RowState.DONE


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under the care record's own heading."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferList:
    """All of a visit that is keyed in.

    Attributes:
        begins: When the visit was.
        closed: Whether somebody has signed the visit; until then it may still change.
    """

    visit_id: VisitId
    citizen_id: CitizenId
    citizen: str
    begins: datetime
    closed: bool
    system: CareRecord
    sections: tuple[Section, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows in order."""
        return tuple(row for section in self.sections for row in section.rows)

    @property
    def left(self) -> int:
        """How many are still to be keyed in."""
        return sum(row.is_open for row in self.rows)


def transfer_list(desk: Desk, *, visit_id: RecordId, language: str) -> TransferList:
    """Return what of a visit is keyed in, in the order of the care record.

    Args:
        desk: Whose.
        visit_id: Which visit.
        language: Of headings and names of fields. What is keyed in is in the municipality's
            language, whatever the screen speaks: it is the same on every laptop.

    Raises:
        InvalidRecordError: There is no such visit here.
    """
    dossier = read_dossier(desk, visit_id=visit_id, language=records_language(desk))
    system = chosen_record(desk)
    conversation = dossier.conversation
    ticks = {
        one.record.place: one
        for one in desk.read.where(Transferred, visit_id=visit_id)
        if one.record.system == system.key
    }
    reading = _Reading(dossier, desk.wording(language), ticks)
    sections = (reading.section(part) for part in system.parts)
    return TransferList(
        visit_id=conversation.visit_id,
        citizen_id=conversation.citizen_id,
        citizen=dossier.name,
        begins=starts_at(dossier.visit) or conversation.visit.made.at,
        closed=conversation.is_closed,
        system=system,
        sections=tuple(section for section in sections if section.rows),
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """What rows are made of."""

    dossier: Dossier
    wording: Wording
    ticks: Mapping[str, Stored[Transferred]]

    def section(self, part: Part) -> Section:
        """Return a part of the care record with what stands there."""
        entries = entries_of(self.dossier, part.group)
        rows = (row for entry in entries for row in self._rows(part, entry))
        heading = part.heading.get(self.wording.language) or part.heading["en"]
        return Section(heading, tuple(rows))

    def _rows(self, part: Part, entry: Entry) -> Iterator[Row]:
        for name in part.fields:
            words = entry.words.get(name, "").strip()
            place = f"{part.group}/{entry.key}/{name}"
            tick = self.ticks.get(place)
            if words:
                yield Row(
                    place=place,
                    about=entry.name if entry.name != words else "",
                    field=self.wording.word(f"transfer.field.{part.group}.{name}"),
                    words=words,
                    state=_state(tick, words),
                    by=self.dossier.desk.staff_name(tick.said.author) if tick else "",
                    at=tick.said.at if tick else None,
                )


def _state(tick: Stored[Transferred] | None, words: str) -> RowState:
    if tick is None or tick.record.content is None:
        return RowState.TO_KEY
    return RowState.DONE if tick.record.content == digest_of(words) else RowState.CHANGED
