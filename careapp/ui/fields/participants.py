"""Who takes part in a visit, in what capacity, and whether they were there."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careapp.changes.change import Json
from careapp.domain.care import OwnerKind
from careapp.domain.problems import Problem
from careapp.domain.visit import Part, Participation, Presence
from careapp.services.choices import Person
from careapp.services.records import new_record_id
from careapp.ui.fields.choosing import Picker
from careapp.ui.fields.editor import Around, Editor
from careapp.ui.fields.line import Line
from careapp.ui.fields.persons import worded
from careapp.ui.fields.terms import options_of
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.tips import plain_tip

_PICKER = 200
_OTHER = "other"
_USUAL_PART = {
    OwnerKind.CITIZEN: Part.CITIZEN,
    OwnerKind.RELATIVE: Part.RELATIVE,
    OwnerKind.STAFF: Part.HOME_CARE,
    OwnerKind.ORGANISATION: Part.OTHER,
}


class ParticipantRow(QWidget):
    """One person with part and presence.

    Signals:
        changed: Part, presence or name was changed.
        removed: The person does not take part after all.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, typed: Mapping[str, Json], around: Around) -> None:
        super().__init__()
        self._detail = typed.get("detail")
        name = str(typed.get("name", ""))
        self.who: TextLabel | Line
        if name:
            detail = f" ({self._detail})" if self._detail else ""
            self.who = TextLabel(name + detail, "large", wraps=True)
        else:
            self.who = Line(self.tr("Name"), 240)
            self.who.setPlaceholderText(self.tr("Name"))
            self.who.textEdited.connect(self.changed)
        self._name = name
        self.part = Picker(self.tr("Part of {name}").format(name=name), "–", _PICKER)
        self.presence = Picker(self.tr("Presence of {name}").format(name=name), "–", _PICKER)
        self.part.offer(options_of(Part, around))
        self.presence.offer(options_of(Presence, around))
        self.part.picked = typed.get("part")
        self.presence.picked = typed.get("presence", Presence.INVITED.value)
        self.remove = Button("", icon="x", role="quiet")
        self.remove.setAutoDefault(False)
        self.remove.setAccessibleName(self.tr("Remove {name}").format(name=name))
        self.remove.setToolTip(plain_tip(self.tr("Remove {name}").format(name=name)))
        self._build()
        self._connect()

    def _build(self) -> None:
        layout = VBox(2, parent=self)
        if isinstance(self.who, TextLabel):
            layout.addWidget(self.who)
        else:
            row = HBox()
            row.addWidget(self.who)
            row.addStretch(1)
            layout.addLayout(row)
        flow = FlowLayout(8, 8)
        for widget in (self.part, self.presence, self.remove):
            flow.addWidget(widget)
        layout.addLayout(flow)

    def _connect(self) -> None:
        self.part.activated.connect(self.changed)
        self.presence.activated.connect(self.changed)
        self.remove.clicked.connect(self.removed)

    @property
    def typed(self) -> dict[str, Json]:
        """Name, part, presence and detail."""
        name = self._name or self.who.text()
        typed: dict[str, Json] = {"name": name}
        for key, value in (("part", self.part.picked), ("presence", self.presence.picked)):
            if value is not None:
                typed[key] = str(value)
        return {**typed, "detail": self._detail} if self._detail else typed


class ParticipantsEditor(Editor):
    """Participants by person, and a list to add somebody from."""

    def _build(self) -> None:
        self.rows: dict[str, ParticipantRow] = {}
        layout = VBox(16, parent=self)
        self._list = VBox(16)
        layout.addLayout(self._list)
        self.add = Picker(self.tr("Add somebody who takes part"), self.tr("Add somebody…"))
        kinds = (OwnerKind.CITIZEN, OwnerKind.RELATIVE, OwnerKind.STAFF)
        self._people = self.around.choices.of_kind(*kinds)
        self.add.offer([Option(one.person_id, worded(one)) for one in self._people])
        self.add.offer([Option(_OTHER, self.tr("Somebody else…"))])
        row = HBox()
        row.addWidget(self.add, 1)
        row.addStretch(0)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.add.activated.connect(self._add_picked)

    def _add_picked(self) -> None:
        picked = self.add.picked
        self.add.picked = None
        if picked is None or str(picked) in self.rows:
            return
        person = self.around.choices.person(str(picked))
        person_id = person.person_id if person else new_record_id()
        row = self._show(person_id, self._typed_for(person))
        row.who.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _typed_for(self, person: Person | None) -> dict[str, Json]:
        if person is None:
            return {"part": Part.OTHER.value}
        typed: dict[str, Json] = {"name": person.name, "part": _USUAL_PART[person.kind].value}
        return {**typed, "detail": person.detail} if person.detail else typed

    def _show(self, person_id: str, typed: Mapping[str, Json]) -> ParticipantRow:
        row = ParticipantRow(typed, self.around)
        row.changed.connect(self.edited)
        row.removed.connect(lambda: self._remove(person_id))
        self.rows[person_id] = row
        self._list.addWidget(row)
        return row

    def _remove(self, person_id: str) -> None:
        row = self.rows.pop(person_id)
        row.hide()
        row.deleteLater()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    @property
    def typed(self) -> Json:
        """Participants by id."""
        return {person_id: row.typed for person_id, row in self.rows.items()} or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        if typed == self.typed:
            return
        self._list.clear()
        self.rows = {}
        for person_id, one in (typed if isinstance(typed, Mapping) else {}).items():
            self._show(person_id, one if isinstance(one, Mapping) else {})

    def typed_of(self, value: object) -> Json:
        """Return participants by id."""
        if not isinstance(value, Mapping):
            return None
        return {person_id: _typed(one) for person_id, one in value.items()} or None

    def read(self) -> object:
        """Return participants by id; somebody without a name is not there yet."""
        found: dict[str, Participation] = {}
        for person_id, row in self.rows.items():
            typed = row.typed
            name, detail = str(typed["name"]).strip(), typed.get("detail")
            if not name:
                return Problem("required")
            found[person_id] = Participation(
                name,
                Part(str(typed.get("part", Part.OTHER.value))),
                Presence(str(typed.get("presence", Presence.INVITED.value))),
                str(detail) if detail else None,
            )
        return found

    def mark(self, problem: Problem | None) -> None:
        """Mark the names that are missing."""
        for row in self.rows.values():
            if isinstance(row.who, Line):
                row.who.tone = "danger" if problem and not row.who.text().strip() else ""

    def focus_first(self) -> None:
        """Put the focus on the first part."""
        for row in list(self.rows.values())[:1]:
            row.part.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)


def _typed(one: Participation) -> dict[str, Json]:
    typed: dict[str, Json] = {
        "name": one.name,
        "part": one.part.value,
        "presence": one.presence.value,
    }
    return {**typed, "detail": one.detail} if one.detail else typed
