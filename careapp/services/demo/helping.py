"""What help the made-up citizens are granted: services or a course, by the law they are under."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from random import Random

from careapp.domain.citizen import LegalTrack, Track
from careapp.domain.help.catalogue import Category, Effect, Form, LegalBasis, Service
from careapp.domain.help.grant import (
    Amount,
    Considered,
    Days,
    Grant,
    Purpose,
    Rehabilitation,
    Supplier,
)
from careapp.domain.help.order import Order, OrderKind, Reply, ReplyKind, Sent, order_id
from careapp.domain.help.pause import ToldBy
from careapp.domain.help.rhythm import Often, Rhythm, times_a_week
from careapp.domain.identity import RecordId
from careapp.domain.national_id import Country
from careapp.services.demo.life import Life
from careapp.services.demo.swapping import write_arrangements, write_pause, write_swaps
from careapp.services.demo.volumes import draw
from careapp.services.help.granting import granted_as
from careapp.services.help.shipped import shipped_services

_NURSED_SHARE, _CHOSEN_SUPPLIER_SHARE, _OVERDUE_SHARE = 0.3, 0.25, 0.06
_WEEKS_TO_FOLLOW_UP = (4, 40)
_ORDERED_DAYS, _ANSWERED_DAYS = 21, 2
_SHORTEST, _QUARTER = 15, 5
_HOUR = 60
_WEEKDAYS = (1, 2, 3, 4, 5)
_BEGINNING = {5: 1, 7: 2, 11: 1, 12: 3, 13: 0}
"""In how many days new help of some citizens begins."""

_LAW_CHANGED = date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class Given:
    """A grant that was written."""

    grant_id: RecordId
    grant: Grant


@cache
def services_by_form() -> dict[Form, tuple[Service, ...]]:
    """Return the services that ship, by how a citizen comes by them."""
    services = shipped_services(Country.DENMARK)
    return {form: tuple(one for one in services if one.form is form) for form in Form}


def write_help(life: Life, known_for: int) -> None:
    """Write what a citizen is granted, and what became of it.

    Own dice, so that all else is as it would be without.

    Args:
        life: The citizen.
        known_for: Days since they were registered.
    """
    dice = Random(f"help {life.citizen_id}")  # noqa: S311 - made-up persons, no secrets
    track = life.citizen.legal_track
    if track is None:
        return
    since = _first_day(life, track, known_for)
    life.pen.begin(life.visitator, "grant-service", _at(life, since))
    if track.track is Track.AEL:
        given = [_write_course(life, dice, since)]
        write_arrangements(life, dice, given[0].grant_id, given[0].grant)
    else:
        given = [_write(life, dice, one, since) for one in _drawn(life, dice)]
        write_swaps(life, dice, {one.grant_id: one.grant for one in given})
    if dice.random() < _NURSED_SHARE:
        life.pen.begin(life.visitator, "grant-service", _at(life, since))
        (nursing,) = dice.sample(_of(LegalBasis.SUL_138), 1)
        given.append(_write(life, dice, (nursing, nursing.minutes or _SHORTEST), since))
    write_pause(life, dice, [one.grant_id for one in given])


def write_new_help(life: Life, number: int) -> None:
    """Write nursing that a few citizens are to have soon; most of the orders are not yet sent.

    Args:
        life: The citizen.
        number: The citizen's; only some of the first are granted anything new.
    """
    in_days = _BEGINNING.get(number)
    if in_days is None:
        return
    dice = Random(f"new help {life.citizen_id}")  # noqa: S311 - made-up persons, no secrets
    new = [one for one in _of(LegalBasis.SUL_138) if one.key not in life.services]
    service = dice.choice(new)
    life.pen.begin(life.visitator, "grant-service", life.world.office_hour(dice, 1))
    first = life.world.today + timedelta(days=in_days)
    _write(life, dice, (service, service.minutes or _SHORTEST), first)


def _drawn(life: Life, dice: Random) -> list[tuple[Service, int]]:
    """Return services that come to about as many minutes as the citizen's band has."""
    left = draw(dice, life.band.minutes)
    found: list[tuple[Service, int]] = []
    care = [one for one in _of(LegalBasis.SEL_83) if one.category is not Category.MEALS]
    for one in sorted(care, key=lambda service: (_often(service), dice.random())):
        if left < _SHORTEST:
            break
        times = float(times_a_week(one.rhythm)) if one.rhythm else 1.0
        minutes = min(int(left / times), 2 * (one.minutes or _SHORTEST))
        if minutes >= _QUARTER:
            rounded = minutes - minutes % _QUARTER
            found.append((one, rounded))
            left -= int(rounded * times)
    return found or [(care[0], _SHORTEST)]


