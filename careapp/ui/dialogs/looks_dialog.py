"""Who has looked at a citizen's record, when and what for; printed for the citizen who asks."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from careapp.domain.identity import RecordId
from careapp.services.who_looked import Look, purpose_in_words, what_in_words
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.pages.filling import filled_anew
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.surfaces import Hairline, Section
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_AT_A_TIME = 30
"""Of a citizen who has had help for years there are thousands."""


class LooksDialog(DialogFrame):
    """The latest first, day by day.

    Args:
        workplace: For words, and to print it.
        citizen_id: Whose record.
        name: The citizen's.
        looks: Who has looked, the latest first.
        parent: The window it belongs to.
    """

    def __init__(
        self,
        workplace: Workplace,
        citizen_id: RecordId,
        name: str,
        looks: tuple[Look, ...],
        parent: QWidget | None = None,
    ) -> None:
        self._workplace, self._citizen_id, self._looks = workplace, citizen_id, looks
        self._number = _AT_A_TIME
        super().__init__(workplace.wording.word("access.looked.title", name=name), parent=parent)
        self._rows = QWidget()
        self._list = VBox(parent=self._rows)
        self._build()

    def _build(self) -> None:
        word = self._workplace.wording.word
        about = "access.looked.about" if self._looks else "access.looked.nobody"
        self.column.add(TextLabel(word(about), "large", wraps=True))
        self.column.add(self._rows)
        close = self.button(self.tr("Close"))
        printed = self.button(self.tr("Print the list…"), "primary", "printer")
        printed.setEnabled(bool(self._looks))
        close.clicked.connect(self.reject)
        printed.clicked.connect(self._print)
        self.buttons.addWidget(printed)
        self.buttons.addWidget(close)
        self._show_looks()
        close.setFocus()

    def _show_looks(self) -> None:
        with filled_anew(self._rows):
            self._list.clear()
            self._add_looks()

    def _add_looks(self) -> None:
        wording = self._workplace.wording
        shown = self._looks[: self._number]
        days = groupby(shown, key=lambda look: look.at.astimezone(wording.zone).date())
        for day, looks in days:
            self._list.space(16)
            self._list.addWidget(Section(wording.day_year(day)))
            for number, look in enumerate(looks):
                if number:
                    self._list.addWidget(Hairline())
                self._list.addWidget(self._row(look))
        if len(shown) < len(self._looks):
            self._list.space(8)
            more = TextButton(self.tr("Show what was earlier"), "chevron-down")
            more.setObjectName("more")
            more.clicked.connect(self._show_more)
            self._list.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _row(self, look: Look) -> QWidget:
        wording = self._workplace.wording
        row = QFrame()
        line = HBox(16, (0, 8, 0, 8), row)
        time = TextLabel(wording.time_of(look.at), "large", "text_secondary")
        words = VBox()
        role = f", {wording.word(f'role.{look.role}')}" if look.role else ""
        words.addWidget(TextLabel(f"{look.who}{role}", "large", wraps=True))
        what = f"{what_in_words(look, wording)} · {purpose_in_words(look, wording)}"
        words.addWidget(TextLabel(what, "body", "text_secondary", wraps=True))
        line.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return row

    def _show_more(self) -> None:
        self._number += _AT_A_TIME
        self._show_looks()

    def _print(self) -> None:
        self.accept()
        self._workplace.go(Place("print-looks", self._citizen_id))
