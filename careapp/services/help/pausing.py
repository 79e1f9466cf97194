"""Help that stands still, goes on again, or stops at death; and who was told."""

from collections.abc import Mapping
from datetime import date

from careapp.changes.touched import Done, Touched
from careapp.domain.help.grant import Ended, EndReason, Grant
from careapp.domain.help.law import day_before
from careapp.domain.help.order import OrderKind
from careapp.domain.help.pause import Pause, PauseReason, Span, Told, died, pause_problems
from careapp.domain.help.permission import Deed
from careapp.domain.help.rhythm import ONE_DAY
from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_deed
from careapp.services.help.granting import end_in
from careapp.services.help.ordering import order_of
from careapp.store.acting import Acting
from careapp.store.reader import Stored


def pause_help(desk: Desk, pause: Pause) -> Done[RecordId]:
    """Let help stand still; the suppliers of what stands still are to be told.

    Raises:
        InvalidRecordError: The role may not; the reason or the first day is missing, the last
            day comes before it, or the help stands still already.
    """
    require_deed(desk, Deed.PAUSE)
    span = pause.span
    if pause.why is None or span is None:
        raise InvalidRecordError(Problem("required", "why" if pause.why is None else "span"))
    held = (one.record for one in desk.read.where(Pause, subject=pause.citizen_id))
    if wrong := tuple(pause_problems(pause, held, desk.clock.today())):
        raise InvalidRecordError(*wrong)

    def job(acting: Acting) -> RecordId:
        for one in _affected(desk, pause):
            order_of(acting, one.record_id, one.record, OrderKind.PAUSE, span.first_on)
        return acting.create(pause, subject=pause.citizen_id)

    return desk.act("pause-help", job)


def resume_help(desk: Desk, *, pause_id: RecordId, from_on: date) -> Touched:
    """Let help go on from a day; the suppliers are to be told.

    Raises:
        InvalidRecordError: The role may not; the pause is unknown, begins later, or is for good.
    """
    require_deed(desk, Deed.PAUSE)
    stored = desk.read.get(Pause, pause_id)
    if stored is None or stored.gone or stored.record.span is None:
        raise InvalidRecordError(Problem("pause-unknown"))
    if stored.record.why is PauseReason.DEATH:
        raise InvalidRecordError(Problem("stopped-for-good"))
    first_on = stored.record.span.first_on
    if from_on < first_on:
        raise InvalidRecordError(Problem("ends-before-start", "from_on"))

    def job(acting: Acting) -> None:
        if from_on == first_on:
            acting.delete(pause_id)
        else:
            acting.say(pause_id, "span", Span(first_on, day_before(from_on)))
        for one in _affected(desk, stored.record):
            order_of(acting, one.record_id, one.record, OrderKind.RESUME, from_on)

    return desk.act("resume-help", job).touched


def stop_help(
    desk: Desk, *, citizen_id: RecordId, died_on: date, told: Mapping[str, Told] | None = None
) -> Done[RecordId]:
    """Stop all help at a death: the day is the last one, and who was told is kept.

    Raises:
        InvalidRecordError: The role may not; the day is to come; help was stopped before.
    """
    require_deed(desk, Deed.PAUSE)
    if died_on > desk.clock.today():
        raise InvalidRecordError(Problem("day-to-come", "died_on"))
    if died(one.record for one in desk.read.where(Pause, subject=citizen_id)):
        raise InvalidRecordError(Problem("stopped-for-good"))
    pause = Pause(
        citizen_id=CitizenId(citizen_id),
        why=PauseReason.DEATH,
        span=Span(died_on + ONE_DAY),
        told=told or {},
    )

    def job(acting: Acting) -> RecordId:
        for one in _affected(desk, pause):
            end_in(acting, one.record_id, Ended(died_on, EndReason.DEATH))
            order_of(acting, one.record_id, one.record, OrderKind.STOP, died_on)
        return acting.create(pause, subject=citizen_id)

    return desk.act("stop-help", job)


def tell_of_pause(desk: Desk, *, pause_id: RecordId, person_id: str, told: Told) -> Touched:
    """Note that somebody was told of a pause.

    Raises:
        InvalidRecordError: The role may not.
    """
    require_deed(desk, Deed.PAUSE)
    return desk.act(
        "tell-of-pause", lambda acting: acting.say(pause_id, f"told/{person_id}", told)
    ).touched


def _affected(desk: Desk, pause: Pause) -> list[Stored[Grant]]:
    first = pause.span.first_on if pause.span else date.max
    return [
        one
        for one in desk.read.where(Grant, subject=pause.citizen_id)
        if (one.record.last_on is None or one.record.last_on >= first)
        and (not pause.grant_ids or one.record_id in pause.grant_ids)
    ]
