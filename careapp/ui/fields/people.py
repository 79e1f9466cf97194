"""Fields in which somebody is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from careapp.changes.change import Json
from careapp.domain.care import Owner, OwnerKind
from careapp.domain.identity import RecordId
from careapp.domain.problems import Problem
from careapp.services.choices import Person
from careapp.ui.fields.choosing import Picker
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.line import Line
from careapp.ui.theme_source import set_property
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import HBox, VBox

_OTHER = "other"


def worded(person: Person) -> str:
    """Return a name with what tells it apart."""
    return f"{person.name} ({person.detail})" if person.detail else person.name


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
        return _options(self.around.choices.of_kind(OwnerKind.STAFF))


class OrganisationEditor(PickEditor):
    """An organisation."""

    def options(self) -> Sequence[Option]:
        """Return the organisations."""
        return _options(self.around.choices.of_kind(OwnerKind.ORGANISATION))


class DistrictEditor(PickEditor):
    """A district."""

    def options(self) -> Sequence[Option]:
        """Return the districts."""
        return [Option(one.place_id, one.name) for one in self.around.choices.districts]


class OwnerEditor(Editor):
    """Who will do it: the citizen, a relative, staff, an organisation, or somebody else."""

    def _build(self) -> None:
        self.picker = Picker(self.name, self.tr("Choose…"))
        people = self.around.choices.people
        self.picker.offer(_options(people))
        self.picker.offer([Option(_OTHER, self.tr("Somebody else…"))])
        self.other = Line(self.tr("{field}: name").format(field=self.name))
        self.other.setPlaceholderText(self.tr("Name"))
        layout = VBox(8, parent=self)
        row = HBox()
        row.addWidget(self.picker, 1)
        row.addStretch(0)
        layout.addLayout(row)
        layout.addWidget(self.other)
        self.other.hide()
        self.setFocusProxy(self.picker)

    def _connect(self) -> None:
        self.picker.activated.connect(self._picked)
        self.other.textEdited.connect(self.edited)
        self.other.editingFinished.connect(self.left)

    def _picked(self) -> None:
        somebody_else = self.picker.picked == _OTHER
        self.other.setVisible(somebody_else)
        if somebody_else:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        self.left.emit()

    @property
    def typed(self) -> Json:
        """Kind, name and id."""
        picked = self.picker.picked
        if picked is None:
            return None
        person = self.around.choices.person(str(picked))
        if person is None:
            kind = self.other.property("kind") or OwnerKind.RELATIVE.value
            return {"kind": kind, "name": self.other.text()}
        return {"kind": person.kind.value, "name": person.name, "person_id": person.person_id}

    @typed.setter
    def typed(self, typed: Json) -> None:
        owner = typed if isinstance(typed, dict) else {}
        offered = self.around.choices.person(str(owner.get("person_id")))
        self.picker.picked = offered.person_id if offered else (_OTHER if owner else None)
        self.other.setVisible(bool(owner) and offered is None)
        self.other.setText("" if offered else str(owner.get("name", "")))
        self.other.setProperty("kind", owner.get("kind"))

    def typed_of(self, value: object) -> Json:
        """Return kind, name and id."""
        if not isinstance(value, Owner):
            return None
        known = {"person_id": value.person_id} if self._is_offered(value) else {}
        return {"kind": value.kind.value, "name": value.name, **known}

    def _is_offered(self, owner: Owner) -> bool:
        return self.around.choices.person(str(owner.person_id)) is not None

    def read(self) -> object:
        """Return the owner with the name as it is now."""
        typed = self.typed
        if not isinstance(typed, dict):
            return None
        name, person_id = str(typed["name"]).strip(), typed.get("person_id")
        if not name:
            return Problem("required")
        return Owner(
            OwnerKind(str(typed["kind"])), name, RecordId(str(person_id)) if person_id else None
        )

    def mark(self, problem: Problem | None) -> None:
        """Draw the edge red, or not."""
        tone = "danger" if problem else ""
        self.other.tone = tone
        set_property(self.picker, "tone", tone)

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)


def _options(people: Sequence[Person]) -> list[Option]:
    return [Option(one.person_id, worded(one)) for one in people]
