"""Beside the receipts: the paper, the last sync, the computers, and one that is lost."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.services.copies import KeptCopies
from careapp.services.safety.page import OtherLaptop, SafetyShown
from careapp.services.syncing.state import Stage, SyncState
from careapp.services.wording import Wording
from careapp.ui.sync_words import reason_words
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconMark
from careapp.ui.widgets.surfaces import Column, Hairline, Section
from careapp.ui.widgets.text import TextLabel


class SafetySide(QWidget):
    """Fills the side column; a widget only so that its words are translated.

    Args:
        column: The side column.

    Signals:
        receipt_wanted: The receipt is wanted on paper.
        sync_wanted: Send and fetch now.
        join_wanted: Join the municipality's server.
        lost_wanted: A computer is lost.
    """

    receipt_wanted = Signal()
    sync_wanted = Signal()
    join_wanted = Signal()
    lost_wanted = Signal()

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self._column = column

    def show_safety(
        self, shown: SafetyShown, state: SyncState, wording: Wording, today: date
    ) -> None:
        """Fill the column anew."""
        self._column.clear()
        self._add_receipt()
        self._line()
        self._add_sync(shown, state, wording, today)
        self._line()
        if shown.copies is not None:
            self._add_copies(shown.copies, wording, today)
            self._line()
        self._add_computers(shown.laptops, wording, today)
        lost = TextButton(self.tr("A computer is lost"), icon="triangle-alert")
        lost.setObjectName("lost")
        lost.clicked.connect(self.lost_wanted)
        self._left(lost, 8)

    def _add_receipt(self) -> None:
        self._column.add(Section(self.tr("Receipt")))
        self._say(self.tr("What you have written, when it was stored, and how far it has come."))
        button = Button(self.tr("Print the receipt"), icon="printer")
        button.setObjectName("receipt")
        button.clicked.connect(self.receipt_wanted)
        self._column.add(button, 8)

    def _add_sync(
        self, shown: SafetyShown, state: SyncState, wording: Wording, today: date
    ) -> None:
        if not shown.table.joined:
            self._column.add(Section(self.tr("The municipality's server")))
            self._say(self.tr("Not joined. Everything stays on this computer."))
            join = Button(self.tr("Join with a code"))
            join.setObjectName("join")
            join.clicked.connect(self.join_wanted)
            self._column.add(join, 8)
            return
        self._column.add(Section(self.tr("Last sync")))
        last = wording.near_moment(state.last_at, today) if state.last_at else self.tr("Not yet")
        self._column.add(TextLabel(last, "large", wraps=True), 4)
        counts = self.tr("{sent} changes sent · {fetched} fetched")
        self._say(counts.format(sent=state.sent, fetched=state.fetched))
        where = " · ".join(filter(None, (shown.municipality, state.server)))
        self._say(where)
        if words := reason_words(state):
            self._say(words)
        now = TextButton(self.tr("Send and fetch now"), icon="refresh-cw")
        now.setObjectName("sync-now")
        now.setEnabled(state.stage not in (Stage.PAUSED, Stage.SYNCING, Stage.DISMISSED))
        now.clicked.connect(self.sync_wanted)
        self._left(now, 0)

    def _add_copies(self, copies: KeptCopies, wording: Wording, today: date) -> None:
        self._column.add(Section(self.tr("Copies")))
        newest = wording.near_moment(copies.newest_at, today)
        self._column.add(TextLabel(newest, "large", wraps=True), 4)
        if copies.count > 1:
            oldest = wording.near_moment(copies.oldest_at, today)
            told = self.tr("{number} copies, the oldest from {when}.")
            self._say(told.format(number=copies.count, when=oldest))
        self._say(
            self.tr("Encrypted, on this computer: for the day on which its file cannot be read.")
        )

    def _add_computers(
        self, laptops: tuple[OtherLaptop, ...], wording: Wording, today: date
    ) -> None:
        self._column.add(Section(self.tr("Computers")))
        self._computer(self.tr("This computer"), self.tr("encrypted"), self.tr("in use now"))
        for one in laptops:
            at = max(filter(None, (one.handed_at, one.taken_at)), default=None)
            when = wording.near_moment(at, today) if at else ""
            what = self.tr("the municipality's") if one.certified else self.tr("known by its card")
            told = self.tr("file {when}").format(when=when) if when else ""
            self._computer(one.name, what, told)

    def _computer(self, name: str, detail: str, right: str) -> None:
        row = QWidget()
        line = HBox(12, (0, 4, 0, 4), row)
        line.addWidget(IconMark("laptop", "text"))
        words = VBox()
        words.addWidget(TextLabel(name, "large", wraps=True))
        words.addWidget(TextLabel(detail, "body", "text_secondary", wraps=True))
        line.addLayout(words, 1)
        line.addWidget(TextLabel(right, "body", "text_secondary"))
        self._column.add(row)

    def _say(self, words: str) -> None:
        self._column.add(TextLabel(words, "body", "text_secondary", wraps=True), 2)

    def _left(self, button: TextButton, above: int) -> None:
        """Put a quiet button on the text edge."""
        row = FlowLayout()
        row.addWidget(button)
        self._column.add_layout(row, above)

    def _line(self) -> None:
        self._column.add(Hairline(), 16)
        self._column.add(QWidget(), 8)
