"""What is copied out of the program: kept out of clipboard histories, and gone after a while."""

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

FOR_SECONDS = 60
"""How long what is copied field by field can be pasted."""

_MS = 1_000


def put_on_clipboard(text: str, html: str = "") -> None:
    """Let something be pasted until the program ends, or something else is copied."""
    content = QMimeData()
    if html:
        content.setHtml(html)
    content.setText(text)
    for kind, mark in _NOT_FOR_HISTORIES.items():
        content.setData(kind, mark)
    QGuiApplication.clipboard().setMimeData(content)
    app = QGuiApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(empty_clipboard)


class ShortClipboard(QObject):
    """Lets one thing after another be pasted, each for a minute.

    Args:
        parent: With whom it goes.

    Attributes:
        emptied: The minute is over.
    """

    emptied = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=FOR_SECONDS * _MS)
        self._timer.timeout.connect(empty_clipboard)
        self._timer.timeout.connect(self.emptied)

    def put(self, text: str) -> None:
        """Let *text* be pasted for a minute."""
        put_on_clipboard(text)
        self._timer.start()


def empty_clipboard() -> None:
    """Leave nothing to paste, unless something else was copied since."""
    clipboard: QClipboard = QGuiApplication.clipboard()
    there: QMimeData | None = clipboard.mimeData()
    if clipboard.ownsClipboard() or (there is not None and there.hasFormat(_KDE_HINT)):
        clipboard.clear()


_KDE_HINT = "x-kde-passwordManagerHint"
_NOT_FOR_HISTORIES = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    _KDE_HINT: b"secret",
}
"""How Windows and KDE are asked to keep a copy out of clipboard histories and other machines."""
