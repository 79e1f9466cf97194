"""A citizen, found as one types."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from shiboken6 import isValid

from careapp.changes.change import Json
from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.problems import Problem
from careapp.services.choices import suggest_citizens
from careapp.services.citizens import CitizenRow
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.line import Line
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row


class CitizenEditor(Editor):
    """Type a name, an address or a number, then choose; Down goes to what was found."""

    def _build(self) -> None:
        self.line = Line(self.name)
        self.line.setPlaceholderText(self.tr("Name, address or telephone"))
        self._layout = VBox(2, parent=self)
        self._layout.addWidget(self.line)
        self._found: list[RowButton] = []
        self._chosen: tuple[str, str] | None = None
        self._asked = 0
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._search)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the line to what was found with the down arrow (Qt)."""
        if self._found and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event.key()) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _pressed(self, key: int) -> bool:
        match key:
            case Qt.Key.Key_Return:
                self._found[0].click()
            case Qt.Key.Key_Down:
                self._found[0].setFocus(Qt.FocusReason.TabFocusReason)
            case _:
                return False
        return True

    def _search(self, words: str) -> None:
        self._chosen = None
        self._asked += 1
        turn = self._asked
        desk = self.around.workplace.desk
        self.around.workplace.ask(
            lambda: suggest_citizens(desk, words), lambda rows: self._show(turn, rows)
        )
        self.edited.emit()

    def _show(self, turn: int, rows: tuple[CitizenRow, ...]) -> None:
        if not isValid(self) or turn != self._asked:
            return
        self._forget()
        for row in rows:
            button = RowButton(Row(row.name, right=row.address or row.district, icon="user"))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, row=row: self._choose(row))
            self._found.append(button)
            self._layout.addWidget(button)

    def _choose(self, row: CitizenRow) -> None:
        self._asked += 1
        self._chosen = (row.citizen_id, row.name)
        self.line.setText(row.name)
        self._forget()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        self.left.emit()

    def _forget(self) -> None:
        for button in self._found:
            button.hide()
            button.deleteLater()
        self._found = []

    @property
    def typed(self) -> Json:
        """The words, and whom they stand for when somebody was chosen."""
        if not self.line.text():
            return None
        chosen = {"citizen_id": self._chosen[0]} if self._chosen else {}
        return {"words": self.line.text(), **chosen}

    @typed.setter
    def typed(self, typed: Json) -> None:
        known = typed if isinstance(typed, dict) else {}
        words, citizen_id = str(known.get("words", "")), known.get("citizen_id")
        self._chosen = (str(citizen_id), words) if citizen_id else None
        self.line.setText(words)
        self._forget()

    def typed_of(self, value: object) -> Json:
        """Return whom, with the name."""
        if not value:
            return None
        person = self.around.choices.person(str(value))
        return {"words": person.name if person else "", "citizen_id": str(value)}

    def read(self) -> object:
        """Return the citizen's id."""
        if self._chosen is not None:
            return CitizenId(RecordId(self._chosen[0]))
        return Problem("citizen-not-chosen") if self.line.text().strip() else None

    def mark(self, problem: Problem | None) -> None:
        """Draw the edge red, or not."""
        self.line.tone = "danger" if problem else ""

    def focus_first(self) -> None:
        """Put the caret in the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
