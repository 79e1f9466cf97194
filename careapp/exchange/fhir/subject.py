"""All resources of one subject, with their meta data."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from careapp.changes.shape import dumps
from careapp.domain.identity import ActId
from careapp.exchange.fhir.answers import responses
from careapp.exchange.fhir.kinds import IN_ERROR, MAPPERS
from careapp.exchange.fhir.parts import Node, concept, extension, extensions, moment
from careapp.exchange.fhir.provenance import provenance
from careapp.exchange.fhir.resource import Absent, Dossier, Made, Place
from careapp.exchange.folded import About, Folded
from careapp.exchange.own_codes import OWN
from careapp.exchange.secrets_kept import Hidden, is_protected

CONTESTED = f"{OWN}contested"
"""Extension of a resource: the ``unit`` in which several people said different things apart, and
each ``value`` as JSON. Nobody has settled it, so no side of it stands elsewhere in the resource."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """A resource that is no longer there."""

    kind: str
    record_id: str


def resources_of(about: About, place: Place) -> Iterator[Node | Deleted]:
    """Yield the resources of one subject that are new to the reader, and what was deleted.

    The order depends on the records alone.
    """
    dossier, hidden = Dossier(about, place), Hidden.of(about)
    targets: dict[ActId, list[tuple[str, str]]] = {}
    for made in _made(dossier):
        fresh = any(one.fresh for one in made.of)
        if isinstance(made, Absent) or made.of[0].deleted:
            if fresh and about.subject.fresh is not None:
                yield Deleted(*_named(made))
            continue
        for act_id in sorted({act_id for one in made.of for act_id in one.acts}):
            targets.setdefault(act_id, []).append(_named(made))
        if fresh:
            yield hidden.scrub(_finished(made))
    fresh_acts = _fresh_acts(about)
    for act_id in sorted(targets, key=lambda one: (about.subject.acts[one].hlc, one)):
        if act_id in fresh_acts:
            act = about.subject.acts[act_id]
            told = provenance(act, about.subject.subject_id, targets[act_id], place)
            yield hidden.scrub(told)


def _made(dossier: Dossier) -> Iterator[Made | Absent]:
    of_kinds = (
        mapper(one, dossier) for kind, mapper in MAPPERS.items() for one in dossier.about.of(kind)
    )
    yield from chain.from_iterable(of_kinds)
    yield from responses(dossier)


def _named(made: Made | Absent) -> tuple[str, str]:
    if isinstance(made, Absent):
        return made.kind, made.record_id
    return str(made.body["resourceType"]), str(made.body["id"])


def _finished(made: Made) -> Node:
    """Return a resource with its version, what is contested, and whether it is an error."""
    body = made.body
    kind, known = str(body["resourceType"]), body.get("meta")
    meta: Node = {
        "versionId": str(sum(one.version for one in made.of)),
        "lastUpdated": moment(max(one.updated_at for one in made.of)),
    }
    body["meta"] = meta | known if isinstance(known, dict) else meta
    if made.of[0].in_error:
        _mark_in_error(kind, body)
    contested = [] if made.tells_conflicts else [*_contested(made.of[0])]
    if contested:
        before = body.get("extension", [])
        body["extension"] = [*before, *contested] if isinstance(before, list) else contested
    return body


def _mark_in_error(kind: str, body: Node) -> None:
    if kind == "Questionnaire":
        body["status"] = "retired"
        return
    if kind in IN_ERROR:
        name, system = IN_ERROR[kind]
        code = "entered-in-error"
        body[name] = concept({"system": system, "code": code}) if system else code
    if kind == "Condition":
        # FHIR con-5: what was never so has no clinical status.
        body.pop("clinicalStatus", None)


def _contested(one: Folded) -> Iterator[Node]:
    protected = one.kind == "citizen" and is_protected(one)
    for unit, sides in sorted(one.contested.items()):
        told = () if protected and unit == "address" else sides
        values = (extension("value", valueString=dumps(side)) for side in told)
        if found := extensions(CONTESTED, (extension("unit", valueString=unit), *values)):
            yield found


def _fresh_acts(about: About) -> frozenset[ActId]:
    subject = about.subject
    if subject.fresh is None:
        return frozenset(subject.acts)
    return frozenset(c.act_id for c in subject.changes if c.change_id in subject.fresh)
