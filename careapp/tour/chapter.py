"""What every chapter of the tour does: look at dialogs, save papers, take pictures."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from careapp.domain.identity import RecordId
from careapp.tour.driver import Driver, NotThereError
from careapp.ui.dialogs.preview_dialog import PreviewDialog
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.workplace import Place

D = TypeVar("D", bound=QDialog)

Step = tuple[str, Callable[[], str]]
"""What a step is called, and what does it; it says what was seen."""


class Chapter:
    """Some steps of the tour that belong together.

    Args:
        driver: The user.
        out: Where papers and pictures go.
        numbers: Of the pictures; all chapters count on with the same.
    """

    def __init__(self, driver: Driver, out: Path, numbers: Iterator[int]) -> None:
        self._driver, self._out, self._numbers = driver, out, numbers

    def _go(self, page: str, record_id: RecordId | None = None) -> None:
        self._driver.workspace.show_place(Place(page, record_id))
        self._driver.settle()

    def _save(self, preview: PreviewDialog, name: str) -> None:
        """Save where the tour wants it, by the door that asks for the purpose."""
        self._driver.wait_for(preview.save_button.isEnabled)
        preview.leaving.save_to(self._out / name)
        self._driver.settle()
        dialog = self._dialog(ReasonDialog)
        self._driver.type("Til borgeren.", dialog.words)
        self._driver.click(dialog.confirm_button)
        self._driver.wait_for((self._out / name).exists)

    def _dialog(self, kind: type[D]) -> D:
        dialog = self._driver.dialog()
        if not isinstance(dialog, kind):
            raise NotThereError(f"{type(dialog).__name__} is open instead of {kind.__name__}")
        return dialog

    def _click_primary(self, within: QWidget) -> None:
        for button in within.findChildren(QPushButton):
            if button.isVisible() and button.property("role") == "primary":
                self._driver.click(button)
                return
        raise NotThereError(f"nothing in {type(within).__name__} leads on")

    def _shoot(self, name: str, widget: QWidget | None = None) -> None:
        self._driver.screenshot(f"{next(self._numbers):02}-{name}", widget)
