"""The command line of careapp."""

import argparse
import gc
import sys
import tempfile
from collections.abc import Sequence
from datetime import time
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from careapp.domain.people import Role
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError
from careapp.hub_commands import add_hub_commands, run_hub_command
from careapp.system.clock import Clock
from careapp.system.home import Home, usual_home
from careapp.system.view import LANGUAGES, View

if TYPE_CHECKING:
    from careapp.app import Settings

DONE, CAN_BE_MENDED = 0, 1
ZONE = "Europe/Copenhagen"
"""The one zone of Denmark and Norway."""
_TOOL_FILE = "FHIR Questionnaire (.json) or XLSForm (.xlsx)"
_STARTED_MS = 3_000
_MORNING = time(9, 52)
"""When a demo begins, at whatever hour it is opened: shortly before its first visit."""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="careapp",
        description="The field tool for municipal home care. Without a command it opens the "
        "program.",
        epilog="Exit codes: 0 done, 1 something that you can mend, 2 wrong usage.",
    )
    parser.add_argument("--home", type=Path, metavar="DIR", help="where the data lies")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_open(commands)
    _add_demo(commands)
    _add_tour(commands)
    _add_screenshots(commands)
    _add_upkeep(commands)
    _add_tools(commands)
    add_hub_commands(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = build_parser().parse_args(arguments)
    try:
        return _run(options)
    except (EnvironmentFailedError, InvalidRecordError, OSError) as error:
        print(_sentence(error), file=sys.stderr)
        return CAN_BE_MENDED


def _add_open(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    opening = commands.add_parser(
        "open", help="open the program with a file that a colleague handed over"
    )
    opening.add_argument("file", type=Path, metavar="FILE", help="what they handed over")
    opening.add_argument(
        "--home", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="where the data lies"
    )


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser(
        "demo", help="open the program on a made-up municipality; no keyring, no sign-in"
    )
    demo.add_argument(
        "--home", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="keep the demo here"
    )
    demo.add_argument("--language", choices=LANGUAGES, help="language of the program")
    demo.add_argument(
        "--citizens", type=int, default=200, metavar="N", help="how many to make up (200)"
    )
    demo.add_argument(
        "--role", type=Role, choices=list(Role), metavar="ROLE",
        help="who sits at the desk: " + ", ".join(Role),
    )  # fmt: skip


def _add_tour(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    tour = commands.add_parser(
        "tour", help="run the main job through the real windows, without a screen"
    )
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to leave it")
    tour.add_argument(
        "--tool", type=Path, action="append", default=[], metavar="FILE",
        help="a FHIR Questionnaire to open and try as well",
    )  # fmt: skip
    tour.add_argument(
        "--terminology", type=Path, metavar="FILE", help="a FHIR CodeSystem to import first"
    )
    tour.add_argument("--language", choices=LANGUAGES, default="da", help="of the program (da)")
    tour.add_argument(
        "--only-typing", nargs=2, metavar=("TOOL", "LINK"),
        help="type in one question of the visit until the program is ended",
    )  # fmt: skip


def _add_screenshots(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    shots = commands.add_parser("screenshots", help="render every page and dialog to PNG files")
    shots.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to put them")
    shots.add_argument(
        "--theme", choices=("light", "dark"), default="light", help="which colours (light)"
    )
    shots.add_argument(
        "--scale", type=float, choices=(1.0, 1.5, 2.0), default=1.0, help="of the text (1)"
    )
    shots.add_argument("--language", choices=LANGUAGES, default="da", help="of the program (da)")


def _add_upkeep(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    rebuild = commands.add_parser(
        "rebuild", help="read all tables anew out of the history; say whether they differed"
    )
    salvage = commands.add_parser(
        "salvage", help="put the newest copy in the place of a damaged file, and save what it holds"
    )
    terminology = commands.add_parser(
        "import-terminology", help="import a FHIR CodeSystem, such as Fælles Sprog III"
    )
    terminology.add_argument("file", type=Path, metavar="FILE", help="the CodeSystem, FHIR JSON")
    recover = commands.add_parser(
        "recover", help="give the data a new passphrase, with the key from the municipality's safe"
    )
    recover.add_argument("file", type=Path, metavar="FILE", help="the recovery key")
    for command in (rebuild, salvage, terminology, recover):
        command.add_argument(
            "--home",
            type=Path,
            default=argparse.SUPPRESS,
            metavar="DIR",
            help="where the data lies",
        )


def _add_tools(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    tool = commands.add_parser("tool", help="look into a dialogue tool, or make one")
    steps = tool.add_subparsers(dest="step", metavar="STEP", required=True)
    check = steps.add_parser("check", help="say what of each file is understood, item by item")
    check.add_argument("files", type=Path, nargs="+", metavar="FILE", help=_TOOL_FILE)
    bring = steps.add_parser("import", help="turn a spreadsheet into a FHIR Questionnaire")
    bring.add_argument("file", type=Path, metavar="FILE", help=_TOOL_FILE)
    bring.add_argument("--out", type=Path, required=True, metavar="FILE", help="FHIR JSON")
    diff = steps.add_parser("diff", help="say what changed between two versions, a line each")
    diff.add_argument("old", type=Path, metavar="OLD", help=_TOOL_FILE)
    diff.add_argument("new", type=Path, metavar="NEW", help=_TOOL_FILE)
    response = commands.add_parser("response", help="look into the answers to a dialogue tool")
    steps = response.add_subparsers(dest="step", metavar="STEP", required=True)
    check = steps.add_parser("check", help="say what is wrong with a response, a line each")
    check.add_argument("--tool", type=Path, required=True, metavar="FILE", help=_TOOL_FILE)
    check.add_argument("--response", type=Path, required=True, metavar="FILE", help="FHIR JSON")
    check.add_argument(
        "--value-sets", type=Path, metavar="FOLDER", help="lists of answers that the tool names"
    )
    check.add_argument("--json", action="store_true", help="write the problems as JSON")
    migrate = steps.add_parser("migrate", help="take answers over to another version of a tool")
    migrate.add_argument("--tool", type=Path, required=True, metavar="NEW", help=_TOOL_FILE)
    migrate.add_argument("--response", type=Path, required=True, metavar="OLD", help="FHIR JSON")
    migrate.add_argument("--out", type=Path, required=True, metavar="FILE", help="FHIR JSON")


def _run(options: argparse.Namespace) -> int:
    match options.command:
        case None | "open":
            return _open(_home(options), vars(options).get("file"))
        case "demo":
            return _demo(options)
        case "tour" | "screenshots":
            return _offscreen(options)
        case "rebuild" | "salvage" | "import-terminology" | "recover":
            return _upkeep(options)
        case "hub":
            return run_hub_command(options)
        case _:
            from careapp.tool_commands import run_tool_command  # noqa: PLC0415 - as above

            return run_tool_command(options, _clock())


def _offscreen(options: argparse.Namespace) -> int:
    from careapp.tour.run import run_tour  # noqa: PLC0415 - Qt only when it is needed
    from careapp.tour.screenshots import take_screenshots  # noqa: PLC0415 - as above

    return run_tour(options) if options.command == "tour" else take_screenshots(options)


def _home(options: argparse.Namespace) -> Home:
    return Home(options.home) if options.home else usual_home()


def _clock() -> Clock:
    return Clock(ZoneInfo(ZONE))


def _open(home: Home, file: Path | None = None) -> int:
    gc.disable()  # a start leaves none; then the main thread looks, see `ui.garbage`
    from careapp.app import Settings  # noqa: PLC0415 - Qt only when it is needed

    demo = home.demo_key.exists()
    return _show(Settings(home=home, clock=_clock(), demo=demo, file=file))


def _demo(options: argparse.Namespace) -> int:
    gc.disable()  # as above
    from careapp.app import Settings  # noqa: PLC0415 - as above
    from careapp.services.demo.diary import on_a_workday  # noqa: PLC0415 - as above
    from careapp.system.keys import demo_key  # noqa: PLC0415 - as above

    with tempfile.TemporaryDirectory(prefix="careapp-demo-", ignore_cleanup_errors=True) as folder:
        home = Home(options.home or Path(folder))
        home.make()
        demo_key(home)  # before a window opens: a folder that will not do is said here
        view = View(language=options.language) if options.language else None
        settings = Settings(
            home=home,
            clock=on_a_workday(_clock(), _MORNING),
            demo=True,
            citizens=options.citizens,
            view=view,
            seat=options.role,
        )
        return _show(settings)


def _show(settings: "Settings") -> int:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - as above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from careapp.app import Program  # noqa: PLC0415 - as above

    app = QApplication([])
    app.setApplicationName("careapp")
    program = Program(app, settings)
    sys.excepthook = lambda _kind, error, _where: program.tell_of_mistake(error)
    program.start()
    # What a start leaves stays for good: looking for garbage there would be a pause.
    QTimer.singleShot(_STARTED_MS, program.window, gc.freeze)
    try:
        return app.exec()
    finally:
        program.close()


def _upkeep(options: argparse.Namespace) -> int:
    home = _home(options)
    if options.command == "rebuild":
        return _rebuild(home)
    if options.command == "salvage":
        return _salvage(home)
    if options.command == "recover":
        return _recover(home, options.file)
    return _import_terminology(home, options.file)


def _rebuild(home: Home) -> int:
    from careapp.app import unlocked  # noqa: PLC0415 - as above

    with unlocked(home, _clock(), getpass) as store:
        differed = store.rebuild()
    print("rebuilt; the tables differed" if differed else "rebuilt; nothing differed")
    return DONE


def _salvage(home: Home) -> int:
    from careapp.app import key_of  # noqa: PLC0415 - as above
    from careapp.services.salvaging import salvage  # noqa: PLC0415 - as above

    got = salvage(home, key_of(home, getpass), _clock())
    if got is None:
        print("nothing is damaged; nothing was done")
        return DONE
    copy = f"the copy of {got.copy_at:%Y-%m-%d %H:%M}" if got.copy_at else "a new file"
    print(f"the damaged file is {got.aside}; {copy} stands in its place")
    print(f"{got.changes} changes were saved from it; {got.unreadable} could not be read")
    return DONE


def _recover(home: Home, safe: Path) -> int:
    from careapp.services.recovering import recover  # noqa: PLC0415 - as above

    recover(home, safe, getpass("New passphrase: "), getpass("Once more: "))
    print("the data opens with the new passphrase")
    return DONE


def _import_terminology(home: Home, path: Path) -> int:
    from careapp.app import unlocked  # noqa: PLC0415 - as above
    from careapp.services.desk import open_desk  # noqa: PLC0415 - as above
    from careapp.services.exchange_files import read_file  # noqa: PLC0415 - as above
    from careapp.services.terminology import import_terminology  # noqa: PLC0415 - as above

    with unlocked(home, _clock(), getpass) as store:
        desk = open_desk(store, _clock())
        if desk is None:
            raise EnvironmentFailedError("user-unknown")
        done = import_terminology(desk, read_file(path))
    print(f"{done.concepts} concepts: {done.new} new, {done.retired} retired")
    return DONE


def _sentence(error: Exception) -> str:
    """Return one clear sentence for what went wrong."""
    from careapp.ui.strings import sentence  # noqa: PLC0415 - Qt only when it is needed

    match error:
        case EnvironmentFailedError():
            return sentence(error.code, error.context)
        case InvalidRecordError():
            return " ".join(sentence(one.code, one.context) for one in error.problems)
        case _:
            return str(error)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # The process that works out formulas is this very program, begun anew.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
