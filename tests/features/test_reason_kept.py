"""A reason is typed and the power goes: it stands there again when one asks to do the same."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from careapp.domain.care import Goal
from careapp.domain.identity import RecordId
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.closing import close_visit
from careapp.services.records import forms_in_progress
from careapp.services.visits import begin_visit
from careapp.store.store import Store
from careapp.system.home import Home
from careapp.tour.driver import Driver
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.record_dialog import RecordDialog
from careapp.ui.dialogs.remove_dialog import RemoveDialog
from careapp.ui.pages.visit import VisitPage
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place
from tests.features.conftest import StartProgram
from tests.features.laptop import at_home, next_visit, opened

TYPED = "Datteren ringede: Inger er indlagt"
HALF_A_SECOND_MS = 450
KEPT = "You began on this today at"

PowerCut = Callable[[Driver], Driver]


@pytest.fixture
def power_cut(tmp_path: Path, program: StartProgram) -> PowerCut:
    """Goes on with what was on disk at this moment, in a program that is started anew."""

    def cut(user: Driver) -> Driver:
        user.turn(HALF_A_SECOND_MS)
        shutil.copytree(user._settings.home.folder, tmp_path / "after")
        user.close_dialogs()
        user.stop()
        return program(at_home(Home(tmp_path / "after")))

    return cut


def asked(user: Driver, place: Place) -> ReasonDialog:
    user.workspace.show_place(place)
    user.settle()
    dialog = user.dialog()
    assert isinstance(dialog, ReasonDialog)
    return dialog


def test_why_a_visit_is_cancelled(home: Home, program: StartProgram, power_cut: PowerCut) -> None:
    user = program(at_home(home))
    place = Place("cancel-visit", next_visit(user.workspace.workplace.desk).visit_id)
    dialog = asked(user, place)
    user.type(TYPED, dialog.words)
    user = power_cut(user)

    dialog = asked(user, place)
    assert dialog.words.text == TYPED
    assert KEPT in dialog.notice._words.text
    user.type(".", dialog.words)
    user.click(dialog.confirm_button)

    desk = user.workspace.workplace.desk
    assert next_visit(desk).visit_id != place.record_id
    assert asked(user, place).words.text == ""  # it has been used


def test_why_one_adds_to_a_closed_visit(
    home: Home, program: StartProgram, power_cut: PowerCut
) -> None:
    store, desk = opened(home)
    visit_id = next_visit(desk).visit_id
    begin_visit(desk, visit_id=visit_id)
    close_visit(desk, visit_id=visit_id)
    store.close()
    user = program(at_home(home))
    gives_the_reason(user, visit_id, TYPED)
    user = power_cut(user)

    page = gives_the_reason(user, visit_id, "")
    assert page.reason == TYPED
    page.step(1)
    user.settle()
    user.type("Tilføjet bagefter.", user.find(WordsEdit, within=page))
    page.leave()
    user.settle()

    user.workspace.show_place(Place("today"))
    user.workspace.show_place(Place("visit", visit_id))
    assert asked(user, Place("amend-visit", visit_id)).words.text == ""


def gives_the_reason(user: Driver, visit_id: RecordId, typed: str) -> VisitPage:
    user.workspace.show_place(Place("visit", visit_id))
    user.settle()
    dialog = asked(user, Place("amend-visit", visit_id))
    user.type(typed, dialog.words)
    user.click(dialog.confirm_button)
    page = user.workspace.page
    assert isinstance(page, VisitPage)
    return page


def test_why_a_record_is_removed_and_what_was_typed_in_it(
    home: Home, program: StartProgram, power_cut: PowerCut, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = program(at_home(home))
    goal_id = a_goal(user)
    user.type("Og så ", edit_goal(user, goal_id).findChild(WordsEdit))
    dialog = asks_to_remove(user)
    user.type(TYPED, dialog.words)
    user = power_cut(user)

    form = edit_goal(user, goal_id)
    dialog = asks_to_remove(user)
    assert dialog.words.text == TYPED
    with monkeypatch.context() as disk:
        disk.setattr(Store, "perform", full)
        user.click(dialog.confirm_button)
        desk = user.workspace.workplace.desk
        assert form.isVisible()
        assert [draft.record_id for draft in forms_in_progress(desk)] == [goal_id]

    dialog = asks_to_remove(user)
    assert dialog.words.text == TYPED
    user.click(dialog.confirm_button)
    assert user.open_dialog is None
    stored = desk.read.get(Goal, goal_id)
    assert stored is not None
    assert stored.gone
    assert forms_in_progress(desk) == []


def full(*_told: object) -> object:
    raise EnvironmentFailedError("disk-full", path="…")


def a_goal(user: Driver) -> RecordId:
    desk = user.workspace.workplace.desk
    goals = desk.read.where(Goal, subject=next_visit(desk).citizen.record_id)
    return goals[0].record_id


def edit_goal(user: Driver, goal_id: RecordId) -> RecordDialog:
    user.workspace.show_place(Place("edit-goal", goal_id))
    user.settle()
    form = user.dialog()
    assert isinstance(form, RecordDialog)
    return form


def asks_to_remove(user: Driver) -> RemoveDialog:
    user.click(user.find(QPushButton, "Remove…"))
    dialog = user.dialog()
    assert isinstance(dialog, RemoveDialog)
    return dialog
