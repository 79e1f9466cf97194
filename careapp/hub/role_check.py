"""The hub looks once more whether people may write in the role that they wrote in.

A laptop goes by what the hub last told it, which may be old. What somebody wrote in a role that
had ended by then is set aside, and its author is told; what was written before the municipality
kept roles of them at all is believed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Engine, text

from careapp.changes.change import Act, Change
from careapp.domain.identity import OrganisationId, StaffId
from careapp.hub.arrays import array
from careapp.hub.database import Database
from careapp.hub.hub import Hub
from careapp.hub.judging import NOT_ALLOWED, judge, refusing
from careapp.hub.membership import Placed
from careapp.hub.operating import day_of
from careapp.hub.push import Rules
from careapp.hub.seals import Seals
from careapp.hub.taken import Judge, is_id
from careapp.sync.core.message import Push, Reply, Request

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

    def covers(self, act: Act, day: date) -> bool:
        """Return whether an act of a day was done in this role while it was held."""
        begun = self.from_on - SLACK <= day
        return act.role == self.role and begun and not self._is_over(day)

    def _is_over(self, day: date) -> bool:
        return self.until_on is not None and self.until_on + SLACK < day


Held = Mapping[StaffId, list[Period]]


def judge_of(held: Held) -> Judge:
    """Return what sets changes aside, of people who hold these roles too."""

    def look(act: Act, change: Change) -> str:
        return judge(act, change) or ("" if holds(held.get(act.author, ()), act) else NOT_ALLOWED)

    return look


def holds(periods: Iterable[Period], act: Act) -> bool:
    """Return whether an act may have been done in the role that it says."""
    known = list(periods)
    try:
        day = day_of(act.at_ms)
    except (OverflowError, ValueError, OSError):
        return True  # a clock of no day at all decides nothing
    if all(day < one.from_on - SLACK for one in known):
        return True
    return any(one.covers(act, day) for one in known)


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
            rules = Rules(judge_of(held), Placed(), refusing, sealed=True)
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
