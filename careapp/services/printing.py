"""What is printed: rendered, shown, and taken out of the encrypted store on purpose."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from careapp.changes.touched import Touched
from careapp.domain.access import AccessWay
from careapp.domain.help.grant import Grant
from careapp.domain.help.package import GrantedPackage
from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId
from careapp.domain.visit import Visit
from careapp.reports.html import render_html
from careapp.reports.model import Report
from careapp.reports.preview import PageImage, page_count, page_image, page_images
from careapp.reports.text import render_text
from careapp.services.citizens import disclose
from careapp.services.desk import Desk
from careapp.services.help.deeds import allowed
from careapp.services.help.reviewing import note_paper
from careapp.services.papers.decision import decision_letter
from careapp.services.papers.joint_decision import joint_letter
from careapp.services.papers.order_list import (
    citizens_on,
    order_list,
    orders_as_csv,
    orders_as_json,
)
from careapp.services.papers.package_paper import package_paper
from careapp.services.papers.receipt_paper import (
    citizens_on_receipt,
    receipt_since,
    visit_receipt,
)
from careapp.services.papers.services_page import services_page
from careapp.services.papers.swap_list import swap_list
from careapp.services.papers.transfer_paper import transfer_paper
from careapp.services.responses import responses_file
from careapp.services.summaries.citizen_summary import citizen_summary
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.summaries.looks import looks_report
from careapp.system.resources import resources


class PaperKind(StrEnum):
    """Which paper."""

    CITIZEN = "citizen-summary"
    LEAD = "lead-summary"
    LOOKS = "access-list"
    """Who has looked at a citizen's record; of no visit, or of any of theirs."""

    DECISION = "decision-letter"
    """About a grant."""

    DECISIONS = "joint-letter"
    """About a grant and all else that was decided on its day."""

    SERVICES = "services-page"
    """What a citizen takes home."""

    ORDERS = "order-list"
    """About a supplier, and so about several citizens."""

    PACKAGE = "package-paper"
    """About a granted package."""

    SWAPS = "swap-list"
    """Of a citizen, with the ledger."""

    TRANSFER = "transfer-list"
    """What of a visit is keyed into the care record."""

    RECEIPT = "receipt"
    """Of a visit: how far what was written there has come."""

    RECEIPT_DAY = "receipt-day"
    """Of all that was written on this computer lately, and so about several citizens."""

    RECEIPT_WEEK = "receipt-week"
    RECEIPT_MONTH = "receipt-month"


class Format(StrEnum):
    """How it leaves the program."""

    PDF = "pdf"
    HTML = "html"
    TEXT = "txt"
    CSV = "csv"
    JSON = "json"


FOR_PEOPLE = (Format.PDF, Format.HTML, Format.TEXT)
"""The formats that every paper has."""

Pixels = PageImage
"""A page as a picture, for who may not know reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper, made.

    Attributes:
        about: The visit, citizen, grant, package or supplier that it is about.
        report: What leaves the program, from which any format is rendered.
        pdf: What it looks like.
        text: As plain text, for the screen reader.
    """

    kind: PaperKind
    about: RecordId
    report: Report
    pdf: bytes
    text: str

    @property
    def formats(self) -> tuple[Format, ...]:
        """The formats it can be saved in."""
        return (*FOR_PEOPLE, *(format_ for kind, format_ in _FILES if kind is self.kind))

    @property
    def whole_id_waits(self) -> bool:
        """Whether the whole id stands on it only once it has left."""
        return self.kind in _WHOLE_ID


def make_paper(
    desk: Desk, *, about: RecordId, kind: PaperKind, language: str, on_screen: bool = False
) -> Paper:
    """Return a paper ready to be shown; takes up to half a second.

    Args:
        desk: Whose.
        about: Of which visit, citizen, grant, package or supplier, as the kind has it.
        kind: Which paper.
        language: In which language.
        on_screen: Whether it is only looked at yet: the whole id waits for a purpose.

    Raises:
        InvalidRecordError: There is nothing such here, or it is not for this role.
    """
    report = seen = _MAKERS[kind](desk, about, language)
    if on_screen and kind in _WHOLE_ID:
        seen = _masked(desk, report, about=about, kind=kind)
    pdf = render(desk, seen, Format.PDF)
    return Paper(kind=kind, about=about, report=report, pdf=pdf, text=render_text(seen))


def paper_file(desk: Desk, paper: Paper, format_: Format) -> bytes:
    """Return the bytes of a file that a paper is saved as; never on the GUI thread."""
    make = _FILES.get((paper.kind, format_))
    return make(desk, paper) if make else render(desk, paper.report, format_)


def render(desk: Desk, report: Report, format_: Format) -> bytes:
    """Return a report in a format for people; never on the GUI thread, it takes a while.

    Raises:
        ValueError: It is a format for other systems.
    """
    match format_:
        case Format.PDF:
            from careapp.reports.pdf import render_pdf  # noqa: PLC0415 - slow, seldom needed

            return render_pdf(report, fonts=resources() / "fonts", made_at=desk.clock.now())
        case Format.HTML:
            return render_html(report).encode()
        case Format.TEXT:
            return render_text(report).encode()
        case _:
            raise ValueError(format_)


