"""The form of a relative."""

from careapp.domain.people import Relative
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.tick import Tick


class RelativeForm(Form):
    """A relative of a citizen."""

    record = Relative

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("New relative of {name}") if new else self.tr("A relative of {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("name", self.tr("Name"), required=True),
            Field("relation", self.tr("Relation, such as daughter or neighbour")),
            Field("phone", self.tr("Telephone")),
            Field("nearest", self.tr("Nearest relative"), Tick),
            Field(
                "born_on",
                self.tr("Date of birth"),
                advice=self.tr("Needed when the relative is a child."),
            ),
            Field("consent", self.tr("What the relative may be told")),
        )
