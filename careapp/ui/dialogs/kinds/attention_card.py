"""The form of an attention card."""

from careapp.domain.citizen import AttentionCard
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.words import Words


class AttentionCardForm(Form):
    """Something to know before the door."""

    record = AttentionCard

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        if new:
            return self.tr("Something to know before the visit to {name}").format(name=about)
        return self.tr("Before the door at {name}").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("kind", self.tr("What it is about"), required=True, fixed=True),
            Field("words", self.tr("What one must know"), Words),
            Field("noted_on", self.tr("Seen to be so on")),
            Field(
                "until",
                self.tr("Holds until"),
                advice=self.tr("Empty means until further notice."),
            ),
        )
