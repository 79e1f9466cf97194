"""What files are called that are handed over, and what is touched; nothing slow is imported."""

from pathlib import Path
from typing import Final

SUFFIX: Final = ".careapp"
CARD_SUFFIX: Final = ".careapp-card"

LAPTOP: Final = "laptop"
"""What is touched, as if it were a kind of record, when another laptop is learnt or met."""


def is_handed(path: Path) -> bool:
    """Return whether a file is called like one that is handed over, or a card."""
    return path.suffix in (SUFFIX, CARD_SUFFIX)
