"""The simulation as a command: many runs, or one that failed, alone and step by step."""

import argparse
import sys
import time
from collections.abc import Sequence
from contextlib import nullcontext

from tests.simulation.campaign import Failure, first_failure, run, told
from tests.simulation.mutants import MUTANTS, mutated

COMMAND = "python3 packaging/bootstrap.py simulate"


def main(arguments: Sequence[str]) -> int:
    """Run a campaign: 0 when all held, 1 when a run failed; it is printed."""
    options = _options(arguments)
    began = time.process_time()
    with mutated(options.mutant) if options.mutant else nullcontext():
        failure, runs = first_failure(range(options.seed, options.seed + options.runs))
        trace = told(run(options.seed)) if options.runs == 1 and failure is None else []
    for line in trace:
        print(line)
    seconds = time.process_time() - began
    if failure is None:
        print(f"{runs} runs from seed {options.seed}: every promise held ({seconds:.1f} s).")
        return 0
    _print(failure, runs, options.mutant)
    return 1


def _print(failure: Failure, runs: int, mutant: str | None) -> None:
    for line in failure.trace:
        print(line)
    print(f"\nRun {runs}, seed {failure.seed}: {failure.promise}")
    fault = f" --mutant {mutant}" if mutant else ""
    print(f"Alone: {COMMAND} --runs 1 --seed {failure.seed}{fault}")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--runs", type=int, default=10_000, help="how many; one is told in full")
    parser.add_argument("--seed", type=int, default=0, help="the first; the others follow it")
    parser.add_argument("--mutant", choices=sorted(MUTANTS), help="put a fault in, to be found")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
