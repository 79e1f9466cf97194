"""The swap ledger at the foot; under ældreloven a sentence and the way to the arrangements."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from careapp.domain.citizen import Track
from careapp.domain.help.account import Entry
from careapp.domain.help.swap import Swap
from careapp.services.help.swap_answers import Answers
from careapp.services.help.swap_form import SwapForm
from careapp.services.help.swap_page import SwapPage
from careapp.services.help.words import entry_words, minutes, received_words
from careapp.services.wording import Wording
from careapp.ui.pages.visit_words import capital
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.columns import MARGIN
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.row_buttons import LinkRow
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.widgets.text import TextLabel

_SHOWN = 3
_LEFT, _GAP = 264, 57
_QUIET = "text_secondary"
_TIME = 3
"""Where the line is explained."""

_DATE, _GIVEN, _RECEIVED, _WHY, _BALANCE = 11, 18, 19, 22, 9


class _Line(QWidget):
    """Words in columns of the same widths, or one sentence where it is narrow."""

    def __init__(self, cells: Sequence[tuple[str, int]], style_tone: str, *, narrow: bool) -> None:
        super().__init__()
        if narrow:
            words = " · ".join(text for text, _share in cells if text)
            VBox(0, (0, 4, 0, 4), self).addWidget(TextLabel(words, "body", style_tone, wraps=True))
            return
        row = HBox(16, (0, 3, 0, 3), self)
        for text, share in cells:
            label = TextLabel(text, "body", style_tone, wraps=True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(label, share)


class Ledger(QFrame):
    """Given up and received, each line explained; the balance only where time is saved.

    Signals:
        help_wanted: The user wants to see all of the citizen's help.
        end_wanted: A swap that lasts is to be ended (its id).
        back_wanted: A swap that is to come is to be taken back (its id).
    """

    help_wanted = Signal()
    end_wanted = Signal(object)
    back_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lasting = VBox()
        self._low = False
        self._heading = TextLabel("", "heading")
        self._sum = TextLabel("", "sum", wraps=True)
        self._words = TextLabel("", "body", _QUIET, wraps=True)
        self._open = TextButton("")
        self._lines = VBox()
        self._shown: object = None
        self._narrow = False
        self._again: tuple[SwapPage, SwapForm, Answers | None, Wording] | None = None
        self._build()
        self._open.clicked.connect(self.help_wanted)

    def _build(self) -> None:
        outset = LinkRow.outset
        self._row = HBox(_GAP, (MARGIN - outset, 4, MARGIN, 10), self)
        self._told = QWidget()
        told = VBox(parent=self._told)
        words = VBox(margins=(outset, 0, 0, 0))
        head = FlowLayout(16, 0)
        head.addWidget(self._heading)
        head.addWidget(self._open)
        words.addLayout(head)
        for label in (self._sum, self._words):
            words.addWidget(label)
        told.addLayout(words)
        told.addLayout(self._lasting)
        told.addStretch(1)
        table = QWidget()
        column = VBox(parent=table)
        column.space(8)
        column.addLayout(self._lines)
        column.addStretch(1)
        for part, share in ((self._told, _LEFT + outset), (table, 762)):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._row.addWidget(part, share)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the lines under the balance, or beside it."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._show_again()

    def set_scrolling(self, *, bar: int) -> None:
        """Leave as much room at the right as the columns above do; a scroll bar takes the rest."""
        self._row.set_margins((MARGIN - LinkRow.outset, 4, MARGIN - bar, 10))

    def set_low(self, *, low: bool) -> None:
        """Show a line less where the buttons above would else be cut."""
        if low != self._low:
            self._low = low
            self._show_again()

    def _show_again(self) -> None:
        narrow = self._narrow
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._row.set_gap(8 if narrow else _GAP)
        self._shown = None
        if self._again is not None:
            self.show_ledger(*self._again)

    def show_ledger(
        self, page: SwapPage, form: SwapForm, answers: Answers | None, wording: Wording
    ) -> None:
        """Show what was swapped, and what it would be with the swap that is spoken about."""
        self._again = (page, form, answers, wording)
        entry = answers.entry if answers else None
        shown = (page.account, entry, form, wording.language, page.track)
        if shown == self._shown:
            return
        self._shown = shown
        self._open.setText(self.tr("All of the help"))
        self._lines.clear()
        self._lasting.clear()
        if page.track is Track.AEL:
            self._tell_of_courses()
            return
        self._tell(page, wording)
        self._offer_to_end(page)
        self._fill(page, form, answers, wording)

    def _offer_to_end(self, page: SwapPage) -> None:
        """Add a button for each swap that is to come or lasts: the help can be given again."""
        for stored in page.lasting:
            given, holds = stored.record.given, stored.record.holds
            coming = holds is not None and holds.first_on >= page.known.today
            text = self.tr("Take back: {given} swapped") if coming else self.tr(
                "End: {given} swapped"
            )  # fmt: skip
            end = LinkRow(Row(text.format(given=given.name if given else "")))
            end.setObjectName(f"end-swap-{stored.record_id}")
            way = self.back_wanted if coming else self.end_wanted
            end.clicked.connect(partial(way.emit, stored.record_id))
            self._lasting.addWidget(end)

    def _tell_of_courses(self) -> None:
        self._heading.setText(self.tr("Arranged help"))
        self._sum.hide()
        self._words.setText("")
        words = self.tr(
            "Under ældreloven there is no ledger of minutes: citizen and helper arrange the "
            "help inside the course, week by week."
        )
        self._add(((words, 1),), _QUIET)

    def _tell(self, page: SwapPage, wording: Wording) -> None:
        self._heading.setText(self.tr("Swap ledger"))
        account = page.account
        self._sum.setVisible(page.klippekort is not None)
        if page.klippekort is None:
            words = self.tr("Nothing is saved up here: what is left over falls away.")
            self._words.setText(words)
            return
        balance = minutes(wording, account.balance)
        short = self.tr("{time} too much received") if account.balance < 0 else self.tr(
            "{time} saved up"
        )  # fmt: skip
        self._sum.setText(short.format(time=minutes(wording, abs(account.balance))))
        self._sum.setAccessibleName(self.tr("Balance {time}").format(time=balance))
        told = self.tr("{time} to be used by {day}")
        lots = [
            told.format(time=minutes(wording, lot.minutes), day=wording.date_of(lot.use_by))
            for lot in account.lots
        ]
        self._words.setText(", ".join(lots))

    def _fill(
        self, page: SwapPage, form: SwapForm, answers: Answers | None, wording: Wording
    ) -> None:
        entry = answers.entry if answers else None
        saves = page.klippekort is not None
        heads = [self.tr("Date"), self.tr("Swapped from"), self.tr("Got instead"), self.tr("Time")]
        shares = [_DATE, _GIVEN, _RECEIVED, _WHY]
        if saves:
            heads += [self.tr("Balance"), self.tr("Use by")]
            shares += [_BALANCE, _DATE]
        latest = list(reversed(page.account.entries))[: _SHOWN - self._low - bool(entry)]
        if not latest and entry is None:
            self._add(((self.tr("Nothing has been swapped yet."), 1),), _QUIET)
            return
        if not self._narrow:
            self._add(tuple(zip(heads, shares, strict=True)), _QUIET)
            self._lines.addWidget(Hairline())
        if entry is not None:
            proposed = form.swap(page.citizen_id, page.visit_id)
            when = self.tr("{day}, if agreed").format(day=capital(wording.short(entry.day)))
            cells = [when, *_cells(entry, proposed, wording, saves=saves)]
            cells[_TIME] = answers.total.said.reason if answers and answers.total else ""
            self._add(tuple(zip(cells, shares, strict=True)), "text")
        swaps = page.known.help.swaps
        for one in latest:
            swap = swaps.get(one.swap_id) if one.swap_id else None
            cells = [wording.short(one.day), *_cells(one, swap, wording, saves=saves)]
            self._add(tuple(zip(cells, shares, strict=True)), "text")

    def _add(self, cells: Sequence[tuple[str, int]], tone: str) -> None:
        self._lines.addWidget(_Line(cells, tone, narrow=self._narrow))


def _cells(entry: Entry, swap: Swap | None, wording: Wording, *, saves: bool) -> list[str]:
    given = swap.given if swap else None
    cells = [
        f"{given.name} {minutes(wording, entry.given)}" if given else "",
        wording.listed([received_words(wording, one) for one in swap.received])
        if swap and swap.received
        else "–",
        entry_words(wording, entry),
    ]
    if saves:
        use_by = wording.short(entry.use_by) if entry.use_by else "–"
        cells += [minutes(wording, entry.balance), use_by]
    return cells
