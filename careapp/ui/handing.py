"""Handing over by a file: the dialogs, one after another, and the files that are asked for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from careapp.changes.change import KeyName
from careapp.domain.identity import RecordId
from careapp.services.handing_over.laptops import Laptop, save_own_card
from careapp.services.handing_over.offered import (
    Offered,
    card_name,
    offered,
    open_handed,
)
from careapp.services.handing_over.taking import Brought
from careapp.ui.dialogs.handing.hand_over_dialog import HandOverDialog
from careapp.ui.dialogs.handing.introduce_dialog import IntroduceDialog
from careapp.ui.dialogs.handing.take_dialog import TakeDialog
from careapp.ui.dialogs.once import open_once
from careapp.ui.workplace import Workplace


class Handing(QObject):
    """Shows what is handed over, and what is brought.

    Args:
        workplace: Whose.
    """

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._workplace = workplace

    def hand_over(self, visit_id: RecordId | None, window: QWidget) -> None:
        """Hand a visit over, or everything that waits."""
        workplace = self._workplace
        desk = workplace.desk

        def show(shown: Offered) -> None:
            dialog = HandOverDialog(workplace, shown, window)
            dialog.other_wanted.connect(lambda: self.ask_for_card(dialog))
            open_once(dialog)

        workplace.ask(lambda: offered(desk, visit_id=visit_id), show)

    def ask_for_file(self, window: QWidget) -> None:
        """Ask for what a colleague hands over, or for a card."""
        title = self.tr("Open a file from a colleague")
        _ask(window, title, lambda path: self.open_file(path, window))

    def ask_for_card(self, dialog: HandOverDialog) -> None:
        """Ask for the card of another computer, to hand over to it."""
        title = self.tr("Open the card of another computer")
        _ask(
            dialog,
            title,
            lambda path: self.open_file(path, dialog, dialog.choose, dialog.show_failure),
        )

    def open_file(
        self,
        path: Path,
        window: QWidget,
        learnt: Callable[[KeyName], None] | None = None,
        refused: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Show what a file brings, before anything of it is kept.

        Args:
            path: The file.
            window: Where to show it.
            learnt: Takes the key of a computer whose card it was, once it is known.
            refused: Takes why it cannot be opened, instead of the window's own answer.
        """
        workplace = self._workplace
        desk = workplace.desk

        def show(brought: Brought | Laptop) -> None:
            if isValid(window):
                open_once(self._dialog(brought, window, learnt))

        workplace.ask(lambda: open_handed(desk, path), show, otherwise=refused, aside=True)

    def _dialog(
        self,
        brought: Brought | Laptop,
        window: QWidget,
        learnt: Callable[[KeyName], None] | None,
    ) -> QDialog:
        if isinstance(brought, Brought):
            return TakeDialog(self._workplace, brought, window)
        dialog = IntroduceDialog(self._workplace, brought, window)
        if learnt is not None:
            dialog.learnt.connect(learnt)
        return dialog

    def save_card(self, window: QWidget) -> None:
        """Save the card of this computer, for others."""
        workplace = self._workplace
        desk = workplace.desk
        dialog = QFileDialog(window, self.tr("Save the card of this computer"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(card_name(desk))
        dialog.fileSelected.connect(
            lambda path: workplace.ask(lambda: save_own_card(desk, Path(path)), lambda _none: None)
        )
        open_once(dialog)


def _ask(window: QWidget, title: str, chosen: Callable[[Path], None]) -> None:
    dialog = QFileDialog(window, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(["careapp (*.careapp *.careapp-card)", "* (*)"])
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    open_once(dialog)
