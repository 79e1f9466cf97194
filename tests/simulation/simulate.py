"""The simulation as a command: many runs, or one that failed, alone and step by step."""

import argparse
import sys
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext

from tests.simulation.campaign import Failure, first_failure, in_dictionaries, run, told
from tests.simulation.mutants import MUTANTS, mutated
from tests.simulation.real import on_disk
from tests.simulation.real_mutants import REAL_MUTANTS
from tests.simulation.real_mutants import mutated as real_mutated

COMMAND = "python3 packaging/bootstrap.py simulate"


def main(arguments: Sequence[str]) -> int:
    """Run a campaign: 0 when all held, 1 when a run failed; it is printed."""
    options = _options(arguments)
    began = time.process_time()
    seeds = range(options.seed, options.seed + options.runs)
    begin = on_disk if options.real else in_dictionaries
    with _faulty(options):
        failure, runs = first_failure(seeds, begin=begin)
        alone = options.runs == 1 and failure is None
        trace = told(run(options.seed, begin=begin)) if alone else []
    for line in trace:
        print(line)
    seconds = time.process_time() - began
    if failure is None:
        print(f"{runs} runs from seed {options.seed}: every promise held ({seconds:.1f} s).")
        return 0
    _print(failure, runs, options)
    return 1


def _faulty(options: argparse.Namespace) -> AbstractContextManager[None]:
    if options.mutant is None:
        return nullcontext()
    return real_mutated(options.mutant) if options.real else mutated(options.mutant)


def _print(failure: Failure, runs: int, options: argparse.Namespace) -> None:
    for line in failure.trace:
        print(line)
    print(f"\nRun {runs}, seed {failure.seed}: {failure.promise}")
    real = " --real" if options.real else ""
    fault = f" --mutant {options.mutant}" if options.mutant else ""
    print(f"Alone: {COMMAND} --runs 1 --seed {failure.seed}{real}{fault}")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--runs", type=int, default=10_000, help="how many; one is told in full")
    parser.add_argument("--seed", type=int, default=0, help="the first; the others follow it")
    parser.add_argument("--real", action="store_true", help="with real encrypted files")
    parser.add_argument("--mutant", metavar="NAME", help="put a fault in, to be found")
    options = parser.parse_args(arguments)
    known = sorted(REAL_MUTANTS if options.real else MUTANTS)
    if options.mutant not in (None, *known):
        parser.error(f"the faults are {', '.join(known)}")
    return options


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
