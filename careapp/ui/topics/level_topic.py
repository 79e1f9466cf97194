"""A condition: its level now and expected, the citizen's words beside the professional's."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from careapp.domain.answer import Said
from careapp.domain.informer import VOICE_OF, Informer, Voice
from careapp.domain.level import CODES, Level, Scale
from careapp.services.scales import level_in_words
from careapp.services.still_true import Earlier
from careapp.ui.theme_source import current_theme
from careapp.ui.topics.date_field import DateField
from careapp.ui.topics.informers import informer_chips, informer_word
from careapp.ui.topics.topic import Topic
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.level_choice import LevelChoice
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.words_edit import WordsEdit

_BESIDE_FROM = 600

BESIDE = (Informer.CITIZEN, Informer.RELATIVE)
PROFESSIONAL = (Informer.STAFF, Informer.CASEWORKER)


class LevelTopic(Topic):
    """A level item of a dialogue tool."""

    def _build_head(self) -> None:
        super()._build_head()
        name = self.tr("{topic}, level now").format(topic=self.title)
        self._current = LevelChoice(name, self._options())
        self.head_layout.addWidget(self._current)
        self._current.chosen.connect(lambda code: self._set_level("current", code))

    def _build_body(self, column: VBox) -> None:
        self._prompts(column)
        expected = self.tr("{topic}, level expected").format(topic=self.title)
        self._expected = LevelChoice(
            expected, self._options(), caption=self.tr("Expected"), kind="expected"
        )
        self._follow_up = DateField(self.tr("Follow-up"), self.wording, self.today)
        self._now_words = TextLabel("", "body", "text_secondary", wraps=True)
        self._levels_line = line = HBox(24)
        line.addWidget(self._now_words, 1)
        line.addWidget(self._follow_up)
        line.addWidget(self._expected)
        column.addLayout(line)
        self._panes = HBox(24)
        self._panes.addLayout(self._citizen_pane(), 1)
        self._panes.addLayout(self._professional_pane(), 1)
        column.addLayout(self._panes)
        self._arrange()
        self._expected.chosen.connect(lambda code: self._set_level("expected", code))
        self._follow_up.typed.connect(lambda day: self._say_professional(follow_up_on=day))
        self._follow_up.chosen.connect(self._set_follow_up)

    def _citizen_pane(self) -> VBox:
        pane = VBox(6)
        asked = [informer for informer in BESIDE if VOICE_OF[informer] in self.asked]
        self._who = informer_chips(self.tr("Whose words"), asked, self.wording)
        self._who.value = next(iter(asked), None)
        self._own = WordsEdit(self.tr("In their own words"), self.tr("In their own words …"))
        self._other = TextLabel("", "body", "text_secondary", wraps=True)
        if asked:
            pane.addWidget(self._who)
            pane.addWidget(self._own)
        pane.addWidget(self._other)
        pane.addStretch(1)
        self._who.chosen.connect(lambda _informer: self._show_own())
        self._own.edited.connect(self._own_typed)
        self._own.left.connect(lambda: self.settled.emit(self.key(self._own_voice)))
        return pane

    def _professional_pane(self) -> VBox:
        pane = VBox(6)
        self._by = informer_chips(self.tr("Whose judgement"), PROFESSIONAL, self.wording)
        self._judged = WordsEdit(
            self.tr("Professional judgement"), self.tr("Professional judgement …")
        )
        pane.addWidget(self._by)
        pane.addWidget(self._judged)
        pane.addStretch(1)
        self._by.chosen.connect(self._judged_by)
        self._judged.edited.connect(lambda text: self._say_professional(words=text or None))
        self._judged.left.connect(lambda: self.settled.emit(self.key(Voice.PROFESSIONAL)))
        return pane

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words side by side, or over one another where it is narrow (Qt)."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self.has_fields:
            wide = self.width() >= current_theme().px(_BESIDE_FROM)
            direction = QBoxLayout.Direction
            for box in (self._panes, self._levels_line):
                box.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _focus_field(self, voice: Voice | None) -> None:
        """Put the focus on the level, or on a voice's words."""
        if voice in (Voice.CITIZEN, Voice.RELATIVE) and voice in self.asked:
            self._who.value = Informer(voice.value)
            self._show_own()
            self._own.setFocus()
            self._own.place_caret(len(self._own.text))
        elif voice is Voice.PROFESSIONAL and self._said[voice].words:
            self._judged.setFocus()
            self._judged.place_caret(len(self._judged.text))
        else:
            self._current.focus_choice()

    @property
    def _own_voice(self) -> Voice:
        relative = self._who.value is Informer.RELATIVE
        return Voice.RELATIVE if relative else Voice.CITIZEN

    def _own_typed(self, text: str) -> None:
        voice = self._own_voice
        self._say(voice, words=text or None, informer=Informer(voice.value))

    def _judged_by(self, informer: object) -> None:
        self._say(Voice.PROFESSIONAL, informer=informer)
        self.settled.emit(self.key(Voice.PROFESSIONAL))

    def _set_level(self, field: str, code: object) -> None:
        level = Level(self._scale, code) if isinstance(code, int) else None
        self._say_professional(**{field: level})
        self.settled.emit(self.key(Voice.PROFESSIONAL))
        self._show_levels()

    def _set_follow_up(self, day: object) -> None:
        self._say_professional(follow_up_on=day)
        self.settled.emit(self.key(Voice.PROFESSIONAL))

    def _say_professional(self, **changed: object) -> None:
        """Say it in the professional voice; who sits here says it unless someone is chosen."""
        informer = self._said[Voice.PROFESSIONAL].informer or Informer.CASEWORKER
        self._say(Voice.PROFESSIONAL, informer=informer, **changed)

    def _show_all(self) -> None:
        self._show_levels()
        self._show_answers()
        if self.has_fields:
            self._show_own()
            professional = self._said[Voice.PROFESSIONAL]
            self._judged.text = professional.words or ""
            self._by.value = professional.informer or Informer.CASEWORKER
            self._follow_up.show_day(professional.follow_up_on)

    def _show_levels(self) -> None:
        said = self._said[Voice.PROFESSIONAL]
        self._current.level = said.current.code if said.current else None
        words = self._in_scale(said.current)
        quoted = self._said[Voice.CITIZEN].words
        summary = self.wording.quote(quoted) if quoted else words
        self._show_progress(answered=said.current is not None, summary=summary)
        if self.has_fields:
            self._expected.level = said.expected.code if said.expected else None
            self._now_words.setText(self._levels_in_words(said))

    def _words_of(self, voice: Voice) -> str:
        return self._in_full(voice, self._said[voice])

    def _earlier_words(self, voice: Voice, earlier: Earlier) -> str:
        return self._in_full(voice, earlier.said)

    def _in_full(self, voice: Voice, said: Said) -> str:
        if voice is not Voice.PROFESSIONAL:
            return self.wording.quote(said.words) if said.words else ""
        parts = [self._levels_in_words(said)] if said.current or said.expected else []
        if said.follow_up_on:
            day = self.wording.day_year(said.follow_up_on)
            parts.append(self.tr("To be followed up {day}").format(day=day))
        return "\n".join([*parts, *filter(None, (said.words, said.reason))])

    def _levels_in_words(self, said: Said) -> str:
        return self._both(self._in_scale(said.current), self._in_scale(said.expected))

    def _in_scale(self, level: Level | None) -> str:
        return level_in_words(self.item, level, self.wording) if level else ""

    def _both(self, now: str, expected: str) -> str:
        if now and expected:
            return self.tr("Now {now}, expected {expected}").format(now=now, expected=expected)
        return self.tr("Now {now}").format(now=now) if now else self.tr("Level not asked yet")

    def _show_own(self) -> None:
        writing = self._own_voice
        self._own.text = self._said[writing].words or ""
        told = [
            f"{informer_word(Informer(other.value), self.wording)}: {self.wording.quote(words)}"
            for other in (Voice.CITIZEN, Voice.RELATIVE)
            if (words := self._said[other].words)
            and (other is not writing or other not in self.asked)
        ]
        self._other.setText("\n".join(told))
        self._other.setVisible(bool(told))

    @property
    def _scale(self) -> Scale:
        return Scale(self.item.scale.value if self.item.scale else Scale.FSIII)

    def _options(self) -> list[Option]:
        scale = self._scale
        own = [option.level for option in self.item.options if option.level is not None]
        return [
            Option(code, str(code), name=f"{code} {self._in_scale(Level(scale, code))}")
            for code in (sorted(own) if scale is Scale.OWN else CODES[scale])
        ]
