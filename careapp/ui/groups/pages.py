"""Groups as pages: one is shown at a time, chosen by its tab or page by page."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabBar, QWidget

from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.surfaces import BLEED
from careapp.ui.widgets.text import TextLabel


class Page(QWidget):
    """Room for one group; whoever hides it takes its tab away too.

    Args:
        name: Of the group.

    Attributes:
        column: Put the questions here.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.column = VBox(0, parent=self)
        self.setAccessibleName(name)


class PagesView(QWidget):
    """Pages with a way to the next and back; Ctrl with Page Up and Page Down turns them.

    Args:
        tabs: Whether the names stand in a row; else one reads which page of how many it is.

    Signals:
        turned: The user went to another page (`Page`), and whether to go on into it.
    """

    turned = Signal(object, bool)

    def __init__(self, *, tabs: bool) -> None:
        super().__init__()
        self._pages: list[Page] = []
        self._holders: dict[Page, QWidget] = {}
        self._shown: list[Page] = []
        self._current: Page | None = None
        self._tabs = QTabBar()
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(True)
        self._has_tabs = tabs
        self._where = TextLabel("", "body", "text_secondary")
        self._back = Button(self.tr("Previous page"), icon="arrow-left")
        self._next = Button(self.tr("Next page"), icon="arrow-right")
        self._room = VBox(0)
        self._build()
        self._connect()

    def _build(self) -> None:
        head = HBox(0, (BLEED, 8, BLEED, 0))
        head.addWidget(self._tabs, 1)
        head.addWidget(self._where, 1)
        foot = HBox(12, (BLEED, 12, BLEED, 12))
        foot.addWidget(self._back)
        foot.addWidget(self._next)
        foot.addStretch(1)
        column = VBox(0, parent=self)
        column.addLayout(head)
        column.addLayout(self._room)
        column.addLayout(foot)
        for button in (self._back, self._next):
            button.setAutoDefault(False)
        self._tabs.setVisible(self._has_tabs)
        self._where.setVisible(not self._has_tabs)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._tab_chosen)
        self._back.clicked.connect(lambda: self.turn(-1))
        self._next.clicked.connect(lambda: self.turn(1))

    @property
    def current(self) -> Page | None:
        """The page that is shown; None when there is none."""
        return self._current

    @property
    def shown(self) -> tuple[Page, ...]:
        """The pages that can be turned to now, in order."""
        return tuple(self._shown)

    def add_page(self, name: str) -> Page:
        """Return a new last page."""
        page = Page(name)
        page.installEventFilter(self)
        self._pages.append(page)
        self._hold(page)
        self._pages_changed()
        return page

    def bring(self, inside: QWidget) -> None:
        """Show the page in which a widget stands."""
        found = (page for page in self._shown if page.isAncestorOf(inside))
        page = next(found, None)
        if page is not None:
            self._show(page)

    def turn(self, by: int) -> None:
        """Go *by* pages on, or back; stay where there is none."""
        at = self._shown.index(self._current) + by if self._current in self._shown else 0
        if 0 <= at < len(self._shown):
            self._show(self._shown[at])
            self.turned.emit(self._shown[at], True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page (Qt)."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.turn(step)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See when the form opens or closes a whole page (Qt)."""
        if event.type() in (QEvent.Type.HideToParent, QEvent.Type.ShowToParent):
            self._pages_changed()
        return super().eventFilter(watched, event)

    def _hold(self, page: Page) -> None:
        """Put a page in a widget of its own: the form hides the page, and we what is around it."""
        holder = QWidget()
        VBox(0, parent=holder).addWidget(page)
        holder.hide()
        self._room.addWidget(holder)
        self._holders[page] = holder

    def _pages_changed(self) -> None:
        shown = [page for page in self._pages if not page.isHidden()]
        if shown == self._shown:
            return
        self._shown = shown
        with QSignalBlocker(self._tabs):
            while self._tabs.count():
                self._tabs.removeTab(0)
            for page in shown:
                self._tabs.addTab(page.name.replace("&", "&&"))
        self._show(self._current if self._current in shown else next(iter(shown), None))

    def _tab_chosen(self, at: int) -> None:
        if 0 <= at < len(self._shown):
            self._show(self._shown[at])
            self.turned.emit(self._shown[at], False)

    def _show(self, wanted: Page | None) -> None:
        self._current = wanted
        for page, holder in self._holders.items():
            holder.setVisible(page is wanted)
        at = self._shown.index(wanted) if wanted in self._shown else -1
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(at)
        total = len(self._shown)
        words = self.tr("Page {number} of {total}").format(number=at + 1, total=total)
        self._where.setText(words)
        self._where.setVisible(total > 1 and not self._has_tabs)
        for button, is_there in ((self._back, at > 0), (self._next, at + 1 < total)):
            button.setVisible(total > 1)
            button.setEnabled(is_there)


def bring_to_front(widget: QWidget) -> None:
    """Turn every page around a widget to it."""
    around: QWidget | None = widget.parentWidget()
    while around is not None:
        if isinstance(around, PagesView):
            around.bring(widget)
        around = around.parentWidget()
