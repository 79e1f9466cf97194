"""Packages, reviews and the catalogue, each brought up as a user would find it in the demo."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from careapp.domain.help.package import Reviewed
from careapp.domain.identity import RecordId
from careapp.services.help.catalogue_page import catalogue_page
from careapp.services.help.mandates import mandates
from careapp.services.help.overview import review_list
from careapp.tour.driver import Driver, NotThereError
from careapp.ui.dialogs.packages.check_step import CheckStep
from careapp.ui.dialogs.packages.choose_step import ChooseStep
from careapp.ui.dialogs.packages.grant_dialog import GrantPackageDialog
from careapp.ui.dialogs.packages.review_dialog import ReviewDialog
from careapp.ui.workplace import Place

P = TypeVar("P")
Show = Callable[[], QWidget]

_INFECTION = "infection"
_FORMS = ("new-service", "new-package", "edit-swap-rules", "new-mandate")


def package_pages(driver: Driver) -> Iterator[tuple[str, Show]]:
    """Yield the name of each page, and what brings it up."""
    for page in ("packages", "reviews", "catalogue"):
        yield page, partial(_go, driver, Place(page))


def package_dialogs(driver: Driver, citizen_id: RecordId) -> Iterator[tuple[str, Show]]:
    """Yield the name of each dialog, and what brings it up."""
    for number in range(3):
        yield f"grant-package-{number + 1}", partial(_grant, driver, citizen_id, number)
    yield "grant-package-request", partial(_request, driver, citizen_id)
    yield "review-package", partial(_review, driver, None)
    yield "review-package-lasting", partial(_review, driver, Reviewed.LASTING)
    yield "answer-request", partial(_answer, driver)
    yield "revoke-mandate", partial(_revoke, driver)
    for name in _FORMS:
        yield name, partial(_over, driver, "catalogue", Place(name))
    for name in ("show-service", "edit-service"):
        yield name, partial(_service, driver, name)
    for name in ("show-package", "edit-package"):
        yield name, partial(_package, driver, name)


def _go(driver: Driver, place: Place) -> QWidget:
    driver.workspace.show_place(place)
    driver.settle()
    return driver.program.window


def _over(driver: Driver, page: str, place: Place) -> QDialog:
    _go(driver, Place(page))
    _go(driver, place)
    return driver.dialog()


def _open(driver: Driver, citizen_id: RecordId) -> GrantPackageDialog:
    _go(driver, Place("citizen", citizen_id))
    _go(driver, Place("grant-package", citizen_id))
    dialog = driver.dialog()
    if not isinstance(dialog, GrantPackageDialog):
        raise NotThereError(f"{type(dialog).__name__} is open instead of a package")
    return dialog


def _grant(driver: Driver, citizen_id: RecordId, steps: int) -> QDialog:
    """Go some steps on, as somebody who grants the infection package; nothing is granted."""
    dialog = _open(driver, citizen_id)
    choose = dialog.step
    if steps and isinstance(choose, ChooseStep):
        choose.choose(_INFECTION)
    for _ in range(steps):
        step = dialog.step
        if isinstance(step, CheckStep):
            step.tick(step.names)
        dialog.go_on()
        driver.settle()
    return dialog


def _request(driver: Driver, citizen_id: RecordId) -> QDialog:
    dialog = _open(driver, citizen_id)
    dialog.ask_visitator()
    driver.settle()
    return dialog


def _review(driver: Driver, reviewed: Reviewed | None) -> QDialog:
    row = _first(review_list(driver.workspace.workplace.desk, language="da").packages)
    dialog = _over(driver, "reviews", Place("review-package", row.package.record_id))
    if isinstance(dialog, ReviewDialog) and reviewed is not None:
        dialog.show_way(reviewed)
        driver.settle()
    return dialog


def _answer(driver: Driver) -> QDialog:
    row = _first(review_list(driver.workspace.workplace.desk, language="da").requests)
    return _over(driver, "reviews", Place("answer-request", row.request.record_id))


def _revoke(driver: Driver) -> QDialog:
    mandate = _first(mandates(driver.workspace.workplace.desk))
    return _over(driver, "packages", Place("revoke-mandate", mandate.record_id))


def _service(driver: Driver, name: str) -> QDialog:
    row = _first(catalogue_page(driver.workspace.workplace.desk, language="da").services)
    return _over(driver, "catalogue", Place(name, row.record_id))


def _package(driver: Driver, name: str) -> QDialog:
    row = catalogue_page(driver.workspace.workplace.desk, language="da").packages[-1]
    return _over(driver, "catalogue", Place(name, row.record_id))


def _first(found: tuple[P, ...]) -> P:
    if not found:
        raise NotThereError("the demo does not have it")
    return found[0]
