"""The forms of a pause: help stands still, goes on, or stops at death; and who was told."""

from careapp.domain.help.pause import Pause
from careapp.services.help.asked import Resuming, Stopping, Telling
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.words import Words


class PauseForm(Form):
    """Days without help."""

    record = Pause
    rewritable = False
    removable = False

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("Pause the help to {name}") if new else self.tr("A pause of {name}'s help")
        return words.format(name=about)

    def confirm(self) -> str:
        """Return the words of the button."""
        return self.tr("Pause the help")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("why", self.tr("Why"), required=True),
            Field("span", self.tr("From when to when"), required=True),
            Field("grant_ids", self.tr("Which help stands still")),
            Field("words", self.tr("In words"), Words),
            Field("told", self.tr("Who was told")),
        )


class ResumeForm(Form):
    """The first day with help again."""

    record = Resuming
    deed = "resume_help"

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        del new
        return self.tr("When does {name}'s help go on?").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        advice = self.tr("The suppliers are to be told.")
        return (Field("from_on", self.tr("First day with help"), required=True, advice=advice),)


class StopForm(Form):
    """All help stops at death."""

    record = Stopping
    deed = "stop_help"

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        del new
        return self.tr("{name} has died: stop all help").format(name=about)

    def confirm(self) -> str:
        """Return the words of the button."""
        return self.tr("Stop all help")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        advice = self.tr("The day is the last one with help. Swaps and packages end with it.")
        return (
            Field("died_on", self.tr("Day of death"), required=True, advice=advice),
            Field("told", self.tr("Who was told")),
        )


class TellForm(Form):
    """Who else was told of a pause."""

    record = Telling
    deed = "tell_pause"

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        del new
        return self.tr("Who was told that {name}'s help stands still?").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (Field("told", self.tr("Who was told"), required=True),)
