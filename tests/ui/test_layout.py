"""Every page and dialog has room for its words, in every language and at every text size."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication

from careapp.tour.driver import Driver
from careapp.tour.scenes import Scene, Scenes
from careapp.ui.theme_source import ThemeSource
from tests.ui.room import cramped
from tests.ui.running import SIZE, look, running

LOOKS = list(product(("da", "nb", "en"), (1.0, 1.5, 2.0)))
NARROW = (1000, 700)


@pytest.fixture(scope="module")
def driver(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, dressed: ThemeSource
) -> Iterator[Driver]:
    with running(qapp, tmp_path_factory.mktemp("layout"), dressed) as driver:
        yield driver


@pytest.fixture(autouse=True)
def source() -> None:
    """The program brings its own theme, which the one of other tests must not take over from."""


@pytest.fixture(scope="module")
def scenes(driver: Driver) -> Scenes:
    return Scenes(driver)


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_every_page_and_dialog_has_room(
    driver: Driver, scenes: Scenes, language: str, scale: float
) -> None:
    look(driver, language, scale)
    found = {
        scene.name: problems
        for scene in (*scenes.pages(), *scenes.dialogs())
        if (problems := _problems(driver, scene))
    }
    assert found == {}


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_page_has_room_in_a_narrow_window(
    driver: Driver, scenes: Scenes, scale: float
) -> None:
    look(driver, "da", scale)
    driver.program.window.resize(*NARROW)
    try:
        found = {
            scene.name: problems
            for scene in scenes.pages()
            if (problems := _problems(driver, scene))
        }
    finally:
        driver.program.window.resize(*SIZE)
    assert found == {}


def _problems(driver: Driver, scene: Scene) -> list[str]:
    problems = cramped(scene.show())
    driver.close_dialogs()
    return problems
