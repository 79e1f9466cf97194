"""The papers on help, each brought up as a user would find it in the demo."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QDialog

from careapp.domain.help.grant import Grant
from careapp.domain.help.order import Order
from careapp.domain.help.package import GrantedPackage
from careapp.domain.help.swap import Swap
from careapp.domain.identity import RecordId
from careapp.services.help.letters import texts_id
from careapp.store.reader import Reader
from careapp.tour.driver import Driver, NotThereError
from careapp.ui.workplace import Place


def paper_scenes(
    driver: Driver, citizen_id: RecordId
) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield the name of each dialog, and what brings it up."""
    at = Place("citizen", citizen_id)
    read = driver.workspace.workplace.desk.read
    wanted = {
        "papers": Place("papers", citizen_id),
        "print-services": Place("print-services", citizen_id),
        "print-decision": Place("print-decision", _letter(read)),
        "print-package": Place("print-package", _first(read, GrantedPackage)),
        "print-swaps": Place("print-swaps", read.where(Swap, limit=1)[0].subject),
        "print-orders": Place("print-orders", _supplier(read)),
        "orders": Place("orders"),
    }
    for name, place in wanted.items():
        yield name, partial(_show, driver, at, place)
    texts = texts_id(driver.workspace.workplace.desk, "da")
    yield (
        "letter-texts",
        partial(_show, driver, Place("settings"), Place("new-letter-texts", texts)),
    )


def _show(driver: Driver, page: Place, dialog: Place) -> QDialog:
    driver.workspace.show_place(page)
    driver.settle()
    driver.workspace.show_place(dialog)
    driver.settle()
    return driver.dialog()


def _letter(read: Reader) -> RecordId:
    """Return a grant that is not the line of a package."""
    grants = read.where(Grant)
    return next(one.record_id for one in grants if one.record.package_id is None)


def _supplier(read: Reader) -> RecordId:
    orders = (one.record.supplier_id for one in read.where(Order))
    found = next((one for one in orders if one), None)
    if found is None:
        raise NotThereError("the demo has no order")
    return found


def _first(read: Reader, kind: type) -> RecordId:
    return read.where(kind, limit=1)[0].record_id
