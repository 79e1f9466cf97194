"""The commands of `packaging/bootstrap.py`, without the environment that they would start."""

import ast
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from bootstrapping import checks, commands, system_libraries
from bootstrapping.environment import Environment
from bootstrapping.steps import CannotGoOnError, ToolFailedError

OLDEST_GRAMMAR = (3, 7)


@dataclass(frozen=True)
class Started(Environment):
    """An environment that notes what would be started; all of it ends with `code`."""

    code: int = 0
    runs: list[tuple[str, ...]] = field(default_factory=list)

    def run(self, *arguments: str, env: Mapping[str, str] | None = None) -> int:
        self.runs.append((*arguments, (env or {}).get("QT_QPA_PLATFORM", "")))
        return self.code


@pytest.fixture
def started(tmp_path: Path) -> Started:
    return Started(tmp_path)


@pytest.mark.parametrize("arguments", [[], ["paint"]])
def test_an_unknown_command_shows_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(arguments) == commands.WRONG_USE
    assert "usage: python3 packaging/bootstrap.py" in capsys.readouterr().err


def test_help_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in commands.COMMANDS)


def test_what_the_reader_can_mend_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: str) -> Environment:
        raise CannotGoOnError("Install libegl1.")

    monkeypatch.setattr(commands, "prepare", refuse)

    assert commands.main(["demo"]) == 1
    assert capsys.readouterr().err == "Install libegl1.\n"


def test_ctrl_c_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: str) -> Environment:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "prepare", stop)

    assert commands.main(["demo"]) == commands.INTERRUPTED


def test_the_demo_opens_on_a_screen(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "has_display", lambda _: True)

    commands.demo(started, ["--language", "nb"])

    assert started.runs == [("-m", "careapp", "demo", "--language", "nb", "")]


def test_without_a_screen_the_tour_runs_and_says_where(
    started: Started,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(system_libraries, "has_display", lambda _: False)
    monkeypatch.setattr(tempfile, "mkdtemp", lambda **_: str(tmp_path))

    commands.demo(started, [])

    assert started.runs == [("-m", "careapp", "tour", "--out", str(tmp_path), "offscreen")]
    assert f"no display here, so the tour runs instead. It leaves its files in {tmp_path}" in (
        capsys.readouterr().out
    )


def test_the_simulation_is_started_with_its_options(started: Started) -> None:
    commands.simulate(started, ["--runs", "5"])

    assert started.runs == [("tests/simulation/run.py", "--runs", "5", "")]


def test_all_checks_run_even_when_one_fails(
    started: Started, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tools: list[str] = []

    def run(command: Sequence[str], **_: object) -> None:
        tools.append(command[2])
        if command[2] == "mypy":
            raise ToolFailedError(command, "error: no")

    monkeypatch.setattr(checks, "run_quietly", run)

    assert checks.run_all(started, ["tests/store"]) == 1
    assert tools == ["ruff", "ruff", "mypy"]
    assert started.runs == [("-m", "pytest", "tests/store", "")]
    *_, last_but_one, last = capsys.readouterr().out.splitlines()
    assert last_but_one == "Failed so far, see above: mypy."
    assert last == "[4/4] pytest"


def test_failing_tests_fail_the_command(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "run_quietly", lambda *_, **__: None)
    assert checks.run_all(started, []) == 0

    assert checks.run_all(replace(started, code=1), []) == 1


def test_a_python_that_is_too_old_can_read_why() -> None:
    front = Path(commands.ROOT / "packaging" / "bootstrap.py").read_text(encoding="utf-8")

    ast.parse(front, feature_version=OLDEST_GRAMMAR)
    assert front.isascii()
