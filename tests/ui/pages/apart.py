"""A colleague's laptop that wrote something else at the same visit, and was met."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from careapp.domain.answer import Said
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.level import Level, Scale
from careapp.domain.people import Profession, Role, StaffMember
from careapp.services.conversation import Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.saying import finish_typing, keep_typing, typed
from careapp.services.today import today_page
from careapp.services.visits import begin_visit
from careapp.store.log import Clocks
from careapp.store.store import Store

IN_THE_DEMO = 1
"""So much stands apart in the demo before anybody does anything."""

TOOL = "urn:careapp:tool:functional-ability"
WASHING = Key(TOOL, "self-care.washing", Voice.PROFESSIONAL)
MOST = Key("urn:careapp:tool:what-matters", "important.most", Voice.CITIZEN)
MINE = Said(
    current=Level(Scale.FSIII, 2),
    words="Kirsten går selv med rollator i stuen.",
    reason="Set ved besøget.",
    informer=Informer.CITIZEN,
)
THEIRS = Said(
    current=Level(Scale.FSIII, 3),
    words="Kirsten går kun med rollator i stuen.",
    reason="Datteren fortalte om et fald.",
    informer=Informer.CITIZEN_WITH_RELATIVE,
)


@contextmanager
def colleague(desk: Desk, folder: Path) -> Iterator[Desk]:
    """Sit a care worker of the same municipality down at a laptop of their own."""
    clocks = Clocks(wall_ms=desk.clock.wall_ms, monotonic_ms=lambda: 0)
    store = Store(folder / "colleague.db", bytes(32), clocks=clocks)
    store.absorb(desk.store.read._history.packets())
    people = desk.read.page(StaffMember, offset=0, limit=100)
    worker = next(one for one in people if Role.CARE_WORKER in one.record.roles)
    try:
        yield replace(
            desk,
            store=store,
            me=worker.record_id,  # type: ignore[arg-type]
            role=Role.CARE_WORKER,
            profession=Profession.SOCIAL_AND_HEALTH_ASSISTANT,
        )
    finally:
        store.close()


def meet(one: Desk, other: Desk) -> None:
    """Give each what the other wrote."""
    for here, there in ((one, other), (other, one)):
        here.store.absorb(there.read._history.packets())


def say(desk: Desk, visit_id: VisitId, key: Key, said: Said) -> None:
    conversation = open_conversation(desk, visit_id=visit_id)
    keep_typing(desk, typed(conversation, key, said))
    finish_typing(desk, origin=visit_id)


def differ(desk: Desk, theirs: Desk) -> VisitId:
    """Let both answer a level and the citizen's own words apart at the next visit; they meet."""
    row = today_page(desk).next_visit
    assert row is not None
    visit_id = row.visit_id
    begin_visit(desk, visit_id=visit_id)
    meet(desk, theirs)
    say(desk, visit_id, WASHING, MINE)
    say(theirs, visit_id, WASHING, THEIRS)
    say(desk, visit_id, MOST, Said(value="At gå ud i haven hver dag."))
    say(theirs, visit_id, MOST, Said(value="At komme ud i haven igen."))
    meet(desk, theirs)
    return visit_id
