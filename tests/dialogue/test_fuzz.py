"""Files that nobody meant well with."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.dialogue.asking import Outcome, Request
from careapp.dialogue.check_response import response_problems
from careapp.dialogue.difference import differences
from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.known import CALCULATED
from careapp.dialogue.load import load_tool
from careapp.dialogue.markdown import paragraphs
from careapp.dialogue.migrate import migrate
from careapp.dialogue.places import split_place
from careapp.dialogue.progress import progress
from careapp.dialogue.refusal import RefusedError
from careapp.dialogue.response import load_response
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.write import dump_response, response_bytes

TOOLS = Path(__file__).resolve().parents[2] / "resources" / "dialogue_tools"
REAL = [json.loads(path.read_bytes()) for path in sorted(TOOLS.glob("*.json"))]

WORDS = st.sampled_from(
    ["linkId", "item", "type", "text", "extension", "url", "enableWhen", "question", "operator",
     "answerOption", "valueCoding", "valueDecimal", "code", "display", "system", "answer", "_text",
     "answerBoolean", "initial", "contained", "choice", "group", "=", "exists", "Questionnaire",
     "http://hl7.org/fhir/StructureDefinition/minValue", "urn:careapp:level", "fsiii", "",
     "http://hl7.org/fhir/StructureDefinition/variable", "valueExpression", "expression", "name",
     "http://hl7.org/fhir/StructureDefinition/regex", "valueString", "(a+)+b", "repeats", "a#2",
     "http://hl7.org/fhir/StructureDefinition/questionnaire-constraint", "key", "human", "%a + %b",
     CALCULATED, "answerValueSet", "#v", "ValueSet", "resourceType", "compose", "include",
     "valueSet", "concept", "%resource.descendants().where(linkId='a').answer.value", "a", "b"]
)  # fmt: skip
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
LEAVES = st.none() | st.booleans() | NUMBERS | WORDS | st.text()
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=5),
    max_leaves=30,
)


def known(refused: RefusedError) -> None:
    assert refused.code in {
        "not-json",
        "not-a-questionnaire",
        "no-items",
        "too-deep",
    }


def survives(data: bytes) -> None:
    """Open *data* and do with it all that can be done; only a refusal may stop it."""
    try:
        tool = load_tool(data)
    except RefusedError as refused:
        known(refused)
        return
    answers = {item.link_id: item.initial for item in tool.walk() if item.initial}
    open_now = {split_place(place)[0] for place in enabled_items(tool, answers)}
    assert open_now <= tool.by_link_id.keys() | {split_place(one)[0] for one in tool.by_link_id}
    assert progress(tool, answers).answered >= 0
    for item in tool.walk():
        paragraphs(item.text.markdown_in("da"))
    sheet = Sheet(tool, answers, evaluator=Echo())
    sheet.settle()
    list(sheet.problems())
    written = response_bytes(dump_response(tool, sheet.answers))
    load_response(written)
    list(response_problems(written, tool, evaluator=Echo()))
    assert differences(tool, tool) == () or tool.read_only
    migrate(sheet.answers, tool, tool)


class Echo(Evaluator):
    """Says the expression itself, so that every way an outcome is used is gone."""

    def evaluate(self, request: Request) -> Outcome:
        return Outcome((request.text,))


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    survives(data)


@given(st.lists(JSON, max_size=4), st.dictionaries(WORDS, JSON, max_size=4))
def test_any_json_that_calls_itself_a_tool(items: list[Any], fields: dict[str, Any]) -> None:
    resource = fields | {"resourceType": "Questionnaire", "item": items}

    survives(json.dumps(resource).encode())


@given(JSON)
def test_any_json_that_calls_itself_a_response(item: Any) -> None:
    resource = {"resourceType": "QuestionnaireResponse", "item": [item, {"item": item}]}

    data = json.dumps(resource).encode()
    response = load_response(data)

    list(response_problems(data, load_tool(json.dumps(REAL[0]).encode())))
    assert all(isinstance(line.depth, int) for line in response.lines)


def places(part: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every container in *part* with each of its keys."""
    keys = part.keys() if isinstance(part, dict) else range(len(part))
    for key in list(keys):
        yield part, key
        if isinstance(part[key], dict | list):
            yield from places(part[key])


@settings(max_examples=60)
@given(st.sampled_from(REAL), st.data())
def test_a_real_tool_with_some_fields_broken(real: dict[str, Any], data: st.DataObject) -> None:
    broken = json.loads(json.dumps(real))
    for _ in range(data.draw(st.integers(1, 4))):
        everywhere = list(places(broken))
        container, key = everywhere[data.draw(st.integers(0, len(everywhere) - 1))]
        if data.draw(st.booleans()):
            container[key] = data.draw(JSON)
        else:
            del container[key]

    survives(json.dumps(broken).encode())


@settings(max_examples=40)
@given(st.sampled_from(sorted(TOOLS.glob("*.json"))), st.data())
def test_a_real_tool_cut_off_or_scrambled(path: Path, data: st.DataObject) -> None:
    whole = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] = data.draw(st.integers(0, 255))

    survives(bytes(whole))
    survives(bytes(whole[:at]))
