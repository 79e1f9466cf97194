"""A planner grants packages in three steps; the visitator says what becomes of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from careapp.domain.help.grant import Grant
from careapp.domain.help.mandate import Holding, Mandate
from careapp.domain.help.package import GrantedPackage, Reviewed, UrgentRequest
from careapp.domain.identity import RecordId, StaffId
from careapp.domain.people import Role, StaffMember
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.help.mandates import mandates, revoke_mandate
from careapp.services.help.overview import requests_to_answer, review_list
from careapp.services.help.package_choice import begin_package
from careapp.services.help.package_review import begin_review
from careapp.services.records import forms_in_progress
from careapp.store.acting import Acting
from careapp.ui.dialogs.packages.choose_step import ChooseStep
from careapp.ui.dialogs.packages.days_step import DaysStep
from careapp.ui.dialogs.packages.done_step import DoneStep
from careapp.ui.dialogs.packages.grant_dialog import GrantPackageDialog
from careapp.ui.dialogs.packages.request_step import RequestStep
from careapp.ui.dialogs.packages.review_dialog import ReviewDialog
from careapp.ui.dialogs.packages.turned import TurnedPackage
from careapp.ui.dialogs.record_dialog import KEEP_AFTER_MS
from careapp.ui.workplace import Workplace
from tests.ui.pages.looking import button, words

Settled = Callable[[], None]
NEEDED = "Hjælp til bad de næste dage"


@pytest.fixture
def planner(workplace: Workplace, desk: Desk) -> Desk:
    """Return the desk of a planner; the screen is theirs."""
    staff = desk.read.page(StaffMember, offset=0, limit=500)
    found = next(one for one in staff if one.record.roles == frozenset({Role.PLANNER}))
    workplace.desk = replace(desk, me=StaffId(found.record_id), role=Role.PLANNER)
    return workplace.desk


@pytest.fixture
def granting(
    window: QWidget, workplace: Workplace, place: DemoPlace, settled: Settled
) -> Callable[[], GrantPackageDialog]:
    def opened() -> GrantPackageDialog:
        begun = begin_package(
            workplace.desk, citizen_id=place.next_citizen_id, language=workplace.look.language
        )
        dialog = GrantPackageDialog(workplace, begun, window)
        dialog.open()
        settled()
        return dialog

    return opened


def _hold_until(mandate_id: RecordId, holding: Holding, acting: Acting) -> None:
    acting.say(mandate_id, "holding", holding)


def where_one_types(step: RequestStep) -> QWidget:
    field = step.words.editor.focusProxy()
    assert field is not None
    return field


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def choose(dialog: GrantPackageDialog, package: str) -> ChooseStep:
    step = dialog.step
    assert isinstance(step, ChooseStep)
    step.packages.choose(package)
    return step


def packages(desk: Desk, place: DemoPlace) -> list[GrantedPackage]:
    found = desk.read.where(GrantedPackage, subject=place.next_citizen_id)
    return [one.record for one in found]


def the_mandate(desk: Desk) -> RecordId:
    return next(one.record_id for one in mandates(desk) if one.record.revoked is None)


def test_a_planner_grants_the_infection_package_in_three_steps_by_keys_alone(
    planner: Desk,
    place: DemoPlace,
    granting: Callable[[], GrantPackageDialog],
    settled: Settled,
) -> None:
    dialog = granting()
    assert "Step 1 of 3" in words(dialog)
    choose(dialog, "infection")
    press(Qt.Key.Key_Return)
    assert "Step 2 of 3" in words(dialog)
    for _line in range(3):
        press(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    dialog.go_on()
    settled()
    said = words(dialog)
    assert "It ends by itself on" in said
    assert "provisional until the municipality's server has checked the mandate" in said
    press(Qt.Key.Key_Return)
    settled()
    assert isinstance(dialog.step, DoneStep)
    (made,) = packages(planner, place)
    assert (made.package, made.checked, made.mandate_id) == (
        "infection",
        None,
        the_mandate(planner),
    )
    button(dialog, "The citizen has got it on paper").click()
    settled()
    assert packages(planner, place)[0].paper_on == date(2026, 11, 24)
    assert forms_in_progress(planner) == []


def test_an_unticked_line_keeps_one_from_going_on(
    planner: Desk, granting: Callable[[], GrantPackageDialog]
) -> None:
    dialog = granting()
    choose(dialog, "infection")
    dialog.go_on()
    dialog.go_on()
    assert "of the checklist" in words(dialog)
    assert not isinstance(dialog.step, DaysStep)


def test_a_revoked_mandate_is_told_at_once_and_the_visitator_is_asked_in_the_same_place(
    planner: Desk,
    desk: Desk,
    place: DemoPlace,
    granting: Callable[[], GrantPackageDialog],
    settled: Settled,
) -> None:
    revoke_mandate(desk, mandate_id=the_mandate(desk), from_on=date(2026, 11, 1), why="Ny aftale")
    dialog = granting()
    choose(dialog, "infection")
    assert "Ny aftale" in words(dialog)
    dialog.go_on()
    assert isinstance(dialog.step, ChooseStep)
    button(dialog, "Ask the needs assessor").click()
    step = dialog.step
    assert isinstance(step, RequestStep)
    dialog.go_on()
    assert "must be filled in" in words(dialog)
    QTest.keyClicks(where_one_types(step), NEEDED)
    dialog.go_on()
    settled()
    assert packages(desk, place) == []
    asked = (one.request.record for one in requests_to_answer(desk, language="da"))
    (mine,) = [one for one in asked if one.words == NEEDED]
    assert mine.refused_for == "mandate-revoked"


def test_a_mandate_that_is_over_refuses(
    planner: Desk, desk: Desk, granting: Callable[[], GrantPackageDialog]
) -> None:
    for one in mandates(desk):
        held = one.record.holding
        assert held is not None
        ended = replace(held, last_on=date(2026, 11, 23))
        desk.act("end", partial(_hold_until, one.record_id, ended))
    dialog = granting()
    step = choose(dialog, "after-discharge")
    assert "holds no longer than 23 November 2026" in step.problem
    assert not dialog.next_button.isEnabled()
    dialog.go_on()
    assert dialog.step is step


def test_a_mandate_that_is_full_refuses_and_other_packages_do_not(
    planner: Desk, desk: Desk, granting: Callable[[], GrantPackageDialog]
) -> None:
    desk.act("limit", lambda acting: acting.say(the_mandate(desk), "most_active", 1))
    dialog = granting()
    step = choose(dialog, "infection")
    assert "active on the mandate" in step.problem
    assert not dialog.next_button.isEnabled()
    assert "Ask the needs assessor" in words(dialog)


def test_the_citizen_reads_what_they_get(
    planner: Desk, granting: Callable[[], GrantPackageDialog], settled: Settled, window: QWidget
) -> None:
    dialog = granting()
    choose(dialog, "infection")
    dialog.go_on()
    for _line in range(3):
        press(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    dialog.go_on()
    settled()
    dialog.go_on()
    settled()
    button(dialog, "Turn the screen").click()
    (screen,) = window.findChildren(TurnedPackage)
    said = words(screen)
    assert "you get extra help" in said
    assert "It ends by itself on" in said
    assert "Measuring of values" in said
    screen.reject()


def test_what_is_typed_is_there_again(
    planner: Desk,
    granting: Callable[[], GrantPackageDialog],
    settled: Settled,
    qtbot: object,
) -> None:
    dialog = granting()
    choose(dialog, "infection")
    dialog.go_on()
    press(Qt.Key.Key_Space)
    QTest.qWait(KEEP_AFTER_MS + 50)
    settled()
    dialog.done(0)
    again = granting()
    assert "You began on this" in words(again)
    again.go_on()
    assert len(again.step.ticked) == 1  # type: ignore[union-attr]
    button(again, "Start over").click()
    settled()
    assert forms_in_progress(planner) == []


def review(
    workplace: Workplace, window: QWidget, package_id: RecordId, settled: Settled
) -> ReviewDialog:
    dialog = ReviewDialog(workplace, begin_review(workplace.desk, package_id=package_id), window)
    dialog.open()
    settled()
    return dialog


def test_a_package_is_turned_into_lasting_help(
    workplace: Workplace, desk: Desk, window: QWidget, settled: Settled
) -> None:
    row = review_list(desk, language="da").packages[0]
    package_id = row.package.record_id
    dialog = review(workplace, window, package_id, settled)
    dialog.save()
    assert "Choose what becomes of the package" in words(dialog)
    dialog.ways.choose(Reviewed.LASTING)
    line_id, line = next(iter(dialog.change.lines.items()))
    line.tick.click()
    line.minutes.editor.typed = "15"
    dialog.change.rows["considered"].editor.typed = "cannot"
    dialog.change.rows["why"].editor.typed = "Træning nytter ikke her"
    dialog.save()
    assert dialog.isVisible(), "a reason is asked for"
    dialog.words.editor.typed = "Behovet er varigt"
    dialog.save()
    settled()
    assert not dialog.isVisible(), words(dialog)
    stored = desk.read.get(GrantedPackage, package_id)
    assert stored
    assert stored.record.review
    assert stored.record.review.reviewed is Reviewed.LASTING
    made = [one.record for one in desk.read.where(Grant) if one.record.replaces == line_id]
    assert [(one.amount.minutes, one.last_on) for one in made if one.amount] == [(15, None)]
    left = [one.package.record_id for one in review_list(desk, language="da").packages]
    assert package_id not in left


def test_a_confirmed_package_needs_no_reason_and_an_ended_one_does(
    workplace: Workplace, desk: Desk, window: QWidget, settled: Settled
) -> None:
    first, second = review_list(desk, language="da").packages[:2]
    dialog = review(workplace, window, first.package.record_id, settled)
    dialog.ways.choose(Reviewed.CONFIRMED)
    dialog.save()
    settled()
    assert not dialog.isVisible()
    dialog = review(workplace, window, second.package.record_id, settled)
    dialog.ways.choose(Reviewed.ENDED)
    dialog.save()
    assert dialog.isVisible()
    dialog.words.editor.typed = "Borgeren er rask"
    dialog.save()
    settled()
    lines = desk.read.where(Grant, package_id=second.package.record_id)
    assert all(one.record.last_on <= date(2026, 11, 24) for one in lines if one.record.last_on)


def test_who_asked_and_for_what_stays_on_the_request(desk: Desk) -> None:
    (row,) = requests_to_answer(desk, language="da")
    assert row.by
    assert row.package == "Faldpakke (eksempel)"
    assert isinstance(row.request.record, UrgentRequest)
    assert all(isinstance(one.record, Mandate) for one in mandates(desk))
