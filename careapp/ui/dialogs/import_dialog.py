"""Asks whether a dialogue tool that was read from a file is to be kept."""

from PySide6.QtCore import Signal

from careapp.ui.dialogs.tool_dialog import ToolDialog
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import FlowLayout


class ImportDialog(ToolDialog):
    """What was understood of a file, before it is kept.

    Signals:
        kept: Keep it as a draft.
    """

    kept = Signal()

    def _explanation(self) -> str:
        return self.tr(
            "It is kept as a draft. Nobody is asked by it before it is tried and released."
        )

    def _add_buttons(self, foot: FlowLayout) -> None:
        self.cancel_button = Button(self.tr("Cancel"))
        self.keep_button = Button(self.tr("Keep as a draft"), "primary")
        self.cancel_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self.accept)
        self.keep_button.clicked.connect(self.kept)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.keep_button)
        self.keep_button.setFocus()
