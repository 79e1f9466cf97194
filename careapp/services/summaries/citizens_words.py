"""What the citizen said and reads, on paper and on the turned screen alike."""

from collections.abc import Iterator

from careapp.domain.care import GoalState, Owner, OwnerKind
from careapp.domain.informer import Voice
from careapp.services.conversation import numbering_of
from careapp.services.following import (
    bound_answers,
    citizens_words,
    matters_in_words,
    words_of,
)
from careapp.services.round_titles import titled
from careapp.services.summaries.dossier import Dossier


def matters_now(dossier: Dossier) -> str:
    """Return what matters most, in the citizen's words and in quotation marks."""
    known = dossier.conversation.citizen.record.what_matters
    words = matters_in_words(dossier.conversation) or (known.words if known else "")
    return dossier.wording.quote(words) if words else ""


def open_goals(dossier: Dossier) -> tuple[str, ...]:
    """Return the goals that are worked on, those said at this visit among them."""
    said = [words for words, _source in citizens_words(dossier.conversation, "goal")]
    known = [
        goal.record.words or ""
        for goal in dossier.goals
        if goal.record.state in (None, GoalState.OPEN)
    ]
    return tuple(dict.fromkeys([*said, *known]))


def told_by_citizen(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield question and the citizen's own words; never a professional's."""
    for tool in dossier.conversation.tools:
        for spot in numbering_of(dossier.conversation, tool).spots():
            if spot.item.professional_only or spot.item.binding in _HAS_ITS_PLACE:
                continue
            for state in dossier.conversation.voices(tool.url, *spot.places):
                if state.key.voice is Voice.CITIZEN and state.said.words:
                    language = dossier.wording.language
                    text = spot.item.text.in_language(language)
                    question = titled(tool, spot, text, language)
                    yield question, dossier.wording.quote(state.said.words)


_HAS_ITS_PLACE = frozenset(
    {"what-matters", "goal", "agreement", "next-step", "whom-to-call", "follow-up-on"}
)
"""Bindings of questions that are answered elsewhere on the citizen's paper."""


def agreed_in_words(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield question and words of what was agreed as one spoke, whoever wrote it down."""
    for item, state, _source in bound_answers(dossier.conversation, "agreement"):
        if words_of(state):
            yield item.text.in_language(dossier.wording.language), words_of(state)


def words_bound_to(dossier: Dossier, binding: str) -> tuple[str, ...]:
    """Return what was written for the citizen to read, whoever wrote it."""
    found = (words_of(state) for _item, state, _s in bound_answers(dossier.conversation, binding))
    return tuple(dict.fromkeys(words for words in found if words))


def owner_words(dossier: Dossier, owner: Owner | None) -> str:
    """Return who will do it, as the citizen reads it."""
    if owner is None:
        return ""
    if owner.kind is OwnerKind.CITIZEN:
        return dossier.wording.word("citizen_summary.you")
    return owner.name
