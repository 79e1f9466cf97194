"""When the data cannot be opened: a clear page, every file as it was, and a way on."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from careapp.app import first_opening
from careapp.domain.national_id import Country
from careapp.domain.people import Role
from careapp.services.first_use import FirstUse, write_first_use
from careapp.services.unlocking import open_store
from careapp.store.database import open_database
from careapp.store.schema import SCHEMA_VERSION
from careapp.system.home import Home
from careapp.system.keys import new_envelope, open_envelope
from careapp.tour.driver import Driver
from careapp.ui.pages.setup import SetupPage
from careapp.ui.pages.trouble import TroublePage
from careapp.ui.pages.unlock import UnlockPage
from tests.features.conftest import StartProgram
from tests.features.laptop import at_home
from tests.store.machine import fill, resize, small_disk, write_protect
from tests.ui.pages.looking import words

PASSPHRASE = "tolv blå cykler i regnvejr"  # noqa: S105 - opens made-up homes
PAGE = 4_096
SAFE = "Nothing was deleted or written over."


@pytest.fixture(scope="session")
def made_real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home with a passphrase, as its first user left it."""
    home = Home(tmp_path_factory.mktemp("real") / "home")
    first_opening(at_home(home, demo=False), first_use())[0].close()
    return home.folder


@pytest.fixture
def real(made_real: Path, tmp_path: Path) -> Home:
    shutil.copytree(made_real, tmp_path / "real")
    return Home(tmp_path / "real")


@pytest.fixture
def start(program: StartProgram) -> Callable[[Home], Driver]:
    """Starts the program as on any morning, on a real home."""
    return lambda home: program(at_home(home, demo=False), wait=False)


BESIDE = ("-lock", "-shm", "-wal")
"""What is put beside a database that is looked at; they hold nothing."""


def first_use() -> FirstUse:
    return FirstUse(
        given_name="Mette",
        family_name="Kjærgaard",
        profession=None,
        role=Role.VISITATOR,
        municipality="Fjordby Kommune",
        country=Country.DENMARK,
        municipality_code="",
        passphrase=PASSPHRASE,
        again=PASSPHRASE,
    )


@contextmanager
def untouched(folder: Path) -> Iterator[None]:
    """See that every file is the same in the end, byte by byte, and that none came."""
    before = contents(folder)
    yield
    after = contents(folder)
    came = [path for path in after.keys() - before.keys() if not path.name.endswith(BESIDE)]
    assert came == []
    assert {path: after.get(path) for path in before} == before


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def unlock(user: Driver, passphrase: str = PASSPHRASE) -> None:
    page = user.program.window.centralWidget()
    assert isinstance(page, UnlockPage)
    user.type(passphrase, user.find(QLineEdit, within=page))
    user.press(Qt.Key.Key_Return)


def trouble(user: Driver) -> str:
    """Return what the page of trouble says."""
    page = user.program.window.centralWidget()
    assert isinstance(page, TroublePage)
    said = words(page)
    assert SAFE in said
    assert "Traceback" not in said
    return said


def works(user: Driver) -> bool:
    return user.program.workspace is not None


def test_a_wrong_passphrase_then_the_right_one(real: Home, start: Callable[[Home], Driver]) -> None:
    with untouched(real.folder):
        user = start(real)
        unlock(user, "elleve røde cykler")
        assert "That is not the passphrase. Nothing was changed." in words(user.program.window)
        assert not works(user)

    unlock(user)

    assert works(user)


@pytest.mark.parametrize("at", [slice(0, 16), slice(20, 400), slice(PAGE, None)])
def test_a_damaged_database(real: Home, start: Callable[[Home], Driver], at: slice) -> None:
    content = bytearray(real.database.read_bytes())
    content[at] = bytes(len(content[at]))
    real.database.write_bytes(content)
    with untouched(real.folder):
        user = start(real)
        unlock(user)

        said = trouble(user)
        assert f"The data at {real.database} cannot be read" in said

        user.press(Qt.Key.Key_Space)  # "Try again" has the focus
        assert isinstance(user.program.window.centralWidget(), UnlockPage)


def test_a_database_of_a_newer_program(real: Home, start: Callable[[Home], Driver]) -> None:
    database = open_database(real.database, open_envelope(real, PASSPHRASE))
    database.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    database.close()
    with untouched(real.folder):
        user = start(real)
        unlock(user)

        assert "a newer version of the program" in trouble(user)


def test_a_home_that_another_program_has_open(real: Home, start: Callable[[Home], Driver]) -> None:
    """Two would type over each other's drafts; the second waits, and goes on when asked to."""
    first = open_store(real, open_envelope(real, PASSPHRASE), at_home(real).clock)
    with untouched(real.folder):
        user = start(real)
        unlock(user)

        assert "Another program is using the data." in trouble(user)

        user.press(Qt.Key.Key_Space)  # "Try again", too early
        unlock(user)
        assert "Another program is using the data." in trouble(user)

    first.close()
    user.press(Qt.Key.Key_Space)
    unlock(user)
    assert works(user)


