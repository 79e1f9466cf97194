"""The form of what is known on one topic."""

from careapp.domain.citizen import GeneralInformation
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.words import Words


class GeneralInformationForm(Form):
    """What is known of a citizen on one topic."""

    record = GeneralInformation

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("Add information about {name}") if new else self.tr("About {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("topic", self.tr("Topic"), required=True, fixed=True),
            Field("words", self.tr("What is known"), Words, required=True),
            Field("informer", self.tr("Source")),
        )
