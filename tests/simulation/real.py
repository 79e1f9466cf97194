"""Runs with real encrypted files: the same seeds, the same deeds, the same promises."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from careapp.sync.core.model_hub import Device, ModelHub
from tests.simulation.store_laptop import Shelf, StoreLaptop, uuid_named
from tests.simulation.world import World, new_world

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a disk that forgets nothing in a kill, and is quick


@contextmanager
def on_disk(dice: Random, hub: ModelHub | None = None) -> Iterator[World]:
    """Begin a world whose laptops have files."""
    where = _IN_MEMORY if _IN_MEMORY.is_dir() else None
    with TemporaryDirectory(dir=where) as folder, closing(Shelf(Path(folder))) as shelf:

        def make(device: Device) -> StoreLaptop:
            return StoreLaptop(device, shelf, shelf.place())

        yield new_world(dice, make, uuid_named, hub)
