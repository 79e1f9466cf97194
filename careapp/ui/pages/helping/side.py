"""The side of the page of help: what to do, what suppliers wait for, the right to swap."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.citizen import Track
from careapp.domain.help.pause import Pause, PauseReason
from careapp.domain.help.permission import Deed
from careapp.domain.help.task import SETTLED_BY_WORDS, TaskKind
from careapp.domain.identity import RecordId
from careapp.services.help.shown import HelpShown, StoredPause
from careapp.services.help.tasks import HelpTask
from careapp.services.help.words import task_words
from careapp.ui.pages.helping.part import HelpPart, may, on_the_left
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.row_words import RowWords
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.text import TextLabel

_LEADS = {
    TaskKind.FOLLOW_UP: ("follow-up-grant", Deed.FOLLOW_UP),
    TaskKind.REVISIT: ("change-grant", Deed.GRANT),
    TaskKind.REVIEW_PACKAGE: ("review-package", Deed.REVIEW),
    TaskKind.ANSWER_REQUEST: ("answer-request", Deed.REVIEW),
}
"""Where a task that is settled by doing it is done."""


class ActionsPart(HelpPart):
    """What can be done; what one's role may not is not offered, and that is said."""

    def show_help(self, shown: HelpShown) -> None:
        """Add the buttons."""
        citizen_id = shown.citizen.record_id
        if may(shown, Deed.GRANT):
            primary = Button(self.tr("Grant help"), "primary")
            primary.setObjectName("primary")
            primary.clicked.connect(self.leads("new-grant", citizen_id))
            self.column.add(primary)
        else:
            words = self.tr("A needs assessor grants, changes and ends help.")
            self.column.add(TextLabel(words, "body", "text_secondary", wraps=True))
        line = HBox(8)
        if may(shown, Deed.SWAP) and shown.page.track is not Track.AEL:
            line.addWidget(self.button(self.tr("Swap"), "", "swap", citizen_id), 1)
        if may(shown, Deed.GRANT_PACKAGE):
            line.addWidget(self.button(self.tr("Package"), "", "grant-package", citizen_id), 1)
        if may(shown, Deed.PAUSE):
            line.addWidget(self.button(self.tr("Pause"), "", "new-pause", citizen_id), 1)
        self.column.add_layout(line, 8)
        self._links(shown)

    def _links(self, shown: HelpShown) -> None:
        citizen_id = shown.citizen.record_id
        flow = FlowLayout(24, 0)
        papers = TextButton(self.tr("Letter and papers"), "printer")
        papers.setObjectName("papers")
        papers.clicked.connect(self.leads("papers", citizen_id))
        flow.addWidget(papers)
        if may(shown, Deed.PAUSE) and shown.page.grants:
            died = TextButton(self.tr("Died…"))
            died.setObjectName("stop-help")
            died.setAccessibleName(self.tr("The citizen has died: stop all help"))
            died.clicked.connect(self.leads("stop-help", citizen_id))
            flow.addWidget(died)
        for widget in self._steps(shown):
            flow.addWidget(widget)
        self.column.add_layout(flow, 4)

    def _steps(self, shown: HelpShown) -> Iterator[TextButton]:
        """Yield what takes the last thing back, and what does it again."""
        steps, citizen_id = shown.steps, shown.citizen.record_id
        for purpose, icon, page, keys, text in (
            (steps.back, "undo-2", "undo-help", "Ctrl+Z", self.tr("Undo: {what}")),
            (steps.again, "redo-2", "redo-help", "Ctrl+Y", self.tr("Redo: {what}")),
        ):
            if purpose:
                words = text.format(what=self.wording.word(f"help_act.{purpose}"))
                button = TextButton(words, icon)
                button.setObjectName(page)
                button.setToolTip(f"{words} ({keys})")
                button.clicked.connect(self.leads(page, citizen_id))
                yield button


class RightPart(HelpPart):
    """Whether the citizen knows of the right to swap: when, by whom, how."""

    def show_help(self, shown: HelpShown) -> None:
        """Add what is known."""
        informed, wording = shown.page.informed, self.wording
        in_course = shown.page.track is Track.AEL
        heading = self.tr("The right to arrange the help") if in_course else ""
        self.listing.head(heading or self.tr("The right to swap"))
        if informed is None:
            words = self.tr("Nobody has told the citizen of it yet.")
            self.column.add(IconText("circle-dashed", words, "warning", "large"), 4)
        else:
            record = informed.record
            day = wording.date_of(record.informed_on) if record.informed_on else ""
            way = wording.word(f"informed_way.{record.way}") if record.way else ""
            words = self.tr("Told {day} {way} by {name}")
            said = words.format(day=day, way=way, name=record.by or "–")
            self.column.add(IconText("circle-check", said, "good", "large"), 4)
        if may(shown, Deed.INFORM):
            text = self.tr("Told again") if informed else self.tr("Told now")
            tell = TextButton(text, "check")
            tell.setAccessibleName(self.tr("Write that the citizen was told of the right to swap"))
            tell.setObjectName("informed")
            tell.clicked.connect(self.leads("new-informed", shown.citizen.record_id))
            self.column.add_layout(on_the_left(tell))


