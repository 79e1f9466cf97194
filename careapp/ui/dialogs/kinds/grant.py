"""The forms of a grant: granted, changed, followed up, ended."""

from collections.abc import Mapping

from careapp.domain.help.grant import FollowUpResult, Grant
from careapp.services.help.asked import Ending, FollowingUp
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.words import Words


class GrantForm(Form):
    """A service, or a care course, granted to a citizen."""

    record = Grant
    removable = False
    rewritable = False

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("Grant help to {name}") if new else self.tr("Help granted to {name}")
        return words.format(name=about)

    def confirm(self) -> str:
        """Return the words of the button."""
        return self.tr("Grant")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("service", self.tr("Service"), required=True),
            Field("amount", self.tr("How much and how often"), required=True),
            Field(
                "frame",
                self.tr("Frame"),
                required=True,
                advice=self.tr("What is done, and when, is arranged inside the course."),
            ),
            Field("days", self.tr("From when to when"), required=True),
            Field("purpose", self.tr("What it is for")),
            Field("supplier", self.tr("Who gives the help"), required=True),
            Field("own_proposal", self.tr("The citizen's own proposal")),
            Field("rehabilitation", self.tr("Was rehabilitation considered first?"), required=True),
            Field(
                "basis",
                self.tr("Reason for the decision"),
                Words,
                advice=self.tr("It stands in the letter: write to the citizen."),
            ),
            Field("follow_up_on", self.tr("Followed up on")),
        )


class ChangeGrantForm(GrantForm):
    """A grant as it is from a day on; what was granted until then stays as it was."""

    deed = "change_grant"

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        del new
        return self.tr("Change help granted to {name}").format(name=about)

    def confirm(self) -> str:
        """Return the words of the button."""
        return self.tr("Change from this day")


class EndGrantForm(Form):
    """The last day of a grant."""

    record = Ending
    deed = "end_grant"

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        del new
        return self.tr("End help granted to {name}").format(name=about)

    def confirm(self) -> str:
        """Return the words of the button."""
        return self.tr("End the help")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        advice = self.tr("The supplier is to be told that the help stops.")
        return (
            Field("last_on", self.tr("Last day with help"), required=True, advice=advice),
            Field("why", self.tr("Why"), required=True),
            Field("words", self.tr("In words"), Words),
        )


class FollowUpGrantForm(Form):
    """What a follow-up found."""

    record = FollowingUp
    deed = "follow_up_grant"
    depending = frozenset({"next_on"})

    def is_asked(self, name: str, values: Mapping[str, object]) -> bool:
        """Ask for another day where the help goes on."""
        del name
        return values["result"] in (FollowUpResult.CONTINUES, FollowUpResult.CHANGED)

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        del new
        return self.tr("Follow up on help to {name}").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        result = self.tr("Ends: today is the last day. Revisitation becomes a task.")
        return (
            Field("result", self.tr("What was found"), required=True, advice=result),
            Field("words", self.tr("In words"), Words),
            Field("next_on", self.tr("Followed up again on"), required=True),
        )
