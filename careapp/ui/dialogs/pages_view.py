"""Pages of paper under one another, to scroll through."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.painting import paint_focus, painter_on, shows_focus

_GAP = 16


class PagePicture(QLabel):
    """One page; a label, so that its name is read as text."""

    def __init__(self, picture: QImage, name: str) -> None:
        super().__init__()
        self._picture = picture
        self.setAccessibleName(name)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size of the page (Qt)."""
        return self._picture.size() / self._picture.devicePixelRatio()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page and its edge (Qt)."""
        painter = painter_on(self)
        painter.drawImage(QRectF(self.rect()), self._picture)
        painter.setPen(current_theme().color("hairline"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PagesView(QScrollArea):
    """Pages; Page Down and Page Up go from page to page, Home and End to the ends.

    Args:
        name: What it shows, for the screen reader.

    Signals:
        turned: Another page is seen (its number, from 1).
    """

    turned = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages: list[PagePicture] = []
        self._holder = QWidget()
        self._layout = VBox(_GAP, (_GAP, _GAP, _GAP, _GAP), self._holder)
        self.setWidget(self._holder)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_pages(self, pictures: Sequence[QImage], names: Sequence[str]) -> None:
        """Show other pages, and stay on the page that is seen."""
        number = self.number
        self._layout.clear()
        self._pages = [PagePicture(*page) for page in zip(pictures, names, strict=True)]
        for page in self._pages:
            self._layout.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addStretch(1)
        self._layout.activate()
        self._holder.adjustSize()
        self.go_to(number)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def number(self) -> int:
        """The page that is seen, from 1."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        above = sum(page.y() <= middle for page in self._pages)
        return max(above, 1)

    def go_to(self, number: int) -> None:
        """Show a page from its top; numbers past the ends mean the ends."""
        if self._pages:
            page = self._pages[min(max(number, 1), self.count) - 1]
            self.verticalScrollBar().setValue(page.y() - current_theme().px(_GAP))
            self.turned.emit(min(max(number, 1), self.count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages (Qt)."""
        steps = {
            Qt.Key.Key_PageDown: self.number + 1,
            Qt.Key.Key_PageUp: self.number - 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self.count,
        }
        number = steps.get(Qt.Key(event.key()))
        if number is None:
            super().keyPressEvent(event)
        else:
            self.go_to(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the paper lies on, and the focus ring (Qt)."""
        super().paintEvent(event)
        painter = painter_on(self.viewport())
        painter.fillRect(self.viewport().rect(), current_theme().color("rail"))
        if shows_focus(self):
            paint_focus(painter, QRectF(self.viewport().rect()), 0, current_theme())

    def _scrolled(self) -> None:
        self.turned.emit(self.number)
