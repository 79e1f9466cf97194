"""From when to when help is given, or stands still."""

from collections.abc import Mapping, Sequence
from datetime import date

from careapp.domain.help.grant import Days
from careapp.domain.help.pause import Span
from careapp.domain.problems import Problem
from careapp.ui.fields.group import GroupEditor, PartField

_DAY = 224


class DaysEditor(GroupEditor):
    """The first day and the last; without a last one until further notice."""

    def parts(self) -> Sequence[PartField]:
        """Return first and last day."""
        return (
            PartField("starts_on", self.tr("First day"), date, _DAY),
            PartField("ends_on", self.tr("Last day, if any"), date, _DAY, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the days."""
        first, last = values["starts_on"], values.get("ends_on")
        assert isinstance(first, date)  # noqa: S101 - the part's editor gives nothing else
        ends = last if isinstance(last, date) else None
        if ends is not None and ends < first:
            return Problem("ends-before-start", "ends_on")
        return Days(first, ends)

    @property
    def hint(self) -> str:
        """Say that it is until further notice, where nothing else is said."""
        days = self.read()
        if isinstance(days, Days) and days.ends_on is None:
            until = self.around.wording.word("help.until_further_notice")
            return f"{self.around.wording.day_year(days.starts_on)} – {until}"
        return super().hint


class SpanEditor(GroupEditor):
    """The first and the last day without help."""

    def parts(self) -> Sequence[PartField]:
        """Return first and last day."""
        return (
            PartField("first_on", self.tr("First day without help"), date, _DAY),
            PartField("last_on", self.tr("Last day, if it is known"), date, _DAY, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the days."""
        first, last = values["first_on"], values.get("last_on")
        assert isinstance(first, date)  # noqa: S101 - the part's editor gives nothing else
        ends = last if isinstance(last, date) else None
        if ends is not None and ends < first:
            return Problem("ends-before-start", "last_on")
        return Span(first, ends)
