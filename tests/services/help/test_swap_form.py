"""What is chosen while one speaks: the time that is left is filled, nothing is forgotten."""

from datetime import date

from careapp.changes.shape import as_json, value_from
from careapp.domain.help.swap import GivenUp, Holds, How, Received
from careapp.domain.identity import RecordId
from careapp.services.help.swap_form import SwapForm, Wanted

WALK, BAKE = Received("Gå en tur", 30, "walk"), Received("Bage", 30, "bake")
CLEANING = GivenUp(RecordId("cleaning"), "Rengøring", 45)
FORM = SwapForm(given=CLEANING, first_on=date(2026, 11, 25), rows=(Wanted(WALK), Wanted(BAKE)))


def test_what_is_ticked_gets_no_more_than_what_is_left() -> None:
    form = FORM.tick(0, ticked=True).tick(1, ticked=True)
    assert [one.minutes for one in form.received] == [30, 15]
    assert form.minutes == CLEANING.minutes


def test_where_nothing_is_left_it_keeps_its_own_time() -> None:
    form = FORM.tick(0, ticked=True).with_minutes(0, 45).tick(1, ticked=True)
    assert [one.minutes for one in form.received] == [45, 30]


def test_another_service_is_given_up_and_what_was_wanted_stays() -> None:
    laundry = GivenUp(RecordId("laundry"), "Tøjvask", 20)
    form = FORM.tick(1, ticked=True).give_up(laundry, [WALK, BAKE])
    assert [(row.what.name, row.ticked) for row in form.rows] == [
        ("Bage", True),
        ("Gå en tur", False),
    ]
    assert form.holds is None


def test_a_wish_fills_the_time_and_is_not_added_twice() -> None:
    form = FORM.tick(0, ticked=True).wish("Pudse vinduer").wish("pudse vinduer ")
    assert form.received == (WALK, Received("Pudse vinduer", 15))


def test_it_comes_back_from_disk_as_it_was() -> None:
    form = FORM.tick(0, ticked=True)
    assert value_from(SwapForm, as_json(form)) == form


def test_a_swap_holds_as_it_was_chosen() -> None:
    first, last = date(2026, 11, 25), date(2026, 12, 16)
    assert FORM.holds == Holds(How.ONCE, first, first)
    period = SwapForm(given=CLEANING, how=How.PERIOD, first_on=first, last_on=last)
    assert period.holds == Holds(How.PERIOD, first, last)
    lasting = SwapForm(given=CLEANING, how=How.LASTING, first_on=first, last_on=last)
    assert lasting.holds == Holds(How.LASTING, first, None)
