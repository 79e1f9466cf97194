"""What is known of a citizen's help, chosen by its id."""

from collections.abc import Sequence

from careapp.changes.change import Json
from careapp.services.help.choices import Named
from careapp.ui.fields.pick import PickEditor
from careapp.ui.fields.tick_list import TickListEditor
from careapp.ui.widgets.choice import Option


class Goals:
    """Marks a field in which one of the citizen's goals is chosen."""


class Courses:
    """Marks a field in which one of the citizen's care courses is chosen."""


class ConditionEditor(PickEditor):
    """One of the citizen's conditions."""

    def options(self) -> Sequence[Option]:
        """Return those that have not ended."""
        return _options(self.around.choices.help.conditions)


class GoalEditor(PickEditor):
    """One of the citizen's goals."""

    def options(self) -> Sequence[Option]:
        """Return those that are worked on."""
        return _options(self.around.choices.help.goals)


class SupplierIdEditor(PickEditor):
    """One of those who give help."""

    def options(self) -> Sequence[Option]:
        """Return the suppliers."""
        return _options(self.around.choices.help.suppliers)


class CourseEditor(PickEditor):
    """One of the citizen's care courses."""

    def options(self) -> Sequence[Option]:
        """Return those that run or are to come."""
        return _options(self.around.choices.help.courses)


class GrantsEditor(TickListEditor):
    """Some of the citizen's services; none ticked means all of them."""

    def offered(self) -> Sequence[tuple[str, str]]:
        """Return those that run or are to come."""
        known = self.around.choices.help
        return [(one.record_id, one.name) for one in (*known.grants, *known.courses)]

    @property
    def typed(self) -> Json:
        """The ids."""
        return self.ticked() or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self._tick([str(key) for key in typed] if isinstance(typed, list | tuple) else [])

    def typed_of(self, value: object) -> Json:
        """Return the ids in order."""
        return sorted(value) or None if isinstance(value, frozenset) else None

    def read(self) -> object:
        """Return the ids."""
        return frozenset(self.ticked())

    @property
    def hint(self) -> str:
        """Say what no tick means."""
        return "" if self.ticked() else self.tr("Nothing ticked means all help.")


def _options(known: Sequence[Named]) -> list[Option]:
    return [Option(one.record_id, one.name) for one in known]
