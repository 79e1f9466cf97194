"""The form of a mandate."""

from careapp.services.help.catalogue_asked import AskedMandate
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.catalogue.ticks import DistrictIds, PackageKeys


class MandateForm(Form):
    """A mandate to be issued; it is never changed, only revoked."""

    record = AskedMandate
    needs_citizen = False
    removable = False
    deed = "new_mandate"

    def title(self, about: str, *, new: bool) -> str:  # noqa: ARG002 - as every form
        """Return the title."""
        return self.tr("Issue a mandate to grant packages")

    def confirm(self) -> str:
        """Return the words of the button that saves."""
        return self.tr("Issue the mandate")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("holder", self.tr("To whom"), required=True),
            Field("packages", self.tr("For which packages"), PackageKeys, required=True),
            Field("districts", self.tr("In which districts"), DistrictIds),
            Field("holding", self.tr("From when to when"), required=True),
            Field(
                "most_active",
                self.tr("Packages active at a time, at the most"),
                advice=self.tr("Empty: as many as are needed."),
            ),
        )
