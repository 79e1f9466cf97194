"""Fills a part of a page anew without a flicker, and keeps the place of the keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget


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
    yield
    fresh = (widget for widget in page.findChildren(QWidget, name) if widget not in old)
    found = next(fresh, None) if name else None
    if found is not None:
        QTimer.singleShot(0, found, found.setFocus)
    QTimer.singleShot(0, page, lambda: _once_laid_out(page))


def _once_laid_out(page: QWidget) -> None:
    """Wait one more turn: a scroll area learns its height after the layouts in it."""
    QTimer.singleShot(0, page, lambda: page.setUpdatesEnabled(True))
