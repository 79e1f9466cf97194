"""The forms of what is arranged in a course, of the law, and of the right to swap."""

from careapp.domain.help.arrangement import Arrangement
from careapp.domain.help.swap import Informed
from careapp.services.help.asked import EndingSwap, Revisiting
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.helping.known import Courses
from careapp.ui.fields.words import Words


class ArrangementForm(Form):
    """What citizen and helper arranged for a week of a care course."""

    record = Arrangement

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("Arrange help with {name}") if new else self.tr("Help arranged with {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        advice = self.tr("Any day of the week it is arranged for.")
        return (
            Field("arranged", self.tr("What is arranged"), required=True),
            Field("week_on", self.tr("Week"), required=True, advice=advice),
            Field("helper", self.tr("Who does it")),
            Field("instead_of", self.tr("Chosen instead of")),
            Field("agreed_by", self.tr("Arranged by")),
            Field("course_id", self.tr("Care course"), Courses, required=True, fixed=True),
        )


class InformedForm(Form):
    """That a citizen was told of the right to swap."""

    record = Informed
    rewritable = False

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        del new
        return self.tr("{name} knows of the right to swap").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("way", self.tr("How they were told"), required=True),
            Field("informed_on", self.tr("When"), required=True),
            Field("by", self.tr("By whom")),
        )


class LawForm(Form):
    """The law that help is granted under from a day on."""

    record = Revisiting
    deed = "change_law"

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        del new
        return self.tr("Under which law does {name} get help?").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        advice = self.tr("Help that the new law does not allow ends the day before.")
        return (
            Field("to", self.tr("Law"), required=True),
            Field("since", self.tr("From"), required=True, advice=advice),
            Field("reason", self.tr("Why"), Words),
        )


class EndSwapForm(Form):
    """The last day of a swap."""

    record = EndingSwap
    deed = "end_swap"

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        del new
        return self.tr("End a swap of {name}").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        advice = self.tr("The granted help is given again from the next day.")
        return (Field("last_on", self.tr("Last day of the swap"), required=True, advice=advice),)
