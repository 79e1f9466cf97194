"""Drives the real windows as a user would: by what stands on them, and by keys."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from careapp.app import Program, Settings
from careapp.domain.people import Role
from careapp.services.conversation import Key
from careapp.services.today import today_page
from careapp.tour.rest import Rest
from careapp.ui.clipboard import empty_clipboard
from careapp.ui.pages.visit import VisitPage
from careapp.ui.workplace import Place
from careapp.ui.workspace import Workspace

W = TypeVar("W", bound=QWidget)

PATIENCE_MS = 20_000
_TURN_MS = 5
_SIZE = (1366, 768)
_NO = Qt.KeyboardModifier.NoModifier


class NotThereError(Exception):
    """Something that a user would look for is not on the screen."""


class Driver:
    """A user at the keyboard and the mouse.

    Args:
        app: The application.
        settings: How the program is started.
        out: Where screenshots go.
    """

    def __init__(self, app: QApplication, settings: Settings, out: Path) -> None:
        self._app, self._settings, self._out = app, settings, out
        self._program: Program | None = None

    @property
    def program(self) -> Program:
        """The program that runs now."""
        if self._program is None:
            raise NotThereError("the program does not run")
        return self._program

    @property
    def workspace(self) -> Workspace:
        """The place where one works."""
        if self.program.workspace is None:
            raise NotThereError("the data is not open")
        return self.program.workspace

    def launch(self) -> None:
        """Start the program, whatever it shows first."""
        self._program = Program(self._app, self._settings)
        self._program.window.resize(*_SIZE)
        self._program.start()
        self.settle()

    def start(self) -> None:
        """Start the program and wait until one can work."""
        self.launch()
        self.wait_for(lambda: self.program.workspace is not None)
        self.settle()

    def sit_down(self, role: Role) -> None:
        """Close the program, and open it again with somebody in another role at the desk."""
        self.stop()
        self._settings = replace(self._settings, seat=role)
        self.start()

    def stop(self) -> None:
        """Close the program as a user does."""
        if self._program is not None:
            self._program.window.close()
            self._program.close()
            self._program.window.deleteLater()
            self._program = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            # No loop ends here that would tell it to; what is left would outlive Python.
            empty_clipboard()

    def settle(self) -> None:
        """Wait until nothing is left to do: no question, nothing to build or to lay out.

        Raises:
            NotThereError: It never comes to rest.
        """
        limit = QDeadlineTimer(PATIENCE_MS)

        def wait_for_work() -> bool:
            if limit.hasExpired():
                raise NotThereError("the program never comes to rest")
            busy = self.program.work.busy
            self.wait_for(lambda: not self.program.work.busy)
            return busy

        Rest(self._app).await_it(wait_for_work)

    def turn(self, milliseconds: int = _TURN_MS) -> None:
        """Let the event loop run for a while, and other threads with it."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def open_question(self, key: Key) -> VisitPage:
        """Go to a question of the visit that is next, by way of its place."""
        coming = today_page(self.workspace.workplace.desk).next_visit
        if coming is None:
            raise NotThereError("no visit comes next today")
        self.workspace.show_place(Place("visit", coming.visit_id, key))
        self.settle()
        page = self.workspace.page
        if not isinstance(page, VisitPage):
            raise NotThereError("no visit is open")
        return page

    def wait_for(self, happened: Callable[[], bool]) -> None:
        """Wait until something has happened.

        Raises:
            NotThereError: It did not, for twenty seconds.
        """
        waited = 0
        while not happened():
            if waited > PATIENCE_MS:
                raise NotThereError("nothing happened for 20 seconds")
            self.turn()
            waited += _TURN_MS

    def find(self, kind: type[W], name: str = "", *, within: QWidget | None = None) -> W:
        """Return the visible widget of a kind that is called *name*.

        Raises:
            NotThereError: There is none.
        """
        for root in [within] if within else self._windows():
            for widget in root.findChildren(kind):
                if widget.isVisible() and (not name or _called(widget, name)):
                    return widget
        raise NotThereError(f"no {kind.__name__} called {name!r}")

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget."""
        self.wait_for(widget.isEnabled)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=_middle(widget))
        self.settle()

    def type(self, text: str, widget: QWidget | None = None) -> None:
        """Type into a widget, or where the focus is."""
        where = widget or self._focus()
        self._bring_forward(where)
        where.setFocus()
        QTest.keyClicks(where, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NO) -> None:
        """Press one key where the focus is."""
        where = self._focus()
        self._bring_forward(where)
        QTest.keyClick(where, key, modifier)
        self.settle()

    def dialog(self) -> QDialog:
        """Return the dialog that is open, once it is.

        Raises:
            NotThereError: None opens.
        """
        self.wait_for(lambda: self.open_dialog is not None)
        found = self.open_dialog
        if found is None:
            raise NotThereError("no dialog is open")
        return found

    def screenshot(self, name: str, widget: QWidget | None = None) -> Path:
        """Save what is seen as a PNG file."""
        path = self._out / f"{name}.png"
        self._out.mkdir(parents=True, exist_ok=True)
        (widget or self.program.window).grab().save(str(path))
        return path

    def close_dialogs(self) -> None:
        """Put away what is open over the window, without a word."""
        while self.open_dialog is not None:
            self.open_dialog.done(QDialog.DialogCode.Rejected)
            self.settle()

    def _bring_forward(self, widget: QWidget) -> None:
        """Let its window be the active one; in memory none is when a dialog has closed."""
        if not widget.isActiveWindow():
            widget.activateWindow()
            self.turn()

    def _focus(self) -> QWidget:
        """Return where keys go, also when no window is the active one."""
        window = self.open_dialog or self.program.window
        found: QWidget | None = window.focusWidget()
        return self._app.focusWidget() or found or window

    @property
    def open_dialog(self) -> QDialog | None:
        """The dialog that is open, None when none is."""
        modal = self._app.activeModalWidget()
        if isinstance(modal, QDialog):
            return modal
        shown = [w for w in self._app.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        return shown[-1] if shown else None

    def _windows(self) -> list[QWidget]:
        dialog = self.open_dialog
        return [dialog] if dialog else [self.program.window]


def _called(widget: QWidget, name: str) -> bool:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else text
    return name in (words, widget.accessibleName(), widget.objectName()) or (
        isinstance(words, str) and words.startswith(name)
    )


def _middle(widget: QWidget) -> QPoint:
    return QPoint(widget.width() // 2, widget.height() // 2)
