"""What a sighted person and a screen reader find on a page."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

W = TypeVar("W", bound=QWidget)

CONTROLS = (QAbstractButton, QLineEdit, QAbstractItemView)


def words(page: QWidget) -> str:
    """Return all that is said on a page, labels and buttons."""
    return "\n".join(filter(None, (_said(widget) for widget in _seen(page))))


def button(page: QWidget, name: str) -> QAbstractButton:
    """Return the button whose words or spoken name begin so."""
    for widget in _seen(page):
        if isinstance(widget, QAbstractButton) and _said(widget).startswith(name):
            return widget
    raise AssertionError(f"no button {name!r} among:\n{words(page)}")


def the(page: QWidget, kind: type[W], name: str = "") -> W:
    """Return the one widget of a kind, by its object name where there are several."""
    found = page.findChild(kind, name) if name else page.findChild(kind)
    assert found is not None, f"no {kind.__name__} {name}"
    return found


def nameless(page: QWidget) -> list[str]:
    """Return the controls that a screen reader could not name."""
    found = []
    for widget in _seen(page):
        if isinstance(widget, CONTROLS) and _focusable(widget):
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name).strip():
                found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def clipped(page: QWidget) -> list[str]:
    """Return labels and buttons that get less room than their words need."""
    found = []
    for widget in _seen(page):
        if isinstance(widget, QLabel) and widget.text() and not _fits(widget):
            found.append(f"label {_said(widget)!r}")
        if isinstance(widget, QPushButton) and widget.width() < widget.minimumSizeHint().width():
            found.append(f"button {_said(widget)!r}")
        if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
            found.append(f"{type(widget).__name__} scrolls sideways")
    return found


def _fits(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width())
    return label.width() >= label.sizeHint().width()


def _focusable(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value) and widget.isEnabled()


def _said(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&", "") or widget.accessibleName()
    return widget.text() if isinstance(widget, QLabel) else ""


def _seen(page: QWidget) -> Iterator[QWidget]:
    yield from (widget for widget in page.findChildren(QWidget) if widget.isVisible())
