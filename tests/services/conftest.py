from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.office import Office, Watch, opened_office


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def office(tmp_path: Path, watch: Watch) -> Iterator[Office]:
    with opened_office(tmp_path / "careapp.db", watch) as office:
        yield office
