"""Forms that do something to help that is there: opened with what is known, and carried out.

Nothing that is typed in them is lost: a draft is kept for each record and deed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from careapp.changes.touched import Done, Touched
from careapp.domain.help.grant import Days, EndReason, FollowUpResult, Grant
from careapp.domain.help.order import Order, ReplyKind
from careapp.domain.help.pause import Pause, ToldBy
from careapp.domain.help.rhythm import keeping_weeks
from careapp.domain.help.swap import Swap
from careapp.domain.identity import RecordId, derived_id
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.conversation import closings_of
from careapp.services.desk import Desk
from careapp.services.forms import OpenForm, made_from
from careapp.services.help.asked import (
    Ending,
    EndingSwap,
    FollowingUp,
    Replying,
    Resuming,
    Revisiting,
    Sending,
    Stopping,
    Telling,
)
from careapp.services.help.granting import change_grant, end_grant, follow_up_grant
from careapp.services.help.ordering import reply_to_order, send_orders
from careapp.services.help.pausing import resume_help, stop_help, tell_of_pause
from careapp.services.help.record_forms import FOLLOWED_UP_AFTER, visit_of_help
from careapp.services.help.swapping import end_swap
from careapp.services.help.told_of import told_of
from careapp.services.help.tracks import revisit
from careapp.services.records import drop_form, forms_in_progress
from careapp.store.reader import Stored


@dataclass(frozen=True, slots=True)
class Deed:
    """One form that does something.

    Attributes:
        asked: What is asked in it.
        about: Kind of the record that it is done to; None for a citizen.
        suggest: What stands in it at first: from the desk and the record.
        do: Does it: desk, id of the record, what was typed, why a closed visit is added to.
    """

    asked: type
    about: type | None
    suggest: Callable[[Desk, Any], Mapping[str, object]]
    do: Callable[[Desk, RecordId, Any, str | None], Touched]


def open_deed(
    desk: Desk,
    name: str,
    *,
    about: RecordId,
    visit_id: RecordId | None = None,
    language: str = "da",
) -> OpenForm:
    """Return the form of a deed on a record, with what was typed in it earlier.

    Args:
        desk: Whose.
        name: A key of `DEEDS`.
        about: The record that it is done to, or the citizen.
        visit_id: The visit it comes from.
        language: In which it is said what the deed is done to.

    Raises:
        InvalidRecordError: The record is not on this laptop.
    """
    deed = DEEDS[name]
    subject, record = about, None
    if deed.about is not None:
        stored: Stored[Any] | None = desk.read.get(deed.about, about)
        if stored is None or stored.gone:
            raise InvalidRecordError(Problem("help-unknown"))
        subject, record = stored.subject, stored.record
    visit_id = visit_id or visit_of_help(desk, deed.asked, subject)
    draft_id = derived_id(about, name)
    draft = next((d for d in forms_in_progress(desk) if d.record_id == draft_id), None)
    value = draft.value if draft else {}
    return OpenForm(
        kind=deed.asked,
        record_id=draft_id,
        subject=subject,
        visit_id=visit_id,
        suggested=deed.suggest(desk, record),
        typed=value if isinstance(value, Mapping) else {},
        typed_at=desk.clock.moment(draft.at_ms) if draft else None,
        needs_reason=bool(visit_id and closings_of(desk, visit_id)),
        deed=name,
        about=about,
        told=told_of(desk, name, about, record, desk.wording(language)),
        carry_out=lambda form, typed, reason: _carry_out(desk, form, typed, reason),
    )


def _carry_out(
    desk: Desk, form: OpenForm, typed: Mapping[str, object], reason: str | None
) -> Done[RecordId]:
    assert form.about is not None  # noqa: S101 - `open_deed` gives every deed its record
    touched = DEEDS[form.deed].do(desk, form.about, made_from(form, typed), reason)
    drop_form(desk, form.record_id)
    return Done(form.about, touched)


def changed_from(desk: Desk, grant: Grant) -> Mapping[str, object]:
    """Return what stands in the form of a change: the grant as it is, from today on."""
    today = desk.clock.today()
    begins = max(today, grant.days.starts_on) if grant.days else today
    own = ("citizen_id", "visit_id", "ended", "followed_up")
    known = {one.name: getattr(grant, one.name) for one in fields(Grant) if one.name not in own}
    ends = grant.days.ends_on if grant.days else None
    amount = grant.amount
    if amount and grant.days:
        amount = replace(amount, rhythm=keeping_weeks(amount.rhythm, grant.days.starts_on))
    return known | {
        "amount": amount,
        "days": Days(begins, ends if ends and ends >= begins else None),
        "follow_up_on": max(grant.follow_up_on or today, today + FOLLOWED_UP_AFTER),
    }


def _change(desk: Desk, grant_id: RecordId, asked: Grant, reason: str | None) -> Touched:
    return change_grant(desk, asked, grant_id=grant_id, reason=reason).touched


def _end(desk: Desk, grant_id: RecordId, asked: Ending, _reason: str | None) -> Touched:
    last_on, why = _given(asked.last_on, "last_on"), _given(asked.why, "why")
    return end_grant(desk, grant_id=grant_id, last_on=last_on, why=why, words=asked.words)


def _follow_up(desk: Desk, grant_id: RecordId, asked: FollowingUp, _reason: str | None) -> Touched:
    result = _given(asked.result, "result")
    return follow_up_grant(
        desk, grant_id=grant_id, result=result, words=asked.words, next_on=asked.next_on
    )


def _send(desk: Desk, order_id: RecordId, asked: Sending, _reason: str | None) -> Touched:
    return send_orders(desk, order_ids=(order_id,), way=_given(asked.way, "way"))


def _reply(desk: Desk, order_id: RecordId, asked: Replying, _reason: str | None) -> Touched:
    return reply_to_order(
        desk,
        order=order_id,
        kind=_given(asked.kind, "kind"),
        starts_on=asked.starts_on,
        words=asked.words,
        by=asked.by,
    )


def _resume(desk: Desk, pause_id: RecordId, asked: Resuming, _reason: str | None) -> Touched:
    return resume_help(desk, pause_id=pause_id, from_on=_given(asked.from_on, "from_on"))


def _stop(desk: Desk, citizen_id: RecordId, asked: Stopping, _reason: str | None) -> Touched:
    died_on = _given(asked.died_on, "died_on")
    return stop_help(desk, citizen_id=citizen_id, died_on=died_on, told=asked.told).touched


def _tell(desk: Desk, pause_id: RecordId, asked: Telling, _reason: str | None) -> Touched:
    touched = Touched()
    for person_id, told in asked.told.items():
        touched |= tell_of_pause(desk, pause_id=pause_id, person_id=person_id, told=told)
    return touched


def _revisit(desk: Desk, citizen_id: RecordId, asked: Revisiting, _reason: str | None) -> Touched:
    to, since = _given(asked.to, "to"), _given(asked.since, "since")
    return revisit(desk, citizen_id=citizen_id, to=to, since=since, reason=asked.reason)


def _end_swap(desk: Desk, swap_id: RecordId, asked: EndingSwap, _reason: str | None) -> Touched:
    return end_swap(desk, swap_id=swap_id, last_on=_given(asked.last_on, "last_on"))


def _given(value: Any, field: str) -> Any:  # noqa: ANN401 - of any type
    if value is None:
        raise InvalidRecordError(Problem("required", field))
    return value


def _from_today(field: str) -> Callable[[Desk, Any], Mapping[str, date]]:
    return lambda desk, _record: {field: desk.clock.today()}


def _from_order(_desk: Desk, order: Order) -> Mapping[str, object]:
    return {"starts_on": order.from_on, "kind": ReplyKind.STARTS}


def _followed_up(desk: Desk, _grant: Grant) -> Mapping[str, object]:
    next_on = desk.clock.today() + FOLLOWED_UP_AFTER
    return {"result": FollowUpResult.CONTINUES, "next_on": next_on}


def _told(_desk: Desk, pause: Pause) -> Mapping[str, object]:
    return {"told": pause.told}


def _nothing(_desk: Desk, _record: object) -> Mapping[str, object]:
    return {}


def _by_phone(_desk: Desk, _record: object) -> Mapping[str, object]:
    return {"way": ToldBy.PHONE}


def _ended(desk: Desk, _record: object) -> Mapping[str, object]:
    return {"last_on": desk.clock.today(), "why": EndReason.NO_LONGER_NEEDED}


DEEDS: Mapping[str, Deed] = {
    "change_grant": Deed(Grant, Grant, changed_from, _change),
    "end_grant": Deed(Ending, Grant, _ended, _end),
    "follow_up_grant": Deed(FollowingUp, Grant, _followed_up, _follow_up),
    "send_order": Deed(Sending, Order, _by_phone, _send),
    "reply_order": Deed(Replying, Order, _from_order, _reply),
    "resume_help": Deed(Resuming, Pause, _from_today("from_on"), _resume),
    "stop_help": Deed(Stopping, None, _nothing, _stop),
    "tell_pause": Deed(Telling, Pause, _told, _tell),
    "change_law": Deed(Revisiting, None, _from_today("since"), _revisit),
    "end_swap": Deed(EndingSwap, Swap, _from_today("last_on"), _end_swap),
}
"""Every form that does something, by its name."""
