"""Renders the papers on help of a made-up citizen: `python -m tests.services.papers.samples DIR`.

For `packaging/validate_pdf.py --render`, and to be looked at.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from careapp.domain.citizen import Track
from careapp.domain.help.grant import EndReason, Grant
from careapp.domain.identity import RecordId
from careapp.services.help.swapping import swap_service
from careapp.services.printing import PaperKind, make_paper
from tests.services.help.office import COURSE, Home, home_at
from tests.services.office import Watch, opened_office
from tests.services.papers.paperwork import LANGUAGES, cleaning, known
from tests.services.papers.test_papers_on_help import changed_at_a_visit, granted

Wanted = Iterator[tuple[str, PaperKind, RecordId]]


def render_all(folder: Path) -> None:
    """Write each paper in each language."""
    folder.mkdir(parents=True, exist_ok=True)
    for wanted, track in ((_visit, Track.SEL), (_letter, Track.SEL), (_course, Track.AEL)):
        with (
            tempfile.TemporaryDirectory() as home_folder,
            opened_office(Path(home_folder) / "careapp.db", Watch()) as office,
        ):
            home = known(home_at(office, track))
            for name, kind, about in wanted(home):
                for language in LANGUAGES:
                    paper = make_paper(home.desk, about=about, kind=kind, language=language)
                    (folder / f"{name}-{language}.pdf").write_bytes(paper.pdf)


def _visit(home: Home) -> Wanted:
    visit_id, (new, changed) = changed_at_a_visit(home)
    ended = (one for one in home.desk.read.where(Grant) if one.record.ended)
    last = next(
        one.record_id
        for one in ended
        if one.record.ended and one.record.ended.why is EndReason.NO_LONGER_NEEDED
    )
    for name, grant_id in {"new": new, "changed": changed, "ended": last}.items():
        yield f"decision-{name}", PaperKind.DECISION, grant_id
    yield "decision-joint", PaperKind.DECISIONS, new
    yield "package", PaperKind.PACKAGE, granted(home)
    yield "orders", PaperKind.ORDERS, home.supplier.organisation_id
    yield "visit-citizen", PaperKind.CITIZEN, visit_id
    yield "visit-lead", PaperKind.LEAD, visit_id


def _letter(home: Home) -> Wanted:
    grant_id = cleaning(home)
    swap_service(home.desk, home.swap(grant_id))
    yield "decision-reasons", PaperKind.DECISION, grant_id
    yield "services", PaperKind.SERVICES, home.citizen_id
    yield "swaps", PaperKind.SWAPS, home.citizen_id


def _course(home: Home) -> Wanted:
    yield "decision-course", PaperKind.DECISION, home.grant(COURSE, rehabilitation=None)
    yield "services-course", PaperKind.SERVICES, home.citizen_id


if __name__ == "__main__":
    render_all(Path(sys.argv[1]))
