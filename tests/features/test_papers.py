"""What is printed after a visit: every answer for the team lead, nothing secret for the citizen."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QAbstractItemView, QWidget

from careapp.domain.care import Note
from careapp.domain.citizen import Citizen
from careapp.domain.help.order import Order
from careapp.domain.identity import CitizenId, RecordId, VisitId
from careapp.domain.informer import Informer, Voice
from careapp.reports.model import KeepTogether, NoteEntry, Paragraph, Table, plain
from careapp.services.closing import close_visit
from careapp.services.conversation import open_conversation
from careapp.services.desk import Desk
from careapp.services.papers.offered import papers_on
from careapp.services.printing import Format, Paper, PaperKind, make_paper, render
from careapp.services.records import save_record
from careapp.services.tools import shipped_tools
from careapp.services.visits import VisitRow, visits_of
from careapp.store.reader import Stored
from careapp.system.home import Home
from careapp.tour.driver import Driver
from careapp.ui.pages.today_visit import VisitEntry
from careapp.ui.turned_screen import TurnedScreen
from careapp.ui.workplace import Place
from tests.features.conftest import StartProgram
from tests.features.laptop import at_home, next_visit, opened
from tests.features.robot import FOLLOW_UP, Given, Robot
from tests.reports.reading import read, squeezed
from tests.ui.pages.looking import words

LANGUAGES = ("da", "nb", "en")
IN_CONFIDENCE = "Vil helst ikke have, at datteren hører om faldet i badet."
IN_THE_OPEN = "Nøglen ligger hos naboen i nummer fjorten."
WRITTEN_FOR_THE_CITIZEN = {"agreement", "next-step", "whom-to-call"}
AFTER_THE_VISIT = {"next-step", "whom-to-call"}
MADE_BY = {
    "da": r"Lavet af Mette Kjærgaard, visitator, \w+ \d+\. \w+ \d{4} kl\. \d\d?\.\d\d",
    "nb": r"Laget av Mette Kjærgaard, saksbehandler, \w+ \d+\. \w+ \d{4} kl\. \d\d?:\d\d",
    "en": r"Made by Mette Kjærgaard, needs assessor, \w+,? \d+ \w+ \d{4}.* \d\d?:\d\d",
}
PAGE_OF = {"da": "Side {n} af {m}", "nb": "Side {n} av {m}", "en": "Page {n} of {m}"}


@dataclass(frozen=True, slots=True)
class Held:
    """A visit at which every question was answered, and which was closed."""

    desk: Desk
    home: Path
    visit_id: VisitId
    given: list[Given]

    @property
    def citizen(self) -> Citizen:
        return open_conversation(self.desk, visit_id=self.visit_id).citizen.record

    def paper(self, kind: PaperKind, language: str) -> Paper:
        return make_paper(self.desk, about=self.visit_id, kind=kind, language=language)

    def said(self, *voices: Voice) -> list[str]:
        return [text for one in self.given if one.voice in voices for text in one.texts]


@pytest.fixture(scope="module")
def held_in(
    municipality: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Held]]:
    """Returns a closed visit whose options are read in a language."""
    stores = []

    def hold(language: str) -> Held:
        home = Home(tmp_path_factory.mktemp(f"held-{language}") / "home")
        shutil.copytree(municipality, home.folder)
        store, desk = opened(home)
        stores.append(store)
        visit_id = next_visit(desk).visit_id
        given = Robot(language).answer_all(desk, visit_id)
        citizen_id = open_conversation(desk, visit_id=visit_id).citizen_id
        write_note(desk, citizen_id, visit_id, IN_CONFIDENCE, in_confidence=True)
        write_note(desk, citizen_id, visit_id, IN_THE_OPEN, in_confidence=False)
        close_visit(desk, visit_id=visit_id)
        return Held(desk, home.folder, visit_id, given)

    yield hold
    for store in stores:
        store.close()


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def held(held_in: Callable[[str], Held], language: str) -> Held:
    return held_in(language)


def write_note(
    desk: Desk, citizen_id: CitizenId, visit_id: VisitId, text: str, *, in_confidence: bool
) -> None:
    note = Note(
        citizen_id=citizen_id, words=text, informer=Informer.CITIZEN, visit_id=visit_id,
        in_confidence=in_confidence,
    )  # fmt: skip
    save_record(desk, note, subject=citizen_id, purpose="write-note", visit_id=visit_id)


def every_format(held: Held, paper: Paper) -> dict[Format, str]:
    """Return a paper as it leaves the program: as another program reads the PDF, HTML and text."""
    return {
        Format.PDF: squeezed(read(paper.pdf)),
        Format.HTML: squeezed(without_tags(render(held.desk, paper.report, Format.HTML).decode())),
        Format.TEXT: squeezed(render(held.desk, paper.report, Format.TEXT).decode()),
    }


def without_tags(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_every_answer_is_found_on_the_team_leads_paper(held: Held, language: str) -> None:
    assert len(held.given) > 300
    papers = every_format(held, held.paper(PaperKind.LEAD, language))
    for format_, text in papers.items():
        lost = [one for one in held.said(*Voice) if squeezed(one) not in text]
        assert not lost, (format_, len(lost), lost[:3])
        assert all(squeezed(note) in text for note in (IN_CONFIDENCE, IN_THE_OPEN))


def test_every_answer_stands_under_its_question(held: Held, language: str) -> None:
    entries: dict[str, list[str]] = {}
    for block in held.paper(PaperKind.LEAD, language).report.blocks:
        match block:
            case NoteEntry():
                entries.setdefault(block.title, []).append(str(block.words))
            case KeepTogether(blocks=(Paragraph(text=question), Table(rows=(voices,)))):
                entries.setdefault(plain(question), []).extend(map(plain, voices))
            case _:
                pass
    for one in held.given:
        question = one.item.text.in_language(language)  # in a round its name stands before
        under = [line for title in entries if title.endswith(question) for line in entries[title]]
        assert any(all(text in entry for text in one.texts) for entry in under), one


def test_the_citizens_paper_tells_what_the_citizen_said_and_no_more(
    held: Held, language: str
) -> None:
    own = [text for text in held.said(Voice.CITIZEN) if text.startswith("Ordret")]
    day = held.desk.wording(language).day(FOLLOW_UP)
    for text in every_format(held, held.paper(PaperKind.CITIZEN, language)).values():
        assert squeezed(day) in text
        assert not betrayed(held, language, text)
        assert not [one for one in own if squeezed(one) not in text]
        assert squeezed(IN_THE_OPEN) not in text  # notes are for the staff


def test_the_turned_screen_shows_what_the_citizen_said_and_no_more(
    held: Held, language: str, program: StartProgram, tmp_path: Path
) -> None:
    shutil.copytree(held.home, tmp_path / "home")
    user = program(at_home(Home(tmp_path / "home"), language))
    user.workspace.show_place(Place("visit", held.visit_id))
    user.settle()
    user.workspace.show_place(Place("turned-screen", held.visit_id))
    user.settle()
    dialog = user.dialog()
    assert isinstance(dialog, TurnedScreen)

    text = squeezed(words(dialog))

    at_the_table = [one for one in held.given if one.item.binding not in AFTER_THE_VISIT]
    own = [t for one in at_the_table if one.voice is Voice.CITIZEN for t in one.texts]
    own = [text for text in own if text.startswith("Ordret")]
    assert not betrayed(held, language, text)
    assert not [one for one in own if squeezed(one) not in text]


def test_every_page_says_whose_it_is_and_who_made_it_when(held: Held, language: str) -> None:
    citizen = held.citizen
    assert citizen.name
    assert citizen.national_id
    for summary, number in (
        (PaperKind.CITIZEN, citizen.national_id.masked),
        (PaperKind.LEAD, citizen.national_id.shown),
    ):
        pages = pages_of(held.paper(summary, language).pdf)
        assert len(pages) > 1
        for at, page in enumerate(pages, start=1):
            assert PAGE_OF[language].format(n=at, m=len(pages)) in page
            assert f"{citizen.name.full} · {number}" in page
            assert re.search(MADE_BY[language], page)


def test_the_citizens_number_is_masked_on_their_paper(held: Held, language: str) -> None:
    number = held.citizen.national_id
    assert number
    paper = held.paper(PaperKind.CITIZEN, language)
    for text in (*every_format(held, paper).values(), "".join(pages_of(paper.pdf))):
        assert number.value not in text
        assert number.shown not in text
        assert number.shown[-4:] not in text


def test_a_protected_address_stands_on_no_paper_and_no_page(
    home: Home, program: StartProgram
) -> None:
    store, desk = opened(home)
    try:
        protected = [
            stored
            for stored in desk.read.where(Citizen)
            if stored.record.address and stored.record.address.protected
        ]
        visits = [row for one in protected for row in visits_of(desk, one.record_id)]
        assert visits
        made = [
            make_paper(desk, about=about, kind=kind, language="da")
            for kind, about in papers_known(desk, visits, protected)
        ]
        held = Held(desk, home.folder, visits[0].visit_id, [])
        papers = [text for paper in made for text in every_format(held, paper).values()]
        assert {paper.kind for paper in made} >= set(PaperKind) - {PaperKind.PACKAGE}
    finally:
        store.close()
    user = program(at_home(home))
    places = [
        *(Place(page) for page in ("today", "citizens", "visits")),
        *(Place("citizen", one.record_id) for one in protected),
        *(Place("visit", row.visit_id) for row in visits),
    ]
    pages = [page_text(user, place) for place in places]
    streets = {squeezed(one.record.address.line) for one in protected if one.record.address}
    assert len(streets) == len(protected)
    assert not [(street, text) for street in streets for text in papers + pages if street in text]
    assert any(squeezed("Brændgaard") in text for text in pages)


def papers_known(
    desk: Desk, visits: list[VisitRow], citizens: list[Stored[Citizen]]
) -> Iterator[tuple[PaperKind, RecordId]]:
    """Yield every paper on some citizens: on their visits, on their help, and of suppliers."""
    for row in visits:
        for kind in _OF_A_VISIT:
            yield kind, row.visit_id
    for kind in (PaperKind.RECEIPT_DAY, PaperKind.RECEIPT_WEEK, PaperKind.RECEIPT_MONTH):
        yield kind, desk.me
    for one in citizens:
        for offer in papers_on(desk, about=one.record_id, language="da").offers:
            yield _KINDS[offer.place], offer.about
    for order in desk.read.where(Order):
        if order.record.supplier_id:
            yield PaperKind.ORDERS, order.record.supplier_id


_OF_A_VISIT = (
    PaperKind.CITIZEN,
    PaperKind.LEAD,
    PaperKind.LOOKS,
    PaperKind.TRANSFER,
    PaperKind.RECEIPT,
)

_KINDS = {
    "print-services": PaperKind.SERVICES,
    "print-swaps": PaperKind.SWAPS,
    "print-package": PaperKind.PACKAGE,
    "print-decision": PaperKind.DECISION,
    "print-decisions": PaperKind.DECISIONS,
}


def page_text(user: Driver, place: Place) -> str:
    """Return all that stands on a page, lists and unfolded preparation included."""
    user.workspace.show_place(place)
    user.settle()
    page = user.workspace.page
    for folded in page.findChildren(VisitEntry):
        folded.is_unfolded = True
    models = [view.model() for view in page.findChildren(QAbstractItemView)]
    listed = [
        str(model.index(row, 0).data()) for model in models for row in range(model.rowCount())
    ]
    tips = [widget.toolTip() for widget in page.findChildren(QWidget)]
    return squeezed("\n".join([words(page), *listed, *tips]))


def betrayed(held: Held, language: str, text: str) -> list[str]:
    """Return what the citizen must not read, or has no use for, and reads all the same."""
    prompts = [
        prompt.in_language(language)
        for tool in shipped_tools().values()
        for item in tool.walk()
        for prompt in (*item.prompts, *((item.text,) if item.professional_only else ()))
    ]
    assert len(prompts) > 20
    others = [
        text
        for one in held.given
        if one.voice is not Voice.CITIZEN and one.item.binding not in WRITTEN_FOR_THE_CITIZEN
        for text in one.texts
        if text.startswith("Ordret")
    ]
    secrets = [IN_CONFIDENCE, *prompts, *others]
    return [one for one in secrets if squeezed(one) in text]


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page, header and footer included."""
    if shutil.which("pdftotext") is None:
        with pypdfium2.PdfDocument(pdf) as document:
            return [page.get_textpage().get_text_bounded() for page in document]
    command = ["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return [re.sub(" +", " ", page) for page in done.stdout.decode().split("\f")[:-1]]
