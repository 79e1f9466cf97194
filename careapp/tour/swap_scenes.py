"""Swapping a service, each state brought up as a user would come to it in the demo."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from careapp.domain.help.swap import How
from careapp.domain.identity import RecordId
from careapp.services.citizens import page_citizens
from careapp.services.help.reading import read_help
from careapp.tour.driver import Driver, NotThereError
from careapp.ui.pages.swap import SwapPage
from careapp.ui.workplace import Place

_MANY = 1_000
_FEW, _SOME = 3, 6
"""How many services somebody has who is usual to swap with."""


def swap_pages(driver: Driver) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield the name of each state of the page, and what brings it up."""
    yield "swap", partial(_chosen, driver, How.ONCE)
    yield "swap-lasting", partial(_chosen, driver, How.LASTING)
    yield "swap-agreed", partial(_agreed, driver)
    yield "swap-course", partial(_in_a_course, driver)


def swap_dialogs(driver: Driver) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield the name of each dialog of the page, and what brings it up."""
    for name, show in (
        ("swap-other", SwapPage.choose_other),
        ("swap-turned", SwapPage.turn),
        ("swap-not-agreed", SwapPage.note_no_swap),
        ("swap-disagreement", SwapPage.note_disagreement),
        ("swap-decline", SwapPage.decline),
    ):
        yield name, partial(_asked, driver, show)


def usual_citizen(driver: Driver) -> RecordId:
    """Return somebody who has some services that can be swapped.

    Raises:
        NotThereError: The demo has nobody like that.
    """
    return _first(driver, lambda count, course: _FEW <= count <= _SOME and not course)


def _in_a_course(driver: Driver) -> QWidget:
    citizen_id = _first(driver, lambda _count, course: course)
    driver.workspace.show_place(Place("swap", citizen_id))
    driver.settle()
    return driver.program.window


def _first(driver: Driver, wanted: Callable[[int, bool], bool]) -> RecordId:
    desk = driver.workspace.workplace.desk
    for row in page_citizens(desk, offset=0, limit=_MANY):
        known = read_help(desk, row.citizen_id)
        running = known.running(known.today)
        course = any(one.record.is_course for one in running)
        if running and wanted(len(running), course):
            return row.citizen_id
    raise NotThereError("nobody in the demo has such help")


def _page(driver: Driver) -> SwapPage:
    driver.workspace.show_place(Place("swap", usual_citizen(driver)))
    driver.settle()
    page = driver.workspace.page
    if not isinstance(page, SwapPage):
        raise NotThereError("no swap is spoken about")
    return page


def _chosen(driver: Driver, how: How) -> QWidget:
    page = _page(driver)
    page.view.giving.how_chosen.emit(how)
    first = page.view.receiving.rows[0].tick
    if not first.isChecked():
        driver.click(first)
    driver.settle()
    return driver.program.window


def _agreed(driver: Driver) -> QWidget:
    _chosen(driver, How.ONCE)
    _page(driver).agree()
    driver.settle()
    return driver.program.window


def _asked(driver: Driver, show: Callable[[SwapPage], None]) -> QDialog:
    _chosen(driver, How.ONCE)
    show(_page(driver))
    driver.settle()
    return driver.dialog()
