"""What is printed: rendered, shown, and taken out of the encrypted store on purpose."""

from dataclasses import dataclass, replace
from enum import StrEnum

from careapp.changes.touched import Touched
from careapp.domain.access import AccessWay
from careapp.domain.identity import RecordId
from careapp.domain.visit import Visit
from careapp.reports.html import render_html
from careapp.reports.model import Report
from careapp.reports.preview import PageImage, page_count, page_image, page_images
from careapp.reports.text import render_text
from careapp.services.citizens import disclose
from careapp.services.desk import Desk
from careapp.services.summaries.citizen_summary import citizen_summary
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.summaries.looks import looks_report
from careapp.system.resources import resources


class Summary(StrEnum):
    """Which paper."""

    CITIZEN = "citizen-summary"
    LEAD = "lead-summary"
    LOOKS = "access-list"
    """Who has looked at a citizen's record; of no visit, or of any of theirs."""


class Format(StrEnum):
    """How it leaves the program."""

    PDF = "pdf"
    HTML = "html"
    TEXT = "txt"


Pixels = PageImage
"""A page as a picture, for who may not know reports."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A summary, made.

    Attributes:
        report: What leaves the program, from which any format is rendered.
        pdf: What it looks like.
        text: As plain text, for the screen reader.
    """

    summary: Summary
    report: Report
    pdf: bytes
    text: str


def make_paper(
    desk: Desk, *, visit_id: RecordId, summary: Summary, language: str, on_screen: bool = False
) -> Paper:
    """Return a summary ready to be shown; takes up to half a second.

    Args:
        desk: Whose.
        visit_id: Of which visit; for the list of who has looked, of which citizen.
        summary: Which paper.
        language: In which language.
        on_screen: Whether it is only looked at yet: the whole id waits for a purpose.

    Raises:
        InvalidRecordError: There is no such visit here, or it is not for this role.
    """
    if summary is Summary.LOOKS:
        report = looks_report(desk, citizen_id=_citizen_of(desk, visit_id), language=language)
        return Paper(summary, report, render(desk, report, Format.PDF), render_text(report))
    dossier = read_dossier(desk, visit_id=visit_id, language=language)
    report = citizen_summary(dossier) if summary is Summary.CITIZEN else lead_summary(dossier)
    number = dossier.conversation.citizen.record.national_id
    seen = replace(report, subject_id=number.masked) if on_screen and number else report
    return Paper(summary, report, render(desk, seen, Format.PDF), render_text(seen))


def render(desk: Desk, report: Report, format_: Format) -> bytes:
    """Return a report in a format; takes up to half a second, so never on the GUI thread."""
    match format_:
        case Format.PDF:
            from careapp.reports.pdf import render_pdf  # noqa: PLC0415 - slow, seldom needed

            return render_pdf(report, fonts=resources() / "fonts", made_at=desk.clock.now())
        case Format.HTML:
            return render_html(report).encode()
        case Format.TEXT:
            return render_text(report).encode()


def show_pages(pdf: bytes, *, scale: float) -> tuple[PageImage, ...]:
    """Return the pages of a PDF as pictures; *scale* 1 is 72 dots per inch."""
    return page_images(pdf, scale=scale)


def count_pages(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    return page_count(pdf)


def show_page(pdf: bytes, number: int, *, scale: float) -> PageImage:
    """Return one page, counted from 0: printing needs one at a time in memory."""
    return page_image(pdf, number, scale=scale)


def file_name(desk: Desk, summary: Summary) -> str:
    """Return a name for a saved file; it names nobody."""
    return f"{summary.value}-{desk.clock.today():%Y-%m-%d}.pdf"


def log_leaving(
    desk: Desk, *, visit_id: RecordId, summary: Summary, way: AccessWay, purpose: str
) -> Touched:
    """Log that a summary is printed, saved or copied, before it is.

    Raises:
        InvalidRecordError: There is no purpose.
    """
    return disclose(
        desk,
        citizen_id=_citizen_of(desk, visit_id),
        way=way,
        purpose=purpose,
        what=summary,
        visit_id=visit_id if desk.read.get(Visit, visit_id) else None,
    )


def _citizen_of(desk: Desk, record_id: RecordId) -> RecordId:
    visit = desk.read.get(Visit, record_id)
    return visit.subject if visit else record_id
