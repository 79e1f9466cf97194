"""The four commands: `demo`, `test`, `bench` and `simulate`."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bootstrapping import checks, system_libraries
from bootstrapping.environment import Environment
from bootstrapping.steps import CannotGoOnError

ROOT = Path(__file__).resolve().parents[2]
INTERRUPTED = 130
WRONG_USE = 2
USAGE = """\
usage: python3 packaging/bootstrap.py COMMAND [options]

  demo  [careapp demo options]           open careapp on a made-up municipality
  test  [pytest options and paths]       run lint, types and tests
  bench [--only NAME] [--json FILE]      run the benchmarks
  simulate [--runs N] [--seed S] [--real] [--mutant NAME]
                                         let laptops and a hub meet while everything goes wrong

The first run makes .venv here and installs what packaging/requirements.lock names."""


def main(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code: 1 for what the reader can mend, 2 for wrong use."""
    if arguments and arguments[0] in {"-h", "--help"}:
        print(USAGE)
        return 0
    if not arguments or arguments[0] not in COMMANDS:
        print(USAGE, file=sys.stderr)
        return WRONG_USE
    name, *options = arguments
    try:
        return COMMANDS[name](prepare(name), options)
    except CannotGoOnError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Start the same command again to go on.", file=sys.stderr)
        return INTERRUPTED


def prepare(command: str) -> Environment:
    """Return the environment with everything that a command needs, installing what is missing.

    Raises:
        CannotGoOnError: Something must be installed by hand.
    """
    began = time.monotonic()
    missing = system_libraries.missing_for(command, os.environ)
    if missing:
        system_libraries.provide(missing, may_install=system_libraries.may_install())
    environment = Environment(ROOT)
    if not environment.is_ready():
        environment.make_ready()
    print(f"Ready after {time.monotonic() - began:.1f} s.", flush=True)
    return environment


def demo(environment: Environment, options: Sequence[str]) -> int:
    """Open the program on a made-up municipality, or run the tour where there is no screen."""
    if system_libraries.has_display(os.environ):
        return environment.run("-m", "careapp", "demo", *options)
    folder = tempfile.mkdtemp(prefix="careapp-tour-")
    print(f"There is no display here, so the tour runs instead. It leaves its files in {folder}")
    sys.stdout.flush()
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return environment.run("-m", "careapp", "tour", "--out", folder, env=offscreen)


def bench(environment: Environment, options: Sequence[str]) -> int:
    """Run the benchmarks."""
    return environment.run("tests/benchmarks/run.py", *options)


def simulate(environment: Environment, options: Sequence[str]) -> int:
    """Run the simulation of sync; a run that fails is told, and can be run alone."""
    return environment.run("tests/simulation/run.py", *options)


COMMANDS: dict[str, Callable[[Environment, Sequence[str]], int]] = {
    "demo": demo,
    "test": checks.run_all,
    "bench": bench,
    "simulate": simulate,
}
