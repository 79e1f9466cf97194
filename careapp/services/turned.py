"""What the citizen reads on the turned screen: plain, large, nothing in confidence.

It is made from the same dossier as the citizen's paper, which holds no note, no
professional judgement, no level and no prompt.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC

from careapp.changes.touched import Touched
from careapp.domain.identity import RecordId
from careapp.services.at_visit import act_at_visit
from careapp.services.desk import Desk
from careapp.services.summaries.citizens_words import (
    agreed_in_words,
    matters_now,
    open_goals,
    owner_words,
    told_by_citizen,
)
from careapp.services.summaries.dossier import Dossier, read_dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """What is shown, worded.

    Attributes:
        matters: The citizen's own words with quotation marks; may be empty.
        agreements: What, who, when; of what was agreed as one spoke: question, words.
        told: Question and the citizen's own words.
    """

    name: str
    matters: str
    goals: tuple[str, ...]
    agreements: tuple[tuple[str, str, str], ...]
    told: tuple[tuple[str, str], ...]
    read: bool


def turned_screen(desk: Desk, *, visit_id: RecordId, language: str) -> Turned:
    """Return what the citizen reads.

    Raises:
        InvalidRecordError: There is no such visit here.
    """
    dossier = read_dossier(desk, visit_id=visit_id, language=language)
    citizen = dossier.conversation.citizen.record
    return Turned(
        name=citizen.name.given if citizen.name else "",
        matters=matters_now(dossier),
        goals=open_goals(dossier),
        agreements=(*_agreements(dossier), *((q, "", w) for q, w in agreed_in_words(dossier))),
        told=tuple(told_by_citizen(dossier)),
        read=dossier.visit.read_at is not None,
    )


def _agreements(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    for one in dossier.agreements:
        when = dossier.wording.when(one.record.when)
        no_date = dossier.wording.word("citizen_summary.no_date")
        yield one.record.what or "", owner_words(dossier, one.record.owner), when or no_date


def mark_read(desk: Desk, *, visit_id: RecordId, reason: str | None = None) -> Touched:
    """Note that the citizen has read it.

    Raises:
        InvalidRecordError: The visit is closed and no reason is given.
    """
    now = desk.clock.now().astimezone(UTC)
    return act_at_visit(
        desk,
        "mark-read",
        lambda acting: acting.say(visit_id, "read_at", now),
        visit_id=visit_id,
        reason=reason,
    ).touched
