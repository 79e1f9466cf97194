"""One row of a spreadsheet as an item of a Questionnaire."""

import re

from careapp.dialogue.known import COMPUTED_VALUES, ENABLE_EXPRESSION
from careapp.dialogue.levels import LEVEL_EXTENSION
from careapp.dialogue.xlsform.conditions import enable_when
from careapp.dialogue.xlsform.fhirpath import NotSupportedError, quoted
from careapp.dialogue.xlsform.looks import beside, dress, repeat
from careapp.dialogue.xlsform.outline import Place
from careapp.dialogue.xlsform.row import Node, RowWriting, Writing, expression_at
from careapp.dialogue.xlsform.rules import calculate, constrain, initial, kind_of

_YES = frozenset({"yes", "true()", "true", "1"})
_NO = frozenset({"no", "false()", "false", "0", ""})
_CHANGED = {"rank": "order-not-kept", "geopoint": "asked-as-text", "barcode": "asked-as-text"}
_LEVEL_LISTS = {"functional_level": "fsiii", "iplos_score": "iplos"}
"""Lists that stand for the scales of the field, whatever the sheet writes in them."""

_NAMED = re.compile(r"\$\{([^}]*)\}")


def item_at(writing: Writing, place: Place) -> Node:
    """Return the item at *place*, with all in it."""
    row = RowWriting(writing, place)
    item: Node = {"linkId": place.link_id, **_label(row), "type": _type(row)}
    item |= _condition(row) | _flags(row) | _answers(row) | initial(row)
    constrain(row, item)
    calculate(row, item)
    dress(row)
    repeat(row, item)
    if items := [*beside(row), *(item_at(writing, child) for child in place.children)]:
        item["item"] = items
    return {"extension": row.extensions, **item} if row.extensions else item


def _type(row: RowWriting) -> str:
    kind = row.kind
    if kind in _CHANGED:
        row.note(_CHANGED[kind], kind)
    if not row.place.fhir_type:
        row.note("type-left-out", kind)
    if kind == "calculate":
        return kind_of(row, row.read(row.bind.get("calculate")))
    return row.place.fhir_type or "display"


def _label(row: RowWriting) -> Node:
    """Return the words; those with answers in them are worked out."""
    found = row.fields("text", row.row.get("label"))
    words = str(found.get("text", ""))
    if not _NAMED.search(words):
        return found
    pieces = enumerate(_NAMED.split(words))
    shown = [_shown(row, piece) if n % 2 else quoted(piece) for n, piece in pieces]
    expression = " & ".join(piece for piece in shown if piece != quoted(""))
    shadow = {"extension": [expression_at(COMPUTED_VALUES[0], expression)]}
    return {"text": _NAMED.sub("…", words), "_text": shadow}


def _shown(row: RowWriting, name: str) -> str:
    asked = row.find(name)
    if asked is None or asked.count_of:
        row.note("formula-not-supported", name)
        return quoted("…")
    return f"({asked.path(part='display')}).toString()"


def _condition(row: RowWriting) -> Node:
    formula = row.read(row.bind.get("relevant"))
    if formula is None:
        return {}

    def coding(name: str, written: str) -> Node | None:
        places = (place for top in row.writing.outline.places for place in top.walk())
        asked = next((one.row for one in places if one.row.get("name") == name), None)
        return row.writing.choices.coding(asked, written) if asked else None

    simple = enable_when(formula, row.find, coding)
    if simple is None:
        row.extend_with(ENABLE_EXPRESSION, row.fhirpath(formula))
    return simple or {}


def _flags(row: RowWriting) -> Node:
    found: Node = {}
    for name, flag in (("required", "required"), ("readonly", "readOnly")):
        written = str(row.bind.get(name, "")).strip().lower()
        if written in _YES:
            found[flag] = True
        elif written not in _NO:
            row.note("formula-not-supported", written)
    if row.bind.get("jr:requiredMsg"):
        row.note("message-left-out")
    return found


def _answers(row: RowWriting) -> Node:
    if row.place.fhir_type not in {"choice", "open-choice"}:
        return {}
    one = row.kind == "select one"
    scale = _LEVEL_LISTS.get(str(row.row.get("list_name")))
    if scale and one and not row.place.other:
        row.extend(LEVEL_EXTENSION, valueCode=scale)
        return {}
    if row.row.get("choice_filter"):
        try:
            row.extensions.extend(row.writing.choices.toggles(row.row, row.translation.of))
        except NotSupportedError as error:
            row.note("formula-not-supported", error.what)
    options = row.writing.choices.options(row.row, without_other=row.place.other)
    return {**({} if one else {"repeats": True}), "answerOption": options}
