"""Somebody asks not to be asked again on this computer, and thinks better of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton

from careapp.app import first_opening
from careapp.system.home import Home
from careapp.system.keys import open_envelope
from careapp.tour.driver import Driver
from careapp.ui.pages.unlock import UnlockPage
from careapp.ui.workplace import Place
from tests.features.conftest import StartProgram
from tests.features.laptop import at_home
from tests.features.test_data_will_not_open import PASSPHRASE, first_use, unlock, works
from tests.system.fake_keyring import FakeKeyring, install
from tests.ui.pages.looking import words

NOT_AGAIN = "Do not ask again on this computer"


@pytest.fixture
def real(tmp_path: Path) -> Home:
    home = Home(tmp_path / "real")
    first_opening(at_home(home, demo=False), first_use())[0].close()
    return home


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> FakeKeyring:
    return install(monkeypatch)


def started(home: Home, program: StartProgram) -> Driver:
    return program(at_home(home, demo=False), wait=False)


def asks_not_to_be_asked_again(home: Home, program: StartProgram) -> Driver:
    user = started(home, program)
    box = user.find(QCheckBox, NOT_AGAIN)
    assert not box.isChecked()
    box.click()
    unlock(user)
    user.settle()
    assert works(user)
    return user


def test_who_does_not_ask_for_it_is_asked_each_time(
    real: Home, program: StartProgram, ring: FakeKeyring
) -> None:
    for _morning in range(2):
        user = started(real, program)
        unlock(user)
        assert works(user)
        user.settle()
        user.stop()
    assert ring.kept == {}


def test_the_data_opens_by_itself_until_the_passphrase_is_asked_for_again(
    real: Home, program: StartProgram, ring: FakeKeyring
) -> None:
    asks_not_to_be_asked_again(real, program).stop()
    assert list(ring.kept.values()) == [open_envelope(real, PASSPHRASE).hex()]

    user = started(real, program)
    assert works(user)
    user.workspace.show_place(Place("settings"))
    user.settle()
    assert "the passphrase is not asked for" in words(user.workspace.page)
    user.click(user.find(QPushButton, "Ask for the passphrase from now on"))
    assert "the passphrase is not asked for" not in words(user.workspace.page)
    assert ring.kept == {}
    user.stop()

    user = started(real, program)
    assert not works(user)
    unlock(user)
    assert works(user)


def test_a_keyring_that_lost_the_key_loses_no_work(
    real: Home, program: StartProgram, ring: FakeKeyring
) -> None:
    asks_not_to_be_asked_again(real, program).stop()
    for lost in ({}, dict.fromkeys(ring.kept, "00" * 32)):
        ring.kept = lost
        user = started(real, program)
        assert isinstance(user.program.window.centralWidget(), UnlockPage)
        unlock(user)
        assert works(user)
        user.settle()
        assert list(ring.kept.values()) == [open_envelope(real, PASSPHRASE).hex()]
        user.stop()


def test_a_keyring_that_refuses_keeps_nobody_from_working(
    real: Home, program: StartProgram, ring: FakeKeyring
) -> None:
    ring.answers = False
    user = asks_not_to_be_asked_again(real, program)
    assert "Nothing is lost: your passphrase opens the data" in words(user.workspace)
    user.stop()

    user = started(real, program)
    assert not works(user)


def test_without_a_keyring_nothing_is_offered(
    real: Home, program: StartProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, "fail")
    user = started(real, program)
    assert NOT_AGAIN not in words(user.program.window)
    user.press(Qt.Key.Key_Tab)
    unlock(user)
    assert works(user)
