"""The main column of the citizen page: own words first, then what follows from them."""

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtWidgets import QWidget

from careapp.domain.care import Agreement, Condition, Goal, GoalState
from careapp.domain.identity import RecordId
from careapp.services.citizens import CitizenPage as Shown
from careapp.services.help.shown import HelpInShort
from careapp.services.wording import Wording
from careapp.ui.breath import after_a_breath
from careapp.ui.pages.attached_row import attached_row
from careapp.ui.pages.citizen_findings import add_findings
from careapp.ui.pages.citizen_help import add_help
from careapp.ui.pages.citizen_trends import TrendRow
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.level_row import LevelFacts, LevelLegend, LevelRow
from careapp.ui.pages.listing import Listing
from careapp.ui.pages.preparation import card_mark
from careapp.ui.pages.visit_words import capital
from careapp.ui.pages.written import WrittenNote, WrittenRow
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import HBox
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Column, QuoteBlock, Wash
from careapp.ui.workplace import Place

_NOTES_SHOWN = 4
_DONE_SHOWN = 3

Go = Callable[[Place], None]
_Step = Callable[[Shown, Wording], None]


class CitizenSections(QWidget):
    """Fills the main column; a widget only so that its words are translated.

    Args:
        column: The main column.
        go: Leads to a place, such as a form.

    Attributes:
        in_short: The week of help.
    """

    def __init__(self, column: Column, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self._column = column
        self._listing = Listing(column)
        self._go = go
        self._all_notes = False
        self.in_short: HelpInShort | None = None
        self._later: list[_Step] = []

    def show_citizen(self, shown: Shown, wording: Wording, *, at_once: bool = True) -> None:
        """Fill the column anew.

        Args:
            shown: All there is of the citizen.
            wording: Field terms and dates.
            at_once: Whether all of it; else what lies below the first sight comes after.
        """
        self._column.clear()
        steps: list[_Step] = [self._add_quote, self._add_findings, self._add_cards, self._add_help]
        self._later = [
            self._add_goals,
            self._add_conditions,
            self._add_trends,
            self._add_agreements,
            self._add_information,
            self._add_notes,
            self._add_attached,
        ]
        if at_once:
            steps += self._later
            self._later = []
        for step in steps:
            step(shown, wording)
        self._add_later(shown, wording)

    def _add_later(self, shown: Shown, wording: Wording) -> None:
        """Add one section and let the window breathe before the next."""
        steps = self._later
        if not steps:
            return

        def add() -> None:
            if steps is self._later:
                with filled_anew(self._column):
                    steps.pop(0)(shown, wording)
                self._add_later(shown, wording)

        after_a_breath(self, add)

    def forget(self) -> None:
        """Fold what was unfolded, because another citizen is shown."""
        self._all_notes = False

    def _add_quote(self, shown: Shown, wording: Wording) -> None:
        citizen, wash = shown.citizen.record, Wash(4)
        matters = citizen.what_matters
        if matters is not None:
            who = wording.word(f"informer.{matters.informer}")
            day = wording.date_of(matters.said_on) if matters.said_on else ""
            source = ", ".join(part for part in (capital(who), day) if part)
            words = wording.quote(matters.words)
            wash.content.addWidget(QuoteBlock(words, self.tr("What matters to me"), source))
        else:
            name = citizen.name.given if citizen.name else self.tr("the citizen")
            text = self.tr("Nobody has written yet what matters to {name}.").format(name=name)
            wash.content.addWidget(QuoteBlock(text, self.tr("What matters to me")))
            ask = TextButton(self.tr("Write it down"), icon="pencil")
            ask.clicked.connect(self._leads("edit-citizen", shown.citizen.record_id))
            row = HBox()
            row.addWidget(ask)
            row.addStretch(1)
            wash.content.addLayout(row)
        self._column.add(wash)

    def _add_findings(self, shown: Shown, wording: Wording) -> None:
        citizen_id = shown.citizen.record_id
        back = Place("citizen", citizen_id)
        there = Place("conflicts", citizen_id, back=back)
        add_findings(self._column, shown.findings, wording, lambda: self._go(there))

    def _add_cards(self, shown: Shown, wording: Wording) -> None:
        self._head(
            self.tr("Before the door"), "attention-card", self.tr("Add to: before the door"), shown
        )
        rows = []
        for stored in shown.cards:
            mark = card_mark(stored.record, wording, shown.today)
            row = RowButton(Row(mark.text, icon=mark.icon))
            rows.append(self._opens(row, "edit-attention-card", stored.record_id))
        self._listing.rows(rows, self.tr("Nothing is noted."))

    def _add_help(self, shown: Shown, wording: Wording) -> None:
        if self.in_short is not None:
            citizen_id = shown.citizen.record_id
            add_help(self._column, self.in_short, wording, citizen_id, self._go)

    def _add_goals(self, shown: Shown, wording: Wording) -> None:
        legend = [LevelLegend(wording)] if shown.goals else []
        self._head(self.tr("Goals"), "goal", self.tr("Add a goal"), shown, *legend)
        conditions = {one.record_id: one.record for one in shown.conditions}
        rows = []
        for stored in shown.goals:
            goal = stored.record
            condition = conditions.get(goal.condition_id) if goal.condition_id else None
            told = self._goal_facts(goal, condition, shown.today, wording)
            facts = ". ".join(map(capital, told))
            row: QWidget = (
                LevelRow(goal.words or "", facts, condition.assessment, wording)
                if condition
                else RowButton(Row(goal.words or "", facts))
            )
            rows.append(self._opens(row, "edit-goal", stored.record_id))
        self._listing.rows(rows, self.tr("No goals are written yet."))

    def _goal_facts(
        self, goal: Goal, condition: Condition | None, today: date, wording: Wording
    ) -> Iterator[str]:
        if condition is not None:
            yield condition.code.display
        if goal.detail:
            yield goal.detail.rstrip(".")
        if goal.state not in (None, GoalState.OPEN):
            yield wording.word(f"goal_state.{goal.state}")
        elif goal.due_on:
            day = wording.near(goal.due_on, today)
            yield self.tr("to be reached by {day}").format(day=day)

    def _add_conditions(self, shown: Shown, wording: Wording) -> None:
        self._listing.head(self.tr("Functional ability"))
        left = [one.record for one in shown.conditions if one.record.ended_on is None]
        rows = [
            LevelFacts(
                condition.code.display,
                ", ".join(self._condition_facts(condition, shown.today, wording)),
                condition.assessment,
                wording,
            )
            for condition in left
        ]
        self._listing.rows(rows, self.tr("No levels are set yet. They are set at a visit."))

    def _condition_facts(
        self, condition: Condition, today: date, wording: Wording
    ) -> Iterator[str]:
        if condition.area:
            yield condition.area
        assessed = condition.assessment.assessed_on if condition.assessment else None
        if assessed:
            yield self.tr("assessed {day}").format(day=wording.near(assessed, today))
        if condition.follow_up_on:
            day = wording.near(condition.follow_up_on, today)
            yield self.tr("followed up {day}").format(day=day)

    def _add_trends(self, shown: Shown, wording: Wording) -> None:
        if shown.trends:
            self._listing.head(wording.word("instrument.heading"))
            self._listing.rows([TrendRow(one, wording) for one in shown.trends], "")

    def _add_agreements(self, shown: Shown, wording: Wording) -> None:
        self._head(self.tr("Agreements"), "agreement", self.tr("Add an agreement"), shown)
        left = [one for one in shown.agreements if one.record.done_on is None]
        done = [one for one in shown.agreements if one.record.done_on is not None]
        rows = []
        for stored in (*left, *done[-_DONE_SHOWN:]):
            row = RowButton(self._agreement_words(stored.record, wording))
            rows.append(self._opens(row, "edit-agreement", stored.record_id))
        self._listing.rows(rows, self.tr("Nothing is agreed yet."))

    def _agreement_words(self, agreement: Agreement, wording: Wording) -> Row:
        owner = agreement.owner.name if agreement.owner else self.tr("nobody has said who")
        if agreement.done_on:
            done = self.tr("done {day}").format(day=wording.short(agreement.done_on))
            return Row(
                agreement.what or "",
                capital(owner),
                below=done,
                below_tone="good",
                icon="circle-check",
                icon_tone="good",
            )
        when = wording.when(agreement.when)
        return Row(agreement.what or "", capital(owner), below=when, icon="circle")

    def _add_information(self, shown: Shown, wording: Wording) -> None:
        self._head(
            self.tr("General information"),
            "general-information",
            self.tr("Add general information"),
            shown,
        )
        rows = []
        for stored in sorted(shown.information, key=lambda one: int(one.record.topic[1:])):
            known = stored.record
            source = wording.word(f"informer.{known.informer}") if known.informer else ""
            day = wording.date_of(stored.said.at.astimezone(wording.zone).date())
            row = WrittenRow(
                wording.word(f"topic.{known.topic}"),
                known.words or "",
                ", ".join(part for part in (capital(source), day) if part),
            )
            rows.append(self._opens(row, "edit-general-information", stored.record_id))
        self._listing.rows(rows, self.tr("Nothing is written yet."))

    def _add_notes(self, shown: Shown, wording: Wording) -> None:
        self._head(self.tr("Notes"), "note", self.tr("Write a note"), shown)
        latest = sorted(shown.notes, key=lambda one: one.made.at, reverse=True)
        some = latest if self._all_notes else latest[:_NOTES_SHOWN]
        rows: list[QWidget] = []
        for stored in some:
            note = stored.record
            informer = wording.word(f"informer.{note.informer}")
            source = wording.word("lead_summary.source", informer=informer)
            facts = (
                shown.authors[stored.made.author],
                wording.near_moment(stored.made.at, shown.today),
                source,
            )
            lock = wording.word("lead_summary.in_confidence") if note.in_confidence else ""
            rows.append(WrittenNote(note.words, ", ".join(facts), lock))
        self._listing.rows(rows, self.tr("No notes are written yet."))
        if len(some) < len(latest):
            more = TextButton(self.tr("Show all notes"))
            more.clicked.connect(lambda: self._show_all_notes(shown, wording))
            row_of_one = HBox()
            row_of_one.addWidget(more)
            row_of_one.addStretch(1)
            self._column.add_layout(row_of_one, 4)

    def _show_all_notes(self, shown: Shown, wording: Wording) -> None:
        self._all_notes = True
        self.show_citizen(shown, wording)

    def _add_attached(self, shown: Shown, wording: Wording) -> None:
        add = self.tr("Attach a picture or paper")
        self._head(self.tr("Pictures and papers"), "attachment", add, shown)
        rows = []
        for one in shown.attached:
            row = RowButton(attached_row(one, wording))
            rows.append(self._opens(row, "edit-attachment", one.stored.record_id))
        self._listing.rows(rows, self.tr("Nothing is attached yet."))

    def _head(self, text: str, kind: str, name: str, shown: Shown, *beside: QWidget) -> None:
        run = self._leads(f"new-{kind}", shown.citizen.record_id)
        self._listing.head(text, *beside, add=self.tr("Add"), name=name, run=run)

    def _opens(self, row: QWidget, page: str, record_id: RecordId) -> QWidget:
        row.setObjectName(record_id)
        row.clicked.connect(self._leads(page, record_id))  # type: ignore[attr-defined] # a button
        return row

    def _leads(self, page: str, record_id: RecordId) -> Callable[[], None]:
        return lambda: self._go(Place(page, record_id))
