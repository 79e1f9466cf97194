"""What stays at the bottom of visit mode: saved when, undo, next, and the one thing to do."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from careapp.domain.visit import VisitStatus
from careapp.services.visit_page import VisitShown
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.columns import MARGIN
from careapp.ui.widgets.layouts import HBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.workplace import Workplace

_WORDS_FROM = 660
"""Width from which there is room for all the words."""


class VisitFoot(QWidget):
    """Buttons for the visit as it stands.

    Signals:
        undo_wanted: Take back the last thing.
        redo_wanted: Do it again.
        next_wanted: Go to the next question.
        begin_wanted: Begin the planned visit.
        close_wanted: Close the visit that is under way.
        paper_wanted: See the summary of the visit that is closed.
        transfer_wanted: Key what was said into the care record.
    """

    undo_wanted = Signal()
    redo_wanted = Signal()
    next_wanted = Signal()
    begin_wanted = Signal()
    close_wanted = Signal()
    paper_wanted = Signal()
    transfer_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._shown: VisitShown | None = None
        self._saved_at: datetime | None = None
        self._saved = IconText("check", "", "text_secondary", icon_tone="good")
        self._undo, self._redo = Button("", icon="undo-2"), Button("", icon="redo-2")
        self._next = Button("", icon="arrow-right")
        self._transfer = Button("", icon="clipboard-check")
        self._finish = Button("", "primary")
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        row = HBox(8, (MARGIN, 8, MARGIN, 8), self)
        row.addWidget(self._saved, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        for button in (self._undo, self._redo, self._next, self._transfer, self._finish):
            row.addWidget(button)

    def _connect(self) -> None:
        self._undo.clicked.connect(self.undo_wanted)
        self._redo.clicked.connect(self.redo_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._transfer.clicked.connect(self.transfer_wanted)
        self._finish.clicked.connect(self._do_finish)
        follow_theme(self._restyle)

    def show_visit(self, shown: VisitShown, *, editable: bool) -> None:
        """Show what can be done at a visit."""
        self._shown = shown
        self._undo.setEnabled(shown.can_undo and editable)
        self._redo.setEnabled(shown.can_redo and editable)
        self._next.setEnabled(bool(shown.conversation.tools))
        self._retranslate()

    def show_saved(self, at: datetime | None) -> None:
        """Say when the latest words went to disk, None for nothing to say."""
        self._saved_at = at
        self._retranslate()

    def _retranslate(self) -> None:
        for button, name, keys in (
            (self._undo, self.tr("Undo"), "Ctrl+Alt+Z"),
            (self._redo, self.tr("Redo"), "Ctrl+Alt+Y"),
            (self._next, self.tr("Next topic"), "Ctrl+↓"),
            (self._transfer, self.tr("Key into the care record"), "Ctrl+J"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({keys})")
        words = self._finish_words()
        self._finish.setText(words)
        self._finish.setVisible(bool(words))
        status = self._shown.status if self._shown else None
        self._transfer.setVisible(status is VisitStatus.CLOSED)
        self._arrange()

    def _finish_words(self) -> str:
        match self._shown.status if self._shown else None:
            case VisitStatus.PLANNED:
                return self.tr("Begin visit")
            case VisitStatus.UNDER_WAY:
                return self.tr("Close the visit")
            case VisitStatus.CLOSED:
                return self.tr("Summary")
            case _:
                return ""

    def _do_finish(self) -> None:
        wanted = {
            VisitStatus.PLANNED: self.begin_wanted,
            VisitStatus.UNDER_WAY: self.close_wanted,
            VisitStatus.CLOSED: self.paper_wanted,
        }
        if self._shown is not None:
            wanted[self._shown.status].emit()

    def _arrange(self) -> None:
        """Leave words out where there is no room; the pill says when it was saved as well."""
        roomy = self.width() >= current_theme().px(_WORDS_FROM)
        at = self._saved_at
        if at is not None:
            time = self._workplace.wording.time_of(at)
            self._saved.text = self.tr("Saved {time}").format(time=time)
        self._saved.setVisible(roomy and at is not None)
        self._next.setText(self.tr("Next topic") if roomy else "")
        self._transfer.setText(self.tr("Key into the care record") if roomy else "")

    def _restyle(self, _theme: Theme) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out, or bring them back (Qt)."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew in another language (Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
