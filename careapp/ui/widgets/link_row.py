"""A link with its address in sight; nothing is opened before somebody presses it."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from careapp.ui.widgets.row_buttons import LinkRow
from careapp.ui.widgets.rows import Row

_OPENED = frozenset({"http", "https", "mailto", "tel"})


class OpenLink(LinkRow):
    """Opens an address in the program that the computer has for it.

    Args:
        address: Shown as it is written, so that one sees where it leads.
        text: What the author calls it; the address alone where that is empty.
    """

    def __init__(self, address: str, text: str = "", parent: QWidget | None = None) -> None:
        named = text if text != address else ""
        row = Row(
            named or address, address if named else "", icon="external-link", icon_tone="accent"
        )
        super().__init__(row, parent)
        self._address = address
        self.setAutoDefault(False)
        self.setAccessibleName(self.tr("Open the link: {name}").format(name=row.spoken))
        self.clicked.connect(self._open)

    def _open(self) -> None:
        url = QUrl(self._address, QUrl.ParsingMode.StrictMode)
        if url.isValid() and url.scheme() in _OPENED:
            QDesktopServices.openUrl(url)
