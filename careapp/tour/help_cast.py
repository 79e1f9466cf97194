"""Whose help the tour is about, and what is granted to them."""

from careapp.domain.care import FSIII, Condition
from careapp.domain.help.catalogue import Category, service_key
from careapp.domain.help.grant import Grant
from careapp.domain.help.pause import Pause
from careapp.domain.identity import RecordId
from careapp.services.citizens import page_citizens
from careapp.services.desk import Desk
from careapp.services.help.catalogue import packages_at_hand
from careapp.services.help.reading import CitizensHelp, read_help
from careapp.store.reader import Stored
from careapp.tour.driver import NotThereError

MOBILITY = service_key(FSIII, "ef8ee035-00d2-48b9-b366-27753ccd5504")
"""The service that is granted; in all languages it is found by its name."""

INFECTION = "infection"
"""The package that is granted."""

_MANY = 1_000
_SOME = range(2, 6)


def somebody(desk: Desk) -> RecordId:
    """Return somebody under serviceloven with some services, but none of those that are to come.

    Raises:
        NotThereError: The demo has nobody like that.
    """
    lines = packages_at_hand(desk)[INFECTION].lines
    away = frozenset({MOBILITY, *(line.key for line in lines)})
    for row in page_citizens(desk, offset=0, limit=_MANY):
        known = read_help(desk, row.citizen_id)
        is_paused = desk.read.where(Pause, subject=row.citizen_id)
        if _fits(known, away) and not is_paused and _has_condition(desk, row.citizen_id):
            return row.citizen_id
    raise NotThereError("nobody in the demo has such help")


def _has_condition(desk: Desk, citizen_id: RecordId) -> bool:
    """Return whether there is something that help can be tied to."""
    found = desk.read.where(Condition, subject=citizen_id)
    return any(one.record.ended_on is None for one in found)


def _fits(known: CitizensHelp, away: frozenset[str]) -> bool:
    """Return whether somebody has some services, but none of those that are to come."""
    running = [one.record for one in known.running(known.today)]
    return (
        len(running) in _SOME
        and all(one.package_id is None and not one.is_course for one in running)
        and away.isdisjoint(one.key for one in running)
        and any(_is_practical(one) for one in running)
    )


def practical(known: CitizensHelp) -> Stored[Grant]:
    """Return a grant of practical help: it can be swapped."""
    return next(one for one in known.running(known.today) if _is_practical(one.record))


def _is_practical(grant: Grant) -> bool:
    return grant.service is not None and grant.service.category is Category.PRACTICAL_HELP
