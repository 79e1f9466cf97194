"""What one citizen's part of the past has to hand while it is written."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from careapp.domain.citizen import Citizen
from careapp.domain.identity import CitizenId, ConditionId, RecordId, StaffId
from careapp.domain.people import MayKnow, Relative
from careapp.services.demo.diary import Diary, workday_from
from careapp.services.demo.pen import Pen, Staff
from careapp.services.demo.place import DistrictTeam, Place
from careapp.services.demo.sources import ConditionWords, Sources
from careapp.services.demo.volumes import Band

_ASKED_ALONG = frozenset(MayKnow) - {MayKnow.NO_CONSENT}


@dataclass(frozen=True, slots=True)
class World:
    """What is the same for all citizens.

    Attributes:
        now: The moment that everything is in the past of; UTC.
        me: Who the day belongs to.
        language: What most people speak, and what the sentences are in.
    """

    sources: Sources
    pen: Pen
    place: Place
    diary: Diary
    now: datetime
    today: date
    me: StaffId
    language: str

    def office_hour(self, dice: Random, days_ago: int) -> datetime:
        """Return a moment in working hours about so many days ago; never ahead of now."""
        day = workday_from(self.today - timedelta(days=days_ago), step=-1)
        moment = self.diary.at(day, dice.randint(8, 14), dice.randrange(60))
        return min(moment, self.now)


@dataclass(frozen=True, slots=True)
class Ability:
    """A condition of a citizen, with the level it has now."""

    condition_id: ConditionId
    words: ConditionWords
    level: int


@dataclass(slots=True, kw_only=True)
class Life:
    """One citizen.

    Attributes:
        services: Keys of the services that were granted.
    """

    world: World
    dice: Random
    band: Band
    team: DistrictTeam
    visitator: Staff
    helper: Staff
    citizen_id: CitizenId
    lives_with_spouse: bool = False
    citizen: Citizen = field(default_factory=Citizen)
    relatives: list[tuple[RecordId, Relative]] = field(default_factory=list)
    abilities: list[Ability] = field(default_factory=list)
    with_goal: set[ConditionId] = field(default_factory=set)
    services: set[str] = field(default_factory=set)

    def draw_what_matters(self) -> str:
        """Return what the citizen says matters to them."""
        matters = self.world.sources.matters
        if self.citizen.language != self.world.language:
            return self.dice.choice(matters.what_matters_other_language)
        together = matters.what_matters_together if self.lives_with_spouse else ()
        return self.dice.choice((*matters.what_matters, *together))

    @property
    def adults(self) -> tuple[int, ...]:
        """Which relatives one can make agreements with, by place in the list."""
        return tuple(
            at
            for at, (_, one) in enumerate(self.relatives)
            if one.born_on is None and one.consent and one.consent.may_know in _ASKED_ALONG
        )

    @property
    def pen(self) -> Pen:
        """What writes."""
        return self.world.pen
