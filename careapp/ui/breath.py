"""Long work in pieces, with what the user does in between."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_BREATH_MS = 1
"""Not 0: Qt makes that a message, and goes through all its messages before it looks at a key."""


_LATER_MS = 20
"""For what stands aside: what is done at the same time counts as one pause."""


def after_a_breath(owner: QObject, then: Callable[[], None], *, later: bool = False) -> None:
    """Do the next piece when the window has answered, unless its *owner* is gone by then."""
    QTimer.singleShot(_LATER_MS if later else _BREATH_MS, owner, then)