class PausesPart(HelpPart):
    """Pauses that hold or are to come."""

    def show_help(self, shown: HelpShown) -> None:
        """Add the pauses; nothing where there are none."""
        held = [one for one in shown.page.pauses if self._holds(one.record, shown)]
        if not held:
            return
        self.listing.head(self.tr("Paused"))
        self.listing.rows([self._row(one, shown) for one in held], "")

    def _holds(self, pause: Pause, shown: HelpShown) -> bool:
        span = pause.span
        return span is not None and (span.last_on is None or span.last_on >= shown.today)

    def _row(self, stored: StoredPause, shown: HelpShown) -> QWidget:
        pause, wording = stored.record, self.wording
        first = wording.near(pause.span.first_on, shown.today) if pause.span else ""
        since = self.tr("from {day}").format(day=first)
        if pause.span and pause.span.last_on:
            until = wording.near(pause.span.last_on, shown.today)
            since = self.tr("{first} to {last}").format(first=first, last=until)
        names = [told.name for told in pause.told.values()]
        told = self.tr("told: {names}").format(names=wording.listed(names)) if names else ""
        why = wording.word(f"pause_reason.{pause.why}") if pause.why else ""
        nobody = "" if names else self.tr("Nobody is noted as told.")
        row = Row(why[:1].upper() + why[1:], ", ".join(filter(None, (since, told))), below=nobody)
        if not may(shown, Deed.PAUSE):
            return RowWords(row)
        box = QWidget()
        self._with_buttons(box, row, stored)
        return box

    def _with_buttons(self, box: QWidget, row: Row, stored: StoredPause) -> None:
        column = VBox(4, (0, 0, 0, 8), box)
        column.addWidget(RowWords(row))
        flow = FlowLayout(8, 8)
        pause, about = stored.record, row.title
        if pause.why is not PauseReason.DEATH:
            go_on = self.tr("Goes on")
            flow.addWidget(self.button(go_on, about, "resume-help", stored.record_id))
        flow.addWidget(self.button(self.tr("Told"), about, "tell-pause", stored.record_id))
        column.addLayout(flow)


class TasksPart(HelpPart):
    """What the help of this citizen calls on the visitator to do.

    Signals:
        settle_wanted: What came of a task is to be written (`HelpTask`).
    """

    settle_wanted = Signal(object)

    def show_help(self, shown: HelpShown) -> None:
        """Add the tasks; nothing where there are none."""
        tasks = shown.page.tasks
        if not tasks:
            return
        self.listing.head(self.tr("To do"))
        self.listing.rows([self._row(one, shown) for one in tasks], "")

    def _row(self, one: HelpTask, shown: HelpShown) -> QWidget:
        wording, task = self.wording, one.task
        below, tone = wording.near(task.due_on, shown.today), "text_secondary"
        if one.days_over > 0:
            below, tone = wording.over(one.days_over), "danger"
        row = Row(task_words(wording, task), below=below, below_tone=tone)
        place = _LEADS.get(task.kind)
        if place is not None and may(shown, place[1]):
            return self.row(row, place[0], RecordId(task.about))
        if task.kind not in SETTLED_BY_WORDS or not may(shown, Deed.REVIEW):
            return RowWords(row)
        button = RowButton(row)
        button.setObjectName(f"task-{task.task_id}")
        button.setAccessibleDescription(self.tr("Write what came of it"))
        button.clicked.connect(lambda: self.settle_wanted.emit(one))
        return button


class ChecksPart(HelpPart):
    """What must be settled, and what reporting to the state would refuse."""

    def show_help(self, shown: HelpShown) -> None:
        """Add what was found; nothing where all is well."""
        codes = dict.fromkeys(one.code for one in shown.page.findings)
        if codes:
            self.listing.head(self.tr("To be settled"))
        for code in codes:
            words = self.wording.word(f"finding.{code}")
            self.column.add(IconText("circle-alert", words, "warning", "large"), 8)
        if shown.page.gateway:
            self.listing.head(self.tr("Before reporting"))
            words = self.tr("Reporting would refuse this:")
            self.column.add(TextLabel(words, "body", "text_secondary", wraps=True), 4)
        for problem in shown.page.gateway:
            words = self.wording.word(f"gateway.{problem.code}", **(problem.context or {}))
            self.column.add(IconText("circle-alert", words, "text"), 6)