def show_pages(pdf: bytes, *, scale: float) -> tuple[PageImage, ...]:
    """Return the pages of a PDF as pictures; *scale* 1 is 72 dots per inch."""
    return page_images(pdf, scale=scale)


def count_pages(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    return page_count(pdf)


def show_page(pdf: bytes, number: int, *, scale: float) -> PageImage:
    """Return one page, counted from 0: printing needs one at a time in memory."""
    return page_image(pdf, number, scale=scale)


def file_name(desk: Desk, kind: PaperKind) -> str:
    """Return a name for a saved file; it names nobody."""
    return f"{kind.value}-{desk.clock.today():%Y-%m-%d}.pdf"


def log_leaving(
    desk: Desk, *, about: RecordId, kind: PaperKind, way: AccessWay, purpose: str
) -> Touched:
    """Log that a paper is printed, saved or copied, before it is: for everyone it tells of.

    A package that is printed is noted as given on paper.

    Raises:
        InvalidRecordError: There is no purpose.
    """
    touched = Touched()
    for citizen_id in _citizens_of(desk, about, kind):
        touched |= disclose(
            desk,
            citizen_id=citizen_id,
            way=way,
            purpose=purpose,
            what=kind,
            visit_id=about if desk.read.get(Visit, about) else None,
        )
    if kind is PaperKind.PACKAGE and way is AccessWay.PRINTED and allowed(desk, Deed.INFORM):
        touched |= note_paper(desk, package_id=about)
    return touched


def _citizens_of(desk: Desk, about: RecordId, kind: PaperKind) -> tuple[RecordId, ...]:
    if kind is PaperKind.ORDERS:
        return citizens_on(desk, about)
    if kind in _DAYS:
        return citizens_on_receipt(desk, _DAYS[kind])
    for record in (Visit, Grant, GrantedPackage):
        if stored := desk.read.get(record, about):
            return (stored.subject,)
    return (about,)


def _masked(desk: Desk, report: Report, *, about: RecordId, kind: PaperKind) -> Report:
    """Return a paper as it is seen before anybody has said what for."""
    if kind is PaperKind.ORDERS:
        return order_list(desk, about, report.language, whole_id=False)
    (citizen_id,) = _citizens_of(desk, about, kind)
    number = desk.citizen(citizen_id).record.national_id
    return replace(report, subject_id=number.masked) if number else report


def _receipt_of(days: int) -> Callable[[Desk, RecordId, str], Report]:
    return lambda desk, _about, language: receipt_since(desk, days, language)


def _looks(desk: Desk, about: RecordId, language: str) -> Report:
    (citizen_id,) = _citizens_of(desk, about, PaperKind.LOOKS)
    return looks_report(desk, citizen_id=citizen_id, language=language)


_DAYS = {PaperKind.RECEIPT_DAY: 1, PaperKind.RECEIPT_WEEK: 7, PaperKind.RECEIPT_MONTH: 30}
"""How many days a receipt is of, today among them."""

_WHOLE_ID = frozenset({PaperKind.LEAD, PaperKind.ORDERS, PaperKind.SWAPS, PaperKind.TRANSFER})

_MAKERS: Mapping[PaperKind, Callable[[Desk, RecordId, str], Report]] = {
    PaperKind.CITIZEN: lambda desk, about, language: citizen_summary(
        read_dossier(desk, visit_id=about, language=language)
    ),
    PaperKind.LEAD: lambda desk, about, language: lead_summary(
        read_dossier(desk, visit_id=about, language=language)
    ),
    PaperKind.LOOKS: _looks,
    PaperKind.DECISION: decision_letter,
    PaperKind.DECISIONS: joint_letter,
    PaperKind.SERVICES: services_page,
    PaperKind.ORDERS: lambda desk, about, language: order_list(
        desk, about, language, whole_id=True
    ),
    PaperKind.PACKAGE: package_paper,
    PaperKind.SWAPS: swap_list,
    PaperKind.TRANSFER: transfer_paper,
    PaperKind.RECEIPT: visit_receipt,
    **{kind: _receipt_of(days) for kind, days in _DAYS.items()},
}

_FILES: Mapping[tuple[PaperKind, Format], Callable[[Desk, Paper], bytes]] = {
    (PaperKind.LEAD, Format.JSON): lambda desk, paper: responses_file(
        desk, visit_id=paper.about, language=paper.report.language
    ),
    (PaperKind.ORDERS, Format.CSV): lambda desk, paper: orders_as_csv(
        desk, paper.about, paper.report.language
    ),
    (PaperKind.ORDERS, Format.JSON): lambda desk, paper: orders_as_json(
        desk, paper.about, paper.report.language
    ),
}
"""What is saved beside the paper itself, for other systems."""
