"""A day, from when to when."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from careapp.domain.visit import Period
from careapp.services.forms import period_on
from careapp.ui.fields.group import GroupEditor, PartField

_DAY = 224
_TIME = 104


class PeriodEditor(GroupEditor):
    """A day, from when to when; an hour when nobody says when it ends."""

    def parts(self) -> Sequence[PartField]:
        """Return day, start and end."""
        return (
            PartField("day", self.tr("Date"), date, _DAY),
            PartField("start", self.tr("From"), time, _TIME),
            PartField("end", self.tr("To"), time, _TIME, required=False),
        )

    def split(self, value: object) -> Mapping[str, object]:
        """Return day and times in the municipality's zone."""
        if not isinstance(value, Period):
            return {}
        zone = self.around.wording.zone
        start, end = (moment.astimezone(zone) for moment in (value.starts_at, value.ends_at))
        return {"day": start.date(), "start": start.time(), "end": end.time()}

    def make(self, values: Mapping[str, object]) -> object:
        """Return the period."""
        day, start, end = values["day"], values["start"], values.get("end")
        assert isinstance(day, date)  # noqa: S101 - the part's editor gives nothing else
        assert isinstance(start, time)  # noqa: S101 - as above
        zone = self.around.wording.zone
        return period_on(day, start, end if isinstance(end, time) else None, zone)

    @property
    def hint(self) -> str:
        """Day and times in words."""
        period = self.read()
        if not isinstance(period, Period):
            return self.editors["day"].hint
        wording = self.around.wording
        return f"{wording.moment(period.starts_at)}–{wording.time_of(period.ends_at)}"
