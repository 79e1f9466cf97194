"""How a dialog is shown: over its window, and gone when it is closed."""

from PySide6.QtWidgets import QDialog


def open_once(dialog: QDialog) -> None:
    """Open *dialog*; it is deleted when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
