"""A national identifier: checked while it is typed, never in the way."""

from careapp.changes.change import Json
from careapp.domain.citizen import age_on
from careapp.domain.national_id import NationalId, birth_date, parse_national_id
from careapp.ui.fields.line import LineEditor

_DIGITS = {"dk": 10, "no": 11}


class NationalIdEditor(LineEditor):
    """A CPR number or a Norwegian identity number.

    One that stands in the record is masked; typing puts another in its place.
    """

    line_width = 200

    def typed_of(self, _value: object) -> Json:
        """Return nothing: what stands in the record is not laid open."""
        return None

    def know(self, value: object) -> None:
        """Show the number masked while nothing is typed."""
        self.line.setPlaceholderText(value.masked if isinstance(value, NationalId) else "")

    def parse(self, text: str) -> object:
        """Return the number, or what is wrong with it."""
        return parse_national_id(text, self.around.choices.country)

    @property
    def hint(self) -> str:
        """When that person was born, so that a slip shows."""
        number = self.read()
        born = birth_date(number) if isinstance(number, NationalId) else None
        if born is None:
            return ""
        wording, today = self.around.wording, self.around.choices.today
        age = wording.years(age_on(born, today))
        return self.tr("Born {day}, {age}").format(day=wording.date_of(born), age=age)

    @property
    def ends_itself(self) -> bool:
        """Whether all digits are there."""
        digits = sum(c.isdigit() for c in self.line.text())
        return digits >= _DIGITS[self.around.choices.country]
