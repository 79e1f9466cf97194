"""The law that help is granted under, and from when."""

from collections.abc import Mapping, Sequence
from datetime import date

from careapp.domain.citizen import LegalTrack, Track
from careapp.ui.fields.group import GroupEditor, PartField

_DAY = 224


class LegalTrackEditor(GroupEditor):
    """The law, and from when."""

    def parts(self) -> Sequence[PartField]:
        """Return law and day."""
        return (
            PartField("track", self.tr("Law"), Track),
            PartField("since", self.tr("From"), date, _DAY),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the law with its day."""
        since = values["since"]
        assert isinstance(since, date)  # noqa: S101 - the part's editor gives nothing else
        return LegalTrack(Track(str(values["track"])), since)
