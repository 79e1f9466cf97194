"""The three columns of a swap: the week, what goes and comes, the rules; the ledger below."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from careapp.domain.help.permission import Deed
from careapp.services.help.swap_answers import Answers
from careapp.services.help.swap_form import SwapForm
from careapp.services.help.swap_page import SwapPage
from careapp.services.wording import Wording
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.swapping.answered import AnsweredRow, RuleAnswer
from careapp.ui.pages.swapping.giving import Giving
from careapp.ui.pages.swapping.ledger import Ledger
from careapp.ui.pages.swapping.receiving import Receiving
from careapp.ui.pages.swapping.total import Total
from careapp.ui.pages.swapping.week import CitizensWeek, given_name
from careapp.ui.tab_order import set_in_order
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.columns import MARGIN, TABS_BELOW, TOP, ScrollColumn
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconMark
from careapp.ui.widgets.notices import Banner, EmptyState
from careapp.ui.widgets.surfaces import Hairline, Title
from careapp.ui.widgets.text import TextLabel

_LEFT, _GAP = 264, 28
_BAR = 12
"""Room that the scroll bar takes, whether it is there or not."""

_LOW_BELOW = 860
"""Height of the page below which the ledger shows a line less."""


class SwapView(QWidget):
    """All that is seen of a swap.

    Attributes:
        back: Leads to the visit or the citizen.
        turn: Turns the screen to the citizen.
        notice: What must be said above all.
        week: The citizen's help.
        giving: What is given up.
        receiving: What is received instead.
        other: Chooses other help.
        total: The sum and the buttons.
        ledger: What was swapped before.

    Signals:
        help_wanted: The user wants to see all of the citizen's help.
    """

    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Title()
        self.back, self.turn = Button("", icon="arrow-left"), Button("", icon="monitor")
        self.notice = Banner("accent", "")
        self.week, self.giving, self.receiving = CitizensWeek(), Giving(), Receiving()
        self.total, self.ledger = Total(), Ledger()
        self.other = TextButton("", icon="plus")
        self._given_answer = RuleAnswer()
        self._from, self._rules = (TextLabel("", "large_strong", wraps=True) for _ in range(2))
        self._instead = TextLabel("", "large_strong")
        self._narrow: bool | None = None
        self._said = ("", "")
        self._build()
        self._body.installEventFilter(self)
        follow_theme(self._restyle)

    def _build(self) -> None:
        self.notice.hide()
        self._area = ScrollColumn(0, (0, 0, _BAR, 0))
        self._body = QWidget()
        self._columns = HBox(_GAP, (MARGIN, 8, MARGIN - _BAR, 8), self._body)
        self._line = QFrame()
        self._line.setObjectName("swap-line")
        self._columns.addWidget(self.week)
        self._columns.addWidget(self._line)
        right = VBox()
        self._instead_of_all = VBox()
        right.addLayout(self._instead_of_all)
        right.addWidget(self._build_table(), 1)
        self._columns.addLayout(right, 1)
        self._area.column.add(self._body)
        self._outer = VBox(parent=self)
        self._head = VBox(8, (MARGIN, TOP, MARGIN, 8))
        self._head.addWidget(page_header(self._title, self.back, self.turn))
        self._head.addWidget(self.notice)
        self._outer.addLayout(self._head)
        self._outer.addWidget(self._area, 1)
        self._outer.addWidget(self.ledger)

    def _build_table(self) -> QWidget:
        self._table = QWidget()
        column = VBox(parent=self._table)
        instead, empty = QWidget(), QWidget()
        row = FlowLayout(16, 0, instead)
        mark = QWidget()
        told = HBox(12, parent=mark)
        told.addWidget(IconMark("arrow-down", "accent"))
        told.addWidget(self._instead)
        row.addWidget(mark)
        row.addWidget(self.other)
        self._rows = (
            AnsweredRow(self._from, self._rules, (0, 0, 0, 0)),
            AnsweredRow(self.giving, self._given_answer),
            AnsweredRow(instead, empty, (0, 0, 0, 0)),
        )
        column.addWidget(self._rows[0])
        column.addWidget(self._rows[1])
        column.addWidget(Hairline())
        column.addWidget(self._rows[2])
        column.addWidget(self.receiving)
        column.addWidget(self.total)
        column.addStretch(1)
        return self._table

    def show_page(self, page: SwapPage, form: SwapForm, wording: Wording) -> None:
        """Show what does not change while one chooses."""
        citizen, name = page.citizen.record, given_name(page)
        self._title.text = citizen.name.full if citizen.name else ""
        years = wording.years(page.age) if page.age is not None else ""
        told = (years, self.tr("Swap a service"))
        self._title.suffix = " · ".join(part for part in told if part)
        self.back.setText(self.tr("The visit") if page.visit_id else self.tr("The citizen"))
        self.turn.setText(self.tr("Turn the screen"))
        self._from.setText(self.tr("{name} swaps from").format(name=name))
        self._rules.setText(self.tr("The municipality's rules answer"))
        self._instead.setText(self.tr("and gets instead"))
        self.other.setText(self.tr("Choose other help"))
        self.other.setEnabled(Deed.SWAP in page.deeds)
        self.week.show_page(page, wording)
        self.show_form(page, form, wording)

    def show_form(self, page: SwapPage, form: SwapForm, wording: Wording) -> None:
        """Show what is chosen so far."""
        self.week.mark(form.given.grant_id if form.given else None)
        self.giving.show_form(page, form, wording)
        if self.receiving.show_form(page, form, wording):
            set_in_order(self.receiving)
            set_in_order(self.total)
        self.total.show_form(page, form, wording)
        self._show_nothing(page, form)

    def _show_nothing(self, page: SwapPage, form: SwapForm) -> None:
        """Say why nothing can be swapped, where that is so from the start."""
        held = page.grant(form.given.grant_id if form.given else None)
        words, action = "", self.tr("All of the help")
        if held is None:
            words = self.tr("{name} has no help that can be swapped.").format(name=given_name(page))
        elif held.grant.record.is_course:
            words = self.tr(
                "This help is arranged inside the course, week by week: citizen and helper choose "
                "together what it is used for. There is nothing to swap."
            )
            action = self.tr("Arrange the week")
        swaps = not words
        self._table.setVisible(swaps)
        self.ledger.setVisible(swaps)
        self.turn.setEnabled(swaps)
        if (words, action) != self._said:
            self._said = (words, action)
            self._instead_of_all.clear()
            if words:
                state = EmptyState("info", words, action)
                state.acted.connect(self.help_wanted)
                self._instead_of_all.addWidget(state)

    def show_answers(
        self, page: SwapPage, form: SwapForm, answers: Answers | None, wording: Wording
    ) -> None:
        """Show what the rules say of what is chosen."""
        self._given_answer.show_answer(answers.given if answers else None)
        self.receiving.show_answers(answers)
        self.total.show_answers(answers)
        self.ledger.show_ledger(page, form, answers, wording)
        self._place_ledger()

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that a widget is seen."""
        self._area.ensureWidgetVisible(widget)

    def to_top(self) -> None:
        """Scroll to the beginning."""
        self._area.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place the ledger anew when what stands above it grows or shrinks (Qt)."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place_ledger()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between three columns and one (Qt)."""
        super().resizeEvent(event)
        self._arrange(current_theme())

    def _restyle(self, theme: Theme) -> None:
        self._line.setFixedWidth(1)
        self._arrange(theme)

    def _arrange(self, theme: Theme) -> None:
        narrow = self.width() < theme.px(TABS_BELOW)
        self.ledger.set_low(low=not narrow and self.height() < theme.px(_LOW_BELOW))
        if narrow:
            self.week.setMinimumWidth(0)
            self.week.setMaximumWidth(2**24 - 1)
        else:
            self.week.setFixedWidth(theme.px(_LEFT))
        self._turn_columns(narrow=narrow)
        self._place_ledger()

    def _turn_columns(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        direction = self._columns.Direction
        self._columns.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._line.setVisible(not narrow)
        for row in (*self._rows, self.receiving, self.total, self.ledger):
            row.set_narrow(narrow=narrow)
        self._rules.setVisible(not narrow)

    def _place_ledger(self) -> None:
        """Keep the ledger at the foot where it hides nothing; else it scrolls with the rest."""
        at_foot, fits = self.ledger.parentWidget() is self, self._fits()
        if fits != at_foot:
            place = self._outer.addWidget if fits else self._area.column.add
            place(self.ledger)
            self.ledger.set_scrolling(bar=0 if fits else _BAR)
        self.ledger.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _fits(self) -> bool:
        """Return whether all that is chosen is seen above the ledger, the buttons too."""
        if self._narrow:
            return False
        width = self.width() - current_theme().px(_BAR)
        above = self._head.sizeHint().height() + self._columns.totalHeightForWidth(width)
        return above + self.ledger.heightForWidth(self.width()) <= self.height()
