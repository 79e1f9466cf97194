"""What is taken home, what the supplier is told, packages, swaps, and what a visit changed."""

import csv
import io
import json
from dataclasses import replace
from datetime import timedelta

from careapp.domain.access import Access, AccessWay
from careapp.domain.citizen import Address
from careapp.domain.help.account import Klippekort
from careapp.domain.help.arrangement import Arranged, Arrangement
from careapp.domain.help.grant import Amount, Days, EndReason, Grant
from careapp.domain.help.mandate import Holder, Holding, Mandate
from careapp.domain.help.package import GrantedPackage
from careapp.domain.help.pause import ToldBy
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.swap import Holds, How, Outcome, Ruling
from careapp.domain.help.swap_rules import NEVER_SWAPPED
from careapp.domain.identity import CitizenId, RecordId, VisitId
from careapp.domain.people import Role
from careapp.services.help.arranging import arrange
from careapp.services.help.catalogue import save_swap_rules, swap_rules
from careapp.services.help.granting import change_grant, end_grant
from careapp.services.help.mandates import issue_mandate
from careapp.services.help.ordering import send_orders
from careapp.services.help.packages import PackageWish, grant_package
from careapp.services.help.swapping import decline_help, swap_service
from careapp.services.papers.offered import papers_on, suppliers_with_orders
from careapp.services.printing import Format, PaperKind, log_leaving, make_paper, paper_file
from tests.services.help.office import (
    CLEANING,
    COURSE,
    HYGIENE,
    LAUNDRY,
    TUESDAY,
    WEDNESDAY,
    WOUND,
    Home,
    staff,
)
from tests.services.papers.paperwork import (
    NUMBER,
    citizen_of,
    in_each_language,
    known,
    paper_on,
    words_of,
)

TICKED = frozenset({"signs", "doctor", "consent"})


# To take home


