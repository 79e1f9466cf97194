"""What of a visit is keyed into the care record: nothing twice, and nothing forgotten."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from careapp.changes.ids import new_id
from careapp.domain.access import Access, AccessWay
from careapp.domain.answer import Said
from careapp.domain.care import Agreement, Goal, Note, Owner, OwnerKind, When
from careapp.domain.identity import CitizenId, RecordId, VisitId
from careapp.domain.informer import Informer
from careapp.domain.national_id import IdSystem, NationalId
from careapp.domain.transfer import GROUPS, lacks
from careapp.domain.visit import Part, Participation
from careapp.services.closing import close_visit
from careapp.services.conversation import Key
from careapp.services.printing import PaperKind, make_paper
from careapp.services.transferring.deeds import log_copying, take_tick_back, tick
from careapp.services.transferring.left import visits_left
from careapp.services.transferring.listing import Row, RowState, TransferList, transfer_list
from careapp.services.transferring.systems import care_records, choose_record, chosen_record
from careapp.services.wording import LANGUAGES
from tests.services.office import MOST, WASHING, Office, level

NUMBER = NationalId(IdSystem.CPR, "1403489906")


def shown(office: Office, visit_id: VisitId, language: str = "da") -> TransferList:
    return transfer_list(office.desk, visit_id=visit_id, language=language)


def row_of(found: TransferList, place: str) -> Row:
    return next(row for row in found.rows if row.place == place)


@pytest.fixture
def visit_id(office: Office) -> VisitId:
    citizen = office.citizen()
    visit_id = office.begun(citizen)
    office.say(visit_id, WASHING, level(2, expected=1, words="Vasker sig siddende"))
    citizens = Key(WASHING.tool, WASHING.link_id, MOST.voice)
    office.say(visit_id, citizens, Said(words="Jeg kan ikke nå mine fødder"))
    office.say(visit_id, MOST, Said(words="At blive boende", informer=Informer.CITIZEN))
    close_visit(office.desk, visit_id=visit_id)
    about = {"citizen_id": CitizenId(citizen), "visit_id": visit_id}
    goal = Goal(words="Gå i bad selv", due_on=date(2027, 1, 15), **about)  # type: ignore[arg-type]
    office.save(goal, RecordId(new_id()), citizen)
    return visit_id


WASHED = f"condition/{WASHING.tool}#{WASHING.link_id}"


def test_every_care_record_has_a_place_for_everything() -> None:
    known = care_records()
    assert set(known) == {"generic", "nexus", "cura", "profil", "gerica"}
    for one in known.values():
        assert not lacks(one), one.key
        fields = [(part.group, name) for part in one.parts for name in part.fields]
        assert len(fields) == len(set(fields)), one.key
        assert all({*part.fields} <= {*GROUPS[part.group]} for part in one.parts)
        assert all(set(LANGUAGES) <= set(part.heading) for part in one.parts)
        assert set(LANGUAGES) <= set(one.name)
    assert [one.key for one in known.values() if not one.example] == ["generic"]
    orders = {tuple((p.group, p.fields) for p in one.parts) for one in known.values()}
    assert len(orders) == len(known)


def test_all_that_was_said_is_a_field_of_its_own(office: Office, visit_id: VisitId) -> None:
    found = shown(office, visit_id)
    assert row_of(found, f"{WASHED}/level").words == "2 moderate begrænsninger"
    assert row_of(found, f"{WASHED}/expected").words.startswith("1 ")
    assert row_of(found, f"{WASHED}/words").words == "Jeg kan ikke nå mine fødder"
    assert row_of(found, "matters//words").words == "At blive boende"
    assert [row.words for row in found.rows if row.place.startswith("goal/")] == [
        "Gå i bad selv",
        "15. januar 2027",
    ]
    assert [row.about for row in found.rows if row.place.startswith("goal/")] == [
        "",
        "Gå i bad selv",
    ]
    assert found.left == len(found.rows)
    assert (found.citizen, found.closed) == ("Inger Holm", True)
    assert all(row.words and row.field for row in found.rows)
    places = [row.place for row in found.rows]
    assert len(places) == len(set(places))


def test_the_order_is_that_of_the_care_record(office: Office, visit_id: VisitId) -> None:
    choose_record(office.desk, "cura")
    assert chosen_record(office.desk).key == "cura"
    choose_record(office.desk, "no-such")
    fields = [row.place.rpartition("/")[2] for row in shown(office, visit_id).rows]
    conditions = [one for one in fields if one in GROUPS["condition"]]
    assert conditions.index("level") < conditions.index("expected")
    names = [section.heading for section in shown(office, visit_id).sections]
    assert "Indsatsmål" in names


def test_what_is_keyed_in_is_ticked_once(office: Office, visit_id: VisitId) -> None:
    before = shown(office, visit_id)
    row = row_of(before, f"{WASHED}/level")
    tick(office.desk, before, [row])
    after = shown(office, visit_id)
    ticked = row_of(after, row.place)
    assert (ticked.state, ticked.by) == (RowState.DONE, "Mette Kjærgaard")
    assert after.left == before.left - 1
    assert not tick(office.desk, after, [ticked]).ids
    take_tick_back(office.desk, after, ticked)
    assert row_of(shown(office, visit_id), row.place).state is RowState.TO_KEY
    tick(office.desk, shown(office, visit_id), [row])
    assert row_of(shown(office, visit_id), row.place).state is RowState.DONE


def test_what_changed_after_it_was_ticked_shows_again(office: Office, visit_id: VisitId) -> None:
    found = shown(office, visit_id)
    tick(office.desk, found, found.rows)
    assert shown(office, visit_id).left == 0
    worse = level(3, expected=1, words="Kan mindre")
    office.say(visit_id, WASHING, worse, reason="Skrevet forkert")
    changed = [row for row in shown(office, visit_id).rows if row.is_open]
    assert {row.place for row in changed} == {f"{WASHED}/level", f"{WASHED}/reason"}
    assert {row.state for row in changed} == {RowState.CHANGED}


def test_another_language_on_the_screen_changes_no_tick(office: Office, visit_id: VisitId) -> None:
    found = shown(office, visit_id)
    tick(office.desk, found, found.rows)
    for language in LANGUAGES:
        assert shown(office, visit_id, language).left == 0
    fields = {row.field for row in shown(office, visit_id, "en").rows}
    assert "Level now" in fields
    assert row_of(shown(office, visit_id, "en"), f"{WASHED}/level").words.startswith("2 mod")


def test_a_tick_is_of_one_care_record(office: Office, visit_id: VisitId) -> None:
    found = shown(office, visit_id)
    tick(office.desk, found, found.rows)
    choose_record(office.desk, "nexus")
    assert shown(office, visit_id).left == len(found.rows)
    choose_record(office.desk, "generic")
    assert shown(office, visit_id).left == 0


def test_visits_with_something_left_are_listed(office: Office, visit_id: VisitId) -> None:
    (left,) = visits_left(office.desk, language="da")
    assert (left.visit_id, left.done, left.changed) == (visit_id, 0, 0)
    office.begun(CitizenId(left.citizen_id))
    assert len(visits_left(office.desk, language="da", citizen_id=left.citizen_id)) == 1
    found = shown(office, visit_id)
    tick(office.desk, found, found.rows)
    assert visits_left(office.desk, language="da") == ()


def test_copying_is_logged(office: Office, visit_id: VisitId) -> None:
    found = shown(office, visit_id)
    log_copying(office.desk, found)
    (look,) = office.desk.read.where(Access, subject=found.citizen_id)
    assert (look.record.way, look.record.what) == (AccessWay.COPIED, "transfer-list")
    assert look.record.visit_id == visit_id


def test_agreements_notes_and_participants_are_there(office: Office) -> None:
    citizen = office.citizen()
    visit_id = office.begun(citizen)
    visit = office.conversation(visit_id).visit.record
    there = {str(citizen): Participation("Inger Holm", Part.CITIZEN)}
    office.save(replace(visit, participants=there, purpose="Vurdering"), visit_id, citizen)
    about = {"citizen_id": CitizenId(citizen), "visit_id": visit_id}
    owner = Owner(OwnerKind.STAFF, "Jonas Lund")
    agreed = Agreement(what="Greb i badet", owner=owner, when=When(on=date(2026, 12, 1)), **about)  # type: ignore[arg-type]
    office.save(agreed, RecordId(new_id()), citizen)
    secret = Note(words="Sagt i enrum", informer=Informer.CITIZEN, in_confidence=True, **about)  # type: ignore[arg-type]
    note = office.save(secret, RecordId(new_id()), citizen)
    found = shown(office, visit_id)
    words = {row.words for row in found.rows}
    assert {"Greb i badet", "Jonas Lund", "Vurdering", "Sagt i enrum"} <= words
    assert row_of(found, f"note/{note}/words").about == "i fortrolighed"
    assert any("Inger Holm" in row.words for row in found.rows if "participants" in row.place)
    assert not found.closed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_has_a_circle_for_what_is_left(
    office: Office, visit_id: VisitId, language: str
) -> None:
    found = shown(office, visit_id)
    known = office.desk.citizen(found.citizen_id)
    office.save(replace(known.record, national_id=NUMBER), known.record_id)
    tick(office.desk, found, found.rows[:1])
    make = partial(make_paper, office.desk, about=visit_id, kind=PaperKind.TRANSFER)
    paper, seen = make(language=language), make(language=language, on_screen=True)

    assert paper.text.count("○") == len(found.rows) - 1
    assert paper.text.count("✓") == 1
    words = "".join(paper.text.split())
    assert all("".join(row.words.split()) in words for row in found.rows)
    assert NUMBER.shown in paper.text
    assert NUMBER.shown not in seen.text
    assert NUMBER.masked in seen.text
