"""A citizen's help as the screen shows it: the page of help, worded by who the citizen is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from careapp.domain.care import Condition, Goal
from careapp.domain.citizen import Citizen
from careapp.domain.help.grant import Grant
from careapp.domain.help.order import OrderState
from careapp.domain.help.pause import Pause
from careapp.domain.help.permission import Deed
from careapp.domain.help.swap import Decline, Swap
from careapp.domain.help.week import week_of_help
from careapp.domain.identity import RecordId
from careapp.services.citizens import age
from careapp.services.desk import Desk
from careapp.services.help.ordering import OrderRow
from careapp.services.help.page import HelpPage, help_of
from careapp.services.help.reading import read_help
from careapp.services.help.swap_page import visit_under_way
from careapp.services.help.taking_back import Steps, help_steps
from careapp.services.help.week_rows import WeekTable, by_kind, week_table
from careapp.store.reader import Stored

_MOST_ROWS = 5

StoredGrant = Stored[Grant]
StoredPause = Stored[Pause]
StoredSwap = Stored[Swap]
StoredDecline = Stored[Decline]


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpShown:
    """All that the page of one citizen's help shows.

    Attributes:
        today: The day it is.
        table: The week that is shown.
        for_what: Condition or goal in words, by its id.
        visit_id: The visit that is under way with the citizen.
        steps: What the person did today that can be taken back, or done again.
    """

    citizen: Stored[Citizen]
    age: int | None
    today: date
    page: HelpPage
    table: WeekTable
    for_what: Mapping[str, str]
    visit_id: RecordId | None
    steps: Steps

    @property
    def may(self) -> frozenset[Deed]:
        """What the person at the desk may do."""
        return self.page.deeds

    def is_coming(self, one: StoredGrant) -> bool:
        """Return whether a grant begins after today."""
        days = one.record.days
        return days is not None and days.starts_on > self.today

    def orders_of(self, grant_id: RecordId) -> tuple[OrderRow, ...]:
        """Return what the supplier is told of one grant, the latest first."""
        return tuple(row for row in self.page.orders if row.order.record.grant_id == grant_id)

    @property
    def open_orders(self) -> tuple[OrderRow, ...]:
        """What suppliers have still to be told, or to answer."""
        return tuple(row for row in self.page.orders if row.state is not OrderState.SETTLED)


@dataclass(frozen=True, slots=True)
class HelpInShort:
    """The week of help on the citizen's own page; many services are put together by kind.

    Attributes:
        courses: Names of the care courses that run.
    """

    table: WeekTable
    courses: tuple[str, ...]


def help_shown(desk: Desk, *, citizen_id: RecordId, day: date | None = None) -> HelpShown:
    """Return all that is shown of a citizen's help, with the week of *day*.

    Raises:
        InvalidRecordError: Nobody wrote this citizen on this laptop.
    """
    citizen = desk.citizen(citizen_id)
    page = help_of(desk, citizen_id=citizen_id, day=day)
    today = page.known.today
    return HelpShown(
        citizen=citizen,
        age=age(citizen.record, today),
        today=today,
        page=page,
        table=week_table(page.week, today, page.known.help.grants),
        for_what=_for_what(desk, citizen_id),
        visit_id=visit_under_way(desk, citizen_id),
        steps=help_steps(desk, citizen_id=citizen_id),
    )


def help_in_short(desk: Desk, *, citizen_id: RecordId) -> HelpInShort:
    """Return the week of help for the citizen's own page."""
    known = read_help(desk, citizen_id)
    week = week_of_help(known.help, known.today)
    courses = tuple(known.help.grants[one].name for one in week.courses)
    table = week_table(week, known.today, known.help.grants)
    if len(table.rows) > _MOST_ROWS:
        table = by_kind(table)
    return HelpInShort(table, courses)


def _for_what(desk: Desk, citizen_id: RecordId) -> dict[str, str]:
    conditions = desk.read.where(Condition, subject=citizen_id)
    goals = desk.read.where(Goal, subject=citizen_id)
    found: dict[str, str] = {one.record_id: one.record.code.display for one in conditions}
    return found | {one.record_id: one.record.words or "" for one in goals}
