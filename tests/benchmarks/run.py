"""Runs the benchmarks: ``python3 packaging/bootstrap.py bench [--only NAME] [--json FILE]``."""

import sys
from pathlib import Path
from runpy import run_module

sys.path[0] = str(Path(__file__).resolve().parents[2])
run_module("tests.benchmarks.bench", run_name="__main__", alter_sys=True)
