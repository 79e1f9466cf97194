from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.handing_over.pair import Pair, opened_pair


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with opened_pair(tmp_path) as two:
        yield two
