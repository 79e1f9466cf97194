"""What decision letters say of complaining: by law, as the municipality words it."""

from dataclasses import dataclass
from enum import StrEnum

from careapp.domain.help.catalogue import LegalBasis


class Law(StrEnum):
    """The law that a decision is made under, as far as complaints go."""

    SEL = "sel"
    SUL = "sul"
    AEL = "ael"
    HOL = "hol"
    MUNICIPAL = "municipal"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTexts:
    """The municipality's own words in its letters, in one language; blank lines part paragraphs.

    Attributes:
        language: ``da``, ``nb`` or ``en``.
        swapping: What is said of swapping, beyond what the rules say.
        contact: What stands above the telephone numbers.
    """

    language: str
    complaint_sel: str | None = None
    complaint_sul: str | None = None
    complaint_ael: str | None = None
    complaint_hol: str | None = None
    complaint_municipal: str | None = None
    swapping: str | None = None
    contact: str | None = None

    def complaint(self, law: Law) -> str:
        """Return how one complains of a decision under *law*; empty where nothing is said."""
        said = {
            Law.SEL: self.complaint_sel,
            Law.SUL: self.complaint_sul,
            Law.AEL: self.complaint_ael,
            Law.HOL: self.complaint_hol,
            Law.MUNICIPAL: self.complaint_municipal,
        }
        return (said[law] or "").strip()


def law_of(basis: LegalBasis) -> Law:
    """Return the law that a paragraph stands in."""
    return next((law for law in Law if basis.value.startswith(law.value)), Law.MUNICIPAL)
