"""An address, which may be protected."""

from collections.abc import Mapping, Sequence

from careapp.domain.citizen import Address
from careapp.ui.fields.group import GroupEditor, PartField
from careapp.ui.fields.tick import Tick


class AddressEditor(GroupEditor):
    """An address, which may be protected."""

    def parts(self) -> Sequence[PartField]:
        """Return street, postal code, town and the tick."""
        return (
            PartField("line", self.tr("Street and number"), str),
            PartField("postal_code", self.tr("Postal code"), str, 120, required=False),
            PartField("town", self.tr("Town"), str, 444, required=False),
            PartField("protected", self.tr("Protected address"), Tick, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the address."""
        return Address(
            str(values["line"]),
            str(values.get("postal_code", "")),
            str(values.get("town", "")),
            protected=values.get("protected") is True,
        )

    @property
    def hint(self) -> str:
        """What it means that an address is protected."""
        if self.editors["protected"].typed is None:
            return ""
        return self.tr("The address is hidden on the screen and on paper.")
