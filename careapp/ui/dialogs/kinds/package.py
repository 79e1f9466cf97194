"""The forms of a package."""

from careapp.services.help.catalogue_asked import AskedPackage
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.words import Words


class PackageForm(Form):
    """A package that is there; a change makes its next version."""

    record = AskedPackage
    needs_citizen = False
    removable = False
    deed = "edit_package"

    def title(self, about: str, *, new: bool) -> str:  # noqa: ARG002 - as every form
        """Return the title."""
        return self.tr("Change a package")

    def confirm(self) -> str:
        """Return the words of the button that saves."""
        return self.tr("Save as the next version")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        ends = self.tr("It ends by itself after so many days.")
        look = self.tr("So many days after it began the needs assessor looks at it.")
        return (
            Field("danish", self.tr("Name in Danish")),
            Field("bokmaal", self.tr("Name in Norwegian")),
            Field("english", self.tr("Name in English")),
            Field("lines", self.tr("What it holds"), required=True),
            Field("longest_days", self.tr("Days at the most"), required=True, advice=ends),
            Field("review_days", self.tr("Reviewed after days"), advice=look),
            Field("checklist", self.tr("Checklist: all of it must be ticked")),
            Field("contraindications", self.tr("When not to grant it"), Words),
        )


class NewPackageForm(PackageForm):
    """A new package."""

    deed = "new_package"

    def title(self, about: str, *, new: bool) -> str:  # noqa: ARG002 - as every form
        """Return the title."""
        return self.tr("New package")

    def confirm(self) -> str:
        """Return the words of the button that saves."""
        return self.tr("Add the package")
