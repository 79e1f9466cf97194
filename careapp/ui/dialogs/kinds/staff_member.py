"""The form of a member of staff."""

from careapp.domain.people import StaffMember
from careapp.ui.dialogs.form import Field, Form


class StaffMemberForm(Form):
    """A member of staff."""

    record = StaffMember
    needs_citizen = False

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        return self.tr("New member of staff") if new else about or self.tr("Member of staff")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("name", self.tr("Name"), required=True),
            Field("profession", self.tr("Profession")),
            Field("roles", self.tr("Roles")),
            Field("organisation_id", self.tr("Organisation")),
            Field("district_id", self.tr("District")),
            Field("phone", self.tr("Telephone")),
            Field("left_on", self.tr("Left on")),
        )
