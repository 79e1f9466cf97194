"""What matters to the citizen, in their own words."""

from collections.abc import Mapping, Sequence
from datetime import date

from careapp.domain.citizen import WhatMatters
from careapp.domain.informer import Informer
from careapp.ui.fields.group import GroupEditor, PartField
from careapp.ui.fields.words import Words

_DAY = 224


class WhatMattersEditor(GroupEditor):
    """The citizen's own words, who said them and when; today when nobody says."""

    def parts(self) -> Sequence[PartField]:
        """Return words, informer and day."""
        return (
            PartField("words", "", Words),
            PartField("informer", self.tr("Source"), Informer, 300, required=False),
            PartField("said_on", self.tr("Said on"), date, _DAY, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the words with their source."""
        said_on = values.get("said_on")
        return WhatMatters(
            str(values["words"]),
            said_on if isinstance(said_on, date) else self.around.choices.today,
            Informer(str(values.get("informer", Informer.CITIZEN))),
        )
