"""At the table: what is given up, what instead, what the rules say, and what is kept."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from careapp.domain.help.account import Explained, Klippekort
from careapp.domain.help.catalogue import Category
from careapp.domain.help.grant import Amount, Days
from careapp.domain.help.order import OrderKind
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.swap import (
    Holds,
    How,
    Informed,
    InformedWay,
    Outcome,
    Received,
    Ruling,
    Swap,
)
from careapp.domain.help.swap_rules import FIXED, IN_ORDER, TIME_FRAME, SwapRules
from careapp.domain.help.task import TaskKind
from careapp.domain.help.week import Why
from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError
from careapp.services.help.catalogue import catalogue_at_hand, save_swap_rules, swap_rules
from careapp.services.help.findings import SWAP_LEFT_BEHIND
from careapp.services.help.granting import change_grant
from careapp.services.help.ordering import note_list_sent, orders_for
from careapp.services.help.page import help_of, not_informed
from careapp.services.help.reading import read_help
from careapp.services.help.shipped import shipped_swap_rules
from careapp.services.help.swapping import (
    decline_help,
    end_swap,
    given_up,
    inform_of_right,
    judge_swap,
    offered_instead,
    once,
    swap_service,
    take_back_swap,
)
from careapp.services.help.tasks import help_tasks, settle_task
from careapp.services.help.words import entry_words, swap_words, task_words
from careapp.services.papers.order_list import orders_as_json
from tests.services.help.office import (
    CLEANING,
    HYGIENE,
    LAUNDRY,
    TUESDAY,
    WALK,
    WEDNESDAY,
    Home,
)

WEEK = timedelta(weeks=1)


def test_a_walk_instead_of_cleaning(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    swap_service(home.desk, home.swap(cleaning))
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert [(piece.name, piece.minutes, piece.why) for piece in page.week.pieces] == [
        ("Rengøring", 0, Why.GIVEN_UP),
        ("Gå en tur sammen", 45, Why.SWAPPED_FOR),
    ]
    (entry,) = page.account.entries
    assert (entry.why, page.account.balance) == (Explained.EVEN, 0)
    assert entry_words(home.desk.wording("da"), entry) == "Tiden går op."


def test_too_long_is_refused_by_name_and_nothing_is_written(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    asked = home.swap(cleaning, Received("Gå en tur sammen", 60, WALK))
    said = swap_words(home.desk.wording("da"), judge_swap(home.desk, asked).deciding)
    assert (said.ruling, said.rule) == ("Ikke tilladt", "Byttet holder sig inden for tiden")
    assert said.reason.startswith("15 min for meget.")
    with pytest.raises(InvalidRecordError) as error:
        swap_service(home.desk, asked)
    (problem,) = error.value.problems
    assert (problem.code, problem.at, problem.context["rule"]) == (
        "swap-refused",
        "total",
        TIME_FRAME,
    )
    assert home.desk.read.where(Swap) == []


def test_in_doubt_the_granted_help_is_given_and_the_disagreement_kept(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    asked = home.swap(cleaning, Received("Vaske trappen", 60), outcome=Outcome.DISAGREED)
    with pytest.raises(InvalidRecordError):
        swap_service(home.desk, asked)
    swap_service(home.desk, replace(asked, disagreement="Trappen er for tung, siger hjælperen"))
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert [piece.why for piece in page.week.pieces] == [Why.GRANTED]
    (kept,) = page.swaps
    assert kept.record.disagreement == "Trappen er for tung, siger hjælperen"
    assert kept.record.said[0].about == "given"


def test_what_the_rules_said_is_kept_when_the_rules_change(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    swap_id = swap_service(home.desk, home.swap(cleaning)).result
    admin = home.as_role(Role.ADMIN)
    save_swap_rules(admin, replace(swap_rules(admin), never_swapped=frozenset({CLEANING})))
    again = judge_swap(home.desk, home.swap(cleaning, day=WEDNESDAY + WEEK))
    assert again.ruling is Ruling.REFUSED
    kept = home.desk.read.get(Swap, swap_id)
    assert kept
    assert {one.reason for one in kept.record.said} >= {"may-be-given-up", "judged-by-helper"}


def test_klippekort_is_a_setting(home: Home) -> None:
    admin = home.as_role(Role.ADMIN)
    save_swap_rules(admin, replace(swap_rules(admin), klippekort=Klippekort(180, 6)))
    cleaning = home.weekly(CLEANING, 45, 3)
    swap_service(home.desk, home.swap(cleaning, Received("Gå en tur sammen", 30, WALK)))
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert (page.account.balance, page.account.lots[0].use_by) == (15, WEDNESDAY + 6 * WEEK)
    assert "15 min er sparet op" in entry_words(home.desk.wording("da"), page.account.entries[0])
    swap_service(
        home.desk,
        home.swap(cleaning, Received("Gå en tur sammen", 60, WALK), day=WEDNESDAY + WEEK),
    )
    assert help_of(home.desk, citizen_id=home.citizen_id).account.balance == 0


def test_a_swap_that_lasts_is_looked_at_and_can_be_ended(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    long_ago = date(2026, 11, 4)
    lasting = Holds(How.LASTING, long_ago)
    swap_id = swap_service(home.desk, home.swap(cleaning, holds=lasting)).result
    assert help_tasks(home.desk) == ()
    home.office.watch.now += timedelta(weeks=2)
    (prompt,) = help_tasks(home.desk)
    assert (prompt.task.kind, prompt.task.about) == (TaskKind.LOOK_AT_GRANT, swap_id)
    assert "Rengøring" in task_words(home.desk.wording("da"), prompt.task)
    settle_task(home.desk, prompt.task, words="Borgeren vil fortsætte med byttet")
    assert help_tasks(home.desk) == ()
    end_swap(home.desk, swap_id=swap_id, last_on=TUESDAY)
    page = help_of(home.desk, citizen_id=home.citizen_id, day=WEDNESDAY)
    assert [piece.why for piece in page.week.pieces] == [Why.GRANTED]


def test_a_swap_does_not_go_on_in_silence_when_its_grant_is_changed(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    lasting = home.swap(cleaning, holds=Holds(How.LASTING, WEDNESDAY))
    swap_id = swap_service(home.desk, lasting).result
    monday = TUESDAY + timedelta(days=6)
    amount = Amount(60, Rhythm(Often.WEEKDAYS, (3,)))
    more = home.draft(CLEANING, amount=amount, days=Days(monday))
    change_grant(home.desk, more, grant_id=cleaning)
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert [(one.code, one.records) for one in page.findings] == [(SWAP_LEFT_BEHIND, (swap_id,))]
    home.office.watch.now += 5 * WEEK
    assert help_tasks(home.desk) == ()
    end_swap(home.desk, swap_id=swap_id, last_on=TUESDAY + timedelta(days=5))
    assert help_of(home.desk, citizen_id=home.citizen_id).findings == ()


def test_three_declines_are_a_task_and_a_swap_is_none(home: Home) -> None:
    hygiene, cleaning = home.grant(HYGIENE), home.weekly(CLEANING, 45, 3)
    swap_service(home.desk, home.swap(cleaning))
    for days in (20, 10):
        _decline(home, hygiene, TUESDAY - timedelta(days=days))
    assert help_tasks(home.desk) == ()
    _decline(home, hygiene, TUESDAY)
    assert help_of(home.desk, citizen_id=home.citizen_id).declined == 3
    (task,) = help_tasks(home.desk)
    assert task.task.kind is TaskKind.REASSESS
    assert "3 gange på 3 måneder" in task_words(home.desk.wording("da"), task.task)
    settle_task(home.desk, task.task, words="Vi talte om badet. Tirsdag passer bedre.")
    assert help_tasks(home.desk) == ()


def _decline(home: Home, grant_id: object, day: date) -> None:
    decline_help(
        home.as_role(Role.CARE_WORKER),
        citizen_id=home.citizen_id,
        grant_id=grant_id,  # type: ignore[arg-type]
        declined_on=day,
        why="Træt",
    )


def test_who_was_not_told_of_the_right_is_a_list(home: Home) -> None:
    assert not_informed(home.desk) == ()
    home.grant(HYGIENE)
    assert not_informed(home.desk) == ((home.citizen_id, "Inger Holm"),)
    told = Informed(citizen_id=home.citizen_id, way=InformedWay.AT_VISIT)
    inform_of_right(home.desk, told)
    assert not_informed(home.desk) == ()
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert page.informed
    assert (page.informed.record.by, page.informed.record.informed_on) == (
        "Mette Kjærgaard",
        TUESDAY,
    )


def test_what_is_offered_instead(home: Home) -> None:
    home.weekly(CLEANING, 45, 3)
    home.weekly(LAUNDRY, 20, 5)
    known, catalogue = read_help(home.desk, home.citizen_id), catalogue_at_hand(home.desk)
    cleaning = known.grants[0]
    offered = offered_instead(known, catalogue, cleaning, on=WEDNESDAY, language="da")
    names = [one.name for one in offered]
    assert names[:2] == ["Bage sammen", "Spise sammen"]
    assert "Tøjvask" in names
    assert "Rengøring" not in names
    assert len(names) == len(set(names))
    assert given_up(cleaning).minutes == 45
    assert once(WEDNESDAY).last_on == WEDNESDAY


def test_help_in_no_catalogue_is_judged_by_time_and_soundness(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    windows = Received("Pudse vinduer udvendigt", 45, category=Category.PRACTICAL_HELP)
    judgement = judge_swap(home.desk, home.swap(cleaning, windows))
    assert judgement.ruling is Ruling.REMARK
    assert judgement.rows["received/0"].reason == "judged-by-helper"


def test_the_rules_that_ship_say_something_of_every_rule() -> None:
    rules = shipped_swap_rules()
    assert isinstance(rules, SwapRules)
    assert set(rules.broken) == set(IN_ORDER) - FIXED


def orders_to(home: Home) -> list[tuple[OrderKind, str]]:
    """Return what the supplier is to be told of swaps, in the order of the days."""
    rows = orders_for(home.desk, supplier_id=home.supplier.organisation_id)
    told = [one for one in rows if one.order.record.swap_id]
    told.sort(key=lambda one: str(one.order.record.from_on))
    return [(one.order.record.kind, str(one.order.record.from_on)) for one in told]


def test_who_gives_the_help_is_told_of_a_swap_and_of_its_end(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    lasting = replace(home.swap(cleaning), holds=Holds(How.LASTING, WEDNESDAY))
    swap_id = swap_service(home.desk, lasting).result
    end_swap(home.desk, swap_id=swap_id, last_on=WEDNESDAY + WEEK)
    assert orders_to(home) == [
        (OrderKind.SWAP, str(WEDNESDAY)),
        (OrderKind.SWAP_BACK, str(WEDNESDAY + WEEK + timedelta(days=1))),
    ]
    content = json.loads(orders_as_json(home.desk, home.supplier.organisation_id, "da"))
    assert [one["instead"] for one in content["orders"] if one["kind"] == "swap"] == [
        "Gå en tur sammen 45 min"
    ]


def test_a_swap_that_nobody_was_told_of_goes_without_a_word(home: Home) -> None:
    swap_id = swap_service(home.desk, home.swap(home.weekly(CLEANING, 45, 3))).result
    take_back_swap(home.desk, swap_id)
    assert orders_to(home) == []


def test_a_swap_that_was_told_of_is_told_back(home: Home) -> None:
    swap_id = swap_service(home.desk, home.swap(home.weekly(CLEANING, 45, 3))).result
    note_list_sent(home.desk, supplier_id=home.supplier.organisation_id)
    take_back_swap(home.desk, swap_id)
    assert orders_to(home) == [(OrderKind.SWAP_BACK, str(WEDNESDAY))]


def test_of_what_is_not_agreed_nobody_is_told(home: Home) -> None:
    asked = home.swap(home.weekly(CLEANING, 45, 3))
    swap_service(home.desk, replace(asked, outcome=Outcome.DISAGREED, disagreement="Nej tak"))
    assert orders_to(home) == []
