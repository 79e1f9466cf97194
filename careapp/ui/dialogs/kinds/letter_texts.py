"""The form of the municipality's words in its letters."""

from careapp.domain.help.letter import LetterTexts
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.words import Words


class LetterTextsForm(Form):
    """How one complains, by law; of swapping; and what stands above the telephone numbers."""

    record = LetterTexts
    needs_citizen = False
    removable = False

    def title(self, about: str, *, new: bool) -> str:  # noqa: ARG002 - it is about no citizen
        """Return the title."""
        return self.tr("Texts of letters")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        advice = self.tr("Leave it empty to use the example that comes with the program.")
        complaints = (
            ("complaint_sel", self.tr("How to complain: serviceloven")),
            ("complaint_ael", self.tr("How to complain: \u00e6ldreloven")),
            ("complaint_sul", self.tr("How to complain: sundhedsloven")),
            ("complaint_hol", self.tr("How to complain: helse- og omsorgstjenesteloven")),
            ("complaint_municipal", self.tr("How to complain: the municipality's own help")),
        )
        return (
            *(Field(name, label, Words, advice=advice) for name, label in complaints),
            Field("swapping", self.tr("On swapping, besides the rules"), Words),
            Field("contact", self.tr("Above the telephone numbers"), Words),
        )
