"""Asks which citizen something is about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.identity import CitizenId
from careapp.services.choices import Choices
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.fields.citizen import CitizenEditor
from careapp.ui.fields.editor import Around
from careapp.ui.fields.table import make_editor
from careapp.ui.workplace import Workplace

_WIDTH = 560
_ROOM = 300


class ChooseCitizen(DialogFrame):
    """Type a name, choose a citizen.

    Signals:
        chosen: The citizen's id.
    """

    chosen = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__("", _WIDTH, parent)
        self.title = self.tr("Which citizen is it about?")
        desk = workplace.desk
        today = desk.clock.today()
        choices = Choices(today=today, country=desk.country)
        self.editor = CitizenEditor(self.title, CitizenId, Around(workplace, choices, make_editor))
        self.column.add(self.editor)
        cancel = self.button(self.tr("Cancel"))
        self.buttons.addWidget(cancel)
        cancel.clicked.connect(self.reject)
        self.editor.left.connect(self._choose)
        self.editor.focus_first()

    def _choose(self) -> None:
        self.accept()
        self.chosen.emit(self.editor.read())
