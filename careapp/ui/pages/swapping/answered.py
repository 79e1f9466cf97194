"""What is asked at the left, and the rules' answer on the same row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from careapp.domain.help.swap import Ruling
from careapp.services.help.swap_answers import Answer
from careapp.ui.widgets.layouts import HBox, Margins, VBox
from careapp.ui.widgets.marks import IconMark
from careapp.ui.widgets.text import Run, RunsLabel, TextLabel

_LOOKS = {
    Ruling.ALLOWED: ("circle-check", "good"),
    Ruling.REMARK: ("circle-alert", "warning"),
    Ruling.REFUSED: ("circle-x", "danger"),
}
_ASKED, _ANSWER, _GAP = 448, 286, 28
_ABOVE = 4


class RuleAnswer(QWidget):
    """Icon and ruling, one plain sentence, and the name of the rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconMark("circle-check", "good")
        self._ruling = TextLabel("", "large_strong", wraps=True)
        self._reason = RunsLabel(wraps=True)
        self._answer: Answer | None = None
        self._build()

    def _build(self) -> None:
        row = HBox(12, parent=self)
        first_line = VBox(margins=(0, 2, 0, 0))
        first_line.addWidget(self._mark)
        first_line.addStretch(1)
        row.addLayout(first_line)
        words = VBox()
        words.addWidget(self._ruling)
        words.addWidget(self._reason)
        words.addStretch(1)
        row.addLayout(words, 1)

    def show_answer(self, answer: Answer | None) -> None:
        """Show what the rules say now; nothing for no answer."""
        if answer == self._answer:
            return
        self._answer = answer
        shown = answer is not None
        for part in (self._mark, self._ruling, self._reason):
            part.setVisible(shown)
        if answer is None:
            return
        icon, tone = _LOOKS[answer.ruling]
        said = answer.said
        self._mark.set_icon(icon, tone)
        self._ruling.tone = tone
        self._ruling.setText(said.ruling)
        self._reason.runs = (Run(f"{said.reason} "), Run(said.rule, "body", "text_secondary"))
        self.setAccessibleName(f"{said.ruling}. {said.reason} {said.rule}")


class AnsweredRow(QWidget):
    """Two cells beside one another, or under one another where it is narrow.

    Args:
        asked: At the left.
        answer: At the right.
    """

    def __init__(
        self,
        asked: QWidget,
        answer: QWidget,
        margins: Margins = (0, _ABOVE, 0, _ABOVE),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._answer = answer
        self._row = HBox(_GAP, margins, self)
        for cell, share in ((asked, _ASKED), (answer, _ANSWER)):
            policy = cell.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            cell.setSizePolicy(policy)
            self._row.addWidget(cell, share)
        self._row.setAlignment(answer, Qt.AlignmentFlag.AlignTop)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the answer under what it answers, or beside it."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._row.set_gap(4 if narrow else _GAP)
