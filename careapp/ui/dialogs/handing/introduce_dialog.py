"""Getting to know another computer by its card."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from careapp.services.handing_over.laptops import Laptop, learn
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.dialogs.handing.comparing import Comparing
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_WIDTH = 560


class IntroduceDialog(DialogFrame):
    """Asks whether a computer is to be known from now on.

    Args:
        workplace: Whose.
        laptop: Whose card was opened.
        parent: The window it belongs to.

    Signals:
        learnt: The computer is known now, by this key.
    """

    learnt = Signal(str)

    def __init__(self, workplace: Workplace, laptop: Laptop, parent: QWidget | None = None) -> None:
        super().__init__("", _WIDTH, parent)
        self._workplace, self._laptop = workplace, laptop
        self.title = self.tr("The computer of {name}").format(name=laptop.card.name)
        self._comparing = Comparing(laptop, known=False)
        self._remember = self.button(self.tr("Remember the computer"), "primary")
        self._cancel = self.button(self.tr("Cancel"))
        self._build()
        self._connect()

    def _build(self) -> None:
        told = self.tr(
            "When it is remembered you can hand over to it, and open what it hands over to you."
        )
        self.column.add(TextLabel(told, "large", wraps=True))
        self.column.add(self._comparing, above=16)
        self.buttons.addWidget(self._cancel)
        self.buttons.addWidget(self._remember)
        self._enable()
        self._comparing.focus()

    def _connect(self) -> None:
        self._comparing.changed.connect(self._enable)
        self._cancel.clicked.connect(self.reject)
        self._remember.clicked.connect(self._learn)

    def _enable(self) -> None:
        self._remember.setEnabled(self._comparing.is_sure)

    def _learn(self) -> None:
        desk, laptop = self._workplace.desk, self._laptop
        self._remember.setEnabled(False)
        self._workplace.do(lambda: learn(desk, laptop), lambda _touched: self._tell())

    def _tell(self) -> None:
        if isValid(self):
            self.learnt.emit(self._laptop.key)
            self.accept()
