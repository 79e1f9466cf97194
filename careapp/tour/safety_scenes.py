"""The pages on safety and on what people wrote apart, as a user would find them in the demo."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from careapp.services.conflicts.listed import list_conflicts
from careapp.tour.driver import Driver, NotThereError
from careapp.ui.pages.conflict import ConflictPage
from careapp.ui.workplace import Place


def safety_pages(driver: Driver) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield the name of each page, and what brings it up."""
    yield "safety", partial(_page, driver, Place("safety"))
    yield "conflicts", partial(_page, driver, Place("conflicts"))
    yield "conflict", partial(_conflict, driver)
    yield "conflict-writing", partial(_writing, driver)


def safety_dialogs(driver: Driver) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield the name of each dialog, and what brings it up."""
    yield "lost-computer", partial(_dialog, driver, Place("lost-computer"))
    yield "print-receipt", partial(_dialog, driver, Place("print-receipt"))


def _page(driver: Driver, place: Place) -> QWidget:
    driver.workspace.show_place(place)
    driver.settle()
    return driver.program.window


def _conflict(driver: Driver) -> QWidget:
    rows = list_conflicts(driver.workspace.workplace.desk, language="da").rows
    if not rows:
        raise NotThereError("nobody has written differently in the demo")
    one = rows[0].one
    return _page(driver, Place("conflict", one.record_id, unit=one.unit))


def _writing(driver: Driver) -> QWidget:
    window, page = _conflict(driver), driver.workspace.page
    if isinstance(page, ConflictPage):
        page.write_third()
        driver.settle()
    return window


def _dialog(driver: Driver, place: Place) -> QDialog:
    _page(driver, Place("safety"))
    driver.workspace.show_place(place)
    driver.settle()
    return driver.dialog()
