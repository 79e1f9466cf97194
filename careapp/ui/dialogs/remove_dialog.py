"""Asks why a record is removed, and whether it was a mistake from the start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.widgets.chips import Segmented
from careapp.ui.widgets.choice import Option


class RemoveDialog(ReasonDialog):
    """Nothing is deleted: a record no longer holds, or it was entered in error.

    Signals:
        decided: The reason, and whether it was entered in error.
    """

    decided = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None, *, draft: ReasonDraft | None = None) -> None:
        super().__init__(
            self.tr("Why is it removed?"),
            self.tr("The history keeps it, with your name and your reason."),
            self.tr("Remove"),
            parent=parent,
            draft=draft,
        )

    def _build(self, explanation: str, confirm: str) -> None:
        self.why = Segmented(
            self.tr("What has happened"),
            (
                Option(False, self.tr("No longer holds")),
                Option(True, self.tr("Entered in error")),
            ),
        )
        self.why.value = False
        self.column.add(self.why)
        super()._build(explanation, confirm)

    def tell(self) -> None:
        """Emit what was decided."""
        super().tell()
        self.decided.emit(self.reason, self.why.value is True)
