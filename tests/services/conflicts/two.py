"""Two laptops in one municipality: a visitator's and a colleague's from home care."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from careapp.changes.shape import dumps
from careapp.domain.answer import Said
from careapp.domain.citizen import Name
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer
from careapp.domain.level import Level, Scale
from careapp.domain.people import Profession, Role, StaffMember
from careapp.services.conflicts.listed import list_conflicts
from careapp.services.conflicts.shown import ConflictShown, conflict_shown
from tests.services.office import WASHING, Office, Watch, opened_office

METTES = Said(
    current=Level(Scale.FSIII, 2),
    words="Inger går selv med rollator.",
    informer=Informer.STAFF,
)
JORGENS = Said(
    current=Level(Scale.FSIII, 3),
    words="Inger går kun med rollator.",
    informer=Informer.STAFF_AND_RELATIVE,
)


@contextmanager
def two_offices(folder: Path, watch: Watch) -> Iterator[tuple[Office, Office]]:
    """Open Mette's and Jørgen's laptops."""
    with (
        opened_office(folder / "mette.db", watch, name="Mette Søgaard") as mette,
        opened_office(folder / "jorgen.db", watch, name="Jørgen Bækgaard") as jorgen,
    ):
        jorgen.desk = replace(
            jorgen.desk, role=Role.CARE_WORKER, profession=Profession.SOCIAL_AND_HEALTH_ASSISTANT
        )
        works_as = StaffMember(name=Name("Jørgen", "Bækgaard"), roles=frozenset({Role.CARE_WORKER}))
        jorgen.save(works_as, jorgen.me)
        meet(mette, jorgen)
        yield mette, jorgen


def meet(*offices: Office) -> None:
    """Give everybody what the others wrote."""
    for here in offices:
        for there in offices:
            if here is not there:
                here.store.absorb(there.store.read._history.packets())


def differ(mette: Office, jorgen: Office) -> VisitId:
    """Let both answer one question of one visit apart, and meet."""
    visit_id = mette.begun()
    meet(mette, jorgen)
    mette.say(visit_id, WASHING, METTES)
    jorgen.say(visit_id, WASHING, JORGENS)
    meet(mette, jorgen)
    return visit_id


def only_conflict(office: Office, language: str = "da") -> ConflictShown:
    """Return the one conflict there is."""
    (row,) = list_conflicts(office.desk, language=language).rows
    shown = conflict_shown(
        office.desk, record_id=row.one.record_id, unit=row.one.unit, language=language
    )
    assert shown is not None
    return shown


def waiting(office: Office) -> int:
    """Return how many conflicts wait on a laptop."""
    return list_conflicts(office.desk, language="da").total


def told(shown: ConflictShown) -> dict[str, tuple[str, ...]]:
    """Return what each side says of each part."""
    return {row.label: tuple(cell.text for cell in row.cells) for row in shown.rows}


def as_text(said: Said) -> str:
    """Return an answer so that two of them can be compared."""
    return dumps(said)
