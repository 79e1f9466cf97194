"""Connecting this computer to the municipality's server, by a code that it has given out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError
from careapp.services.syncing.invitation import Invitation, problems_of
from careapp.services.syncing.membership import Membership
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.fields.line import Line
from careapp.ui.pages.gate import GateField
from careapp.ui.strings import sentence
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_WIDTH = 600


class JoinDialog(DialogFrame):
    """Asks for the code, or the link that a QR code says, and for the server's address.

    Signals:
        sign_in_wanted: The server wants to know who sits here.
    """

    sign_in_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__("", _WIDTH, parent)
        self._workplace = workplace
        self._code, self._address = Line(""), Line("")
        self._fields = {"code": GateField(self._code), "address": GateField(self._address)}
        self._problem = Banner("danger", "")
        self._join = self.button("", "primary", "landmark")
        self._cancel = self.button("")
        self._build()
        self._connect()
        self._word()

    def _build(self) -> None:
        told = self.tr(
            "You get a code from your municipality. What you have written here is kept, and is "
            "sent to the municipality; what colleagues write comes to you."
        )
        self.column.add(TextLabel(told, "large", wraps=True))
        self.column.add(self._fields["code"], above=16)
        self.column.add(self._fields["address"], above=12)
        key = self.tr(
            "From now on the municipality can open the data on this computer with a key that lies "
            "in its safe, should the passphrase be lost."
        )
        self.column.add(IconText("key-round", key, "text_secondary", "body"), above=16)
        self.column.add(self._problem, above=16)
        self._problem.hide()
        self.buttons.addWidget(self._cancel)
        self.buttons.addWidget(self._join)

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._join.clicked.connect(self._try)
        self._code.textEdited.connect(self._code_edited)
        for line in (self._code, self._address):
            line.returnPressed.connect(self._try)

    def _word(self) -> None:
        self.title = self.tr("Connect to the municipality's server")
        self._fields["code"].set_words(
            self.tr("Code"), self.tr("Such as 7KQM-PX2R-9BTD. You may also paste the whole link.")
        )
        self._fields["address"].set_words(
            self.tr("The server's address"), self.tr("Such as careapp.kommune.example")
        )
        self._join.setText(self.tr("Connect"))
        self._cancel.setText(self.tr("Cancel"))
        self._code.setFocus()

    @property
    def _typed(self) -> Invitation:
        return Invitation(self._code.text(), self._address.text())

    def _code_edited(self) -> None:
        """Take the address out of a link that was pasted."""
        tidy = self._typed.tidy
        if tidy != self._typed:
            self._code.setText(tidy.code)
            self._address.setText(tidy.address)
        self._fields["code"].show_problem("")

    def _try(self) -> None:
        workplace, typed = self._workplace, self._typed
        syncing, desk = workplace.syncing, workplace.desk
        if syncing is None or not self._join.isEnabled():
            return
        wrong = problems_of(typed, demo=desk.demo)
        self._show_problems(InvalidRecordError(*wrong))
        if not wrong:
            self._work(under_way=True)
            workplace.ask(
                lambda: syncing.join(typed, desk), self._joined, otherwise=self._failed, aside=True
            )

    def _joined(self, membership: Membership) -> None:
        if not isValid(self):
            return
        self.accept()
        if membership.sign_in.kind != "device":
            self.sign_in_wanted.emit()

    def _failed(self, error: BaseException) -> None:
        if not isValid(self):
            return
        self._work(under_way=False)
        match error:
            case InvalidRecordError():
                self._show_problems(error)
            case EnvironmentFailedError():
                self._say(sentence(error.code, error.context))
            case _:
                self.reject()
                self._workplace.complain(error)

    def _show_problems(self, error: InvalidRecordError) -> None:
        self._problem.hide()
        for field in self._fields.values():
            field.show_problem("")
        for problem in reversed(error.problems):
            words = sentence(problem.code, problem.context)
            if problem.at in self._fields:
                self._fields[problem.at].show_problem(words)
                self._fields[problem.at].field.setFocus()
            else:
                self._say(words)

    def _say(self, words: str) -> None:
        self._problem.show_as("danger", words)
        self._problem.show()
        self.reveal(self._problem)

    def _work(self, *, under_way: bool) -> None:
        self._join.setEnabled(not under_way)
        self._join.setText(self.tr("Connecting…") if under_way else self.tr("Connect"))
