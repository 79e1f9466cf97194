"""A desk with one citizen and one visit, on a real encrypted file."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from careapp.domain.answer import Said
from careapp.domain.citizen import Address, Citizen, Name
from careapp.domain.dialogue_tool import Stage
from careapp.domain.identity import CitizenId, OrganisationId, RecordId, StaffId, VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.level import Level, Scale
from careapp.domain.national_id import Country
from careapp.domain.people import Organisation, OrganisationKind, Profession, Role, StaffMember
from careapp.domain.visit import Part, Participation, Period, Presence, Visit
from careapp.services.conversation import AnswerState, Conversation, Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.records import new_record_id, save_record
from careapp.services.saying import finish_typing, keep_typing, typed
from careapp.services.tool_life import import_tool, move_tool, read_tool
from careapp.services.tools import shipped_tools
from careapp.services.visits import begin_visit, plan_visit
from careapp.store.log import Clocks
from careapp.store.store import Store
from careapp.system.clock import Clock

ZONE = ZoneInfo("Europe/Copenhagen")
TUESDAY = datetime(2026, 11, 24, 8, 52, tzinfo=ZONE)
KEY = bytes(range(32))
TOOL = "urn:careapp:tool:"
ABILITY, MATTERS, COACHING = f"{TOOL}functional-ability", f"{TOOL}what-matters", f"{TOOL}coaching"
WASHING = Key(ABILITY, "self-care.washing", Voice.PROFESSIONAL)
MOST = Key(MATTERS, "important.most", Voice.CITIZEN)
ENOUGH = Key(f"{TOOL}home-and-safety", "rooms.hazards", Voice.CITIZEN)


def release(desk: Desk, content: bytes) -> None:
    """Bring in a tool and let visits go through it."""
    tool_id = import_tool(desk, read_tool(content)).result
    for stage in (Stage.TRIAL, Stage.RELEASED):
        move_tool(desk, tool_id, to=stage)


class Watch:
    """A clock that goes on by a second each time it is read, and can be set."""

    def __init__(self, now: datetime = TUESDAY) -> None:
        self.now = now

    def wall_ms(self) -> int:
        self.now += timedelta(seconds=1)
        return int(self.now.timestamp() * 1_000)

    @property
    def clock(self) -> Clock:
        return Clock(ZONE, wall_ms=self.wall_ms, monotonic_ms=lambda: 0)

    @property
    def clocks(self) -> Clocks:
        return Clocks(wall_ms=self.wall_ms, monotonic_ms=lambda: 0)


class Office:
    """A member of staff at their desk; several may sit in one municipality."""

    def __init__(self, path: Path, watch: Watch, *, name: str = "Mette Kjærgaard") -> None:
        self.path, self.watch = path, watch
        self.store = Store(path, KEY, clocks=watch.clocks)
        given, _, family = name.partition(" ")
        self.me, self.place = StaffId(new_record_id()), OrganisationId(new_record_id())
        self.desk = self._desk()
        self.save(
            Organisation(kind=OrganisationKind.MUNICIPALITY, name="Fjordby Kommune"), self.place
        )
        self.save(StaffMember(name=Name(given, family), roles=frozenset({Role.VISITATOR})), self.me)

    def _desk(self) -> Desk:
        return Desk(
            store=self.store,
            clock=self.watch.clock,
            me=self.me,
            role=Role.VISITATOR,
            profession=Profession.NURSE,
            municipality_id=self.place,
            country=Country.DENMARK,
        )

    def open_again(self, path: Path | None = None) -> None:
        """Start the program anew, on the same file or on what a crash left of it."""
        self.store.close()
        self.path = path or self.path
        self.store = Store(self.path, KEY, clocks=self.watch.clocks)
        self.desk = self._desk()

    def save(
        self, record: object, record_id: RecordId, subject: RecordId | None = None
    ) -> RecordId:
        done = save_record(
            self.desk,
            record,  # type: ignore[arg-type]
            subject=subject or record_id,
            purpose="write",
            record_id=record_id,
        )
        return done.result

    def citizen(self, full: str = "Inger Holm", **known: object) -> CitizenId:
        given, _, family = full.partition(" ")
        citizen_id = CitizenId(new_record_id())
        made = Citizen(name=Name(given, family), address=Address("Lyngvej 4", "9600", "Aars"))
        self.save(replace(made, **known), citizen_id)  # type: ignore[arg-type]
        return citizen_id

    def plan(
        self, citizen_id: CitizenId, starts_at: datetime | None = None, **known: object
    ) -> VisitId:
        begins = starts_at or TUESDAY.replace(hour=10, minute=30)
        visit = Visit(
            citizen_id=citizen_id,
            period=Period(begins.astimezone(UTC), (begins + timedelta(hours=1)).astimezone(UTC)),
            purpose="Opfølgning",
            leader_id=self.me,
            participants={
                str(self.me): Participation("Mette Kjærgaard", Part.LEADS, Presence.PRESENT)
            },
            tools={url: tool.version or "" for url, tool in shipped_tools().items()},
        )
        return plan_visit(self.desk, replace(visit, **known)).result  # type: ignore[arg-type]

    def begun(self, citizen_id: CitizenId | None = None) -> VisitId:
        visit_id = self.plan(citizen_id or self.citizen())
        begin_visit(self.desk, visit_id=visit_id)
        return visit_id

    def conversation(self, visit_id: VisitId) -> Conversation:
        return open_conversation(self.desk, visit_id=visit_id)

    def type(
        self,
        visit_id: VisitId,
        key: Key,
        said: Said | None = None,
        ticked: Mapping[str, str] | None = None,
    ) -> None:
        conversation = self.conversation(visit_id)
        drafts = typed(conversation, key, said or conversation.state(key).said, ticked=ticked)
        keep_typing(self.desk, drafts)

    def say(
        self,
        visit_id: VisitId,
        key: Key,
        said: Said | None = None,
        ticked: Mapping[str, str] | None = None,
        reason: str | None = None,
    ) -> None:
        self.type(visit_id, key, said, ticked)
        finish_typing(self.desk, origin=visit_id, reason=reason)

    def state(self, visit_id: VisitId, key: Key) -> AnswerState:
        return self.conversation(visit_id).state(key)


def level(code: int, expected: int | None = None, words: str | None = None) -> Said:
    return Said(
        current=Level(Scale.FSIII, code),
        expected=None if expected is None else Level(Scale.FSIII, expected),
        words=words,
        informer=Informer.STAFF,
    )


@contextmanager
def opened_office(path: Path, watch: Watch, *, name: str = "Mette Kjærgaard") -> Iterator[Office]:
    office = Office(path, watch, name=name)
    try:
        yield office
    finally:
        office.store.close()
