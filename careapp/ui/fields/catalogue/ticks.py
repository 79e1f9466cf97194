"""Packages, districts and services, several of each by what names them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from careapp.changes.change import Json
from careapp.domain.problems import Problem
from careapp.ui.fields.choosing import Picker
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.pick import PickEditor
from careapp.ui.fields.tick_list import TickListEditor
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.text import TextLabel


class PackageKeys:
    """Marks a field in which packages are ticked."""


class DistrictIds:
    """Marks a field in which districts are ticked; none of them means all."""


class ServiceKeys:
    """Marks a field with several services of the catalogue."""


class ServiceKey:
    """Marks a field with one service of the catalogue."""


class _KeysEditor(TickListEditor):
    """Several of what is offered, by key."""

    @property
    def typed(self) -> Json:
        """What is ticked."""
        return self.ticked() or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self._tick([str(key) for key in typed] if isinstance(typed, list | tuple) else [])

    def typed_of(self, value: object) -> Json:
        """Return the keys in their order."""
        chosen = value if isinstance(value, frozenset) else frozenset()
        return [key for key, _words in self.offered() if key in chosen] or None

    def read(self) -> object:
        """Return the keys."""
        return frozenset(self.ticked())


class PackageKeysEditor(_KeysEditor):
    """Several packages."""

    def offered(self) -> Sequence[tuple[str, str]]:
        """Return the packages that can be granted."""
        return self.around.choices.catalogue.packages


class DistrictIdsEditor(_KeysEditor):
    """Several districts; none of them means all."""

    def offered(self) -> Sequence[tuple[str, str]]:
        """Return the districts."""
        return [(one.place_id, one.name) for one in self.around.choices.districts]

    @property
    def hint(self) -> str:
        """Say what none means."""
        return "" if self.ticked() else self.tr("None ticked: all districts.")


class ServiceKeyEditor(PickEditor):
    """One service of the catalogue."""

    def options(self) -> Sequence[Option]:
        """Return the services."""
        return [Option(key, name) for key, name in self.around.choices.catalogue.services]

    def read(self) -> object:
        """Return its key."""
        typed = self.typed
        return str(typed) if typed else None


class ServiceKeysEditor(Editor):
    """Several services: each picked from the list, and taken out again."""

    def _build(self) -> None:
        self._names = dict(self.around.choices.catalogue.services)
        self._keys: list[str] = []
        self._rows = VBox(2)
        self.picker = Picker(self.name, self.tr("Add…"))
        self.picker.offer([Option(key, name) for key, name in self._names.items()])
        layout = VBox(4, parent=self)
        layout.addLayout(self._rows)
        row = HBox()
        row.addWidget(self.picker, 1)
        row.addStretch(0)
        layout.addLayout(row)
        self.setFocusProxy(self.picker)

    def _connect(self) -> None:
        self.picker.activated.connect(self._add)

    def _add(self) -> None:
        key = str(self.picker.picked or "")
        self.picker.picked = None
        if key and key not in self._keys:
            self._keys.append(key)
            self._show()
            self.edited.emit()

    def _take_out(self, key: str) -> None:
        self._keys.remove(key)
        self._show()
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _show(self) -> None:
        self._rows.clear()
        for key in self._keys:
            name = self._names.get(key, key)
            line = HBox(12)
            line.addWidget(TextLabel(name, "large", wraps=True), 1)
            button = TextButton(self.tr("Take out"), "x")
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("Take out {name}").format(name=name))
            button.clicked.connect(lambda _checked=False, key=key: self._take_out(key))
            line.addWidget(button)
            self._rows.addLayout(line)

    @property
    def typed(self) -> Json:
        """The keys."""
        return list(self._keys) or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self._keys = [str(key) for key in typed] if isinstance(typed, list | tuple) else []
        self._show()

    def typed_of(self, value: object) -> Json:
        """Return the keys in the order of names."""
        chosen = value if isinstance(value, frozenset) else frozenset()
        return sorted(chosen, key=lambda key: self._names.get(key, key)) or None

    def read(self) -> object:
        """Return the keys."""
        return frozenset(self._keys)

    def mark(self, problem: Problem | None) -> None:
        """Leave the words beside it to say so."""

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)
