"""What each rule for swaps means, and what it says as it ships."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from careapp.domain.help import swap_rules as rules
from careapp.domain.help.swap import Ruling
from careapp.services.wording import Wording


class RuleWords(QObject):
    """Says the rules; an object only so that its words are translated.

    Args:
        wording: Field terms in the language of the screen.
    """

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording

    def advice(self, rule: str, ships: Ruling) -> str:
        """Return what a rule means, and what it says as it ships."""
        said = self.tr("{meaning} As it ships: {ruling}.")
        ruling = self._wording.word(f"ruling.{ships}")
        return said.format(meaning=self._meanings()[rule], ruling=ruling)

    def _meanings(self) -> Mapping[str, str]:
        return {
            rules.SAVING: self.tr("What is chosen takes less time than what is given up."),
            rules.NEVER_SWAPPED: self.tr("The help is of a kind that is never swapped."),
            rules.HEALTH_PERSONNEL: self.tr("What is chosen may only be done by health personnel."),
            rules.BOTH_KINDS: self.tr(
                "Personal care and practical help are swapped, and only one of them is granted."
            ),
            rules.SAME_SUPPLIER: self.tr("Another supplier gives what is chosen."),
            rules.OUTSIDE_CATALOGUE: self.tr("What is chosen is not in the catalogue."),
            rules.SOUNDNESS: self.tr("Nobody has judged yet whether it is professionally sound."),
            rules.NOTICE: self.tr("The swap is agreed with less notice than below."),
            rules.LASTING: self.tr("The swap lasts as long as below, or until further notice."),
        }
