"""A row of a spreadsheet while it is turned into an item."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from careapp.dialogue.computed import FHIRPATH
from careapp.dialogue.item import Note
from careapp.dialogue.known import ITEM_CONTROL
from careapp.dialogue.xlsform.choices import Choices
from careapp.dialogue.xlsform.fhirpath import Asked, NotSupportedError, Translation
from careapp.dialogue.xlsform.formula import Formula, UnreadableFormulaError, read_formula
from careapp.dialogue.xlsform.outline import Outline, Place
from careapp.dialogue.xlsform.texts import Languages

Node = dict[str, Any]

_ITEM_CONTROLS = "http://hl7.org/fhir/questionnaire-item-control"


@dataclass(slots=True)
class Writing:
    """Turns the rows of one sheet into items, and notes what it could not keep."""

    outline: Outline
    languages: Languages
    choices: Choices
    notes: list[Note] = field(default_factory=list)


class RowWriting:
    """One row, and what it has become so far.

    Attributes:
        bind: What the row says of its answer: formulas and flags.
        control: What it says of its looks.
        extensions: Those of the item.
        translation: Puts its formulas into FHIRPath.
    """

    def __init__(self, writing: Writing, place: Place) -> None:
        self.writing = writing
        self.place = place
        self.row = place.row
        self.bind: Mapping[str, Any] = place.row.get("bind") or {}
        self.control: Mapping[str, Any] = place.row.get("control") or {}
        self.extensions: list[Node] = []
        self.translation = Translation(self.find, Asked(place.link_id, place.fhir_type))

    @property
    def kind(self) -> str:
        """The type of the row, in the words of XLSForm."""
        return str(self.row.get("type"))

    def fields(self, name: str, label: object) -> Node:
        """Return the field *name* with the words of *label* in every language."""
        return self.writing.languages.fields(name, label)

    def find(self, name: str) -> Asked | None:
        """Return the question called *name*, as it is seen from here."""
        return self.writing.outline.find(name, self.place)

    def note(self, code: str, detail: object = "") -> None:
        """Note what could not be kept."""
        self.writing.notes.append(Note(code, self.place.link_id, str(detail)))

    def extend(self, url: str, **value: object) -> None:
        """Add an extension to the item."""
        self.extensions.append({"url": url, **value})

    def extend_with(self, url: str, expression: str | None, name: str = "") -> None:
        """Add an expression to the item, if there is one."""
        if expression:
            self.extensions.append(expression_at(url, expression, name))

    def read(self, written: object) -> Formula | None:
        """Return a formula; None, and a note, where it cannot be read."""
        if not written:
            return None
        try:
            return read_formula(str(written))
        except UnreadableFormulaError:
            self.note("formula-not-supported", written)
            return None

    def fhirpath(self, formula: Formula | None) -> str | None:
        """Return a formula in FHIRPath; None, and a note, where it has no counterpart."""
        if formula is None:
            return None
        try:
            return self.translation.of(formula)
        except NotSupportedError as error:
            self.note("formula-not-supported", error.what)
            return None


def expression_at(url: str, expression: str, name: str = "") -> Node:
    """Return an extension that holds an expression."""
    named: Node = {"name": name} if name else {}
    value = {**named, "language": FHIRPATH, "expression": expression}
    return {"url": url, "valueExpression": value}


def control(code: str) -> Node:
    """Return the extension that asks for a way to be shown."""
    return {
        "url": ITEM_CONTROL,
        "valueCodeableConcept": {"coding": [{"system": _ITEM_CONTROLS, "code": code}]},
    }


def number(name: str, written: str) -> Node:
    """Return the field *name* with a number; nothing where it is none."""
    try:
        value = Decimal(written)
    except InvalidOperation:
        return {}
    whole = name == "valueInteger"
    return {name: int(value) if whole else value} if value.is_finite() else {}
