"""Before a visit is closed: what it lacks, with a link to each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.services.closing import Missing, MissingCode
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.limit_words import limit_words
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.row_buttons import LinkRow
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_WIDTH = 600


class ClosingDialog(DialogFrame):
    """Says what is missing; the visit can be closed all the same.

    Args:
        workplace: For the words.
        missing: What the visit lacks, in the order of the screen.
        parent: The window it belongs to.

    Signals:
        wanted: The user wants to put something right (`Missing`); the dialog is closed.
        confirmed: Close the visit.
    """

    wanted = Signal(object)
    confirmed = Signal()

    def __init__(
        self, workplace: Workplace, missing: tuple[Missing, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__("", _WIDTH, parent)
        self._workplace = workplace
        self._missing = missing
        self._build()
        self._connect()

    def _build(self) -> None:
        self.title = self._title()
        self.links = [self._link(one) for one in self._missing]
        for link in self.links:
            self.column.add(link)
        safe = self.tr("Your notes are saved on this computer.")
        if not self._missing:
            words = self.tr("After that, more can be added with a reason; what stands is kept.")
            self.column.add(TextLabel(words, "large", wraps=True))
        self.column.add(
            IconText("circle-check", safe, "text_secondary", icon_tone="good"), above=12
        )
        close = self.tr("Close all the same") if self._missing else self.tr("Close the visit")
        self.back_button = self.button(self.tr("Go back"))
        self.close_button = self.button(close, "primary")
        self.buttons.addWidget(self.back_button)
        self.buttons.addWidget(self.close_button)
        first = self.links[0] if self.links else self.close_button
        first.setFocus()

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.reject)
        self.close_button.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.confirmed)

    def _title(self) -> str:
        count = len(self._missing)
        if not count:
            return self.tr("Nothing is missing. Close the visit?")
        if count == 1:
            return self.tr("One thing is missing. Close the visit all the same?")
        words = self.tr("{count} things are missing. Close the visit all the same?")
        number = self._workplace.wording.number(count)
        return words.format(count=number[:1].upper() + number[1:])

    def _link(self, missing: Missing) -> LinkRow:
        link = LinkRow(Row(self._words(missing), icon="chevron-right", icon_tone="accent"))
        link.setAutoDefault(False)
        link.clicked.connect(lambda: self._want(missing))
        return link

    def _want(self, missing: Missing) -> None:
        self.accept()
        self.wanted.emit(missing)

    def _words(self, missing: Missing) -> str:
        about = self._workplace.wording.quote(missing.text)
        if missing.broken is not None:
            problem, item = missing.broken
            what = limit_words(problem, item, self._workplace.look.language)
            return self.tr("Put right {about}: {what}").format(about=about, what=what)
        return self._sentence(missing.code).format(name=missing.text, about=about)

    def _sentence(self, code: MissingCode) -> str:
        return {
            MissingCode.PRESENCE: self.tr("Write whether {name} was there"),
            MissingCode.LEVEL: self.tr("Choose a level for {about}"),
            MissingCode.REQUIRED: self.tr("Answer {about}"),
            MissingCode.RULE: self.tr("Put right: {about}"),
            MissingCode.LIMIT: self.tr("Put right: {about}"),
            MissingCode.AGREEMENT_OWNER: self.tr("Write who will do {about}"),
            MissingCode.AGREEMENT_DATE: self.tr("Write when {about} will be done"),
            MissingCode.PROPOSAL_OUTCOME: self.tr("Write what came of the proposal {about}"),
            MissingCode.CONTESTED: self.tr("Settle the different answers to {about}"),
            MissingCode.TOOL: self.tr("The dialogue tool {name} is not on this computer"),
        }[code]
