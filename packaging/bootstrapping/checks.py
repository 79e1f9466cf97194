"""Lint, types and tests, one after another; one that fails does not stop the others."""

import os
from collections.abc import Sequence

from bootstrapping.environment import Environment
from bootstrapping.steps import Steps, ToolFailedError, run_quietly

CHECKS = {
    "ruff check": ("-m", "ruff", "check", "--no-fix", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy": ("-m", "mypy", "careapp", "packaging", "tests"),
}
MOST_WORKERS = 8


def run_all(environment: Environment, options: Sequence[str]) -> int:
    """Run everything and return 1 if anything failed.

    pytest comes last and nothing is printed after its closing line, which is what a reader and a
    build server look for.

    Args:
        environment: Where the tools are.
        options: Options and paths for pytest.
    """
    steps = Steps(len(CHECKS) + 1)
    failed = [name for name in CHECKS if not _passes(environment, name, steps)]
    if failed:
        print(f"Failed so far, see above: {', '.join(failed)}.")
    steps.announce("pytest")
    tests = environment.run("-m", "pytest", *_workers(options), *options)
    return 1 if failed or tests else 0


def _passes(environment: Environment, name: str, steps: Steps) -> bool:
    try:
        with steps.step(name):
            run_quietly([str(environment.python), *CHECKS[name]], cwd=environment.root)
    except ToolFailedError as error:
        print(error.output)
        return False
    return True


def _workers(options: Sequence[str]) -> list[str]:
    """Return xdist's options for a whole run; whoever chooses tests waits less without workers."""
    cores = min(os.cpu_count() or 1, MOST_WORKERS)
    return [] if options or cores == 1 else ["-n", str(cores)]
