"""The hub looks once more whether people may write in the role that they wrote in.

A laptop goes by what the hub last told it, which may be old. What somebody wrote in a role that
had ended by then is set aside, and its author is told; what was written before the municipality
kept roles of them at all is believed. A mandate counts only from who may issue one.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import msgspec
from sqlalchemy import Engine, text

from careapp.changes.change import Act, Change
from careapp.domain.help.permission import Deed, Permissions, may
from careapp.domain.identity import OrganisationId, StaffId
from careapp.domain.people import Role
from careapp.hub.arrays import array
from careapp.hub.database import Database
from careapp.hub.hub import Hub
from careapp.hub.judging import NOT_ALLOWED, judge, refuse
from careapp.hub.membership import Placed
from careapp.hub.operating import day_of
from careapp.hub.push import Rules
from careapp.hub.seals import Seals
from careapp.hub.taken import Judge, is_id
from careapp.sync.core.message import Push, Reply, Request
from careapp.system.resources import resources

NEEDED: Mapping[str, Deed] = {"mandate": Deed.ISSUE_MANDATE}
"""What one must be allowed to do to write a record of a kind, where the hub looks."""

SLACK = timedelta(days=1)
"""A laptop's clock may be wrong by a day, and is believed."""

_HELD = text(
    "SELECT staff::text, name, from_on, until_on FROM held"
    " WHERE municipality = :m AND what = 'role' AND staff = ANY(:staff ::uuid[])"
)


@dataclass(frozen=True, slots=True)
class Period:
    """When somebody holds a role; until further notice without a last day."""

    role: str
    from_on: date
    until_on: date | None = None

    def covers(self, day: date) -> bool:
        """Return whether the role was held on a day."""
        is_over = self.until_on is not None and self.until_on + SLACK < day
        return self.from_on - SLACK <= day and not is_over


Held = Mapping[StaffId, list[Period]]


def judge_of(held: Held) -> Judge:
    """Return what sets changes aside, of people who hold these roles too."""

    def look(act: Act, change: Change) -> str:
        periods = held.get(act.author, ())
        if reason := judge(act, change):
            return reason
        return "" if holds(periods, act) and may_write(periods, act, change.kind) else NOT_ALLOWED

    return look


def holds(periods: Iterable[Period], act: Act) -> bool:
    """Return whether an act may have been done in the role that it says."""
    known, day = list(periods), _day(act)
    if day is None or all(day < one.from_on - SLACK for one in known):
        return True
    return any(one.role == act.role and one.covers(day) for one in known)


def may_write(periods: Iterable[Period], act: Act, kind: str) -> bool:
    """Return whether somebody may write a record of a kind, by all roles that they held then.

    Of whom no role is known on that day, and in a role that is new, one may.
    """
    deed, day = NEEDED.get(kind), _day(act)
    if deed is None or day is None:
        return True
    roles = {one.role for one in periods if one.covers(day)}
    if not roles or roles - set(Role):
        return True
    return may(_permissions(), map(Role, roles), deed)


def _day(act: Act) -> date | None:
    """Return the day of an act; a clock of no day at all decides nothing."""
    try:
        return day_of(act.at_ms)
    except (OverflowError, ValueError, OSError):
        return None


@cache
def _permissions() -> Permissions:
    path = resources() / "catalogue" / "permissions.toml"
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    return msgspec.convert(said, dict[Role, frozenset[Deed]])


class CheckingHub:
    """A hub that goes by the roles of whoever wrote what is pushed.

    Args:
        engine: Connects as the hub's own role.
    """

    def __init__(self, engine: Engine) -> None:
        self._database = Database(engine)
        self._seals = Seals()
        self._usual = Hub(engine, seals=self._seals)

    def answer(
        self, device: str, municipality: OrganisationId, request: Request, now_ms: int
    ) -> Reply:
        """Return the answer to a device that has proved who it is."""
        hub = self._usual
        if isinstance(request, Push) and (held := self._held(municipality, request)):
            rules = Rules(judge_of(held), Placed(), refuse, sealed=True)
            hub = Hub(self._database.engine, rules, self._seals)
        return hub.answer(device, municipality, request, now_ms)

    def _held(self, municipality: OrganisationId, request: Push) -> Held:
        authors = {packet.act.author for packet in request.packets}
        found: dict[StaffId, list[Period]] = {}
        with self._database.read(municipality) as transaction:
            rows = transaction.rows(_HELD, staff=array([one for one in authors if is_id(one)]))
        for staff, name, from_on, until_on in rows:
            found.setdefault(staff, []).append(Period(name, from_on, until_on))
        return found
