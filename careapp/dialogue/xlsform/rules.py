"""What a row demands of its answer, and what it works out."""

import re
from collections.abc import Mapping

from careapp.dialogue.known import (
    CALCULATED,
    CONSTRAINT,
    HIDDEN,
    INITIAL_EXPRESSION,
    MAX_VALUE,
    MIN_LENGTH,
    MIN_VALUE,
    REGEX,
)
from careapp.dialogue.xlsform.conditions import limits
from careapp.dialogue.xlsform.formula import Answer, Call, Formula, Number
from careapp.dialogue.xlsform.row import Node, RowWriting, number

_NUMERIC = frozenset({"+", "-", "*", "div", "mod", "sum", "number", "round", "count", "int", "abs",
                      "count-selected", "string-length", "min", "max"})  # fmt: skip
_LOGICAL = frozenset({"=", "!=", "<", "<=", ">", ">=", "and", "or", "not", "selected", "true",
                      "false", "regex", "contains"})  # fmt: skip
_FORMULA = re.compile(r"\$\{|\(")


def initial(row: RowWriting) -> Node:
    """Return the first answer, where it is written out; a formula becomes an extension."""
    written = str(row.row.get("default") or "")
    value = {} if _FORMULA.search(written) else _value(row, written)
    if value or not written:
        return {"initial": [value]} if value else {}
    row.extend_with(INITIAL_EXPRESSION, row.fhirpath(row.read(written)))
    return {}


def _value(row: RowWriting, written: str) -> Node:
    match row.place.fhir_type:
        case "choice" | "open-choice":
            coding = row.writing.choices.coding(row.row, written)
            return {"valueCoding": coding} if coding else {}
        case "integer" | "decimal" as fhir_type:
            return number(f"value{fhir_type.capitalize()}", written)
        case "date" | "time" | "dateTime" as fhir_type:
            return {f"value{fhir_type[0].upper()}{fhir_type[1:]}": written}
        case _:
            return {"valueString": written} if written else {}


def constrain(row: RowWriting, item: Node) -> None:
    """Put what must hold of the answer at *item*: as limits, else as an expression."""
    formula = row.read(row.bind.get("constraint"))
    if formula is None:
        return
    message = row.bind.get("jr:constraintMsg")
    simple = None if message else limits(formula, row.place.fhir_type)
    if simple is not None:
        _limit(row, simple, item)
    elif expression := row.fhirpath(formula):
        row.extend(
            CONSTRAINT,
            extension=[
                {"url": "key", "valueId": f"{row.place.link_id}-1"},
                {"url": "severity", "valueCode": "error"},
                {"url": "expression", "valueString": f"answer.empty() or ({expression})"},
                {"url": "human", **row.fields("valueString", message or row.row.get("label"))},
            ],
        )


def _limit(row: RowWriting, simple: Mapping[str, object], item: Node) -> None:
    value = "valueInteger" if row.place.fhir_type == "integer" else "valueDecimal"
    if "maxLength" in simple:
        item["maxLength"] = simple["maxLength"]
    for name, url, field in (
        ("minValue", MIN_VALUE, value),
        ("maxValue", MAX_VALUE, value),
        ("minLength", MIN_LENGTH, "valueInteger"),
        ("regex", REGEX, "valueString"),
    ):
        if name in simple:
            row.extend(url, **{field: simple[name]})


def calculate(row: RowWriting, item: Node) -> None:
    """Put what is worked out at *item*; it is not shown where it has no label."""
    expression = row.fhirpath(row.read(row.bind.get("calculate")))
    row.extend_with(CALCULATED, expression)
    if expression:
        item["readOnly"] = True
    if row.kind in {"calculate", "hidden"} and not item.get("text"):
        row.extend(HIDDEN, valueBoolean=True)


def kind_of(row: RowWriting, formula: Formula | None) -> str:
    """Return the FHIR type of what a formula works out."""
    match formula:
        case Answer(name):
            asked = row.find(name)
            plain = asked is not None and asked.fhir_type in {"integer", "decimal", "date"}
            found = asked.fhir_type if asked and plain else "string"
        case Call("if", (_, chosen, _)) | Call("coalesce", (chosen, _)):
            found = kind_of(row, chosen)
        case Call(name, _):
            found = "decimal" if name in _NUMERIC else "string"
            found = "boolean" if name in _LOGICAL else found
            found = "date" if name == "today" else found
        case _:
            found = "decimal" if isinstance(formula, Number) else "string"
    return found
