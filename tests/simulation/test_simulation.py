"""Ten thousand runs in which everything goes wrong, and nothing is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.simulation.campaign import fingerprint, first_failure
from tests.simulation.simulate import main

ROOT = Path(__file__).resolve().parents[2]
RUNS = 10_000
PARTS = 8
SAME = range(5)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_promise_holds_whatever_goes_wrong(part: int) -> None:
    size = RUNS // PARTS

    failure, runs = first_failure(range(part * size, (part + 1) * size))

    assert failure is None, "\n".join((*failure.trace, failure.promise, f"seed {failure.seed}"))
    assert runs == size


def test_the_same_seed_tells_the_same_story_everywhere() -> None:
    ask = f"from tests.simulation.campaign import fingerprint\nprint(*map(fingerprint, {SAME}))"

    def elsewhere(hash_seed: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", ask],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    here = " ".join(map(fingerprint, SAME)) + "\n"
    assert elsewhere("1") == elsewhere("2") == here


def test_a_campaign_says_what_it_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--runs", "3", "--seed", "7"]) == 0

    assert "3 runs from seed 7: every promise held" in capsys.readouterr().out


def test_a_failing_seed_is_printed_and_fails_alone(capsys: pytest.CaptureFixture[str]) -> None:
    fault = ["--mutant", "last-write-wins"]
    assert main(["--runs", "500", "--seed", "40", *fault]) == 1
    told = capsys.readouterr().out
    *_, summary, alone = told.splitlines()

    assert main([*alone.partition("simulate ")[2].split()]) == 1

    again = capsys.readouterr().out
    assert again.splitlines()[-1] == alone
    assert summary.partition(",")[2] == again.splitlines()[-2].partition(",")[2]


def test_a_single_run_is_told_step_by_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--runs", "1", "--seed", "3"]) == 0

    assert "reconcile" in capsys.readouterr().out
