"""The page where one speaks about a swap: read as one answer, kept key by key."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from careapp.changes.shape import as_json, value_from
from careapp.domain.citizen import Citizen, Track
from careapp.domain.help.account import Account, Klippekort
from careapp.domain.help.catalogue import Catalogue, Form
from careapp.domain.help.declines import declines_within
from careapp.domain.help.law import choosable, track_on
from careapp.domain.help.permission import Deed
from careapp.domain.help.received import minutes_on, turns
from careapp.domain.help.rhythm import days_between, monday_of
from careapp.domain.help.swap import (
    Decline,
    How,
    Informed,
    Received,
    Swap,
    SwapWay,
    can_be_ended,
    is_to_come,
)
from careapp.domain.identity import CitizenId, RecordId, VisitId
from careapp.domain.sorting import query_words, search_words, sort_key
from careapp.domain.visit import VisitStatus
from careapp.services.citizens import age
from careapp.services.desk import Desk
from careapp.services.help.catalogue import catalogue_at_hand
from careapp.services.help.deeds import allowed
from careapp.services.help.reading import CitizensHelp, read_help
from careapp.services.help.swap_form import SwapForm
from careapp.services.help.swapping import given_up, in_swap, offered_instead
from careapp.services.help.this_week import HelpThisWeek, help_this_week
from careapp.services.records import forms_in_progress, keep_form, new_record_id
from careapp.services.visits import visits_of
from careapp.store.drafts import Draft
from careapp.store.reader import Stored

KIND = "swap"
OFFERED = 3
"""How many services are offered at first; the rest is in the catalogue."""

_WANTED = (Form.CHOSEN, Form.SERVICE)
_AHEAD = timedelta(weeks=8)
_LONGEST = timedelta(weeks=26)
_USUAL_WEEKS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SwapPage:
    """All that is shown while one speaks about a swap.

    Attributes:
        draft_id: Under which what is chosen is kept, and written in the end.
        form: What was chosen before, or how one begins.
        begun_at: When it was chosen, None where one begins.
        visit_id: The visit that is under way with the citizen.
        informed: When the citizen was last told of the right to swap.
        declined: On how many days of the last months help was declined.
    """

    citizen: Stored[Citizen]
    age: int | None
    known: CitizensHelp
    catalogue: Catalogue
    track: Track | None
    week: tuple[HelpThisWeek, ...]
    draft_id: RecordId
    form: SwapForm
    begun_at: datetime | None
    visit_id: VisitId | None
    informed: Stored[Informed] | None
    declined: int
    deeds: frozenset[Deed]

    @property
    def citizen_id(self) -> CitizenId:
        """Whose help it is."""
        return CitizenId(self.citizen.record_id)

    @property
    def minutes(self) -> int:
        """All that is granted in the week."""
        return sum(one.minutes for one in self.week)

    @property
    def account(self) -> Account:
        """The ledger."""
        return self.known.account

    @property
    def klippekort(self) -> Klippekort | None:
        """How much may be saved; None where nothing is."""
        return self.known.rules.klippekort

    @property
    def lasting(self) -> tuple[Stored[Swap], ...]:
        """The swaps that are to come or hold for longer, where the person may end them."""
        today = self.known.today
        return tuple(
            one
            for one in self.known.swaps
            if Deed.SWAP in self.deeds
            and (can_be_ended(one.record, today) or is_to_come(one.record, today))
        )

    def grant(self, grant_id: RecordId | None) -> HelpThisWeek | None:
        """Return a grant of the week."""
        return next((one for one in self.week if one.grant_id == grant_id), None)


def swap_page(desk: Desk, *, citizen_id: RecordId, language: str) -> SwapPage:
    """Return all that is shown while one speaks about a swap.

    Raises:
        InvalidRecordError: Nobody wrote this citizen on this laptop.
    """
    citizen = desk.citizen(citizen_id)
    known, catalogue = read_help(desk, citizen_id), catalogue_at_hand(desk)
    visit_id = visit_under_way(desk, citizen_id)
    week = help_this_week(known)
    draft = _begun(desk, citizen_id)
    way = SwapWay.AT_VISIT if visit_id else SwapWay.PHONE
    form = value_from(SwapForm, draft.value) if draft else SwapForm(way=way)
    informed = desk.read.where(Informed, subject=citizen_id)
    limit = known.rules.declines
    declines = (one.record for one in desk.read.where(Decline, subject=citizen_id))
    page = SwapPage(
        citizen=citizen,
        age=age(citizen.record, known.today),
        known=known,
        catalogue=catalogue,
        track=track_on(known.tracks, known.today),
        week=week,
        draft_id=draft.record_id if draft else new_record_id(),
        form=form,
        begun_at=desk.clock.moment(draft.at_ms) if draft else None,
        visit_id=visit_id,
        informed=max(informed, key=_told_on, default=None),
        declined=declines_within(declines, limit, known.today) if limit else 0,
        deeds=frozenset(deed for deed in Deed if allowed(desk, deed)),
    )
    if draft or not week:
        return page
    return replace(page, form=give_up(page, form, week[0].grant_id, language=language))


def give_up(page: SwapPage, form: SwapForm, grant_id: RecordId, *, language: str) -> SwapForm:
    """Return the form with another grant to give up, on its next day."""
    held = page.grant(grant_id)
    if held is None:
        return form
    on = page.known.today
    offered = offered_instead(page.known, page.catalogue, held.grant, on=on, language=language)
    form = form.give_up(given_up(held.grant), offered[:OFFERED])
    return on_day(page, form, _next_day(page, grant_id))


def _next_day(page: SwapPage, grant_id: RecordId) -> date:
    """Return the next day of a grant that is not swapped and leaves the supplier time.

    Where there is none it is the next day of the grant, whatever speaks against it.
    """
    days, today = days_of_help(page, grant_id), page.known.today
    in_time = today + timedelta(days=page.known.rules.notice_days or 0)
    swapped = {
        turn.day
        for turn in turns(page.known.help, today, today + _AHEAD)
        if turn.grant_id == grant_id and turn.given
    }
    free = (day for day in days if day >= in_time and day not in swapped)
    return next(free, next(iter(days), today))


def hold_for(page: SwapPage, form: SwapForm, how: How) -> SwapForm:
    """Return the form for once, for a period or until further notice."""
    form = replace(form, how=how, last_on=None)
    return on_day(page, form, form.first_on) if form.first_on else form


def on_day(page: SwapPage, form: SwapForm, first_on: date) -> SwapForm:
    """Return the form with another first day; a period ends some weeks later."""
    form = replace(form, first_on=first_on)
    if form.how is not How.PERIOD or (form.last_on and form.last_on >= first_on):
        return form
    ends = last_days(page, form)
    return replace(form, last_on=ends[min(_USUAL_WEEKS, len(ends) - 1)] if ends else first_on)


def days_of_help(page: SwapPage, grant_id: RecordId) -> tuple[date, ...]:
    """Return the coming days on which a grant is given, today among them."""
    today = page.known.today
    return _given_between(page, grant_id, today, today + _AHEAD)


def last_days(page: SwapPage, form: SwapForm) -> tuple[date, ...]:
    """Return days that a period can end on: the last one of each week."""
    if form.given is None or form.first_on is None:
        return ()
    days = _given_between(page, form.given.grant_id, form.first_on, form.first_on + _LONGEST)
    return tuple({monday_of(day): day for day in days}.values())


def look_on(page: SwapPage, swap: Swap) -> date | None:
    """Return the day from which a lasting swap prompts a look at the grant, if it ever does."""
    holds, weeks = swap.holds, page.known.rules.lasting_weeks
    if holds is None or weeks is None:
        return None
    due_on = holds.first_on + timedelta(weeks=weeks)
    return due_on if holds.last_on is None or holds.last_on >= due_on else None


def other_help(page: SwapPage, form: SwapForm, words: str, language: str) -> tuple[Received, ...]:
    """Return what else can be wanted, by the beginnings of *words*; what is offered first."""
    held = page.grant(form.given.grant_id if form.given else None)
    on = form.first_on or page.known.today
    if held is None:
        return ()
    first = offered_instead(page.known, page.catalogue, held.grant, on=on, language=language)
    services = choosable(page.catalogue, track_on(page.known.tracks, on), _WANTED)
    rest = sorted((in_swap(one, language) for one in services), key=lambda one: sort_key(one.name))
    shown = {row.what.key for row in form.rows} | {held.grant.record.key}
    found = {one.key or one.name: one for one in (*rest, *first) if one.key not in shown}
    known = {one.key for one in first}
    in_order = sorted(found.values(), key=lambda one: one.key not in known)
    ways = query_words(words)
    return tuple(one for one in in_order if not ways or _has(one, ways))


def visit_under_way(desk: Desk, citizen_id: RecordId) -> VisitId | None:
    """Return the visit that is under way with a citizen: what is agreed belongs to it."""
    rows = visits_of(desk, citizen_id)
    under_way = (row.visit_id for row in rows if row.status is VisitStatus.UNDER_WAY)
    found = next(under_way, None)
    return VisitId(found) if found else None


def keep_swap(desk: Desk, page: SwapPage, form: SwapForm) -> datetime:
    """Put what is chosen on disk, and return when that was.

    Raises:
        EnvironmentFailedError: Disk full or read-only; the screen still has it.
    """
    typed = as_json(form)
    keep_form(
        desk,
        typed if isinstance(typed, Mapping) else {},
        kind=KIND,
        subject=page.citizen_id,
        record_id=page.draft_id,
        visit_id=page.visit_id,
    )
    return desk.clock.now()


def _begun(desk: Desk, citizen_id: RecordId) -> Draft | None:
    """Return what was chosen and not written."""
    drafts = (one for one in forms_in_progress(desk) if one.kind == KIND)
    return max((one for one in drafts if one.subject == citizen_id), key=_typed_at, default=None)


def _has(one: Received, ways: list[list[str]]) -> bool:
    own = search_words(one.name)
    return any(all(any(word.startswith(w) for word in own) for w in way) for way in ways)


def _typed_at(draft: Draft) -> int:
    return draft.at_ms


def _given_between(page: SwapPage, grant_id: RecordId, first: date, last: date) -> tuple[date, ...]:
    help_ = page.known.help
    return tuple(day for day in days_between(first, last) if minutes_on(help_, grant_id, day))


def _told_on(one: Stored[Informed]) -> date:
    return one.record.informed_on or date.min
