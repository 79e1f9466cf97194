"""Check PDF files against PDF/UA-1 with two validators: `python3 packaging/validate_pdf.py`.

Without files the sample reports of the tests are rendered and checked. The validators bring parts
under AGPL, so they never become dependencies: they live in an environment of their own, made on
first use. Standard library only.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterable, Sequence
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
VALIDATORS = ("page-validation==0.11.0", "outloud==0.2.1")
ENVIRONMENT = Path.home() / ".cache" / "careapp-pdf-validators"
SCRIPTS, SUFFIX = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
MARKER = "installed.txt"

PAGE_PROGRAM = """
import json, sys
import page
for file in sys.argv[1:]:
    failures = page.validate_pdf(file, profile="ua1").failures
    print(json.dumps([file, [[each.rule_id, each.message] for each in failures]]))
"""


def build_parser() -> argparse.ArgumentParser:
    """Return the command line."""
    parser = argparse.ArgumentParser(
        prog="packaging/validate_pdf.py",
        description="Check PDF files against PDF/UA-1 with page-validation and outloud.",
        epilog="Exit code 0 when neither finds a failure, 1 when one does.",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a PDF file to check")
    parser.add_argument(
        "--render",
        metavar="COMMAND",
        default=f"{shlex.quote(_program_python())} -m tests.reports.samples",
        help="renders what to check, when no file is given, into the folder put at its end "
        "(default: %(default)s)",
    )
    parser.add_argument(
        "--environment",
        type=Path,
        default=ENVIRONMENT,
        metavar="DIR",
        help="where the validators are installed (default: %(default)s)",
    )
    return parser


def main(arguments: Sequence[str]) -> int:
    """Check what *arguments* name and return the exit code."""
    chosen = build_parser().parse_args(arguments)
    prepare(chosen.environment)
    with tempfile.TemporaryDirectory() as folder:
        files = chosen.files or render(chosen.render, Path(folder))
        if not files:
            print("Nothing to check: the command rendered no PDF file.")
            return 1
        failures = [
            *page_failures(chosen.environment, files),
            *outloud_failures(chosen.environment, files),
        ]
    for failure in failures:
        print(failure)
    print(f"{len(files)} files, {len(failures)} failures of PDF/UA-1.")
    return 1 if failures else 0


def prepare(environment: Path) -> None:
    """Install the validators in *environment*, unless they are there."""
    marker = environment / MARKER
    wanted = "\n".join(VALIDATORS)
    if marker.exists() and marker.read_text() == wanted:
        return
    print(f"Installing {' and '.join(VALIDATORS)} in {environment} …", flush=True)
    venv.create(environment, with_pip=True, clear=True)
    python = environment / SCRIPTS / f"python{SUFFIX}"
    subprocess.run([python, "-m", "pip", "install", "--quiet", *VALIDATORS], check=True)
    marker.write_text(wanted)


def render(command: str, folder: Path) -> list[Path]:
    """Run *command* with *folder* at its end and return the PDF files it left there."""
    subprocess.run([*shlex.split(command), str(folder)], check=True, cwd=REPOSITORY)
    return sorted(folder.glob("*.pdf"))


def page_failures(environment: Path, files: Sequence[Path]) -> Iterable[str]:
    """Yield what page-validation finds wrong."""
    python = environment / SCRIPTS / f"python{SUFFIX}"
    done = subprocess.run(
        [python, "-c", PAGE_PROGRAM, *map(str, files)], check=True, capture_output=True, text=True
    )
    for line in done.stdout.splitlines():
        file, failures = json.loads(line)
        yield from (f"page: {Path(file).name}: {rule}: {message}" for rule, message in failures)


def outloud_failures(environment: Path, files: Sequence[Path]) -> Iterable[str]:
    """Yield what outloud calls an error; its warnings are printed and do not count."""
    program = environment / SCRIPTS / f"outloud{SUFFIX}"
    command = [str(program), "--json", "-", "--fail-on", "never", *map(str, files)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    for result in json.loads(done.stdout)["results"]:
        name = Path(result["path"]).name
        if result["error"]:
            yield f"outloud: {name}: {result['error']}"
        for found in result["findings"]:
            line = f"outloud: {name}: {found['rule']}: {found['message']}"
            if found["severity"] == "error":
                yield line
            else:
                print(f"{line} ({found['severity']})")


def _program_python() -> str:
    """Return the Python that has careapp's dependencies."""
    python = REPOSITORY / ".venv" / SCRIPTS / f"python{SUFFIX}"
    return str(python if python.exists() else sys.executable)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
