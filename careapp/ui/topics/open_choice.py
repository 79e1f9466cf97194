"""Options with a field under them for other words."""

from careapp.ui.topics.choice_looks import choice_editor
from careapp.ui.topics.editor import Editor, Given
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.words_edit import WordsEdit


class OpenChoiceEditor(Editor):
    """One of the options or other words; where several may be chosen, both."""

    def _build(self) -> None:
        made = choice_editor(self.item, self.language)
        self._choice = made(self.item, self.language, self.today)
        self._choice.checks = False
        self._ticked = Given().ticked
        label = self.item.open_label.in_language(self.language) or self.tr("Another answer")
        name = self.tr("{question}, {other}").format(question=self._name, other=label)
        self._other = WordsEdit(name, least_lines=1)
        if self.item.options:
            self.box.addWidget(self._choice)
            self.box.addWidget(TextLabel(label, "body", "text_secondary", wraps=True))
        self.box.addWidget(self._other)
        self._choice.edited.connect(self._chosen)
        self._choice.settled.connect(self.settled)
        self._choice.left.connect(self.left)
        self._other.edited.connect(self._typed)
        self._other.left.connect(self.settled)

    def show_given(self, given: Given) -> None:
        """Show what is chosen, and the other words."""
        self._ticked = given.ticked
        self._choice.show_given(given)
        self._other.text = given.words

    def focus(self) -> None:
        """Put the focus on the options, else in the field."""
        if self.item.options:
            self._choice.focus()
        else:
            self._other.setFocus()

    def _chosen(self, given: Given) -> None:
        if not self.item.repeats:
            self._other.text = ""
            self.edited.emit(given)
            return
        self._ticked = given.ticked
        self.edited.emit(Given(ticked=given.ticked, words=self._other.text))

    def _typed(self, text: str) -> None:
        if not self.item.repeats:
            self._choice.show_given(Given())
            self.edited.emit(Given(words=text))
            return
        self.edited.emit(Given(ticked=self._ticked or {}, words=text))
