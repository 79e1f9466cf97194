"""Answers of an earlier visit, greyed: one tap confirms them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.informer import Voice
from careapp.services.still_true import Earlier
from careapp.services.wording import Wording
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.text import TextLabel

_INDENT = 32
"""To where the words of the question begin."""


class EarlierAnswer(QWidget):
    """What was answered before, when and by whom, with a button to say that it still holds.

    Args:
        question: What it answers, for who cannot see where it stands.
        words: The answer.
        origin: When, who wrote it and who said it.

    Signals:
        confirmed: It is still true.
    """

    confirmed = Signal()

    def __init__(self, question: str, words: str, origin: str) -> None:
        super().__init__()
        told = VBox(0)
        told.addWidget(TextLabel(words, "large", "text_secondary", wraps=True))
        told.addWidget(TextLabel(origin, "body", "text_secondary", wraps=True))
        confirm = TextButton(self.tr("Still true"), "check")
        confirm.setAccessibleName(
            self.tr("Still true: {question}, {answer}").format(question=question, answer=words)
        )
        confirm.clicked.connect(self.confirmed)
        row = HBox(12, (_INDENT, 0, 0, 0), self)
        row.addLayout(told, 1)
        row.addWidget(confirm, 0, Qt.AlignmentFlag.AlignTop)


class EarlierOffers(QWidget):
    """What each voice answered at an earlier visit; it counts once it is confirmed.

    Args:
        wording: For the day, and who said it.

    Signals:
        confirmed: It is still true (`Voice`, `Earlier`).

    Attributes:
        offers: What is offered now.
    """

    confirmed = Signal(object, object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._column = VBox(4, parent=self)
        self.offers: Mapping[Voice, Earlier] = {}
        self.hide()

    def show_offers(
        self, question: str, offers: Mapping[Voice, Earlier], words: Mapping[Voice, str]
    ) -> None:
        """Offer answers, each in words."""
        if offers == self.offers:
            return
        self.offers = offers
        self._column.clear()
        for voice, one in offers.items():
            row = EarlierAnswer(question, words[voice], self._origin(voice, one))
            row.confirmed.connect(lambda voice=voice, one=one: self.confirmed.emit(voice, one))
            self._column.addWidget(row)
        self.setVisible(bool(offers))

    def _origin(self, voice: Voice, earlier: Earlier) -> str:
        informer = earlier.said.informer
        said_by = self._wording.word(f"informer.{informer}" if informer else f"voice.{voice}")
        return self.tr("{when}, {informer}, written by {author}").format(
            when=self._wording.day_year(earlier.on), informer=said_by, author=earlier.author
        )
