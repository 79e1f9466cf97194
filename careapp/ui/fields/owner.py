"""Who will do it."""

from PySide6.QtCore import Qt

from careapp.changes.change import Json
from careapp.domain.care import Owner, OwnerKind
from careapp.domain.identity import RecordId
from careapp.domain.problems import Problem
from careapp.ui.fields.choosing import Picker
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.line import Line
from careapp.ui.fields.persons import person_options
from careapp.ui.theme_source import set_property
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import HBox, VBox

_OTHER = "other"


class OwnerEditor(Editor):
    """Who will do it: the citizen, a relative, staff, an organisation, or somebody else."""

    def _build(self) -> None:
        self.picker = Picker(self.name, self.tr("Choose…"))
        people = self.around.choices.people
        self.picker.offer(person_options(people))
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
