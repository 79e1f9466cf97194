"""Each rule by its own story, then any swaps at all: the deciding rule is the one that is named."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.domain.citizen import LegalTrack, Track
from careapp.domain.help import swap_rules as rule
from careapp.domain.help.account import account_of
from careapp.domain.help.catalogue import Category, LegalBasis
from careapp.domain.help.grant import Supplier
from careapp.domain.help.judging import Judgement, judge
from careapp.domain.help.pause import Pause, Span
from careapp.domain.help.received import Help
from careapp.domain.help.swap import RULINGS, GivenUp, How, Ruling, Swap
from careapp.domain.help.swap_rules import JudgedBy, SwapRules
from careapp.domain.identity import RecordId
from tests.domain.help.homes import (
    BATH,
    CATALOGUE,
    CITIZEN,
    CLEANING,
    HADERSLEV,
    PRIVATE,
    RULES,
    TUESDAY,
    WEDNESDAY,
    WOUND,
    case,
    got,
    grant,
    swap,
    usual,
    without,
)

KLIPPEKORT = replace(RULES, klippekort=HADERSLEV)


def said(asked: Swap, help_: Help | None = None, rules: SwapRules = RULES, **known: Any) -> Any:
    judgement = judge(case(asked, help_, rules, **known))
    deciding = judgement.deciding
    return judgement.ruling, deciding.rule, deciding.reason


def row(judgement: Judgement, about: str) -> tuple[Ruling, str, str]:
    one = judgement.rows[about]
    return one.ruling, one.rule, one.reason


class TestGivenUp:
    def test_a_walk_instead_of_cleaning(self) -> None:
        judgement = judge(case(swap()))
        assert row(judgement, "given") == (Ruling.ALLOWED, rule.GRANTED, "may-be-given-up")
        assert row(judgement, "received/0")[1:] == (rule.SOUNDNESS, "judged-by-helper")
        assert row(judgement, "total") == (Ruling.ALLOWED, rule.TIME_FRAME, "time-is-even")
        assert judgement.ruling is Ruling.REMARK

    def test_nursing_is_never_given_up(self) -> None:
        asked = swap(got(minutes=20), given=WOUND, minutes=20)
        assert said(asked) == (Ruling.REFUSED, rule.NEVER_SWAPPED, "never-given-up")

    def test_on_a_day_without_it(self) -> None:
        asked = swap(first_on=TUESDAY)
        assert said(asked) == (Ruling.REFUSED, rule.GRANTED, "not-that-day")

    def test_while_it_stands_still(self) -> None:
        away = Pause(citizen_id=CITIZEN, span=Span(TUESDAY))
        help_ = replace(usual(), pauses=(away,))
        assert said(swap(), help_) == (Ruling.REFUSED, rule.GRANTED, "paused")

    def test_help_that_is_not_granted(self) -> None:
        asked = replace(swap(), given=GivenUp(RecordId("nobody"), "?", 45))
        assert said(asked) == (Ruling.REFUSED, rule.GRANTED, "not-granted")

    def test_more_than_is_granted(self) -> None:
        asked = swap(minutes=60)
        assert said(asked) == (Ruling.REFUSED, rule.GRANTED, "more-than-granted")

    def test_the_same_hour_twice(self) -> None:
        assert said(swap(), usual(first=swap())) == (
            Ruling.REFUSED,
            rule.GRANTED,
            "given-up-already",
        )
        half = swap(got(minutes=20), minutes=20)
        assert said(swap(got(minutes=25), minutes=25), usual(first=half))[0] is Ruling.REMARK

    def test_a_lasting_swap_may_not_run_into_a_later_one(self) -> None:
        later = usual(first=swap(first_on=WEDNESDAY + timedelta(weeks=5)))
        assert said(swap(how=How.LASTING), later)[2] == "given-up-already"

    def test_inside_a_course_help_is_arranged(self) -> None:
        service = usual().grants[CLEANING].service
        assert service is not None
        under_ael = grant("cleaning", service=replace(service, basis=LegalBasis.AEL))
        help_ = replace(usual(), grants={CLEANING: under_ael})
        tracks = (LegalTrack(Track.AEL, date(2025, 7, 1)),)
        assert said(swap(), help_, tracks=tracks)[1:] == (rule.IN_COURSE, "arranged-in-course")

    def test_agreed_on_the_day(self) -> None:
        judgement = judge(case(swap(), today=WEDNESDAY))
        assert row(judgement, "given") == (Ruling.REMARK, rule.NOTICE, "short-notice")
        written_afterwards = judge(case(swap(), today=WEDNESDAY + timedelta(days=2)))
        assert row(written_afterwards, "given")[0] is Ruling.ALLOWED

    @pytest.mark.parametrize(
        ("how", "days", "looks"),
        [(How.LASTING, None, True), (How.PERIOD, 28, True), (How.PERIOD, 27, False)],
    )
    def test_what_lasts_prompts_a_look_at_the_grant(
        self, how: How, days: int | None, *, looks: bool
    ) -> None:
        last_on = None if days is None else WEDNESDAY + timedelta(days=days)
        judgement = judge(case(swap(how=how, last_on=last_on)))
        assert (judgement.rows["given"].reason == "look-at-grant") is looks


class TestTime:
    def test_no_extra_time(self) -> None:
        asked = swap(got(minutes=50))
        assert said(asked) == (Ruling.REFUSED, rule.TIME_FRAME, "over-time")
        several = swap(got(minutes=30), got("bage", 20, None))
        assert said(several)[1] == rule.TIME_FRAME

    def test_what_is_left_over_falls_away(self) -> None:
        judgement = judge(case(swap(got(minutes=30))))
        assert row(judgement, "total") == (Ruling.REMARK, rule.SAVING, "falls-away")

    def test_klippekort_saves_it_and_spends_it(self) -> None:
        saving = judge(case(swap(got(minutes=30)), rules=KLIPPEKORT))
        assert row(saving, "total")[2] == "is-saved"
        help_ = usual(first=swap(got(minutes=30)))
        next_week = WEDNESDAY + timedelta(weeks=1)
        spending = judge(case(swap(got(minutes=60), first_on=next_week), help_, KLIPPEKORT))
        assert row(spending, "total") == (Ruling.REMARK, rule.SAVING, "spends-saved")
        too_much = judge(case(swap(got(minutes=61), first_on=next_week), help_, KLIPPEKORT))
        assert row(too_much, "total") == (Ruling.REFUSED, rule.TIME_FRAME, "over-time-and-saved")

    def test_a_full_account(self) -> None:
        full = replace(RULES, klippekort=replace(HADERSLEV, most_minutes=10))
        judgement = judge(case(swap(got(minutes=30)), rules=full))
        assert row(judgement, "total")[2] == "no-room"
        assert judgement.rows["total"].values == {"minutes": 5, "most_minutes": 10}

    def test_saved_minutes_that_a_later_swap_needs_are_not_spent_twice(self) -> None:
        help_ = usual(
            saves=swap(got(minutes=30)),
            spends=swap(got(minutes=60), first_on=WEDNESDAY + timedelta(weeks=2)),
        )
        between = swap(got(minutes=60), first_on=WEDNESDAY + timedelta(weeks=1))
        assert said(between, help_, KLIPPEKORT)[1] == rule.TIME_FRAME

    def test_saved_minutes_are_for_one_day(self) -> None:
        help_ = usual(saves=swap(got(minutes=30)))
        lasting = swap(got(minutes=50), how=How.LASTING, first_on=WEDNESDAY + timedelta(weeks=1))
        assert said(lasting, help_, KLIPPEKORT)[1] == rule.TIME_FRAME


class TestReceived:
    def test_care_for_practical_help_only_where_both_are_granted(self) -> None:
        care = got("bath", 45, CATALOGUE["urn:oid:1.2.208.176.2.21|bath"].key)
        only_cleaning = replace(usual(), grants={CLEANING: grant("cleaning")})
        assert said(swap(care), only_cleaning) == (
            Ruling.REFUSED,
            rule.BOTH_KINDS,
            "kind-not-granted",
        )
        assert said(swap(care))[0] is Ruling.ALLOWED

    def test_nursing_is_never_chosen(self) -> None:
        wound = CATALOGUE["urn:oid:1.2.208.176.2.21|wound"].key
        assert said(swap(got("wound", 20, wound)))[1] == rule.NEVER_SWAPPED
        open_to_all = replace(RULES, never_swapped=frozenset())
        assert said(swap(got("wound", 20, wound)), rules=open_to_all)[1] == rule.HEALTH_PERSONNEL

    def test_a_service_may_be_kept_out_by_name(self) -> None:
        no_walks = replace(RULES, never_swapped=frozenset({got().key or ""}))
        assert said(swap(), rules=no_walks)[1:] == (rule.NEVER_SWAPPED, "never-received")

    def test_another_supplier_limits_a_swap(self) -> None:
        laundry = grant("laundry", supplier=Supplier(PRIVATE, "Havnely"))
        help_ = replace(usual(), grants={**usual().grants, RecordId("l"): laundry})
        key = CATALOGUE["urn:oid:1.2.208.176.2.21|laundry"].key
        judgement = judge(case(swap(got("laundry", 45, key)), help_))
        assert row(judgement, "received/0") == (
            Ruling.REMARK,
            rule.SAME_SUPPLIER,
            "other-supplier",
        )
        assert judgement.rows["received/0"].values == {"supplier": "Havnely"}

    def test_help_in_no_catalogue_may_be_chosen_time_and_soundness_decide(self) -> None:
        windows = got("Pudse vinduer", 45, None, category=Category.PRACTICAL_HELP)
        assert said(swap(windows)) == (Ruling.REMARK, rule.SOUNDNESS, "judged-by-helper")
        strict = replace(RULES, broken={**RULES.broken, rule.OUTSIDE_CATALOGUE: Ruling.REFUSED})
        assert said(swap(windows), rules=strict)[1] == rule.OUTSIDE_CATALOGUE

    def test_who_judges_is_a_setting(self) -> None:
        by_nurse = replace(RULES, judged_by=JudgedBy.NURSE)
        assert judge(case(swap(), rules=by_nurse)).rows["received/0"].reason == "judged-by-nurse"

    def test_more_of_what_is_granted_needs_no_judgement(self) -> None:
        laundry = CATALOGUE["urn:oid:1.2.208.176.2.21|laundry"].key
        help_ = replace(usual(), grants={**usual().grants, RecordId("l"): grant("laundry")})
        judgement = judge(case(swap(got("laundry", 45, laundry)), help_))
        assert row(judgement, "received/0") == (Ruling.ALLOWED, rule.SOUNDNESS, "is-granted")


def test_time_and_course_cannot_be_turned_off() -> None:
    off = replace(RULES, broken=dict.fromkeys(rule.IN_ORDER, Ruling.ALLOWED))
    assert said(swap(got(minutes=50)), rules=off)[:2] == (Ruling.REFUSED, rule.TIME_FRAME)


def test_what_is_saved_tomorrow_is_not_spent_today() -> None:
    saves = swap(got("x", 10), given=BATH, minutes=15, first_on=WEDNESDAY)
    spends = swap(got("x", 20), given=BATH, minutes=15, first_on=TUESDAY)
    judgement = judge(case(spends, usual(s=saves), KLIPPEKORT))
    assert row(judgement, "total")[:2] == (Ruling.REFUSED, rule.TIME_FRAME)


asked_swaps = st.builds(
    lambda n, given_up, minutes, how, first, last, key: swap(
        *(got("x", m, key) for m in n),
        given=given_up,
        minutes=minutes,
        how=how,
        first_on=TUESDAY + timedelta(days=first),
        last_on=None if last is None else TUESDAY + timedelta(days=first + last),
    ),
    st.lists(st.integers(0, 50), min_size=1, max_size=3),
    st.sampled_from([BATH, CLEANING, WOUND]),
    st.integers(1, 60),
    st.sampled_from(How),
    st.integers(0, 40),
    st.none() | st.integers(0, 40),
    st.none() | st.sampled_from(list(CATALOGUE)),
)
rules_of = st.sampled_from([RULES, KLIPPEKORT, replace(RULES, klippekort=None, notice_days=20)])


@settings(max_examples=80)
@given(wishes=st.lists(asked_swaps, max_size=6), rules=rules_of)
def test_whatever_is_agreed_by_the_rules_no_minute_is_made(
    wishes: list[Swap], rules: SwapRules
) -> None:
    help_ = usual()
    for number, wish in enumerate(wishes):
        if judge(case(wish, help_, rules)).ruling is not Ruling.REFUSED:
            help_ = replace(help_, swaps={**help_.swaps, RecordId(f"s{number}"): wish})
    account = account_of(help_, rules.klippekort, TUESDAY, TUESDAY + timedelta(days=365))
    assert account.short == 0
    assert account.received <= account.given
    assert all(entry.balance >= 0 for entry in account.entries)


@settings(max_examples=80)
@given(wish=asked_swaps, agreed=st.lists(asked_swaps, max_size=2), rules=rules_of)
def test_the_rule_that_is_named_is_the_one_that_decides(
    wish: Swap, agreed: list[Swap], rules: SwapRules
) -> None:
    """Turn it off, and its row is judged milder, or by another rule that is as strict."""
    help_ = usual(**{f"s{n}": one for n, one in enumerate(agreed)})
    judgement = judge(case(wish, help_, rules))
    for about, named in judgement.rows.items():
        of_row = [one for one in judgement.verdicts if one.about == about]
        assert named.ruling is max((one.ruling for one in of_row), key=RULINGS.index)
        if named.ruling is Ruling.ALLOWED or named.rule in rule.FIXED:
            continue
        after = judge(case(wish, help_, without(rules, named.rule))).rows[about]
        assert RULINGS.index(after.ruling) <= RULINGS.index(named.ruling)
        assert after.rule != named.rule or after.ruling is Ruling.ALLOWED
