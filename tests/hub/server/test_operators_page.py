"""The page for operators says what the program does."""

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from careapp.__main__ import build_parser
from careapp.hub import gate, intake, metrics, server
from careapp.hub_commands import add_hub_commands

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "operators.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def blocks(kind: str) -> Iterator[str]:
    return (body for name, body in _BLOCK.findall(PAGE) if name == kind)


def commands() -> list[str]:
    """Return what is typed there that is a command of this program."""
    lines = (line for block in blocks("console") for line in block.splitlines())
    unit = (line.removeprefix("ExecStart=/opt/careapp/bin/") for line in _exec_lines())
    typed = (re.sub(r"^sudo -u \S+ ", "", line) for line in lines)
    return [line for line in (*typed, *unit) if line.startswith("careapp ")]


def _exec_lines() -> Iterator[str]:
    text = "".join(blocks("ini")).replace("%i", "8420")
    return (line for line in text.splitlines() if line.startswith("ExecStart="))


@pytest.mark.parametrize("line", commands())
def test_every_command_can_be_typed(line: str) -> None:
    _, *arguments = shlex.split(line)

    options = build_parser().parse_args(arguments)

    assert options.command == "hub"


def test_every_step_of_the_hub_is_on_the_page() -> None:
    steps = {shlex.split(line)[2] for line in commands()}
    parser = argparse.ArgumentParser()
    add_hub_commands(parser.add_subparsers())
    (hub,) = steps_of(parser).values()

    assert steps == set(steps_of(hub))


def steps_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    (found,) = (one for one in parser._actions if isinstance(one, argparse._SubParsersAction))
    return dict(found.choices)


def test_the_figures_are_those_of_the_program() -> None:
    rates = intake.Rates()
    device, push, all_of_them = rates.device, rates.device_push, rates.municipality
    assert f"hand in {push.burst} times at once and {push.per_second} times a second" in PAGE
    assert f"fetch {device.burst} and {device.per_second}" in PAGE
    assert f"{all_of_them.burst:,} and {all_of_them.per_second}" in PAGE
    assert f"one address {rates.address.burst} and {rates.address.per_second}" in PAGE
    assert f"sign in {rates.sign_in.burst} times and then once in 5 seconds" in PAGE
    assert rates.sign_in.per_second == 1 / 5
    assert f"at the latest after {server.LONGEST_STOP_S} seconds" in PAGE
    assert gate.Room().at_once


def test_every_metric_is_on_the_page() -> None:
    named = {f"{name}_total" for name in metrics._COUNTERS} | set(metrics._GAUGES)

    assert not [name for name in named | {"request_seconds"} if name not in PAGE]


def test_links_lead_somewhere() -> None:
    headings = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    places = {re.sub(r"[^a-z -]", "", one.lower()).replace(" ", "-") for one in headings}

    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= places
