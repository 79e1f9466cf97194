"""The catalogue: what ships, what the municipality makes of it, and Fælles Sprog III."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from careapp.domain.care import FSIII as SYSTEM
from careapp.domain.citizen import Track
from careapp.domain.help.catalogue import LOCAL, Category, Form, LegalBasis, Service
from careapp.domain.help.gateway import is_uuid
from careapp.domain.help.grant import Grant
from careapp.domain.help.law import choosable
from careapp.domain.help.package import lines_of
from careapp.domain.help.permission import Deed, may
from careapp.domain.national_id import Country
from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError
from careapp.services.help.catalogue import (
    catalogue_at_hand,
    packages_at_hand,
    retire_service,
    save_package,
    save_service,
    search_concepts,
    search_services,
    services_for,
)
from careapp.services.help.page import gateway_check
from careapp.services.help.shipped import permissions, shipped_packages, shipped_services
from careapp.services.terminology import import_terminology
from tests.services.help.office import CLEANING, COURSE, HYGIENE, TUESDAY, WOUND, Home


@pytest.mark.parametrize("country", Country)
def test_every_service_that_ships_is_whole(country: Country) -> None:
    services = shipped_services(country)
    assert len({one.key for one in services}) == len(services)
    for one in services:
        assert set(one.names) == {"da", "nb", "en"}, one.code
        assert one.category, one.code
        assert one.effect, one.code
        assert (one.basis is None) == (one.form is Form.CHOSEN), one.code
        assert one.system == LOCAL or is_uuid(one.code), one.code
        assert set(one.swappable_with) <= {other.key for other in services}
        assert (one.frame is not None) == (one.form is Form.COURSE), one.code
    assert {one.category for one in services} == set(Category)


def test_frames_of_courses_are_marked_as_examples() -> None:
    courses = [one for one in shipped_services(Country.DENMARK) if one.form is Form.COURSE]
    assert courses
    assert all(one.example for one in courses)


@pytest.mark.parametrize("country", Country)
def test_packages_that_ship_are_examples_of_services_that_ship(country: Country) -> None:
    keys = {one.key: one for one in shipped_services(country)}
    packages = shipped_packages(country)
    assert {one.key for one in packages} == {"infection", "after-discharge", "fall"}
    for package in packages:
        assert package.example
        assert set(package.contraindications) == {"da", "nb", "en"}
        assert package.review_days
        assert package.longest_days
        assert package.review_days <= package.longest_days
        assert all(set(one.words) == {"da", "nb", "en"} for one in package.trigger)
        for line, _, days in lines_of(package, TUESDAY):
            assert line.key in keys
            assert line.key_under_ael is None or keys[line.key_under_ael].basis is LegalBasis.AEL
            assert days.ends_on
            assert days.ends_on >= days.starts_on
        if country is Country.DENMARK:
            under_ael = {one.key for one in choosable(keys, Track.AEL, Form)}
            assert all((one.key_under_ael or one.key) in under_ael for one in package.lines)


def test_the_codes_are_those_of_the_code_system(shared: Path) -> None:
    source = json.loads(
        (shared / "data" / "terminology" / "CodeSystem-FSIII.json").read_text("utf-8")
    )

    def walk(concepts: list[dict[str, object]]) -> dict[str, str]:
        found: dict[str, str] = {}
        for one in concepts:
            found[str(one["code"])] = str(one["display"])
            found |= walk(one.get("concept", []))  # type: ignore[arg-type]
        return found

    known = walk(source["concept"])
    for one in shipped_services(Country.DENMARK):
        if one.system == SYSTEM:
            assert known[one.code].replace("hjaelp", "hjælp") == one.names["da"]


def test_the_law_decides_what_is_shown(home: Home, elder: Home) -> None:
    def keys(at: Home) -> set[str]:
        found = services_for(at.desk, citizen_id=at.citizen_id, on=TUESDAY, language="da")
        return {one.key for one in found}

    assert {HYGIENE, CLEANING, WOUND} <= keys(home)
    assert COURSE not in keys(home)
    assert {COURSE, WOUND} <= keys(elder)
    assert HYGIENE not in keys(elder)


def test_it_is_searched_as_one_types(home: Home) -> None:
    found = search_services(home.desk, "rengoer", language="da", track=Track.SEL)
    assert [one.name("da") for one in found] == ["Rengøring", "RH Rengøring"]
    also = search_services(home.desk, "RH mob", language="da", track=Track.SEL)
    assert [one.name("da") for one in also] == ["RH Mobilitet"]


def test_the_municipality_makes_it_its_own(home: Home) -> None:
    admin = home.as_role(Role.ADMIN)
    cleaning = catalogue_at_hand(admin)[CLEANING]
    save_service(admin, replace(cleaning, minutes=30))
    now = catalogue_at_hand(admin)[CLEANING]
    assert (now.minutes, now.version) == (30, 2)
    grant_id = home.grant(CLEANING)
    retire_service(admin, CLEANING)
    assert CLEANING not in {one.key for one in choosable(catalogue_at_hand(admin), Track.SEL)}
    with pytest.raises(InvalidRecordError) as error:
        home.grant(CLEANING)
    assert "service-retired" in {one.code for one in error.value.problems}
    kept = home.desk.read.get(Grant, grant_id)
    assert kept
    assert kept.record.service
    assert (kept.record.name, kept.record.service.version) == ("Rengøring", 2)


def test_what_a_service_lacks_and_who_may(home: Home) -> None:
    admin = home.as_role(Role.ADMIN)
    with pytest.raises(InvalidRecordError) as error:
        save_service(admin, Service(system=LOCAL, code=""))
    assert {one.at for one in error.value.problems} == {"code", "names", "category"}
    with pytest.raises(InvalidRecordError):
        save_service(home.desk, catalogue_at_hand(home.desk)[CLEANING])


def test_a_package_grows_by_versions(home: Home) -> None:
    admin = home.as_role(Role.ADMIN)
    package = packages_at_hand(admin)["fall"]
    save_package(admin, replace(package, longest_days=10, example=None))
    save_package(admin, replace(package, longest_days=12, example=None))
    now = packages_at_hand(admin)["fall"]
    assert (now.version, now.longest_days) == (3, 12)
    with pytest.raises(InvalidRecordError):
        save_package(admin, replace(package, lines=()))


def test_the_whole_code_system_can_be_searched(home: Home, shared: Path) -> None:
    content = (shared / "data" / "terminology" / "CodeSystem-FSIII.json").read_bytes()
    import_terminology(home.desk, content)
    rows = search_concepts(home.desk, "sårbeh")
    assert [(row.display, row.parent) for row in rows] == [("Sårbehandling", "SUL § 138")]
    assert all(is_uuid(row.code) for row in search_concepts(home.desk, "personlig"))
    assert search_concepts(home.desk, "vaske sig") == (), "a condition is no service"
    shown = {row.display for row in search_concepts(home.desk, "SUL")}
    assert "SUL § 138" not in shown, "a heading is no service"
    assert "RH Rengøring" in [row.display for row in search_concepts(home.desk, "rengøring")]
    assert gateway_check(home.desk, citizen_id=home.citizen_id) == ()


def test_each_role_does_its_own() -> None:
    table = permissions()
    assert set(table) == set(Role)
    assert may(table, [Role.VISITATOR], Deed.GRANT)
    for role in (Role.PLANNER, Role.TEAM_LEAD, Role.CARE_WORKER, Role.COORDINATOR, Role.ADMIN):
        assert not may(table, [role], Deed.GRANT)
    assert may(table, [Role.CARE_WORKER, Role.PLANNER], Deed.GRANT_PACKAGE)
    assert set(Deed) == {deed for deeds in table.values() for deed in deeds}
