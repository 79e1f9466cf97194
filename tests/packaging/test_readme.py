"""The commands that README shows exist, and every command is shown."""

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from bootstrapping.commands import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
BOOTSTRAP = ["python3", "packaging/bootstrap.py"]


def shown(start: list[str]) -> Iterator[list[str]]:
    """Yield what follows the start of each command line in README's fenced blocks."""
    for block in FENCE.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            if words[: len(start)] == start:
                yield words[len(start) :]


@pytest.fixture
def parser() -> argparse.ArgumentParser:
    module = pytest.importorskip("careapp.__main__")
    built: argparse.ArgumentParser = module.build_parser()
    return built


def test_the_commands_of_a_checkout_are_shown() -> None:
    assert {words[0] for words in shown(BOOTSTRAP)} == set(COMMANDS)


def test_every_command_line_shown_is_understood(parser: argparse.ArgumentParser) -> None:
    lines = list(shown(["careapp"]))

    assert lines
    for words in lines:
        parser.parse_args(words)


def test_every_command_is_shown(parser: argparse.ArgumentParser) -> None:
    commands = {
        name
        for action in parser._actions
        if isinstance(action, argparse._SubParsersAction)
        for name in action.choices
    }

    assert commands == {words[0] for words in shown(["careapp"]) if words}
