"""What can be done from anywhere: one table for keys, Ctrl+K and help."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done.

    Attributes:
        name: Kebab-case; never shown.
        text: Gives the words in the language of the screen.
        icon: Name of a Lucide icon.
        shortcut: As Qt writes it (``Ctrl+K``); empty for none.
        run: Does it.
        enabled: Whether it can be done here and now.
    """

    name: str
    text: Callable[[], str]
    icon: str
    shortcut: str
    run: Callable[[], None]
    enabled: Callable[[], bool] = lambda: True
