"""What it comes to, and what becomes of it: agreed, not agreed, or a disagreement."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.help.permission import Deed
from careapp.domain.help.swap import Ruling, SwapWay
from careapp.services.help.swap_answers import Answers
from careapp.services.help.swap_form import SwapForm
from careapp.services.help.swap_page import SwapPage
from careapp.services.help.words import minutes
from careapp.services.wording import Wording
from careapp.ui.fields.choosing import Picker
from careapp.ui.pages.swapping.answered import AnsweredRow, RuleAnswer
from careapp.ui.pages.swapping.why_not import WhyNot
from careapp.ui.pages.visit_words import capital
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel

_WAY = 200


class Total(QWidget):
    """The sum, the way it was asked, and the buttons.

    Signals:
        agreed: Agree on the swap.
        not_agreed: There is no swap.
        disagreed: They disagree; the granted help is given.
        way_chosen: How the citizen asks (`SwapWay`).
    """

    agreed = Signal()
    not_agreed = Signal()
    disagreed = Signal()
    way_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = TextLabel("", "large_strong", wraps=True)
        self._fits = IconText("check", "")
        self._sum = TextLabel("", "sum")
        self._answer = RuleAnswer()
        self._way = Picker("", "", _WAY)
        self._disagree = TextButton("", icon="message-circle")
        self._agree, self._no = Button("", "primary"), Button("")
        self._why_not, self._lacks = WhyNot(), ""
        self._worded = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        asked = QWidget()
        line = HBox(12, parent=asked)
        words = VBox()
        words.addWidget(self._all)
        words.addWidget(self._fits)
        words.addStretch(1)
        line.addLayout(words, 1)
        line.addWidget(self._sum, 0, Qt.AlignmentFlag.AlignTop)
        how, what = QWidget(), QWidget()
        asking = FlowLayout(16, 8, how)
        asking.addWidget(self._way)
        asking.addWidget(self._disagree)
        acting = VBox(4, parent=what)
        buttons = FlowLayout(8, 8)
        buttons.addWidget(self._agree)
        buttons.addWidget(self._no)
        acting.addLayout(buttons)
        acting.addWidget(self._why_not)
        self._lines = (AnsweredRow(asked, self._answer), AnsweredRow(how, what))
        column = VBox(parent=self)
        for one in self._lines:
            column.addWidget(one)

    def _connect(self) -> None:
        self._agree.clicked.connect(self.agreed)
        self._no.clicked.connect(self.not_agreed)
        self._disagree.clicked.connect(self.disagreed)
        self._way.activated.connect(lambda _n: self.way_chosen.emit(self._way.picked))

    def show_form(self, page: SwapPage, form: SwapForm, wording: Wording) -> None:
        """Show what it comes to so far."""
        self._word(wording)
        given = form.given.minutes if form.given else 0
        self._all.setText(self.tr("Instead in all"))
        self._sum.setText(minutes(wording, form.minutes))
        said, icon, tone = self._said(form.minutes, given, wording)
        self._fits.show_as(icon, said, "text_secondary", tone)
        self._fits.setVisible(bool(form.received))
        may, ready = Deed.SWAP in page.deeds, form.given is not None
        self._lacks = self._what_it_lacks(page, form)
        if self._lacks:
            self._cannot("info", self._lacks, "text_secondary")
        self._no.setEnabled(may and ready)
        self._disagree.setEnabled(may and ready)
        self._way.picked = form.way

    def _what_it_lacks(self, page: SwapPage, form: SwapForm) -> str:
        """Return what must be there before the rules are asked; to save time nothing is."""
        if Deed.SWAP not in page.deeds:
            return self.tr("Your role may not agree on swaps.")
        if form.given is not None and not form.received and page.klippekort is None:
            return self.tr("Choose what comes instead.")
        return ""

    def _cannot(self, icon: str, words: str, tone: str) -> None:
        """Say why it cannot be agreed on; without words it can."""
        if words and self._agree.hasFocus():
            self._no.setFocus()
        self._agree.setEnabled(not words)
        self._why_not.say(icon, words, tone)

    def _said(self, wanted: int, given: int, wording: Wording) -> tuple[str, str, str]:
        told = self.tr("{wanted} of {given}").format(
            wanted=minutes(wording, wanted), given=minutes(wording, given)
        )
        if wanted == given:
            return self.tr("{wanted}: the time is even").format(wanted=told), "check", "good"
        if wanted > given:
            more = self.tr("{time} too much").format(time=minutes(wording, wanted - given))
            return f"{told}: {more}", "circle-alert", "danger"
        left = self.tr("{time} left").format(time=minutes(wording, given - wanted))
        return f"{told}: {left}", "circle-dashed", "text_secondary"

    def _word(self, wording: Wording) -> None:
        if wording.language == self._worded:
            return
        self._worded = wording.language
        self._agree.setText(self.tr("Agree on the swap"))
        self._no.setText(self.tr("No swap"))
        self._disagree.setText(self.tr("We disagree"))
        self._way.setAccessibleName(self.tr("How the citizen asks"))
        self._way.clear()
        ways = (Option(way, capital(wording.word(f"swap_way.{way}"))) for way in SwapWay)
        self._way.offer(tuple(ways))

    def show_answers(self, answers: Answers | None) -> None:
        """Show what the rules say of the time, and which rule keeps it from being agreed on."""
        self._answer.show_answer(answers.total if answers else None)
        if self._lacks:
            return
        if answers is None or answers.ruling is not Ruling.REFUSED:
            self._cannot("", "", "")
            self._agree.setEnabled(answers is not None)
            return
        words = self.tr("Cannot be agreed on: {rule}").format(rule=answers.deciding.said.rule)
        self._cannot("circle-x", words, "danger")

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the answers under what they answer, or beside it."""
        for line in self._lines:
            line.set_narrow(narrow=narrow)
