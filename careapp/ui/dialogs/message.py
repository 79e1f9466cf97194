"""When the program made a mistake: what happened, what is safe, what to do."""

import platform
import traceback
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from careapp.domain.problems import InvariantBrokenError
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel

_WIDTH = 640
_LINES = 7


class CrashDialog(DialogFrame):
    """A calm word after a mistake of ours, with details that name nobody.

    Args:
        error: What was raised.
        parent: The window it belongs to.

    Signals:
        quit_wanted: The user wants to close the program.
    """

    quit_wanted = Signal()

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__("", _WIDTH, parent)
        self.details = error_details(error)
        self._build()

    def _build(self) -> None:
        self.title = self.tr("The program made a mistake")
        words = self.tr(
            "What you did last may not have happened. You can go on; if it happens again, "
            "close the program and open it again."
        )
        safe = self.tr("All that was saved is on this computer.")
        self.column.add(TextLabel(words, "large", wraps=True))
        self.column.add(IconText("circle-check", safe, "text", "large", "good"), above=12)
        explanation = self.tr("For IT support. The details hold no names and no answers.")
        self.column.add(TextLabel(explanation, "body", "text_secondary", wraps=True), above=16)
        field = QPlainTextEdit(self.details)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setAccessibleName(self.tr("Details"))
        field.setMinimumHeight(field.fontMetrics().lineSpacing() * _LINES)
        self.column.add(field, above=4)
        self.copy_button = self.button(self.tr("Copy the details"), icon="copy")
        quit_button = self.button(self.tr("Close the program"))
        go_on = self.button(self.tr("Go on"), "primary")
        self.quiet.addWidget(self.copy_button)
        self.buttons.addWidget(quit_button)
        self.buttons.addWidget(go_on)
        self.copy_button.clicked.connect(self._copy)
        quit_button.clicked.connect(self.accept)
        quit_button.clicked.connect(self.quit_wanted)
        go_on.clicked.connect(self.reject)
        go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self.copy_button.setText(self.tr("Copied"))


def error_details(error: BaseException) -> str:
    """Return where an error came from; never its message, which may hold what was typed."""
    machine = f"{platform.system()} {platform.release()}"
    versions = f"careapp {version('careapp')}, Qt {qVersion()}, Python {platform.python_version()}"
    lines = [f"{versions}, {machine}", _named(error)]
    lines += [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    cause = error.__cause__ or error.__context__
    return "\n".join([*lines, *([_named(cause)] if cause else [])])


def _named(error: BaseException) -> str:
    """Return the class; our own codes name nobody."""
    code = f" {error}" if isinstance(error, InvariantBrokenError) else ""
    return f"{type(error).__name__}{code}"
