"""What was answered before a question changed its type, beside the question as it is now."""

from collections.abc import Sequence

from careapp.services.conversation import AnswerState
from careapp.services.former import former_in_words
from careapp.services.wording import Wording
from careapp.ui.widgets.marks import IconText


class FormerAnswers(IconText):
    """To read only: nobody has said it to the new question.

    Args:
        wording: Field terms.
    """

    def __init__(self, wording: Wording) -> None:
        super().__init__("history", "", "text")
        self._wording = wording
        self.hide()

    def show_answers(self, states: Sequence[AnswerState]) -> None:
        """Show what each voice answered; nothing where nobody did."""
        before = self._wording.word("lead_summary.before_change")
        lines = [
            f"{before}: {former_in_words(state, self._wording)}"
            f" ({self._wording.word(f'voice.{state.key.voice}')})"
            for state in states
        ]
        if "\n".join(lines) != self.text:
            self.text = "\n".join(lines)
        self.setVisible(bool(lines))
