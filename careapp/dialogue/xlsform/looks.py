"""How a row looks, how often it is asked, and what stands beside it."""

from collections.abc import Iterator, Mapping

from careapp.dialogue.known import (
    MAX_OCCURS,
    MAX_VALUE,
    MIME_TYPE,
    MIN_OCCURS,
    MIN_VALUE,
    ORIENTATION,
    SLIDER_STEP,
    VARIABLE,
)
from careapp.dialogue.xlsform.fhirpath import quoted
from careapp.dialogue.xlsform.outline import variable_of
from careapp.dialogue.xlsform.row import Node, RowWriting, control, number

_CONTROLS: Mapping[str, str] = {
    "minimal": "drop-down",
    "autocomplete": "autocomplete",
    "search": "autocomplete",
    "table-list": "table",
    "field-list": "page",
}
_HORIZONTAL = frozenset({"horizontal", "horizontal-compact", "likert", "columns-pack", "columns"})
_SAID_BY_THE_TYPE = frozenset({"multiline", "url"})
_MIME = {"photo": "image/*", "image": "image/*", "audio": "audio/*", "video": "video/*"}
_BESIDE = (("hint", "help"), ("guidance_hint", "prompt"))
"""Columns, and how they are shown: a hint to all, guidance to the professional alone."""


def dress(row: RowWriting) -> None:
    """Put how the question wants to look at its item."""
    for appearance in str(row.control.get("appearance", "")).split():
        if appearance in _CONTROLS:
            row.extensions.append(control(_CONTROLS[appearance]))
        elif appearance in _HORIZONTAL:
            row.extend(ORIENTATION, valueCode="horizontal")
        elif appearance not in _SAID_BY_THE_TYPE:
            row.note("look-not-kept", appearance)
    if row.kind == "range":
        _make_slider(row)
    if row.kind in _MIME:
        row.extend(MIME_TYPE, valueCode=_MIME[row.kind])


def _make_slider(row: RowWriting) -> None:
    steps = row.row.get("parameters") or {}
    value = "valueInteger" if row.place.fhir_type == "integer" else "valueDecimal"
    row.extensions.append(control("slider"))
    for name, url in (("start", MIN_VALUE), ("end", MAX_VALUE), ("step", SLIDER_STEP)):
        if found := number(value, str(steps.get(name, ""))):
            row.extend(url, **found)


def repeat(row: RowWriting, item: Node) -> None:
    """Let a group be asked again, with names for the answers of one round."""
    if row.kind != "repeat":
        return
    item["repeats"] = True
    rounds = row.place.rounds
    if rounds.isdecimal():
        row.extend(MIN_OCCURS, valueInteger=int(rounds))
        row.extend(MAX_OCCURS, valueInteger=int(rounds))
    elif rounds:
        row.note("formula-not-supported", rounds)
    for place in row.place.walk():
        if place.repeat == row.place.link_id and place.fhir_type not in {"group", "display", ""}:
            path = f"%context.descendants().where(linkId={quoted(place.link_id)}).answer.value"
            row.extend_with(VARIABLE, path, name=variable_of(place))


def beside(row: RowWriting) -> Iterator[Node]:
    """Yield the hint and the guidance as items of their own."""
    for column, way in _BESIDE:
        words = row.fields("text", row.row.get(column))
        if words:
            link_id = f"{row.place.link_id}-{column.replace('_', '-')}"
            head = {"extension": [control(way)], "linkId": link_id}
            yield {**head, **words, "type": "display"}
