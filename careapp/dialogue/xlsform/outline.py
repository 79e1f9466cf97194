"""Which questions a spreadsheet has, what they are called, and from where they are seen."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from careapp.dialogue.xlsform.fhirpath import Asked

Row = Mapping[str, Any]

TYPES: Mapping[str, str] = {
    "text": "string",
    "string": "string",
    "integer": "integer",
    "int": "integer",
    "decimal": "decimal",
    "range": "decimal",
    "date": "date",
    "time": "time",
    "dateTime": "dateTime",
    "select one": "choice",
    "select all that apply": "choice",
    "rank": "choice",
    "acknowledge": "boolean",
    "note": "display",
    "group": "group",
    "repeat": "group",
    "calculate": "string",
    "hidden": "string",
    "barcode": "string",
    "geopoint": "string",
    "photo": "attachment",
    "image": "attachment",
    "audio": "attachment",
    "video": "attachment",
    "file": "attachment",
}
"""The type of FHIR for each type of XLSForm that has one."""

KNOWN_ALREADY = frozenset(
    {
        "start",
        "end",
        "today",
        "deviceid",
        "phonenumber",
        "username",
        "email",
        "audit",
        "subscriberid",
        "simserial",
        "start-geopoint",
        "imei",
    }
)
"""What a telephone notes by itself; the visit knows it already."""

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Place:
    """A row, and where it stands.

    Attributes:
        link_id: Its own name; with the groups before it where two have the same.
        repeat: The linkId of the innermost repeated group around it; empty outside of one.
        other: It offers "other" and asks for words then (``or_other``).
        rounds: Formula of how many rounds a repeated group has; empty where nothing says.
    """

    row: Row
    link_id: str
    fhir_type: str
    repeat: str = ""
    other: bool = False
    rounds: str = ""
    children: tuple["Place", ...] = ()

    def walk(self) -> Iterator["Place"]:
        """Yield the place and those in it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Outline:
    """All rows of a sheet.

    Attributes:
        places: The outermost, in order.
        left_out: Rows that the program does not ask for.
    """

    places: tuple[Place, ...]
    left_out: Sequence[Row] = field(default_factory=list)

    def find(self, name: str, seen_from: Place) -> Asked | None:
        """Return the question called *name*, as it is seen from another one."""
        every = [place for top in self.places for place in top.walk()]
        found = [place for place in every if place.row.get("name") == name]
        if not found:
            return None
        near = next((place for place in found if place.repeat == seen_from.repeat), found[0])
        together = bool(near.repeat) and near.repeat == seen_from.repeat
        return Asked(
            near.link_id,
            near.fhir_type,
            variable=variable_of(near) if together else "",
            count_of=near.fhir_type == "group",
        )


def variable_of(place: Place) -> str:
    """Return what an answer in a repeated group is called within its own round."""
    return "of_" + "".join(c if c.isascii() and c.isalnum() else "_" for c in place.link_id)


def outline_of(children: Sequence[Row]) -> Outline:
    """Return the questions under the root of a sheet."""
    left_out: list[Row] = []
    names = Counter(_names(children))
    return Outline(tuple(_places(children, names, left_out, (), "")), left_out)


def _names(children: Sequence[Row]) -> Iterator[str]:
    for row in children:
        yield str(row.get("name"))
        yield from _names(row.get("children") or ())


def _places(
    rows: Sequence[Row],
    names: Mapping[str, int],
    left_out: list[Row],
    above: tuple[str, ...],
    repeat: str,
) -> Iterator[Place]:
    others = {row["name"] for row in rows if _asks_for_other(row, rows)}
    fixed = {row["name"]: str(row["bind"]["calculate"]) for row in rows if _is_count(row, rows)}
    for row in rows:
        name, kind = str(row.get("name")), str(row.get("type"))
        if name in others or name in fixed or name == "meta":
            continue
        if kind in KNOWN_ALREADY:
            left_out.append(row)
            continue
        link_id = name if names[name] == 1 else ".".join((*above, name))
        inside = link_id if kind == "repeat" else repeat
        other = f"{name}_{OTHER}" in others
        yield Place(
            row,
            link_id,
            "open-choice" if other else _type_of(row, kind),
            repeat,
            other,
            fixed.get(f"{name}_count", rounds_of(row)),
            tuple(_places(row.get("children") or (), names, left_out, (*above, name), inside)),
        )


def _type_of(row: Row, kind: str) -> str:
    if kind == "range":
        steps = (row.get("parameters") or {}).values()
        return "decimal" if any("." in str(step) for step in steps) else "integer"
    appearance = str((row.get("control") or {}).get("appearance", "")).split()
    if kind in {"text", "string"} and "multiline" in appearance:
        return "text"
    return "url" if "url" in appearance and kind in {"text", "string"} else TYPES.get(kind, "")


def _asks_for_other(row: Row, rows: Sequence[Row]) -> bool:
    """Return whether pyxform made *row* for an ``or_other``."""
    asked = str(row.get("name")).removesuffix(f"_{OTHER}")
    relevant = (row.get("bind") or {}).get("relevant")
    return relevant == f"selected(../{asked}, '{OTHER}')" and any(
        other.get("name") == asked and other.get("choices") for other in rows
    )


def _is_count(row: Row, rows: Sequence[Row]) -> bool:
    """Return whether pyxform made *row* to hold a number of rounds."""
    return row.get("type") == "calculate" and any(
        rounds_of(other) == f"${{{row.get('name')}}}" and row["name"] == f"{other['name']}_count"
        for other in rows
    )


def rounds_of(row: Row) -> str:
    """Return what says how many rounds a repeated group has; empty where nothing does."""
    return str((row.get("control") or {}).get("jr:count", ""))
