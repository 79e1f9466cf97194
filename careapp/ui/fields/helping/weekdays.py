"""Days of the week, ticked."""

from collections.abc import Sequence

from careapp.changes.change import Json
from careapp.domain.help.rhythm import EVERY_DAY
from careapp.services.help.words import weekday
from careapp.ui.fields.tick_list import TickListEditor
from careapp.ui.widgets.layouts import FlowLayout


class Weekdays:
    """Marks a field in which days of the week are ticked."""


class WeekdaysEditor(TickListEditor):
    """Days of the week side by side, by their ISO numbers."""

    def _make_layout(self) -> FlowLayout:
        return FlowLayout(16, 0, self)

    def offered(self) -> Sequence[tuple[str, str]]:
        """Return the days from Monday."""
        wording = self.around.wording
        return [(str(day), weekday(wording, day).capitalize()) for day in EVERY_DAY]

    @property
    def typed(self) -> Json:
        """The numbers of the days."""
        return self.ticked() or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        known = {str(day) for day in EVERY_DAY}
        keys = [str(key) for key in typed] if isinstance(typed, list | tuple) else []
        self._tick([key for key in keys if key in known])

    def typed_of(self, value: object) -> Json:
        """Return the numbers of the days."""
        days = value if isinstance(value, tuple) else ()
        return [str(day) for day in sorted(set(days))] or None

    def read(self) -> object:
        """Return the days."""
        return tuple(int(key) for key in self.ticked()) or None
