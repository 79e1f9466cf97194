"""Writing any record: typed field by field, then said as one act."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from careapp.changes.change import Json
from careapp.changes.ids import new_id
from careapp.changes.touched import Done, Touched
from careapp.domain.identity import ChangeId, RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.at_visit import act_at_visit
from careapp.services.conversation import closings_of
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_kind
from careapp.services.help.tracks import require_track
from careapp.store.acting import Acting
from careapp.store.drafts import Draft
from careapp.store.reader import Stored

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

FORM = "form"
"""The unit under which a whole form that is being filled in is kept."""


def new_record_id() -> RecordId:
    """Return the id of a record that is about to be typed."""
    return RecordId(new_id())


def save_record(
    desk: Desk,
    record: "DataclassInstance",
    *,
    subject: RecordId,
    purpose: str,
    record_id: RecordId | None = None,
    typed_as: RecordId | None = None,
    visit_id: RecordId | None = None,
    reason: str | None = None,
) -> Done[RecordId]:
    """Write a record, or what differs in one that is there, as one act.

    Args:
        desk: Whose.
        record: As it should be.
        subject: Whom it is about.
        purpose: The use case, in kebab case.
        record_id: Of a record that is there, or that was typed as a draft.
        typed_as: The draft it was typed as, where its record has an id of its own.
        visit_id: The visit it comes from.
        reason: Why; required where that visit is closed.

    Raises:
        InvalidRecordError: The role may not, or the visit is closed and no reason is given.
    """
    require_kind(desk, type(record))
    require_track(desk, record, record_id)
    return act_at_visit(
        desk,
        purpose,
        lambda acting: acting.create(record, subject=subject, record_id=record_id),
        visit_id=visit_id,
        reason=reason,
        settles=forms_typed(desk, record_id, typed_as),
        knowing=_closings_around(desk, record),
    )


def keep_form(
    desk: Desk,
    typed: Mapping[str, Json],
    *,
    kind: str,
    subject: RecordId,
    record_id: RecordId,
    visit_id: RecordId | None = None,
) -> None:
    """Put a form that is being filled in on disk, half words and all.

    Args:
        desk: Whose.
        typed: What stands in each field, by name, as the form will take it back.
        kind: Name of the kind of record.
        subject: Whom it is about.
        record_id: Of the record it will be.
        visit_id: The visit it comes from.

    Raises:
        EnvironmentFailedError: Disk full or read-only; the screen still has the words.
    """
    draft = Draft(
        record_id=record_id,
        unit=FORM,
        subject=subject,
        kind=kind,
        value=typed,
        origin=visit_id,
        at_ms=desk.clock.wall_ms(),
    )
    desk.store.keep_drafts([draft])


def forms_in_progress(desk: Desk) -> Sequence[Draft]:
    """Return the forms that were typed in and not saved, the latest last."""
    return [draft for draft in desk.read.drafts() if draft.unit == FORM]


def forms_typed(desk: Desk, *record_ids: RecordId | None) -> Sequence[Draft]:
    """Return what was typed in the forms of these records, to go with the act that says it."""
    return [draft for draft in forms_in_progress(desk) if draft.record_id in record_ids]


def drop_form(desk: Desk, record_id: RecordId) -> None:
    """Forget a form whose author chose to."""
    desk.store.drop_drafts(forms_typed(desk, record_id))


def remove_record(
    desk: Desk, stored: Stored[Any], *, reason: str, in_error: bool = False
) -> Touched:
    """Delete a record or mark it as entered in error; the log keeps it either way.

    What is typed in its form goes with it, and only with it.

    Raises:
        InvalidRecordError: The role may not, or there is no reason.
    """
    require_kind(desk, type(stored.record))
    if not reason.strip():
        raise InvalidRecordError(Problem("required", "reason"))

    typed = forms_typed(desk, stored.record_id)

    def job(acting: Acting) -> None:
        acting.settled.extend(typed)
        if in_error:
            acting.enter_in_error(stored.record_id)
        else:
            acting.delete(stored.record_id)

    purpose = "mark-in-error" if in_error else "remove"
    visit_id = getattr(stored.record, "visit_id", None)
    knowing = _closings_around(desk, stored.record)
    done = desk.act(purpose, job, origin=visit_id, reason=reason.strip(), knowing=knowing)
    return done.touched


def _closings_around(desk: Desk, record: object) -> tuple[ChangeId, ...]:
    """Return the closings of the visit that a record was made at: its reader knows of them."""
    visit_id: RecordId | None = getattr(record, "visit_id", None)
    return closings_of(desk, visit_id) if visit_id else ()
