"""Everything can be used by the keyboard alone and is told to a screen reader."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from careapp.tour.driver import Driver
from careapp.tour.scenes import Scene, Scenes
from careapp.ui.theme_source import ThemeSource
from tests.ui.reach import (
    activate,
    alike,
    controls,
    described,
    name_of,
    shared_keys,
    unreached,
    unspoken,
)
from tests.ui.running import STRAYS, running

Found = dict[str, dict[str, list[str]]]

EVERY = 5
"""Of how many controls the focus is put on one before a page is refreshed."""


@pytest.fixture(scope="module")
def driver(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, dressed: ThemeSource
) -> Iterator[Driver]:
    with running(qapp, tmp_path_factory.mktemp("access"), dressed) as driver:
        driver.program.window.activateWindow()
        yield driver


@pytest.fixture(autouse=True)
def source() -> None:
    """The program brings its own theme, which the one of other tests must not take over from."""


@pytest.fixture(scope="module")
def scenes(driver: Driver) -> Scenes:
    return Scenes(driver)


LOOKS: tuple[Callable[[QWidget], list[str]], ...] = (unspoken, alike, unreached, shared_keys)


@pytest.fixture(scope="module")
def found(driver: Driver, scenes: Scenes) -> Found:
    """Return what is wrong, by what is looked for and scene; every scene is shown once."""
    seen: Found = {look.__name__: {} for look in LOOKS}
    for scene in (*scenes.pages(), *scenes.dialogs()):
        shown = scene.show()
        for look in LOOKS:
            if problems := look(shown):
                seen[look.__name__][scene.name] = problems
        driver.close_dialogs()
    return seen


def test_every_control_has_a_name_and_the_right_role(found: Found) -> None:
    assert found["unspoken"] == {}


def test_no_two_buttons_are_called_the_same(found: Found) -> None:
    assert found["alike"] == {}


def test_tab_reaches_every_control_and_comes_back(found: Found) -> None:
    assert found["unreached"] == {}


def test_no_key_is_taken_twice(driver: Driver, found: Found) -> None:
    commands = Counter(one.shortcut for one in driver.workspace.commands() if one.shortcut)
    assert [keys for keys, count in commands.items() if count > 1] == []
    assert found["shared_keys"] == {}


@pytest.mark.usefixtures("found")
def test_nothing_is_a_window_of_its_own_for_a_moment() -> None:
    """It would flash, and take the keyboard away from where one types."""
    assert STRAYS == []


def test_escape_closes_every_dialog(driver: Driver, scenes: Scenes) -> None:
    left_open = []
    for scene in scenes.dialogs():
        dialog = scene.show()
        assert isinstance(dialog, QDialog)
        activate(dialog)
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
        driver.settle()
        if driver.open_dialog is dialog:
            left_open.append(scene.name)
        driver.close_dialogs()
    assert left_open == []


def test_a_refresh_leaves_the_focus_where_it_was(driver: Driver, scenes: Scenes) -> None:
    lost = {scene.name: list(_lost_by_refresh(driver, scene)) for scene in scenes.pages()}
    assert {name: problems for name, problems in lost.items() if problems} == {}


def _lost_by_refresh(driver: Driver, scene: Scene) -> Iterator[str]:
    activate(scene.show())
    page = driver.workspace.page
    for place in range(0, len(controls(page)), EVERY):
        all_now = controls(page)
        if place >= len(all_now):
            return
        chosen = all_now[place]
        before = described(chosen)
        name = name_of(chosen)
        chosen.setFocus(Qt.FocusReason.TabFocusReason)
        page.refresh()
        driver.settle()
        after = QApplication.focusWidget()
        if after is None or not after.isVisible() or name_of(after) != name:
            yield f"{before} -> {described(after) if after else None}"
