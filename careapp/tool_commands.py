"""Dialogue tools on the command line: what is in a file, without opening the program."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from careapp.dialogue.check_response import response_problems
from careapp.dialogue.difference import differences
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.load import load_tool
from careapp.dialogue.migrate import migrate
from careapp.dialogue.problem import Problem, Severity
from careapp.dialogue.refusal import RefusedError
from careapp.dialogue.report import Outcome
from careapp.dialogue.response import load_response
from careapp.dialogue.value_sets import read_value_sets
from careapp.dialogue.write import dump_response, response_bytes
from careapp.domain.problems import InvalidRecordError
from careapp.domain.problems import Problem as Refusal
from careapp.services.exchange_files import files_in, read_file, save_outside
from careapp.services.tool_life import Brought, read_tool
from careapp.system.clock import Clock
from careapp.ui.strings import sentence
from careapp.ui.tool_notes import tool_note

DONE, CAN_BE_MENDED = 0, 1


def run_tool_command(options: argparse.Namespace, clock: Clock) -> int:
    """Run ``tool`` or ``response`` and return the exit code.

    Raises:
        InvalidRecordError: A file is not what it should be.
        EnvironmentFailedError: A file cannot be read or written.
    """
    match options.command, options.step:
        case "tool", "check":
            return _check(options.files)
        case "tool", "import":
            return _import(options.file, options.out)
        case "tool", _:
            return _diff(options.old, options.new)
        case _, "check":
            return _check_response(options, clock)
        case _:
            return _migrate(options.tool, options.response, options.out)


def _check(files: Sequence[Path]) -> int:
    """Report on each file; one that is refused does not hinder the others."""
    code = DONE
    for path in files:
        try:
            _tell(path, read_tool(read_file(path)))
        except InvalidRecordError as error:
            told = " ".join(sentence(one.code, one.context) for one in error.problems)
            print(f"{path}: {told}")
            code = CAN_BE_MENDED
    return code


def _import(file: Path, out: Path) -> int:
    brought = read_tool(read_file(file))
    _tell(file, brought)
    save_outside(brought.tool.source, out)
    return DONE


def _tell(path: Path, brought: Brought) -> None:
    tool, report = brought.tool, brought.report
    counted = Counter(one.outcome for one in report)
    told = ", ".join(f"{counted[outcome]} {outcome.replace('-', ' ')}" for outcome in Outcome)
    version = f" {tool.version}" if tool.version else ""
    print(f"{path}: {tool.title.original or tool.url}{version}: {told}")
    for one in report:
        for note in one.notes:
            why = tool_note(note.code, {"detail": note.detail})
            print(f"  {one.link_id or '-'}\t{one.outcome}\t{note.code}\t{why}")


def _diff(old: Path, new: Path) -> int:
    """Say what changed; exit code 0 also where much did."""
    before, after = (read_tool(read_file(path)).tool for path in (old, new))
    for one in differences(before, after):
        item = one.after or one.before
        words = item.text.original if item else ""
        print(f"{one.link_id}\t{one.kind}\t{words}\t{'; '.join(one.names)}")
    return DONE


def _migrate(tool: Path, response: Path, out: Path) -> int:
    """Write the answers as the new version has them, and say what became of each."""
    new = read_tool(read_file(tool)).tool
    with _refused():
        given = load_response(read_file(response), new)
    moved = migrate(given.answers, new)
    for step in moved.steps:
        print(f"{step.before}\t{step.fate}\t{step.after or '-'}\t{', '.join(step.reasons)}")
    written = dump_response(new, moved.answers, language=given.language, aside=moved.aside)
    save_outside(response_bytes(written), out)
    return DONE


@contextmanager
def _refused() -> Iterator[None]:
    """Say in the words of the program why the engine refuses a file."""
    try:
        yield
    except RefusedError as error:
        refusal = Refusal(error.code, context={"detail": error.detail})
        raise InvalidRecordError(refusal) from error


def _check_response(options: argparse.Namespace, clock: Clock) -> int:
    folder = options.value_sets
    paths = files_in(folder, "*.json") if folder else []
    now = clock.now().isoformat(timespec="seconds")
    with _refused(), Evaluator() as evaluator:
        value_sets = read_value_sets((str(path), read_file(path)) for path in paths)
        tool = load_tool(read_tool(read_file(options.tool)).tool.source, value_sets)
        data = read_file(options.response)
        problems = list(response_problems(data, tool, evaluator=evaluator, now=now))
    for line in _as_json(problems) if options.json else map(_as_line, problems):
        print(line)
    return CAN_BE_MENDED if any(one.severity is Severity.ERROR for one in problems) else DONE


def _as_line(problem: Problem) -> str:
    told = sentence(problem.code, problem.context)
    return f"{problem.place or '-'}\t{problem.code}\t{problem.severity}\t{told}"


def _as_json(problems: list[Problem]) -> Iterator[str]:
    yield json.dumps(
        [
            {
                "linkId": problem.place,
                "code": problem.code,
                "severity": problem.severity,
                "message": sentence(problem.code, problem.context),
            }
            for problem in problems
        ],
        ensure_ascii=False,
        indent=1,
    )
