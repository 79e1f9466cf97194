"""How visits are worded and marked in lists: how they stand, where, with whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from careapp.domain.citizen import AttentionCard, AttentionKind
from careapp.domain.visit import Part, Participation, Period, Presence, VisitStatus
from careapp.services.visits import Readiness, VisitRow
from careapp.services.wording import Wording


@dataclass(frozen=True, slots=True)
class Mark:
    """Word, icon and colour role together; none of them stands alone."""

    text: str
    icon: str
    tone: str


CARD_ICONS = {
    AttentionKind.KEY_BOX: "key-round",
    AttentionKind.ACCESS: "map-pin",
    AttentionKind.DOG: "dog",
    AttentionKind.SMOKING: "cigarette",
    AttentionKind.VIOLENCE: "shield-alert",
    AttentionKind.TWO_PERSON_LIFT: "users",
    AttentionKind.INFECTION: "biohazard",
    AttentionKind.INTERPRETER: "languages",
    AttentionKind.OTHER: "circle-alert",
}


def standing(row: VisitRow) -> Mark:
    """Return how a visit stands; a planned one by how ready it is."""
    match row.status:
        case VisitStatus.PLANNED if row.times:
            text = QCoreApplication.translate("visits", "Two times are written")
            return Mark(text, "circle-alert", "warning")
        case VisitStatus.PLANNED:
            return _readiness(row.readiness)
        case VisitStatus.UNDER_WAY:
            return Mark(QCoreApplication.translate("visits", "Under way"), "circle-dot", "accent")
        case VisitStatus.CLOSED:
            return Mark(
                QCoreApplication.translate("visits", "Closed"), "circle-check", "text_secondary"
            )
        case VisitStatus.CANCELLED:
            return Mark(
                QCoreApplication.translate("visits", "Cancelled"), "circle-x", "text_secondary"
            )


def _readiness(readiness: Readiness) -> Mark:
    match readiness:
        case Readiness.READY:
            return Mark(
                QCoreApplication.translate("visits", "Ready on this computer"),
                "circle-check",
                "good",
            )
        case Readiness.NO_TOOL:
            text = QCoreApplication.translate("visits", "Lacks a dialogue tool")
        case Readiness.TOOL_MISSING:
            text = QCoreApplication.translate("visits", "A dialogue tool is not on this computer")
        case Readiness.NOBODY_INVITED:
            text = QCoreApplication.translate("visits", "Nobody is invited")
    return Mark(text, "circle-dashed", "warning")


def times_words(times: Sequence[Period], wording: Wording, today: date) -> str:
    """Return the times that two people have written apart; empty where they agree."""
    if not times:
        return ""
    listed = wording.listed([wording.near_moment(one.starts_at, today) for one in times])
    text = QCoreApplication.translate("visits", "Written: {times}. Change the visit to settle it.")
    return text.format(times=listed)


def place_of(row: VisitRow, wording: Wording) -> Mark:
    """Return where a visit is, never a protected address."""
    visit, address = row.visit.record, row.citizen.record.address
    if not visit.place and address and address.protected:
        return Mark(wording.word("date.hidden_address"), "shield-alert", "text_secondary")
    where = visit.place or (address.full if address else "")
    text = ", ".join(part for part in (where, visit.travel) if part)
    return Mark(text, "map-pin", "text_secondary")


def card_words(card: AttentionCard, wording: Wording) -> str:
    """Return what one must know before the door: ``Hund: bidsk ved døren``."""
    kind, words = wording.word(f"attention.{card.kind}"), (card.words or "").rstrip(". ")
    if words.casefold().startswith(kind.casefold()):
        return words
    return f"{kind}: {words}" if words else kind


def company(row: VisitRow) -> tuple[Participation, ...]:
    """Return who takes part besides the citizen and the one who leads."""
    apart = (Part.LEADS, Part.CITIZEN)
    return tuple(p for p in row.visit.record.participants.values() if p.part not in apart)


def company_words(row: VisitRow, wording: Wording) -> str:
    """Return who comes along: ``Lone Bøgh (hjemmeplejen) og Anne Holm (datter)``."""
    people = [person_words(one, wording) for one in company(row)]
    return wording.listed(people) if people else ""


def person_words(one: Participation, wording: Wording) -> str:
    """Return a participant with what they are, and how they take part when it matters."""
    return f"{one.name} ({', '.join(_person_facts(one, wording))})"


def _person_facts(one: Participation, wording: Wording) -> Iterator[str]:
    yield one.detail or wording.word(f"part.{one.part}")
    if one.presence in (Presence.BY_PHONE, Presence.ABSENT):
        yield wording.word(f"presence.{one.presence}")


def capital(text: str) -> str:
    """Return *text* as it begins a sentence."""
    return text[:1].upper() + text[1:]
