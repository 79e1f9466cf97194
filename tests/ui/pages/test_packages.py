"""What runs, on whose mandate, what is to be reviewed; and the catalogue behind it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from careapp.domain.care import FSIII
from careapp.domain.help.catalogue import Category
from careapp.domain.help.mandate import Holder
from careapp.domain.identity import RecordId
from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError
from careapp.services.desk import Desk
from careapp.services.forms import save_form
from careapp.services.help.catalogue import (
    catalogue_at_hand,
    retire_service,
    search_services,
    service_id,
    swap_rules,
)
from careapp.services.help.catalogue_forms import open_catalogue_form
from careapp.services.help.catalogue_page import catalogue_page, package_entry, service_entry
from careapp.services.help.mandates import mandates, revoke_mandate
from careapp.services.help.overview import review_list
from careapp.services.hubs_word import HubsWord
from careapp.services.today import today_page
from careapp.ui.page import Page
from careapp.ui.pages.catalogue import CataloguePage
from careapp.ui.pages.packages import PackagesPage
from careapp.ui.pages.reviews import ReviewsPage
from careapp.ui.pages.today import TodayPage
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import button, clipped, nameless, the, words

Open = Callable[[Page, Place], None]
Settled = Callable[[], None]
DAY_MS = 24 * 3_600_000
BATH = "urn:careapp:service|bath"


@pytest.fixture
def admin(workplace: Workplace, desk: Desk) -> Desk:
    """Return the desk of whoever keeps the catalogue."""
    workplace.desk = replace(desk, role=Role.ADMIN)
    return workplace.desk


def test_how_old_what_the_server_said_of_mandates_is(
    workplace: Workplace, desk: Desk, open_page: Open, speak: Callable[[str], None]
) -> None:
    speak("da")
    page = PackagesPage(workplace)
    open_page(page, Place("packages"))
    assert "kommunens server sagde" not in words(page)

    said = HubsWord(frozenset({Role.PLANNER}), asked_at_ms=desk.clock.wall_ms() - DAY_MS)
    workplace.desk = replace(desk, said=said)
    page = PackagesPage(workplace)
    open_page(page, Place("packages"))
    assert "Som kommunens server sagde i går kl." in words(page)


def test_what_runs_says_whose_by_whom_and_how_long(
    workplace: Workplace, open_page: Open, settled: Settled
) -> None:
    page = PackagesPage(workplace)
    open_page(page, Place("packages"))
    row = page.findChildren(QPushButton)
    spoken = "\n".join(one.accessibleName() for one in row)
    assert "granted by" in spoken
    assert "left" in spoken
    assert "All districts" in words(page)
    assert nameless(page) == []
    assert clipped(page) == []


def test_a_revoked_mandate_is_among_those_that_are_over(
    workplace: Workplace, desk: Desk, open_page: Open, settled: Settled, places: list[Place]
) -> None:
    page = PackagesPage(workplace)
    open_page(page, Place("packages"))
    button(page, "Revoke").click()
    assert places[-1].page == "revoke-mandate"
    mandate_id = places[-1].record_id
    assert mandate_id
    workplace.do(
        lambda: revoke_mandate(
            desk, mandate_id=mandate_id, from_on=date(2026, 11, 24), why="Ny aftale"
        )
    )
    settled()
    assert "Nobody has a mandate" in words(page)
    button(page, "Show ").click()
    settled()
    assert "Ny aftale" in words(page)


def test_the_review_list_says_in_words_what_is_overdue(
    workplace: Workplace, desk: Desk, open_page: Open, places: list[Place]
) -> None:
    page = ReviewsPage(workplace)
    open_page(page, Place("reviews"))
    shown = review_list(desk, language="en")
    first = shown.packages[0]
    assert first.review_in_days is not None
    assert first.review_in_days < 0
    row = the(page, QPushButton, first.package.record_id)
    assert "overdue" in row.accessibleName() or "past" in row.accessibleName()
    row.click()
    assert places[-1] == Place("review-package", first.package.record_id)
    request = shown.requests[0].request.record_id
    the(page, QPushButton, request).click()
    assert places[-1] == Place("answer-request", request)
    assert nameless(page) == []
    assert clipped(page) == []


def test_today_shows_what_home_care_waits_for(
    workplace: Workplace, desk: Desk, open_page: Open, places: list[Place]
) -> None:
    page = TodayPage(workplace)
    open_page(page, Place("today"))
    assert "Packages to review" in words(page)
    waiting = today_page(desk).waiting
    the(page, QPushButton, f"waiting-{waiting.packages[0].package.record_id}").click()
    assert places[-1].page == "review-package"
    carer = replace(desk, role=Role.CARE_WORKER, me=mandates(desk)[0].made.author)
    assert today_page(carer).waiting.packages == ()


def test_who_may_not_change_the_catalogue_reads_it_and_is_told_why(
    workplace: Workplace, desk: Desk, open_page: Open, settled: Settled
) -> None:
    page = CataloguePage(workplace)
    open_page(page, Place("catalogue"))
    settled()
    said = words(page)
    assert "Only these roles may change it: administrator" in said
    assert "New service" not in said
    form = open_catalogue_form(desk, "new_service", about=desk.municipality_id, language="da")
    with pytest.raises(InvalidRecordError):
        save_form(desk, form, {"danish": "Ny", "category": Category.MEALS})


def test_the_catalogue_is_searched_as_one_types(
    workplace: Workplace, open_page: Open, settled: Settled
) -> None:
    shown = catalogue_page(workplace.desk, "bad", language="da")
    assert [one.service.name("da") for one in shown.services][:1] == ["Bad"]
    page = CataloguePage(workplace)
    open_page(page, Place("catalogue"))
    settled()
    assert nameless(page) == []
    assert clipped(page) == []


def test_a_retired_entry_stays_readable_with_its_earlier_versions(admin: Desk) -> None:
    record_id = service_id(admin, BATH)
    form = open_catalogue_form(admin, "edit_service", about=record_id, language="da")
    save_form(admin, form, {"danish": "Brusebad"})
    retire_service(admin, BATH)
    entry = service_entry(admin, record_id, language="da")
    assert entry.record.retired
    told = [(one.record.name("da"), one.record.version) for one in entry.versions]
    assert told == [("Brusebad", 3), ("Brusebad", 2), ("Bad", 1)]
    assert entry.versions[0].record.minutes == 30
    assert BATH not in [one.key for one in search_services(admin, "brusebad", language="da")]
    rows = catalogue_page(admin, "brusebad", language="da").services
    assert [one.service.retired for one in rows] == [True]


def test_what_ships_is_the_oldest_version_of_what_is_changed(admin: Desk) -> None:
    key = next(one for one in catalogue_at_hand(admin).values() if one.system == FSIII).key
    record_id = service_id(admin, key)
    form = open_catalogue_form(admin, "edit_service", about=record_id, language="da")
    save_form(admin, form, {"english": "Another name"})
    versions = service_entry(admin, record_id, language="en").versions
    assert [(one.record.version, bool(one.by)) for one in versions] == [(2, True), (1, False)]


def test_a_service_of_their_own_and_one_of_the_code_system(admin: Desk) -> None:
    about = admin.municipality_id
    form = open_catalogue_form(admin, "new_service", about=about, language="da")
    typed = {"danish": "Følgeskab", "category": Category.PRACTICAL_HELP}
    save_form(admin, form, typed)
    (found,) = catalogue_page(admin, "følgeskab", language="da").services
    assert found.service.version == 1
    assert found.record_id == service_id(admin, found.service.key)


def test_rules_are_kept_and_a_klippekort_needs_both_numbers(admin: Desk) -> None:
    def form() -> object:
        return open_catalogue_form(
            admin, "edit_swap_rules", about=admin.municipality_id, language="da"
        )

    before = swap_rules(admin)
    with pytest.raises(InvalidRecordError) as error:
        save_form(admin, form(), {"saved_minutes": 180})  # type: ignore[arg-type]
    assert error.value.problems[0].at == "saved_weeks"
    save_form(admin, form(), {"saved_minutes": 180, "saved_weeks": 6})  # type: ignore[arg-type]
    after = swap_rules(admin)
    assert after.klippekort
    assert (after.klippekort.most_minutes, after.klippekort.keep_weeks) == (180, 6)
    assert replace(after, klippekort=None) == before


def test_single_services_are_never_swapped(admin: Desk) -> None:
    """They are chosen in Settings, and everyone can read which they are."""
    form = open_catalogue_form(admin, "edit_swap_rules", about=admin.municipality_id, language="da")
    save_form(admin, form, {"services_never": frozenset({BATH})})
    assert swap_rules(admin).never_swapped == {Category.NURSING, BATH}
    assert catalogue_page(admin, "finder ingen", language="da").never_swapped == ("Bad",)
    again = open_catalogue_form(
        admin, "edit_swap_rules", about=admin.municipality_id, language="da"
    )
    assert again.suggested["services_never"] == {BATH}


def test_a_package_keeps_its_checklist_in_other_languages(admin: Desk) -> None:
    shown = catalogue_page(admin, language="da")
    record_id = next(one.record_id for one in shown.packages if one.package.key == "fall")
    form = open_catalogue_form(admin, "edit_package", about=record_id, language="da")
    checklist = form.suggested["checklist"]
    assert isinstance(checklist, tuple)
    save_form(admin, form, {"checklist": (*checklist[:2], "Pårørende er spurgt")})
    package = package_entry(admin, record_id, language="da").record
    assert package.version == 2
    assert [set(one.words) for one in package.trigger] == [{"da", "nb", "en"}] * 2 + [{"da"}]


def test_a_mandate_is_issued_to_a_role(desk: Desk) -> None:

    form = open_catalogue_form(desk, "new_mandate", about=desk.municipality_id, language="da")
    with pytest.raises(InvalidRecordError):
        save_form(desk, form, {"holder": Holder(role=Role.PLANNER)})
    save_form(
        desk, form, {"holder": Holder(role=Role.PLANNER), "packages": frozenset({"infection"})}
    )
    newest = max(mandates(desk), key=lambda one: one.made.at)
    assert newest.record.issued
    assert newest.record.issued.staff_id == desk.me
    assert RecordId(newest.record.organisation_id) == desk.municipality_id
