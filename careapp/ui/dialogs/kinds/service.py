"""The forms of an entry of the catalogue."""

from careapp.services.help.catalogue_asked import AskedService
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.catalogue.concept import ConceptCode
from careapp.ui.fields.catalogue.ticks import ServiceKeys


class ServiceForm(Form):
    """An entry that is there; a change makes its next version."""

    record = AskedService
    needs_citizen = False
    removable = False
    deed = "edit_service"

    def title(self, about: str, *, new: bool) -> str:  # noqa: ARG002 - as every form
        """Return the title."""
        return self.tr("Change a service of the catalogue")

    def confirm(self) -> str:
        """Return the words of the button that saves."""
        return self.tr("Save as the next version")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        own = self.tr("A name of your own is shown instead of that of the code system.")
        return (
            Field("danish", self.tr("Name in Danish"), advice=own),
            Field("bokmaal", self.tr("Name in Norwegian")),
            Field("english", self.tr("Name in English")),
            Field("category", self.tr("Kind of help"), required=True),
            Field("basis", self.tr("Legal basis")),
            Field("effect", self.tr("Does it for the citizen, or helps them to do it themselves")),
            Field("form", self.tr("How a citizen comes by it")),
            Field("needs_health_personnel", self.tr("Needs health personnel")),
            Field("amount", self.tr("Usual minutes and rhythm")),
            Field(
                "frame",
                self.tr("Frame of a care course"),
                advice=self.tr("Only for care courses: the hours a week that it has room for."),
            ),
            Field("swappable_with", self.tr("Offered first in a swap"), ServiceKeys),
            Field("low_threshold", self.tr("Is given without a decision")),
        )


class NewServiceForm(ServiceForm):
    """A new entry, with a code of the imported code system or without."""

    deed = "new_service"

    def title(self, about: str, *, new: bool) -> str:  # noqa: ARG002 - as every form
        """Return the title."""
        return self.tr("New service in the catalogue")

    def confirm(self) -> str:
        """Return the words of the button that saves."""
        return self.tr("Add to the catalogue")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order, the code first."""
        return (Field("code", self.tr("Code in Fælles Sprog III"), ConceptCode), *super().fields())
