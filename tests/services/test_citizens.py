"""Citizens: listed, found, read as one page; what is hidden stays hidden until it is logged."""

from datetime import date, timedelta

import pytest

from careapp.domain.access import Access, AccessWay
from careapp.domain.care import Goal, Note
from careapp.domain.citizen import (
    Address,
    AttentionCard,
    AttentionKind,
    LegalTrack,
    Name,
    Track,
)
from careapp.domain.identity import DistrictId
from careapp.domain.informer import Informer
from careapp.domain.national_id import IdSystem, NationalId
from careapp.domain.people import District
from careapp.domain.problems import InvalidRecordError
from careapp.services.citizens import (
    SHOWN_FOR,
    citizen_page,
    count_citizens,
    disclose,
    find_citizens,
    log_correction,
    page_citizens,
)
from careapp.services.closing import close_visit
from careapp.services.find import MOST, find_anything
from careapp.services.printing import PaperKind, log_leaving
from careapp.services.records import new_record_id
from tests.services.office import Office

HIDDEN = Address("Hemmelig Allé 7", "9600", "Aars", protected=True)


def test_citizens_are_listed_by_family_name(office: Office) -> None:
    for name in ("Åse Østergaard", "Bodil Aagaard", "Inger Holm", "Anna Holm"):
        office.citizen(name)
    rows = page_citizens(office.desk, offset=0, limit=3)
    assert [row.name for row in rows] == ["Anna Holm", "Inger Holm", "Åse Østergaard"]
    rest = page_citizens(office.desk, offset=3, limit=3)
    assert [row.name for row in rest] == ["Bodil Aagaard"]
    assert count_citizens(office.desk) == 4


def test_a_row_says_who_how_old_and_where(office: Office) -> None:
    district_id = DistrictId(new_record_id())
    office.save(District(organisation_id=office.place, name="Nord"), district_id)
    number = NationalId(IdSystem.CPR, "1403489995")
    office.citizen(national_id=number, district_id=district_id)
    (row,) = find_citizens(office.desk, "140348-9995")
    assert (row.name, row.age, row.district) == ("Inger Holm", 78, "Nord")
    assert (row.address, row.protected) == ("Lyngvej 4, 9600 Aars", False)


def test_a_protected_address_is_in_no_list(office: Office) -> None:
    office.citizen(address=HIDDEN)
    (row,) = page_citizens(office.desk, offset=0, limit=9)
    assert (row.address, row.protected) == ("", True)
    assert "Hemmelig" not in repr(find_anything(office.desk, "inger"))


def test_what_is_seen_in_the_form_is_logged_and_stays_hidden_on_the_page(office: Office) -> None:
    number = NationalId(IdSystem.CPR, "1403489995")
    citizen_id = office.citizen(address=HIDDEN, national_id=number)

    log_correction(office.desk, citizen_id=citizen_id)

    page = citizen_page(office.desk, citizen_id=citizen_id)
    assert (page.id_shown_ms, page.address_shown_ms) == (0, 0)
    logged = {one.record.way for one in office.desk.read.where(Access, subject=citizen_id)}
    assert logged == {AccessWay.ID_SHOWN, AccessWay.ADDRESS_SHOWN}

    open_to_all = office.citizen("Anna Holm")
    log_correction(office.desk, citizen_id=open_to_all)
    assert not office.desk.read.where(Access, subject=open_to_all)


def test_what_is_hidden_is_shown_for_a_while_once_that_is_logged(office: Office) -> None:
    citizen_id = office.citizen(address=HIDDEN)
    assert citizen_page(office.desk, citizen_id=citizen_id).address_shown_ms == 0
    with pytest.raises(InvalidRecordError, match="required"):
        disclose(office.desk, citizen_id=citizen_id, way=AccessWay.ADDRESS_SHOWN, purpose=" ")
    disclose(office.desk, citizen_id=citizen_id, way=AccessWay.ADDRESS_SHOWN, purpose="besøg")
    page = citizen_page(office.desk, citizen_id=citizen_id)
    assert 0 < page.address_shown_ms <= SHOWN_FOR / timedelta(milliseconds=1)
    assert page.id_shown_ms == 0
    office.watch.now += SHOWN_FOR
    assert citizen_page(office.desk, citizen_id=citizen_id).address_shown_ms == 0
    (access,) = office.desk.read.where(Access, subject=citizen_id)
    assert (access.record.way, access.record.purpose) == (AccessWay.ADDRESS_SHOWN, "besøg")
    assert access.made.author == office.me


