"""People as lists offer them."""

from collections.abc import Sequence

from careapp.services.choices import Person
from careapp.ui.widgets.choice import Option


def worded(person: Person) -> str:
    """Return a name with what tells it apart."""
    return f"{person.name} ({person.detail})" if person.detail else person.name


def person_options(people: Sequence[Person]) -> list[Option]:
    """Return people as options, by id."""
    return [Option(one.person_id, worded(one)) for one in people]
