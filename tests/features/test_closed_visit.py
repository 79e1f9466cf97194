"""What was signed stays as it is: nobody adds to it without a reason, or without being seen to."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from careapp.changes.closing import Standing
from careapp.domain.answer import Said
from careapp.domain.care import Agreement, When
from careapp.domain.identity import RecordId, VisitId
from careapp.domain.informer import Voice
from careapp.domain.visit import Closing, VisitStatus
from careapp.services.closing import close_visit, standing_of
from careapp.services.conversation import Key
from careapp.services.desk import Desk
from careapp.services.printing import PaperKind, make_paper
from careapp.services.records import new_record_id, save_record
from careapp.services.saying import can_undo
from careapp.services.visit_page import visit_shown
from careapp.services.visits import begin_visit
from careapp.system.home import Home
from careapp.tour.driver import Driver
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.record_dialog import RecordDialog
from careapp.ui.pages.visit import VisitPage
from careapp.ui.widgets.level_choice import LevelChoice
from careapp.ui.widgets.row_buttons import CheckRow
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place
from tests.features.conftest import StartProgram
from tests.features.laptop import at_home, next_visit, opened
from tests.reports.reading import read, squeezed
from tests.services.office import MOST, WASHING, Office, Watch, level, opened_office
from tests.ui.pages.looking import words

NEEDS_REASON = "The visit is closed. Write why you add to it."
LATER = "Anne rang later: the grips are up."


@pytest.fixture
def closed(home: Home) -> VisitId:
    """Return a visit with an answer and an agreement, closed."""
    store, desk = opened(home)
    visit_id = next_visit(desk).visit_id
    begin_visit(desk, visit_id=visit_id)
    agree(desk, visit_id, "Sætte greb op")
    close_visit(desk, visit_id=visit_id)
    store.close()
    return visit_id


@pytest.fixture
def user(home: Home, closed: VisitId, program: StartProgram) -> Driver:
    driver = program(at_home(home))
    driver.workspace.show_place(Place("visit", closed, WASHING))
    driver.settle()
    return driver


def agree(desk: Desk, visit_id: VisitId, what: str, reason: str | None = None) -> RecordId:
    citizen_id = visit_shown(desk, visit_id=visit_id, language="en").conversation.citizen_id
    agreement = Agreement(
        citizen_id=citizen_id, visit_id=visit_id, what=what, when=When(on=date(2026, 12, 1))
    )
    done = save_record(
        desk,
        agreement,
        subject=citizen_id,
        purpose="write-agreement",
        record_id=new_record_id(),
        visit_id=visit_id,
        reason=reason,
    )
    return done.result


def acts_at(user: Driver, visit_id: VisitId) -> list[str]:
    packets = user.workspace.workplace.desk.read._history.packets()
    return [packet.act.purpose for packet in packets if packet.act.origin == visit_id]


def page_of(user: Driver) -> VisitPage:
    page = user.workspace.page
    assert isinstance(page, VisitPage)
    return page


def test_nothing_on_the_page_can_be_changed_without_a_reason(user: Driver, closed: VisitId) -> None:
    before = acts_at(user, closed)
    page = page_of(user)
    topic = page.open_topic
    assert page.status is VisitStatus.CLOSED
    assert topic is not None
    for edit in topic.findChildren(WordsEdit):
        user.type("Nyt.", edit)
    for choice in topic.findChildren(LevelChoice):
        choice.focus_choice()
        user.type("4")
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        user.press(key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    page.undo()
    user.settle()

    desk = user.workspace.workplace.desk
    assert acts_at(user, closed) == before
    assert not desk.read.drafts()
    assert can_undo(desk, visit_id=closed) == (True, False)  # with a reason, not without


def test_ticking_who_was_here_asks_for_a_reason(user: Driver, closed: VisitId) -> None:
    before = acts_at(user, closed)

    page_of(user).findChildren(CheckRow)[0].click()
    user.settle()

    assert NEEDS_REASON in words(user.workspace)
    assert acts_at(user, closed) == before


@pytest.mark.parametrize("page", ["visit", "citizen"])
def test_a_form_asks_for_the_reason_wherever_it_is_opened(
    user: Driver, closed: VisitId, page: str
) -> None:
    desk = user.workspace.workplace.desk
    (agreement,) = desk.read.where(Agreement, visit_id=closed)
    if page == "citizen":
        user.workspace.show_place(Place("citizen", agreement.subject))
        user.settle()
    user.workspace.show_place(Place("edit-agreement", agreement.record_id))
    user.settle()
    dialog = user.dialog()
    assert isinstance(dialog, RecordDialog)
    user.type(" i badet", user.find(WordsEdit, within=dialog.rows["what"]))

    user.click(dialog.save_button)
    assert user.open_dialog is dialog
    assert standing_of(desk, closed)[agreement.record_id] is Standing.COVERED

    user.type(LATER, user.find(WordsEdit, within=dialog.rows["reason"]))
    user.click(dialog.save_button)
    user.wait_for(lambda: user.open_dialog is None)
    assert standing_of(desk, closed)[agreement.record_id] is Standing.AMENDMENT
    assert squeezed(f"closing: {LATER}") in paper_of(desk, closed)


def test_that_an_agreement_was_kept_needs_no_reason(user: Driver, closed: VisitId) -> None:
    desk = user.workspace.workplace.desk
    (agreement,) = desk.read.where(Agreement, visit_id=closed)
    user.workspace.show_place(Place("edit-agreement", agreement.record_id))
    user.settle()
    dialog = user.dialog()
    assert isinstance(dialog, RecordDialog)
    user.type("24.11.2026", dialog.rows["done_on"].editor.focusProxy())

    user.click(dialog.save_button)

    user.wait_for(lambda: user.open_dialog is None)
    (agreement,) = desk.read.where(Agreement, visit_id=closed)
    assert agreement.record.done_on == date(2026, 11, 24)
    assert standing_of(desk, closed)[agreement.record_id] is Standing.COVERED


def test_with_a_reason_one_can_add_and_the_paper_says_so(user: Driver, closed: VisitId) -> None:
    user.click(user.find(QPushButton, "Add with a reason"))
    dialog = user.dialog()
    assert isinstance(dialog, ReasonDialog)
    user.click(dialog.confirm_button)
    assert user.open_dialog is dialog  # without words it does not let one through
    user.type(LATER, dialog.words)
    user.click(dialog.confirm_button)
    user.settle()
    topic = page_of(user).open_topic
    assert topic is not None
    user.type("Kan selv igen.", next(e for e in topic.findChildren(WordsEdit) if e.isVisible()))
    user.press(Qt.Key.Key_Tab)

    paper = paper_of(user.workspace.workplace.desk, closed)
    assert squeezed("Kan selv igen.") in paper
    assert squeezed(f"Added after closing: {LATER}") in paper


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[tuple[Office, Office]]:
    """Return Mette's laptop and Lars', one municipality, no network."""
    watch = Watch()
    with (
        opened_office(tmp_path / "mette.db", watch) as mette,
        opened_office(tmp_path / "lars.db", watch, name="Lars Dahl") as lars,
    ):
        yield mette, lars


def meet(one: Office, other: Office) -> None:
    mine, theirs = one.store.read._history.packets(), other.store.read._history.packets()
    one.store.absorb(theirs)
    other.store.absorb(mine)


def test_two_who_close_the_same_visit_apart_have_both_signed(
    offices: tuple[Office, Office],
) -> None:
    mette, lars = offices
    visit_id = mette.begun()
    meet(mette, lars)
    mette.say(visit_id, WASHING, level(2, words="Støttes i badet."))
    lars.say(visit_id, MOST, Said(words="At komme i haven."))
    for office in offices:
        close_visit(office.desk, visit_id=visit_id)

    meet(mette, lars)
    meet(lars, mette)

    papers = []
    for office in offices:
        assert len(office.desk.read.where(Closing, visit_id=visit_id)) == 2
        assert set(standing_of(office.desk, visit_id).values()) == {Standing.COVERED}
        shown = visit_shown(office.desk, visit_id=visit_id, language="da")
        assert shown.status is VisitStatus.CLOSED
        assert not any(state.contested for state in shown.conversation.answers.values())
        assert not office.store.rebuild()
        papers.append(paper_of(office.desk, visit_id))
    for told in ("Støttes i badet.", "At komme i haven.", "closed by", "Lars Dahl", "Mette"):
        assert all(squeezed(told).casefold() in paper.casefold() for paper in papers), told
    assert not any(squeezed("Arrived after closing") in paper for paper in papers)


def test_what_came_late_is_shown_as_late(offices: tuple[Office, Office]) -> None:
    """Lars sits at the same table without network, and writes on after Mette has signed."""
    mette, lars = offices
    visit_id = mette.begun()
    meet(mette, lars)
    close_visit(mette.desk, visit_id=visit_id)
    lars.say(visit_id, Key(MOST.tool, MOST.link_id, Voice.RELATIVE), Said(words="Roser i maj."))
    agree(lars.desk, visit_id, "Bestille en bænk")

    meet(mette, lars)

    paper = paper_of(mette.desk, visit_id)
    assert squeezed("Roser i maj.") in paper
    assert squeezed("Bestille en bænk Arrived after closing") in paper
    assert paper.count(squeezed("Arrived after closing")) == 2
    meet(lars, mette)
    assert paper_of(lars.desk, visit_id).count(squeezed("Arrived after closing")) == 2


def paper_of(desk: Desk, visit_id: VisitId) -> str:
    paper = make_paper(desk, about=visit_id, kind=PaperKind.LEAD, language="en")
    return squeezed(read(paper.pdf))
