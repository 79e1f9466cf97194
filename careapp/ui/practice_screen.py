"""Trying a dialogue tool: it asks as at a visit, and nothing is kept."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from careapp.dialogue.stored_rounds import Round
from careapp.dialogue.tool import Tool
from careapp.domain.answer import Said
from careapp.services.asked import topics_done
from careapp.services.conversation import Key
from careapp.services.practice import Practice
from careapp.services.tool_preview import tool_languages
from careapp.services.worked import Worked, work_out
from careapp.ui.formview import FormView
from careapp.ui.pages.holder import Holder
from careapp.ui.pages.languages import LANGUAGE_NAMES
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.columns import MAIN_WIDEST, MARGIN, TOP, ScrollColumn
from careapp.ui.widgets.layouts import HBox, VBox, lay_out_now
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.notices import Banner, Progress
from careapp.ui.widgets.surfaces import BLEED, Hairline
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_AFTER_MS = 300
"""From the last key to the formulas: they need not work for every one."""


class PracticeScreen(QDialog):
    """A tool to be tried, over the whole window.

    Args:
        workplace: For the words, and who tries it.
        tool: In any stage of its life.
        parent: What it covers.
    """

    def __init__(self, workplace: Workplace, tool: Tool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._workplace, self._tool = workplace, tool
        self._practice = Practice(workplace.desk, tool)
        spoken = [tag for tag in tool_languages(tool) if tag in LANGUAGE_NAMES]
        mine = workplace.look.language
        self._language = mine if mine in spoken or not spoken else spoken[0]
        self._languages = Chips(
            self.tr("Language of the questions"),
            [Option(tag, LANGUAGE_NAMES[tag]) for tag in spoken],
        )
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._build(several=len(spoken) > 1)
        self._connect()
        self._show_form("")

    @property
    def form(self) -> FormView:
        """The tool, as it asks."""
        return self._form

    def _build(self, *, several: bool) -> None:
        title = self._tool.title.in_language(self._language) or self._tool.url
        self.setWindowTitle(title)
        self._banner = Banner(
            "accent",
            self.tr("Practice: nothing of what is answered here is kept."),
            self.tr("Begin again"),
        )
        self._area = ScrollColumn(BLEED, (MARGIN - BLEED, 8, MARGIN - BLEED, TOP))
        self._room = Holder()
        self._area.column.add(self._room)
        self._progress = Progress()
        self._end = Button(self.tr("End practice"), "primary")
        self._end.setAutoDefault(False)
        head = VBox(12, (MARGIN, TOP, MARGIN, 12))
        head.addWidget(TextLabel(title, "title", wraps=True))
        head.addWidget(self._banner)
        self._nothing = IconText(
            "info", self.tr("The tool asks nothing: there is only text."), "text"
        )
        head.addWidget(self._nothing)
        if several:
            self._languages.value = self._language
            head.addWidget(self._languages)
        foot = HBox(12, (MARGIN, 12, MARGIN, 12))
        foot.addWidget(self._progress)
        foot.addStretch(1)
        foot.addWidget(self._end)
        column = VBox(parent=self)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)

    def _connect(self) -> None:
        self._end.clicked.connect(self.reject)
        self._soon.timeout.connect(self._work_out)
        self._banner.acted.connect(self._begin_again)
        self._languages.chosen.connect(self._speak)
        for keys, by in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self._form.step(by))
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._area.setMaximumWidth(theme.px(MAIN_WIDEST + 2 * MARGIN))

    def _show_form(self, link_id: str) -> None:
        """Ask anew, in another language or from the beginning; an open question stays open."""
        desk = self._workplace.desk
        form = FormView(self._tool, desk.wording(self._language), desk.clock.today())
        form.show_conversation(self._practice.conversation)
        form.set_editable(editable=True)
        form.typed.connect(self._answer)
        form.settled.connect(self._settle)
        form.grew.connect(self._soon.start)
        form.taken_out.connect(self._take_out)
        form.moved.connect(lambda _place: QTimer.singleShot(0, form, self._scroll_to_topic))
        self._form = form
        self._room.hold(form)
        if link_id:
            form.go_to(link_id)
        self._show_progress()
        self._work_out()

    def _answer(self, key: Key, said: Said, ticked: Mapping[str, str] | None) -> None:
        self._practice.answer(key, said, ticked)
        if ticked is not None:
            self._settle(key)
        self._form.follow(self._practice.conversation)
        self._show_progress()
        self._soon.start()

    def _settle(self, key: Key) -> None:
        topic = self._form.topic(key.link_id)
        if topic is not None:
            topic.show_states(self._practice.conversation)

    def _work_out(self) -> None:
        """Let the formulas of the tool work aside, as at a visit."""
        conversation, tool, form = self._practice.conversation, self._tool, self._form
        if not tool.works_out:
            return
        desk, language = self._workplace.desk, self._language
        numbering = form.standing.numbering

        def show(worked: Worked) -> None:
            if isValid(self) and form is self._form:
                form.show_worked(worked)

        def work() -> Worked:
            return work_out(desk, conversation, tool, language=language, numbering=numbering)

        self._workplace.ask(work, show, aside=True)

    def _take_out(self, one: Round) -> None:
        self._practice.take_out(one)
        self._form.show_conversation(self._practice.conversation)
        self._show_progress()
        self._soon.start()

    def _show_progress(self) -> None:
        done, total = topics_done(self._practice.conversation, self._tool)
        words = self.tr("{done} of {total} topics").format(done=done, total=total)
        self._progress.show_progress(words, done, total)
        self._progress.setVisible(bool(total))
        asks = any(item.answerable for item in self._tool.walk())
        self._nothing.setVisible(not asks)

    def _begin_again(self) -> None:
        self._practice.begin_again()
        self._show_form("")

    def _speak(self, language: object) -> None:
        if isinstance(language, str):
            self._language = language
            self._show_form(self._form.current)
        self._languages.value = self._language

    def _scroll_to_topic(self) -> None:
        topic = self._form.topic(self._form.current)
        if topic is not None:
            lay_out_now()
            self._area.ensureWidgetVisible(topic)

    def showEvent(self, event: QShowEvent) -> None:
        """Cover the window that it belongs to, and open the first question (Qt)."""
        super().showEvent(event)
        parent: QWidget | None = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.window().geometry())
        if not self._form.step(0):
            self._end.setFocus()
