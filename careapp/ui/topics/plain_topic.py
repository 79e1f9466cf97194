"""An ordinary question: chips for who answers, and the voices side by side."""

from collections.abc import Mapping
from dataclasses import replace

from careapp.dialogue.problem import NO_LIMITS
from careapp.dialogue.text import Text
from careapp.dialogue.values import AnswerValue
from careapp.dialogue.wording import answer_text
from careapp.domain.informer import VOICE_OF, Informer, Voice
from careapp.services.conversation import AnswerState, answer_values
from careapp.services.still_true import Earlier
from careapp.services.worked import Worked
from careapp.ui.topics.editors import Editor, Given, editor_for
from careapp.ui.topics.informers import informer_chips
from careapp.ui.topics.spoken import given_of, said_of
from careapp.ui.topics.topic import Topic
from careapp.ui.topics.voice_columns import VoiceColumns
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.text import TextLabel

WHO = (Informer.CITIZEN, Informer.RELATIVE, Informer.STAFF, Informer.CASEWORKER)
_SITS_HERE = (Informer.CITIZEN, Informer.RELATIVE, Informer.CASEWORKER, Informer.STAFF)
"""Who answers first where nobody has answered yet; of the professionals who writes it."""


class PlainTopic(Topic):
    """Any question that is not a level, in the voice of whoever answers it."""

    _writer: Informer | None = None
    _editor: Editor | None = None

    def _build_body(self, column: VBox) -> None:
        self._prompts(column)
        self._who = informer_chips(self.tr("Who answers"), self._offered_to, self.wording)
        self._writer = self._first_informer()
        self._who.value = self._writing
        named = replace(self.item, text=Text(self.spoken))
        self._editor = editor_for(named, self.wording.language, self.today)
        self._columns = VoiceColumns()
        if self._editor is not None:
            column.addWidget(self._who)
            # Where one alone is asked there is nothing to choose.
            self._who.setVisible(len(self._offered_to) > 1)
            self._columns.write(self._voice, self._editor)
            self._editor.edited.connect(self._edited)
            self._editor.settled.connect(lambda: self.settled.emit(self.key(self._voice)))
            self._editor.limits = self._worked.limits.get(self.asked_at, NO_LIMITS)
        column.addWidget(self._columns)
        self._result = TextLabel("", "large", wraps=True)
        column.addWidget(self._result)
        self._who.chosen.connect(self._write_as)

    def _focus_field(self, voice: Voice | None) -> None:
        """Put the focus in the editor, of the voice that is asked for."""
        if voice is not self._voice:
            found = next((i for i in self._offered_to if VOICE_OF[i] is voice), None)
            if found is not None:
                self._write_as(found)
        if self._editor is not None:
            self._editor.focus()

    def _write_as(self, informer: object) -> None:
        """Let somebody else answer; whoever is chosen already stays so."""
        if isinstance(informer, Informer):
            self._writer = informer
        self._who.value = self._writing
        if self._editor is not None:
            self._columns.write(self._voice, self._editor)
        self._show_voice()

    @property
    def _offered_to(self) -> list[Informer]:
        """Whose answers are asked for."""
        return [informer for informer in WHO if VOICE_OF[informer] in self.asked]

    @property
    def _writing(self) -> Informer:
        return self._writer or self._first_informer()

    @property
    def _voice(self) -> Voice:
        return VOICE_OF[self._writing]

    def _first_informer(self) -> Informer:
        """Return who answered already, else who is asked first."""
        for informer in self._offered_to:
            said = self._said[VOICE_OF[informer]]
            if not said.is_empty or self._ticked(VOICE_OF[informer]):
                return said.informer if said.informer in self._offered_to else informer
        return next(one for one in _SITS_HERE if one in self._offered_to)

    def _edited(self, given: Given) -> None:
        voice = self._voice
        said = said_of(given, self._writing)
        self._said[voice] = said
        self._withdraw()
        self.typed.emit(self.key(voice), said, given.ticked)

    def _show_all(self) -> None:
        answered = [voice for voice in Voice if self._answer_of(voice)]
        summary = self._summary(answered)
        worked_out = self._worked_out()
        self._show_progress(answered=bool(answered or worked_out), summary=summary or worked_out)
        self._show_answers()
        if self.has_fields:
            self._show_voice()

    def _summary(self, voices: list[Voice]) -> str:
        """Return what is read of the answers where the question is shut."""
        return " · ".join(self._answer_of(voice) for voice in voices)

    def _show_voice(self) -> None:
        voice = self._voice
        said = self._said[voice]
        if self._editor is not None:
            given = given_of(said, self._ticked(voice))
            self._editor.show_given(given)
            if given != self._editor.now:
                self._editor.check(given)
        reading = [v for v in Voice if v is not voice or self._editor is None]
        words = {one: self._answer_of(one) for one in reading}
        self._columns.show_voices(self._captions(words), words)
        self._result.setText(self._worked_out())
        self._result.setVisible(bool(self._result.text()))

    def _captions(self, words: Mapping[Voice, str]) -> dict[Voice, str]:
        """Return whose each column is; where the chips say it there is no need."""
        others = [voice for voice, said in words.items() if said]
        mine = [self._voice] if others or len(self._offered_to) == 1 else []
        return {voice: self.wording.word(f"voice.{voice}") for voice in (*others, *mine)}

    def _worked_out(self) -> str:
        """Return what formulas made of the other answers; empty where they made nothing."""
        words = self._in_words_of(self._worked.answers)
        apart = {v: self._in_words_of(answers) for v, answers in self._worked.apart.items()}
        told = {voice: said for voice, said in apart.items() if said}
        if told and not words:
            named = (
                f"{said} ({self.wording.word(f'voice.{voice}')})" for voice, said in told.items()
            )
            words = "; ".join(named)
        return self.tr("Worked out: {answer}").format(answer=words) if words else ""

    def _in_words_of(self, answers: Mapping[str, tuple[AnswerValue, ...]]) -> str:
        values, language = answers.get(self.asked_at, ()), self.wording.language
        return ", ".join(answer_text(self.item, value, language) for value in values)

    def _words_of(self, voice: Voice) -> str:
        return self._answer_of(voice)

    def _ticked(self, voice: Voice) -> Mapping[str, str]:
        state = self._states.get(voice)
        return state.ticked if state else {}

    def _earlier_words(self, voice: Voice, earlier: Earlier) -> str:
        state = AnswerState(key=self.key(voice), said=earlier.said, ticked=earlier.ticked)
        return self._in_full(state)

    def show_worked(self, worked: Worked) -> None:
        """Show what formulas made of the answers, and hold the answer against it."""
        super().show_worked(worked)
        limits = worked.limits.get(self.asked_at, NO_LIMITS)
        if self.has_fields and self._editor is not None and limits != self._editor.limits:
            self._editor.limits = limits
            self._editor.check(given_of(self._said[self._voice], self._ticked(self._voice)))

    def _told(self) -> str:
        return self._editor.told if self.has_fields and self._editor is not None else ""

    def _answer_of(self, voice: Voice) -> str:
        state = self._states.get(voice)
        return self._in_full(state) if state else ""

    def _in_full(self, state: AnswerState) -> str:
        language = self.wording.language
        return ", ".join(
            answer_text(self.item, v, language) for v in answer_values(self.item, state)
        )
