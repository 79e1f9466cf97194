"""Fields that are ticked: yes or no, a tick, several of a list."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from careapp.changes.change import Json
from careapp.domain.problems import Problem
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.terms import options_of
from careapp.ui.widgets.chips import Segmented
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import HBox, VBox


class Tick:
    """Marks a yes-or-no field that is ticked rather than answered."""


class YesNoEditor(Editor):
    """Yes, no, or not answered."""

    def _build(self) -> None:
        yes, no = Option(True, self.tr("Yes")), Option(False, self.tr("No"))
        self.choice = Segmented(self.name, (yes, no))
        row = HBox(parent=self)
        row.addWidget(self.choice)
        row.addStretch(1)

    def _connect(self) -> None:
        self.choice.chosen.connect(self.edited)
        self.choice.chosen.connect(self.left)

    @property
    def typed(self) -> Json:
        """True, False or None."""
        value = self.choice.value
        return value if isinstance(value, bool) else None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self.choice.value = typed if isinstance(typed, bool) else None

    def typed_of(self, value: object) -> Json:
        """Return the answer."""
        return value if isinstance(value, bool) else None

    def read(self) -> object:
        """Return the answer."""
        return self.typed

    def mark(self, problem: Problem | None) -> None:
        """Leave the words beside it to say so."""

    def focus_first(self) -> None:
        """Put the focus on the answer."""
        self.choice.focus_choice()


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


class TickListEditor(Editor):
    """Several of a list; what is ticked and no longer offered keeps its place."""

    def _build(self) -> None:
        self._boxes: dict[str, QCheckBox] = {}
        self._layout = VBox(parent=self)
        for key, text in self.offered():
            self._add(key, text)

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


class SetEditor(TickListEditor):
    """Several members of an enumeration."""

    @property
    def _members(self) -> type[StrEnum]:
        members: object = get_args(self.value_class)[0]
        assert isinstance(members, type)  # noqa: S101 - narrows the type; the table says so
        assert issubclass(members, StrEnum)  # noqa: S101 - as above
        return members

    def offered(self) -> Sequence[tuple[str, str]]:
        """Return the members, worded."""
        options = options_of(self._members, self.around)
        return [(str(option.value), option.text) for option in options]

    @property
    def typed(self) -> Json:
        """What is ticked."""
        return self.ticked() or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self._tick([str(key) for key in typed] if isinstance(typed, list | tuple) else [])

    def typed_of(self, value: object) -> Json:
        """Return the members in their order."""
        chosen = value if isinstance(value, frozenset) else frozenset()
        return [str(member) for member in self._members if member in chosen] or None

    def read(self) -> object:
        """Return the members."""
        return frozenset(self._members(key) for key in self.ticked())


class ToolsEditor(TickListEditor):
    """Dialogue tools, each in the version that was chosen."""

    def offered(self) -> Sequence[tuple[str, str]]:
        """Return the tools at hand, by title."""
        self._versions = {tool.url: tool.version for tool in self.around.choices.tools}
        return [(tool.url, tool.title) for tool in self.around.choices.tools]

    @property
    def typed(self) -> Json:
        """Version by url."""
        return {url: self._versions.get(url, "") for url in self.ticked()} or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        chosen = typed if isinstance(typed, Mapping) else {}
        self._versions |= {url: str(version) for url, version in chosen.items()}
        self._tick(list(chosen))

    def typed_of(self, value: object) -> Json:
        """Return version by url."""
        return dict(value) or None if isinstance(value, Mapping) else None

    def read(self) -> object:
        """Return version by url."""
        return self.typed or {}
