"""What of a formula FHIR says without an expression: conditions and limits."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from careapp.dialogue.xlsform.fhirpath import Asked
from careapp.dialogue.xlsform.formula import Answer, Call, Formula, Itself, Number, Words

ORDERED = frozenset({"<", "<=", ">", ">="})
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")

Node = dict[str, object]
Find = Callable[[str], Asked | None]


def enable_when(
    formula: Formula, find: Find, coding: Callable[[str, str], Node | None]
) -> Node | None:
    """Return *formula* as ``enableWhen`` and ``enableBehavior``; None where it says more.

    Args:
        formula: When the question is asked.
        find: Finds a question by its name.
        coding: Returns an answer of a list by the question's name and the answer's own.
    """
    behaviour = formula.name if isinstance(formula, Call) else ""
    parts = formula.parts if isinstance(formula, Call) and behaviour in _BEHAVIOURS else (formula,)
    conditions = [_condition(part, find, coding) for part in parts]
    if not conditions or None in conditions:
        return None
    found: Node = {"enableWhen": conditions}
    if len(conditions) > 1:
        found["enableBehavior"] = _BEHAVIOURS[behaviour]
    return found


_BEHAVIOURS: Mapping[str, str] = {"and": "all", "or": "any"}


def _condition(part: Formula, find: Find, coding: Callable[[str, str], Node | None]) -> Node | None:
    match part:
        case Call("=" | "!=" as operator, (Answer(name), Words(""))):
            asked = find(name)
            exists = {"answerBoolean": operator == "!="}
            if asked is None or asked.count_of:
                return None
            return {"question": asked.link_id, "operator": "exists", **exists}
        case Call("selected", (Answer(name), Words(words))):
            compared, operator = Words(words), "="
        case Call(operator, (Answer(name), Words() | Number() as compared)):
            pass
        case _:
            return None
    asked = find(name)
    if asked is None or operator not in {"=", *ORDERED} or asked.count_of:
        return None
    value = _answer(asked, name, compared, coding)
    return value and {"question": asked.link_id, "operator": operator, **value}


def _answer(
    asked: Asked, name: str, compared: Words | Number, coding: Callable[[str, str], Node | None]
) -> Node | None:
    written = compared.words if isinstance(compared, Words) else compared.written
    found: Node | None
    match asked.fhir_type:
        case "choice" | "open-choice":
            chosen = coding(name, written)
            found = chosen and {"answerCoding": chosen}
        case "integer" if re.fullmatch(r"-?\d{1,9}", written):
            found = {"answerInteger": int(written)}
        case "decimal" if re.fullmatch(r"-?\d{1,15}(\.\d{1,9})?", written):
            found = {"answerDecimal": Decimal(written)}
        case "boolean" if written == "OK":
            found = {"answerBoolean": True}
        case "date" if _ISO_DATE.fullmatch(written):
            found = {"answerDate": written}
        case "string" | "text":
            found = {"answerString": written}
        case _:
            found = None
    return found


def limits(formula: Formula, fhir_type: str) -> Mapping[str, object] | None:
    """Return what *formula* says of the answer itself; None where it says more.

    Returns:
        ``minValue`` and ``maxValue`` (numbers), ``minLength`` and ``maxLength`` (characters),
        ``regex`` (a pattern).
    """
    parts = formula.parts if isinstance(formula, Call) and formula.name == "and" else (formula,)
    found: dict[str, object] = {}
    for part in parts:
        limit = next(_limit(part, fhir_type), None)
        if limit is None or limit[0] in found:
            return None
        found[limit[0]] = limit[1]
    return found


def _limit(part: Formula, fhir_type: str) -> Iterator[tuple[str, object]]:
    match part:
        case Call("regex", (Itself(), Words(pattern))):
            yield "regex", pattern
        case Call("<=" | ">=" | "<" | ">" as operator, (Itself(), Number(written))):
            if fhir_type == "integer" and "." not in written:
                past = {"<": -1, ">": 1}.get(operator, 0)
                yield _SIDES["Value"][operator[0]], int(written) + past
            elif fhir_type == "decimal" and operator in {"<=", ">="}:
                yield _SIDES["Value"][operator[0]], Decimal(written)
        case Call(
            "<=" | ">=" | "<" | ">" as operator,
            (Call("string-length", (Itself(),)), Number(written)),
        ) if "." not in written:
            past = {"<": -1, ">": 1}.get(operator, 0)
            yield _SIDES["Length"][operator[0]], int(written) + past


_SIDES: Mapping[str, Mapping[str, str]] = {
    "Value": {"<": "maxValue", ">": "minValue"},
    "Length": {"<": "maxLength", ">": "minLength"},
}
