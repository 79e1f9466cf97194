"""A screen that is not there: as large as that of a field laptop, in memory."""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

SCREEN = {"width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1.0}


def offscreen_app(folder: Path) -> QApplication:
    """Return the application on a screen in memory, unless a platform is asked for.

    Args:
        folder: Where the description of the screen is put.
    """
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    if "QT_QPA_PLATFORM" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={describe_screen(folder)}"
    qInstallMessageHandler(_say)
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    return app


def _say(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, except what it says of every window in memory."""
    if "propagateSizeHints" not in words:
        sys.stderr.write(f"{words}\n")


def describe_screen(folder: Path) -> str:
    """Write down the screen, as Qt's offscreen platform reads it; return where."""
    path = folder / "screen.json"
    screen = {"name": "laptop", "x": 0, "y": 0, **SCREEN}
    path.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return path.as_posix()
