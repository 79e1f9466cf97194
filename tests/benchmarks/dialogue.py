"""What a large form makes one wait for, without the screen."""

import gc
import json
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from careapp.dialogue.choices import Choices
from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.load import load_tool
from careapp.dialogue.sheet import Sheet
from tests.benchmarks.table import Result

SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
_TIMES = 30
_GROUP = 30
_OPTIONS = 50_000
_MS = 1_000


def measure(_home: Path) -> Iterator[Result]:
    """Open and answer forms of 300 and 900 questions, and search a long list."""
    with Evaluator() as evaluator:
        evaluator.start()
        for questions in (300, 900):
            yield from _form(questions, evaluator)
    yield _list()
    yield _memory()


def _form(questions: int, evaluator: Evaluator) -> Iterator[Result]:
    source = json.dumps(form(questions)).encode()
    tool = load_tool(source)
    sheet = Sheet(tool, evaluator=evaluator, now="2026-11-24T09:30:00+01:00")
    sheet.settle()
    numbers = iter(range(1_000_000))

    def answer() -> None:
        sheet.put("q4", (next(numbers),))

    def answer_and_settle() -> None:
        answer()
        sheet.settle()

    every = {f"q{number}": (number,) for number in range(questions)}
    plain = _taken(lambda: json.loads(source))
    whole = _taken(lambda: enabled_items(tool, every))
    name = f"form of {questions} questions"
    yield _result(f"{name}: loaded", _taken(lambda: load_tool(source)), plain, "its JSON read")
    yield _result(f"{name}: opened", _taken(lambda: _open(source)), plain, "its JSON read")
    yield _result(f"{name}: one answer", _taken(answer), whole, "all conditions")
    yield _result(f"{name}: and its sums", _taken(answer_and_settle), whole, "all conditions")


def _open(source: bytes) -> Sheet:
    return Sheet(load_tool(source))


def _list() -> Result:
    concepts = [{"code": f"c{n}", "display": f"Kode nummer {n}"} for n in range(_OPTIONS)]
    include = {"system": "urn:x", "concept": concepts}
    value_set = {"resourceType": "ValueSet", "id": "v", "compose": {"include": [include]}}
    item = {"linkId": "q", "type": "choice", "answerValueSet": "#v"}
    whole = {"resourceType": "Questionnaire", "contained": [value_set], "item": [item]}
    tool = load_tool(json.dumps(whole).encode())
    choices = Choices(tool.items[0].options, "da")
    words = [option.text.original for option in tool.items[0].options]
    bare = _taken(lambda: [word for word in words if "4999" in word])
    return _result(
        f"{_OPTIONS:,} options searched", _taken(lambda: choices.matching("4999")), bare, "in"
    )


def _memory() -> Result:
    """See what is left behind by a hundred forms that were opened and closed."""
    source = json.dumps(form(300)).encode()
    _open(source)
    gc.collect()
    tracemalloc.start()
    _open(source)
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(100):
        _open(source)
    gc.collect()
    grown = (tracemalloc.get_traced_memory()[0] - before) / 1_000
    tracemalloc.stop()
    return Result(
        name="left by 100 forms", unit="kB", values=[grown], baseline=[len(source) / 1_000],
        against="one file",
    )  # fmt: skip


def _taken(work: Callable[[], object]) -> list[float]:
    taken = []
    for _ in range(_TIMES):
        began = perf_counter()
        work()
        taken.append((perf_counter() - began) * _MS)
    return taken


def _result(name: str, values: list[float], baseline: list[float], against: str) -> Result:
    return Result(name=name, unit="ms", values=values, baseline=baseline, against=against)


def form(questions: int) -> dict[str, Any]:
    """Return a form in groups of thirty, opened one by one, each group with a sum."""
    groups = []
    for start in range(0, questions, _GROUP):
        numbers = range(start, start + _GROUP)
        items: list[dict[str, Any]] = [_question(number) for number in numbers]
        items.append(_sum(start, [f"q{number}" for number in numbers[:10]]))
        groups.append({"linkId": f"g{start}", "type": "group", "item": items})
    groups.append(_sum(-1, [f"sum{start}" for start in range(0, questions, _GROUP)]))
    return {"resourceType": "Questionnaire", "status": "active", "item": groups}


def _question(number: int) -> dict[str, Any]:
    question: dict[str, Any] = {"linkId": f"q{number}", "type": "integer", "text": f"Nr. {number}"}
    if number % _GROUP:
        before = {"question": f"q{number - 1}", "operator": "exists", "answerBoolean": True}
        other = {"question": f"q{number - number % _GROUP}", "operator": "!=", "answerInteger": -1}
        question |= {"enableWhen": [before, other], "enableBehavior": "any"}
    return question


def _sum(number: int, links: list[str]) -> dict[str, Any]:
    parts = [f"%resource.descendants().where(linkId='{link}').answer.value" for link in links]
    expression = f"({' | '.join(parts)}).sum()"
    extension = {"language": "text/fhirpath", "expression": expression}
    return {
        "linkId": f"sum{number}",
        "type": "integer",
        "readOnly": True,
        "extension": [{"url": SDC + "calculatedExpression", "valueExpression": extension}],
    }
