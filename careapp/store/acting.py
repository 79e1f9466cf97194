"""What a use case may do inside an act."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from careapp.changes.change import DELETED, IN_ERROR, MARKS, Act, Change, Json
from careapp.changes.ids import new_id
from careapp.changes.kinds import Kinds, name_of
from careapp.changes.merge import creations, read, standing_on, tips
from careapp.changes.shape import as_json, identity_units, same, unit_of, units
from careapp.domain.identity import ChangeId, RecordId
from careapp.domain.problems import InvariantBrokenError
from careapp.store.drafts import Draft

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


Echo = dict[tuple[RecordId, str, tuple[ChangeId, ...]], ChangeId]
"""What a draft became, by its record, unit and parents."""


def after_own(echo: Echo, draft: Draft) -> tuple[ChangeId, ...]:
    """Return the draft's parents, or what this laptop said on top of them since."""
    seen = draft.parents
    while (became := echo.get((draft.record_id, draft.unit, seen))) is not None:
        seen = (became,)
    return seen


@dataclass(slots=True, kw_only=True)
class Acting:
    """An act being performed; it writes nothing itself.

    Attributes:
        knowing: Closings that the person knows of; what they do is an amendment.
        history: Gives every stored change of a record.
        newest: Gives a draft as it is on disk now; more may have been typed in it.
        echo: What this laptop's own drafts became: a screen that has not been told
            yet still names what they stood on, and is no stranger to its own words.
        changes: What has been done so far, in order.
    """

    act: Act
    kinds: Kinds
    knowing: tuple[ChangeId, ...]
    next_seq: int
    history: Callable[[RecordId], Mapping[ChangeId, Change]]
    newest: Callable[[Draft], Draft]
    echo: Echo = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    settled: list[Draft] = field(default_factory=list)
    echoed: Echo = field(default_factory=dict)

    def create(
        self, record: "DataclassInstance", *, subject: RecordId, record_id: RecordId | None = None
    ) -> RecordId:
        """Write *record*; if it is there already, what differs is said of it.

        Whoever writes anew what was removed wants it to be there.
        """
        record_id = record_id or RecordId(new_id())
        if self.known(record_id):
            self._bring_back(record_id)
            self.revise(record_id, record)
        else:
            self._add(subject, name_of(type(record), self.kinds), record_id, units(record), ())
        return record_id

    def revise(self, record_id: RecordId, record: "DataclassInstance") -> None:
        """Say what differs in *record*; what it no longer has is taken out.

        What is contested was not there to be taken out: both sides stand until
        somebody says which. A record always has what it is, so where that is contested
        it shows one side; whoever writes it down again has not chosen that one.
        """
        reading = read(self.known(record_id).values())
        now = units(record)
        apart = reading.contested.keys() & identity_units(type(record))
        unsaid = dict.fromkeys(reading.values.keys() - now.keys() - MARKS)
        for unit, value in {**unsaid, **now}.items():
            if unit not in apart:
                self.say(record_id, unit, value)

    def say(self, record_id: RecordId, unit: str, value: object) -> None:
        """Say *value* of *unit*, on top of all that is stored.

        Raises:
            InvariantBrokenError: The record is unknown, or what it says stays as it is.
        """
        known = self.known(record_id)
        if not known:
            raise InvariantBrokenError("unknown-record")
        first = next(iter(known.values()))
        seen = standing_on(known.values(), unit)
        if not self._says(known, seen, unit, as_json(value)):
            if len(seen) == 1:  # several heads are a conflict, which may always be settled
                self._refuse_rewriting(first.kind, unit)
            if unit in MARKS and value is True:
                seen = tips(known.values())  # whoever removes it has seen all of this
            self._add(first.subject, first.kind, record_id, {unit: as_json(value)}, seen)

    def decide(
        self, record_id: RecordId, unit: str, value: object, sides: tuple[ChangeId, ...]
    ) -> None:
        """Say *value* of *unit* on top of the *sides* that somebody looked at.

        A side that arrived meanwhile was not seen by them; it stands against the decision.
        """
        first = next(iter(self.known(record_id).values()))
        self._add(first.subject, first.kind, record_id, {unit: as_json(value)}, sides)

    def tick(self, record_id: RecordId, field: str, element: str, *, ticked: bool = True) -> None:
        """Put *element* in the set *field*, or take it out."""
        self.say(record_id, unit_of(field, element), ticked)

    def delete(self, record_id: RecordId) -> None:
        """Remove a record; the act's reason says why, and the log keeps it."""
        self.say(record_id, DELETED, True)

    def enter_in_error(self, record_id: RecordId) -> None:
        """Mark that a record should never have been written; it stays legible."""
        self.say(record_id, IN_ERROR, True)

    def settle(self, draft: Draft) -> None:
        """Turn *draft* into a change; the draft goes in the same transaction.

        It stands on what was on the screen at the first key and on nothing else,
        so an answer that arrived meanwhile is a conflict and not typed over.
        """
        draft = self.newest(draft)
        known = self.known(draft.record_id)
        seen = after_own(self.echo, draft)
        parents = seen or self._own_creation(known, draft.unit)
        said = {draft.unit: draft.value}
        if not parents:
            said = {**draft.identity, **said}
        if not self._says(known, parents, draft.unit, draft.value):
            self._add(draft.subject, draft.kind, draft.record_id, said, parents)
            became = self.changes[-1].change_id
            self.echoed[draft.record_id, draft.unit, seen] = became
            self._bring_back(draft.record_id)
        self.settled.append(draft)

    def restore(
        self, like: Change, said: Mapping[str, Json], parents: tuple[ChangeId, ...]
    ) -> None:
        """Say again of a record what stood there before *like*."""
        self._add(like.subject, like.kind, like.record_id, said, parents)
        became = self.changes[-1].change_id
        self.echoed |= {(like.record_id, unit, parents): became for unit in said}

    def known(self, record_id: RecordId) -> dict[ChangeId, Change]:
        """Return every change of a record, those of this act among them."""
        own = {c.change_id: c for c in self.changes if c.record_id == record_id}
        return {**self.history(record_id), **own}

    def _bring_back(self, record_id: RecordId) -> None:
        """Take back that a record was removed: nobody's words may vanish with it."""
        if read(self.known(record_id).values()).values.get(DELETED):
            self.say(record_id, DELETED, False)

    @staticmethod
    def _own_creation(known: Mapping[ChangeId, Change], unit: str) -> tuple[ChangeId, ...]:
        """Return the creation that a unit's first value stands on, if nobody spoke of it.

        Two fields of a new record may be typed in at once: the first one settled
        creates it. But what another said of this very unit was not seen.
        """
        made = creations(known.values())
        spoken = any(unit in change.said for change in known.values())
        return () if spoken else tuple(change.change_id for change in made)

    @staticmethod
    def _says(
        known: Mapping[ChangeId, Change], seen: tuple[ChangeId, ...], unit: str, value: Json
    ) -> bool:
        """Return whether what was seen says *value* already; unsaid is None."""
        said = [known[i].said[unit] for i in seen if i in known and unit in known[i].said]
        if not said:
            return value is None
        return len(said) == len(seen) == 1 and same(said[0], value)

    def _refuse_rewriting(self, kind: str, unit: str) -> None:
        declared = self.kinds[kind]
        fixed = declared.append_only or unit in identity_units(declared.record)
        if fixed and unit not in MARKS:
            raise InvariantBrokenError("append-only")

    def _add(
        self,
        subject: RecordId,
        kind: str,
        record_id: RecordId,
        said: Mapping[str, Json],
        parents: Iterable[ChangeId],
    ) -> None:
        change = Change(
            change_id=ChangeId(new_id()),
            act_id=self.act.act_id,
            subject=subject,
            kind=kind,
            record_id=record_id,
            said=said,
            parents=tuple(sorted({*parents, *self.knowing})),
            store_seq=self.next_seq + len(self.changes),
        )
        self.changes.append(change)
