"""The window: first what opens the data, then the place where one works."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

USUAL_SIZE = QSize(1366, 768)
LEAST_SIZE = QSize(720, 520)


@runtime_checkable
class Holding(Protocol):
    """A content that may hold the window open."""

    def may_close(self) -> bool:
        """Return whether nothing would be lost with the window, or its user knows."""
        raise NotImplementedError


class Window(QMainWindow):
    """The one window of the program.

    Signals:
        closing: The window is about to close; what is typed is to be kept first.
    """

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("careapp")
        self.setMinimumSize(LEAST_SIZE)
        self.resize(USUAL_SIZE)

    def show_content(self, content: QWidget) -> None:
        """Show another content; the one before is deleted."""
        self.setCentralWidget(content)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed before the window goes, and stay when that cannot be (Qt)."""
        self.closing.emit()
        content: object = self.centralWidget()
        if isinstance(content, Holding) and not content.may_close():
            event.ignore()
            return
        super().closeEvent(event)
