"""Beside the conversation: who is there, proposal, agreements, goals, notes, closing."""

from textwrap import shorten

from PySide6.QtWidgets import QWidget

from careapp.domain.visit import Participation, Presence
from careapp.services.visit_page import VisitShown, note_presence
from careapp.ui.pages.attached_row import attached_row
from careapp.ui.pages.filling import filled_anew
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.row_buttons import CheckRow, RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Column, Hairline, QuoteBlock, Section
from careapp.ui.workplace import Place, Workplace

_OUTSET = 8
_MOST_QUOTED = 240
"""Letters of a quote; all of it stands on the citizen's page."""
_SHOWN_HERE = ("agreements", "attached", "goals", "notes", "proposals", "status", "visit_id")
_THERE = (Presence.PRESENT, Presence.BY_PHONE)


class VisitSide(QWidget):
    """The side column of visit mode."""

    outset = _OUTSET

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._shown: VisitShown | None = None
        self.reason: str | None = None
        self._column = Column(_OUTSET)
        VBox(parent=self).addWidget(self._column)

    def show_visit(self, shown: VisitShown) -> None:
        """Show another visit, or the same one anew."""
        if self._same_as(shown):
            return
        self._shown = shown
        with filled_anew(self):
            self._column.clear()
            self._goal_quote(shown)
            self._agreements(shown)
            self._people(shown)
            self._proposals(shown)
            self._notes(shown)
            self._attached(shown)

    def _same_as(self, shown: VisitShown) -> bool:
        """Return whether all that stands here is there already; the focus then stays."""
        before = self._shown
        return (
            before is not None
            and all(getattr(before, name) == getattr(shown, name) for name in _SHOWN_HERE)
            and before.conversation.visit == shown.conversation.visit
        )

    def _goal_quote(self, shown: VisitShown) -> None:
        matters = shown.conversation.citizen.record.what_matters
        if matters:
            words = shorten(matters.words, _MOST_QUOTED, placeholder=" …")
            quote = self._workplace.wording.quote(words)
            self._column.add(QuoteBlock(quote, self.tr("It matters to me")))
        citizen_id = shown.conversation.citizen_id
        self._lead(self.tr("The citizen's help"), Place("help", citizen_id), "heart")

    def _lead(self, text: str, place: Place, icon: str) -> None:
        button = TextButton(text, icon=icon)
        button.setObjectName(place.page)
        button.clicked.connect(lambda: self._workplace.go(place))
        line = HBox()
        line.addWidget(button)
        line.addStretch(1)
        self._column.add_layout(line, 4)

    def _agreements(self, shown: VisitShown) -> None:
        self._section(self.tr("Agreements"), len(shown.agreements))
        for stored in shown.agreements:
            one = stored.record
            owner = one.owner.name if one.owner else self.tr("nobody yet")
            when = self._workplace.wording.when(one.when) or self.tr("no date yet")
            row = Row(one.what or "", f"{owner} · {when}", strong=True)
            self._row(row, Place("edit-agreement", stored.record_id))
        self._add(self.tr("Add agreement"), "new-agreement")
        for stored_goal in shown.goals:
            words = stored_goal.record.words or ""
            row = Row(words, stored_goal.record.detail or "", icon="target")
            self._row(row, Place("edit-goal", stored_goal.record_id))
        self._add(self.tr("Add goal"), "new-goal")

    def _people(self, shown: VisitShown) -> None:
        people = shown.conversation.visit.record.participants
        self._section(self.tr("Who is here"), None)
        for person_id, one in people.items():
            row = CheckRow(self._person_row(one))
            row.setChecked(one.presence in _THERE)
            row.clicked.connect(
                lambda checked, person_id=person_id: self._note_presence(person_id, there=checked)
            )
            row.opened.connect(lambda: self._workplace.go(Place("edit-visit", shown.visit_id)))
            row.setObjectName(person_id)
            self._column.add(row)
            self._column.add(Hairline())
        self._lead(self.tr("Hand over as a file"), Place("hand-over", shown.visit_id), "laptop")

    def _person_row(self, one: Participation) -> Row:
        word = self._workplace.wording.word
        detail = one.detail or word(f"part.{one.part}")
        presence = word(f"presence.{one.presence}")
        tone = "good" if one.presence in _THERE else "text_secondary"
        return Row(one.name, detail, below=presence, below_tone=tone)

    def _proposals(self, shown: VisitShown) -> None:
        if shown.proposals:
            self._section(self.tr("Their own proposal"), None)
        for stored in shown.proposals:
            one = stored.record
            outcome = one.outcome or self.tr("outcome not written yet")
            self._row(Row(one.what or "", outcome), Place("edit-proposal", stored.record_id))
        if not shown.proposals:
            self._add(self.tr("Add their own proposal"), "new-proposal", 16)

    def _notes(self, shown: VisitShown) -> None:
        self._section(self.tr("Notes"), len(shown.notes))
        wording = self._workplace.wording
        for stored in shown.notes:
            note = stored.record
            secret = note.in_confidence
            informer = wording.word(f"informer.{note.informer}")
            row = Row(
                note.words,
                f"{informer} · {wording.time_of(stored.made.at)}",
                below=wording.word("lead_summary.in_confidence") if secret else "",
                below_tone="warning",
                icon="lock" if secret else "",
                icon_tone="warning",
            )
            self._row(row, Place("edit-note", stored.record_id))
        self._add(self.tr("Write a note"), "new-note")

    def _attached(self, shown: VisitShown) -> None:
        self._section(self.tr("Pictures and papers"), len(shown.attached))
        for one in shown.attached:
            self._row(
                attached_row(one, self._workplace.wording),
                Place("edit-attachment", one.stored.record_id),
            )
        self._add(self.tr("Attach a picture or paper"), "new-attachment")

    def _note_presence(self, person_id: str, *, there: bool) -> None:
        shown = self._shown
        if shown is None:
            return
        presence = Presence.PRESENT if there else Presence.ABSENT
        desk, visit_id, reason = self._workplace.desk, shown.visit_id, self.reason
        self._workplace.do(
            lambda: note_presence(
                desk, visit_id=visit_id, person_id=person_id, presence=presence, reason=reason
            )
        )

    def _section(self, text: str, count: int | None) -> None:
        self._column.add(Section(text, count or None), 20)

    def _row(self, row: Row, place: Place) -> None:
        button = RowButton(row)
        button.setObjectName(place.record_id or "")
        button.clicked.connect(lambda: self._workplace.go(place))
        self._column.add(button)
        self._column.add(Hairline())

    def _add(self, text: str, page: str, above: int = 0) -> None:
        shown = self._shown
        button = TextButton(text, icon="plus")
        button.setObjectName(page)
        button.clicked.connect(
            lambda: self._workplace.go(Place(page, shown.visit_id if shown else None))
        )
        line = HBox()
        line.addWidget(button)
        line.addStretch(1)
        self._column.add_layout(line, above)
