"""What was measured at visits of the past."""

from collections.abc import Sequence

from careapp.changes.shape import as_json as record_json
from careapp.dialogue.values import as_json
from careapp.domain.answer import Said
from careapp.domain.informer import Informer
from careapp.services.demo.visits import Held
from careapp.services.instruments import WHO_5
from careapp.services.tools import shipped_tools

WHO_5_TOOL = "who-5"
"""By the last part of the url."""


def answer_who_5(held: Held, points: Sequence[int]) -> None:
    """Write the citizen's answer to each statement of WHO-5, by its points."""
    asked = [item for item in shipped_tools()[WHO_5.url].walk() if item.options] if points else []
    for item, counts in zip(asked, points, strict=True):
        value = next(option.value for option in item.options if option.score == counts)
        json = record_json(as_json(value))
        said = Said(value=json, informer=Informer.CITIZEN)  # type: ignore[arg-type] # a coding
        held.answer(WHO_5.url, item.link_id, said)
