"""A citizen's help: their own words, the week, what is granted, swapped and arranged."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from careapp.domain.identity import RecordId
from careapp.services.help.arranging import CourseWeek, arrange_as_before
from careapp.services.help.shown import HelpShown, help_shown
from careapp.services.help.tasks import HelpTask, settle_task
from careapp.services.help.words import task_words
from careapp.ui.breath import after_a_breath
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.helping.changing import ChangingPart
from careapp.ui.pages.helping.courses import CoursesPart
from careapp.ui.pages.helping.declines import DeclinesPart
from careapp.ui.pages.helping.grants import GrantsPart
from careapp.ui.pages.helping.heading import HelpHead
from careapp.ui.pages.helping.ledger import LedgerPart
from careapp.ui.pages.helping.orders import OrdersPart
from careapp.ui.pages.helping.own_words import OwnWordsPart
from careapp.ui.pages.helping.part import HelpPart
from careapp.ui.pages.helping.side import (
    ActionsPart,
    ChecksPart,
    PausesPart,
    RightPart,
    TasksPart,
)
from careapp.ui.pages.helping.week import WeekPart
from careapp.ui.widgets.columns import TwoColumns
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.surfaces import Column
from careapp.ui.workplace import Place, Workplace

_UNDER_FACTS = 12


class HelpPage(Page):
    """The page of one citizen's help."""

    key = "help"
    rail = "citizens"
    kinds = frozenset(
        {
            "arrangement",
            "citizen",
            "condition",
            "decline",
            "goal",
            "grant",
            "granted_package",
            "informed",
            "pause",
            "service",
            "settled_task",
            "supply_order",
            "swap",
            "swap_rules",
            "urgent_request",
            "visit",
        }
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._day: date | None = None
        self._shown: HelpShown | None = None
        self._worded = ""
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._columns = TwoColumns("", "")
        VBox(parent=self).addWidget(self._columns)
        self._head = HelpHead(self.workplace)
        self._columns.header.addWidget(self._head)
        self._facts_room = VBox()
        self._columns.main.add_layout(self._facts_room)
        main, side = Column(), Column(self._columns.side.outset)
        self._columns.main.add(main)
        self._columns.side.add(side)
        around = (main, self.workplace, self)
        self._week, self._courses = WeekPart(*around), CoursesPart(*around)
        self._grants, self._ledger = GrantsPart(*around), LedgerPart(*around)
        self._declines = DeclinesPart(*around)
        beside = (side, self.workplace, self)
        self._tasks = TasksPart(*beside)
        own = OwnWordsPart(*around)
        changing = ChangingPart(*around)
        self._main_parts: tuple[Column, tuple[HelpPart, ...]] = (
            main,
            (own, self._week, changing, self._courses, self._grants, self._ledger, self._declines),
        )
        self._side_parts: tuple[Column, tuple[HelpPart, ...]] = (
            side,
            (
                ActionsPart(*beside),
                self._tasks,
                OrdersPart(*beside),
                PausesPart(*beside),
                RightPart(*beside),
                ChecksPart(*beside),
            ),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what stands under the name scroll where there is little room (Qt)."""
        super().resizeEvent(event)
        narrow = self._columns.narrow
        self._facts_room.set_margins((0, 0, 0, _UNDER_FACTS if narrow else 0))
        if narrow:
            self._facts_room.addWidget(self._head.facts)
        else:
            self._head.take_facts()

    def _connect(self) -> None:
        self._week.day_wanted.connect(self.show_week)
        self._week.grant_wanted.connect(self.open_grant)
        self._courses.as_before_wanted.connect(self._arrange_as_before)
        self._grants.unfolded.connect(self._unfold)
        self._grants.earlier_wanted.connect(lambda: self._show_all(self._grants))
        self._ledger.all_wanted.connect(lambda: self._show_all(self._ledger))
        self._declines.all_wanted.connect(lambda: self._show_all(self._declines))
        self._tasks.settle_wanted.connect(self._settle)
        for key, step in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Home, 0)):
            keys = QKeySequence(Qt.KeyboardModifier.AltModifier | key)
            shortcut = QShortcut(keys, self)
            shortcut.activated.connect(lambda step=step: self._step(step))
        for keys_, place in (("Ctrl+Z", "undo-help"), ("Ctrl+Y", "redo-help")):
            shortcut = QShortcut(QKeySequence(keys_), self)
            shortcut.activated.connect(lambda place=place: self._go(place))

    def _retranslate(self) -> None:
        self._columns.set_names(self.tr("Help"), self.tr("To do"))

    def go_to(self, place: Place) -> None:
        """Show a citizen's help; of another one everything is folded, and it is this week."""
        if place.record_id != self.place.record_id:
            self._day, self._shown = None, None
            self._grants.open_ids.clear()
            for part in (self._grants, self._ledger, self._declines):
                part.shows_all = False
        super().go_to(place)

    def show_week(self, day: date | None) -> None:
        """Show the week of a day; None for this week."""
        self._day = day
        self.refresh()

    def _go(self, place: str) -> None:
        self.workplace.go(Place(place, self.place.record_id))

    def _step(self, step: int) -> None:
        if self._shown is not None:
            table = self._shown.table
            self.show_week({-1: table.before_on, 1: table.after_on}.get(step))

    def open_grant(self, grant_id: RecordId) -> None:
        """Unfold a grant and scroll to it."""
        self._grants.open_ids.add(grant_id)
        self._fill()
        rows = self.findChildren(QWidget, f"grant-{grant_id}")
        for row in rows[-1:]:  # those before it wait to be deleted
            row.setFocus(Qt.FocusReason.TabFocusReason)
            self._columns.scroll_to(row)

    def _refresh(self) -> None:
        citizen_id, day = self.place.record_id, self._day
        if citizen_id is not None:
            self._ask(lambda desk: help_shown(desk, citizen_id=citizen_id, day=day), self._show)

    def _show(self, shown: HelpShown) -> None:
        language, before = self.workplace.look.language, self._shown
        if (shown, language) == (before, self._worded):
            return
        self._shown, self._worded = shown, language
        self._head.show_help(shown)
        self._fill()
        if before is None:
            self._columns.to_top()

    def _fill(self) -> None:
        """Fill both columns; the side after the window has breathed."""
        self._fill_column(*self._main_parts)
        after_a_breath(self, lambda: self._fill_column(*self._side_parts))

    def _fill_column(self, column: Column, parts: tuple[HelpPart, ...]) -> None:
        shown = self._shown
        if shown is not None:
            with filled_anew(self):
                column.clear()
                for part in parts:
                    part.show_help(shown)

    # Acting

    def _unfold(self, grant_id: RecordId) -> None:
        self._grants.open_ids ^= {grant_id}
        self._fill_column(*self._main_parts)

    def _show_all(self, part: GrantsPart | LedgerPart | DeclinesPart) -> None:
        part.shows_all = True
        self._fill_column(*self._main_parts)

    def _arrange_as_before(self, course: CourseWeek) -> None:
        desk, course_id, monday = self.workplace.desk, course.course.record_id, course.monday
        self.workplace.do(lambda: arrange_as_before(desk, course_id=course_id, week_on=monday))

    def _settle(self, one: HelpTask) -> None:
        desk, task = self.workplace.desk, one.task
        draft = ReasonDraft(self.workplace, task.about, "settle-task")
        dialog = ReasonDialog(
            self.tr("What came of it?"),
            task_words(self.workplace.wording, task),
            self.tr("Settle"),
            (
                self.tr("Looked at: the grant stays as it is"),
                self.tr("The grant is changed"),
                self.tr("Agreed with the citizen to wait and see"),
            ),
            self,
            draft=draft,
        )
        dialog.given.connect(lambda words: draft.use(lambda: settle_task(desk, task, words=words)))
        open_once(dialog)
