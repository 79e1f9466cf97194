"""A screen that is not there: as large as that of a field laptop, in memory."""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

_NOT_IN_MEMORY = "This plugin does not support "
SCREEN = {"width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1.0}


def offscreen_app(folder: Path) -> QApplication:
    """Return the application on a screen in memory, unless a platform is asked for.

    Args:
        folder: Where the description of the screen is put.
    """
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    os.environ.setdefault("QT_QPA_PLATFORM", offscreen_platform(folder))
    qInstallMessageHandler(_say)
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    return app


def _say(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, except that windows in memory lack something."""
    if not words.startswith(_NOT_IN_MEMORY):
        sys.stderr.write(f"{words}\n")


def offscreen_platform(folder: Path) -> str:
    """Return the name of Qt's platform in memory, with the screen described in *folder*."""
    path = (folder / "screen.json").as_posix()
    if ":" in path:
        return "offscreen"  # Qt would take the drive of Windows for another argument
    screen = {"name": "laptop", "x": 0, "y": 0, **SCREEN}
    Path(path).write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return f"offscreen:configfile={path}"
