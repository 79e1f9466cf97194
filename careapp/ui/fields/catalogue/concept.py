"""A code out of an imported code system, found as one types."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from shiboken6 import isValid

from careapp.changes.change import Json
from careapp.domain.care import Code
from careapp.domain.problems import Problem
from careapp.services.help.catalogue import ConceptRow, search_concepts
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.line import Line
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row

_MOST = 8


class ConceptCode:
    """Marks a field in which a code of an imported code system is chosen."""


class ConceptEditor(Editor):
    """Type some of a name, choose what was found; Down goes to it, Enter takes the first."""

    def _build(self) -> None:
        self.line = Line(self.name)
        self.line.setPlaceholderText(self.tr("Search in the imported code system"))
        self._layout = VBox(2, parent=self)
        self._layout.addWidget(self.line)
        self._found: list[RowButton] = []
        self._chosen: Code | None = None
        self._is_empty = False
        self._asked = 0
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._search)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the line to what was found (Qt)."""
        if self._found and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._found[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Return:
                self._found[0].click()
                return True
        return super().eventFilter(watched, event)

    def _search(self, words: str) -> None:
        self._chosen = None
        self._asked += 1
        turn, desk = self._asked, self.around.workplace.desk
        self.around.workplace.ask(
            lambda: search_concepts(desk, words, limit=_MOST), lambda rows: self._show(turn, rows)
        )
        self.edited.emit()

    def _show(self, turn: int, rows: tuple[ConceptRow, ...]) -> None:
        if not isValid(self) or turn != self._asked:
            return
        self._forget()
        self._is_empty = not rows and bool(self.line.text().strip())
        for row in rows:
            button = RowButton(Row(row.display, row.parent))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, row=row: self._choose(row))
            self._found.append(button)
            self._layout.addWidget(button)
        self.edited.emit()

    def _choose(self, row: ConceptRow) -> None:
        self._asked += 1
        self._chosen = Code(row.system, row.code, row.display)
        self.line.setText(row.display)
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
        """The words, and the code that they stand for where one was chosen."""
        words = self.line.text()
        if not words:
            return None
        code = self._chosen
        chosen = {"system": code.system, "code": code.code} if code else {}
        return {"words": words, **chosen}

    @typed.setter
    def typed(self, typed: Json) -> None:
        known = typed if isinstance(typed, Mapping) else {}
        words, system = str(known.get("words", "")), known.get("system")
        self._chosen = Code(str(system), str(known.get("code")), words) if system else None
        self.line.setText(words)
        self._forget()

    def typed_of(self, value: object) -> Json:
        """Return the code with its name."""
        if not isinstance(value, Code):
            return None
        return {"words": value.display or value.code, "system": value.system, "code": value.code}

    def read(self) -> object:
        """Return the code."""
        if self._chosen is not None:
            return self._chosen
        return Problem("code-not-chosen") if self.line.text().strip() else None

    @property
    def hint(self) -> str:
        """The code itself, or why nothing was found."""
        if self._chosen is not None:
            return self._chosen.code
        if self._is_empty and not self._found:
            return self.tr("Nothing is called so. Is the code system imported? See Settings.")
        return self.tr("Leave it empty for a service of the municipality's own.")

    def mark(self, problem: Problem | None) -> None:
        """Draw the edge red, or not."""
        self.line.tone = "danger" if problem else ""

    def focus_first(self) -> None:
        """Put the caret in the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
