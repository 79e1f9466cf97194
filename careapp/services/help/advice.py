"""What is said of a grant while somebody types it."""

from dataclasses import dataclass

from careapp.domain.help.grant import Grant
from careapp.domain.help.rehabilitation import Called
from careapp.domain.help.usual import Line
from careapp.domain.identity import RecordId
from careapp.domain.problems import Problem
from careapp.services.desk import Desk
from careapp.services.help.before_after import what_changes
from careapp.services.help.granting import check_grant, check_rehabilitation
from careapp.services.help.reading import read_help


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantAdvice:
    """What is said of a grant while it is typed.

    Attributes:
        problems: What keeps it from being written, each thing at its field.
        called: Why rehabilitation is to be considered, or is not.
        week: Minutes a week on average before and with it, service by service.
        is_course: Whether it has a frame instead of minutes.
    """

    problems: tuple[Problem, ...]
    called: Called
    week: tuple[Line, ...]
    is_course: bool


def look_at_grant(desk: Desk, grant: Grant, *, changes: RecordId | None = None) -> GrantAdvice:
    """Return what the rules, and the week, say of a grant as it is typed so far."""
    known = read_help(desk, grant.citizen_id)
    change = what_changes(desk, citizen_id=grant.citizen_id, grant=grant, changes=changes)
    return GrantAdvice(
        problems=check_grant(desk, grant, known=known, changes=changes),
        called=check_rehabilitation(desk, grant).called,
        week=change.services,
        is_course=grant.is_course,
    )
