"""The form of an agreement."""

from careapp.domain.care import Agreement
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.words import Words


class AgreementForm(Form):
    """What someone will do, by when."""

    record = Agreement

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("New agreement with {name}") if new else self.tr("Agreement with {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("what", self.tr("What was agreed"), Words, required=True),
            Field("owner", self.tr("Who will do it")),
            Field("when", self.tr("When")),
            Field("done_on", self.tr("Done on")),
        )
