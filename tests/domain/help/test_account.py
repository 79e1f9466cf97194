"""The ledger: what is left over, what is saved, what must be used when, what nobody gave up."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.domain.help.account import Account, Explained, Klippekort, account_of
from careapp.domain.help.received import Help
from careapp.domain.help.swap import How, Outcome, Swap
from careapp.domain.identity import RecordId
from tests.domain.help.homes import (
    BATH,
    CLEANING,
    DAILY,
    HADERSLEV,
    WEDNESDAY,
    got,
    grant,
    swap,
    usual,
)

NEW_YEAR, LAST = date(2026, 1, 1), date(2027, 3, 1)
WEEK = timedelta(weeks=1)


def ledger(help_: Help, klippekort: Klippekort | None = None, last: date = LAST) -> Account:
    return account_of(help_, klippekort, NEW_YEAR, last)


def test_without_klippekort_the_rest_falls_away() -> None:
    (entry,) = ledger(usual(s=swap(got(minutes=30)))).entries
    assert (entry.why, entry.given, entry.received, entry.lost) == (
        Explained.FELL_AWAY,
        45,
        30,
        15,
    )
    assert ledger(usual(s=swap(got(minutes=30)))).balance == 0


def test_with_klippekort_it_is_saved_until_a_day() -> None:
    help_ = usual(a=swap(got(minutes=30)), b=swap(got(minutes=55), first_on=WEDNESDAY + WEEK))
    account = ledger(help_, HADERSLEV, WEDNESDAY + WEEK)
    saved, spent = account.entries
    assert (saved.why, saved.saved, saved.use_by) == (
        Explained.SAVED,
        15,
        WEDNESDAY + timedelta(weeks=6),
    )
    assert (spent.why, spent.spent, spent.balance, account.balance) == (Explained.SPENT, 10, 5, 5)


def test_saved_minutes_can_be_used_on_their_last_day_and_not_after() -> None:
    last_day = WEDNESDAY + timedelta(weeks=6)
    for day, why in (
        (last_day, [Explained.SAVED, Explained.SPENT]),
        (last_day + WEEK, [Explained.SAVED, Explained.EXPIRED, Explained.OVERDRAWN]),
    ):
        help_ = usual(a=swap(got(minutes=30)), b=swap(got(minutes=60), first_on=day))
        assert [one.why for one in ledger(help_, HADERSLEV, day).entries] == why


def test_the_account_has_room_for_so_much() -> None:
    small = Klippekort(most_minutes=20, keep_weeks=8)
    help_ = usual(a=swap(got(minutes=30)), b=swap(got(minutes=30), first_on=WEDNESDAY + WEEK))
    second = ledger(help_, small, WEDNESDAY + WEEK).entries[1]
    assert (second.why, second.saved, second.lost, second.balance) == (
        Explained.NO_ROOM,
        5,
        10,
        20,
    )


def test_two_laptops_gave_up_the_same_hour() -> None:
    account = ledger(usual(a=swap(), b=swap()))
    assert [entry.why for entry in account.entries] == [Explained.EVEN, Explained.OVERDRAWN]
    assert account.balance == -45


def test_a_lasting_swap_has_a_line_for_each_time() -> None:
    help_ = usual(s=swap(got(minutes=45), how=How.LASTING))
    account = ledger(help_, last=WEDNESDAY + 4 * WEEK)
    assert len(account.entries) == 5
    assert account.given == account.received == 5 * 45


@st.composite
def histories(draw: st.DrawFn) -> Help:
    """Return swaps of a daily and a weekly service, as they may stand after laptops met."""
    grants = {
        BATH: grant("bath", draw(st.integers(10, 30)), DAILY, NEW_YEAR),
        CLEANING: grant("cleaning", draw(st.integers(20, 60)), starts_on=NEW_YEAR),
    }
    swaps = {}
    for n in range(draw(st.integers(0, 8))):
        first_on = NEW_YEAR + timedelta(days=draw(st.integers(0, 120)))
        length = draw(st.none() | st.integers(0, 30))
        swaps[RecordId(f"s{n}")] = swap(
            got("x", draw(st.integers(0, 50))),
            given=draw(st.sampled_from([BATH, CLEANING])),
            minutes=draw(st.integers(0, 60)),
            how=draw(st.sampled_from(How)),
            first_on=first_on,
            last_on=None if length is None else first_on + timedelta(days=length),
            outcome=draw(st.sampled_from([Outcome.AGREED] * 4 + [Outcome.NOT_AGREED])),
        )
    return Help(grants, (), swaps)


klippekorts = st.none() | st.builds(Klippekort, st.integers(0, 200), st.integers(0, 8))


def recount(help_: Help, klippekort: Klippekort | None, last: date) -> tuple[int, int, int, int]:
    """Count minute by minute with one pot for each day: given, received, saved, short."""
    pots: dict[date, int] = defaultdict(int)
    given = received = short = 0
    day = NEW_YEAR
    while day <= last:
        for old in [one for one in pots if one < day]:
            del pots[old]
        of_day = sorted(_of_day(help_, day), key=lambda one: (one[1] - one[0], one[2]))
        for gave, got_instead, _ in of_day:
            given, received = given + gave, received + got_instead
            for _minute in range(got_instead - gave):
                full = sorted(pot for pot in pots if pots[pot])
                if full:
                    pots[full[0]] -= 1
                else:
                    short += 1
            for _minute in range(gave - got_instead):
                if klippekort and sum(pots.values()) < klippekort.most_minutes:
                    pots[day + timedelta(weeks=klippekort.keep_weeks)] += 1
        day += timedelta(days=1)
    return given, received, sum(pots.values()), short


def _of_day(help_: Help, day: date) -> list[tuple[int, int, RecordId]]:
    found = []
    left = {
        BATH: help_.grants[BATH].amount.minutes,  # type: ignore[union-attr]
        CLEANING: help_.grants[CLEANING].amount.minutes if day.weekday() == 2 else 0,  # type: ignore[union-attr]
    }
    falls = {grant_id for grant_id, minutes in left.items() if minutes}
    for swap_id, one in sorted(help_.swaps.items(), key=lambda item: (_first(item[1]), item[0])):
        assert one.given is not None
        assert one.holds is not None
        on = _first(one) <= day <= (one.holds.last_on or date.max)
        if on and one.outcome is Outcome.AGREED and one.given.grant_id in falls:
            gave = min(left[one.given.grant_id], one.given.minutes)
            left[one.given.grant_id] -= gave
            found.append((gave, one.received_minutes, swap_id))
    return found


def _first(one: Swap) -> date:
    assert one.holds is not None
    return one.holds.first_on


@settings(max_examples=60)
@given(help_=histories(), klippekort=klippekorts, days=st.integers(0, 200))
def test_the_ledger_is_a_recount(help_: Help, klippekort: Klippekort | None, days: int) -> None:
    last = NEW_YEAR + timedelta(days=days)
    account = account_of(help_, klippekort, NEW_YEAR, last)
    saved = sum(lot.minutes for lot in account.lots)
    counted = (account.given, account.received, saved, account.short)
    assert counted == recount(help_, klippekort, last)


@settings(max_examples=60)
@given(help_=histories(), klippekort=klippekorts)
def test_every_minute_is_accounted_for(help_: Help, klippekort: Klippekort | None) -> None:
    balance = 0
    for entry in account_of(help_, klippekort, NEW_YEAR, NEW_YEAR + timedelta(days=250)).entries:
        if entry.why is not Explained.EXPIRED:
            assert entry.given + entry.spent + entry.short == (
                entry.received + entry.saved + entry.lost
            )
            balance += entry.saved - entry.spent - entry.short
        else:
            balance -= entry.lost
        assert entry.balance == balance
        assert (entry.why is Explained.OVERDRAWN) == (entry.short > 0)
        assert (entry.use_by is None) == (entry.saved == 0)


def test_nothing_is_booked_while_help_stands_still() -> None:
    ended = replace(usual().grants[CLEANING], days=None)
    assert ledger(Help({CLEANING: ended}, (), {RecordId("s"): swap()})).entries == ()
