"""The form of a goal."""

from careapp.domain.care import Goal
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.words import Words


class GoalForm(Form):
    """A goal in the citizen's own words."""

    record = Goal

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("New goal for {name}") if new else self.tr("A goal of {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("words", self.tr("The goal, in the citizen's own words"), Words, required=True),
            Field("detail", self.tr("How it is worked on"), Words),
            Field("aim", self.tr("What is hoped for")),
            Field("due_on", self.tr("To be reached by")),
            Field("state", self.tr("Where it stands")),
        )
