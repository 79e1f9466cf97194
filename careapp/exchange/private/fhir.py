"""A resource in which nobody is named: only what is known to be harmless is passed on.

What stands in no list here is left out, so that what a newer mapping adds stays at home until
somebody has thought about it.
"""

from collections.abc import Callable
from decimal import Decimal

from careapp.exchange.fhir.parts import Node
from careapp.exchange.fhir.persons import PROTECTED
from careapp.exchange.fhir.subject import CONTESTED, Deleted
from careapp.exchange.own_codes import OWN
from careapp.exchange.private.pseudonyms import Pseudonyms, week_moment, week_of, year_of


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTS = _names("""
    meta security extension coding code type category class severity clinicalStatus
    verificationStatus achievementStatus reasonCode statusReason businessStatus description
    target measure detailCodeableConcept valueCodeableConcept valueCoding valueQuantity
    valueReference period executionPeriod occurrencePeriod boundsPeriod repeat scheduledTiming
    occurrenceTiming activity detail participant individual subject encounter patient for basedOn
    partOf replaces addresses focus goal reasonReference performer owner managingOrganization
    organization practitioner serviceProvider provision actor role agent who onBehalfOf item answer
    input orderDetail content attachment specialty restriction topic medium scope policyRule
    context securityLabel reference
""")
"""Elements that are looked into."""

PLAIN = _names("""
    resourceType versionId status intent priority active code system lifecycleStatus type frequency
    period periodUnit duration durationUnit dayOfWeek linkId questionnaire url valueCode
    valueBoolean unit kind contentType size
""")
"""Elements that are passed on: codes, counts, and the names of questions."""

NUMBERS = _names("valueInteger valueDecimal value")
DAYS = _names("""
    start end created authoredOn recordedDate effectiveDateTime valueDate valueDateTime
    abatementDateTime startDate dueDate dateTime sent lastModified occurrenceDateTime authored
""")
MOMENTS = _names("lastUpdated recorded date")
"""Where only a moment may stand; ``date`` is one of a document."""
LARGEST = 999_999
"""A larger number may be a telephone or a person's number, whatever was asked for."""

_LEFT_OUT = frozenset({PROTECTED})
_OF_THE_MUNICIPALITY = "Questionnaire"
"""Tells of no person: the questions that are asked of everybody."""


def pseudonymous(resource: Node, names: Pseudonyms) -> Node:
    """Return a resource in which nobody is named."""
    kind = resource["resourceType"]
    if kind == _OF_THE_MUNICIPALITY:
        return resource
    found = _part(resource, names)
    found["id"] = names.of(str(resource["id"]))
    if kind == "Organization":
        # FHIR org-1: one has a name or an identifier.
        found["identifier"] = [{"system": f"{OWN}pseudonym", "value": found["id"]}]
    if kind == "Goal" and not found.get("description"):
        found["description"] = {"coding": [{"system": f"{OWN}left-out", "code": "words"}]}
    return found


def pseudonymous_deleted(gone: Deleted, names: Pseudonyms) -> Deleted:
    """Return what is no longer there by its pseudonym."""
    if gone.kind == _OF_THE_MUNICIPALITY:
        return gone
    return Deleted(gone.kind, names.of(gone.record_id))


def _part(part: Node, names: Pseudonyms) -> Node:
    found: Node = {}
    for name, value in part.items():
        kept = _value(name, value, names)
        if kept not in (None, "", [], {}):
            found[name] = kept
    return found


def _value(name: str, value: object, names: Pseudonyms) -> object:
    match value:
        case dict():
            return _part(value, names) if name in PARTS else None
        case list():
            return _list(name, value, names)
        case str() if change := _CHANGED.get(name):
            return change(value, names)
        case int() | float() | Decimal() if name in NUMBERS:
            return value if -LARGEST <= value <= LARGEST else None
        case _:
            return value if name in PLAIN else None


def _list(name: str, values: list[object], names: Pseudonyms) -> list[object]:
    if name == "extension":
        return [found for one in values if (found := _extension(one, names))]
    kept = [_value(name, one, names) for one in values]
    if name == "input":
        # What was put in by its name alone is gone, and FHIR knows no input of nothing.
        kept = [one for one in kept if isinstance(one, dict) and len(one) > 1]
    return [one for one in kept if one not in (None, "", [], {})]


def _extension(part: object, names: Pseudonyms) -> Node | None:
    """Return an extension that still says something; of what is contested, that it is."""
    if not isinstance(part, dict) or part.get("url") in _LEFT_OUT:
        return None
    if part.get("url") == CONTESTED:
        return {"url": CONTESTED, "valueBoolean": True}
    found = _part(part, names)
    return found if len(found) > 1 else None


def _reference(reference: str, names: Pseudonyms) -> str:
    kind, _, record_id = reference.partition("/")
    return f"{kind}/{names.of(record_id)}"


_CHANGED: dict[str, Callable[[str, Pseudonyms], str]] = {
    "reference": _reference,
    "birthDate": lambda day, _: year_of(day),
    **dict.fromkeys(DAYS, lambda day, _: week_of(day)),
    **dict.fromkeys(MOMENTS, lambda moment, _: week_moment(moment)),
}
