"""The turned screen: what the citizen reads, large and plain, over the whole window."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from careapp.domain.identity import RecordId
from careapp.services.turned import Turned, mark_read, turned_screen
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.columns import ScrollColumn
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.surfaces import BLEED, Hairline, Wash
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_MARGIN = 64
_ROW = 8


class LargeScreen(QDialog):
    """Words large and plain over the whole window, turned back with F9 or Esc.

    Attributes:
        column: Put the words here.
        foot: Room for more buttons at the right.
        back: Turns the screen back.
    """

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        area = ScrollColumn(BLEED, (_MARGIN - BLEED, 40, _MARGIN - BLEED, 40))
        self.column = area.column
        self.back = Button(
            QCoreApplication.translate("LargeScreen", "Turn back"), icon="arrow-left"
        )
        self.foot = HBox(12)
        self.setWindowTitle(QCoreApplication.translate("LargeScreen", "For you to read"))
        self._build_frame(area)
        self.back.clicked.connect(self.reject)
        QShortcut(QKeySequence("F9"), self).activated.connect(self.reject)

    def _build_frame(self, area: ScrollColumn) -> None:
        foot = HBox(12, (_MARGIN, 12, _MARGIN, 12))
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addLayout(self.foot)
        column = VBox(0, parent=self)
        column.addWidget(area, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)

    def add_section(self, heading: str, lines: Sequence[tuple[str, str]]) -> None:
        """Add lines, each with what stands quietly under it; none where there are none."""
        if not lines:
            return
        add = self.column.add
        add(TextLabel(heading, "heading", wraps=True), 28)
        for number, (first, second) in enumerate(lines):
            if number:
                add(Hairline(), _ROW)
            add(TextLabel(first, "quote", wraps=True), _ROW)
            if second:
                add(TextLabel(second, "lead", "text_secondary", wraps=True))

    def showEvent(self, event: QShowEvent) -> None:
        """Cover the window that it belongs to (Qt)."""
        super().showEvent(event)
        parent: QWidget | None = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.window().geometry())
        self.setWindowState(self.windowState() | Qt.WindowState.WindowActive)
        self.back.setFocus()


class TurnedScreen(LargeScreen):
    """What matters, what is agreed, what was told; nothing in confidence.

    Signals:
        shown: The words have come from the store and are on the screen.
    """

    shown = Signal()

    def __init__(self, workplace: Workplace, visit_id: RecordId, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._workplace, self._visit_id = workplace, visit_id
        self._read = Button(self.tr("I have read it"), "primary", icon="check")
        self.foot.addWidget(self._read)
        self._read.clicked.connect(self._mark_read)
        self._ask()

    def _ask(self) -> None:
        desk, visit_id = self._workplace.desk, self._visit_id
        language = self._workplace.look.language
        self._workplace.ask(
            lambda: turned_screen(desk, visit_id=visit_id, language=language), self._show
        )

    def _show(self, turned: Turned) -> None:
        add = self.column.add
        add(TextLabel(self.tr("{name}, this is what we talked about").format(name=turned.name),
                      "title", wraps=True))  # fmt: skip
        if turned.matters:
            wash = Wash(4)
            wash.content.addWidget(
                TextLabel(self.tr("It matters to you"), "large", "text_secondary")
            )
            wash.content.addWidget(TextLabel(turned.matters, "title", wraps=True))
            add(wash, 16)
        self.add_section(self.tr("What we work towards"), [(goal, "") for goal in turned.goals])
        self.add_section(
            self.tr("What we have agreed"),
            [(what, f"{who}, {when}" if who else when) for what, who, when in turned.agreements],
        )
        self.add_section(self.tr("What you told us"), list(turned.told))
        self._read.setEnabled(not turned.read)
        self.shown.emit()

    def _mark_read(self) -> None:
        desk, visit_id = self._workplace.desk, self._visit_id
        self._workplace.do(lambda: mark_read(desk, visit_id=visit_id))
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Let Enter say that it was read (Qt)."""
        super().showEvent(event)
        self._read.setFocus()
