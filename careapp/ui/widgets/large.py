"""Words one size larger, for the screen that is turned to the citizen."""

from PySide6.QtWidgets import QWidget

from careapp.ui.theme_source import LARGE, set_property
from careapp.ui.widgets.text import TextLabel


def enlarge(root: QWidget) -> None:
    """Show the words on *root*, and on all that stands in it now, one size larger."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.property(LARGE):
            set_property(widget, LARGE, True)
            if isinstance(widget, TextLabel):
                widget.enlarge()
            widget.updateGeometry()
