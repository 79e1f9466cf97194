"""What was shown or taken out of the program, and why."""

from dataclasses import dataclass
from enum import StrEnum

from careapp.domain.identity import CitizenId, VisitId
from careapp.domain.people import Role


class AccessWay(StrEnum):
    """How something left its cover."""

    RECORD_OPENED = "record-opened"
    ID_SHOWN = "id-shown"
    ADDRESS_SHOWN = "address-shown"
    PRINTED = "printed"
    SAVED = "saved"
    COPIED = "copied"
    HANDED_OVER = "handed-over"


_SEE_LOOKS = frozenset({Role.VISITATOR, Role.TEAM_LEAD, Role.ADMIN})


def may_see_looks(role: Role) -> bool:
    """Return whether somebody in a role may see who has looked: those who answer for records."""
    return role in _SEE_LOOKS


def may_export(role: Role) -> bool:
    """Return whether somebody in a role may take everything out: those who answer for records."""
    return role in _SEE_LOOKS


class Errand(StrEnum):
    """What a record is opened for, as far as the way there tells; or whom it was handed to."""

    VISIT = "visit"
    TASK = "task"
    LIST = "list"
    SEARCH = "search"
    CORRECTION = "correction"
    SERVER = "server"
    TRANSFER = "transfer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """One opening, print or copy; who and when stand on the act.

    Attributes:
        purpose: In the words or code that the person chose; an `Errand` where a record
            was opened.
        what: Where it was seen other than on the page: the document, such as
            "citizen-summary", or the form.
    """

    citizen_id: CitizenId
    way: AccessWay
    purpose: str
    what: str | None = None
    visit_id: VisitId | None = None
