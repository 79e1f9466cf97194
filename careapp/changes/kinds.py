"""The kind table: all that the store knows of a kind of record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from careapp.domain import (
    access,
    answer,
    attachment,
    care,
    citizen,
    concept,
    dialogue_tool,
    people,
    transfer,
    visit,
)
from careapp.domain.help import (
    arrangement,
    catalogue,
    grant,
    letter,
    mandate,
    order,
    package,
    pause,
    swap,
    swap_rules,
    task,
)
from careapp.domain.sorting import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of record.

    Attributes:
        record: The frozen dataclass; the types of its fields say how they merge.
        columns: Where in the body to look records up by; each becomes an indexed
            column of that name.
        found_by: Where in the body the words stand that it is searched by.
        unless: Of those, by which flag in the body one is hidden and found by nobody.
        sorted_by: What it is listed by, as text; the order of creation without it.
        called_by: How its name is said rather than listed, to look it up by as well.
        listed_for: Where in the body the persons stand in whose lists it is: an id, or
            a mapping by id.
        listed_at: Where in the body its time in those lists stands.
        append_only: Whether a record is never changed once it is written.
    """

    record: type
    columns: Mapping[str, str] = field(default_factory=dict)
    found_by: tuple[str, ...]
    unless: Mapping[str, str] = field(default_factory=dict)
    sorted_by: Callable[[Any], str] | None = None
    called_by: Callable[[Any], str] | None = None
    listed_for: tuple[str, ...] = ()
    listed_at: str = ""
    append_only: bool = False


Kinds = Mapping[str, Kind]

_VISIT = {"visit_id": "visit_id"}

_NAMELESS = "~"
"""Sorts after all names; what has none yet is listed all the same."""


def _by_family_name(record: citizen.Citizen | people.StaffMember) -> str:
    name = record.name
    listed = f"{name.family} {name.given}" if name else ""
    return sort_key(listed.strip()) or _NAMELESS


def _as_called(record: citizen.Citizen | people.StaffMember) -> str:
    return sort_key(record.name.full) if record.name else ""


def _by_name(record: people.Organisation | people.District) -> str:
    return sort_key(record.name or "") or _NAMELESS


KINDS: Kinds = {
    "citizen": Kind(
        record=citizen.Citizen,
        columns={"district_id": "district_id"},
        found_by=("name", "national_id.value", "address", "phone"),
        unless={"address": "address.protected"},
        sorted_by=_by_family_name,
        called_by=_as_called,
    ),
    "general_information": Kind(record=citizen.GeneralInformation, found_by=("words",)),
    "attention_card": Kind(record=citizen.AttentionCard, found_by=("words",)),
    "relative": Kind(record=people.Relative, found_by=("name", "phone")),
    "staff_member": Kind(
        record=people.StaffMember,
        found_by=("name",),
        sorted_by=_by_family_name,
        called_by=_as_called,
    ),
    "organisation": Kind(record=people.Organisation, found_by=("name",), sorted_by=_by_name),
    "district": Kind(record=people.District, found_by=("name",), sorted_by=_by_name),
    "visit": Kind(
        record=visit.Visit,
        columns={"starts_at": "period.starts_at", "leader_id": "leader_id"},
        found_by=("purpose", "place"),
        listed_for=("leader_id", "participants"),
        listed_at="period.starts_at",
    ),
    "closing": Kind(record=visit.Closing, columns=_VISIT, found_by=("visit_id",), append_only=True),
    "proposal": Kind(record=visit.Proposal, columns=_VISIT, found_by=("what", "when", "by_whom")),
    "answer": Kind(record=answer.Answer, columns=_VISIT, found_by=("said.words",)),
    "condition": Kind(record=care.Condition, found_by=("code.display",)),
    "goal": Kind(record=care.Goal, columns=_VISIT, found_by=("words",)),
    "note": Kind(record=care.Note, columns=_VISIT, found_by=("words",), append_only=True),
    "agreement": Kind(
        record=care.Agreement,
        columns={**_VISIT, "owner_id": "owner.person_id", "due_on": "when.on"},
        found_by=("what",),
    ),
    "attachment": Kind(record=attachment.Attachment, columns={**_VISIT}, found_by=("caption",)),
    "concept": Kind(record=concept.Concept, columns={"system": "system"}, found_by=("display",)),
    "dialogue_tool": Kind(record=dialogue_tool.DialogueTool, found_by=("title",)),
    "tool_voices": Kind(record=dialogue_tool.ToolVoices, found_by=("url",)),
    "service": Kind(record=catalogue.Service, found_by=("names",)),
    "grant": Kind(
        record=grant.Grant,
        columns={**_VISIT, "follow_up_on": "follow_up_on", "package_id": "package_id"},
        found_by=("service.code.display", "purpose.words"),
    ),
    "pause": Kind(record=pause.Pause, found_by=("words",)),
    "supply_order": Kind(
        record=order.Order,
        columns={"grant_id": "grant_id", "supplier_id": "supplier_id"},
        found_by=("reply.words",),
    ),
    "swap": Kind(
        record=swap.Swap,
        columns={**_VISIT, "how": "holds.how"},
        found_by=("given.name", "wish", "disagreement", "why"),
    ),
    "decline": Kind(record=swap.Decline, columns={"declined_on": "declined_on"}, found_by=("why",)),
    "informed": Kind(record=swap.Informed, columns=_VISIT, found_by=("by",)),
    "arrangement": Kind(
        record=arrangement.Arrangement,
        columns={"course_id": "course_id", "week_on": "week_on"},
        found_by=("arranged.what", "helper"),
    ),
    "package": Kind(record=package.Package, found_by=("names",)),
    "granted_package": Kind(
        record=package.GrantedPackage,
        columns={**_VISIT, "mandate_id": "mandate_id", "review_on": "review_on"},
        found_by=("name",),
    ),
    "urgent_request": Kind(
        record=package.UrgentRequest,
        columns={"answered_on": "answered_on"},
        found_by=("words", "answer"),
    ),
    "mandate": Kind(record=mandate.Mandate, found_by=("holder.name",)),
    "letter_texts": Kind(record=letter.LetterTexts, found_by=("contact",)),
    "swap_rules": Kind(record=swap_rules.SwapRules, found_by=("judged_by",)),
    "settled_task": Kind(record=task.SettledTask, found_by=("words",)),
    "transferred": Kind(record=transfer.Transferred, columns=_VISIT, found_by=("system",)),
    "access": Kind(record=access.Access, columns=_VISIT, found_by=("purpose",), append_only=True),
}

REFERENCE_KINDS = frozenset(
    (
        *("organisation", "district", "staff_member", "concept", "dialogue_tool", "tool_voices"),
        *("service", "package", "mandate", "letter_texts", "swap_rules"),
    )
)
"""Records that everybody in the municipality has; their subject is no citizen."""


def name_of(record: type, kinds: Kinds) -> str:
    """Return the name of the kind that *record* is of.

    Raises:
        KeyError: Nobody declared it.
    """
    for name, kind in kinds.items():
        if kind.record is record:
            return name
    raise KeyError(record.__name__)
