"""Dialogue tools as the Questionnaires that they came as."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from uuid import UUID

from careapp.dialogue.document import read_resource
from careapp.dialogue.refusal import ToolRefusedError
from careapp.dialogue.tool import Tool
from careapp.domain.dialogue_tool import DialogueTool, Stage
from careapp.domain.identity import RecordId
from careapp.exchange.fhir.parts import Node, extension, listed, node
from careapp.exchange.fhir.resource import Absent, Dossier, Made
from careapp.exchange.folded import Folded

_STATUS = {
    Stage.DRAFT: "draft",
    Stage.TRIAL: "draft",
    Stage.RELEASED: "active",
    Stage.RETIRED: "retired",
}


def questionnaire(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield a dialogue tool of the municipality, with all that stood in its file."""
    tool: DialogueTool = one.record
    known: Node = node(
        id=one.record_id,
        url="".join(tool.url.split()),
        version=tool.version,
        title=tool.title,
        status=_STATUS[tool.stage],
    )
    came = _as_it_came(tool.source or "")
    beside = listed(
        extension("urn:careapp:stage", valueCode=tool.stage),
        extension("urn:careapp:content-hash", valueString=tool.content_hash),
    )
    extra = {"extension": [*_list(came.get("extension")), *beside]}
    yield Made({"resourceType": "Questionnaire"} | came | known | extra, (one,))


def shipped_questionnaires(tools: Iterable[Tool]) -> Iterator[Node]:
    """Yield the tools that ship with the program, which no municipality has a record of."""
    for tool in sorted(tools, key=lambda one: (one.url, one.version)):
        known: Node = {"id": shipped_id(tool.url, tool.version), "meta": {"versionId": "1"}}
        yield {"resourceType": "Questionnaire"} | _as_it_came(tool.source.decode()) | known


def shipped_id(url: str, version: str) -> RecordId:
    """Return the id of a tool that ships with the program, the same everywhere."""
    digest = sha256(f"{url}|{version}".encode()).digest()[:16]
    return RecordId(str(UUID(bytes=digest)))


def _as_it_came(source: str) -> Node:
    try:
        return dict(read_resource(source.encode(), "Questionnaire", ToolRefusedError, ""))
    except ToolRefusedError:
        return {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