def _often(service: Service) -> bool:
    """Practical help comes first: most people have an hour or two of that alone."""
    return service.category is not Category.PRACTICAL_HELP


def _write(life: Life, dice: Random, drawn: tuple[Service, int], since: date) -> Given:
    service, minutes = drawn
    rhythm = service.rhythm or Rhythm(Often.DAILY)
    if rhythm.often is Often.WEEKDAYS:
        days = tuple(sorted(dice.sample(_WEEKDAYS, len(rhythm.weekdays))))
        rhythm = replace(rhythm, weekdays=days)
    grant = _usual(life, dice, service, since)
    return keep_grant(life, replace(grant, amount=Amount(minutes, rhythm)))


def _write_course(life: Life, dice: Random, since: date) -> Given:
    courses = services_by_form()[Form.COURSE]
    minutes = draw(dice, life.band.minutes)
    fitting = [one for one in courses if one.frame and minutes <= one.frame.most_minutes]
    course = fitting[0] if fitting else courses[-1]
    grant = replace(_usual(life, dice, course, since), frame=course.frame, rehabilitation=None)
    return keep_grant(life, grant)


def _usual(life: Life, dice: Random, service: Service, since: date) -> Grant:
    words = life.world.sources.helping
    goals = [one for one in life.abilities if one.condition_id in life.with_goal]
    about = goals or life.abilities
    lasting = service.effect is Effect.COMPENSATING and service.basis is LegalBasis.SEL_83
    weeks = draw(dice, _WEEKS_TO_FOLLOW_UP)
    ahead = timedelta(days=-weeks if dice.random() < _OVERDUE_SHARE else 7 * weeks)
    return Grant(
        citizen_id=life.citizen_id,
        service=granted_as(service, life.world.language),
        days=Days(since),
        purpose=Purpose(
            words=dice.choice(words.purposes),
            condition_id=dice.choice(about).condition_id if about else None,
        ),
        supplier=Supplier(
            life.team.supplier_id, life.team.supplier, dice.random() < _CHOSEN_SUPPLIER_SHARE
        ),
        basis=dice.choice(words.bases),
        rehabilitation=Rehabilitation(Considered.TRIED, dice.choice(words.rehabilitation))
        if lasting
        else None,
        follow_up_on=life.world.today + ahead,
    )


def keep_grant(life: Life, grant: Grant) -> Given:
    """Write a grant; of one that began lately, or is to begin, also the order to the supplier."""
    life.services.add(grant.key)
    grant_id = life.pen.create(grant, life.citizen_id)
    if grant.days and grant.supplier:
        days_ago = (life.world.today - grant.days.starts_on).days
        if days_ago < _ORDERED_DAYS:
            _order(life, grant_id, grant.days.starts_on, grant.supplier)
    return Given(grant_id, grant)


def _order(life: Life, grant_id: RecordId, first: date, supplier: Supplier) -> None:
    """Write an order: to be sent before the first day, then waiting, then settled."""
    days_ago = (life.world.today - first).days
    answered = days_ago > _ANSWERED_DAYS
    order = Order(
        citizen_id=life.citizen_id,
        grant_id=grant_id,
        kind=OrderKind.START,
        from_on=first,
        supplier_id=supplier.organisation_id,
        sent=Sent(first - timedelta(days=1), ToldBy.LIST) if days_ago >= 0 else None,
        reply=Reply(ReplyKind.STARTS, first, first) if answered else None,
    )
    life.pen.create(order, life.citizen_id, order_id(grant_id, OrderKind.START, first))


def _of(basis: LegalBasis) -> tuple[Service, ...]:
    return tuple(one for one in services_by_form()[Form.SERVICE] if one.basis is basis)


def _first_day(life: Life, track: LegalTrack, known_for: int) -> date:
    """Return when the help began: after they were known, under the law that still holds."""
    registered = life.world.today - timedelta(days=known_for)
    if track.track is Track.AEL:
        return max(registered, track.since, _LAW_CHANGED)
    return max(registered, track.since)


def _at(life: Life, day: date) -> datetime:
    return min(life.world.diary.at(day, 13), life.world.now)
