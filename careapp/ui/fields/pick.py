"""One of those that are known, by id."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from careapp.changes.change import Json
from careapp.domain.care import OwnerKind
from careapp.domain.identity import RecordId
from careapp.domain.problems import Problem
from careapp.ui.fields.choosing import Picker
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.persons import person_options
from careapp.ui.theme_source import set_property
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import HBox


class PickEditor(Editor):
    """Somebody or something by its id; one that is not offered any more is kept."""

    def _build(self) -> None:
        self.picker = Picker(self.name, self.tr("Choose…"))
        self.picker.offer(self.options())
        row = HBox(parent=self)
        row.addWidget(self.picker, 1)
        row.addStretch(0)
        self.setFocusProxy(self.picker)
        self._kept: Json = None

    def _connect(self) -> None:
        self.picker.activated.connect(self._picked)

    def options(self) -> Sequence[Option]:
        """Return who or what can be chosen, by id."""
        raise NotImplementedError

    def _picked(self) -> None:
        self._kept = None
        self.edited.emit()
        self.left.emit()

    @property
    def typed(self) -> Json:
        """The id."""
        picked = self.picker.picked
        return str(picked) if picked is not None else self._kept

    @typed.setter
    def typed(self, typed: Json) -> None:
        self.picker.picked = typed
        self._kept = typed if self.picker.picked is None else None

    def typed_of(self, value: object) -> Json:
        """Return the id."""
        return str(value) if value else None

    def read(self) -> object:
        """Return the id."""
        typed = self.typed
        return RecordId(str(typed)) if typed else None

    def mark(self, problem: Problem | None) -> None:
        """Draw the edge red, or not."""
        set_property(self.picker, "tone", "danger" if problem else "")

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)


class StaffEditor(PickEditor):
    """A member of staff."""

    def options(self) -> Sequence[Option]:
        """Return the staff."""
        return person_options(self.around.choices.of_kind(OwnerKind.STAFF))


class OrganisationEditor(PickEditor):
    """An organisation."""

    def options(self) -> Sequence[Option]:
        """Return the organisations."""
        return person_options(self.around.choices.of_kind(OwnerKind.ORGANISATION))


class DistrictEditor(PickEditor):
    """A district."""

    def options(self) -> Sequence[Option]:
        """Return the districts."""
        return [Option(one.place_id, one.name) for one in self.around.choices.districts]
