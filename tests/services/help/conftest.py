from collections.abc import Iterator
from pathlib import Path

import pytest

from careapp.domain.citizen import Track
from tests.services.help.office import Home, home_at
from tests.services.office import Watch, opened_office


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """The home of somebody whose help is granted under serviceloven."""
    with opened_office(tmp_path / "careapp.db", Watch()) as office:
        yield home_at(office)


@pytest.fixture
def elder(tmp_path: Path) -> Iterator[Home]:
    """The home of somebody whose help is granted under ældreloven."""
    with opened_office(tmp_path / "elder.db", Watch()) as office:
        yield home_at(office, Track.AEL)
