"""A place in a column whose content is put there anew."""

from PySide6.QtWidgets import QWidget

from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.surfaces import BLEED


class Holder(QWidget):
    """Holds one widget at a time, on the text edge or as far outside it as that widget asks."""

    outset = BLEED

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = VBox(parent=self)

    def hold(self, widget: QWidget) -> None:
        """Show *widget*; what was there is deleted."""
        self._layout.clear()
        side = BLEED - getattr(widget, "outset", 0)
        self._layout.set_margins((side, 0, side, 0))
        self._layout.addWidget(widget)
