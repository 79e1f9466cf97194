"""The form of the plan of a visit."""

from careapp.domain.visit import Visit
from careapp.ui.dialogs.form import Field, Form


class VisitForm(Form):
    """The plan of a visit."""

    record = Visit
    removable = False

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("New visit to {name}") if new else self.tr("Visit to {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("period", self.tr("When"), required=True),
            Field("purpose", self.tr("Purpose")),
            Field("place", self.tr("Place"), advice=self.tr("Empty means at home.")),
            Field("participants", self.tr("Who takes part")),
            Field("leader_id", self.tr("Who leads the visit")),
            Field("agenda", self.tr("What to talk about")),
            Field("tools", self.tr("Dialogue tools")),
        )
