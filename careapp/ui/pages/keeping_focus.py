"""Keeps the place of the keyboard while a part of a page is filled anew."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget


def has_focus(widget: QWidget) -> bool:
    """Return whether the keyboard is in *widget* or in something that stands in it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


@contextmanager
def kept_focus(page: QWidget) -> Iterator[None]:
    """Give the focus to the new widget that has the object name of the one that had it."""
    focused = QApplication.focusWidget()
    name = focused.objectName() if focused is not None and has_focus(page) else ""
    old = set(page.findChildren(QWidget, name)) if name else set()
    yield
    fresh = (widget for widget in page.findChildren(QWidget, name) if widget not in old)
    found = next(fresh, None) if name else None
    if found is not None:
        QTimer.singleShot(0, found, found.setFocus)
