"""Fills a part of a page anew without a flicker, and keeps the place of the keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from careapp.ui.widgets.layouts import lay_out_now


def has_focus(widget: QWidget) -> bool:
    """Return whether the keyboard is in *widget* or in something that stands in it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


@contextmanager
def filled_anew(page: QWidget) -> Iterator[None]:
    """Paint the page once it is whole; focus the new widget named as the one that had it."""
    focused = QApplication.focusWidget()
    name = focused.objectName() if focused is not None and has_focus(page) else ""
    old = set(page.findChildren(QWidget, name)) if name else set()
    page.setUpdatesEnabled(False)
    try:
        yield
        _lay_out(page)
    finally:
        page.setUpdatesEnabled(True)
    fresh = (widget for widget in page.findChildren(QWidget, name) if widget not in old)
    found = next(fresh, None) if name else None
    if found is not None:
        QTimer.singleShot(0, found, found.setFocus)


def _lay_out(page: QWidget) -> None:
    """Show and lay out at once what Qt would show some turns of the event loop later."""
    for widget in page.findChildren(QWidget):
        decided = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        if widget.isHidden() and not decided:
            widget.show()
    lay_out_now()
