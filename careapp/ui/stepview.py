"""One question at a time, large, for the screen that is turned to the citizen."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from careapp.dialogue.item import Item, ItemKind
from careapp.domain.informer import Informer, Voice
from careapp.services.conversation import AnswerState, Key
from careapp.ui.topics.editors import Editor, Given, editor_for
from careapp.ui.topics.spoken import given_of, said_of
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.columns import ScrollColumn
from careapp.ui.widgets.layouts import HBox, VBox, empty
from careapp.ui.widgets.notices import Progress
from careapp.ui.widgets.surfaces import BLEED, Hairline
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_MARGIN = 64


class StepView(QDialog):
    """The questions that stand open, one after the other, in the citizen's own voice.

    What is for the professional is not here: no prompt, no judgement, no level.

    Args:
        workplace: For words and the day.
        tool: The tool's url.
        asked: Returns the questions that stand open now, in order.
        state: Returns what is known of an answer.
        parent: What it covers.

    Signals:
        typed: An answer was changed (`Key`, `Said`, ticks or None).
        settled: An answer is finished for now (`Key`).
    """

    typed = Signal(object, object, object)
    settled = Signal(object)

    def __init__(
        self,
        workplace: Workplace,
        tool: str,
        asked: Callable[[], Sequence[Item]],
        state: Callable[[Key], AnswerState],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._tool, self._asked, self._state = workplace, tool, asked, state
        self._item: Item | None = None
        self._editor: Editor | None = None
        self._build()
        self._connect()

    @property
    def current(self) -> str:
        """The linkId of the question that is shown; empty when there is none."""
        return self._item.link_id if self._item else ""

    def go_to(self, link_id: str) -> None:
        """Show a question; the first one where it is not asked here."""
        asked = self._asked()
        found = next((item for item in asked if item.link_id == link_id), None)
        self._show(found or next(iter(asked), None))

    def step(self, by: int) -> None:
        """Go to the next question, or the one before; stay where there is none."""
        self._settle()
        links = [item.link_id for item in self._asked()]
        at = links.index(self.current) + by if self.current in links else 0
        if 0 <= at < len(links):
            self.go_to(links[at])

    def _build(self) -> None:
        self.setWindowTitle(self.tr("One question at a time"))
        area = ScrollColumn(BLEED, (_MARGIN - BLEED, 40, _MARGIN - BLEED, 40))
        self._room = VBox(16)
        area.column.add_layout(self._room)
        self._turn_back = Button(self.tr("Turn back"), icon="arrow-left")
        self._progress = Progress()
        self._before = Button(self.tr("Previous"))
        self._next = Button(self.tr("Next"), "primary", icon="arrow-right")
        foot = HBox(12, (_MARGIN, 12, _MARGIN, 12))
        foot.addWidget(self._turn_back)
        foot.addWidget(self._progress, 1)
        foot.addWidget(self._before)
        foot.addWidget(self._next)
        column = VBox(0, parent=self)
        column.addWidget(area, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)
        for button in (self._turn_back, self._before, self._next):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self._turn_back.clicked.connect(self.reject)
        self._next.clicked.connect(lambda: self.step(1))
        self._before.clicked.connect(lambda: self.step(-1))
        self.finished.connect(lambda _code: self._settle())
        for keys, run in (
            ("Ctrl+Down", lambda: self.step(1)),
            ("Ctrl+Up", lambda: self.step(-1)),
            ("F8", self.reject),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(run)

    def _show(self, item: Item | None) -> None:
        self._item, self._editor = item, None
        empty(self._room)
        if item is None:
            nothing = TextLabel(self.tr("There is nothing to answer here."), "lead", wraps=True)
            self._room.addWidget(nothing)
            return
        language = self._workplace.look.language
        self._room.addWidget(TextLabel(item.text.in_language(language), "title", wraps=True))
        for one in item.help:
            words = one.in_language(language)
            self._room.addWidget(TextLabel(words, "lead", "text_secondary", wraps=True))
        self._add_editor(item, language)
        self._show_progress(item)

    def _add_editor(self, item: Item, language: str) -> None:
        """Add what the citizen answers by; a level is the professional's, the words are theirs."""
        if item.kind is ItemKind.LEVEL:
            item = replace(item, kind=ItemKind.TEXT, options=())
        self._editor = editor_for(item, language, self._workplace.desk.clock.today())
        if self._editor is None:
            return
        state = self._state(self._key)
        self._editor.show_given(given_of(state.said, state.ticked))
        self._editor.edited.connect(self._edited)
        self._editor.settled.connect(self._settle)
        self._room.addWidget(self._editor)
        self._editor.focus()

    def _show_progress(self, item: Item) -> None:
        links = [one.link_id for one in self._asked()]
        at, total = links.index(item.link_id) + 1, len(links)
        words = self.tr("{number} of {total}").format(number=at, total=total)
        self._progress.show_progress(words, at, total)
        self._before.setEnabled(at > 1)
        self._next.setEnabled(at < total)

    @property
    def _key(self) -> Key:
        return Key(self._tool, self.current, Voice.CITIZEN)

    def _edited(self, given: Given) -> None:
        self.typed.emit(self._key, said_of(given, Informer.CITIZEN), given.ticked)

    def _settle(self) -> None:
        if self._editor is not None:
            self.settled.emit(self._key)

    def showEvent(self, event: QShowEvent) -> None:
        """Cover the window that it belongs to (Qt)."""
        super().showEvent(event)
        parent: QWidget | None = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.window().geometry())
        if self._editor is not None:
            self._editor.focus()
