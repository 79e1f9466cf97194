from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from careapp.changes.kinds import KINDS, Kinds
from tests.store.laptops import Laptop, opened

# A busy machine is no fault of ours.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")


class Laptops:
    """Opens laptops by name, and closes them when the test is over."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack

    def __call__(self, name: str = "mette", kinds: Kinds = KINDS) -> Laptop:
        return self.at(self._folder / f"{name}.db", kinds)

    def at(self, path: Path, kinds: Kinds = KINDS) -> Laptop:
        return self._stack.enter_context(opened(path, kinds))


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[Laptops]:
    with ExitStack() as stack:
        yield Laptops(tmp_path, stack)


@pytest.fixture
def mette(laptops: Laptops) -> Laptop:
    return laptops("mette")


@pytest.fixture
def lars(laptops: Laptops) -> Laptop:
    return laptops("lars")
