"""One question with its answers: a line when it waits, open when it is its turn."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from careapp.dialogue.item import Item
from careapp.domain.answer import Said
from careapp.domain.informer import Voice
from careapp.services.conversation import AnswerState, Conversation, Key
from careapp.services.still_true import Earlier
from careapp.services.wording import Wording
from careapp.services.worked import NOTHING_WORKED, Worked
from careapp.ui.tab_order import set_in_order
from careapp.ui.theme_source import current_theme
from careapp.ui.topics.answers import Answers
from careapp.ui.topics.beside import beside, head_notes
from careapp.ui.topics.contested import ContestedAnswers
from careapp.ui.topics.earlier_answer import EarlierOffers
from careapp.ui.topics.former_answers import FormerAnswers
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.marked_text import MarkedText
from careapp.ui.widgets.marks import IconMark, IconText
from careapp.ui.widgets.painting import painter_on
from careapp.ui.widgets.surfaces import BLEED
from careapp.ui.widgets.text import TextLabel


class Topic(QFrame):
    """A question and what each voice answered.

    Signals:
        typed: The user changed an answer (`Key`, `Said`, ticks or None).
        settled: The user is done with an answer for now (`Key`).
        wanted: The user wants this question to be open.
        sides_wanted: The user wants to see what is said apart side by side (`Key`).

    Attributes:
        place: Where its answers are stored.
        asked_at: Where the question stands, for what was worked out for it.
        round_name: The round of a repeating part it stands in, in words; empty where none is.
        number: Which line of a question with several it is; 0 where there is one.
    """

    typed = Signal(object, object, object)
    settled = Signal(object)
    wanted = Signal()
    sides_wanted = Signal(object)

    def __init__(
        self, tool_url: str, item: Item, wording: Wording, today: date, *, area: str = ""
    ) -> None:
        super().__init__()
        self.item, self.wording, self.today = item, wording, today
        self._written = item.options
        self._tool_url, self._area = tool_url, area
        self.place = self.asked_at = item.link_id
        self.round_name, self.number = "", 0
        self._said: dict[Voice, Said] = dict.fromkeys(Voice, Said())
        self._states: dict[Voice, AnswerState] = {}
        self._editable = True
        self._answers: Answers | None = None
        self._worked = NOTHING_WORKED
        self._earlier: dict[Voice, Earlier] = {}
        self.asked = frozenset(Voice)
        self.body: QWidget | None = None
        self._build_head()

    @property
    def title(self) -> str:
        """The question, in the language of the screen."""
        prefix = self.item.prefix.in_language(self.wording.language)
        written = self.item.text.in_language(self.wording.language)
        text = self._worked.texts.get(self.asked_at) or written or self.item.link_id
        return f"{prefix} {text} {self.number or ''}".strip()

    @property
    def spoken(self) -> str:
        """The question with the round it stands in, for who cannot see it."""
        return ", ".join(part for part in (self.title, self.round_name) if part)

    def stand_at(self, place: str, asked_at: str) -> None:
        """Take the place of the answers, and that of the question."""
        self.place, self.asked_at = place, asked_at

    def show_round(self, round_name: str, number: int) -> None:
        """Show in which round it stands, and which line it is."""
        if (round_name, number) != (self.round_name, self.number):
            self.round_name, self.number = round_name, number
            self._title.setText(self.title)
            self._make_anew()
            self._show_all()

    @property
    def is_open(self) -> bool:
        """Whether the question is open."""
        return self.body is not None and not self.body.isHidden()

    @property
    def has_fields(self) -> bool:
        """Whether the question was opened to be written in, not only to be read."""
        return self.body is not None and self._answers is None

    def open(self) -> None:
        """Open the question; its parts are made at the first time."""
        body = self.body or self._make_body()
        body.show()
        self._show_all()
        self._show_broken()
        self.update()

    def close_up(self) -> None:
        """Show the question as one line."""
        if self.body is not None:
            self.body.hide()
            self._show_all()
            self._show_broken()
        self.update()

    def show_states(self, conversation: Conversation, *, typing: Sequence[Key] = ()) -> None:
        """Show what is known of the answers, except those that are being typed."""
        for voice in Voice:
            key = self.key(voice)
            if key not in typing:
                state = conversation.state(key)
                self._states[voice] = state
                self._said[voice] = state.own
        self._ask(frozenset(one for one in Voice if conversation.asks(self._tool_url, one)))
        place = self.key(Voice.CITIZEN).link_id
        self._former.show_answers(conversation.former.get((self._tool_url, place), ()))
        asides = ((key, conversation.aside_at(key)) for key in map(self.key, Voice))
        aside = {key: values for key, values in asides if values}
        self._contested.show_states(self.item, self.spoken, self._states.values(), aside)
        self._show_all()
        self._withdraw()

    def _ask(self, voices: frozenset[Voice]) -> None:
        """Ask these voices; what others answered before is still shown."""
        if voices != self.asked:
            self.asked = voices
            self._make_anew()

    def show_earlier(self, earlier: Mapping[Key, Earlier]) -> None:
        """Offer what each voice answered at an earlier visit; it counts once it is confirmed."""
        by_voice = {voice: earlier.get(self.key(voice)) for voice in Voice}
        self._earlier = {voice: one for voice, one in by_voice.items() if one is not None}
        self._show_earlier()

    def show_worked(self, worked: Worked) -> None:
        """Show what formulas made of the answers: words, offers, and rules that are broken."""
        self._worked = worked
        link_id = self.asked_at
        self._title.setText(self.title)
        if self._marked is not None:
            self._title.setVisible(link_id in worked.texts)
            self._marked.setVisible(link_id not in worked.texts)
        self._show_broken()
        options = worked.options.get(link_id, self._written)
        if options != self.item.options:
            self.item = replace(self.item, options=options)
            self._make_anew()
        self._show_all()

    def _show_broken(self) -> None:
        """Show the rules that do not hold; what the field itself says is shown once it is shut."""
        rules = self._worked.broken.get(self.asked_at, ())
        told = self._told() if not self.is_open else ""
        lines = [words for words in (*rules, told) if words]
        self._broken.text = "\n".join(lines)
        self._broken.setVisible(bool(lines))

    def focus(self, voice: Voice | None = None) -> None:
        """Put the focus where one answers, or on what was answered."""
        self.open()
        if self._answers is not None:
            self._answers.setFocus()
        else:
            self._focus_field(voice)

    def key(self, voice: Voice) -> Key:
        """Return the name of one voice's answer."""
        return Key(self._tool_url, self.place, voice)

    def set_editable(self, *, editable: bool) -> None:
        """Let answers be changed, or only read."""
        if editable == self._editable:
            return
        self._editable = editable
        self.head_parts.setEnabled(editable)
        self._make_anew()

    def _make_anew(self) -> None:
        """Make the parts of the question anew, where they were made already."""
        if self.body is None:
            return
        focused = QApplication.focusWidget()
        was_open, had_focus = self.is_open, focused and self.body.isAncestorOf(focused)
        self.body.hide()
        self.body.deleteLater()
        self.body = self._answers = None
        if had_focus:
            self.focus()
        elif was_open:
            self.open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar beside the question that is open (Qt)."""
        super().paintEvent(event)
        if self.is_open:
            theme, painter = current_theme(), painter_on(self)
            painter.fillRect(0, 0, theme.px(_BAR), self.height(), theme.color("accent"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the question where it is clicked (Qt)."""
        super().mousePressEvent(event)
        self.wanted.emit()

    # What the kinds of topic do in their own way.

    def _build_body(self, column: VBox) -> None:
        raise NotImplementedError

    def _focus_field(self, voice: Voice | None) -> None:
        raise NotImplementedError

    def _show_all(self) -> None:
        raise NotImplementedError

    def _earlier_words(self, voice: Voice, earlier: Earlier) -> str:
        """Return what one voice answered at an earlier visit."""
        raise NotImplementedError

    def _words_of(self, voice: Voice) -> str:
        """Return all that one voice answered, to be read; empty when it said nothing."""
        raise NotImplementedError

    def _told(self) -> str:
        """Return what is wrong with the answer, as its field said it."""
        return ""

    # What they have in common.

    def _make_body(self) -> QWidget:
        self.body = QWidget()
        self._column.addWidget(self.body)
        column = VBox(8, (0, 4, 0, 8), self.body)
        if self._editable:
            self._build_body(column)
        else:
            self._answers = Answers()
            column.addWidget(self._answers)
        set_in_order(self)
        return self.body

    def _show_answers(self) -> None:
        """Show what was answered, where it can only be read."""
        if self._answers is not None:
            told = [(self.wording.word(f"voice.{v}"), self._words_of(v)) for v in Voice]
            nothing = self.tr("Nothing is written here.")
            self._answers.show_words([one for one in told if one[1]] or [("", nothing)])

    def _build_head(self) -> None:
        self._column = VBox(0, (BLEED, 10, BLEED, 10), self)
        self._mark = IconMark("circle", "control_border")
        self._title = TextLabel(self.title, "large_strong", wraps=True)
        self._marked = self._marked_title()
        self._below = TextLabel(self._area, "body", "text_secondary", wraps=True)
        if not self._area:
            self._below.hide()
        words = VBox(0)
        words.addWidget(self._title)
        if self._marked is not None:
            words.addWidget(self._marked)
            self._title.hide()
        words.addWidget(self._below)
        line = self._line = HBox(12)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.head_parts = QWidget()
        self.head_layout = HBox(8, parent=self.head_parts)
        line.addWidget(self.head_parts, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)
        self._contested = ContestedAnswers(self.wording)
        self._contested.wanted.connect(self.sides_wanted)
        self._column.addWidget(self._contested)
        self._former = FormerAnswers(self.wording)
        self._column.addWidget(self._former)
        self._offered = EarlierOffers(self.wording)
        self._offered.confirmed.connect(self._confirm)
        self._column.addWidget(self._offered)
        self._broken = IconText("circle-alert", "", "warning")
        self._broken.hide()
        self._column.addWidget(self._broken)
        for note in head_notes(self.item, self.wording):
            self._column.addWidget(note)

    def _marked_title(self) -> QWidget | None:
        """Return the question with its bold words and lists; None where it is plain."""
        language = self.wording.language
        marked = self.item.text.markdown_in(language)
        if marked == self.item.text.in_language(language):
            return None
        return MarkedText(marked, "large", before=self.item.prefix.in_language(language))

    def _show_earlier(self) -> None:
        """Show the offers that nobody has answered since."""
        offers = {v: one for v, one in self._earlier.items() if not self._is_answered(v)}
        words = {voice: self._earlier_words(voice, one) for voice, one in offers.items()}
        self._offered.show_offers(self.spoken, offers, words)

    def _withdraw(self) -> None:
        """Take the offers away that somebody has answered since."""
        if any(self._is_answered(voice) for voice in self._offered.offers):
            self._show_earlier()

    def _is_answered(self, voice: Voice) -> bool:
        state = self._states.get(voice)
        said = self._said[voice]
        return not said.is_empty or (state is not None and bool(state.ticked))

    def _confirm(self, voice: Voice, earlier: Earlier) -> None:
        """Say the earlier answer again, as it stands."""
        self._said[voice] = earlier.confirmed
        self.typed.emit(self.key(voice), earlier.confirmed, earlier.ticked or None)
        self.settled.emit(self.key(voice))
        self._show_all()
        self._show_earlier()

    def _show_progress(self, *, answered: bool, summary: str = "") -> None:
        if answered:
            self._mark.set_icon("circle-check", "good")
        else:
            self._mark.set_icon("circle", "control_border")
        text = summary if answered and summary and not self.is_open else self._area
        self._below.setText(text)
        self._below.setVisible(bool(text))
        state = self.tr("answered") if answered else self.tr("not answered")
        self.setAccessibleName(", ".join(part for part in (self.spoken, state) if part))

    def _say(self, voice: Voice, **changed: Any) -> None:  # noqa: ANN401 - fields of Said
        said = replace(self._said[voice], **changed, confirms=None)
        self._said[voice] = said
        self._withdraw()
        self.typed.emit(self.key(voice), said, None)

    def _prompts(self, column: VBox) -> None:
        """Show ideas for the professional; the turned screen never does."""
        for widget in beside(self.item, self.wording.language):
            column.addWidget(widget)


_BAR = 3
