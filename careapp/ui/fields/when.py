"""By when, or how often."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from careapp.domain.care import When
from careapp.domain.problems import Problem
from careapp.ui.fields.group import GroupEditor, PartField

_DAY = 224
_TIME = 104


class WhenEditor(GroupEditor):
    """By when, or how often in words."""

    def parts(self) -> Sequence[PartField]:
        """Return day, time and words."""
        return (
            PartField("on", self.tr("Date"), date, _DAY, required=False),
            PartField("at", self.tr("Time"), time, _TIME, required=False),
            PartField("words", self.tr("In words, such as ”every Tuesday”"), str, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return when; a time stands only with its day."""
        on, at, words = values.get("on"), values.get("at"), values.get("words")
        if at is not None and on is None:
            return Problem("required", "on")
        return When(
            on=on if isinstance(on, date) else None,
            at=at if isinstance(at, time) else None,
            words=str(words) if words else None,
        )
