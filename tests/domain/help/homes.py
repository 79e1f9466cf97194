"""A made-up citizen's help, to try rules on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from careapp.domain.care import FSIII, Code
from careapp.domain.citizen import LegalTrack, Track
from careapp.domain.help.account import Klippekort
from careapp.domain.help.catalogue import (
    Category,
    Effect,
    Form,
    Frame,
    LegalBasis,
    Service,
    by_key,
)
from careapp.domain.help.grant import Amount, Days, Grant, GrantedService, Supplier
from careapp.domain.help.received import Help
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.swap import GivenUp, Holds, How, Outcome, Received, Ruling, Swap
from careapp.domain.help.swap_case import SwapCase
from careapp.domain.help.swap_rules import DeclineLimit, JudgedBy, SwapRules
from careapp.domain.identity import CitizenId, OrganisationId, RecordId

CITIZEN = CitizenId(RecordId("019a0000-0000-7000-8000-000000000001"))
HOME_CARE, PRIVATE = OrganisationId(RecordId("home-care")), OrganisationId(RecordId("private"))
TUESDAY = date(2026, 11, 24)
WEDNESDAY = TUESDAY + timedelta(days=1)
DAILY = Rhythm(Often.DAILY)
WEDNESDAYS = Rhythm(Often.WEEKDAYS, (3,))
BATH, CLEANING, WOUND, LAUNDRY = (
    RecordId(name) for name in ("bath", "cleaning", "wound", "laundry")
)
WALK = f"{FSIII}|walk"


def service(
    name: str,
    category: Category = Category.PRACTICAL_HELP,
    basis: LegalBasis = LegalBasis.SEL_83,
    **known: Any,
) -> Service:
    made = Service(
        system=FSIII,
        code=name,
        names={"da": name},
        category=category,
        basis=basis,
        effect=Effect.COMPENSATING,
    )
    return replace(made, **known)


CATALOGUE = by_key(
    [
        service("bath", Category.PERSONAL_CARE),
        service("cleaning"),
        service("laundry"),
        service("wound", Category.NURSING, LegalBasis.SUL_138, needs_health_personnel=True),
        service("walk", Category.PERSONAL_CARE, form=Form.CHOSEN),
        service("course", Category.PERSONAL_CARE, LegalBasis.AEL, form=Form.COURSE),
    ]
)


def granted(name: str, form: Form = Form.SERVICE) -> GrantedService:
    one = CATALOGUE[f"{FSIII}|{name}"]
    return GrantedService(
        Code(FSIII, name, name), one.version, one.basis, one.category, one.effect, form
    )


def grant(
    name: str,
    minutes: int = 45,
    rhythm: Rhythm = WEDNESDAYS,
    starts_on: date = date(2026, 1, 5),
    ends_on: date | None = None,
    **known: Any,
) -> Grant:
    made = Grant(
        citizen_id=CITIZEN,
        service=granted(name),
        amount=Amount(minutes, rhythm),
        days=Days(starts_on, ends_on),
        supplier=Supplier(HOME_CARE, "Hjemmeplejen"),
    )
    return replace(made, **known)


def course(
    starts_on: date = date(2026, 1, 5), ends_on: date | None = None, frame: Frame | None = None
) -> Grant:
    return Grant(
        citizen_id=CITIZEN,
        service=granted("course", Form.COURSE),
        frame=frame or Frame(120, 480),
        days=Days(starts_on, ends_on),
        supplier=Supplier(HOME_CARE, "Hjemmeplejen"),
    )


def usual(**swaps: Swap) -> Help:
    """Return the help of someone with a bath each day and cleaning on Wednesdays."""
    grants = {
        BATH: grant("bath", 15, DAILY),
        CLEANING: grant("cleaning"),
        WOUND: grant("wound", 20),
    }
    return Help(grants, (), {RecordId(name): one for name, one in swaps.items()})


def got(name: str = "walk", minutes: int = 45, key: str | None = WALK, **known: Any) -> Received:
    return replace(Received(name, minutes, key), **known)


def swap(
    *received: Received,
    given: RecordId = CLEANING,
    minutes: int = 45,
    how: How = How.ONCE,
    first_on: date = WEDNESDAY,
    last_on: date | None = None,
    outcome: Outcome | None = Outcome.AGREED,
) -> Swap:
    last = first_on if how is How.ONCE else last_on
    return Swap(
        citizen_id=CITIZEN,
        given=GivenUp(given, given, minutes),
        holds=Holds(how, first_on, last),
        received=received or (got(),),
        outcome=outcome,
    )


RULES = SwapRules(
    broken={
        "saving": Ruling.REMARK,
        "both-kinds": Ruling.REFUSED,
        "never-swapped": Ruling.REFUSED,
        "health-personnel": Ruling.REFUSED,
        "same-supplier": Ruling.REMARK,
        "outside-catalogue": Ruling.ALLOWED,
        "soundness": Ruling.REMARK,
        "notice": Ruling.REMARK,
        "lasting": Ruling.REMARK,
    },
    judged_by=JudgedBy.HELPER,
    never_swapped=frozenset({"nursing"}),
    notice_days=1,
    lasting_weeks=4,
    declines=DeclineLimit(3, 3),
)
HADERSLEV = Klippekort(most_minutes=180, keep_weeks=6)
SEL = (LegalTrack(Track.SEL, date(2020, 1, 1)),)


def case(
    asked: Swap, help_: Help | None = None, rules: SwapRules = RULES, **known: Any
) -> SwapCase:
    made = SwapCase(
        help=help_ or usual(),
        swap=asked,
        rules=rules,
        tracks=SEL,
        catalogue=CATALOGUE,
        today=TUESDAY - timedelta(days=1),
    )
    return replace(made, **known)


def without(rules: SwapRules, rule: str) -> SwapRules:
    broken: Mapping[str, Ruling] = {**rules.broken, rule: Ruling.ALLOWED}
    return replace(rules, broken=broken)
