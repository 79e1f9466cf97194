"""The dialogue tools of a visit: one is shown, and one question of it is open."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from careapp.dialogue.tool import Tool
from careapp.domain.answer import Said, answer_id
from careapp.domain.informer import Voice
from careapp.services.conversation import SAID, Conversation, Key
from careapp.services.credit import credit_beside
from careapp.services.still_true import Earlier
from careapp.services.worked import Worked, work_out
from careapp.ui.breath import after_a_breath
from careapp.ui.formview import FormView
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import HBox, VBox, empty
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.notices import EmptyState, Progress
from careapp.ui.widgets.surfaces import BLEED
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace


class VisitForms(QWidget):
    """Chips to choose a tool, how far one is, and the tool itself.

    Signals:
        typed: An answer was changed (`Key`, `Said`, ticks or None).
        settled: An answer is finished for now (`Key`).
        moved: Another question is open (its widget).
        taken_out: The answers of a round are to be taken back (the tool's url, `Round`).
        steps_wanted: One question at a time is to be shown.
        tool_wanted: There is no tool, and the user wants to choose one.
    """

    typed = Signal(object, object, object)
    settled = Signal(object)
    moved = Signal(object)
    taken_out = Signal(str, object)
    steps_wanted = Signal()
    tool_wanted = Signal()
    outset = BLEED

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._forms: dict[str, FormView] = {}
        self._form: FormView | None = None
        self._chips: Chips | None = None
        self._conversation: Conversation | None = None
        self._editable = False
        self._done: Mapping[str, tuple[int, int]] = {}
        self._scores: Mapping[str, Sequence[str]] = {}
        self._earlier: Mapping[Key, Earlier] = {}
        self._typing: Sequence[Key] = ()
        self._nothing = ""
        self._progress, self._steps = Progress(), TextButton("")
        self._score = TextLabel("", "body", "text_secondary", wraps=True)
        self._head = VBox(8, (BLEED, 0, BLEED, 0))
        self._room = VBox(0)
        column = VBox(4, parent=self)
        column.addLayout(self._head)
        column.addLayout(self._room)
        self._credit = TextLabel("", "body", "text_secondary", wraps=True)
        credited = VBox(0, (BLEED, 12, BLEED, 0))
        credited.addWidget(self._credit)
        column.addLayout(credited)

    def show_conversation(
        self,
        conversation: Conversation,
        *,
        earlier: Mapping[Key, Earlier],
        done: Mapping[str, tuple[int, int]],
        scores: Mapping[str, Sequence[str]],
        typing: Sequence[Key],
        editable: bool,
    ) -> None:
        """Show what is known, leaving alone what is being typed."""
        self._conversation, self._editable, self._done = conversation, editable, done
        self._earlier, self._scores = earlier, scores
        self._take_away({(tool.url, tool.version) for tool in conversation.tools})
        self._show_head()
        if not conversation.tools:
            self._show_no_tool(missing=bool(conversation.missing_tools))
        elif self._form is None:
            self.choose(conversation.tools[0].url)
        self._typing = typing
        if self._form is not None:
            self._renew(self._form)
        others = deque(form for form in self._forms.values() if form is not self._form)
        after_a_breath(self, lambda: self._renew_others(conversation, others))

    def _renew_others(self, conversation: Conversation, others: deque[FormView]) -> None:
        """Renew the tools that nobody sees just now, one at a time."""
        if others and conversation is self._conversation:
            self._renew(others.popleft())
            after_a_breath(self, lambda: self._renew_others(conversation, others))

    def _renew(self, form: FormView) -> None:
        """Show what is known now, leaving alone what is being typed."""
        if self._conversation is not None and form in self._forms.values():
            form.show_conversation(self._conversation, self._typing)
            form.show_earlier(self._earlier)
            form.set_editable(editable=self._editable)
            self._work_out(form)

    def _take_away(self, wanted: set[tuple[str, str]]) -> None:
        """Take the tools away that the visit has no more; what was answered stays in the record."""
        shown = {(form.tool.url, form.tool.version) for form in self._forms.values()}
        for url, _version in shown - wanted:
            form = self._forms.pop(url)
            self._form = None if form is self._form else self._form
            form.hide()
            form.deleteLater()

    def forget(self) -> None:
        """Let go of all that was shown, for another visit or language."""
        self._forms, self._form, self._chips, self._conversation = {}, None, None, None
        self._nothing = ""
        empty(self._room)
        empty(self._head)

    @property
    def key(self) -> Key | None:
        """The question that is open, in the citizen's voice; None when none is."""
        form = self._form
        return Key(form.tool.url, form.current, Voice.CITIZEN) if form and form.current else None

    @property
    def asks_citizen(self) -> bool:
        """Whether the tool that is shown is for the citizen to answer, too."""
        form, known = self._form, self._conversation
        return bool(form and known and known.asks(form.tool.url, Voice.CITIZEN))

    @property
    def topic(self) -> QWidget | None:
        """The question that is open, None when none is."""
        return self._form.topic(self._form.current) if self._form else None

    @property
    def form(self) -> FormView | None:
        """The tool that is shown, None when none is."""
        return self._form

    def open(self, key: Key) -> None:
        """Open one question, in the voice that is asked for."""
        self.choose(key.tool)
        if self._form is not None:
            self._form.go_to(key.link_id, key.voice)

    def step(self, by: int) -> None:
        """Go to the next question, or the one before; at the end on to the next tool."""
        if self._form is None or self._conversation is None or self._form.step(by):
            return
        urls = [tool.url for tool in self._conversation.tools]
        at = urls.index(self._form.tool.url) + by
        if 0 <= at < len(urls):
            self.choose(urls[at])
            self._form.step(by if self._form.current else 0)

    def choose(self, url: str) -> None:
        """Show another tool; each is made once and keeps its place."""
        conversation = self._conversation
        tools = conversation.tools if conversation else ()
        tool = next((one for one in tools if one.url == url), None)
        if conversation is None or tool is None:
            return
        if self._form is not None:
            self._form.hide()
        else:
            self._nothing = ""
            empty(self._room)
        if url not in self._forms:
            self._forms[url] = self._new_form(tool, conversation)
        self._form = self._forms[url]
        self._form.show()
        self._show_head()

    def _new_form(self, tool: Tool, conversation: Conversation) -> FormView:
        form = FormView(tool, self._workplace.wording, self._workplace.desk.clock.today())
        form.typed.connect(self._note_typed)
        form.typed.connect(self.typed)
        form.settled.connect(self.settled)
        form.sides_wanted.connect(self._see_sides)
        form.moved.connect(lambda _place: self._tell_moved())
        form.grew.connect(lambda: self._work_out(form))
        form.taken_out.connect(lambda one: self.taken_out.emit(tool.url, one))
        form.show_conversation(conversation)
        form.show_earlier(self._earlier)
        form.set_editable(editable=self._editable)
        self._work_out(form)
        self._room.addWidget(form)
        return form

    def _work_out(self, form: FormView) -> None:
        """Let the formulas of a tool work aside, and show what came of them unless it is old."""
        conversation, tool = self._conversation, form.tool
        if conversation is None or not tool.works_out:
            return
        desk, language = self._workplace.desk, self._workplace.look.language
        numbering = form.standing.numbering

        def show(worked: Worked) -> None:
            if conversation is self._conversation and form in self._forms.values():
                form.show_worked(worked)

        def work() -> Worked:
            return work_out(desk, conversation, tool, language=language, numbering=numbering)

        self._workplace.ask(work, show, aside=True)

    def _note_typed(self, key: Key, _said: Said, _ticked: Mapping[str, str] | None) -> None:
        """What is typed before all tools are renewed must be left alone there too."""
        self._typing = (*self._typing, key)

    def _see_sides(self, key: Key) -> None:
        """Show what is said apart side by side; one comes back to the question.

        Why something does not count is said where all that waits is listed.
        """
        if self._conversation is None:
            return
        if not self._conversation.state(key).contested:
            self._workplace.go(Place("safety"))
            return
        visit_id = self._conversation.visit_id
        answer = answer_id(visit_id, key.tool, key.link_id, key.voice)
        back = Place("visit", visit_id, key)
        self._workplace.go(Place("conflict", answer, unit=SAID, back=back))

    def _tell_moved(self) -> None:
        topic = self.topic
        if topic is not None:
            tell: Callable[[], None] = lambda: self.moved.emit(topic)  # noqa: E731 - typed
            QTimer.singleShot(0, topic, tell)

    def _show_head(self) -> None:
        """Show which tools there are, which one is shown, and how far that one is."""
        language = self._workplace.look.language
        tools = self._conversation.tools if self._conversation else ()
        options = tuple(Option(tool.url, tool.title.in_language(language)) for tool in tools)
        if self._chips is None or options != self._chips.options:
            empty(self._head)
            self._chips = Chips(self.tr("Dialogue tools"), options)
            self._chips.chosen.connect(lambda url: self.choose(str(url or "")))
            self._head.addWidget(self._chips)
            self._add_progress()
            if tools and self._conversation and self._conversation.missing_tools:
                self._head.addWidget(IconText("info", self._missing_words(), "warning"))
        url, wording = self._form.tool.url if self._form else "", self._workplace.wording
        self._chips.value = url
        done, total = self._done.get(url, (0, 0))
        words = self.tr("{done} of {total} topics").format(done=done, total=total)
        self._progress.show_progress(words, done, total)
        self._progress.setVisible(bool(total))
        self._credit.setText(credit_beside(self._form.tool, wording) if self._form else "")
        self._credit.setVisible(bool(self._credit.text()))
        self._score.setText("\n".join(self._scores.get(url, ())))
        self._score.setVisible(bool(self._score.text()))
        self._steps.setVisible(bool(total) and self._editable and self.asks_citizen)

    def _add_progress(self) -> None:
        self._progress = Progress()
        self._steps = TextButton(self.tr("One question at a time"), "list-checks")
        self._steps.setToolTip("F8")
        self._steps.clicked.connect(self.steps_wanted)
        line = HBox(16)
        line.addWidget(self._progress, 1)
        line.addWidget(self._steps)
        self._head.addLayout(line)
        self._score = TextLabel("", "body", "text_secondary", wraps=True)
        self._head.addWidget(self._score)

    def _show_no_tool(self, *, missing: bool) -> None:
        words = self.tr("No dialogue tool has been chosen for this visit.")
        if missing:
            words = self._missing_words()
        if words == self._nothing:
            return
        self._nothing = words
        empty(self._room)
        state = EmptyState("clipboard-list", words, self.tr("Choose a tool"))
        state.acted.connect(self.tool_wanted)
        column = VBox(margins=(BLEED, 0, BLEED, 0))
        column.addWidget(state)
        self._room.addLayout(column)

    def _missing_words(self) -> str:
        return self.tr("A dialogue tool of this visit is not on this computer.")
