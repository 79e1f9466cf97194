"""Rules of care: levels, ages, dates past, cards that hold, how far a visit is."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.domain.answer import Said, answer_id
from careapp.domain.care import Agreement, When, condition_id, days_over
from careapp.domain.citizen import (
    Address,
    AttentionCard,
    AttentionKind,
    Citizen,
    Name,
    age_on,
    holds_on,
)
from careapp.domain.identity import CitizenId, RecordId, VisitId, derived_id
from careapp.domain.informer import VOICE_OF, Informer, Voice
from careapp.domain.level import CODES, NOT_RELEVANT, Level, Movement, Scale, is_level, movement
from careapp.domain.national_id import IdSystem, NationalId
from careapp.domain.people import Consent, MayKnow, Relative
from careapp.domain.visit import (
    Part,
    Participation,
    Visit,
    VisitStatus,
    is_joint,
    status_of,
)

CITIZEN = CitizenId(RecordId("019a0000-0000-7000-8000-000000000001"))
VISIT = VisitId(RecordId("019a0000-0000-7000-8000-000000000002"))
DAY = date(2026, 11, 24)

levels = st.builds(Level, st.sampled_from(Scale), st.integers(0, 9)).filter(is_level)
maybe_level = st.none() | levels


def of_own_scale(before: Level | None, after: Level | None) -> bool:
    """Return whether a tool's own scale moved: which way is better is not known."""
    moved = before and after and before.code != after.code
    return bool(moved and before and before.scale is Scale.OWN)


class TestLevels:
    @given(before=maybe_level, after=maybe_level)
    def test_nine_and_not_asked_are_never_compared(
        self, before: Level | None, after: Level | None
    ) -> None:
        uncertain = before is None or after is None or NOT_RELEVANT in (before.code, after.code)
        crossed = before and after and before.scale is not after.scale
        compared = movement(before, after) is not Movement.NOT_COMPARABLE
        assert compared == (not uncertain and not crossed and not of_own_scale(before, after))

    @given(before=levels, after=levels)
    def test_the_way_back_is_the_opposite(self, before: Level, after: Level) -> None:
        back = {
            Movement.BETTER: Movement.WORSE,
            Movement.WORSE: Movement.BETTER,
        }
        there = movement(before, after)
        assert movement(after, before) is back.get(there, there)

    def test_which_way_is_better_on_a_tools_own_scale_is_not_known(self) -> None:
        assert movement(Level(Scale.OWN, 3), Level(Scale.OWN, 2)) is Movement.NOT_COMPARABLE
        assert movement(Level(Scale.OWN, 3), Level(Scale.OWN, 3)) is Movement.UNCHANGED

    def test_lower_is_better_on_both_scales(self) -> None:
        for scale in (Scale.FSIII, Scale.IPLOS):
            assert movement(Level(scale, 3), Level(scale, 2)) is Movement.BETTER
            assert movement(Level(scale, 1), Level(scale, 1)) is Movement.UNCHANGED

    def test_each_scale_has_its_own_codes(self) -> None:
        assert is_level(Level(Scale.FSIII, 0))
        assert not is_level(Level(Scale.IPLOS, 0))
        assert not is_level(Level(Scale.FSIII, 5))
        assert all(NOT_RELEVANT in codes for codes in CODES.values())
        assert not Level(Scale.FSIII, NOT_RELEVANT).counts


class TestAges:
    def test_the_birthday_counts_from_the_day_itself(self) -> None:
        born = date(1948, 3, 14)
        assert age_on(born, date(2026, 3, 13)) == 77
        assert age_on(born, date(2026, 3, 14)) == 78

    def test_born_on_leap_day(self) -> None:
        assert age_on(date(1948, 2, 29), date(2026, 2, 28)) == 77
        assert age_on(date(1948, 2, 29), date(2026, 3, 1)) == 78

    @given(born=st.dates(date(1900, 1, 1), DAY), days=st.integers(0, 40_000))
    def test_nobody_gets_younger(self, born: date, days: int) -> None:
        later = born + timedelta(days=days)
        assert 0 <= age_on(born, later) <= age_on(born, later + timedelta(days=1))

    def test_what_is_written_goes_before_what_the_number_shows(self) -> None:
        number = NationalId(IdSystem.CPR, "1403489995")
        assert Citizen(national_id=number).birth_date == date(1948, 3, 14)
        assert Citizen(national_id=number, born_on=DAY).birth_date == DAY
        assert Citizen().birth_date is None


