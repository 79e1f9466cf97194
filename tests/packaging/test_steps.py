import io
import sys
from pathlib import Path

import pytest
from bootstrapping import steps
from bootstrapping.steps import Steps, ToolFailedError, run_quietly


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_each_step_is_one_numbered_line_with_its_time() -> None:
    out = io.StringIO()
    progress = Steps(2, out)
    with progress.step("Making"):
        pass
    with progress.step("Installing"):
        pass

    first, second = out.getvalue().splitlines()
    assert first.startswith("[1/2] Making ... ")
    assert first.endswith(" s")
    assert second.startswith("[2/2] Installing ... ")


def test_a_step_that_fails_says_so_on_its_line() -> None:
    out = io.StringIO()
    with pytest.raises(ToolFailedError), Steps(1, out).step("Installing"):
        raise ToolFailedError(["pip"], "")

    assert "not done, after" in out.getvalue()


def test_seconds_count_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "TICK_SECONDS", 0.001)
    out = Terminal()
    with Steps(1, out).step("Installing"):
        while out.getvalue().count("\r") < 2:
            pass

    assert out.getvalue().endswith(" s\n")


def test_a_tool_that_fails_leaves_its_last_words() -> None:
    script = "print('\\n'.join(str(n) for n in range(100))); raise SystemExit(3)"
    with pytest.raises(ToolFailedError) as failed:
        run_quietly([sys.executable, "-c", script])

    assert failed.value.last_lines().splitlines()[-1] == "99"
    assert len(failed.value.last_lines().splitlines()) == steps.LINES_SHOWN_OF_A_FAILED_TOOL


def test_a_tool_that_is_not_there_fails_in_the_same_way(tmp_path: Path) -> None:
    with pytest.raises(ToolFailedError):
        run_quietly([str(tmp_path / "nowhere")])
