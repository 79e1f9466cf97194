"""A tick with its words beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from careapp.changes.change import Json
from careapp.domain.problems import Problem
from careapp.ui.fields.editor import Editor
from careapp.ui.widgets.layouts import HBox


class Tick:
    """Marks a yes-or-no field that is ticked rather than answered."""


class TickEditor(Editor):
    """A tick with its words beside it."""

    names_itself = True

    def _build(self) -> None:
        self.box = QCheckBox(self.name.replace("&", "&&"))
        row = HBox(parent=self)
        row.addWidget(self.box)
        row.addStretch(1)
        self.setFocusProxy(self.box)

    def _connect(self) -> None:
        self.box.clicked.connect(self.edited)
        self.box.clicked.connect(self.left)

    @property
    def typed(self) -> Json:
        """True, or None for not ticked."""
        return self.box.isChecked() or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self.box.setChecked(typed is True)

    def typed_of(self, value: object) -> Json:
        """Return whether it is ticked."""
        return value is True or None

    def read(self) -> object:
        """Return whether it is ticked."""
        return self.box.isChecked()

    def mark(self, problem: Problem | None) -> None:
        """Leave the words beside it to say so."""

    def focus_first(self) -> None:
        """Put the focus on the tick."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
