"""The small parts that FHIR resources are made of; what is empty is left out."""

import re
from collections.abc import Iterable
from datetime import date, datetime

_ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")

Node = dict[str, object]
"""A resource or a part of one, as it stands in JSON."""

RECORDS = "urn:careapp:record"
"""Identifier system of what is named by something else than a record id."""

LAST_ON = "urn:careapp:last-on"
"""Extension of a Period: its last day, where that is before its first (help taken back in time)."""


def node(**parts: object) -> Node:
    """Return what is not empty of *parts*."""
    return {
        name: part
        for name, part in parts.items()
        # False and 0 say something; blank words do not.
        if (part or part == 0) and not (part.__class__ is str and part.isspace())
    }


def coding(system: str, code: str, display: str | None = None) -> Node | None:
    """Return a coding, None of no code; a code has no spaces around it, a system has none."""
    known = node(code=" ".join(code.split()))
    where = "".join(system.split())
    return known | node(system=where, display=display) if known else node(display=display) or None


def concept(*codings: Node | None, text: str | None = None) -> Node | None:
    """Return a CodeableConcept of those codings that there are; None of nothing."""
    return node(coding=[one for one in codings if one], text=text) or None


def reference(kind: str, record_id: str | None, display: str | None = None) -> Node | None:
    """Return a reference to another resource of the export.

    What has no id that FHIR could refer to is named by an identifier, or by its display alone.
    """
    if record_id is None or not record_id.strip():
        return node(display=display) or None
    if not _ID.fullmatch(record_id):
        return node(identifier=node(system=RECORDS, value=record_id), display=display)
    return node(reference=f"{kind}/{record_id}", display=display)


def extension(url: str, **value: object) -> Node | None:
    """Return an extension with one value (``valueCode="x"``), None where there is none."""
    filled = node(**value)
    return {"url": url, **filled} if filled else None


def extensions(url: str, parts: Iterable[Node | None]) -> Node | None:
    """Return an extension made of others, None where there are none."""
    present = [part for part in parts if part]
    return {"url": url, "extension": present} if present else None


def listed(*parts: Node | None) -> list[Node]:
    """Return the parts that there are."""
    return [part for part in parts if part]


def day(when: date | None) -> str | None:
    """Return a FHIR date."""
    return when.isoformat() if when else None


def moment(when: datetime | None) -> str | None:
    """Return a FHIR instant or dateTime."""
    return when.isoformat(timespec="milliseconds") if when else None


def period(first: date | None, last: date | None) -> Node | None:
    """Return a Period of whole days; FHIR has no end before the start, so that stands beside."""
    if first and last and last < first:
        beside = listed(extension(LAST_ON, valueDate=day(last)))
        return node(start=day(first), extension=beside)
    return node(start=day(first), end=day(last)) or None


def annotation(text: str | None, **said: object) -> Node | None:
    """Return an Annotation, None without words."""
    return node(text=text, **said) if text else None


_MOST = 2**31 - 1


def whole(number: int | None) -> Node:
    """Return a number as the value of an extension; FHIR's integers have 32 bits."""
    if number is None:
        return {}
    fits = -_MOST <= number <= _MOST
    return {"valueInteger": number} if fits else {"valueString": str(number)}


def counting(number: int) -> int | None:
    """Return a number where FHIR counts from 1; None for what is no such count."""
    return number if 0 < number <= _MOST else None
