"""A planner with a mandate: what it lets one grant alone, where it ends, whom one asks then."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from careapp.domain.help.mandate import Mandate
from careapp.domain.help.package import GrantedPackage, PackageState
from careapp.domain.identity import RecordId
from careapp.domain.people import Role
from careapp.services.desk import Desk
from careapp.services.help.mandates import mandates
from careapp.services.help.overview import packages_overview
from careapp.store.reader import Stored
from careapp.tour.chapter import Chapter
from careapp.tour.driver import Driver, NotThereError
from careapp.tour.help_cast import INFECTION
from careapp.ui.dialogs.packages.check_step import CheckStep
from careapp.ui.dialogs.packages.choose_step import ChooseStep
from careapp.ui.dialogs.packages.days_step import DaysStep
from careapp.ui.dialogs.packages.done_step import DoneStep
from careapp.ui.dialogs.packages.grant_dialog import GrantPackageDialog
from careapp.ui.dialogs.packages.refusal import Refusal
from careapp.ui.dialogs.packages.request_step import RequestStep
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.row_buttons import RowButton

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_FALL = "fall"
_NEEDED = "Faldt i nat og kan ikke selv komme i bad."


class PlannerChapter(Chapter):
    """A planner grants a package, is refused others, and asks the visitator.

    Args:
        driver: The user.
        out: Where pictures go.
        numbers: Of the pictures.
        whose: Gives the citizen.
    """

    def __init__(
        self, driver: Driver, out: Path, numbers: Iterator[int], whose: Callable[[], RecordId]
    ) -> None:
        super().__init__(driver, out, numbers)
        self._whose = whose

    # Steps, in order; each returns a line on what was seen.

    def sit_down(self) -> str:
        """Let a planner sit at the desk, and see on which mandate."""
        citizen_id = self._whose()
        self._whose = lambda: citizen_id
        self._driver.sit_down(Role.PLANNER)
        self._go("packages")
        self._shoot("planner-packages")
        last_on = self._mandate().record.holding
        if last_on is None:
            raise NotThereError("the planner has no mandate")
        said = self._driver.workspace.workplace.wording.date_of(last_on.last_on)
        return f"{self._desk.staff_name(self._desk.me)} has a mandate until {said}"

    def grant(self) -> str:
        """Grant the infection package in three steps, by keys alone; it is provisional."""
        dialog = self._begin(INFECTION)
        self._shoot("package-choice", dialog)
        self._driver.press(Qt.Key.Key_Return)
        self._tick_all(dialog)
        last_on = self._ends(dialog)
        self._driver.press(Qt.Key.Key_Return)
        self._driver.wait_for(lambda: isinstance(dialog.step, DoneStep))
        self._shoot("package-granted", dialog)
        self._driver.press(Qt.Key.Key_Return)
        self._see_it_is_provisional()
        said = self._driver.workspace.workplace.wording.date_of(last_on)
        return f"granted in three steps on the mandate; provisional; it ends by itself on {said}"

    def be_refused_by_time(self) -> str:
        """Ask for a package that begins after the mandate is over."""
        dialog = self._begin("after-discharge")
        self._driver.press(Qt.Key.Key_Return)
        self._tick_all(dialog)
        step = self._days(dialog)
        holding = self._mandate().record.holding
        if holding is None:
            raise NotThereError("the mandate has no last day")
        after = holding.last_on + timedelta(days=1)
        step.first.editor.focus_first()
        line = step.first.editor.focusProxy()
        self._driver.press(Qt.Key.Key_A, _CTRL)
        self._driver.type(f"{after:%d.%m.%Y}", line)
        self._driver.settle()
        self._driver.turn(_A_MOMENT_MS)
        said = step.problem
        self._shoot("mandate-expired", dialog)
        if step.offer is None or step.offer.permit.reason != "mandate-expired":
            raise NotThereError("nobody says that the mandate is over by then")
        dialog.draft.drop()
        self._driver.close_dialogs()
        return said

    def ask_the_visitator(self) -> str:
        """Ask for a package on a mandate that was revoked, hear so, and ask the visitator."""
        dialog = self._begin(_FALL)
        step = dialog.step
        if not isinstance(step, ChooseStep) or not step.problem:
            raise NotThereError("a revoked mandate reaches all the same")
        refused = step.problem
        self._shoot("mandate-revoked", dialog)
        self._driver.click(
            self._driver.find(Button, within=self._driver.find(Refusal, within=dialog))
        )
        request = dialog.step
        if not isinstance(request, RequestStep):
            raise NotThereError("the visitator cannot be asked")
        self._driver.type(_NEEDED, request.words.editor.focusProxy())
        self._shoot("urgent-request", dialog)
        self._driver.press(Qt.Key.Key_Return, _CTRL)
        self._driver.wait_for(lambda: self._driver.open_dialog is None)
        return f"{refused} The visitator is asked instead"

    def stand_up(self) -> str:
        """Let the visitator sit at the desk again."""
        self._driver.sit_down(Role.VISITATOR)
        self._shoot("today-packages")
        return f"{self._desk.staff_name(self._desk.me)} is back"

    # How they are done.

    @property
    def _desk(self) -> Desk:
        return self._driver.workspace.workplace.desk

    def _mandate(self) -> Stored[Mandate]:
        """Return the mandate that holds."""
        return next(one for one in mandates(self._desk) if one.record.revoked is None)

    def _begin(self, package: str) -> GrantPackageDialog:
        """Open the first step and go down the packages until the wanted one is chosen."""
        self._go("citizen", self._whose())
        self._driver.press(Qt.Key.Key_P, _CTRL | _SHIFT)
        dialog = self._dialog(GrantPackageDialog)
        step = dialog.step
        if not isinstance(step, ChooseStep):
            raise NotThereError("no package can be chosen")
        for _ in step.packages.options:
            if step.chosen != package:
                self._driver.press(Qt.Key.Key_Down)
        return dialog

    def _tick_all(self, dialog: GrantPackageDialog) -> None:
        step = dialog.step
        if not isinstance(step, CheckStep):
            raise NotThereError("no checklist is shown")
        for _ in step.names:
            self._driver.press(Qt.Key.Key_Space)
            self._driver.press(Qt.Key.Key_Tab)
        self._shoot("package-checklist", dialog)
        self._driver.press(Qt.Key.Key_Return, _CTRL)
        self._driver.settle()

    def _days(self, dialog: GrantPackageDialog) -> DaysStep:
        step = dialog.step
        if not isinstance(step, DaysStep) or step.offer is None:
            raise NotThereError("no days are shown")
        return step

    def _ends(self, dialog: GrantPackageDialog) -> date:
        """Return the last day that is shown."""
        step = self._days(dialog)
        self._shoot("package-days", dialog)
        last_on = step.offer.days.ends_on if step.offer else None
        if last_on is None or step.problem:
            raise NotThereError(step.problem or "the package has no last day")
        return last_on

    def _see_it_is_provisional(self) -> None:
        """See on the page of packages that the server has not checked the mandate yet."""
        granted = self._desk.read.where(GrantedPackage, subject=self._whose())[-1]
        running = packages_overview(self._desk, language="").running
        states = [
            one.row.state for one in running if one.row.package.record_id == granted.record_id
        ]
        self._go("packages")
        self._driver.find(RowButton, granted.record_id)
        self._shoot("package-provisional")
        if states != [PackageState.PROVISIONAL]:
            raise NotThereError("the package is not provisional")


_A_MOMENT_MS = 400
