"""Taking records out of the program, as a user would find it in the demo."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from careapp.domain.identity import RecordId
from careapp.tour.driver import Driver
from careapp.ui.pages.transfer import TransferPage
from careapp.ui.widgets.row_buttons import CheckRow
from careapp.ui.workplace import Place


def taking_pages(driver: Driver, visit_id: RecordId) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield the name of each page, and what brings it up."""
    yield "transfers", partial(_page, driver, Place("transfers"))
    yield "transfer", partial(_page, driver, Place("transfer", visit_id))
    yield "transfer-begun", partial(_begun, driver, visit_id)


def taking_dialogs(
    driver: Driver, visit_id: RecordId
) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield the name of each dialog, and what brings it up."""
    under, paper = Place("transfer", visit_id), Place("print-transfer", visit_id)
    yield "print-transfer", partial(_dialog, driver, under, paper)
    yield "export", partial(_dialog, driver, Place("settings"), Place("export"))


def _page(driver: Driver, place: Place) -> QWidget:
    driver.workspace.show_place(place)
    driver.settle()
    return driver.program.window


def _begun(driver: Driver, visit_id: RecordId) -> QWidget:
    """Tick the first field, and copy the next."""
    window, page = _page(driver, Place("transfer", visit_id)), driver.workspace.page
    if isinstance(page, TransferPage):
        first, second, *_ = page.findChildren(CheckRow)
        if not first.isChecked():
            first.clicked.emit()
            driver.settle()
        second.opened.emit()
        driver.settle()
    return window


def _dialog(driver: Driver, under: Place, place: Place) -> QDialog:
    _page(driver, under)
    driver.workspace.show_place(place)
    driver.settle()
    return driver.dialog()
