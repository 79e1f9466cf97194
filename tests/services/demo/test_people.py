"""The people are whole, and none of them can be anybody."""

import re
from collections import Counter

import pytest

from careapp.changes.kinds import KINDS
from careapp.domain.answer import Answer
from careapp.domain.care import Agreement, Condition, Goal, GoalState, Note, OwnerKind
from careapp.domain.citizen import (
    AttentionCard,
    AttentionKind,
    Citizen,
    GeneralInformation,
    Topic,
    Track,
    age_on,
)
from careapp.domain.level import NOT_RELEVANT, is_level
from careapp.domain.national_id import Country, NationalId, parse_national_id
from careapp.domain.people import (
    District,
    MayKnow,
    Organisation,
    OrganisationKind,
    Relative,
    StaffMember,
)
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.tools import shipped_tools

WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
CITIZENS = 200


@pytest.fixture
def citizens(desk: Desk) -> list[Citizen]:
    return [one.record for one in desk.read.where(Citizen)]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_there_is_something_of_every_kind(desk: Desk, kind: str) -> None:
    assert desk.read.where(KINDS[kind].record)


def test_the_municipality_is_as_large_as_it_should_be(desk: Desk, place: DemoPlace) -> None:
    assert len(desk.read.where(Citizen)) == place.citizens == CITIZENS
    assert len(desk.read.where(District)) == 3
    assert len(desk.read.where(StaffMember)) == 12
    kinds = Counter(one.record.kind for one in desk.read.where(Organisation))
    assert kinds[OrganisationKind.HOME_CARE] == 3
    assert kinds[OrganisationKind.PRIVATE_SUPPLIER] == kinds[OrganisationKind.MUNICIPALITY] == 1


def test_me_is_mette(desk: Desk, place: DemoPlace) -> None:
    me = desk.read.get(StaffMember, place.me)
    assert me is not None
    assert me.record.name is not None
    assert me.record.name.full == "Mette Kjærgaard"


def test_every_citizen_is_whole(desk: Desk, citizens: list[Citizen]) -> None:
    districts = {one.record_id for one in desk.read.where(District)}
    for one in citizens:
        assert one.name is not None
        assert one.name.given
        assert one.name.family
        assert one.address is not None
        assert re.fullmatch(r"999\d", one.address.postal_code)
        assert one.what_matters is not None
        assert one.what_matters.words.endswith((".", "!"))
        assert one.legal_track is not None
        assert one.legal_track.since <= desk.clock.today()
        assert one.district_id in districts


def test_numbers_are_made_up_and_each_is_given_once(desk: Desk, citizens: list[Citizen]) -> None:
    values = [one.national_id.value for one in citizens if one.national_id]
    assert len(set(values)) == CITIZENS
    for one in citizens:
        assert one.national_id is not None
        assert isinstance(parse_national_id(one.national_id.shown, Country.DENMARK), NationalId)
        digits = zip(one.national_id.value, WEIGHTS, strict=True)
        assert sum(int(digit) * weight for digit, weight in digits) % 11
        assert one.birth_date is not None
        assert 40 <= age_on(one.birth_date, desk.clock.today()) <= 104


def test_most_are_old_and_a_few_are_special(desk: Desk, citizens: list[Citizen]) -> None:
    today = desk.clock.today()
    ages = [age_on(one.birth_date, today) for one in citizens if one.birth_date]
    assert sum(65 <= age <= 97 for age in ages) > CITIZENS * 0.85
    assert sum(one.address.protected for one in citizens if one.address) >= 3
    assert any(one.phone is None for one in citizens)
    assert len({one.language for one in citizens}) > 3
    assert {one.legal_track.track for one in citizens if one.legal_track} == {
        Track.SEL,
        Track.AEL,
        Track.NOT_REVISITED,
    }
    assert max(len(one.name.full) for one in citizens if one.name) > 50
    assert any("-" in one.name.family for one in citizens if one.name)


def test_words_of_their_own_are_varied(citizens: list[Citizen]) -> None:
    said = Counter(one.what_matters.words for one in citizens if one.what_matters)
    assert len(said) > 40


def test_nobody_can_be_called(desk: Desk) -> None:
    phones = [one.record.phone for one in desk.read.where(Citizen)]
    phones += [one.record.phone for one in desk.read.where(Relative)]
    phones += [one.record.phone for one in desk.read.where(StaffMember)]
    phones += [one.record.phone for one in desk.read.where(Organisation)]
    phones += [one.record.phone for one in desk.read.where(District)]
    assert all(re.fullmatch(r"0\d( \d\d){3}", phone) for phone in phones if phone)


def test_relatives_may_know_different_things(desk: Desk) -> None:
    relatives = [one.record for one in desk.read.where(Relative)]
    assert {one.consent.may_know for one in relatives if one.consent} == set(MayKnow)
    children = [one for one in relatives if one.born_on]
    assert children
    for child in children:
        assert child.born_on is not None
        assert age_on(child.born_on, desk.clock.today()) < 18
    assert all(one.name and one.name.full and one.relation for one in relatives)


def test_every_topic_and_every_card_occurs(desk: Desk) -> None:
    assert {one.record.topic for one in desk.read.where(GeneralInformation)} == set(Topic)
    cards = [one.record for one in desk.read.where(AttentionCard)]
    assert {one.kind for one in cards} == set(AttentionKind)
    assert all(one.words and one.noted_on for one in cards)


def test_conditions_are_those_of_the_dialogue_tool(desk: Desk) -> None:
    asked = {
        item.condition.code: item.condition.display
        for tool in shipped_tools().values()
        for item in tool.walk()
        if item.condition
    }
    conditions = [one.record for one in desk.read.where(Condition)]
    for one in conditions:
        assert asked[one.code.code] == one.code.display
        assert one.area
        assert one.follow_up_on


def test_levels_are_levels_and_some_are_nine_or_not_set(desk: Desk) -> None:
    conditions = [one.record for one in desk.read.where(Condition)]
    levels = [
        level
        for one in conditions
        if one.assessment
        for level in (one.assessment.current, one.assessment.expected)
        if level
    ]
    said = [one.record.said for one in desk.read.where(Answer) if one.record.said]
    levels += [level for one in said for level in (one.current, one.expected) if level]
    assert all(is_level(level) for level in levels)
    assert any(level.code == NOT_RELEVANT for level in levels)
    assert any(one.assessment is None for one in conditions)


def test_a_condition_has_at_most_one_open_goal(desk: Desk) -> None:
    goals = [one.record for one in desk.read.where(Goal)]
    open_goals = Counter(one.condition_id for one in goals if one.state is GoalState.OPEN)
    assert max(open_goals.values()) == 1
    assert all(one.words for one in goals)


def test_agreements_belong_to_all_kinds_of_people(desk: Desk) -> None:
    agreements = [one.record for one in desk.read.where(Agreement)]
    assert {one.owner.kind for one in agreements if one.owner} == set(OwnerKind)
    assert all(one.what and one.owner and one.owner.name and one.when for one in agreements)
    assert any(one.done_on for one in agreements)


def test_some_notes_were_said_in_confidence(desk: Desk) -> None:
    notes = [one.record for one in desk.read.where(Note)]
    secret = sum(one.in_confidence for one in notes)
    assert 3 <= secret < len(notes) / 4
