"""The form of a citizen."""

from careapp.domain.citizen import Citizen
from careapp.ui.dialogs.form import Field, Form


class CitizenForm(Form):
    """A citizen."""

    record = Citizen
    needs_citizen = False
    removable = False

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        return self.tr("New citizen") if new else self.tr("Edit {name}").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("name", self.tr("Name"), required=True),
            Field("national_id", self.tr("National identity number")),
            Field("born_on", self.tr("Date of birth, where there is no number")),
            Field("address", self.tr("Address")),
            Field("phone", self.tr("Telephone")),
            Field("district_id", self.tr("District")),
            Field("lives_with", self.tr("Lives with")),
            Field(
                "legal_track",
                self.tr("The law the help is granted under"),
                fixed=True,
                advice=self.tr("Later it is changed on the page of help."),
            ),
            Field("what_matters", self.tr("What matters to the citizen, in their own words")),
        )
