"""The disk is full while one writes: the words stay on screen, and are kept once there is room."""

import shutil
from pathlib import Path

import pytest

from careapp.domain.problems import EnvironmentFailedError
from careapp.services.conversation import open_conversation
from careapp.services.visits import begin_visit
from careapp.store.drafts import Draft
from careapp.system.home import Home
from careapp.tour.driver import Driver
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place
from tests.features.conftest import StartProgram
from tests.features.laptop import at_home, next_visit, opened
from tests.services.office import MOST
from tests.store.machine import fill, small_disk
from tests.ui.pages.looking import words

FULL = "The disk is full. What you have typed is still on the screen."
BEFORE, MEANWHILE = "Jeg vil gerne ud i haven", " og ned til postkassen."
TIMES = 2


def at_the_question(home: Home, program: StartProgram) -> tuple[Driver, WordsEdit]:
    """Start the program in the middle of a visit, at a question to be answered in words."""
    store, desk = opened(home)
    visit_id = next_visit(desk).visit_id
    begin_visit(desk, visit_id=visit_id)
    store.close()
    user = program(at_home(home))
    user.workspace.show_place(Place("visit", visit_id, MOST))
    user.settle()
    return user, user.find(WordsEdit, within=user.workspace.page)


def on_disk(user: Driver) -> str:
    desk = user.workspace.workplace.desk
    visit_id = next_visit(desk).visit_id
    return open_conversation(desk, visit_id=visit_id).state(MOST).said.words or ""


def goes_on_until_there_is_room(user: Driver, edit: WordsEdit) -> None:
    """Write, see what is said of the disk, and write on."""
    user.type(BEFORE, edit)
    user.wait_for(lambda: FULL in words(user.workspace))
    assert on_disk(user) == ""
    user.type(MEANWHILE, edit)
    assert edit.text == BEFORE + MEANWHILE
    user.settle()
    assert edit.text == BEFORE + MEANWHILE


def is_kept(user: Driver, edit: WordsEdit) -> None:
    user.wait_for(lambda: on_disk(user) == BEFORE + MEANWHILE)
    user.settle()
    assert edit.text == BEFORE + MEANWHILE
    assert FULL not in words(user.workspace)
    assert "Saved on this computer" in words(user.workspace)


def test_the_words_stay_and_are_kept_at_a_later_try(
    home: Home, program: StartProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    user, edit = at_the_question(home, program)
    store = user.workspace.workplace.desk.store
    keep, tries = store.keep_drafts, []

    def fail_at_first(drafts: list[Draft]) -> None:
        tries.append(drafts)
        if len(tries) <= TIMES:
            raise EnvironmentFailedError("disk-full", path="…")
        keep(drafts)

    monkeypatch.setattr(store, "keep_drafts", fail_at_first)
    goes_on_until_there_is_room(user, edit)

    is_kept(user, edit)
    assert len(tries) > TIMES


def test_the_window_stays_once_when_the_words_would_go_with_it(
    home: Home, program: StartProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    user, edit = at_the_question(home, program)

    def fail(_drafts: list[Draft]) -> None:
        raise EnvironmentFailedError("disk-full", path="…")

    monkeypatch.setattr(user.workspace.workplace.desk.store, "keep_drafts", fail)
    user.type(BEFORE, edit)
    user.wait_for(lambda: FULL in words(user.workspace))
    window = user.workspace.window()

    assert not window.close()
    assert window.isVisible()
    assert FULL in words(user.workspace)
    assert window.close()


def test_a_disk_that_is_really_full(
    municipality: Path, tmp_path: Path, program: StartProgram
) -> None:
    with small_disk(tmp_path / "disk", kilobytes=8_000) as disk:
        shutil.copytree(municipality, disk / "home")
        user, edit = at_the_question(Home(disk / "home"), program)
        filler = disk / "filler"
        fill(filler)
        goes_on_until_there_is_room(user, edit)

        filler.unlink()

        is_kept(user, edit)
        user.stop()
        store, desk = opened(Home(disk / "home"))
        try:
            assert not store.rebuild()
            state = open_conversation(desk, visit_id=next_visit(desk).visit_id).state(MOST)
            assert state.said.words == BEFORE + MEANWHILE
        finally:
            store.close()
