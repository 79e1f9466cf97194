"""Keep the translations: `.venv/bin/python packaging/translate.py update|check|fill FILE.json`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from translating import linguist


def build_parser() -> argparse.ArgumentParser:
    """Return the command line."""
    parser = argparse.ArgumentParser(
        prog="packaging/translate.py", description="Keep the translations of careapp."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update", help="bring the catalogues in line with the code and compile")
    commands.add_parser("check", help="say what is missing or stale; exit code 1 if anything is")
    fill = commands.add_parser("fill", help="merge translations handed over as JSON")
    fill.add_argument(
        "file", type=Path, help='{"da": {"English": "dansk", "%%n day(s)": ["%%n dag", …]}, …}'
    )
    return parser


def main(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code."""
    chosen = build_parser().parse_args(arguments)
    match chosen.command:
        case "update":
            linguist.update()
            return 0
        case "fill":
            return _tell(linguist.fill(chosen.file), "not a string of the program: ")
        case _:
            return _tell(linguist.problems())


def _tell(lines: Sequence[str], prefix: str = "") -> int:
    for line in lines:
        print(prefix + line)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
