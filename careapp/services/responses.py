"""What was answered at a visit as FHIR R4: a QuestionnaireResponse for each tool."""

from careapp.dialogue.tool import Tool
from careapp.dialogue.write import response_bytes
from careapp.domain.identity import RecordId, derived_id
from careapp.exchange.fhir.answers import response_of
from careapp.services.conversation import Conversation, open_conversation, spoken_in
from careapp.services.desk import Desk
from careapp.services.worked import work_out


def responses_file(desk: Desk, *, visit_id: RecordId, language: str) -> bytes:
    """Return the bytes of a Bundle with all that was answered at a visit.

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
    written = [
        s.written.at for k, s in conversation.answers.items() if k.tool == tool.url and s.written
    ]
    response = response_of(
        tool,
        [*spoken_in(conversation, tool)],
        closed=conversation.is_closed,
        language=language,
        authored_at=max(written, default=None),
        holds=work_out(desk, conversation, tool, language=language).holds,
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
