"""One thing that people said apart: both sides, and what one person decides."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from careapp.changes.kinds import KINDS
from careapp.changes.touched import Done
from careapp.services.choices import Choices as FormChoices
from careapp.services.choices import read_choices
from careapp.services.conflicts.settle import (
    Decision,
    keep_all,
    keep_side,
    take_back_decision,
    write_third,
)
from careapp.services.conflicts.shown import ConflictShown, Third, conflict_shown
from careapp.services.desk import Desk
from careapp.services.reasons import AMEND
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.settling.choices import Choices
from careapp.ui.pages.settling.foot import ConflictFoot
from careapp.ui.pages.settling.grid import SidesGrid
from careapp.ui.pages.settling.third import offers_third
from careapp.ui.pages.settling.writing import Writing
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.columns import MARGIN, TOP, ScrollColumn
from careapp.ui.widgets.layouts import FlowLayout, VBox, lay_out_now
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.notices import EmptyState
from careapp.ui.widgets.surfaces import BLEED, Hairline, Title
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_BAR = 24
_KEYS = 9
_Deciding = Callable[[Desk, ConflictShown, str | None], Done[Decision]]


@dataclass(frozen=True, slots=True)
class _Made:
    """A decision, where it was made, in words, and the reason that was given."""

    decision: Decision
    place: Place
    words: str
    reason: str | None


_Asked = tuple[ConflictShown | None, FormChoices | None]


class ConflictPage(Page):
    """The sides of one conflict, side by side; nothing waits for it to be decided."""

    key = "conflict"
    rail = "safety"
    kinds = frozenset(KINDS)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._shown: ConflictShown | None = None
        self._form_choices: FormChoices | None = None
        self._decision: _Made | None = None
        self._title = Title(quiet=True)
        self._back = Button("", icon="arrow-left")
        self._question = TextLabel("", "title", wraps=True)
        self._about = TextLabel("", "body", "text_secondary", wraps=True)
        self._safe = IconText("circle-check", "", "text", icon_tone="good")
        self._grid, self._choices = SidesGrid(), Choices()
        self.writing = Writing(workplace)
        self._foot = ConflictFoot()
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        head = VBox(8, (MARGIN, TOP, MARGIN, 8))
        head.addWidget(page_header(self._title, self._back))
        self._area = ScrollColumn(BLEED, (MARGIN - BLEED, 8, _BAR, 12))
        self._below = QWidget()
        below = FlowLayout(24, 4, self._below)
        below.addWidget(self._about)
        below.addWidget(self._safe)
        self._parts = [self._question, self._below, self._grid, self._choices]
        column = self._area.column
        for part, above in zip(self._parts, (0, 0, 12, 0), strict=True):
            column.add(part, above)
        column.add(self.writing, 8)
        self.writing.hide()
        self._settled = VBox()
        column.add_layout(self._settled)
        outer = VBox(parent=self)
        outer.addLayout(head)
        outer.addWidget(self._area, 1)
        outer.addWidget(Hairline())
        outer.addWidget(self._foot)

    def _connect(self) -> None:
        self._back.clicked.connect(self.go_back)
        self._choices.kept.connect(self.keep_side)
        self._choices.all_kept.connect(self.keep_all)
        self._choices.third_wanted.connect(self.write_third)
        self.writing.written.connect(self._say_third)
        self.writing.closed.connect(self.refresh)
        self._foot.later_wanted.connect(self.leave_for_later)
        self._foot.undo_wanted.connect(self.undo)
        for number in range(1, _KEYS + 1):
            self._on_key(str(number), lambda n=number: self._press(n))  # type: ignore[misc]
        self._on_key("Ctrl+Z", self.undo)

    def _on_key(self, keys: str, run: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(run)

    def _retranslate(self) -> None:
        self._foot.retranslate()
        self.writing.retranslate()

    # Asking and showing

    def go_to(self, place: Place) -> None:
        """Show a conflict; what was being written of another is on disk already."""
        if place != self.place:
            self.writing.put_away()
            self._shown = None
        super().go_to(place)

    def leave(self) -> None:
        """Put what is being written on disk."""
        if self.writing.is_open:
            self.writing.keep()
            self.writing.forget()

    def _refresh(self) -> None:
        record_id, unit, language = self.place.record_id, self.place.unit, self._language
        if record_id is None:
            return

        def ask(desk: Desk) -> _Asked:
            shown = conflict_shown(desk, record_id=record_id, unit=unit, language=language)
            if shown is None or shown.third is not Third.FIELD:
                return shown, None
            return shown, read_choices(desk, citizen_id=shown.found.citizen_id, language=language)

        self._ask(ask, self._show)

    def _show(self, asked: _Asked) -> None:
        shown, self._form_choices = asked
        if self.writing.is_open and self._shown is not None:
            return  # what is being written stands on what was seen when it was begun
        first = self._shown is None
        self._shown = shown
        with filled_anew(self):
            self._fill(shown)
        if shown is not None and first:
            self._area.verticalScrollBar().setValue(0)
            if shown.typed is not None and shown.may_decide:
                self.write_third()
            else:
                self._choices.focus_first()

    def _fill(self, shown: ConflictShown | None) -> None:
        self._settled.clear()
        for part in self._parts:
            part.setVisible(shown is not None)
        self._back.setText(self._back_words())
        self._foot.show_decision(self._decision.words if self._decision else "")
        if shown is None:
            self._title.text, self._title.subtitle = self.tr("Nobody differs here any more"), ""
            self._foot.show_count("")
            words = self.tr("This is decided. What was written stays in the history.")
            done = EmptyState("circle-check", words, self._back_words())
            done.acted.connect(self.go_back)
            self._settled.addWidget(done)
            return
        found = shown.found
        self._title.text = self._heading(shown)
        self._title.subtitle = " · ".join(filter(None, (found.whose, found.at_visit)))
        self._question.setText(found.title)
        self._about.setText(" · ".join(filter(None, (found.area, shown.before))))
        self._about.setVisible(bool(self._about.text()))
        self._safe.text = self._all_is_kept(shown)
        self._grid.show_conflict(shown)
        third = offers_third(shown, self.workplace)
        self._choices.show_conflict(shown, self.workplace.wording, third=third)
        self._foot.show_count(self._count(shown))

    def _heading(self, shown: ConflictShown) -> str:
        if shown.is_removal:
            return self.tr("Deleted, and written in")
        number = self.workplace.wording.number(len(shown.sides))
        text = self.tr("{number} answers to the same question")
        if shown.one.kind != "answer":
            text = self.tr("{number} have written differently")
        return text.format(number=number[:1].upper() + number[1:])

    def _all_is_kept(self, shown: ConflictShown) -> str:
        if len(shown.sides) == len("ab"):
            return self.tr("Both are kept. Nothing disappears, whatever you choose.")
        return self.tr("All are kept. Nothing disappears, whatever you choose.")

    def _count(self, shown: ConflictShown) -> str:
        text = self.tr("{number} of {total}")
        return text.format(number=shown.number, total=shown.total)

    def _back_words(self) -> str:
        back = self._place_back()
        return self.tr("The visit") if back.page == "visit" else self.tr("All that waits")

    @property
    def _language(self) -> str:
        return self.workplace.look.language

    # Going

    def _place_back(self) -> Place:
        return self.place.back or Place("conflicts")

    def go_back(self) -> None:
        """Go back to where one came from, such as the question at the visit."""
        self.workplace.go(self._place_back())

    def leave_for_later(self) -> None:
        """Leave it as it is, and look at the next one, or go back."""
        shown = self._shown
        if shown is None or shown.following is None or shown.number == shown.total:
            self.go_back()
        else:
            self._go_on(shown)

    def _go_on(self, shown: ConflictShown) -> None:
        """Look at the next conflict about the same person, or stay with what was decided."""
        following = shown.following
        if following is None:
            self._shown = None
            self.refresh()
        else:
            there = replace(self.place, record_id=following.record_id, unit=following.unit)
            self.workplace.go(replace(there, back=self.place.back))

    # Deciding

    def _press(self, number: int) -> None:
        if not self.writing.is_open and self._shown is not None:
            self._choices.press(number)

    def keep_side(self, number: int) -> None:
        """Decide for one side."""
        self._decide(lambda desk, shown, reason: keep_side(desk, shown, number, reason=reason))

    def keep_all(self) -> None:
        """Decide that all of them stand."""
        self._decide(lambda desk, shown, reason: keep_all(desk, shown, reason=reason))

    def write_third(self) -> None:
        """Write something else."""
        if self._shown is not None:
            self.writing.open(self._shown, self._form_choices)
            lay_out_now()
            for part in (self.writing, self.writing.title):
                self._area.ensureWidgetVisible(part)

    def _say_third(self, value: object) -> None:
        self._decide(lambda desk, shown, reason: write_third(desk, shown, value, reason=reason))

    def _decide(self, decide: _Deciding) -> None:
        shown, desk = self._shown, self.workplace.desk
        if shown is None:
            return

        def run(reason: str | None) -> None:
            self.workplace.do(
                lambda: decide(desk, shown, reason),
                lambda done: self._decided(shown, done, reason),
            )

        if not shown.needs_reason or shown.found.visit_id is None:
            run(None)
            return
        dialog = self._ask_why(ReasonDraft(self.workplace, shown.found.visit_id, AMEND))
        dialog.given.connect(run)
        open_once(dialog)

    def _ask_why(self, draft: ReasonDraft) -> ReasonDialog:
        return ReasonDialog(
            self.tr("Why do you decide this after the visit was closed?"),
            self.tr("What was signed stays as it is. The reason is printed with the decision."),
            self.tr("Decide"),
            (
                self.tr("The answers met after the visit"),
                self.tr("We have talked about it since"),
            ),
            self,
            draft=draft,
        )

    def _decided(self, shown: ConflictShown, done: Done[Decision], reason: str | None) -> None:
        at = self.workplace.wording.time_of(self.workplace.desk.clock.now())
        words = self.tr("{about}: decided {time}").format(about=shown.found.title, time=at)
        self._decision = _Made(done.result, self.place, words, reason)
        self.writing.forget()
        self._go_on(shown)

    def undo(self) -> None:
        """Take the last decision back: both sides stand again."""
        if self._decision is None or self.writing.is_open:
            return
        made, desk = self._decision, self.workplace.desk

        def back(_touched: object) -> None:
            self._decision, self._shown = None, None
            self.workplace.go(made.place)

        self.workplace.do(lambda: take_back_decision(desk, made.decision, reason=made.reason), back)
