"""To whom a mandate is issued, and for how long."""

from collections.abc import Mapping, Sequence
from datetime import date

from careapp.domain.help.mandate import Holder, Holding
from careapp.domain.identity import RecordId, StaffId
from careapp.domain.people import Role
from careapp.domain.problems import Problem
from careapp.ui.fields.group import GroupEditor, PartField

_DAY = 224


class HolderEditor(GroupEditor):
    """Everyone in a role, or one person."""

    def parts(self) -> Sequence[PartField]:
        """Return role and person."""
        return (
            PartField("role", self.tr("Everyone who is"), Role, required=False),
            PartField("staff_id", self.tr("Or one person"), StaffId, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the holder; a person counts before a role."""
        staff_id = values.get("staff_id")
        if staff_id:
            person = self.around.choices.person(str(staff_id))
            name = person.name if person else ""
            return Holder(staff_id=StaffId(RecordId(str(staff_id))), name=name)
        return Holder(role=Role(str(values["role"]))) if "role" in values else None


class HoldingEditor(GroupEditor):
    """The first and the last day."""

    def parts(self) -> Sequence[PartField]:
        """Return both days."""
        return (
            PartField("first_on", self.tr("First day"), date, _DAY),
            PartField("last_on", self.tr("Last day"), date, _DAY),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the days."""
        first, last = values["first_on"], values["last_on"]
        assert isinstance(first, date)  # noqa: S101 - the part's editor gives nothing else
        assert isinstance(last, date)  # noqa: S101 - as above
        return Problem("ends-before-start", "last_on") if last < first else Holding(first, last)
