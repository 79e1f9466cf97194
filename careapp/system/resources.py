"""Where the files lie that ship with the program."""

from functools import cache
from pathlib import Path

import careapp


@cache
def resources() -> Path:
    """Return the folder of resources: inside the wheel, or beside the package."""
    package = Path(careapp.__file__).parent
    shipped = package / "_resources"
    return shipped if shipped.is_dir() else package.parent / "resources"
