"""A laptop that was taken off: nothing of anybody can be read there any more."""

from contextlib import suppress
from pathlib import Path

import pytest

from careapp.domain.citizen import Citizen, Name
from careapp.domain.problems import EnvironmentFailedError
from careapp.store.copies import folder_beside
from careapp.store.store import Store
from careapp.system.home import Home
from careapp.system.keys import finish_envelope, new_envelope, open_envelope
from careapp.system.recovery import seal_for_recovery
from tests.store.laptops import Laptop, clocks
from tests.store.test_copies import NOON

PASSPHRASE = "tolv blå cykler i regnvejr"  # noqa: S105 - opens made-up homes
RECOVERY = bytes(range(1, 33))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Return a home with all that one can have: keys, pictures, copies, a damaged file."""
    home = Home(tmp_path / "home")
    home.make()
    key = new_envelope(home, PASSPHRASE)
    finish_envelope(home)
    seal_for_recovery(home, key, RECOVERY)
    laptop = Laptop(home.database, Store(home.database, key, clocks=clocks()))
    laptop.create(Citizen(name=Name("Inger", "Brændgaard")))
    laptop.store.attachments.keep(b"a photo of a door", "image/jpeg")
    laptop.store.copies.take(NOON)
    laptop.store.close()
    (home.folder / "careapp-damaged-2026.db").write_bytes(home.database.read_bytes())
    for name in ("careapp-attachments-damaged-2026.db", "careapp-attachments-damaged-2026.db-wal"):
        (home.folder / name).write_bytes(b"noise")
    assert folder_beside(home.database) == home.copies
    return home


def test_nothing_is_left(home: Home) -> None:
    (home.folder / "view.json").write_text("{}")
    (home.folder / "handed-over.careapp").write_bytes(b"sealed for somebody else")

    home.forget()

    left = {path.name for path in home.folder.rglob("*")}
    assert left == {"view.json", "handed-over.careapp"}


def test_the_keys_go_first_and_are_written_over(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Power is lost when only the keys are gone: all that is left is noise."""
    gone: list[str] = []
    unlink = Path.unlink

    def until_the_database(path: Path, *, missing_ok: bool = False) -> None:
        if path == home.database:
            raise KeyboardInterrupt
        gone.append(path.name)
        with suppress(FileNotFoundError):
            assert b"careapp" not in path.read_bytes()
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", until_the_database)
    with pytest.raises(KeyboardInterrupt):
        home.forget()
    assert gone[:2] == ["keys.json", "recovery.json"]
    assert home.database.exists()
    with pytest.raises(EnvironmentFailedError):
        open_envelope(home, PASSPHRASE)
    monkeypatch.undo()
    home.forget()
    assert list(home.folder.iterdir()) == []
