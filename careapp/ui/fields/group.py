"""Fields made of parts that only make sense together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from careapp.changes.change import Json
from careapp.domain.problems import Problem
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.tick import Tick
from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.text import TextLabel


@dataclass(frozen=True, slots=True)
class PartField:
    """A part of a field.

    Attributes:
        name: Of the attribute.
        label: Small words over it; none where the editor has its own.
        value_class: What it holds.
        width: In px at scale 1; 0 for a line of its own.
        required: Whether the group is nothing without it.
    """

    name: str
    label: str
    value_class: object
    width: int = 0
    required: bool = True


class GroupEditor(Editor):
    """Several editors side by side; a subclass names the parts and makes the value."""

    def parts(self) -> Sequence[PartField]:
        """Return the parts in order."""
        raise NotImplementedError

    def make(self, values: Mapping[str, object]) -> object:
        """Return the value, or the problem, from the parts that say something."""
        raise NotImplementedError

    def _build(self) -> None:
        self._parts = tuple(self.parts())
        self.editors = {part.name: self._editor(part) for part in self._parts}
        layout = VBox(12, parent=self)
        for beside, cells in groupby(self._parts, key=lambda part: part.width > 0):
            row = FlowLayout(12, 12) if beside else VBox(12)
            for part in cells:
                row.addWidget(_Cell(part, self.editors[part.name]))
            layout.addLayout(row)
        self.setFocusProxy(self.editors[self._parts[0].name])

    def show_part(self, name: str, *, shown: bool) -> None:
        """Show a part with its label, or not; what is typed in it stays."""
        cell = self.editors[name].parentWidget()
        if cell is not None:
            cell.setVisible(shown)

    def _editor(self, part: PartField) -> Editor:
        tick = part.value_class is Tick
        spoken = self.tr("{field}: {part}").format(field=self.name, part=part.label)
        name = part.label if tick else spoken if part.label else self.name
        return self.around.make_editor(part.value_class, name, self.around)

    def _connect(self) -> None:
        for editor in self.editors.values():
            editor.edited.connect(self.edited)
            editor.left.connect(self._left)

    def _left(self) -> None:
        """Tell only when the focus left the whole field."""
        if not self.isAncestorOf(self.window().focusWidget()):
            self.left.emit()

    @property
    def typed(self) -> Json:
        """What is typed, by part."""
        found = {name: editor.typed for name, editor in self.editors.items()}
        return {name: typed for name, typed in found.items() if typed is not None} or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self.put(typed)

    def put(self, typed: Json) -> None:
        """Show what is typed, part by part."""
        by_part = typed if isinstance(typed, Mapping) else {}
        for name, editor in self.editors.items():
            editor.typed = by_part.get(name)

    def typed_of(self, value: object) -> Json:
        """Return what would be typed, by part."""
        parts = self.split(value).items()
        found = {name: self.editors[name].typed_of(part) for name, part in parts}
        return {name: typed for name, typed in found.items() if typed is not None} or None

    def split(self, value: object) -> Mapping[str, object]:
        """Return the value of each part."""
        return {part.name: getattr(value, part.name, None) for part in self._parts}

    def read(self) -> object:
        """Return the value; the first problem of a part is the group's."""
        values: dict[str, object] = {}
        for name, editor in self.editors.items():
            value = editor.read()
            if isinstance(value, Problem):
                return Problem(value.code, name, value.context)
            if value is not None and value != "":
                values[name] = value
        if self.typed is None:
            return None
        missing = self.missing(values)
        return self.make(values) if missing is None else missing

    def missing(self, values: Mapping[str, object]) -> Problem | None:
        """Return the first part that the group is nothing without."""
        for part in self._parts:
            if part.required and part.name not in values:
                return Problem("required", part.name)
        return None

    @property
    def hint(self) -> str:
        """How the parts were understood."""
        return " · ".join(self._hints())

    def _hints(self) -> Iterator[str]:
        for editor in self.editors.values():
            if editor.hint:
                yield editor.hint

    def mark(self, problem: Problem | None) -> None:
        """Mark the part that the problem is at."""
        for name, editor in self.editors.items():
            editor.mark(problem if problem is not None and problem.at in (name, "") else None)

    def focus_first(self) -> None:
        """Put the focus on the part with a problem, else on the first."""
        problem = self.read()
        at = problem.at if isinstance(problem, Problem) else ""
        self.editors.get(at, self.editors[self._parts[0].name]).focus_first()


class _Cell(QWidget):
    """An editor under its small label."""

    def __init__(self, part: PartField, editor: Editor) -> None:
        super().__init__()
        self._width = part.width
        layout = VBox(2, parent=self)
        if part.label and not editor.names_itself:
            layout.addWidget(TextLabel(part.label, "body", "text_secondary"))
        layout.addWidget(editor)

    def sizeHint(self) -> QSize:
        """Wish for the width of the part; a narrow window gives less (Qt)."""
        wish = super().sizeHint()
        return QSize(current_theme().px(self._width), wish.height()) if self._width else wish
