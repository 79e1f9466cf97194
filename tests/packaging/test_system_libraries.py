import os
import shutil
import sys
from collections.abc import Sequence

import pytest
from bootstrapping import system_libraries
from bootstrapping.steps import CannotGoOnError, ToolFailedError

ON_SCREEN = {"DISPLAY": ":0"}
NO_SCREEN: dict[str, str] = {}
MISSING = {"libEGL.so.1": "libegl1", "libgthread-2.0.so.0": "libglib2.0-0"}

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="system libraries are looked for on Linux only"
)


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "_loads", lambda _: False)
    monkeypatch.setattr(shutil, "which", lambda _: None)


@pytest.mark.usefixtures("bare_machine")
def test_only_what_a_command_needs_is_asked_for() -> None:
    demo = system_libraries.missing_for("demo", ON_SCREEN)
    tour = system_libraries.missing_for("demo", NO_SCREEN)
    test = system_libraries.missing_for("test", ON_SCREEN)

    assert demo["libxcb-cursor.so.0"] == "libxcb-cursor0"
    assert "libxcb-cursor.so.0" not in tour
    assert tour["libEGL.so.1"] == "libegl1"
    assert "pdftotext" not in tour
    assert test["pdftotext"] == "poppler-utils"


def test_this_machine_lacks_nothing_that_these_tests_need() -> None:
    assert system_libraries.missing_for("test", NO_SCREEN) == {}


@pytest.mark.parametrize(
    ("env", "shown"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_display_is_known_by_the_environment(env: dict[str, str], *, shown: bool) -> None:
    assert system_libraries.has_display(env) is shown


def test_who_may_not_install_gets_the_exact_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "_is_debian", lambda: True)

    with pytest.raises(CannotGoOnError, match=r"apt-get install libegl1 libglib2\.0-0"):
        system_libraries.provide(MISSING, may_install=False)

    assert "libEGL.so.1" in capsys.readouterr().out


def test_another_linux_gets_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "_is_debian", lambda: False)

    with pytest.raises(CannotGoOnError, match=r"On Debian they are called libegl1 libglib2\.0-0"):
        system_libraries.provide(MISSING, may_install=False)


def test_root_on_debian_gets_them_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[Sequence[str]] = []
    monkeypatch.setattr(
        system_libraries, "run_quietly", lambda command, **_: commands.append(command)
    )

    system_libraries.provide(MISSING, may_install=True)

    assert commands[0] == ["apt-get", "update"]
    assert commands[1][-2:] == ["libegl1", "libglib2.0-0"]


def test_a_failed_installation_ends_with_the_command_to_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(command: Sequence[str], **_: object) -> None:
        raise ToolFailedError(command, "E: no network")

    monkeypatch.setattr(system_libraries, "run_quietly", fail)

    with pytest.raises(CannotGoOnError, match="no network"):
        system_libraries.provide(MISSING, may_install=True)


@pytest.mark.parametrize(("user", "may"), [(0, True), (1000, False)])
def test_only_root_installs(monkeypatch: pytest.MonkeyPatch, user: int, *, may: bool) -> None:
    monkeypatch.setattr(system_libraries, "_is_debian", lambda: True)
    monkeypatch.setattr(os, "geteuid", lambda: user)

    assert system_libraries.may_install() is may
