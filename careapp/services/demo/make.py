"""Make a municipality: the same each time for the same seed, moment and size."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from random import Random

from careapp.changes.change import Packet
from careapp.domain.identity import CitizenId, OrganisationId, RecordId, StaffId, StoreId, VisitId
from careapp.services.demo.circumstances import write_apart
from careapp.services.demo.citizens import Coming, live, write_access
from careapp.services.demo.diary import Diary, workday_from
from careapp.services.demo.helping import write_help, write_new_help
from careapp.services.demo.ids import Ids
from careapp.services.demo.life import Life, World
from careapp.services.demo.packaging import write_catalogue, write_mandates, write_package
from careapp.services.demo.pen import Pen
from careapp.services.demo.person import Register, make_person
from careapp.services.demo.pictures import keep_picture, write_picture, write_tick
from careapp.services.demo.place import CITIZENS_PER_VISITATOR, DistrictTeam, Place, found
from careapp.services.demo.sources import load_sources
from careapp.services.demo.story import story_citizen, tell
from careapp.services.demo.story_source import Story, load_story
from careapp.services.demo.volumes import BANDS, Band, band_of
from careapp.store.facts import MADE_UP
from careapp.store.store import Store
from careapp.store.writer import Priority
from careapp.system.clock import Clock

AT_A_TIME = 200
_FOUNDED_DAYS_AGO = 1_500
_IDS_BEGIN_DAYS_AGO = 400
_MS_PER_CITIZEN = 1_000
_FIRST_IN_MY_WEEK, _EVERY = 6, 2
_MY_TIMES = ((9, 0), (13, 0))
_MY_MINUTES, _UNREADY_EVERY = 60, 3
_FRIDAY = 4
_PREPARED_AGO = timedelta(minutes=12)
_DISTRICT_SHARES = (35, 40, 25)


@dataclass(frozen=True, slots=True)
class DemoPlace:
    """Where to begin in a made-up municipality.

    Attributes:
        me: Who the day belongs to, a visitator.
        workday: The day with the visits: today, or the Monday after a weekend.
        next_visit_id: The joint visit of that day.
        next_citizen_id: Whom it is with.
        citizens: How many there are.
    """

    me: StaffId
    municipality_id: OrganisationId
    workday: date
    next_visit_id: VisitId
    next_citizen_id: CitizenId
    citizens: int


def make_demo(store: Store, *, clock: Clock, citizens: int = 200, seed: int = 1) -> DemoPlace:
    """Fill *store* with a made-up municipality; say where to begin in it.

    Args:
        store: Empty; it is written as if the past had been synced to it.
        clock: Everything is counted from its now.
        citizens: How many; never fewer than the people of the day.
        seed: The same seed, moment and size give the same municipality, ids included.
    """
    making = Making(clock, citizens=citizens, seed=seed)
    store.set_local(MADE_UP, making.store)
    for packets in making.packets():
        store.absorb(packets, Priority.BACKGROUND)
    keep_picture(store)
    return making.place


class Making:
    """A municipality while it is made.

    Args:
        clock: Everything is counted from its now.
        citizens: How many.
        seed: What the dice are thrown with.
    """

    def __init__(self, clock: Clock, *, citizens: int, seed: int, language: str = "da") -> None:
        self._seed = seed
        self._now = clock.now().astimezone(UTC)
        self._today = clock.today()
        self._workday = workday_from(self._today)
        self._story: Story = load_story(language)
        self._citizens = max(citizens, len(self._story.people))
        dice = self._dice("place")
        begin = self._now - timedelta(days=_IDS_BEGIN_DAYS_AGO)
        self._ids_from_ms = int(begin.timestamp()) * 1_000
        ids = Ids(dice, self._ids_from_ms)
        self._pen = Pen(StoreId(ids.new()), ids)
        self._register = Register(set())
        founded = self._now - timedelta(days=_FOUNDED_DAYS_AGO)
        sources = load_sources(language)
        self._place: Place = found(self._pen, sources, self._dice("staff"), founded, self._citizens)
        self._me = self._place.staff[self._story.me]
        self._world = World(
            sources=sources,
            pen=self._pen,
            place=self._place,
            diary=Diary(clock.zone),
            now=self._now,
            today=self._today,
            me=self._me.staff_id,
            language=language,
        )
        admin, municipality_id = self._place.admin, self._place.municipality_id
        write_catalogue(self._pen, municipality_id, admin, founded)
        self._mandate_id = write_mandates(self._world)
        self._coming = self._my_weeks()
        self._todays: list[tuple[CitizenId, VisitId]] = []

    def packets(self) -> Iterator[list[Packet]]:
        """Yield what was done, in batches to be written one after the other."""
        batch: list[Packet] = self._pen.take()
        opened = self._tell()
        for number in range(len(self._story.people), self._citizens):
            if number % AT_A_TIME == 0:
                yield batch + self._pen.take()
                batch = []
            self._live(number)
            batch += self._pen.take()
        # The last thing that happened: the next visit was prepared.
        write_access(opened, self._now - _PREPARED_AGO, self._todays[0][1])
        yield batch + self._pen.take()

    @property
    def store(self) -> StoreId:
        """The name that the past is told under; whoever hands it to a hub vouches for it."""
        return self._pen.store

    @property
    def place(self) -> DemoPlace:
        """Where to begin, once all packets were yielded."""
        citizen_id, visit_id = self._todays[0]
        return DemoPlace(
            me=self._me.staff_id,
            municipality_id=self._place.municipality_id,
            workday=self._workday,
            next_visit_id=visit_id,
            next_citizen_id=citizen_id,
            citizens=self._citizens,
        )

    def _tell(self) -> Life:
        """Write the people of the day; return the first of them."""
        lives = []
        for number, person in enumerate(self._story.people):
            dice = self._turn_to(number)
            life = self._life(dice, BANDS[1], self._my_team)
            life.citizen = story_citizen(life, person, self._register)
            visit_id = tell(life, person, self._workday)
            write_help(life, person.earlier.days_ago)
            for topic, (by_helper, by_visitator) in person.apart.items():
                write_apart(life, topic, by_helper, by_visitator)
            if visit_id:
                self._todays.append((life.citizen_id, visit_id))
            lives.append(life)
        write_picture(lives[0])
        write_tick(lives[0], self._todays[0][1])
        return lives[0]

    def _live(self, number: int) -> None:
        """Write one citizen among the many."""
        dice = self._turn_to(number)
        coming = self._coming.get(number)
        (drawn,) = dice.choices(self._place.teams, _DISTRICT_SHARES)
        team = self._my_team if coming else drawn
        district = (team.district_id, team.words)
        person = make_person(dice, self._world.sources, self._register, district, self._today)
        life = self._life(dice, band_of(dice), team)
        if number >= CITIZENS_PER_VISITATOR and len(team.visitators) > 1:
            life.visitator = dice.choice(team.visitators[1:])
        life.citizen, life.lives_with_spouse = person.citizen, person.spouse is not None
        live(life, person, coming)
        write_package(life, self._mandate_id, number)
        write_new_help(life, number)

    def _life(self, dice: Random, band: Band, team: DistrictTeam) -> Life:
        return Life(
            world=self._world,
            dice=dice,
            band=band,
            team=team,
            visitator=team.visitators[0],
            helper=dice.choice(team.helpers),
            citizen_id=CitizenId(RecordId(self._pen.ids.new())),
        )

    def _turn_to(self, number: int) -> Random:
        """Return the citizen's own dice: the first are the same however many follow."""
        dice = self._dice(number)
        self._pen.ids = Ids(dice, self._ids_from_ms + (number + 1) * _MS_PER_CITIZEN)
        return dice

    def _dice(self, about: object) -> Random:
        return Random(f"{self._seed} {about}")  # noqa: S311 - made-up persons, no secrets

    @property
    def _my_team(self) -> DistrictTeam:
        return next(one for one in self._place.teams if self._me in one.visitators)

    def _my_weeks(self) -> dict[int, Coming]:
        """Return when I visit whom, this week and next, apart from the day of the story."""
        monday = self._workday - timedelta(days=self._workday.weekday())
        days = [monday + timedelta(days=n) for n in (0, 1, 2, 3, 4, 7, 8, 9, 10, 11)]
        free = [day for day in days if day not in (self._workday, self._today)]
        times = [(day, at) for day in free for at in _times_on(day)]
        held = sum(day < self._today for day, _ in times)
        return {
            _FIRST_IN_MY_WEEK + _EVERY * n: Coming(
                self._world.diary.period(day, *at, _MY_MINUTES),
                ready=n < held or (n - held) % _UNREADY_EVERY > 0,
            )
            for n, (day, at) in enumerate(times)
        }


def _times_on(day: date) -> tuple[tuple[int, int], ...]:
    return _MY_TIMES[:1] if day.weekday() == _FRIDAY else _MY_TIMES
