"""Speaking about a swap: the rules answer at once, and nothing is lost."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from careapp.domain.citizen import Track
from careapp.domain.help.account import Klippekort
from careapp.domain.help.swap import Decline, How, Outcome, Received, Swap, SwapWay
from careapp.domain.help.task import TaskKind
from careapp.domain.people import Role
from careapp.services.desk import Desk
from careapp.services.forms import unfinished_forms
from careapp.services.help.catalogue import save_swap_rules, swap_rules
from careapp.services.help.tasks import help_tasks
from careapp.services.saying import can_undo
from careapp.services.visits import begin_visit
from careapp.ui.dialogs.opening import form_title, resume_form
from careapp.ui.dialogs.other_help import OtherHelpDialog
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.page import Page
from careapp.ui.pages.swap import KEEP_AFTER_MS, SwapPage
from careapp.ui.pages.swapping.turned import TurnedSwap
from careapp.ui.pages.swapping.why_not import WhyNot
from careapp.ui.work import Work
from careapp.ui.workplace import Look, Place, Workplace
from tests.services.help.office import CLEANING, COURSE, HYGIENE, WEDNESDAY, WOUND, Home, home_at
from tests.services.office import Watch, opened_office
from tests.ui.pages.looking import button, clipped, words

Open = Callable[[Page, Place], None]
Settled = Callable[[], None]


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    with opened_office(tmp_path / "careapp.db", Watch()) as office:
        yield home_at(office)


@pytest.fixture
def desk(home: Home) -> Desk:
    return home.desk


@pytest.fixture
def page(home: Home, workplace: Workplace, open_page: Open) -> SwapPage:
    """The page of somebody with cleaning on Wednesdays, personal care daily and a wound."""
    home.weekly(CLEANING, 45, 3)
    home.grant(HYGIENE)
    home.grant(WOUND)
    shown = SwapPage(workplace)
    open_page(shown, Place("swap", home.citizen_id))
    return shown


def give_up(page: SwapPage, name: str, settled: Settled) -> None:
    button(page.view.week, name).click()
    settled()


def tick(page: SwapPage, number: int, settled: Settled) -> None:
    page.view.receiving.rows[number].tick.click()
    settled()


def said(page: SwapPage, number: int) -> str:
    return words(page.view.receiving.rows[number].answer)


def dialog_of(page: SwapPage, kind: type[QDialog]) -> QDialog:
    found = [one for one in page.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def swaps(home: Home) -> list[Swap]:
    return [one.record for one in home.desk.read.where(Swap, subject=home.citizen_id)]


def test_the_rules_answer_each_row_by_name(page: SwapPage, settled: Settled, qtbot: QtBot) -> None:
    give_up(page, "Rengøring", settled)
    assert "Allowed with a remark" in said(page, 0)
    assert "The helper judges on the day" in said(page, 0)
    assert "Professionally sound" in said(page, 0)
    qtbot.waitUntil(lambda: not clipped(page))


def test_what_is_never_swapped_is_refused_with_its_reason(
    page: SwapPage, home: Home, settled: Settled
) -> None:
    give_up(page, "Sårbehandling", settled)
    tick(page, 0, settled)
    shown = words(page.view)
    assert "Not allowed" in shown
    assert "Services that are never swapped" in shown

    agree = button(page, "Agree on the swap")
    assert not agree.isEnabled()
    (why,) = page.view.total.findChildren(WhyNot)
    assert why.isVisible()
    assert why.accessibleName() == "Cannot be agreed on: Services that are never swapped"
    no = button(page, "No swap")
    no.setFocus()
    QTest.keyClick(no, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is why
    page.agree()
    settled()
    assert swaps(home) == []


def test_a_swap_is_agreed_and_stands_in_the_ledger(
    page: SwapPage, home: Home, settled: Settled
) -> None:
    give_up(page, "Rengøring", settled)
    tick(page, 0, settled)
    assert "if agreed" in words(page.view.ledger)

    button(page, "Agree on the swap").click()
    settled()

    (made,) = swaps(home)
    assert made.outcome is Outcome.AGREED
    assert made.given is not None
    assert (made.given.name, made.given.minutes) == ("Rengøring", 45)
    assert made.holds is not None
    assert (made.holds.how, made.holds.first_on) == (How.ONCE, WEDNESDAY)
    assert made.way is SwapWay.PHONE
    assert "Agreed: Rengøring becomes" in words(page.view.notice)
    assert "Rengøring 45 min" in words(page.view.ledger)
    assert unfinished_forms(home.desk) == ()


def test_the_next_swap_begins_on_a_day_that_is_free(
    page: SwapPage, home: Home, settled: Settled
) -> None:
    give_up(page, "Rengøring", settled)
    tick(page, 0, settled)
    button(page, "Agree on the swap").click()
    settled()
    give_up(page, "Personlig hygiejne", settled)
    give_up(page, "Rengøring", settled)
    tick(page, 0, settled)
    assert button(page, "Agree on the swap").isEnabled()
    button(page, "Agree on the swap").click()
    settled()
    days = [one.holds.first_on for one in swaps(home) if one.holds]
    assert days == [WEDNESDAY, WEDNESDAY + timedelta(weeks=1)]


def test_nothing_instead_is_no_swap_and_that_is_said(page: SwapPage, settled: Settled) -> None:
    give_up(page, "Rengøring", settled)
    assert not button(page, "Agree on the swap").isEnabled()
    assert "Choose what comes instead." in words(page.view.total)


def test_a_swap_is_taken_back_or_ended_from_here(
    page: SwapPage, home: Home, settled: Settled, places: list[Place]
) -> None:
    give_up(page, "Rengøring", settled)
    button(page.view.giving, "Until further notice").click()
    tick(page, 0, settled)
    page.agree()
    settled()
    (stored,) = home.desk.read.where(Swap, subject=home.citizen_id)
    button(page.view.ledger, "Take back: Rengøring swapped").click()
    home.office.watch.now += timedelta(weeks=1)
    page.refresh()
    settled()
    button(page.view.ledger, "End: Rengøring swapped").click()
    assert places == [
        Place("take-back-swap", stored.record_id),
        Place("end-swap", stored.record_id),
    ]


def test_minutes_are_set_by_keys_and_must_match(page: SwapPage, settled: Settled) -> None:
    give_up(page, "Rengøring", settled)
    tick(page, 0, settled)
    box = page.view.receiving.rows[0].box
    box.setFocus()
    box.setValue(45)
    settled()
    assert "45 min of 45 min: the time is even" in words(page.view.total)

    QTest.keyClick(box, Qt.Key.Key_Up)
    settled()

    assert box.value() == 50
    assert "5 min too much" in words(page.view.total)
    assert "Not allowed" in words(page.view.total)
    assert QApplication.focusWidget() is box


def test_the_week_is_chosen_from_by_arrow_keys(page: SwapPage, settled: Settled) -> None:
    first = button(page.view.week, "Rengøring")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    settled()
    assert "Personlig hygiejne" in words(page.view.giving)


def test_until_further_notice_prompts_a_look_at_the_grant(
    page: SwapPage, home: Home, settled: Settled
) -> None:
    give_up(page, "Rengøring", settled)
    button(page.view.giving, "Until further notice").click()
    tick(page, 0, settled)
    assert "The grant will be looked at" in words(page.view)

    page.agree()
    settled()

    assert "the needs assessor is asked to look at the grant" in words(page.view.notice)
    home.office.watch.now = home.office.watch.now.replace(month=12, day=24)
    assert TaskKind.LOOK_AT_GRANT in [one.task.kind for one in help_tasks(home.desk)]


def test_a_period_ends_on_a_day_with_help(page: SwapPage, home: Home, settled: Settled) -> None:
    give_up(page, "Rengøring", settled)
    button(page.view.giving, "For a period").click()
    tick(page, 0, settled)
    page.agree()
    settled()
    (made,) = swaps(home)
    assert made.holds is not None
    assert made.holds.last_on is not None
    assert made.holds.last_on.isoweekday() == 3


def test_saved_time_is_told_with_its_last_day(
    home: Home, workplace: Workplace, open_page: Open, settled: Settled
) -> None:
    home.weekly(CLEANING, 45, 3)
    rules = replace(swap_rules(home.desk), klippekort=Klippekort(60, 6))
    save_swap_rules(home.as_role(Role.ADMIN), rules)
    page = SwapPage(workplace)
    open_page(page, Place("swap", home.citizen_id))
    tick(page, 0, settled)
    assert "15 min" in words(page.view.total)

    page.agree()
    settled()

    ledger = words(page.view.ledger)
    assert "15 min saved up" in ledger
    assert "to be used by 6 January 2027" in ledger


def test_what_is_chosen_outlives_a_power_cut(
    page: SwapPage, home: Home, tmp_path: Path, qtbot: QtBot, settled: Settled
) -> None:
    give_up(page, "Rengøring", settled)
    tick(page, 1, settled)
    qtbot.wait(KEEP_AFTER_MS + 50)
    settled()
    chosen = page.view.receiving.rows[1].tick.row.title
    left = tmp_path / "left"
    left.mkdir()
    for file in tmp_path.glob("careapp.db*"):
        shutil.copy(file, left / file.name)

    home.office.open_again(left / "careapp.db")
    work = Work()
    workplace = Workplace(home.office.desk, work, Look("en", "light", 1.0))
    again = SwapPage(workplace)
    qtbot.addWidget(again)
    again.go_to(Place("swap", home.citizen_id))
    again.show()
    qtbot.waitUntil(lambda: not work.busy and bool(again.view.receiving.rows))

    ticked = [row.tick.row.title for row in again.view.receiving.rows if row.tick.isChecked()]
    assert ticked == [chosen]
    assert "You began on this swap" in words(again.view.notice)
    (unfinished,) = unfinished_forms(home.office.desk)
    assert form_title(unfinished) == "A swap with Inger Holm"
    went: list[Place] = []
    workplace.went.connect(went.append)
    resume_form(again, workplace, unfinished)
    assert went == [Place("swap", home.citizen_id)]
    work.close()


def test_to_start_over_forgets_what_was_chosen(
    page: SwapPage, home: Home, settled: Settled, workplace: Workplace
) -> None:
    give_up(page, "Rengøring", settled)
    tick(page, 0, settled)
    page.leave()
    page.refresh()
    settled()
    button(page.view.notice, "Start over").click()
    settled()
    assert unfinished_forms(home.desk) == ()
    assert not page.view.receiving.rows[0].tick.isChecked()
    assert workplace.desk is home.desk


def test_a_swap_at_a_visit_belongs_to_it_and_is_undone(
    home: Home, workplace: Workplace, open_page: Open, settled: Settled, places: list[Place]
) -> None:
    home.weekly(CLEANING, 45, 3)
    visit_id = home.office.plan(home.citizen_id)
    begin_visit(home.desk, visit_id=visit_id)
    page = SwapPage(workplace)
    open_page(page, Place("swap", home.citizen_id))
    tick(page, 0, settled)
    page.agree()
    settled()
    (made,) = swaps(home)
    assert (made.visit_id, made.way) == (visit_id, SwapWay.AT_VISIT)

    button(page.view.notice, "Undo").click()
    settled()

    assert swaps(home) == []
    assert "It is taken back" in words(page.view.notice)
    assert can_undo(home.desk, visit_id=visit_id) == (False, True)
    page.view.back.click()
    assert places == [Place("visit", visit_id)]


def test_no_swap_is_noted_with_the_reason(page: SwapPage, home: Home, settled: Settled) -> None:
    give_up(page, "Rengøring", settled)
    tick(page, 0, settled)
    page.note_no_swap()
    settled()
    dialog = dialog_of(page, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.words.text = "Inger vil hellere have gjort rent"
    dialog.confirm()
    settled()
    (made,) = swaps(home)
    assert (made.outcome, made.why) == (Outcome.NOT_AGREED, "Inger vil hellere have gjort rent")
    assert "The granted help is given" in words(page.view.notice)


def test_in_doubt_the_granted_help_is_given(page: SwapPage, home: Home, settled: Settled) -> None:
    give_up(page, "Rengøring", settled)
    tick(page, 0, settled)
    page.note_disagreement()
    settled()
    dialog = dialog_of(page, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.words.text = "Om turen er forsvarlig i glat føre"
    dialog.confirm()
    settled()
    (made,) = swaps(home)
    assert made.outcome is Outcome.DISAGREED
    assert made.disagreement == "Om turen er forsvarlig i glat føre"


def test_a_no_is_not_a_swap(page: SwapPage, home: Home, settled: Settled) -> None:
    give_up(page, "Rengøring", settled)
    page.decline()
    settled()
    dialog = dialog_of(page, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    assert "This is not a swap" in words(dialog)
    dialog.words.text = "Har gæster"
    dialog.confirm()
    settled()
    (no,) = home.desk.read.where(Decline, subject=home.citizen_id)
    assert (no.record.declined_on, no.record.why) == (WEDNESDAY, "Har gæster")
    assert swaps(home) == []

    button(page.view.notice, "Undo").click()
    settled()
    assert home.desk.read.where(Decline, subject=home.citizen_id) == []


def test_help_outside_the_catalogue_may_be_wished_for(
    page: SwapPage, home: Home, settled: Settled
) -> None:
    give_up(page, "Rengøring", settled)
    page.choose_other()
    dialog = dialog_of(page, OtherHelpDialog)
    assert isinstance(dialog, OtherHelpDialog)
    QTest.keyClicks(dialog.words, "Pudse vinduer")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    settled()
    last = page.view.receiving.rows[-1]
    assert last.tick.isChecked()
    assert (last.tick.row.title, last.box.value()) == ("Pudse vinduer", 45)
    assert "Allowed with a remark" in words(last.answer)
    page.agree()
    settled()
    (made,) = swaps(home)
    assert made.received == (Received("Pudse vinduer", 45),)


def test_other_help_is_found_in_the_catalogue(page: SwapPage, settled: Settled) -> None:
    give_up(page, "Rengøring", settled)
    page.choose_other()
    dialog = dialog_of(page, OtherHelpDialog)
    assert isinstance(dialog, OtherHelpDialog)
    dialog.search.setText("laun")
    dialog.search.searched.emit("laun")
    dialog.search.entered.emit()
    settled()
    assert page.view.receiving.rows[-1].tick.row.title == "Laundry"


def test_the_citizen_reads_the_swap(page: SwapPage, settled: Settled) -> None:
    give_up(page, "Rengøring", settled)
    tick(page, 0, settled)
    page.turn()
    screen = dialog_of(page, TurnedSwap)
    assert "Inger, this is the swap we talk about" in words(screen)
    assert "Rengøring 45 min" in words(screen)
    screen.reject()


def test_inside_a_course_one_arranges(
    home: Home, workplace: Workplace, open_page: Open, places: list[Place], tmp_path: Path
) -> None:
    with opened_office(tmp_path / "elder.db", Watch()) as office:
        elder = home_at(office, Track.AEL)
        elder.grant(COURSE)
        workplace.desk = elder.desk
        page = SwapPage(workplace)
        open_page(page, Place("swap", elder.citizen_id))
        assert "arranged inside the course" in words(page.view)
        button(page, "Arrange the week").click()
        assert places == [Place("help", elder.citizen_id)]
        page.hide()
    workplace.desk = home.desk


def test_nothing_of_one_citizen_is_left_when_another_is_shown(
    page: SwapPage, home: Home, settled: Settled
) -> None:
    give_up(page, "Rengøring", settled)
    tick(page, 0, settled)
    button(page, "Agree on the swap").click()
    settled()
    assert "Take back: Rengøring swapped" in words(page.view.ledger)

    elder = home_at(home.office, Track.AEL)
    elder.grant(WOUND)
    page.go_to(Place("swap", elder.citizen_id))
    settled()
    said = words(page.view.ledger)
    assert "Arranged help" in said
    assert "Rengøring" not in said


def test_who_knows_of_the_right(page: SwapPage, home: Home, places: list[Place]) -> None:
    assert "Nobody has noted that Inger knows the right to swap" in words(page.view.week)
    button(page, "Note that it was told").click()
    assert places == [Place("new-informed", home.citizen_id)]
