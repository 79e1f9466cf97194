"""Formulas mean in FHIRPath what they mean in a spreadsheet."""

from typing import Any

import pytest
from fhirpathpy import evaluate
from fhirpathpy.models import models

from careapp.dialogue.xlsform.fhirpath import Asked, NotSupportedError, Translation
from careapp.dialogue.xlsform.formula import UnreadableFormulaError, read_formula

KINDS = {
    "age": "integer",
    "name": "string",
    "aids": "choice",
    "ok": "boolean",
    "weight": "decimal",
    "falls": "integer",
    "none": "string",
    "no-one": "integer",
    "child": "group",
}
ANSWERS: dict[str, list[Any]] = {
    "age": [{"valueInteger": 83}],
    "name": [{"valueString": "Åse"}],
    "aids": [
        {"valueCoding": {"code": "rol", "display": "Rollator"}},
        {"valueCoding": {"code": "1", "display": "Stok"}},
    ],
    "falls": [{"valueInteger": n} for n in (2, 1, 3)],
    "ok": [{"valueBoolean": True}],
    "weight": [{"valueDecimal": 61.5}],
}
RESPONSE = {
    "resourceType": "QuestionnaireResponse",
    "item": [
        *({"linkId": name, "answer": answer} for name, answer in ANSWERS.items()),
        {"linkId": "child"},
        {"linkId": "child"},
    ],
}


def find(name: str) -> Asked | None:
    return Asked(name, KINDS[name], count_of=name == "child") if name in KINDS else None


def worked_out(written: str) -> list[Any]:
    path = Translation(find).of(read_formula(written))
    found: list[Any] = evaluate(RESPONSE, path, {"resource": RESPONSE}, models["r4"])
    return found


@pytest.mark.parametrize(
    "formula",
    [
        "${age} > 80",
        "${age} >= 83 and ${age} <= 83",
        "${age} = 83",
        "83 = ${age}",
        "${age} = '83'",
        "${age} + 1 = 84",
        "${age} div 2 = 41.5",
        "${age} mod 10 = 3",
        "2 + 3 * 4 = 14",
        "(2 + 3) * 4 = 20",
        "10 - 3 - 2 = 5",
        "-${age} < 0",
        "${name} = 'Åse'",
        "${name} != 'Bo'",
        "${name} != ''",
        "${none} = ''",
        "${none} != 'Bo'",
        "not(${none} = 'Bo')",
        "selected(${aids}, 'rol')",
        "selected(${aids}, '1')",
        "not(selected(${aids}, 'køb'))",
        "count-selected(${aids}) = 2",
        "count(${child}) = 2",
        "${ok} = 'OK'",
        "if(${age} > 80, 'old', 'young') = 'old'",
        "coalesce(${no-one}, 7) = 7",
        "coalesce(${age}, 7) = 83",
        "string-length(${name}) = 3",
        "concat(${name}, ' er ', ${age}) = 'Åse er 83'",
        "regex(${name}, '^Å.*')",
        "round(${weight}, 0) = 62",
        "int(${weight}) = 61",
        "sum(${falls}) = 6",
        "min(${falls}) = 1",
        "max(${falls}) = 3",
        "${age} < 80 or ${name} = 'Åse'",
        "${age} < 80 or not(${age} < 80)",
        "true() and not(false())",
        "jr:choice-name(${aids}, '${aids}') = 'Rollator' or true()",
    ],
)
def test_what_holds_in_a_spreadsheet_holds_in_a_form(formula: str) -> None:
    assert worked_out(formula) == [True]


@pytest.mark.parametrize(
    "formula",
    [
        "${age} < 80",
        "${age} != 83",
        "${name} = ''",
        "${none} = 'Bo'",
        "${none} != ''",
        "selected(${aids}, 'køb')",
        "${no-one} > 3",
        "not(${age} = 83)",
        "false()",
        "${age} > 80 and ${name} = 'Bo'",
    ],
)
def test_what_does_not_hold_does_not_hold(formula: str) -> None:
    assert worked_out(formula) in ([False], [])


@pytest.mark.parametrize("words", ["it's", "a\\b", "", "»så«", "two\nlines"])
def test_any_words_can_be_compared(words: str) -> None:
    quote = '"' if "'" in words else "'"
    assert worked_out(f"concat({quote}{words}{quote}) = {quote}{words}x{quote}") == [False]


@pytest.mark.parametrize(
    ("formula", "what"),
    [
        ("pulldata('a', 'b', 'c', ${age})", "pulldata()"),
        ("indexed-repeat(${age}, ${child}, 1)", "indexed-repeat()"),
        ("${nobody} = 1", "nobody"),
        ("${child} = 1", "child"),
        ("age = 1", "age"),
    ],
)
def test_what_has_no_counterpart_is_named(formula: str, what: str) -> None:
    with pytest.raises(NotSupportedError) as refused:
        worked_out(formula)
    assert refused.value.what == what


@pytest.mark.parametrize(
    "written",
    ["((", "${age} =", "= 3", "${age", "'open", "${age} ** 2", "(" * 500, "1" + "+1" * 1900, ""],
)
def test_what_is_no_formula_is_refused(written: str) -> None:
    with pytest.raises(UnreadableFormulaError):
        read_formula(written)
