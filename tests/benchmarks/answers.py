"""Sixty questions answered, as a long visit leaves them."""

from dataclasses import replace
from itertools import islice

from careapp.dialogue.item import Item, ItemKind
from careapp.domain.answer import Answer, Said, answer_id
from careapp.domain.care import Agreement, Note
from careapp.domain.citizen import Citizen
from careapp.domain.identity import CitizenId, RecordId, VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.level import Level, Scale
from careapp.domain.visit import Visit
from careapp.services.desk import Desk
from careapp.services.today import today_page
from careapp.services.tools import shipped_tools
from careapp.services.visits import plan_visit
from careapp.store.acting import Acting
from tests.benchmarks.homes import LATER

QUESTIONS, AGREEMENTS, NOTES = 60, 3, 2
OWN = "Jeg kan selv det meste om formiddagen, men trapperne er blevet svære for mig."
JUDGED = "Klarer sig med støtte ved trappen; vurderes igen efter tre uger med øvelser."
_ASKED = (ItemKind.LEVEL, ItemKind.TEXT)


def plan(desk: Desk, number: int) -> list[Visit]:
    """Return visits like the next one, far ahead, with those who are listed first."""
    coming = today_page(desk).next_visit
    assert coming is not None
    like, me = coming.visit.record, desk.me
    assert like.period is not None
    starts_at, ends_at = like.period.starts_at + LATER, like.period.ends_at + LATER
    alike = replace(
        like,
        period=replace(like.period, starts_at=starts_at, ends_at=ends_at),
        participants={i: one for i, one in like.participants.items() if i == me},
        leader_id=me,
        began_at=None,
    )
    citizens = desk.read.page(Citizen, offset=0, limit=number)
    return [replace(alike, citizen_id=CitizenId(one.record_id)) for one in citizens]


def hold(desk: Desk, visit: Visit) -> VisitId:
    """Write a visit with sixty answers, three agreements and two notes; each by itself."""
    with_all = replace(visit, tools={url: t.version for url, t in shipped_tools().items()})
    visit_id = plan_visit(desk, with_all).result
    asked = ((u, i) for u, t in shipped_tools().items() for i in t.walk() if i.kind in _ASKED)
    for url, item in islice(asked, QUESTIONS):
        for one in _answers(visit_id, url, item):
            _write(desk, one, visit, answer_id(visit_id, url, item.link_id, one.voice))
    whose = visit.citizen_id
    for _ in range(AGREEMENTS):
        _write(desk, Agreement(citizen_id=whose, visit_id=visit_id, what=OWN), visit)
    for _ in range(NOTES):
        note = Note(citizen_id=whose, visit_id=visit_id, words=JUDGED, informer=Informer.CASEWORKER)
        _write(desk, note, visit)
    return visit_id


def words_said() -> int:
    """Return how many bytes of words one such visit holds."""
    own, judged = len(OWN.encode()), len(JUDGED.encode())
    return QUESTIONS * (own + judged) + AGREEMENTS * own + NOTES * judged


def _answers(visit_id: VisitId, url: str, item: Item) -> list[Answer]:
    level = Level(Scale.FSIII, 2) if item.kind is ItemKind.LEVEL else None
    told = {
        Voice.CITIZEN: Said(words=OWN, informer=Informer.CITIZEN),
        Voice.PROFESSIONAL: Said(words=JUDGED, current=level, informer=Informer.CASEWORKER),
    }
    return [
        Answer(visit_id=visit_id, tool=url, link_id=item.link_id, voice=voice, said=said)
        for voice, said in told.items()
    ]


def _write(desk: Desk, record: object, visit: Visit, record_id: RecordId | None = None) -> None:
    def job(acting: Acting) -> None:
        acting.create(record, subject=visit.citizen_id, record_id=record_id)  # type: ignore[arg-type]

    desk.act("benchmark", job)
