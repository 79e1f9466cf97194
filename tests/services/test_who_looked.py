"""The citizen may know who has looked at their record, when and what for."""

from dataclasses import replace
from datetime import timedelta

import pytest

from careapp.domain.access import AccessWay, Errand
from careapp.domain.national_id import IdSystem, NationalId
from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError
from careapp.reports.model import Paragraph, Table, plain
from careapp.services.citizens import disclose, log_correction, log_opening
from careapp.services.printing import PaperKind, file_name, log_leaving, make_paper
from careapp.services.who_looked import looks_at, purpose_in_words, what_in_words, who_looked
from tests.services.office import Office, Watch


def test_the_latest_comes_first_with_when_what_and_what_for(office: Office, watch: Watch) -> None:
    citizen_id = office.citizen()
    visit_id = office.plan(citizen_id)
    log_opening(office.desk, record_id=citizen_id, errand=Errand.SEARCH)
    watch.now += timedelta(days=1)
    log_opening(office.desk, record_id=visit_id, errand=Errand.VISIT)
    log_leaving(
        office.desk,
        about=visit_id,
        kind=PaperKind.CITIZEN,
        way=AccessWay.PRINTED,
        purpose="Udleveret",
    )
    log_opening(office.desk, record_id=office.citizen("En Anden"), errand=Errand.LIST)

    name, looks = looks_at(office.desk, citizen_id=citizen_id)

    assert name == "Inger Holm"
    assert [look.at for look in looks] == sorted((look.at for look in looks), reverse=True)
    assert {(look.who, look.role) for look in looks} == {("Mette Kjærgaard", "visitator")}
    wording = office.desk.wording("da")
    told = [(what_in_words(look, wording), purpose_in_words(look, wording)) for look in looks]
    assert told == [
        ("Udskrevet: opsummering til borgeren", "Udleveret, besøget 24. november 2026"),
        ("Sagen åbnet", "Besøg, besøget 24. november 2026"),
        ("Sagen åbnet", "Søgning"),
    ]


def test_every_way_and_errand_has_words_in_each_language(office: Office) -> None:
    citizen_id = office.citizen(national_id=NationalId(IdSystem.CPR, "1403489906"))
    for way in AccessWay:
        for errand in Errand:
            disclose(office.desk, citizen_id=citizen_id, way=way, purpose=errand)
    log_correction(office.desk, citizen_id=citizen_id)
    for kind in PaperKind:
        log_leaving(office.desk, about=citizen_id, kind=kind, way=AccessWay.SAVED, purpose="Post")
    looks = who_looked(office.desk, citizen_id=citizen_id)
    for language in ("da", "nb", "en"):
        wording = office.desk.wording(language)
        for look in looks:
            assert what_in_words(look, wording)
            assert purpose_in_words(look, wording) != look.purpose or look.purpose == "Post"


@pytest.mark.parametrize("role", [Role.CARE_WORKER, Role.PLANNER, Role.COORDINATOR])
def test_it_is_for_those_who_answer_for_the_record(office: Office, role: Role) -> None:
    citizen_id = office.citizen()
    desk = replace(office.desk, role=role)
    with pytest.raises(InvalidRecordError, match="looks-not-for-role"):
        who_looked(desk, citizen_id=citizen_id)
    with pytest.raises(InvalidRecordError, match="looks-not-for-role"):
        make_paper(desk, about=citizen_id, kind=PaperKind.LOOKS, language="da")


def test_it_is_printed_for_the_citizen_who_asks(office: Office) -> None:
    number = NationalId(IdSystem.CPR, "1403489906")
    citizen_id = office.citizen(national_id=number)
    log_opening(office.desk, record_id=citizen_id, errand=Errand.TASK)

    paper = make_paper(office.desk, about=citizen_id, kind=PaperKind.LOOKS, language="nb")

    (table,) = (one for one in paper.report.blocks if isinstance(one, Table))
    ((when, who, what, why),) = (tuple(plain(cell) for cell in row) for row in table.rows)
    assert when.startswith("24. november 2026 8:5")
    assert (who, what, why) == ("Mette Kjærgaard, saksbehandler", "Saken åpnet", "Oppgave")
    assert paper.pdf.startswith(b"%PDF")
    assert number.shown not in paper.text
    assert number.masked in paper.text
    assert file_name(office.desk, PaperKind.LOOKS) == "access-list-2026-11-24.pdf"


def test_where_nobody_has_looked_the_paper_says_so(office: Office) -> None:
    citizen_id = office.citizen()
    paper = make_paper(office.desk, about=citizen_id, kind=PaperKind.LOOKS, language="en")
    assert Paragraph("Nobody has looked at the record on this computer.") in paper.report.blocks
