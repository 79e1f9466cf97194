"""One question at a time, large, for the screen that is turned to the citizen."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.stored_rounds import Round
from careapp.domain.informer import Informer, Voice
from careapp.services.conversation import AnswerState, Key
from careapp.services.credit import tool_credit
from careapp.ui.form_parts import Asked
from careapp.ui.formview import FormView
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.topics.beside import explained, written
from careapp.ui.topics.editors import Editor, Given, editor_for
from careapp.ui.topics.spoken import given_of, said_of
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.columns import ScrollColumn
from careapp.ui.widgets.large import enlarge
from careapp.ui.widgets.layouts import HBox, VBox, empty
from careapp.ui.widgets.notices import Progress
from careapp.ui.widgets.surfaces import BLEED, Hairline
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_MARGIN, _WIDEST = 64, 800


class StepView(QDialog):
    """The questions that stand open, one after the other, in the citizen's own voice.

    What is for the professional is not here: no prompt, no judgement, no level.

    Args:
        workplace: For words and the day.
        form: The tool as it stands on the screen, with what it asks now.
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
        form: FormView,
        state: Callable[[Key], AnswerState],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._form, self._state = workplace, form, state
        self._shown: Asked | None = None
        self._editor: Editor | None = None
        self._build()
        self._connect()

    @property
    def current(self) -> str:
        """The place of the question that is shown; empty when there is none."""
        return self._shown.place if self._shown else ""

    def go_to(self, place: str) -> None:
        """Show a question; the first one where it is not asked here."""
        asked = self._form.asked()
        found = next((one for one in asked if one.place == place), None)
        self._show(found or next(iter(asked), None))

    def step(self, by: int) -> None:
        """Go to the next question, or the one before; stay where there is none."""
        self._settle()
        places = [one.place for one in self._form.asked()]
        at = places.index(self.current) + by if self.current in places else 0
        if 0 <= at < len(places):
            self.go_to(places[at])

    def _build(self) -> None:
        self.setWindowTitle(self.tr("One question at a time"))
        self._area = ScrollColumn(BLEED, (_MARGIN - BLEED, 40, _MARGIN - BLEED, 40))
        self._room = VBox(16)
        self._area.column.add_layout(self._room)
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
        column.addWidget(self._area, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)
        for button in (self._turn_back, self._before, self._next):
            button.setAutoDefault(False)

    def _restyle(self, theme: Theme) -> None:
        """Keep lines short enough to read."""
        self._area.setMaximumWidth(theme.px(_WIDEST + 2 * _MARGIN))

    def _connect(self) -> None:
        follow_theme(self._restyle)
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

    def _show(self, asked: Asked | None) -> None:
        self._shown, self._editor = asked, None
        empty(self._room)
        if asked is None:
            nothing = TextLabel(self.tr("There is nothing to answer here."), "lead", wraps=True)
            self._room.addWidget(nothing)
            return
        item, language = asked.item, self._workplace.look.language
        number = item.prefix.in_language(language)
        self._room.addWidget(written(item.text, language, "title", before=number))
        for widget in explained(item, language, "lead"):
            self._room.addWidget(widget)
        self._add_editor(item, language)
        self._add_growth(asked.place)
        self._add_credit()
        self._show_progress(asked.place)

    def _add_growth(self, place: str) -> None:
        """Offer one more of what repeats, after its last."""
        last = self._form.can_add_after(place)
        if last is not None:
            button = Button(self._form.add_words(last), icon="plus")
            button.setAutoDefault(False)
            button.clicked.connect(lambda: self._grow(last))
            row = HBox()
            row.addWidget(button)
            row.addStretch(1)
            self._room.addLayout(row)

    def _add_credit(self) -> None:
        """Say whose work the tool is, where its author asks for a credit."""
        if words := tool_credit(self._form.tool, self._workplace.wording):
            self._room.addWidget(TextLabel(words, "body", "text_secondary", wraps=True))

    def _grow(self, last: Round) -> None:
        self._settle()
        self.go_to(self._form.add_round(last.loop, last.outer))

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
        enlarge(self._editor)
        self._room.addWidget(self._editor)
        self._editor.focus()

    def _show_progress(self, place: str) -> None:
        places = [one.place for one in self._form.asked()]
        at, total = places.index(place) + 1, len(places)
        words = self.tr("{number} of {total}").format(number=at, total=total)
        short = self._short()
        self._progress.show_progress(f"{words} · {short}" if short else words, at, total)
        self._before.setEnabled(at > 1)
        self._next.setEnabled(at < total)

    def _short(self) -> str:
        """Return what is asked in few words, where its author wrote them."""
        asked = self._shown
        return asked.item.short_text.in_language(self._workplace.look.language) if asked else ""

    @property
    def _key(self) -> Key:
        return Key(self._form.tool.url, self.current, Voice.CITIZEN)

    def _edited(self, given: Given) -> None:
        self._form.standing.note_written(self.current)
        if self._editor is not None:
            self._area.ensureWidgetVisible(self._editor)
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
