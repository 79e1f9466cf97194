"""Tab goes where the eye goes: Qt goes by when a widget was made, and forms grow as one reads."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from careapp.ui.widgets.layouts import widgets_in


def set_in_order(part: QWidget) -> None:
    """Let Tab reach what is in *part* as it stands there, after what stands before it.

    What is hidden has its place too, for when it is shown.
    """
    before = _before(part)
    for widget in _in_order(part):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _before(part: QWidget) -> QWidget | None:
    """Return what takes the focus and stands nearest before *part*."""
    at = part
    while not at.isWindow() and (around := at.parentWidget()) is not None:
        others = list(_children(around))
        ahead = others[: others.index(at)] if at in others else []
        for other in reversed(ahead):
            if (last := _last(other)) is not None:
                return last
        if _takes_focus(around):
            return around
        at = around
    return None


def _last(widget: QWidget) -> QWidget | None:
    for child in reversed(list(_children(widget))):
        if (found := _last(child)) is not None:
            return found
    return widget if _takes_focus(widget) else None


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    if _takes_focus(widget):
        yield widget
    for child in _children(widget):
        yield from _in_order(child)


def _takes_focus(widget: QWidget) -> bool:
    no_focus = widget.focusPolicy() == Qt.FocusPolicy.NoFocus
    return not no_focus and widget.focusProxy() is None


def _children(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widgets in a widget in the order in which they stand."""
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        yield from filter(None, (widget.widget(),))
    elif layout is not None:
        yield from widgets_in(layout)
