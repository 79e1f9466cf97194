"""At the left: what matters to the citizen, their help this week, and the right to swap."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId
from careapp.services.help.swap_page import SwapPage
from careapp.services.help.this_week import HelpThisWeek
from careapp.services.help.words import frame_words, minutes, rhythm
from careapp.services.wording import Wording
from careapp.ui.pages.visit_words import capital
from careapp.ui.tab_order import set_in_order
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.help_rows import HelpChoice, HelpOption
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Hairline, QuoteBlock
from careapp.ui.widgets.text import TextLabel

_SIDE = 12
_QUIET = "text_secondary"


class CitizensWeek(QWidget):
    """What one gives up is chosen here.

    Signals:
        chosen: A grant is to be given up (its id).
        telling_wanted: Somebody wants to note that the citizen was told of the right.
        decline_wanted: The citizen says no to the help, without other help instead.
    """

    chosen = Signal(object)
    telling_wanted = Signal()
    decline_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quote = QuoteBlock("")
        self._heading = TextLabel("", "large_strong", wraps=True)
        self._choice_room = VBox()
        self._choice: HelpChoice | None = None
        self._rows: tuple[HelpOption, ...] = ()
        self._all = TextLabel("", "large", wraps=True)
        self._minutes = TextLabel("", "large_strong")
        self._right = IconText("circle-check", "")
        self._tell = TextButton("", icon="message-circle")
        self._decline = TextButton("", icon="circle-x")
        self._build()
        self._connect()

    def _build(self) -> None:
        column = VBox(parent=self)
        column.addWidget(self._quote)
        column.space(12)
        column.addWidget(self._heading)
        column.space(4)
        column.addLayout(self._choice_room)
        column.space(4)
        column.addWidget(Hairline())
        total = HBox(8, (_SIDE, 8, _SIDE, 8))
        total.addWidget(self._all, 1)
        total.addWidget(self._minutes)
        column.addLayout(total)
        column.space(4)
        column.addWidget(self._right)
        for button in (self._tell, self._decline):
            row = FlowLayout()
            row.addWidget(button)
            column.addLayout(row)
        column.addStretch(1)

    def _connect(self) -> None:
        self._tell.clicked.connect(self.telling_wanted)
        self._decline.clicked.connect(self.decline_wanted)

    def show_page(self, page: SwapPage, wording: Wording) -> None:
        """Show a citizen, or the same one anew."""
        citizen, name = page.citizen.record, given_name(page)
        matters = citizen.what_matters
        self._quote.setVisible(matters is not None)
        if matters is not None:
            caption = self.tr("Important to {name}").format(name=name)
            self._quote.show_quote(wording.quote(matters.words), caption)
        week = wording.week(page.known.today)
        heading = self.tr("{name}'s help in {week}").format(name=name, week=week.lower())
        self._heading.setText(heading)
        self._heading.setVisible(bool(page.week))
        self._show_rows(tuple(_option(one, wording) for one in page.week), heading)
        self._all.setText(self.tr("Granted in all"))
        self._minutes.setText(minutes(wording, page.minutes))
        for label in (self._all, self._minutes):
            label.setVisible(page.minutes > 0)
        self._show_right(page, wording)
        self._decline.setText(self.tr("Says no to the help"))
        self._decline.setVisible(Deed.DECLINE in page.deeds and bool(page.week))

    def mark(self, grant_id: RecordId | None) -> None:
        """Mark what is given up."""
        if self._choice is not None:
            self._choice.value = grant_id

    def _show_rows(self, rows: tuple[HelpOption, ...], name: str) -> None:
        if rows == self._rows and self._choice is not None:
            self._choice.setAccessibleName(name)
            return
        self._rows = rows
        self._choice_room.clear()
        self._choice = HelpChoice(name, rows)
        self._choice.chosen.connect(self._choose)
        self._choice_room.addWidget(self._choice)
        set_in_order(self)

    def _choose(self, grant_id: object) -> None:
        """Give it up; something is always given up, so Delete takes nothing back."""
        if grant_id is not None:
            self.chosen.emit(grant_id)

    def _show_right(self, page: SwapPage, wording: Wording) -> None:
        name, informed = given_name(page), page.informed
        self._tell.setVisible(informed is None and Deed.INFORM in page.deeds)
        self._tell.setText(self.tr("Note that it was told"))
        if informed is None:
            words = self.tr("Nobody has noted that {name} knows the right to swap.")
            self._right.show_as("circle-alert", words.format(name=name), "warning")
            return
        told = informed.record
        known = self.tr("{name} knows the right to swap.").format(name=name)
        facts = (
            wording.date_of(told.informed_on) if told.informed_on else "",
            wording.word(f"informed_way.{told.way}") if told.way else "",
            told.by or "",
        )
        details = capital(", ".join(part for part in facts if part))
        self._right.show_as("circle-check", f"{known}\n{details}".strip(), _QUIET, "good")


def given_name(page: SwapPage) -> str:
    """Return what the citizen is called."""
    name = page.citizen.record.name
    return name.given if name else ""


def _option(one: HelpThisWeek, wording: Wording) -> HelpOption:
    grant = one.grant.record
    right = minutes(wording, one.minutes) if one.minutes else ""
    row = Row(grant.name, _when(one, wording), right=right, right_tone="text")
    return HelpOption(one.grant_id, grant.name, row.spoken, row=row)


def _when(one: HelpThisWeek, wording: Wording) -> str:
    amount, frame = one.grant.record.amount, one.grant.record.frame
    if frame is not None:
        return frame_words(wording, frame)
    if amount is None:
        return ""
    if len(one.days) == 1:
        return wording.day(one.days[0])
    each = minutes(wording, amount.minutes * amount.rhythm.times)
    often = f" · {len(one.days)} × {each}" if one.days else ""
    return rhythm(wording, amount.rhythm) + often