def test_a_paper_that_leaves_is_logged_first(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = office.begun(citizen_id)
    with pytest.raises(InvalidRecordError, match="required"):
        log_leaving(
            office.desk,
            about=visit_id,
            kind=PaperKind.CITIZEN,
            way=AccessWay.PRINTED,
            purpose="",
        )
    assert not office.desk.read.where(Access)
    log_leaving(
        office.desk,
        about=visit_id,
        kind=PaperKind.LEAD,
        way=AccessWay.SAVED,
        purpose="til teamleder",
    )
    (access,) = office.desk.read.where(Access, subject=citizen_id)
    assert (access.record.way, access.record.what) == (AccessWay.SAVED, "lead-summary")
    assert access.record.visit_id == visit_id


def test_the_page_of_a_citizen_holds_all_that_is_known(office: Office) -> None:
    track = LegalTrack(Track.AEL, date(2026, 7, 1))
    citizen_id = office.citizen(born_on=date(1948, 3, 14), legal_track=track)
    office.save(Goal(citizen_id=citizen_id, words="Haven"), new_record_id(), citizen_id)
    note = Note(citizen_id=citizen_id, words="Hunden hedder Bob", informer=Informer.CITIZEN)
    office.save(note, new_record_id(), citizen_id)
    for kind, until in ((AttentionKind.DOG, None), (AttentionKind.INFECTION, date(2026, 11, 23))):
        card = AttentionCard(citizen_id=citizen_id, kind=kind, until=until)
        office.save(card, new_record_id(), citizen_id)
    visit_id = office.begun(citizen_id)
    page = citizen_page(office.desk, citizen_id=citizen_id)
    assert (page.age, len(page.goals), len(page.notes)) == (78, 1, 1)
    assert [card.record.kind for card in page.cards] == [AttentionKind.DOG]
    assert page.next_visit
    assert page.latest_visit
    assert page.next_visit.visit_id == page.latest_visit.visit_id == visit_id
    close_visit(office.desk, visit_id=visit_id)
    assert citizen_page(office.desk, citizen_id=citizen_id).next_visit is None
    with pytest.raises(InvalidRecordError, match="citizen-unknown"):
        citizen_page(office.desk, citizen_id=new_record_id())


def test_the_page_of_a_citizen_does_not_know_others(office: Office) -> None:
    inger, anna = office.citizen("Inger Holm"), office.citizen("Anna Holm")
    office.save(Goal(citizen_id=anna, words="Ikke Ingers"), new_record_id(), anna)
    office.begun(anna)
    page = citizen_page(office.desk, citizen_id=inger)
    assert (page.goals, page.visits) == ((), ())


def test_anything_is_found_with_the_citizens_first(office: Office) -> None:
    inger = office.citizen("Inger Holm")
    office.citizen("Hans Cykelhandler")
    note = Note(citizen_id=inger, words="Vil cykle igen", informer=Informer.CITIZEN)
    office.save(note, new_record_id(), inger)
    office.save(Goal(citizen_id=inger, words="Cykle til havnen"), new_record_id(), inger)
    visit_id = office.plan(inger, purpose="Cykel og hjælpemidler")
    found = find_anything(office.desk, "cyk")
    assert [one.kind for one in found] == ["citizen", "visit", "goal", "note"]
    assert found[0].title == "Hans Cykelhandler"
    assert (found[1].visit_id, found[1].detail) == (visit_id, "Inger Holm")
    assert {one.citizen_id for one in found[1:]} == {inger}
    assert find_anything(office.desk, "") == ()


def test_no_more_is_found_than_fits(office: Office) -> None:
    inger = office.citizen("Inger Holm")
    for number in range(MOST + 5):
        note = Note(citizen_id=inger, words=f"Have {number}", informer=Informer.CITIZEN)
        office.save(note, new_record_id(), inger)
    assert len(find_anything(office.desk, "have")) == MOST


def test_a_name_that_is_corrected_is_found_anew(office: Office) -> None:
    citizen_id = office.citizen("Inger Holm")
    stored = office.desk.citizen(citizen_id).record
    office.save(type(stored)(name=Name("Inger", "Brandt")), citizen_id)
    assert find_citizens(office.desk, "holm") == ()
    assert [row.citizen_id for row in find_citizens(office.desk, "brandt")] == [citizen_id]


def test_what_was_said_in_confidence_is_not_told_in_the_time_line(office: Office) -> None:
    citizen_id = office.citizen()
    for words, secret in (("Ringede om hjælp", False), ("Drikker om aftenen", True)):
        note = Note(
            citizen_id=citizen_id, words=words, informer=Informer.CITIZEN, in_confidence=secret
        )
        office.save(note, new_record_id(), citizen_id)
    page = citizen_page(office.desk, citizen_id=citizen_id)
    assert [event.title for event in page.events] == ["Ringede om hjælp"]
    assert len(page.notes) == 2
