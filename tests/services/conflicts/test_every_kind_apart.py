"""Any field of any record may be said apart; it is shown in words and can be decided."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from careapp.changes.kinds import KINDS
from careapp.changes.shape import identity_units, units
from careapp.domain.care import Agreement, Owner, OwnerKind
from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.visit import Visit
from careapp.services.conflicts.listed import list_conflicts
from careapp.services.conflicts.settle import keep_side, take_back_decision, write_third
from careapp.services.conflicts.shown import Third, conflict_shown
from careapp.services.conflicts.values import TERMS, hints_of
from careapp.services.records import new_record_id, remove_record, save_record
from careapp.services.visits import plan_visit
from careapp.services.wording import LANGUAGES
from tests.changes.records import record_of
from tests.services.conflicts.two import meet, only_conflict, told, waiting
from tests.services.office import Office

Two = tuple[Office, Office]
READ_AS_A_FILE = "dialogue_tool"
"""What anybody makes up is no tool that other records could be read with."""

REWRITTEN = [n for n, kind in KINDS.items() if not kind.append_only and n != READ_AS_A_FILE]


def _free(kind: type, record: Any) -> Mapping[str, Any]:
    return {u: v for u, v in units(record).items() if u not in identity_units(kind)}


def _say_apart(both: Two, data: st.DataObject, name: str, citizen_id: CitizenId) -> RecordId:
    """Let both write anything in a record that both know; return the record."""
    kind, record_id = KINDS[name].record, new_record_id()
    made, *sides = (data.draw(record_of(kind)) for _ in range(3))
    both[0].desk.act(
        "write", lambda acting: acting.create(made, subject=citizen_id, record_id=record_id)
    )
    meet(*both)
    for office, record in zip(both, sides, strict=True):
        said = _free(kind, record).items()
        office.desk.act(
            "write",
            lambda acting, said=said: [acting.say(record_id, u, v) for u, v in said],  # type: ignore[misc]
        )
    meet(*both)
    return record_id


def test_every_kind_is_shown_and_decided(both: Two) -> None:
    mette, _jorgen = both
    citizen_id, found = mette.citizen(), set[str]()

    @settings(
        max_examples=2,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
        deadline=None,
    )
    @given(data=st.data())
    def apart(data: st.DataObject) -> None:
        for name in REWRITTEN:
            record_id = _say_apart(both, data, name, citizen_id)
            for conflict in mette.store.read.apart.of(record_id):
                found.add(name)
                shown = [
                    conflict_shown(
                        mette.desk, record_id=record_id, unit=conflict.unit, language=language
                    )
                    for language in LANGUAGES
                ]
                for one in shown:
                    assert one, conflict
                    assert one.rows, conflict
                    assert one.found.title, conflict
                    decided = replace(one, deciders=())
                keep_side(mette.desk, decided, 1)
            assert not mette.store.read.apart.of(record_id)

    apart()
    assert len(found) > len(REWRITTEN) // 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_name_and_every_enumeration_words(office: Office, language: str) -> None:
    word = office.desk.wording(language).word
    for name, kind in KINDS.items():
        assert word(f"record.{name}")
        assert all(word(f"field.{field}") for field in hints_of(kind.record))
    for enumeration, prefix in TERMS.items():
        assert all(word(f"{prefix}.{one}") for one in enumeration)


@pytest.fixture
def agreement(both: Two) -> RecordId:
    mette, jorgen = both
    record_id, citizen_id = new_record_id(), mette.citizen()
    mette.save(Agreement(citizen_id=citizen_id, what="Måltider"), record_id, citizen_id)
    meet(mette, jorgen)
    return record_id


def _rewrite(office: Office, record_id: RecordId, **changed: Any) -> None:
    stored = office.desk.read.get(Agreement, record_id)
    assert stored is not None
    values = {"citizen_id": stored.subject, "what": "Måltider"} | changed
    save_record(
        office.desk,
        Agreement(**values),
        subject=stored.subject,
        purpose="write",
        record_id=record_id,
    )


def test_a_shared_text_is_compared_and_a_text_of_both_is_proposed(
    both: Two, agreement: RecordId
) -> None:
    mette, jorgen = both
    _rewrite(mette, agreement, what="Måltider hver dag.")
    _rewrite(jorgen, agreement, what="Måltider om søndagen.")
    meet(mette, jorgen)
    shown = only_conflict(jorgen)
    assert shown.found.title.startswith("Aftale")
    assert shown.third is Third.TEXT
    assert shown.proposal == "Måltider hver dag. Måltider om søndagen."
    write_third(jorgen.desk, shown, "Måltider hver dag, også om søndagen.")
    meet(mette, jorgen)
    stored = mette.desk.read.get(Agreement, agreement)
    assert stored is not None
    assert stored.record.what == "Måltider hver dag, også om søndagen."


def test_a_group_is_one_conflict(both: Two, agreement: RecordId) -> None:
    mette, jorgen = both
    _rewrite(mette, agreement, owner=Owner(OwnerKind.STAFF, "Mette"))
    _rewrite(jorgen, agreement, owner=Owner(OwnerKind.CITIZEN, "Inger"))
    meet(mette, jorgen)
    assert told(only_conflict(mette)) == {"Hvem gør det": ("Mette", "Inger")}


def test_who_takes_part_is_settled_person_by_person(both: Two) -> None:
    mette, jorgen = both
    visit_id = mette.begun()
    meet(mette, jorgen)
    unit = f"participants/{mette.me}"
    for office, presence in ((mette, "by-phone"), (jorgen, "absent")):
        value = {"name": "Mette Søgaard", "part": "leads", "presence": presence}
        office.desk.act("write", lambda acting, v=value: acting.say(visit_id, unit, v))  # type: ignore[misc]
    meet(mette, jorgen)
    shown = only_conflict(mette)
    assert told(shown)["Deltager"] == (
        "Mette Søgaard, leder besøget, med på telefon",
        "Mette Søgaard, leder besøget, kom ikke",
    )
    assert shown.third is Third.NOT


def test_a_record_that_one_removed_and_the_other_wrote_in(both: Two, agreement: RecordId) -> None:
    mette, jorgen = both
    stored = mette.desk.read.get(Agreement, agreement)
    assert stored is not None
    remove_record(mette.desk, stored, reason="Står to gange")
    _rewrite(jorgen, agreement, what="Måltider hver dag.")
    meet(mette, jorgen)
    for number, gone in ((0, True), (1, False)):
        shown = only_conflict(jorgen)
        assert shown.is_removal
        assert told(shown)["Hvad er skrevet"] == ("er slettet", "Det er aftalt: Måltider hver dag.")
        assert told(shown)["Hvorfor skrevet"] == ("Står to gange", "")
        decision = keep_side(jorgen.desk, shown, number).result
        meet(mette, jorgen)
        after = mette.desk.read.get(Agreement, agreement)
        assert after is not None
        assert after.gone is gone
        assert waiting(mette) == waiting(jorgen) == 0
        take_back_decision(jorgen.desk, decision)
        meet(mette, jorgen)
        assert waiting(mette) == waiting(jorgen) == 1


def test_taking_back_a_record_that_one_made_and_wrote_in_is_no_conflict(office: Office) -> None:
    citizen_id = CitizenId(office.citizen())
    visit_id = office.plan(citizen_id)
    visit = office.desk.read.get(Visit, visit_id)
    assert visit is not None
    plan_visit(office.desk, visit.record, visit_id=visit_id)
    remove_record(office.desk, visit, reason="Forkert")
    assert waiting(office) == 0


def test_conflicts_are_listed_a_page_at_a_time(both: Two, tmp_path: Path) -> None:
    del tmp_path
    mette, jorgen = both
    citizens = [mette.citizen(f"Borger {number}") for number in range(5)]
    meet(mette, jorgen)
    for office in both:
        for citizen_id in citizens:
            phone = f"{office.desk.staff_name(office.me)}"
            office.desk.act("write", lambda a, c=citizen_id, p=phone: a.say(c, "phone", p))  # type: ignore[misc]
    meet(mette, jorgen)
    pages = [list_conflicts(mette.desk, language="nb", offset=n, limit=2) for n in (0, 2, 4)]
    assert [len(page.rows) for page in pages] == [2, 2, 1]
    assert {page.total for page in pages} == {5}
    seen = {row.one.record_id for page in pages for row in page.rows}
    assert seen == set(citizens)
    assert pages[0].rows[0].names == ("Mette Søgaard", "Jørgen Bækgaard")