def test_the_citizen_takes_home_what_they_get_and_may_swap(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    home.grant(WOUND)
    swap_service(home.desk, home.swap(cleaning))
    for paper in in_each_language(home, PaperKind.SERVICES, home.citizen_id):
        assert "45" in words_of(paper)
    text = words_of(paper_on(home, PaperKind.SERVICES, home.citizen_id))
    for words in (
        "onsdag 25. november: du har byttet Rengøring (45 min) til Gå en tur sammen (45 min).",
        "Gå en tur sammen *",
        "Du har byttet fra Rengøring onsdag.",
        "Sig det til din hjælper, eller ring til os, helst dagen før.",
        "Du kan for eksempel bytte til:",
    ):
        assert words in text, words


def test_a_swap_whose_help_is_over_is_no_longer_told_of(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    home.weekly(LAUNDRY, 20, 5)
    lasting = Holds(How.LASTING, TUESDAY)
    swap_service(home.desk, home.swap(cleaning, holds=lasting))
    told = "du har byttet Rengøring"
    assert told in words_of(paper_on(home, PaperKind.SERVICES, home.citizen_id))
    end_grant(home.desk, grant_id=cleaning, last_on=WEDNESDAY, why=EndReason.NO_LONGER_NEEDED)
    assert told in words_of(paper_on(home, PaperKind.SERVICES, home.citizen_id))
    home.office.watch.now += timedelta(days=2)
    assert told not in words_of(paper_on(home, PaperKind.SERVICES, home.citizen_id))


def test_the_list_of_swaps_has_what_was_not_agreed_and_what_was_declined(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    refused = replace(home.swap(cleaning), outcome=Outcome.NOT_AGREED, why="Tiden rækker ikke")
    swap_service(home.desk, refused)
    decline_help(
        home.desk,
        citizen_id=home.citizen_id,
        grant_id=cleaning,
        declined_on=TUESDAY,
        why="Har gæster",
    )
    for paper in in_each_language(home, PaperKind.SWAPS, home.citizen_id):
        assert "Tiden rækker ikke" in words_of(paper)
        assert "Har gæster" in words_of(paper)
    text = words_of(paper_on(home, PaperKind.SWAPS, home.citizen_id))
    assert "Nej til bevilget hjælp" in text


def test_saved_time_is_told_with_the_day_it_must_be_used_by(home: Home) -> None:
    admin = home.as_role(Role.ADMIN, home.office.me)
    rules = replace(swap_rules(home.desk), klippekort=Klippekort(180, 6))
    save_swap_rules(admin, rules)
    cleaning = home.weekly(CLEANING, 45, 2)
    shorter = home.swap(cleaning, day=TUESDAY)
    shorter = replace(shorter, received=(replace(shorter.received[0], minutes=15),))
    swap_service(home.desk, shorter)
    text = words_of(paper_on(home, PaperKind.SERVICES, home.citizen_id))
    assert "højst 3 t, og den skal bruges inden seks uger" in text
    assert "Du har sparet 30 min op. Brug dem senest tirsdag 5. januar." in text
    ledger = words_of(paper_on(home, PaperKind.SWAPS, home.citizen_id))
    assert "Sparet op: 30 min." in ledger
    assert "5. januar 2027" in ledger


def test_under_aeldreloven_the_course_and_what_is_arranged_stand_there(elder: Home) -> None:
    course_id = elder.grant(COURSE, rehabilitation=None)
    arranged = Arranged("Gåtur til stranden", 45, (2, 4))
    arrange(
        elder.desk,
        Arrangement(
            citizen_id=elder.citizen_id,
            course_id=course_id,
            week_on=TUESDAY,
            arranged=arranged,
            helper="Lone Bøgh",
        ),
    )
    for paper in in_each_language(elder, PaperKind.SERVICES, elder.citizen_id):
        assert "Gåtur til stranden" in words_of(paper)
        assert "Lone Bøgh" in words_of(paper)
    assert "Sådan bytter du" not in words_of(paper_on(elder, PaperKind.SERVICES, elder.citizen_id))
    log = words_of(paper_on(elder, PaperKind.SWAPS, elder.citizen_id))
    assert "1 t 30 min, tirsdag og torsdag" in log


def test_a_package_under_aeldreloven_is_arranged_and_not_swapped(elder: Home) -> None:
    wish = PackageWish(
        citizen_id=elder.citizen_id, package="infection", starts_on=TUESDAY, ticked=TICKED
    )
    grant_package(elder.desk, wish)
    text = words_of(paper_on(elder, PaperKind.SERVICES, elder.citizen_id))
    assert "Personlig hjælp og pleje" in text
    assert "Aftales med hjælperen" in text
    assert "Du må bytte hjælpen" not in text


def test_a_municipality_that_swaps_nursing_says_so(home: Home) -> None:
    home.grant(WOUND)
    refused = words_of(paper_on(home, PaperKind.SERVICES, home.citizen_id))
    assert "Du må bytte hjælpen" not in refused
    admin = home.as_role(Role.ADMIN, home.office.me)
    rules = swap_rules(home.desk)
    broken = {**rules.broken, NEVER_SWAPPED: Ruling.ALLOWED}
    save_swap_rules(admin, replace(rules, broken=broken))
    assert "Du må bytte hjælpen" in words_of(paper_on(home, PaperKind.SERVICES, home.citizen_id))


def test_who_gets_no_help_is_told_so(home: Home) -> None:
    for paper in in_each_language(home, PaperKind.SERVICES, home.citizen_id):
        assert len(paper.report.blocks) >= 2
    for paper in in_each_language(home, PaperKind.SWAPS, home.citizen_id):
        assert len(paper.report.blocks) == 2


# Orders


def test_the_supplier_is_told_what_to_do_for_whom(home: Home) -> None:
    known(home).weekly(CLEANING, 45, 3)
    supplier_id = home.supplier.organisation_id
    for paper in in_each_language(home, PaperKind.ORDERS, supplier_id):
        assert NUMBER.shown in words_of(paper)
    text = words_of(paper_on(home, PaperKind.ORDERS, supplier_id))
    for words in ("Nye bestillinger (1)", "start", "45 min, onsdag", "Lyngvej 4, 9600 Aars"):
        assert words in text, words
    seen = make_paper(
        home.desk, about=supplier_id, kind=PaperKind.ORDERS, language="da", on_screen=True
    )
    assert NUMBER.masked in words_of(seen)
    assert NUMBER.shown not in words_of(seen)


def test_a_protected_address_leaves_in_no_format(home: Home) -> None:
    hidden = Address("Lyngvej 4", "9600", "Aars", protected=True)
    home.office.save(replace(citizen_of(home), address=hidden), home.citizen_id)
    grant_id = home.grant(HYGIENE)
    orders = paper_on(home, PaperKind.ORDERS, home.supplier.organisation_id)
    letter = paper_on(home, PaperKind.DECISION, grant_id)
    for paper in (orders, letter):
        for format_ in paper.formats:
            if format_ is not Format.PDF:
                assert b"Lyngvej" not in paper_file(home.desk, paper, format_)
    assert "Beskyttet adresse" in words_of(letter)


def test_another_system_reads_the_orders(home: Home) -> None:
    grant_id = known(home).weekly(CLEANING, 45, 3, 5)
    paper = paper_on(home, PaperKind.ORDERS, home.supplier.organisation_id)
    content = json.loads(paper_file(home.desk, paper, Format.JSON))
    (order,) = content["orders"]
    assert content["supplier"]["name"] == "Hjemmeplejen"
    assert (order["citizen_id"], order["minutes"], order["weekdays"]) == (NUMBER.value, 45, [3, 5])
    assert (order["kind"], order["state"]) == ("start", "to-send")
    grant = home.desk.read.get(Grant, grant_id)
    assert grant is not None
    assert f"{order['service_system']}|{order['service_code']}" == grant.record.key

    text = paper_file(home.desk, paper, Format.CSV).decode("utf-8-sig")
    (line,) = csv.DictReader(io.StringIO(text), delimiter=";")
    assert (line["citizen_name"], line["weekdays"]) == ("Inger Holm", "3 5")


def test_no_cell_is_taken_for_a_formula(home: Home) -> None:
    home.office.save(replace(citizen_of(home), address=Address("=1+1")), home.citizen_id)
    home.grant(HYGIENE)
    paper = paper_on(home, PaperKind.ORDERS, home.supplier.organisation_id)
    text = paper_file(home.desk, paper, Format.CSV).decode("utf-8-sig")
    (line,) = csv.DictReader(io.StringIO(text), delimiter=";")
    assert line["citizen_address"] == "'=1+1"


def test_a_list_is_logged_for_everyone_on_it(home: Home) -> None:
    home.grant(HYGIENE)
    other = home.office.citizen("Bent Juul", legal_track=citizen_of(home).legal_track)
    replace(home, citizen_id=other).grant(CLEANING)
    log_leaving(
        home.desk,
        about=home.supplier.organisation_id,
        kind=PaperKind.ORDERS,
        way=AccessWay.SAVED,
        purpose="Sendt til leverandøren",
    )
    logged = [one.record for one in home.desk.read.where(Access)]
    assert {one.citizen_id for one in logged} == {home.citizen_id, other}
    assert {(one.what, one.way) for one in logged} == {("order-list", AccessWay.SAVED)}


def test_a_list_that_was_sent_waits_for_answers(home: Home) -> None:
    home.grant(HYGIENE)
    (told,) = suppliers_with_orders(home.desk)
    assert (told.name, len(told.to_send), told.waiting) == ("Hjemmeplejen", 1, 0)
    send_orders(home.desk, order_ids=told.to_send, way=ToldBy.LIST)
    (told,) = suppliers_with_orders(home.desk)
    assert (told.to_send, told.waiting) == ((), 1)
    text = words_of(paper_on(home, PaperKind.ORDERS, told.supplier_id))
    assert "Sendt, ikke afklaret endnu (1)" in text
    assert "Sendt 24. november 2026 på liste" in text


# Packages


def granted(home: Home) -> RecordId:
    mandate = Mandate(
        organisation_id=home.office.place,
        holder=Holder(role=Role.PLANNER),
        packages=frozenset({"infection"}),
        holding=Holding(TUESDAY, TUESDAY + timedelta(days=99)),
    )
    issue_mandate(home.desk, mandate)
    planner = home.as_role(Role.PLANNER, staff(home.office, "Pia Løkke", Role.PLANNER))
    wish = PackageWish(
        citizen_id=home.citizen_id, package="infection", starts_on=TUESDAY, ticked=TICKED
    )
    return grant_package(planner, wish).result


def test_a_package_tells_who_granted_it_on_what_mandate_and_until_when(home: Home) -> None:
    package_id = granted(home)
    for paper in in_each_language(home, PaperKind.PACKAGE, package_id):
        assert "Pia Løkke" in words_of(paper)
    text = words_of(paper_on(home, PaperKind.PACKAGE, package_id))
    for words in (
        "Pakken er foreløbig",
        "Pia Løkke, planlægger, tirsdag 24. november 2026",
        "planlægger, udstedt af Mette Kjærgaard den 24. november 2026",
        "Sidste dag er mandag 7. december 2026",
        "Visitator ser på pakken",
    ):
        assert words in text, words


def test_a_printed_package_is_noted_as_given(home: Home) -> None:
    package_id = granted(home)
    noted = []
    for way in (AccessWay.COPIED, AccessWay.PRINTED):
        log_leaving(
            home.desk, about=package_id, kind=PaperKind.PACKAGE, way=way, purpose="Givet videre"
        )
        stored = home.desk.read.get(GrantedPackage, package_id)
        noted.append(stored.record.paper_on if stored else None)
    assert noted == [None, TUESDAY]


# Visits


def test_the_citizens_summary_tells_what_changed_in_plain_words(home: Home) -> None:
    visit_id, grant_ids = changed_at_a_visit(home)
    assert len(grant_ids) == 2
    for paper in in_each_language(home, PaperKind.CITIZEN, visit_id):
        text = words_of(paper)
        assert "§" not in text
        assert "FSIII" not in text
    text = words_of(paper_on(home, PaperKind.CITIZEN, visit_id))
    for words in (
        "Tøjvask: du får 30 min, fredag, fra 24. november 2026, indtil videre.",
        "Rengøring: du får 1 t, onsdag, fra 1. december 2026, indtil videre. Før fik du 45 min",
        "Personlig hygiejne: sidste dag er onsdag 25. november.",
        "onsdag 25. november: vi blev ikke enige om at bytte Rengøring (45 min)",
    ):
        assert words in text, words


def test_the_team_leads_summary_has_minutes_reasons_and_authors(home: Home) -> None:
    visit_id, _grants = changed_at_a_visit(home)
    for paper in in_each_language(home, PaperKind.LEAD, visit_id):
        assert "Mette Kjærgaard" in words_of(paper)
    text = words_of(paper_on(home, PaperKind.LEAD, visit_id))
    for words in (
        "Ændringer i hjælpen",
        "Før: 45 min, onsdag",
        "Afsluttet, sidste dag 25. november 2026",
        "der er ikke længere behov",
        "Rengøring 45 min 1 t",
        "Uenighed: den bevilgede hjælp gives",
        "”Hun vil hellere gå tur”",
    ):
        assert words in text, words


def changed_at_a_visit(home: Home) -> tuple[VisitId, tuple[RecordId, ...]]:
    hygiene, cleaning = home.grant(HYGIENE), home.weekly(CLEANING, 45, 3)
    visit_id = home.office.begun(CitizenId(home.citizen_id))
    laundry = home.weekly(LAUNDRY, 30, 5, days=Days(TUESDAY), visit_id=visit_id)
    before = home.desk.read.get(Grant, cleaning)
    assert before is not None
    more = replace(
        before.record,
        amount=Amount(60, Rhythm(Often.WEEKDAYS, (3,))),
        days=Days(TUESDAY + timedelta(days=7)),
        visit_id=visit_id,
    )
    changed = change_grant(home.desk, more, grant_id=cleaning).result
    end_grant(home.desk, grant_id=hygiene, last_on=WEDNESDAY, why=EndReason.NO_LONGER_NEEDED)
    swap_service(
        home.desk,
        home.swap(
            cleaning,
            outcome=Outcome.DISAGREED,
            disagreement="Hun vil hellere gå tur",
            visit_id=visit_id,
        ),
    )
    return visit_id, (laundry, changed)


def test_every_paper_of_a_citizen_can_be_chosen(home: Home) -> None:
    home.grant(HYGIENE)
    package_id = granted(home)
    visit_id = home.office.begun(CitizenId(home.citizen_id))
    for about in (home.citizen_id, visit_id):
        papers = papers_on(home.desk, about=about, language="da")
        assert papers.citizen_name == "Inger Holm"
        assert [one.place for one in papers.offers] == [
            "print-services",
            "print-swaps",
            "print-package",
            "print-decision",
        ]
        assert papers.offers[2].about == package_id
