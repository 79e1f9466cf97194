"""A week of help as a table, forms that carry out a deed, and what is to be done."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from careapp.domain.help.catalogue import Category, LegalBasis
from careapp.domain.help.grant import Amount, EndReason, FollowUpResult, Grant
from careapp.domain.help.order import OrderState, ReplyKind
from careapp.domain.help.pause import Pause, PauseReason, Span, Told, ToldBy
from careapp.domain.help.rehabilitation import Called
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.swap import Informed, InformedWay, Received
from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError
from careapp.services.forms import keep_typed, open_form, save_form, unfinished_forms
from careapp.services.help.advice import look_at_grant
from careapp.services.help.choices import find_services, help_choices
from careapp.services.help.deed_forms import open_deed
from careapp.services.help.shown import help_in_short, help_shown
from careapp.services.help.swapping import swap_service
from careapp.services.help.to_do import all_help_tasks, help_to_do, uninformed
from careapp.services.help.week_rows import by_kind
from careapp.services.terminology import import_terminology
from tests.services.help.office import (
    CLEANING,
    COURSE,
    HYGIENE,
    LAUNDRY,
    TUESDAY,
    WALK,
    WEDNESDAY,
    WOUND,
    Home,
)


def carry_out(home: Home, name: str, about: str, typed: Mapping[str, object]) -> None:
    save_form(home.desk, open_deed(home.desk, name, about=about), typed)  # type: ignore[arg-type]


def test_the_week_has_a_row_for_each_service_and_blank_days(home: Home) -> None:
    home.grant(HYGIENE)
    home.weekly(CLEANING, 45, 3)
    table = help_shown(home.desk, citizen_id=home.citizen_id).table
    rows = {row.name: row for row in table.rows}
    assert rows["Rengøring"].minutes == (0, 0, 45, 0, 0, 0, 0)
    assert table.today == TUESDAY
    assert table.totals == (15, 15, 60, 15, 15, 15, 15)
    assert table.by_category == ((Category.PERSONAL_CARE, 105), (Category.PRACTICAL_HELP, 45))


def test_a_swap_marks_both_rows_and_is_said_once(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    walk = Received("Gå en tur sammen", 45, WALK, Category.PRACTICAL_HELP)
    swap_service(home.desk, home.swap(cleaning, walk))
    table = help_shown(home.desk, citizen_id=home.citizen_id).table
    assert [(row.name, row.total, row.swapped[2]) for row in table.rows] == [
        ("Rengøring", 0, True),
        ("Gå en tur sammen", 45, True),
    ]
    (note,) = table.swaps
    assert (note.days, note.given) == ((WEDNESDAY,), "Rengøring")
    assert note.received == ("Gå en tur sammen",)


def test_other_weeks_have_no_today(home: Home) -> None:
    home.grant(HYGIENE)
    here = help_shown(home.desk, citizen_id=home.citizen_id).table
    after = help_shown(home.desk, citizen_id=home.citizen_id, day=here.after_on).table
    assert after.today is None
    assert after.before_on == here.days[0]


def test_many_services_are_put_together_by_kind(home: Home) -> None:
    home.grant(HYGIENE)
    home.weekly(CLEANING, 45, 3)
    home.weekly(LAUNDRY, 20, 5)
    table = help_in_short(home.desk, citizen_id=home.citizen_id).table
    together = by_kind(table)
    assert [(row.category, row.total) for row in together.rows] == [
        (Category.PERSONAL_CARE, 105),
        (Category.PRACTICAL_HELP, 65),
    ]
    assert together.totals == table.totals


def test_under_aeldreloven_no_minutes_are_shown_by_service(elder: Home) -> None:
    elder.grant(COURSE, rehabilitation=None)
    elder.grant(WOUND, amount=Amount(20, Rhythm(Often.DAILY)))
    shown = help_shown(elder.desk, citizen_id=elder.citizen_id)
    assert [row.name for row in shown.table.rows] == [shown.page.grants[1].record.name]
    assert len(shown.page.courses) == 1


def test_a_change_begins_today_and_the_old_grant_stays_in_the_history(home: Home) -> None:
    grant_id = home.weekly(CLEANING, 45, 3)
    form = open_deed(home.desk, "change_grant", about=grant_id)
    amount = Amount(60, Rhythm(Often.WEEKDAYS, (4,)))
    save_form(home.desk, form, {"amount": amount})
    before = home.desk.read.get(Grant, grant_id)
    assert before is not None
    assert before.record.ended is not None
    assert before.record.ended.last_on == TUESDAY - timedelta(days=1)
    (after,) = help_shown(home.desk, citizen_id=home.citizen_id).page.grants
    assert (after.record.amount, after.record.replaces) == (amount, grant_id)


def test_each_deed_is_done_and_its_draft_is_gone(home: Home) -> None:
    grant_id = home.grant(HYGIENE)
    form = open_deed(home.desk, "follow_up_grant", about=grant_id)
    keep_typed(home.desk, form, {"words": "Det går god"})
    (unfinished,) = unfinished_forms(home.desk)
    assert (unfinished.kind, unfinished.done_to) == ("follow_up_grant", grant_id)
    again = open_deed(home.desk, "follow_up_grant", about=grant_id)
    assert again.typed["words"] == "Det går god"
    save_form(home.desk, again, {"result": FollowUpResult.REVISITATION, "words": "Går godt"})
    assert unfinished_forms(home.desk) == ()
    assert [one.task.kind for one in help_to_do(home.desk).tasks] == ["revisit"]


def test_two_deeds_on_one_grant_keep_drafts_of_their_own(home: Home) -> None:
    grant_id = home.grant(HYGIENE)
    for name in ("end_grant", "follow_up_grant"):
        keep_typed(home.desk, open_deed(home.desk, name, about=grant_id), {"words": name})
    names = ("end_grant", "follow_up_grant")
    typed = [open_deed(home.desk, one, about=grant_id).typed for one in names]
    assert [one["words"] for one in typed] == ["end_grant", "follow_up_grant"]


def test_what_is_missing_is_said_at_its_field(home: Home) -> None:
    grant_id = home.grant(HYGIENE)
    with pytest.raises(InvalidRecordError) as error:
        carry_out(home, "end_grant", grant_id, {"why": EndReason.OTHER, "last_on": None})
    assert [(one.code, one.at) for one in error.value.problems] == [("required", "last_on")]
    with pytest.raises(InvalidRecordError) as error:
        carry_out(home, "end_grant", grant_id, {"why": EndReason.OTHER, "last_on": TUESDAY})
    assert [(one.code, one.at) for one in error.value.problems] == [("reason-required", "words")]


def test_an_order_is_sent_and_answered(home: Home) -> None:
    home.grant(HYGIENE)
    (order,) = help_shown(home.desk, citizen_id=home.citizen_id).open_orders
    assert order.state is OrderState.TO_SEND
    carry_out(home, "send_order", order.order.record_id, {"way": ToldBy.LIST})
    answer = {"kind": ReplyKind.STARTS, "starts_on": WEDNESDAY}
    carry_out(home, "reply_order", order.order.record_id, answer)
    assert help_shown(home.desk, citizen_id=home.citizen_id).open_orders == ()


def test_a_pause_is_told_and_ends(home: Home) -> None:
    home.grant(HYGIENE)
    form = open_form(home.desk, Pause, subject=home.citizen_id)
    typed = {"why": PauseReason.HOSPITAL, "span": Span(TUESDAY)}
    pause_id = save_form(home.desk, form, typed).result
    told = {"x": Told("Anne", TUESDAY, ToldBy.PHONE)}
    carry_out(home, "tell_pause", pause_id, {"told": told})
    carry_out(home, "resume_help", pause_id, {"from_on": WEDNESDAY})
    stored = home.desk.read.get(Pause, pause_id)
    assert stored is not None
    assert (stored.record.span, stored.record.told) == (Span(TUESDAY, TUESDAY), told)


def test_whoever_was_told_leaves_the_list(home: Home) -> None:
    home.grant(HYGIENE)
    assert [one.citizen_id for one in uninformed(home.desk)] == [home.citizen_id]
    form = open_form(home.desk, Informed, subject=home.citizen_id)
    save_form(home.desk, form, {"way": InformedWay.PHONE})
    assert help_to_do(home.desk).uninformed == 0
    informed = help_shown(home.desk, citizen_id=home.citizen_id).page.informed
    assert informed is not None
    assert informed.record.by


def test_tasks_are_for_whoever_reviews(home: Home) -> None:
    home.grant(HYGIENE, follow_up_on=TUESDAY)
    assert len(all_help_tasks(home.desk)) == 1
    assert all_help_tasks(home.as_role(Role.PLANNER)) == ()


def test_the_rules_and_the_week_speak_while_one_types(home: Home) -> None:
    home.weekly(CLEANING, 45, 3)
    asked = home.draft(HYGIENE, rehabilitation=None)
    advice = look_at_grant(home.desk, asked)
    assert advice.called is Called.LASTING_HELP
    assert {one.code for one in advice.problems} == {"rehabilitation-not-considered"}
    assert [(one.name, one.before, one.after) for one in advice.week] == [
        ("Rengøring", 45, 45),
        ("Personlig hygiejne", 0, 105),
    ]
    changed = look_at_grant(home.desk, replace(asked, amount=Amount(-1, Rhythm(Often.DAILY))))
    assert "minutes-not-positive" in {one.code for one in changed.problems}


def test_only_what_the_law_allows_is_found(home: Home, elder: Home) -> None:
    found = {
        one.citizen_id: find_services(
            one.desk, "pers", citizen_id=one.citizen_id, on=TUESDAY, language="da"
        )
        for one in (home, elder)
    }
    assert "Personlig hygiejne" in [one.name for one in found[home.citizen_id]]
    bases = {one.granted.basis for one in found[elder.citizen_id]}
    assert not any(basis and basis.startswith("sel-83") for basis in bases)


def test_who_gives_help_can_be_told(home: Home) -> None:
    grant_id = home.grant(HYGIENE)
    known = help_choices(home.desk, home.citizen_id)
    assert [one.name for one in known.involved] == [home.supplier.name]
    assert [one.record_id for one in known.grants] == [grant_id]


def test_a_grant_begins_with_what_is_usual(home: Home) -> None:
    form = open_form(home.desk, Grant, subject=home.citizen_id)
    assert form.suggested["supplier"] == home.supplier
    assert form.suggested["follow_up_on"] == date(2027, 2, 16)


def test_imported_services_are_found_under_the_law_of_their_group(home: Home, shared: Path) -> None:
    content = (shared / "data" / "terminology" / "CodeSystem-FSIII.json").read_bytes()
    import_terminology(home.desk, content)
    found = find_services(
        home.desk, "kateter", citizen_id=home.citizen_id, on=TUESDAY, language="da"
    )
    imported = [one for one in found if one.imported]
    assert imported
    assert {one.granted.basis for one in imported} == {LegalBasis.SUL_138}
