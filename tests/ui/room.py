"""Finds what has too little room: words cut off, things on top of one another."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QStackedWidget,
    QWidget,
)

from careapp.ui.widgets.status_pill import StatusPill

SAYING = (QAbstractButton, QLabel, QComboBox, QLineEdit)
"""What holds words."""

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def cramped(root: QWidget) -> list[str]:
    """Return all that cannot be read or lies on something else, in words."""
    seen = [root, *seen_in(root)]
    found = [words for widget in seen for words in _narrow(widget)]
    for widget in seen:
        found += _overlaps(widget)
    return [*found, *_under_the_pill(root, seen), *_beyond_the_screen(root)]


def seen_in(root: QWidget) -> list[QWidget]:
    """Return the widgets that can be seen, or scrolled into sight."""
    return [widget for widget in root.findChildren(QWidget) if widget.isVisible()]


def named(widget: QWidget) -> str:
    """Return the kind of a widget and what stands on it."""
    text = getattr(widget, "text", None)
    words = text() if callable(text) else widget.accessibleName()
    size = f"{widget.width()}x{widget.height()}"
    return f"{type(widget).__name__} {str(words)[:60]!r} ({size})"


def _narrow(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractScrollArea):
        if widget.horizontalScrollBar().maximum() > 0:
            yield f"{named(widget)} scrolls sideways"
        return
    if isinstance(widget, QLabel) and not widget.text():
        return
    if not isinstance(widget, SAYING):
        return
    if widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
        needed = widget.heightForWidth(widget.width())
        yield f"{named(widget)} needs a height of {needed}"
    if widget.width() < _least_width(widget):
        yield f"{named(widget)} needs a width of {_least_width(widget)}"
    if not _within_parent(widget):
        yield f"{named(widget)} is cut off by {type(widget.parentWidget()).__name__}"


def _least_width(widget: QWidget) -> int:
    if isinstance(widget, QLabel) and not widget.wordWrap():
        return widget.sizeHint().width()
    return widget.minimumSizeHint().width()


def _within_parent(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return True
    return parent.rect().contains(widget.geometry())


def _overlaps(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, QAbstractScrollArea | QStackedWidget):
        return
    inside = [
        child
        for child in parent.findChildren(QWidget, options=_DIRECT)
        if child.isVisible() and not child.isWindow() and not _stands_over(child)
    ]
    for one, other in combinations(inside, 2):
        common = one.geometry() & other.geometry()
        if common.width() > 0 and common.height() > 0:
            yield f"{named(one)} and {named(other)} overlap by {common.width()}x{common.height()}"


def _stands_over(widget: QWidget) -> bool:
    return isinstance(widget, StatusPill | QScrollBar)


def _under_the_pill(root: QWidget, seen: list[QWidget]) -> Iterator[str]:
    for pill in (one for one in seen if isinstance(one, StatusPill)):
        place = _place(pill, root)
        for widget in seen:
            covered = isinstance(widget, SAYING) and widget is not pill
            if covered and not pill.isAncestorOf(widget) and place.intersects(_place(widget, root)):
                yield f"{named(widget)} lies under the pill"


def _beyond_the_screen(root: QWidget) -> Iterator[str]:
    room = root.screen().availableSize()
    if root.width() > room.width() or root.height() > room.height():
        yield f"{named(root)} is larger than the screen"


def _place(widget: QWidget, root: QWidget) -> QRect:
    """Return where a widget is seen, as far as it is."""
    place = QRect(widget.mapTo(root, QPoint()), widget.size())
    return place & widget.visibleRegion().boundingRect().translated(place.topLeft())
