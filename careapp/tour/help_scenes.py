"""A citizen's help, its forms and its lists, each brought up as in the demo."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from careapp.domain.help.arrangement import Arrangement
from careapp.domain.help.order import Order, OrderState, state_of
from careapp.domain.help.pause import Pause, PauseReason, Span
from careapp.domain.help.swap import How, Swap
from careapp.domain.identity import CitizenId, RecordId
from careapp.services.citizens import page_citizens
from careapp.services.desk import Desk
from careapp.services.help.pausing import pause_help
from careapp.services.help.reading import CitizensHelp, read_help
from careapp.services.help.shown import help_shown
from careapp.tour.driver import Driver, NotThereError
from careapp.ui.dialogs.grant_dialog import LOOK_AFTER_MS
from careapp.ui.pages.help import HelpPage
from careapp.ui.workplace import Place

_MANY = 1_000


def help_pages(driver: Driver) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield the name of each state of the page of help, and what brings it up."""
    desk = driver.workspace.workplace.desk
    yield "help", partial(_page, driver, partial(_with_services, desk))
    yield "help-unfolded", partial(_unfolded, driver)
    yield "help-next-week", partial(_next_week, driver)
    yield "help-swapped", partial(_page, driver, partial(_with_swaps, desk))
    yield "help-course", partial(_page, driver, partial(_with_course, desk))


def help_dialogs(driver: Driver) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield the name of each dialog, and what brings it up."""
    desk = driver.workspace.workplace.desk
    for name in ("new-grant", "new-pause", "new-informed", "stop-help", "change-law"):
        yield name, partial(_dialog, driver, name, partial(_with_services, desk))
    yield "new-grant-typed", partial(_typed, driver)
    for name in ("change-grant", "end-grant", "follow-up-grant"):
        yield name, partial(_dialog, driver, name, partial(_a_grant, desk))
    for name in ("send-order", "reply-order"):
        yield name, partial(_dialog, driver, name, partial(_an_order, desk))
    for name in ("resume-help", "tell-pause"):
        yield name, partial(_dialog, driver, name, partial(_a_pause, desk))
    yield "end-swap", partial(_dialog, driver, "end-swap", partial(_a_swap, desk))
    yield "new-arrangement", partial(_dialog, driver, "new-arrangement", partial(_course, desk))
    yield (
        "edit-arrangement",
        partial(_dialog, driver, "edit-arrangement", partial(_arranged, desk)),
    )
    for name in ("not-informed", "help-tasks"):
        yield name, partial(_dialog, driver, name, lambda: None)


def _page(driver: Driver, whose: Callable[[], RecordId]) -> QWidget:
    driver.workspace.show_place(Place("help", whose()))
    driver.settle()
    return driver.program.window


def _help(driver: Driver) -> HelpPage:
    _page(driver, partial(_with_services, driver.workspace.workplace.desk))
    page = driver.workspace.page
    if not isinstance(page, HelpPage):
        raise NotThereError("no help is shown")
    return page


def _unfolded(driver: Driver) -> QWidget:
    page = _help(driver)
    page.open_grant(_a_grant(driver.workspace.workplace.desk))
    driver.settle()
    return driver.program.window


def _next_week(driver: Driver) -> QWidget:
    desk = driver.workspace.workplace.desk
    page = _help(driver)
    page.show_week(help_shown(desk, citizen_id=_with_services(desk)).table.after_on)
    driver.settle()
    return driver.program.window


def _dialog(driver: Driver, name: str, about: Callable[[], RecordId | None]) -> QDialog:
    _help(driver)
    driver.workspace.show_place(Place(name, about()))
    driver.settle()
    return driver.dialog()


def _typed(driver: Driver) -> QDialog:
    dialog = _dialog(driver, "new-grant", partial(_with_services, driver.workspace.workplace.desk))
    driver.type("a")
    driver.settle()
    driver.press(Qt.Key.Key_Return)
    driver.turn(2 * LOOK_AFTER_MS)
    driver.settle()
    return dialog


def _somebody(desk: Desk, wanted: Callable[[CitizensHelp], bool]) -> RecordId:
    for row in page_citizens(desk, offset=0, limit=_MANY):
        if wanted(read_help(desk, row.citizen_id)):
            return row.citizen_id
    raise NotThereError("nobody in the demo has such help")


def _with_services(desk: Desk) -> RecordId:
    def wanted(known: CitizensHelp) -> bool:
        running = known.running(known.today)
        return len(running) > 1 and not any(one.record.is_course for one in running)

    return _somebody(desk, wanted)


def _with_swaps(desk: Desk) -> RecordId:
    return _somebody(desk, lambda known: len(known.swaps) > 1)


def _with_course(desk: Desk) -> RecordId:
    return _somebody(desk, lambda known: bool(_running_courses(known)))


def _running_courses(known: CitizensHelp) -> list[RecordId]:
    return [one.record_id for one in known.running(known.today) if one.record.is_course]


def _course(desk: Desk) -> RecordId:
    return _with_course(desk)


def _a_grant(desk: Desk) -> RecordId:
    known = read_help(desk, _with_services(desk))
    return known.running(known.today)[0].record_id


def _an_order(desk: Desk) -> RecordId:
    orders = desk.read.where(Order)
    waiting = [one for one in orders if state_of(one.record) is not OrderState.SETTLED]
    return (waiting or orders)[0].record_id


def _a_pause(desk: Desk) -> RecordId:
    """Return a pause; the demo's citizens may all be at home, so one is sent to hospital."""
    if found := desk.read.where(Pause, limit=1):
        return found[0].record_id
    citizen_id = CitizenId(_with_services(desk))
    span = Span(desk.clock.today())
    pause = Pause(citizen_id=citizen_id, why=PauseReason.HOSPITAL, span=span)
    return pause_help(desk, pause).result


def _a_swap(desk: Desk) -> RecordId:
    swaps = desk.read.where(Swap)
    lasting = [one for one in swaps if one.record.holds and one.record.holds.how is How.LASTING]
    return (lasting or swaps)[0].record_id


def _arranged(desk: Desk) -> RecordId:
    return desk.read.where(Arrangement, limit=1)[0].record_id
