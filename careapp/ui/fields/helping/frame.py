"""What a care course has room for, in hours a week."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from careapp.domain.help.catalogue import Frame
from careapp.services.help.words import frame_words
from careapp.ui.fields.group import GroupEditor, PartField

_NUMBER = 136
_MINUTES = 60


class FrameEditor(GroupEditor):
    """Hours a week, from and to."""

    def parts(self) -> Sequence[PartField]:
        """Return the least and the most."""
        return (
            PartField("least", self.tr("From, hours a week"), Decimal, _NUMBER, required=False),
            PartField("most", self.tr("To, hours a week"), Decimal, _NUMBER),
        )

    def split(self, value: object) -> Mapping[str, object]:
        """Return hours."""
        if not isinstance(value, Frame):
            return {}
        return {"least": _hours(value.least_minutes), "most": _hours(value.most_minutes)}

    def make(self, values: Mapping[str, object]) -> object:
        """Return the frame in minutes."""
        return Frame(_minutes(values.get("least")), _minutes(values["most"]))

    @property
    def hint(self) -> str:
        """The frame in words."""
        frame = self.read()
        return frame_words(self.around.wording, frame) if isinstance(frame, Frame) else ""


def _hours(minutes: int) -> Decimal:
    return round(Decimal(minutes) / _MINUTES, 2).normalize() + 0


def _minutes(hours: object) -> int:
    return round(hours * _MINUTES) if isinstance(hours, Decimal) else 0