class TestDates:
    @given(days=st.integers(-400, 400))
    def test_days_past_the_date(self, days: int) -> None:
        agreement = Agreement(citizen_id=CITIZEN, when=When(on=DAY))
        assert days_over(agreement, DAY + timedelta(days=days)) == days

    def test_nothing_is_late_without_a_date_or_once_done(self) -> None:
        assert days_over(Agreement(citizen_id=CITIZEN), DAY) is None
        assert days_over(Agreement(citizen_id=CITIZEN, when=When(words="hver uge")), DAY) is None
        done = Agreement(citizen_id=CITIZEN, when=When(on=DAY), done_on=DAY)
        assert days_over(done, DAY + timedelta(days=5)) is None

    def test_a_card_holds_through_its_last_day(self) -> None:
        card = AttentionCard(citizen_id=CITIZEN, kind=AttentionKind.INFECTION, until=DAY)
        assert holds_on(card, DAY)
        assert not holds_on(card, DAY + timedelta(days=1))
        lasting = AttentionCard(citizen_id=CITIZEN, kind=AttentionKind.DOG)
        assert holds_on(lasting, date.max)


class TestVisits:
    @pytest.mark.parametrize(
        ("begun", "cancelled", "closed", "expected"),
        [
            (False, False, False, VisitStatus.PLANNED),
            (True, False, False, VisitStatus.UNDER_WAY),
            (False, True, False, VisitStatus.CANCELLED),
            (True, True, False, VisitStatus.CANCELLED),
            (True, False, True, VisitStatus.CLOSED),
            (True, True, True, VisitStatus.CLOSED),
        ],
    )
    def test_how_far_a_visit_is(
        self, *, begun: bool, cancelled: bool, closed: bool, expected: VisitStatus
    ) -> None:
        visit = Visit(
            citizen_id=CITIZEN,
            began_at=datetime(2026, 11, 24, 9, tzinfo=UTC) if begun else None,
            cancelled_because="indlagt" if cancelled else None,
        )
        assert status_of(visit, closed=closed) is expected

    def test_two_professionals_make_it_joint(self) -> None:
        leader, daughter = Participation("Mette", Part.LEADS), Participation("Anna", Part.RELATIVE)
        alone = Visit(citizen_id=CITIZEN, participants={"m": leader, "a": daughter})
        assert not is_joint(alone)
        helper = Participation("Lars", Part.HOME_CARE)
        assert is_joint(Visit(citizen_id=CITIZEN, participants={"m": leader, "l": helper}))


class TestPeople:
    def test_consent_says_nothing_until_asked(self) -> None:
        assert Relative(citizen_id=CITIZEN).consent is None
        consent = Consent(MayKnow.CONSENT, since=DAY, extent="ikke om helbred")
        assert Relative(citizen_id=CITIZEN, consent=consent).consent == consent

    def test_names_and_addresses_in_one_line(self) -> None:
        assert Name("Inger", "Holm").full == "Inger Holm"
        assert Name("", "Holm").full == "Holm"
        assert Address("Lyngvej 4", "9600", "Aars").full == "Lyngvej 4, 9600 Aars"
        assert Address("", town="Aars").full == "Aars"

    def test_every_informer_has_a_voice(self) -> None:
        assert set(VOICE_OF) == set(Informer)
        assert VOICE_OF[Informer.CITIZEN_WITH_RELATIVE] is Voice.CITIZEN
        assert VOICE_OF[Informer.RELATIVE] is Voice.RELATIVE


class TestAnswers:
    def test_an_informer_alone_is_no_answer(self) -> None:
        assert Said(informer=Informer.CITIZEN, words="").is_empty
        assert not Said(value=False).is_empty
        assert not Said(value=0).is_empty
        assert not Said(current=Level(Scale.FSIII, 0)).is_empty

    @given(
        key=st.tuples(st.text(), st.text(), st.sampled_from(Voice)),
        other=st.tuples(st.text(), st.text(), st.sampled_from(Voice)),
    )
    def test_two_laptops_meet_in_one_answer_and_only_there(
        self, key: tuple[str, str, Voice], other: tuple[str, str, Voice]
    ) -> None:
        assert answer_id(VISIT, *key) == answer_id(VISIT, *key)
        assert (answer_id(VISIT, *key) == answer_id(VISIT, *other)) == (key == other)

    def test_a_derived_id_keeps_the_time_of_its_cause(self) -> None:
        derived = derived_id(VISIT, "goal", "x")
        assert derived[:13] == VISIT[:13]
        assert derived[14] == "8"
        assert condition_id(CITIZEN, "a") != condition_id(CITIZEN, "b")
