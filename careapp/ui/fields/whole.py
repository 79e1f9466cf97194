"""A whole number, such as minutes."""

from careapp.changes.change import Json
from careapp.domain.problems import Problem
from careapp.ui.fields.line import LineEditor


class WholeNumberEditor(LineEditor):
    """A whole number."""

    line_width = 120

    def typed_of(self, value: object) -> Json:
        """Return the digits."""
        return str(value) if isinstance(value, int) else None

    def parse(self, text: str) -> object:
        """Return the number."""
        try:
            return int(text)
        except ValueError:
            return Problem("not-a-whole-number")
