"""Between what an editor holds and what is said of it."""

from collections.abc import Mapping

from careapp.changes.shape import as_json as record_json
from careapp.dialogue.values import as_json, value_from_json
from careapp.domain.answer import Said
from careapp.domain.informer import Informer
from careapp.ui.topics.editor import Given


def said_of(given: Given, informer: Informer) -> Said:
    """Return what *informer* says by what an editor holds."""
    value = None if given.value is None else as_json(given.value)
    return Said(value=value, words=given.words or None, informer=informer)  # type: ignore[arg-type]


def given_of(said: Said, ticked: Mapping[str, str]) -> Given:
    """Return what an editor shows of what was said."""
    value = None if said.value is None else value_from_json(record_json(said.value))  # type: ignore[arg-type]
    return Given(value, said.words or "", ticked)
