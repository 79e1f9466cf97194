"""Signing in to the municipality's server: with a password, or in the browser."""

from functools import partial

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError
from careapp.services.syncing.signing_in import Password
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.fields.line import Line
from careapp.ui.pages.gate import GateField, PassphraseField
from careapp.ui.strings import sentence
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_WIDTH = 560


class SignInDialog(DialogFrame):
    """Asks in the way that the municipality has chosen."""

    _browser_wanted = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__("", _WIDTH, parent)
        self._workplace = workplace
        self._name, self._password = Line(""), PassphraseField()
        self._fields = {"name": GateField(self._name), "password": GateField(self._password)}
        self._problem = Banner("danger", "")
        self._sign_in = self.button("", "primary", "log-in")
        self._cancel = self.button("")
        self._build()
        self._connect()
        self._show_way()

    @property
    def _kind(self) -> str:
        syncing = self._workplace.syncing
        member = syncing.membership if syncing else None
        return member.sign_in.kind if member else "device"

    def _build(self) -> None:
        self.title = self.tr("Sign in to the municipality's server")
        self._told = TextLabel("", "large", wraps=True)
        safe = self.tr("You can always write without signing in. Everything is saved here.")
        self.column.add(self._told)
        self.column.add(self._fields["name"], above=16)
        self.column.add(self._fields["password"], above=12)
        self.column.add(IconText("laptop", safe, "text_secondary", "body"), above=16)
        self.column.add(self._problem, above=16)
        self._problem.hide()
        self.buttons.addWidget(self._cancel)
        self.buttons.addWidget(self._sign_in)
        self._fields["name"].set_words(self.tr("User name"))
        self._fields["password"].set_words(self.tr("Password"))
        self._cancel.setText(self.tr("Cancel"))

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._sign_in.clicked.connect(self._try)
        self._name.returnPressed.connect(self._try)
        self._password.line.returnPressed.connect(self._try)
        self._browser_wanted.connect(self._open_browser)
        self.finished.connect(self._give_up)

    def _show_way(self) -> None:
        kind = self._kind
        told = {
            "device": self.tr("Nobody needs to sign in: this computer is enough."),
            "password": self.tr("With the user name and password that the municipality gave you."),
            "oidc": self.tr(
                "Your browser opens with the municipality's own log-in. Come back here afterwards."
            ),
        }
        self._told.setText(told[kind])
        for field in self._fields.values():
            field.setVisible(kind == "password")
        self._sign_in.setVisible(kind != "device")
        self._work(under_way=False)
        (self._name if kind == "password" else self._sign_in).setFocus()

    def _try(self) -> None:
        if not self._sign_in.isEnabled():
            return
        self._problem.hide()
        self._work(under_way=True)
        workplace, syncing = self._workplace, self._workplace.syncing
        desk, typed = workplace.desk, Password(self._name.text(), self._password.text)
        if syncing is None:
            return
        words = self.tr("You are signed in. You can close this window and go back to careapp.")
        run = partial(syncing.sign_in, desk, typed)
        if self._kind == "oidc":
            run = partial(syncing.sign_in_by_browser, desk, words, self._browser_wanted.emit)
        workplace.ask(run, self._signed_in, otherwise=self._failed, aside=True)

    @Slot(str)
    def _open_browser(self, url: str) -> None:
        QDesktopServices.openUrl(QUrl(url))

    def _signed_in(self, _none: object) -> None:
        if isValid(self):
            self.accept()

    def _give_up(self, code: int) -> None:
        if code == self.DialogCode.Rejected and self._workplace.syncing is not None:
            self._workplace.syncing.give_up()

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
        for field in self._fields.values():
            field.show_problem("")
        for problem in reversed(error.problems):
            words = sentence(problem.code, problem.context)
            if problem.at in self._fields and self._kind == "password":
                self._fields[problem.at].show_problem(words)
                self._fields[problem.at].field.setFocus()
            else:
                self._say(words)

    def _say(self, words: str) -> None:
        self._problem.show_as("danger", words)
        self._problem.show()
        self.reveal(self._problem)

    def _work(self, *, under_way: bool) -> None:
        self._sign_in.setEnabled(not under_way)
        if under_way:
            self._sign_in.setText(self.tr("Signing in…"))
        elif self._kind == "oidc":
            self._sign_in.setText(self.tr("Open the browser"))
        else:
            self._sign_in.setText(self.tr("Sign in"))
