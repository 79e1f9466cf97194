"""The `.venv` of a checkout: first, second and interrupted start. Nothing is downloaded."""

import importlib.util
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from bootstrapping import environment as module
from bootstrapping.environment import STAMP, THIS_PYTHON, UNFINISHED, Environment
from bootstrapping.steps import CannotGoOnError, ToolFailedError

LOCK = "hatchling==1.0 --hash=sha256:00\n"


class Installers:
    """Stand-ins for uv and pip: they make the files that the real ones would."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self.commands: list[str] = []
        self.broken = ""
        self.pulled_plug = ""

    def run(self, command: Sequence[str], **_: object) -> None:
        line = " ".join(command).replace(str(self.environment.root), "")
        self.commands.append(line)
        if self.pulled_plug and self.pulled_plug in line:
            raise KeyboardInterrupt
        if self.broken and line.startswith(self.broken):
            raise ToolFailedError(command, "no such package")
        if "venv" in command:
            self.environment.python.parent.mkdir()
            self.environment.python.touch()
            settings = self.environment.folder / "pyvenv.cfg"
            settings.write_text(f"version = {THIS_PYTHON}.7\n", encoding="utf-8")


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "requirements.lock").write_text(LOCK, encoding="utf-8")
    (tmp_path / "pyproject.toml").touch()
    return Environment(tmp_path)


@pytest.fixture
def installers(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> Installers:
    stand_ins = Installers(environment)
    monkeypatch.setattr(module, "run_quietly", stand_ins.run)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    return stand_ins


def with_uv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")


def test_the_first_start_makes_the_environment_and_installs_with_hashes(
    environment: Environment, installers: Installers, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not environment.is_ready()

    environment.make_ready()

    assert environment.is_ready()
    making, locked, careapp = installers.commands
    assert making.endswith("-m venv /.venv")
    assert "--require-hashes" in locked
    assert "--no-deps --no-build-isolation -e" in careapp
    assert [line[:5] for line in capsys.readouterr().out.splitlines()] == [
        "[1/3]",
        "[2/3]",
        "[3/3]",
    ]


def test_uv_is_used_where_it_is(
    environment: Environment, installers: Installers, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_uv(monkeypatch)

    environment.make_ready()

    assert all(command.startswith("uv ") for command in installers.commands)


def test_pip_tries_where_uv_cannot(
    environment: Environment, installers: Installers, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_uv(monkeypatch)
    installers.broken = "uv pip install"

    environment.make_ready()

    assert environment.is_ready()
    assert "-m pip install" in installers.commands[-1]


def test_a_changed_lock_is_installed_into_the_environment_that_is_there(
    environment: Environment, installers: Installers
) -> None:
    environment.make_ready()
    environment.lock.write_text(LOCK.replace("1.0", "1.1"), encoding="utf-8")
    assert not environment.is_ready()
    installers.commands.clear()

    environment.make_ready()

    assert environment.is_ready()
    assert not any("venv /.venv" in command for command in installers.commands)


@pytest.mark.parametrize("moment", ["-m venv", "--require-hashes", "--no-deps"])
def test_a_start_that_was_interrupted_begins_afresh(
    environment: Environment, installers: Installers, moment: str
) -> None:
    installers.pulled_plug = moment
    with pytest.raises(KeyboardInterrupt):
        environment.make_ready()
    half_a_package = environment.folder / "half"
    half_a_package.touch()
    installers.pulled_plug = ""
    assert not environment.is_ready()

    environment.make_ready()

    assert environment.is_ready()
    assert not half_a_package.exists()


@pytest.mark.parametrize("settings", ["version = 3.4.1\n", "", "version_info = 2.7.18\n"])
def test_an_environment_of_another_python_is_made_anew(
    environment: Environment, installers: Installers, settings: str
) -> None:
    environment.make_ready()
    (environment.folder / "pyvenv.cfg").write_text(settings, encoding="utf-8")
    (environment.folder / STAMP).unlink()
    installers.commands.clear()

    environment.make_ready()

    assert "venv" in installers.commands[0]


def test_a_stamp_does_not_count_while_something_is_missing(
    environment: Environment, installers: Installers
) -> None:
    environment.make_ready()
    (environment.folder / UNFINISHED).touch()
    assert not environment.is_ready()
    (environment.folder / UNFINISHED).unlink()
    assert environment.is_ready()
    environment.python.unlink()
    assert not environment.is_ready()


def test_what_the_installer_said_is_shown(
    environment: Environment, installers: Installers, capsys: pytest.CaptureFixture[str]
) -> None:
    installers.broken = str(environment.python).replace(str(environment.root), "")

    with pytest.raises(CannotGoOnError, match="start the same command again"):
        environment.make_ready()

    assert "no such package" in capsys.readouterr().out


def test_a_folder_that_cannot_be_removed_is_told_in_a_sentence(
    environment: Environment, installers: Installers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(f"in use: {path}")

    environment.folder.mkdir()
    monkeypatch.setattr(shutil, "rmtree", refuse)

    with pytest.raises(CannotGoOnError, match="Close the programs that use it"):
        environment.make_ready()


def test_without_uv_and_ensurepip_no_environment_can_be_made(
    installers: Installers, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert module.can_make_environments()
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert not module.can_make_environments()
