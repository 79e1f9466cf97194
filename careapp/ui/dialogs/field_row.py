"""A field of a form: its name, its editor, and what is to be said of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.problems import Problem
from careapp.ui.fields.editor import Editor
from careapp.ui.strings import sentence
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import Run, RunsLabel, TextLabel


class FieldRow(QWidget):
    """One field.

    Args:
        label: What the field is called.
        editor: Its editor.
        required: Whether something must stand in it.
        advice: A quiet sentence about it, or none.

    Signals:
        edited: The user changed something.
    """

    edited = Signal()

    def __init__(
        self, label: str, editor: Editor, *, required: bool = False, advice: str = ""
    ) -> None:
        super().__init__()
        self.editor = editor
        self.required = required
        self._advice = advice
        self._label = RunsLabel(self._runs(label), wraps=True)
        self._hint = TextLabel(advice, "body", "text_secondary", wraps=True)
        self._problem = IconText("circle-alert", "", "danger")
        self._build()
        self._connect()
        self._show_hint()

    def _runs(self, label: str) -> tuple[Run, ...]:
        name = Run(label, "strong")
        must = Run("  " + self.tr("must be filled in"), "body", "text_secondary")
        return (name, must) if self.required else (name,)

    def _build(self) -> None:
        layout = VBox(4, parent=self)
        layout.addWidget(self._label)
        layout.addWidget(self.editor)
        layout.addWidget(self._hint)
        layout.addWidget(self._problem)
        self._label.setVisible(not self.editor.names_itself)
        self._problem.hide()

    def _connect(self) -> None:
        self.editor.edited.connect(self._edited)
        self.editor.left.connect(self._left)

    def refresh(self) -> None:
        """Look at the editor again, after it was filled."""
        self.show_problem(None)

    def check(self) -> Problem | None:
        """Show and return what is wrong, None when nothing is."""
        problem = self._problem_now()
        self.show_problem(problem)
        return problem

    def show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong, or take it back."""
        words = sentence(problem.code, problem.context) if problem else ""
        self._problem.text = words
        self._problem.setVisible(bool(problem))
        self.editor.mark(problem)
        (self.editor.focusProxy() or self.editor).setAccessibleDescription(words)
        self._show_hint()

    def _problem_now(self) -> Problem | None:
        value = self.editor.read()
        if isinstance(value, Problem):
            return value
        empty = value is None or value in ("", (), {}, frozenset())
        return Problem("required") if self.required and empty else None

    def _edited(self) -> None:
        if self.editor.ends_itself or self._problem.isVisibleTo(self):
            self.check()
        self._show_hint()
        self.edited.emit()

    def _left(self) -> None:
        value = self.editor.read()
        self.show_problem(value if isinstance(value, Problem) else None)

    def _show_hint(self) -> None:
        words = self.editor.hint or self._advice
        self._hint.setText(words)
        self._hint.setVisible(bool(words) and not self._problem.isVisibleTo(self))
