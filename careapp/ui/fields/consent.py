"""What a relative may be told."""

from collections.abc import Mapping, Sequence
from datetime import date

from careapp.domain.people import Consent, MayKnow
from careapp.ui.fields.group import GroupEditor, PartField

_DAY = 224


class ConsentEditor(GroupEditor):
    """What a relative may know."""

    def parts(self) -> Sequence[PartField]:
        """Return right, day and extent."""
        return (
            PartField("may_know", self.tr("By what right"), MayKnow),
            PartField("since", self.tr("Since"), date, _DAY, required=False),
            PartField("extent", self.tr("Limits, in words"), str, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the consent."""
        since, extent = values.get("since"), values.get("extent")
        return Consent(
            MayKnow(str(values["may_know"])),
            since if isinstance(since, date) else None,
            str(extent) if extent else None,
        )
