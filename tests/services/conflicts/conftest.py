from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.conflicts.two import two_offices
from tests.services.office import Office, Watch


@pytest.fixture
def both(tmp_path: Path, watch: Watch) -> Iterator[tuple[Office, Office]]:
    with two_offices(tmp_path, watch) as offices:
        yield offices
