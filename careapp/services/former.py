"""Answers to a question as it was before its type changed, beside the question as it is now."""

from careapp.changes.shape import as_json
from careapp.dialogue.item import Item
from careapp.dialogue.stored_rounds import find_stored
from careapp.dialogue.values import value_from_json
from careapp.dialogue.wording import answer_text
from careapp.services.conversation import AnswerState
from careapp.services.desk import Desk
from careapp.services.former_places import split_former
from careapp.services.tools import versions_at_hand
from careapp.services.wording import Wording


def former_in_words(state: AnswerState, wording: Wording) -> str:
    """Return an answer in words, without its question: that one is asked no longer."""
    said = state.said
    values = [] if said.value is None else [value_from_json(as_json(said.value))]  # type: ignore[arg-type]
    parts = [wording.level(said.current)] if said.current else []
    parts += [*state.ticked.values(), *(answer_text(None, v, wording.language) for v in values)]
    return ", ".join([*parts, *([said.words] if said.words else [])])


def question_as_it_was(desk: Desk, tool: str, place: str) -> Item | None:
    """Return the question of an answer that the version at hand does not ask for."""
    asked, before = split_former(place)
    for version in versions_at_hand(desk).get(tool, ()):
        same = asked and version.tool.version == before
        found = find_stored(version.tool, asked if same else place)
        if found is not None:
            return found[0]
    return None
