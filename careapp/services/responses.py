"""What was answered at a visit as FHIR R4: a QuestionnaireResponse for each tool."""

from collections.abc import Iterator
from itertools import chain

from careapp.dialogue.answer_json import answer_json
from careapp.dialogue.item import Item
from careapp.dialogue.stored_rounds import Spot
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Coding
from careapp.dialogue.write import dump_response, response_bytes
from careapp.domain.identity import RecordId, derived_id
from careapp.domain.level import Level
from careapp.services.conversation import (
    VOICES,
    AnswerState,
    Conversation,
    Key,
    answer_values,
    given_answers,
    numbering_of,
    open_conversation,
)
from careapp.services.desk import Desk
from careapp.services.worked import work_out

SAID = "urn:careapp:said"
"""Extension of an answer: what one voice said, with ``voice``, ``informer``, ``value`` (once for
each), ``words``, ``reason``, ``expected`` and ``follow-up``."""


def responses_file(desk: Desk, *, visit_id: RecordId, language: str) -> bytes:
    """Return the bytes of a Bundle with all that was answered at a visit.

    A response has one answer to a question, the professional's before the citizen's; what each
    voice said stands beside it in extensions (`SAID`), so that nobody's words are lost. It is
    ``in-progress`` until the visit is closed.

    Raises:
        InvalidRecordError: There is no such visit here.
    """
    conversation = open_conversation(desk, visit_id=visit_id)
    responses = (_response(desk, conversation, tool, language) for tool in conversation.tools)
    entries = [
        {"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in responses if "item" in one
    ]
    bundle: dict[str, object] = {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": desk.clock.now().isoformat(timespec="seconds"),
    }
    return response_bytes(bundle | ({"entry": entries} if entries else {}))


def _response(
    desk: Desk, conversation: Conversation, tool: Tool, language: str
) -> dict[str, object]:
    numbering = numbering_of(conversation, tool)
    counted = numbering.counted_places
    holds = work_out(desk, conversation, tool, language=language).holds
    extras = {
        spot.counted_place: said
        for spot in numbering.spots()
        if (said := list(_said(conversation, tool, spot)))
    }
    written = [
        s.written.at for k, s in conversation.answers.items() if k.tool == tool.url and s.written
    ]
    response = dump_response(
        tool,
        given_answers(conversation, tool),
        status="completed" if conversation.is_closed else "in-progress",
        language=language,
        authored_at=max(written, default=None),
        worked_out={counted[place]: truth for place, truth in holds.items() if place in counted},
        extras=extras,
    )
    about = {"id": derived_id(conversation.visit_id, tool.url), "subject": _subject(conversation)}
    return response | about


def _subject(conversation: Conversation) -> dict[str, object]:
    """Return of whom a response tells, without an address."""
    citizen = conversation.citizen.record
    subject: dict[str, object] = {"type": "Patient"}
    if citizen.name:
        subject["display"] = citizen.name.full
    if number := citizen.national_id:
        subject["identifier"] = {"system": number.system.value, "value": number.value}
    return subject


def _said(conversation: Conversation, tool: Tool, spot: Spot) -> Iterator[dict[str, object]]:
    """Yield what each voice said in one place."""
    for voice in VOICES:
        states = [conversation.answers.get(Key(tool.url, place, voice)) for place in spot.places]
        answered = [state for state in states if state is not None and state.is_answered]
        if answered:
            parts = chain.from_iterable(_parts(spot.item, state) for state in answered)
            said = [{"url": "voice", "valueCode": voice.value}, *parts]
            yield {"url": SAID, "extension": said}


def _parts(item: Item, state: AnswerState) -> Iterator[dict[str, object]]:
    said = state.said
    if said.informer:
        yield {"url": "informer", "valueCode": said.informer.value}
    for value in answer_values(item, state):
        yield {"url": "value"} | answer_json(value, item.kind)
    for name, words in (("words", said.words), ("reason", said.reason)):
        if words:
            yield {"url": name, "valueString": words}
    if coding := _coding(item, said.expected):
        yield {"url": "expected", "valueCoding": coding}
    if said.follow_up_on:
        yield {"url": "follow-up", "valueDate": said.follow_up_on.isoformat()}


def _coding(item: Item, level: Level | None) -> dict[str, str] | None:
    """Return a level as the tool's own options code it."""
    for option in item.options:
        if level is not None and option.level == level.code and isinstance(option.value, Coding):
            return {"system": option.value.system, "code": option.value.code}
    return None
