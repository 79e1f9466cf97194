"""What the answers of a visit come to while one asks: a line for each voice, none mixed."""

from collections.abc import Iterator

from careapp.dialogue.tool import Tool
from careapp.domain.citizen import age_on
from careapp.domain.informer import Voice
from careapp.services.conversation import Conversation, stored_answers
from careapp.services.desk import Desk
from careapp.services.instruments import INSTRUMENTS, Instrument, Score, score
from careapp.services.scales import scored_items, together, together_in_words
from careapp.services.wording import Wording


def live_scores(
    desk: Desk, conversation: Conversation, tool: Tool, *, language: str
) -> tuple[str, ...]:
    """Return what the answers to a tool come to now, in words; nothing of most tools."""
    wording = desk.wording(language)
    if tool.url in INSTRUMENTS:
        found = dict(_scores(desk, conversation, tool))
        words = {
            voice: _score_in_words(INSTRUMENTS[tool.url], one, wording)
            for voice, one in found.items()
        }
    elif scored_items(tool):
        answers = stored_answers(conversation, tool, Voice.PROFESSIONAL)
        counted = together(tool, answers)
        words = {Voice.PROFESSIONAL: together_in_words(counted, wording)} if counted else {}
    else:
        return ()
    return tuple(f"{wording.word(f'voice.{voice}')}: {said}" for voice, said in words.items())


def _scores(desk: Desk, conversation: Conversation, tool: Tool) -> Iterator[tuple[Voice, Score]]:
    born = conversation.citizen.record.birth_date
    age = age_on(born, desk.clock.today()) if born else None
    for voice in Voice:
        answers = stored_answers(conversation, tool, voice)
        found = score(INSTRUMENTS[tool.url], tool, answers, age=age)
        if found is not None and found.value is not None:
            yield voice, found


def _score_in_words(instrument: Instrument, found: Score, wording: Wording) -> str:
    said = wording.word(f"instrument.score.{instrument.name}", score=found.value)
    band = wording.word(f"instrument.band.{instrument.name}.{found.band}") if found.band else ""
    return f"{said}: {band}" if band else said
