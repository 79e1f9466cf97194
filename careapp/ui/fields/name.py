"""A person's name."""

from collections.abc import Mapping, Sequence

from careapp.domain.citizen import Name
from careapp.ui.fields.group import GroupEditor, PartField


class NameEditor(GroupEditor):
    """Given name and family name."""

    def parts(self) -> Sequence[PartField]:
        """Return both names."""
        return (
            PartField("given", self.tr("Given name"), str, 282),
            PartField("family", self.tr("Family name"), str, 282),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the name."""
        return Name(str(values["given"]), str(values["family"]))
