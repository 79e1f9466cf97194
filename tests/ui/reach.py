"""What the keyboard and a screen reader reach in a window."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QWidget,
)

from careapp.ui.dialogs.pages_view import PagesView
from careapp.ui.pages.swapping.why_not import WhyNot

ROLES: tuple[tuple[type[QWidget], QAccessible.Role], ...] = (
    (QCheckBox, QAccessible.Role.CheckBox),
    (QRadioButton, QAccessible.Role.RadioButton),
    (QPushButton, QAccessible.Role.Button),
    (QLineEdit, QAccessible.Role.EditableText),
    (QPlainTextEdit, QAccessible.Role.EditableText),
    (QComboBox, QAccessible.Role.ComboBox),
    (QSpinBox, QAccessible.Role.SpinBox),
    (QTabBar, QAccessible.Role.PageTabList),
    (QAbstractItemView, QAccessible.Role.List),
    (QLabel, QAccessible.Role.StaticText),
    (WhyNot, QAccessible.Role.Client),
    (PagesView, QAccessible.Role.Client),
)
"""What each kind of control must be to a screen reader."""

_MOST_STEPS = 400


def controls(root: QWidget) -> list[QWidget]:
    """Return what the Tab key should reach, in no order."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window() is root.window()
    ]


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    return str(_spoken(widget, QAccessible.Text.Name)).strip()


def described(widget: QWidget) -> str:
    """Return the kind and the name of a widget, for a person who reads a failure."""
    return f"{type(widget).__name__} {name_of(widget)[:60]!r}"


def unspoken(root: QWidget) -> list[str]:
    """Return the controls without a name or with a role that is not theirs."""
    return list(_unspoken(root))


def _unspoken(root: QWidget) -> Iterator[str]:
    for widget in controls(root):
        if not name_of(widget):
            yield f"{described(widget)} in {_parents(widget)} has no name"
        role = QAccessible.queryAccessibleInterface(widget).role()
        expected = next((role for kind, role in ROLES if isinstance(widget, kind)), None)
        if expected is None:
            yield f"{described(widget)} in {_parents(widget)} is no kind of control"
        elif role != expected:
            yield f"{described(widget)} is a {role.name}"


def alike(root: QWidget) -> list[str]:
    """Return the names that several buttons have, so that nobody can tell them apart."""
    buttons = (one for one in controls(root) if isinstance(one, QAbstractButton))
    counted = Counter(
        (name_of(one), _spoken(one, QAccessible.Text.Description), _group(one)) for one in buttons
    )
    return [" / ".join(words) for words, count in counted.items() if count > 1]


def activate(root: QWidget) -> None:
    """Make a window the one that keys go to."""
    root.window().activateWindow()
    assert QTest.qWaitForWindowActive(root.window())


def unreached(root: QWidget) -> list[str]:
    """Return the controls that Tab does not come by before it is back where it began."""
    activate(root)
    wanted = controls(root)
    focused = QApplication.focusWidget()
    first = focused if focused in wanted else wanted[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    passed = {first}
    for _step in range(_MOST_STEPS):
        at = QApplication.focusWidget()
        if at is None:
            return ["the focus is lost"]
        QTest.keyClick(at, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is first:
            break
        if now is at or now is None:
            return [f"{described(at)} keeps the focus"]
        passed.add(now)
    else:
        now = QApplication.focusWidget()
        return [f"Tab never comes back to {described(first)}; now at {now and described(now)}"]
    return [described(one) for one in wanted if not (_with_its_group(one) & passed)]


def shared_keys(root: QWidget) -> list[str]:
    """Return the keys that several shortcuts of what is seen listen to."""
    live = (
        one for one in root.findChildren(QShortcut) if one.isEnabled() and _is_seen(one.parent())
    )
    counted = Counter(one.key().toString() for one in live)
    return [keys for keys, count in counted.items() if count > 1]


def _is_seen(parent: QObject | None) -> bool:
    return isinstance(parent, QWidget) and parent.isVisible()


def _spoken(widget: QWidget, what: QAccessible.Text) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(what))


def _group(widget: QWidget) -> str:
    """Return the name of the nearest thing around a button that has one."""
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if around.accessibleName():
            return str(around.accessibleName())
        around = around.parentWidget()
    return ""


def _with_its_group(widget: QWidget) -> set[QWidget]:
    """Return a control with those that the arrow keys reach from it."""
    group = widget.group() if isinstance(widget, QRadioButton) else None
    return {widget, *(group.buttons() if group else ())}


def _parents(widget: QWidget) -> str:
    around, found = widget.parentWidget(), list[str]()
    while around is not None and len(found) < 4:
        found.append(type(around).__name__)
        around = around.parentWidget()
    return " < ".join(found)
