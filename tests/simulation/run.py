"""Runs the simulation: ``python3 packaging/bootstrap.py simulate --runs N --seed S``."""

import sys
from pathlib import Path
from runpy import run_module

sys.path[0] = str(Path(__file__).resolve().parents[2])
run_module("tests.simulation.simulate", run_name="__main__", alter_sys=True)
