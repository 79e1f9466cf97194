"""What becomes of a package: it ends by itself, and comes back to the visitator."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from careapp.domain.help.grant import Grant
from careapp.domain.help.package import GrantedPackage, Reviewed, UrgentRequest
from careapp.domain.help.rhythm import monday_of
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.help.overview import review_list
from careapp.store.reader import Stored
from careapp.tour.chapter import Chapter
from careapp.tour.driver import Driver, NotThereError
from careapp.ui.dialogs.packages.review_dialog import ReviewDialog
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.fields.choosing import ChoiceEditor
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.week_table import WeekTable

_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_A_WEEK = timedelta(weeks=1)


class PackageChapter(Chapter):
    """A package and its review.

    Args:
        driver: The user.
        out: Where papers and pictures go.
        numbers: Of the pictures.
        whose: Gives the citizen.
    """

    def __init__(
        self, driver: Driver, out: Path, numbers: Iterator[int], whose: Callable[[], RecordId]
    ) -> None:
        super().__init__(driver, out, numbers)
        self._whose = whose

    # Steps, in order; each returns a line on what was seen.

    def see_it_end(self) -> str:
        """See it in this week, and no more in the week after its last day."""
        package = self._package()
        names = [one.record.name for one in self._lines(package.record_id)]
        self._go("help", self._whose())
        if not all(self._is_given(name) for name in names):
            raise NotThereError("the package does not stand in the week")
        self._shoot("help-package")
        for _ in range(_weeks(package.record)):
            self._driver.press(Qt.Key.Key_Right, _ALT)
        if any(self._is_given(name) for name in names):
            raise NotThereError("the package goes on after its last day")
        self._shoot("help-package-over")
        return f"{len(names)} lines this week, none in the week after the last day"

    def answer(self) -> str:
        """Answer what home care asks for, where no mandate reached."""
        waiting = review_list(self._desk, language="").requests
        mine = next(one for one in waiting if one.request.record.citizen_id == self._whose())
        self._driver.press(Qt.Key.Key_5, _CTRL)
        self._driver.click(self._driver.find(RowButton, mine.request.record_id))
        dialog = self._dialog(ReasonDialog)
        self._driver.type("Jeg kommer i morgen og vurderer behovet.", dialog.words)
        self._shoot("request-answered", dialog)
        self._driver.click(dialog.confirm_button)
        request = self._desk.read.get(UrgentRequest, mine.request.record_id)
        if request is None or request.record.answered_on is None:
            raise NotThereError("the answer was not kept")
        return f"one of {len(waiting)} requests is answered"

    def confirm(self) -> str:
        """Let another package go on to its end."""
        waiting = review_list(self._desk, language="").packages
        mine = self._package().record_id
        other = next(one.package.record_id for one in waiting if one.package.record_id != mine)
        dialog = self._review(other)
        self._choose_way(dialog, Reviewed.CONFIRMED)
        self._shoot("review-confirmed", dialog)
        self._decide(other, Reviewed.CONFIRMED)
        return f"confirmed, one of {len(waiting)} in the list"

    def make_lasting(self) -> str:
        """Turn a line of the package into lasting help; the rest ends by itself."""
        package_id = self._package().record_id
        dialog = self._review(package_id)
        self._choose_way(dialog, Reviewed.LASTING)
        line = next(iter(dialog.change.lines.values()))
        line.tick.setFocus()
        self._driver.press(Qt.Key.Key_Space)
        for row in dialog.change.rows.values():
            if row.isVisible() and isinstance(row.editor, ChoiceEditor):
                row.editor.focus_first()
                self._driver.press(Qt.Key.Key_Space)
        self._driver.type("Behovet er der stadig.", dialog.words.editor.focusProxy())
        self._shoot("review-lasting", dialog)
        self._decide(package_id, Reviewed.LASTING)
        lasting = [one for one in self._desk.read.where(Grant, subject=self._whose())
                   if one.record.replaces and one.record.last_on is None]  # fmt: skip
        if len(lasting) != 1:
            raise NotThereError("nothing became lasting help")
        self._go("help", self._whose())
        self._shoot("help-lasting")
        return f"{lasting[0].record.name} goes on until further notice"

    # How they are done.

    @property
    def _desk(self) -> Desk:
        return self._driver.workspace.workplace.desk

    def _package(self) -> Stored[GrantedPackage]:
        """Return the package of this chapter."""
        return self._desk.read.where(GrantedPackage, subject=self._whose())[-1]

    def _lines(self, package_id: RecordId) -> list[Stored[Grant]]:
        return self._desk.read.where(Grant, package_id=package_id)

    def _is_given(self, name: str) -> bool:
        """Return whether help of a name stands in the week that is shown."""
        rows = self._driver.workspace.page.findChildren(WeekTable)[0].findChildren(QPushButton)
        return any(row.accessibleName().startswith(f"{name}:") for row in rows)

    def _review(self, package_id: RecordId) -> ReviewDialog:
        """Go to the review list and open a package of it."""
        self._driver.press(Qt.Key.Key_5, _CTRL)
        self._shoot("reviews")
        self._driver.click(self._driver.find(RowButton, package_id))
        return self._dialog(ReviewDialog)

    def _choose_way(self, dialog: ReviewDialog, reviewed: Reviewed) -> None:
        """Go down the ways until the wanted one is chosen."""
        dialog.ways.focus_choice()
        self._driver.press(Qt.Key.Key_Space)
        for _ in dialog.ways.options:
            if dialog.ways.value is not reviewed:
                self._driver.press(Qt.Key.Key_Down)

    def _decide(self, package_id: RecordId, reviewed: Reviewed) -> None:
        self._driver.press(Qt.Key.Key_Return, _CTRL)
        self._driver.wait_for(lambda: self._driver.open_dialog is None)
        self._driver.settle()
        package = self._desk.read.get(GrantedPackage, package_id)
        review = package.record.review if package else None
        if review is None or review.reviewed is not reviewed:
            raise NotThereError("the review was not kept")


def _weeks(package: GrantedPackage) -> int:
    """Return how many weeks after this one the first one without the package is."""
    days = package.days
    if days is None or days.ends_on is None:
        raise NotThereError("the package has no last day")
    return (monday_of(days.ends_on) - monday_of(days.starts_on)) // _A_WEEK + 1
