"""The dialogs of the dialogue tools, each brought up as a user would find it in the demo."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QDialog, QPushButton

from careapp.dialogue.difference import differences
from careapp.dialogue.migrate import migrate
from careapp.services.tool_change import ToolChange
from careapp.services.tool_life import read_tool
from careapp.services.tool_look import look_at_new
from careapp.services.tools import Version, versions_at_hand
from careapp.tour.driver import Driver, NotThereError
from careapp.ui.dialogs.import_dialog import ImportDialog
from careapp.ui.dialogs.tool_change_dialog import ToolChangeDialog
from careapp.ui.pages.tool_version import ToolVersion, Wish
from careapp.ui.workplace import Place

_EVENING = "https://fjordby.example/dialogvaerktoej/aften-og-nat"
_MEALS = "https://fjordby.example/dialogvaerktoej/mad-og-maaltider"


def tool_scenes(driver: Driver) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield the name of each dialog, and what brings it up."""
    yield "tool-import", partial(_import, driver)
    yield "tool-change", partial(_change, driver)
    yield "tool-look", partial(_press, driver, Wish.LOOK, _MEALS)
    yield "tool-practice", partial(_press, driver, Wish.TRY, _MEALS)
    yield "tool-release", partial(_press, driver, Wish.RELEASE, _MEALS)
    yield "tool-retire", partial(_press, driver, Wish.RETIRE, _MEALS, 1)


def _import(driver: Driver) -> QDialog:
    """Read a file as it is read when somebody chooses it; nothing of it is kept."""
    driver.workspace.show_place(Place("tools"))
    driver.settle()
    desk = driver.workspace.workplace.desk
    brought = read_tool(_version(driver, _EVENING, 0).tool.source)
    looked = look_at_new(desk, brought)
    dialog = ImportDialog(driver.workspace.workplace, looked, driver.workspace.page)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    driver.settle()
    return dialog


def _change(driver: Driver) -> QDialog:
    """Show what going over to a newer version would mean; nothing is done."""
    driver.workspace.show_place(Place("tools"))
    driver.settle()
    new, old = (_version(driver, _MEALS, place).tool for place in (0, 1))
    answers = {item.link_id: ("Ja",) for item in old.walk() if item.answerable}
    steps = migrate(answers, new, old).steps
    change = ToolChange(old, new, differences(old, new), steps)
    dialog = ToolChangeDialog(driver.workspace.workplace, change, driver.workspace.page)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    driver.settle()
    return dialog


def _press(driver: Driver, wish: Wish, url: str, place: int = 0) -> QDialog:
    """Press a button of one version; the newest is at *place* 0."""
    driver.workspace.show_place(Place("tools"))
    driver.settle()
    wanted = _version(driver, url, place)
    rows = driver.workspace.page.findChildren(ToolVersion)
    row = next((one for one in rows if one.version == wanted), None)
    if row is None:
        raise NotThereError(f"{url} is not listed")
    button = row.findChild(QPushButton, row.button_name(wish))
    if button is None:
        raise NotThereError(f"{url} has no button to {wish.name}")
    button.click()
    driver.settle()
    return driver.dialog()


def _version(driver: Driver, url: str, place: int) -> Version:
    return versions_at_hand(driver.workspace.workplace.desk)[url][place]
