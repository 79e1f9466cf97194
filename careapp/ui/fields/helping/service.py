"""A service to grant, found as one types."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from shiboken6 import isValid

from careapp.changes.change import Json
from careapp.changes.shape import as_json, value_from
from careapp.domain.help.grant import GrantedService
from careapp.domain.identity import RecordId
from careapp.domain.problems import Problem
from careapp.services.help.choices import ServiceChoice, find_services
from careapp.services.help.words import amount_words, frame_words
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.line import Line
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row


class ServiceEditor(Editor):
    """Type some of a name or choose out of the list; Down goes to what was found.

    Signals:
        picked: A service was chosen (`ServiceChoice`).

    Attributes:
        begins_on: The day that the help begins: the law of that day decides what is offered.
    """

    picked = Signal(object)

    def _build(self) -> None:
        self.line = Line(self.name)
        self.line.setPlaceholderText(self.tr("Search in the catalogue"))
        self._layout = VBox(2, parent=self)
        self._layout.addWidget(self.line)
        self._found: list[RowButton] = []
        self._chosen: GrantedService | None = None
        self._asked = 0
        self.begins_on: date = self.around.choices.today
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._type)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """List the catalogue with Down; go to what was found; Enter chooses the first (Qt)."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event.key()) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _pressed(self, key: int) -> bool:
        if key == Qt.Key.Key_Down:
            if self._found:
                self._found[0].setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self._search("" if self._chosen else self.line.text())
            return True
        if key == Qt.Key.Key_Return and self._found:
            self._found[0].click()
            return True
        return False

    def _type(self, words: str) -> None:
        self._chosen = None
        self._search(words)
        self.edited.emit()

    def _search(self, words: str) -> None:
        self._asked += 1
        turn, around = self._asked, self.around
        desk, citizen_id = around.workplace.desk, around.choices.citizen_id
        if citizen_id is None:
            return
        begins_on, language = self.begins_on, around.wording.language
        around.workplace.ask(
            lambda: find_services(
                desk, words, citizen_id=RecordId(citizen_id), on=begins_on, language=language
            ),
            lambda found: self._show(turn, found),
        )

    def _show(self, turn: int, found: tuple[ServiceChoice, ...]) -> None:
        if not isValid(self) or turn != self._asked:
            return
        self._forget()
        for choice in found:
            button = RowButton(self._row(choice))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, choice=choice: self._choose(choice))
            self._found.append(button)
            self._layout.addWidget(button)

    def _row(self, choice: ServiceChoice) -> Row:
        wording, granted = self.around.wording, choice.granted
        basis = wording.word(f"basis.{granted.basis}") if granted.basis else ""
        usual = ""
        if choice.frame:
            usual = frame_words(wording, choice.frame)
        elif choice.amount and choice.amount.minutes:
            usual = amount_words(wording, choice.amount)
        elif choice.imported:
            usual = self.tr("from the code system")
        return Row(choice.name, basis, right=usual)

    def _choose(self, choice: ServiceChoice) -> None:
        self._asked += 1
        self._chosen = choice.granted
        self.line.setText(choice.name)
        self._forget()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.emit(choice)
        self.edited.emit()
        self.left.emit()

    def _forget(self) -> None:
        for button in self._found:
            button.hide()
            button.deleteLater()
        self._found = []

    @property
    def typed(self) -> Json:
        """The words, and the service they stand for when one was chosen."""
        if not self.line.text():
            return None
        chosen = {"service": as_json(self._chosen)} if self._chosen else {}
        return {"words": self.line.text(), **chosen}

    @typed.setter
    def typed(self, typed: Json) -> None:
        known = typed if isinstance(typed, Mapping) else {}
        service = known.get("service")
        self._chosen = value_from(GrantedService, service) if service else None
        self.line.setText(str(known.get("words", "")))
        self._forget()

    def typed_of(self, value: object) -> Json:
        """Return the service with its name."""
        if not isinstance(value, GrantedService):
            return None
        return {"words": value.code.display, "service": as_json(value)}

    def read(self) -> object:
        """Return the service as a grant keeps it."""
        if self._chosen is not None:
            return self._chosen
        return Problem("service-not-chosen") if self.line.text().strip() else None

    @property
    def hint(self) -> str:
        """The law it is granted under and the kind of help."""
        if self._chosen is None:
            return self.tr("Arrow down lists what can be granted.")
        word, chosen = self.around.wording.word, self._chosen
        parts = [f"basis.{chosen.basis}"] if chosen.basis else []
        parts += [f"category.{chosen.category}"] if chosen.category else []
        return " · ".join(word(part) for part in parts)

    def mark(self, problem: Problem | None) -> None:
        """Draw the edge red, or not."""
        self.line.tone = "danger" if problem else ""

    def focus_first(self) -> None:
        """Put the caret in the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
