"""Several members of an enumeration."""

from collections.abc import Sequence
from enum import StrEnum
from typing import get_args

from careapp.changes.change import Json
from careapp.ui.fields.terms import options_of
from careapp.ui.fields.tick_list import TickListEditor


class SetEditor(TickListEditor):
    """Several members of an enumeration."""

    @property
    def _members(self) -> type[StrEnum]:
        members: object = get_args(self.value_class)[0]
        assert isinstance(members, type)  # noqa: S101 - narrows the type; the table says so
        assert issubclass(members, StrEnum)  # noqa: S101 - as above
        return members

    def offered(self) -> Sequence[tuple[str, str]]:
        """Return the members, worded."""
        options = options_of(self._members, self.around)
        return [(str(option.value), option.text) for option in options]

    @property
    def typed(self) -> Json:
        """What is ticked."""
        return self.ticked() or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self._tick([str(key) for key in typed] if isinstance(typed, list | tuple) else [])

    def typed_of(self, value: object) -> Json:
        """Return the members in their order."""
        chosen = value if isinstance(value, frozenset) else frozenset()
        return [str(member) for member in self._members if member in chosen] or None

    def read(self) -> object:
        """Return the members."""
        return frozenset(self._members(key) for key in self.ticked())
