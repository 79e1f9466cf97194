"""Forms: opened on a record, kept key by key, saved as what the person changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from careapp.changes.change import Json
from careapp.changes.kinds import KINDS, name_of
from careapp.changes.touched import Done
from careapp.domain.attachment import Attachment
from careapp.domain.care import Agreement
from careapp.domain.citizen import AttentionCard, Citizen, GeneralInformation
from careapp.domain.identity import RecordId, derived_id
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.domain.visit import Part, Participation, Period, Proposal, Visit
from careapp.services.closing import LATER
from careapp.services.conversation import closings_of
from careapp.services.desk import Desk
from careapp.services.help.record_forms import SUGGESTED, WRITERS, visit_of_help
from careapp.services.records import (
    drop_form,
    forms_in_progress,
    keep_form,
    new_record_id,
    save_record,
)
from careapp.services.tools import USUAL_TOOLS, tools_at_hand
from careapp.services.visits import check_plan
from careapp.store.reader import Stored

USUAL_LENGTH = timedelta(hours=1)
ABOUT = "about"
"""Where the draft of a deed has the id of the record that something is done to."""

CarryOut = Callable[["OpenForm", Mapping[str, object], str | None], Done[RecordId]]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenForm:
    """A form on one record, as it was when it was opened.

    Attributes:
        kind: The dataclass.
        subject: Whom the record is about; the municipality while that is open.
        stored: The record, None for a new one.
        suggested: Value by field that a new one begins with.
        typed: What was typed earlier and not saved, by field, as the editors had it.
        typed_at: When that was.
        needs_reason: Whether the visit is closed, so that this is an amendment.
        deed: Name of a form that does something to a record and writes none of its own.
        about: The record that it does that to.
        told: What that record is, in words; empty where the title says it.
        carry_out: Does it, from what was typed and the reason.
    """

    kind: type
    record_id: RecordId
    subject: RecordId
    visit_id: RecordId | None = None
    stored: Stored[Any] | None = None
    suggested: Mapping[str, object]
    typed: Mapping[str, Json]
    typed_at: datetime | None = None
    needs_reason: bool = False
    deed: str = ""
    about: RecordId | None = None
    told: str = ""
    carry_out: CarryOut | None = None

    @property
    def name(self) -> str:
        """What its drafts are kept as: the kind of the record, or the deed."""
        return self.deed or name_of(self.kind, KINDS)

    def value(self, field: str) -> object:
        """Return what stands in a field before anything is typed."""
        if self.stored is not None:
            return getattr(self.stored.record, field)
        return self.suggested.get(field)

    def adds_to_closed(self, changed: Iterable[str]) -> bool:
        """Return whether changing these fields adds to a closed visit, so that it needs a reason.

        What becomes of an agreement later does not.
        """
        return self.needs_reason and (self.stored is None or not LATER.issuperset(changed))


def open_form(
    desk: Desk,
    kind: type,
    *,
    subject: RecordId | None = None,
    record_id: RecordId | None = None,
    visit_id: RecordId | None = None,
) -> OpenForm:
    """Return a form on a record, or on a new one, with what was typed in it earlier.

    Args:
        desk: Whose.
        kind: The dataclass of the record.
        subject: Whom it is about; the municipality when not given.
        record_id: A record that is there; None begins a new one, or goes on with one.
        visit_id: The visit it comes from.
    """
    stored: Stored[Any] | None = desk.read.get(kind, record_id) if record_id else None
    about = stored.subject if stored else subject or desk.municipality_id
    if kind is Visit:
        visit_id = record_id
    elif stored and kind in _SIGNED:
        visit_id = stored.record.visit_id or visit_id
    visit_id = visit_id or visit_of_help(desk, kind, about)
    name = name_of(kind, KINDS)
    started = [
        draft
        for draft in forms_in_progress(desk)
        if draft.kind == name and draft.record_id == (record_id or draft.record_id)
    ]
    if record_id is None:
        wanted = (about, visit_id)
        started = [d for d in started if (d.subject, d.origin) == wanted and _is_new(desk, kind, d)]
    draft = started[-1] if started else None
    value = draft.value if draft else {}
    at = desk.clock.moment(draft.at_ms) if draft else None
    return OpenForm(
        kind=kind,
        record_id=record_id or (draft.record_id if draft else new_record_id()),
        subject=about,
        visit_id=visit_id,
        stored=stored,
        suggested={} if stored else _suggested(desk, kind, about),
        typed=value if isinstance(value, Mapping) else {},
        typed_at=at,
        needs_reason=bool(visit_id and closings_of(desk, visit_id)),
    )


@dataclass(frozen=True, slots=True)
class UnfinishedForm:
    """A form that somebody typed in and did not save.

    Attributes:
        kind: Name of the kind of record, or of the deed.
        about: The citizen's name, empty where there is none yet.
        is_new: Whether the record is not there yet.
        done_to: The record that a deed is done to.
    """

    kind: str
    record_id: RecordId
    subject: RecordId
    visit_id: RecordId | None
    about: str
    typed_at: datetime
    is_new: bool
    done_to: RecordId | None = None


def unfinished_forms(desk: Desk) -> tuple[UnfinishedForm, ...]:
    """Return the forms to go on with, the latest last."""
    return tuple(
        UnfinishedForm(
            draft.kind,
            draft.record_id,
            draft.subject,
            draft.origin,
            _name(desk, draft.subject),
            desk.clock.moment(draft.at_ms),
            draft.kind not in KINDS or _is_new(desk, KINDS[draft.kind].record, draft),
            _done_to(draft),
        )
        for draft in forms_in_progress(desk)
    )


def keep_typed(desk: Desk, form: OpenForm, typed: Mapping[str, Json]) -> datetime:
    """Put what is typed in a form on disk, and return when that was.

    Raises:
        EnvironmentFailedError: Disk full or read-only; the screen still has the words.
    """
    about = {ABOUT: form.about} if form.about else {}
    keep_form(
        desk,
        {**typed, **about},
        kind=form.name,
        subject=form.subject,
        record_id=form.record_id,
        visit_id=form.visit_id,
    )
    return desk.clock.now()


def save_form(
    desk: Desk, form: OpenForm, changed: Mapping[str, object], *, reason: str | None = None
) -> Done[RecordId]:
    """Write what a person changed in a form, and nothing else.

    What others wrote meanwhile in other fields stays, and so do the people and tools of
    a visit that the person did not touch.

    Raises:
        InvalidRecordError: Something is missing or cannot be, by field.
    """
    if form.carry_out is not None:
        return form.carry_out(form, changed, reason)
    stored: Stored[Any] | None = desk.read.get(form.kind, form.record_id)
    record = _revised(form, stored.record, changed) if stored else made_from(form, changed)
    record_id = _record_id(desk, form, record)
    if problems := tuple(_CHECKS.get(form.kind, _nothing)(record)):
        raise InvalidRecordError(*problems)
    if (write := WRITERS.get(form.kind)) is not None:
        done = write(desk, record, form.record_id, reason)
        drop_form(desk, form.record_id)
        return done
    name = form.name.replace("_", "-")
    return save_record(
        desk,
        record,
        subject=_subject(form, record),
        purpose="plan-visit" if form.kind is Visit else f"write-{name}",
        record_id=record_id,
        typed_as=form.record_id,
        visit_id=None if form.needs_reason and not form.adds_to_closed(changed) else form.visit_id,
        reason=reason,
    )


def period_on(day: date, start: time, end: time | None, zone: ZoneInfo) -> Period:
    """Return a period on one day; it lasts an hour when nobody says when it ends."""
    starts_at = datetime.combine(day, start, zone).astimezone(UTC)
    if end is None:
        return Period(starts_at, starts_at + USUAL_LENGTH)
    return Period(starts_at, datetime.combine(day, end, zone).astimezone(UTC))


def _revised(form: OpenForm, now: Any, changed: Mapping[str, object]) -> Any:  # noqa: ANN401 - any record
    laid_over = {
        name: _laid_over(form.value(name), value, getattr(now, name))
        for name, value in changed.items()
    }
    return replace(now, **laid_over)


def _laid_over(before: object, mine: object, theirs: object) -> object:
    """Return *theirs* with what I changed since *before*, element by element."""
    match before, mine, theirs:
        case frozenset(), frozenset(), frozenset():
            return (theirs - (before - mine)) | (mine - before)
        case Mapping(), Mapping(), Mapping():
            kept = {k: v for k, v in theirs.items() if k in mine or k not in before}
            return kept | {k: v for k, v in mine.items() if before.get(k) != v}
        case _:
            return mine


def made_from(form: OpenForm, changed: Mapping[str, object]) -> Any:  # noqa: ANN401 - any record
    """Return the record that a form on a new one would write."""
    known = {f.name for f in fields(form.kind)}
    around: dict[str, object] = {"citizen_id": form.subject, "visit_id": form.visit_id}
    values = {name: value for name, value in around.items() if name in known}
    values |= {**form.suggested, **changed}
    return form.kind(**{name: value for name, value in values.items() if value is not None})


def _subject(form: OpenForm, record: object) -> RecordId:
    if form.kind is Citizen:
        return form.record_id
    subject: RecordId = getattr(record, "citizen_id", form.subject)
    return subject


def _record_id(desk: Desk, form: OpenForm, record: object) -> RecordId:
    if not isinstance(record, GeneralInformation):
        return form.record_id
    same = derived_id(record.citizen_id, "general-information", record.topic)
    if form.stored is None and desk.read.get(GeneralInformation, same):
        raise InvalidRecordError(Problem("topic-written", "topic"))
    return same


def _is_new(desk: Desk, kind: type, draft: Any) -> bool:  # noqa: ANN401 - a draft of the store
    return desk.read.get(kind, draft.record_id) is None


def _done_to(draft: Any) -> RecordId | None:  # noqa: ANN401 - a draft of the store
    about = draft.value.get(ABOUT) if isinstance(draft.value, Mapping) else None
    return RecordId(str(about)) if about else None


def _name(desk: Desk, citizen_id: RecordId) -> str:
    citizen = desk.read.get(Citizen, citizen_id)
    return citizen.record.name.full if citizen and citizen.record.name else ""


def _suggested(desk: Desk, kind: type, subject: RecordId) -> dict[str, object]:
    make = _SUGGESTIONS.get(kind) or SUGGESTED.get(kind)
    return make(desk, subject) if make else {}


def _suggested_visit(desk: Desk, subject: RecordId) -> dict[str, object]:
    at_hand = tools_at_hand(desk)
    usual = [url for url in at_hand if url.rpartition(":")[2] in USUAL_TOOLS]
    people = {str(desk.me): Participation(desk.staff_name(desk.me), Part.LEADS)}
    citizen = desk.read.get(Citizen, subject)
    if citizen is not None and citizen.record.name:
        name = citizen.record.name.full
        people = {str(subject): Participation(name, Part.CITIZEN), **people}
    return {
        "leader_id": desk.me,
        "participants": people,
        "tools": {url: at_hand[url].version for url in usual},
    }


def _suggested_card(desk: Desk, _subject: RecordId) -> dict[str, object]:
    return {"noted_on": desk.clock.today()}


def _suggested_proposal(desk: Desk, _subject: RecordId) -> dict[str, object]:
    return {"received_at": desk.clock.now().astimezone(UTC)}


def _nothing(_record: object) -> Iterable[Problem]:
    return ()


_SUGGESTIONS: Mapping[type, Callable[[Desk, RecordId], dict[str, object]]] = {
    Visit: _suggested_visit,
    AttentionCard: _suggested_card,
    Proposal: _suggested_proposal,
}
_SIGNED = frozenset({Agreement, Attachment, Proposal})
"""Kinds that belong to the visit at which they were written, wherever they are opened."""

_CHECKS: Mapping[type, Callable[[Any], Iterable[Problem]]] = {Visit: check_plan}
