"""Is my work saved? The answer, how far each visit has come, and what waits."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from careapp.changes.kinds import KINDS
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.desk import Desk
from careapp.services.handing_over.names import LAPTOP
from careapp.services.safety.findings import Swept, sweep
from careapp.services.safety.page import SafetyShown, safety_shown
from careapp.services.safety.receipts import AT_A_TIME
from careapp.services.safety.set_aside import SetAsideRow, note_corrected, see_to, take_back
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.safeguarding.receipts import Receipts
from careapp.ui.pages.safeguarding.side import SafetySide
from careapp.ui.pages.safeguarding.waits import Waits
from careapp.ui.pages.safeguarding.words import SafetyWords
from careapp.ui.strings import sentence
from careapp.ui.widgets.columns import TwoColumns
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.marks import IconMark
from careapp.ui.widgets.surfaces import Title
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_HERO = 40
_SOON_MS = 400
"""While a sync runs it tells of every step; the page follows at its ease."""


class SafetyPage(Page):
    """How safe the work is."""

    key = "safety"
    rail = "safety"
    kinds = frozenset({*KINDS, LAPTOP})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._shown: SafetyShown | None = None
        self._swept: Swept | None = None
        self._sweeping = False
        self._limit = AT_A_TIME
        self._checked_at: datetime | None = None
        self._words = SafetyWords(self)
        self._title = Title()
        self._mark = IconMark("circle-check", "good", _HERO)
        self._answer = TextLabel("", "title", wraps=True)
        self._below = TextLabel("", "large", "text_secondary", wraps=True)
        self._receipts, self._waits = Receipts(self._words), Waits(self._words)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._columns = TwoColumns("", "")
        self._columns.header.addWidget(page_header(self._title))
        hero = QWidget()
        line = HBox(16, parent=hero)
        line.addWidget(self._mark)
        words = VBox()
        words.addWidget(self._answer)
        words.addWidget(self._below)
        line.addLayout(words, 1)
        main = self._columns.main
        main.add(hero, 8)
        main.add(self._receipts, 16)
        main.add(self._waits, 24)
        self._side = SafetySide(self._columns.side, self)
        VBox(parent=self).addWidget(self._columns)

    def _connect(self) -> None:
        workplace = self.workplace
        workplace.synced.connect(lambda _state: self._soon.isActive() or self._soon.start())
        workplace.saved.connect(lambda _at: self._soon.isActive() or self._soon.start())
        workplace.failed.connect(lambda _error: self._soon.start())
        self._soon.timeout.connect(self.refresh)
        self._receipts.more_wanted.connect(self._show_more)
        self._receipts.visit_wanted.connect(lambda one: workplace.go(Place("visit", one)))
        self._waits.wanted.connect(workplace.go)
        self._waits.send_wanted.connect(self._sync_now)
        self._waits.back_wanted.connect(self._take_back)
        self._waits.kept_wanted.connect(self._keep_here)
        self._side.receipt_wanted.connect(lambda: workplace.go(Place("print-receipt")))
        self._side.join_wanted.connect(lambda: workplace.go(Place("join")))
        self._side.lost_wanted.connect(lambda: workplace.go(Place("lost-computer")))
        self._side.sync_wanted.connect(self._sync_now)

    def _retranslate(self) -> None:
        self._title.text = self.tr("Is my work saved?")
        self._columns.set_names(self.tr("My work"), self.tr("Computers"))

    def _refresh(self) -> None:
        language, limit = self.workplace.look.language, self._limit

        def ask(desk: Desk) -> SafetyShown:
            note_corrected(desk)
            return safety_shown(desk, language=language, limit=limit)

        self._ask(ask, self._show)

    def _show(self, shown: SafetyShown) -> None:
        self._shown = shown
        self._checked_at = self.workplace.desk.clock.now()
        with filled_anew(self):
            self._fill(shown)
        self._sweep()

    def _fill(self, shown: SafetyShown) -> None:
        wording, today = self.workplace.wording, self.workplace.desk.clock.today()
        state = self.workplace.sync_state
        at = wording.near_moment(self._checked_at, today) if self._checked_at else ""
        self._title.subtitle = self.tr("This computer, checked {when}").format(when=at)
        told = self._words.answer(shown, state, wording, trouble=self._trouble())
        self._mark.set_icon(told.icon, told.tone)
        self._answer.setText(told.text)
        self._below.setText(told.below)
        self._receipts.show_receipts(shown, state, wording, today)
        self._waits.show_waits(shown, self._swept, state, wording)
        self._side.show_safety(shown, state, wording, today)

    def _trouble(self) -> str:
        error = self.workplace.trouble
        if isinstance(error, EnvironmentFailedError):
            return sentence(error.code, error.context)
        return ""

    # The rules, a few citizens at a time

    def _sweep(self) -> None:
        """Go through the rules where something is new; one at a time, aside."""
        if self._sweeping or not self.isVisible():
            return
        self._sweeping = True
        desk, before = self.workplace.desk, self._swept
        self.workplace.ask(lambda: sweep(desk, before), self._swept_on, aside=True)

    def _swept_on(self, swept: Swept) -> None:
        before, self._swept, self._sweeping = self._swept, swept, False
        shown = self._shown
        if shown is not None and (before is None or self._is_news(before, swept)):
            with filled_anew(self):
                state, wording = self.workplace.sync_state, self.workplace.wording
                self._waits.show_waits(shown, swept, state, wording)
        if not swept.done:
            self._sweep()

    @staticmethod
    def _is_news(before: Swept, after: Swept) -> bool:
        return (before.listed, before.done) != (after.listed, after.done)

    # Doing

    def _show_more(self) -> None:
        self._limit += AT_A_TIME
        self.refresh()

    def _sync_now(self) -> None:
        if self.workplace.syncing is not None:
            self.workplace.syncing.sync_now()

    def _take_back(self, row: SetAsideRow) -> None:
        desk = self.workplace.desk
        self.workplace.do(lambda: take_back(desk, row.aside), lambda _touched: self.refresh())

    def _keep_here(self, row: SetAsideRow) -> None:
        desk = self.workplace.desk
        changes = [row.aside.change.change_id]
        self.workplace.ask(lambda: see_to(desk, changes), lambda _none: self.refresh())
