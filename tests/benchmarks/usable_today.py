"""The program, until its Today can be used; with ``visit`` also until a visit can."""

import gc
import os
import sys
from pathlib import Path

import careapp.__main__  # what the command imports is part of its start
from tests.benchmarks.memory import resident_mb

PATIENCE_MS = 60_000


def main() -> None:
    """Open Today, and a visit when told so; say how much memory each took."""
    gc.disable()  # as the command does

    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - in the command's own order

    from careapp.app import Program  # noqa: PLC0415 - as above
    from tests.benchmarks.homes import settings  # noqa: PLC0415 - as above

    app = QApplication([])
    program = Program(app, settings(Path(sys.argv[1])))
    program.start()
    wait(program)
    held = [resident_mb()]
    if "visit" in sys.argv:
        open_next_visit(program)
        wait(program)
        held.append(resident_mb())
    print("ready", *held, flush=True)
    os._exit(0)


def wait(program: "careapp.app.Program") -> None:
    """Let the event loop run until nothing is left to do and all is painted."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - as above

    loop = QEventLoop()
    program.work.idle.connect(loop.quit)
    QTimer.singleShot(PATIENCE_MS, loop, lambda: os._exit(1))
    while program.workspace is None or program.work.busy:
        loop.exec()
    loop.processEvents()


def open_next_visit(program: "careapp.app.Program") -> None:
    """Go to the visit that comes next."""
    from careapp.services.today import today_page  # noqa: PLC0415 - not part of the start
    from careapp.ui.workplace import Place  # noqa: PLC0415 - as above

    assert program.workspace is not None
    coming = today_page(program.workspace.workplace.desk).next_visit
    assert coming is not None
    program.workspace.show_place(Place("visit", coming.visit_id))


if __name__ == "__main__":
    main()