@pytest.mark.parametrize("content", [b"", b"{", b'{"salt": "x"}', b"[]", b"\xff\xff"])
def test_a_damaged_envelope(real: Home, start: Callable[[Home], Driver], content: bytes) -> None:
    real.envelope.write_bytes(content)
    with untouched(real.folder):
        user = start(real)
        unlock(user)

        assert str(real.envelope) in trouble(user)


def test_a_database_whose_envelope_is_gone(real: Home, start: Callable[[Home], Driver]) -> None:
    """Never a new key beside data that another key opens."""
    real.envelope.unlink()
    with untouched(real.folder):
        user = start(real)
        unlock(user)

        assert str(real.envelope) in trouble(user)


def test_an_envelope_whose_database_is_gone(real: Home, start: Callable[[Home], Driver]) -> None:
    """It may lie on another disk today; an empty one in its place would hide that."""
    real.database.unlink()
    with untouched(real.folder):
        user = start(real)
        unlock(user)

        assert f"There is no data in {real.folder}." in trouble(user)


def test_a_disk_that_can_only_be_read(
    made_real: Path, tmp_path: Path, start: Callable[[Home], Driver]
) -> None:
    with small_disk(tmp_path / "disk", kilobytes=4_000) as disk:
        shutil.copytree(made_real, disk / "home")
        write_protect(disk)
        with untouched(disk):
            user = start(Home(disk / "home"))
            unlock(user)

            assert "does not let the program write to" in trouble(user)
        user.stop()


def test_a_full_disk_on_any_morning(
    made_real: Path, tmp_path: Path, start: Callable[[Home], Driver]
) -> None:
    with small_disk(tmp_path / "disk", kilobytes=8_000) as disk:
        shutil.copytree(made_real, disk / "home")
        filler = disk / "filler"
        fill(filler)
        with untouched(disk / "home"):
            user = start(Home(disk / "home"))
            unlock(user)

            assert "The disk is full." in trouble(user)

        filler.unlink()
        user.press(Qt.Key.Key_Space)
        unlock(user)
        assert works(user)
        user.stop()


def test_a_full_disk_at_first_use_leaves_nothing_behind(
    tmp_path: Path, start: Callable[[Home], Driver]
) -> None:
    with small_disk(tmp_path / "disk", kilobytes=64) as disk:
        home = Home(disk / "home")
        user = start(home)
        fill_in(user)
        page = user.program.window.centralWidget()
        assert isinstance(page, SetupPage)
        assert "The disk is full." in words(page)
        assert page.answers.given_name == "Mette"
        assert [path for path in disk.rglob("*") if path.is_file()] == []

        resize(disk, 4_000)
        user.click(user.find(QPushButton, "Begin"))

        user.wait_for(lambda: works(user))
        user.stop()


@pytest.mark.parametrize("got_as_far_as", ["the envelope", "the database", "the first user"])
def test_a_first_use_that_lost_its_power_is_begun_again(
    tmp_path: Path, start: Callable[[Home], Driver], got_as_far_as: str
) -> None:
    home = Home(tmp_path / "home")
    home.make()
    key = new_envelope(home, "et helt andet kodeord")
    if got_as_far_as != "the envelope":
        store = open_store(home, key, at_home(home).clock)
        if got_as_far_as == "the first user":
            write_first_use(store, at_home(home).clock, first_use())
        store.close()
    user = start(home)
    fill_in(user)
    user.wait_for(lambda: works(user))
    user.stop()

    user = start(home)
    unlock(user)

    assert works(user)


def test_a_home_that_is_not_there_is_not_made_before_its_user_says_who_they_are(
    tmp_path: Path, start: Callable[[Home], Driver]
) -> None:
    user = start(Home(tmp_path / "new" / "home"))

    assert isinstance(user.program.window.centralWidget(), SetupPage)
    assert not (tmp_path / "new").exists()


def test_a_home_that_cannot_be_made(tmp_path: Path, start: Callable[[Home], Driver]) -> None:
    (tmp_path / "a-file").write_text("something")
    with untouched(tmp_path):
        user = start(Home(tmp_path / "a-file" / "home"))
        fill_in(user)

        page = user.program.window.centralWidget()
        assert isinstance(page, SetupPage)
        assert f"The folder {tmp_path / 'a-file' / 'home'} cannot be made." in words(page)


def fill_in(user: Driver) -> None:
    page = user.program.window.centralWidget()
    assert isinstance(page, SetupPage)
    typed = {
        "given_name": "Mette",
        "family_name": "Kjærgaard",
        "municipality": "Fjordby Kommune",
        "passphrase": PASSPHRASE,
        "again": PASSPHRASE,
    }
    for name, text in typed.items():
        field = page._fields[name].field
        user.type(
            text, field if isinstance(field, QLineEdit) else user.find(QLineEdit, within=field)
        )
    user.click(user.find(QPushButton, "Begin"))
    user.settle()
