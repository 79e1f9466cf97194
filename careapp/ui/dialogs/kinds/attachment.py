"""The form of an attachment."""

from careapp.domain.attachment import Attachment
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.content import Original
from careapp.ui.fields.tick import Tick


class AttachmentForm(Form):
    """A picture or a paper, with what it shows in words."""

    record = Attachment

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("Attach to {name}") if new else self.tr("Attached to {name}")
        return words.format(name=about)

    def confirm(self) -> str:
        """Return the words of the button that saves."""
        return self.tr("Attach")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        advice = self.tr("Who cannot see the picture hears these words.")
        keep = self.tr("Keep the file as it was taken as well")
        kept_off = self.tr("Not on the citizen's paper and not on the turned screen.")
        return (
            Field("content", self.tr("Picture or paper"), required=True, fixed=True),
            Field("original", keep, Original, fixed=True),
            Field("caption", self.tr("What it shows"), required=True, advice=advice),
            Field("in_confidence", self.tr("In confidence"), Tick, advice=kept_off),
        )
