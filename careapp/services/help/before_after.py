"""What grants do to a usual week: as they are typed, and as they stand from a day on."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from careapp.domain.help.grant import Grant
from careapp.domain.help.law import day_before
from careapp.domain.help.usual import WeekChange, change_days, usual_week, week_change
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.help.reading import CitizensHelp, read_help

_AHEAD = timedelta(weeks=13)


def what_changes(
    desk: Desk, *, citizen_id: RecordId, grant: Grant, changes: RecordId | None = None
) -> WeekChange:
    """Return a usual week before a grant and with it.

    Args:
        desk: Whose.
        citizen_id: Whom it is granted to.
        grant: As it is typed so far.
        changes: The grant that it takes the place of.
    """
    grants = read_help(desk, citizen_id).help.grants
    on = grant.days.starts_on if grant.days else desk.clock.today()
    others = [one for grant_id, one in grants.items() if grant_id != changes]
    before = usual_week(grants.values(), on)
    return week_change(on, before, usual_week([*others, grant], on))


def what_changed(
    grants: Iterable[tuple[RecordId, Grant]],
    *,
    new: frozenset[RecordId],
    ended: frozenset[RecordId],
    on: date,
) -> WeekChange:
    """Return a usual week as it would have been without what was granted and ended, and as it is.

    Args:
        grants: All of a citizen's.
        new: Those that were granted.
        ended: Those that were ended, or replaced.
        on: A day on which all of it holds.
    """
    known = dict(grants)
    was = [
        replace(one, ended=None) if grant_id in ended else one
        for grant_id, one in known.items()
        if grant_id not in new
    ]
    return week_change(on, usual_week(was, on), usual_week(known.values(), on))


def next_change(known: CitizensHelp, monday: date) -> WeekChange | None:
    """Return what first changes a usual week from a Monday on; None where nothing does."""
    grants = known.help.grants.values()
    for day in change_days(grants, monday, monday + _AHEAD):
        before = usual_week(grants, day_before(day))
        change = week_change(day, before, usual_week(grants, day))
        if change.is_one:
            return change
    return None
