"""Long work in pieces, with what the user does in between."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_BREATH_MS = 1
"""Not 0: Qt makes that a message, and goes through all its messages before it looks at a key."""


def after_a_breath(owner: QObject, then: Callable[[], None]) -> None:
    """Do the next piece when the window has answered, unless its *owner* is gone by then."""
    QTimer.singleShot(_BREATH_MS, owner, then)
