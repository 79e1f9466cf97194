"""The help of a citizen, as a visitator decides on it and changes it: a grant and a swap."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from careapp.domain.help.grant import Grant, GrantedService
from careapp.domain.help.swap import Outcome, Ruling, Swap
from careapp.domain.help.swap_rules import TIME_FRAME
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.help.catalogue import catalogue_at_hand
from careapp.services.help.reading import read_help
from careapp.services.help.words import received_words
from careapp.services.wording import Wording
from careapp.store.reader import Stored
from careapp.tour.chapter import Chapter
from careapp.tour.driver import Driver, NotThereError
from careapp.tour.help_cast import MOBILITY, practical, somebody
from careapp.ui.dialogs.grant_dialog import LOOK_AFTER_MS, GrantDialog
from careapp.ui.dialogs.papers_dialog import PapersDialog
from careapp.ui.dialogs.preview_dialog import PreviewDialog
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.group import GroupEditor
from careapp.ui.fields.helping.service import ServiceEditor
from careapp.ui.pages.swap import SwapPage
from careapp.ui.pages.swapping.receiving import WantedRow
from careapp.ui.pages.swapping.why_not import WhyNot
from careapp.ui.widgets.help_rows import HelpRadio
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.text import TextLabel

_TOO_MUCH = 15
_CTRL = Qt.KeyboardModifier.ControlModifier


class HelpChapter(Chapter):
    """A grant with its letter, and a swap.

    Args:
        driver: The user.
        out: Where papers and pictures go.
        numbers: Of the pictures.
    """

    def __init__(self, driver: Driver, out: Path, numbers: Iterator[int]) -> None:
        super().__init__(driver, out, numbers)
        self._citizen_id: RecordId | None = None

    @property
    def citizen_id(self) -> RecordId:
        """Whose help it is: somebody under serviceloven with some services, but not all."""
        if self._citizen_id is None:
            self._citizen_id = somebody(self._desk)
        return self._citizen_id

    # Steps, in order; each returns a line on what was seen.

    def grant(self) -> str:
        """Grant a service; what is wrong is said at its field first."""
        self._go("citizen", self.citizen_id)
        self._driver.press(Qt.Key.Key_H, _CTRL)
        self._shoot("help")
        self._driver.press(Qt.Key.Key_G, _CTRL)
        dialog = self._dialog(GrantDialog)
        told = self._refused(dialog)
        self._fill(dialog)
        self._shoot("grant", dialog)
        self._driver.press(Qt.Key.Key_Return, _CTRL)
        self._driver.wait_for(lambda: self._driver.open_dialog is None)
        grant = self._granted().record
        if not (grant.purpose and grant.purpose.words and grant.purpose.condition_id):
            raise NotThereError("what it is for was not kept")
        if not (grant.supplier and grant.supplier.free_choice):
            raise NotThereError("the citizen's choice was not kept")
        if grant.own_proposal is None or grant.rehabilitation is None:
            raise NotThereError("what was proposed or considered was not kept")
        self._shoot("help-granted")
        return f"granted, after {told} things were said at their fields"

    def print_letter(self) -> str:
        """Save the decision as a letter."""
        self._go("papers", self.citizen_id)
        papers = self._dialog(PapersDialog)
        named = (self._name_of(MOBILITY), self._granted().record.name)
        rows = [one for one in papers.findChildren(RowButton) if one.row.title in named]
        if not rows:
            raise NotThereError("there is no letter on what was granted")
        self._driver.click(rows[0])
        return self._take_home("decision")

    def swap(self) -> str:
        """Ask for more than there is time for, hear why not, and agree on what fits."""
        self._go("swap", self.citizen_id)
        page = self._swapping()
        given, before = self._give_up(page), len(self._swaps())
        row = self._want(page)
        self._set(row, given + _TOO_MUCH)
        rule = self._wording.word(f"swap_rule.{TIME_FRAME}")
        (why,) = page.view.total.findChildren(WhyNot)
        if not why.isVisible() or rule not in why.text:
            raise NotThereError("nobody says why this cannot be swapped")
        if self._can_agree(page):
            raise NotThereError("what is refused can be agreed on all the same")
        self._shoot("swap-refused")
        self._set(row, given)
        self._click_primary(page.view.total)
        self._driver.wait_for(lambda: len(self._swaps()) > before)
        self._see_in_ledger(page)
        return f"refused once: {rule}; what fits is agreed and stands in the ledger"

    def print_services(self) -> str:
        """Save the citizen's page to take home."""
        self._go("print-services", self.citizen_id)
        return self._take_home("services")

    # How they are done.

    @property
    def _desk(self) -> Desk:
        return self._driver.workspace.workplace.desk

    @property
    def _wording(self) -> Wording:
        return self._driver.workspace.workplace.wording

    def _refused(self, dialog: GrantDialog) -> int:
        """Save nothing, and choose what is granted already; return how often one is told."""
        self._driver.press(Qt.Key.Key_Return, _CTRL)
        told = set(_told(dialog))
        known = read_help(self._desk, self.citizen_id)
        service = practical(known).record.service
        if service is not None:
            self._choose(dialog, service.key)
        self._driver.turn(2 * LOOK_AFTER_MS)
        self._driver.settle()
        told |= set(_told(dialog))
        dialog.reveal(dialog.rows["days"])
        self._shoot("grant-refused", dialog)
        if not {"service", "amount", "days"} <= told:
            raise NotThereError(f"only at {sorted(told)} one is told what is wrong")
        return len(told)

    def _choose(self, dialog: GrantDialog, key: str) -> None:
        """Find a service by its name and choose it with Enter."""
        editor = dialog.rows["service"].editor
        if not isinstance(editor, ServiceEditor):
            raise NotThereError("no service can be chosen")
        name = self._name_of(key)
        editor.line.selectAll()
        self._driver.type(name, editor.line)
        self._driver.settle()
        self._driver.press(Qt.Key.Key_Return)
        service = editor.read()
        if not isinstance(service, GrantedService) or service.key != key:
            raise NotThereError(f"{name} is not what is found by its name")

    def _name_of(self, key: str) -> str:
        """Return what a service is called on the screen."""
        return catalogue_at_hand(self._desk)[key].name(self._wording.language)

    def _fill(self, dialog: GrantDialog) -> None:
        """Write what it is for, who gives it, what was proposed and considered, and why."""
        self._choose(dialog, MOBILITY)
        _part(dialog, "purpose", "condition_id").focus_first()
        self._driver.press(Qt.Key.Key_Down)
        self._write(dialog, "purpose", "words", "At komme sikkert rundt i hjemmet.")
        self._tick(dialog, "supplier", "free_choice")
        proposed = "Jeg vil gerne gå en tur rundt i stuen hver dag."
        self._write(dialog, "own_proposal", "words", proposed)
        self._driver.turn(2 * LOOK_AFTER_MS)
        self._driver.settle()
        self._tick(dialog, "rehabilitation", "considered")
        tried = "Træning er prøvet i foråret og hjalp kun lidt."
        self._write(dialog, "rehabilitation", "reason", tried)
        row = dialog.rows["basis"]
        self._driver.type("Du har brug for støtte for at gå sikkert.", row.editor.focusProxy())

    def _write(self, dialog: GrantDialog, name: str, part: str, words: str) -> None:
        editor = _part(dialog, name, part)
        self._driver.type(words, editor.focusProxy())

    def _tick(self, dialog: GrantDialog, name: str, part: str) -> None:
        """Tick it, or the first that is offered, by keys."""
        editor = _part(dialog, name, part)
        editor.focus_first()
        self._driver.press(Qt.Key.Key_Space)
        if not editor.read():
            raise NotThereError(f"nothing was ticked as {name}")

    def _granted(self) -> Stored[Grant]:
        """Return the grant of this chapter."""
        for one in self._desk.read.where(Grant, subject=self.citizen_id):
            if one.record.key == MOBILITY:
                return one
        raise NotThereError("nothing was granted")

    def _take_home(self, name: str) -> str:
        preview = self._dialog(PreviewDialog)
        self._driver.wait_for(preview.save_button.isEnabled)
        self._shoot(name, preview)
        self._save(preview, f"{name}.pdf")
        preview.close()
        self._driver.settle()
        size = (self._out / f"{name}.pdf").stat().st_size
        return f"{name}.pdf, {size // 1024} kB"

    def _swapping(self) -> SwapPage:
        page = self._driver.workspace.page
        if not isinstance(page, SwapPage):
            raise NotThereError("no swap is spoken about")
        return page

    def _give_up(self, page: SwapPage) -> int:
        """Give up practical help; return its minutes."""
        known = read_help(self._desk, self.citizen_id)
        grant = practical(known)
        radios = page.view.week.findChildren(HelpRadio)
        self._driver.click(next(one for one in radios if one.option.value == grant.record_id))
        return grant.record.amount.minutes if grant.record.amount else 0

    def _want(self, page: SwapPage) -> WantedRow:
        """Tick the first that the rules allow."""
        refused = self._wording.word(f"ruling.{Ruling.REFUSED}")
        for row in page.view.receiving.rows:
            if not row.answer.accessibleName().startswith(refused):
                row.tick.setFocus()
                self._driver.press(Qt.Key.Key_Space)
                return row
        raise NotThereError("nothing is allowed instead")

    def _set(self, row: WantedRow, wanted: int) -> None:
        row.box.selectAll()
        self._driver.type(str(wanted), row.box)
        self._driver.settle()

    def _can_agree(self, page: SwapPage) -> bool:
        buttons = page.view.total.findChildren(QPushButton)
        return any(one.property("role") == "primary" and one.isEnabled() for one in buttons)

    def _swaps(self) -> list[Stored[Swap]]:
        return self._desk.read.where(Swap, subject=self.citizen_id)

    def _see_in_ledger(self, page: SwapPage) -> None:
        """Look for what was agreed in the ledger."""
        self._driver.settle()
        swap = self._swaps()[-1].record
        said = " ".join(one.text() for one in page.view.ledger.findChildren(TextLabel))
        parts = [received_words(self._wording, one) for one in swap.received]
        if swap.outcome is not Outcome.AGREED or not all(part in said for part in parts):
            raise NotThereError("the swap does not stand in the ledger")
        self._shoot("swap-agreed")


def _told(dialog: GrantDialog) -> Iterator[str]:
    """Yield the fields at which something is said to be wrong."""
    for name, row in dialog.rows.items():
        where = row.editor.focusProxy() or row.editor
        if row.isVisible() and where.accessibleDescription():
            yield name


def _part(dialog: GrantDialog, name: str, part: str) -> Editor:
    editor = dialog.rows[name].editor
    if not isinstance(editor, GroupEditor) or not dialog.rows[name].isVisible():
        raise NotThereError(f"{name} is not asked for")
    return editor.editors[part]
