"""Who did what, when and why: a Provenance for each act and subject."""

from collections.abc import Sequence

from careapp.changes.change import Act
from careapp.domain.identity import RecordId, derived_id
from careapp.exchange.fhir.codes import own
from careapp.exchange.fhir.parts import (
    Node,
    concept,
    extension,
    listed,
    moment,
    node,
    reference,
)
from careapp.exchange.fhir.resource import Place
from careapp.exchange.folded import at

ACTS = "urn:careapp:act"
"""Identifier system of acts, which stand in no resource of their own."""


def provenance(
    act: Act, subject_id: RecordId, targets: Sequence[tuple[str, str]], place: Place
) -> Node:
    """Return what one act did to the records of one subject.

    Args:
        act: The act.
        subject_id: Of whom; an act may concern several citizens, and each has one of their own.
        targets: Type and id of the resources that tell what it wrote.
        place: Whose records these are.
    """
    agent = node(
        extension=listed(extension("urn:careapp:profession", valueCode=act.profession)),
        role=listed(concept(own("role", act.role))),
        who=reference("Practitioner", act.author),
        onBehalfOf=reference("Organization", place.municipality_id),
    )
    recorded = moment(at(act.at_ms))
    origin = ("Encounter", str(act.origin))
    return node(
        resourceType="Provenance",
        id=derived_id(act.act_id, subject_id),
        meta=node(versionId="1", lastUpdated=recorded),
        extension=listed(
            extension(
                "urn:careapp:origin",
                valueReference=reference(*origin) if origin in targets else None,
            )
        ),
        target=[reference(kind, record_id) for kind, record_id in targets],
        recorded=recorded,
        reason=listed(concept(text=act.reason)),
        activity=concept(own("purpose", act.purpose)),
        agent=[agent],
        entity=listed(_taken_back(act)),
    )


def _taken_back(act: Act) -> Node | None:
    if act.undoes is None:
        return None
    return node(role="revision", what=node(identifier=node(system=ACTS, value=act.undoes)))
