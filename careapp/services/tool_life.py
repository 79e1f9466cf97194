"""The life of a dialogue tool: brought in, tried, released, retired."""

import re
from dataclasses import dataclass
from pathlib import Path

from careapp.changes.shape import dumps
from careapp.changes.touched import Done
from careapp.dialogue.export import content_hash, export_tool
from careapp.dialogue.item import Note
from careapp.dialogue.refusal import RefusedError
from careapp.dialogue.report import Reported, report_on
from careapp.dialogue.tool import Tool
from careapp.domain.dialogue_tool import (
    CHANGEABLE,
    NEXT_STAGES,
    ConversionNote,
    DialogueTool,
    Stage,
)
from careapp.domain.identity import RecordId, derived_id
from careapp.domain.problems import InvalidRecordError, InvariantBrokenError, Problem
from careapp.services.desk import Desk
from careapp.services.exchange_files import save_outside
from careapp.services.tools import Version, loaded
from careapp.store.acting import Acting
from careapp.store.log import MOST_BYTES

_LARGEST_BYTES = 5_000_000
"""Of a file that is read; the guides in use are well below 1 MB."""

_BESIDES_BYTES = 100_000
"""Of an act, for all that is kept of a tool besides its file."""

_SPREADSHEET = b"PK"
_NOT_IN_A_NAME = re.compile(r"[^\w.-]+")
_STATUS = {
    Stage.DRAFT: "draft",
    Stage.TRIAL: "draft",
    Stage.RELEASED: "active",
    Stage.RETIRED: "retired",
}
"""What FHIR calls the stages (PublicationStatus)."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that was read, and not yet accepted.

    Attributes:
        report: What became of each of its items.
        notes: What was changed or left out on the way from a spreadsheet.
    """

    tool: Tool
    report: tuple[Reported, ...]
    notes: tuple[Note, ...] = ()


def read_tool(content: bytes) -> Brought:
    """Return what was understood of a FHIR Questionnaire (JSON) or an XLSForm (.xlsx).

    Raises:
        InvalidRecordError: It is neither; the problem's code says why, and where.
    """
    try:
        tool, notes = _read(content)
    except RefusedError as error:
        raise InvalidRecordError(Problem(error.code, context={"detail": error.detail})) from error
    return Brought(tool, report_on(tool, notes), notes)


def import_tool(desk: Desk, brought: Brought) -> Done[RecordId]:
    """Keep a tool as a draft; the same version again takes the place of its draft.

    Raises:
        InvalidRecordError: Code ``version-released``: this version was released with other
            content, and what visits went through is not changed; or ``too-large``: it could
            not be sent to any other laptop.
    """
    tool = brought.tool
    source = tool.source.decode("utf-8", errors="replace")
    if len(dumps(source)) > MOST_BYTES - _BESIDES_BYTES:
        raise InvalidRecordError(Problem("too-large", context={"detail": str(len(source))}))
    record_id = derived_id(desk.municipality_id, "dialogue-tool", tool.url, tool.version)
    before = desk.read.get(DialogueTool, record_id)
    record = DialogueTool(
        url=tool.url,
        version=tool.version,
        title=tool.title.original,
        source=source,
        notes=tuple(ConversionNote(n.code, n.link_id, n.detail) for n in brought.notes),
        stage=before.record.stage if before else Stage.DRAFT,
    )
    if before and before.record.stage not in CHANGEABLE:
        if before.record.content_hash != _hash(source):
            raise InvalidRecordError(Problem("version-released", context={"version": tool.version}))
        record = before.record
    done = desk.act(
        "import-tool",
        lambda acting: acting.create(record, subject=desk.municipality_id, record_id=record_id),
    )
    return Done(record_id, done.touched)


def move_tool(desk: Desk, record_id: RecordId, *, to: Stage) -> Done[None]:
    """Move a version of a tool to the next stage of its life.

    Raises:
        InvalidRecordError: Code ``stage-not-next``: its stage does not lead there; or
            ``tool-read-only``: what can only be read is not released.
        InvariantBrokenError: There is no such tool.
    """
    record = _record(desk, record_id)
    if to not in NEXT_STAGES[record.stage]:
        raise InvalidRecordError(Problem("stage-not-next"))
    if to is Stage.RELEASED and loaded(record.source or "").read_only:
        raise InvalidRecordError(Problem("tool-read-only"))

    def move(acting: Acting) -> None:
        acting.say(record_id, "stage", to)
        if to is Stage.RELEASED:
            acting.say(record_id, "content_hash", _hash(record.source or ""))

    return Done(None, desk.act("move-tool", move).touched)


def write_tool(version: Version, path: Path) -> None:
    """Write a tool to a file, as FHIR JSON with its stage and version.

    Raises:
        EnvironmentFailedError: It cannot be written there.
    """
    save_outside(export_tool(version.tool.source, {"status": _STATUS[version.stage]}), path)


def tool_file_name(tool: Tool) -> str:
    """Return a name for a file with a tool in it."""
    called = tool.url.replace(":", "/").rpartition("/")[2] or "tool"
    parts = (called, tool.version)
    return "-".join(filter(None, (_NOT_IN_A_NAME.sub("-", one) for one in parts))) + ".json"


def _read(content: bytes) -> tuple[Tool, tuple[Note, ...]]:
    if content.startswith(_SPREADSHEET):
        # Few bring spreadsheets, and every start would wait for what reads them.
        from careapp.dialogue.xlsform.convert import convert_spreadsheet  # noqa: PLC0415

        converted = convert_spreadsheet(content)
        return converted.tool, converted.notes
    if len(content) > _LARGEST_BYTES:
        raise InvalidRecordError(Problem("too-large"))
    return loaded(content.decode("utf-8", errors="replace")), ()


def _record(desk: Desk, record_id: RecordId) -> DialogueTool:
    found = desk.read.get(DialogueTool, record_id)
    if found is None:
        raise InvariantBrokenError("unknown-record")
    return found.record


def _hash(source: str) -> str:
    return content_hash(source.encode())
