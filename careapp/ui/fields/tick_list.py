"""Several of a list are ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLayout

from careapp.domain.problems import Problem
from careapp.ui.fields.editor import Editor
from careapp.ui.widgets.layouts import VBox


class TickListEditor(Editor):
    """Several of a list; what is ticked and no longer offered keeps its place."""

    def _build(self) -> None:
        self._boxes: dict[str, QCheckBox] = {}
        self._layout = self._make_layout()
        for key, text in self.offered():
            self._add(key, text)

    def _make_layout(self) -> QLayout:
        return VBox(parent=self)

    def _connect(self) -> None:
        """The boxes are connected as they are made."""

    def offered(self) -> Sequence[tuple[str, str]]:
        """Return key and words of all that can be ticked."""
        raise NotImplementedError

    def ticked(self) -> list[str]:
        """Return the keys that are ticked, in order."""
        return [key for key, box in self._boxes.items() if box.isChecked()]

    def _add(self, key: str, text: str) -> None:
        box = QCheckBox(text.replace("&", "&&"))
        box.setAccessibleDescription(self.name)
        box.clicked.connect(self.edited)
        box.clicked.connect(self.left)
        self._boxes[key] = box
        self._layout.addWidget(box)

    def _tick(self, keys: Sequence[str]) -> None:
        for key in keys:
            if key not in self._boxes:
                self._add(key, key)
        for key, box in self._boxes.items():
            box.setChecked(key in keys)

    def mark(self, problem: Problem | None) -> None:
        """Leave the words beside it to say so."""

    def focus_first(self) -> None:
        """Put the focus on the first box."""
        for box in list(self._boxes.values())[:1]:
            box.setFocus(Qt.FocusReason.OtherFocusReason)
