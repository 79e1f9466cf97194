"""A spreadsheet becomes a dialogue tool: XLSForm to FHIR R4 Questionnaire."""

import re
from dataclasses import dataclass

import msgspec

from careapp.dialogue.item import Note
from careapp.dialogue.load import load_tool
from careapp.dialogue.refusal import ToolRefusedError
from careapp.dialogue.tool import Tool
from careapp.dialogue.xlsform.choices import Choices
from careapp.dialogue.xlsform.items import item_at
from careapp.dialogue.xlsform.outline import outline_of
from careapp.dialogue.xlsform.row import Node, Writing
from careapp.dialogue.xlsform.texts import languages_of
from careapp.dialogue.xlsform.workbook import open_workbook

_ENCODER = msgspec.json.Encoder(decimal_format="number")
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a spreadsheet.

    Attributes:
        tool: To be tried; its ``source`` is the FHIR Questionnaire.
        notes: What was changed or could not be kept, by linkId.
    """

    tool: Tool
    notes: tuple[Note, ...]


def convert_spreadsheet(content: bytes) -> Converted:
    """Return the dialogue tool in the bytes of an .xlsx file.

    Raises:
        ToolRefusedError: It is no spreadsheet, holds macros or formulas, or pyxform refuses it;
            the detail names the sheet and row.
    """
    survey = open_workbook(content).survey
    languages = languages_of(survey)
    form_id = _NOT_IN_A_NAME.sub("-", str(survey.get("id_string") or "form"))
    outline = outline_of(survey.get("children") or ())
    writing = Writing(outline, languages, Choices(form_id, languages))
    items = [item_at(writing, place) for place in outline.places]
    if not items:
        raise ToolRefusedError("no-items")
    questionnaire: Node = {
        "resourceType": "Questionnaire",
        **({"language": languages.tag} if languages.tag else {}),
        "url": f"urn:careapp:xlsform:{form_id}",
        **({"version": str(survey["version"])} if survey.get("version") else {}),
        "name": _NOT_IN_A_NAME.sub("", form_id),
        **languages.fields("title", survey.get("title") or form_id),
        "status": "draft",
        "subjectType": ["Patient"],
        "item": items,
    }
    tool = load_tool(msgspec.json.format(_ENCODER.encode(questionnaire), indent=2) + b"\n")
    left_out = (
        Note("known-already", str(row["name"]), str(row["type"])) for row in outline.left_out
    )
    return Converted(tool, (*writing.notes, *left_out))
