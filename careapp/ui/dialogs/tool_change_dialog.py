"""A newer version of a tool at a visit: what changes, and what becomes of each answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.dialogue.migrate import Fate, Step
from careapp.dialogue.stored_rounds import Spot
from careapp.dialogue.wording import answer_text
from careapp.services.round_titles import titled
from careapp.services.tool_change import ToolChange
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.tool_changes import change_icon, change_sentence
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_WIDTH = 680
_ICONS = {
    Fate.KEPT: "circle-check",
    Fate.MOVED: "arrow-right-left",
    Fate.NEEDS_REVIEW: "circle-alert",
    Fate.TYPE_CHANGED: "circle-alert",
    Fate.NO_LONGER_ASKED: "minus",
}


class ToolChangeDialog(DialogFrame):
    """Shows it before it is done; to go back keeps the version that the visit has.

    Args:
        workplace: For the words.
        change: What would happen.
        parent: The window it belongs to.

    Signals:
        confirmed: Go on in the newer version.
    """

    confirmed = Signal()

    def __init__(
        self, workplace: Workplace, change: ToolChange, parent: QWidget | None = None
    ) -> None:
        super().__init__("", _WIDTH, parent)
        self._wording, self._change = workplace.wording, change
        self._build()
        self._connect()

    def _build(self) -> None:
        language, new = self._wording.language, self._change.new
        self.title = self.tr("Go on with version {version} of {title}?").format(
            version=new.version, title=new.title.in_language(language)
        )
        safe = self.tr("No answer is thrown away, and it can be undone.")
        self.column.add(TextLabel(safe, "large", wraps=True))
        self._head(self.tr("What is different"))
        for one in self._change.changes:
            words = change_sentence(one, self._wording)
            self.column.add(IconText(change_icon(one), words, "text", "large", "accent"))
        if self._change.steps:
            self._head(self.tr("What becomes of the answers"))
        for step in self._change.steps:
            self.column.add(IconText(_ICONS[step.fate], self._words(step), "text", "large"))
        self.keep_button = self.button(self.tr("Keep the old version"))
        self.go_button = self.button(self.tr("Go on with the new one"), "primary")
        self.buttons.addWidget(self.keep_button)
        self.buttons.addWidget(self.go_button)
        self.keep_button.setFocus()

    def _connect(self) -> None:
        self.keep_button.clicked.connect(self.reject)
        self.go_button.clicked.connect(self.accept)
        self.go_button.clicked.connect(self.confirmed)

    def _head(self, text: str) -> None:
        self.column.add(TextLabel(text, "large_strong", wraps=True), 12)

    def _words(self, step: Step) -> str:
        """Return what becomes of one answer, with the question and the answer in words."""
        language = self._wording.language
        found = self._change.old.find(step.before)
        values = (*step.kept, *step.aside)
        question, answer = step.before, ", ".join(map(str, values))
        if found is not None:
            item, rounds = found
            words = item.text.in_language(language) or item.link_id
            question = titled(self._change.old, Spot(item, rounds, rounds), words, language)
            answer = ", ".join(answer_text(item, value, language) for value in values)
        quoted = self._wording.quote(answer)
        return self._sentence(step.fate).format(question=question, answer=quoted)

    def _sentence(self, fate: Fate) -> str:
        return {
            Fate.KEPT: self.tr("{question} {answer}: kept"),
            Fate.MOVED: self.tr("{question} {answer}: kept, it stands elsewhere now"),
            Fate.NEEDS_REVIEW: self.tr("{question} {answer}: kept, look at it again"),
            Fate.TYPE_CHANGED: self.tr(
                "{question} {answer}: asked in another way now; the old answer stays beside it"
            ),
            Fate.NO_LONGER_ASKED: self.tr(
                "{question} {answer}: no longer asked; the answer is kept and printed"
            ),
        }[fate]
