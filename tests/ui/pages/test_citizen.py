"""One citizen's page."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from careapp.changes.findings import Finding
from careapp.domain.access import AccessWay
from careapp.domain.citizen import Citizen
from careapp.domain.identity import RecordId
from careapp.domain.visit import Visit
from careapp.services.citizens import disclose
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.help import findings as found
from careapp.services.records import save_record
from careapp.ui.page import Page
from careapp.ui.pages.citizen import CitizenPage
from careapp.ui.pages.citizen_findings import add_findings
from careapp.ui.widgets.surfaces import Column
from careapp.ui.widgets.trend_chart import TrendChart
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import button, the, words

Open = Callable[[Page, Place], None]


@pytest.fixture
def page(workplace: Workplace, open_page: Open, place: DemoPlace, qtbot: QtBot) -> CitizenPage:
    shown = CitizenPage(workplace)
    open_page(shown, Place("citizen", place.next_citizen_id))
    qtbot.waitUntil(lambda: "Notes" in words(shown))
    return shown


def test_own_words_come_first_with_who_and_when(page: CitizenPage) -> None:
    shown = words(page)

    assert shown.index("“Jeg vil selv") < shown.index("Before the door") < shown.index("Goals")
    assert "The citizen, 2 September 2026" in shown


def test_levels_are_said_in_words_also_nine_and_not_asked(page: CitizenPage) -> None:
    shown = words(page)

    for said in ("severe → mild", "not asked yet", "not relevant"):
        assert said in shown


def test_what_was_said_in_confidence_is_marked(page: CitizenPage) -> None:
    assert "in confidence" in words(page)


def test_a_relative_shows_what_they_may_know_and_a_child_its_age(page: CitizenPage) -> None:
    names = [child.accessibleName() for child in page.findChildren(QAbstractButton)]

    assert any(name.startswith("Oskar Holm, 12 years") for name in names)
    assert any("consent to information" in name for name in names)


@pytest.mark.parametrize(
    "code",
    [
        found.TWO_LAWS,
        found.GRANTED_TWICE,
        found.OUTSIDE_TRACK,
        found.OVERDRAWN,
        found.CHANGED_TWICE,
        found.MANDATE_FULL,
        found.OUTSIDE_MANDATE,
        found.PACKAGE_TWICE,
    ],
)
def test_what_two_laptops_did_to_the_help_is_named(
    workplace: Workplace, place: DemoPlace, qtbot: QtBot, code: str
) -> None:
    column = Column()
    qtbot.addWidget(column)
    told = (Finding(code, (place.next_citizen_id,)),)
    add_findings(column, told, workplace.wording, lambda: None)
    column.show()

    assert workplace.wording.word(f"finding.{code}") in words(column)


def test_the_id_is_hidden_and_asks_for_a_purpose(
    page: CitizenPage, places: list[Place], place: DemoPlace, desk: Desk
) -> None:
    number = desk.citizen(place.next_citizen_id).record.national_id
    assert number is not None
    assert number.shown not in words(page)
    assert number.masked in words(page)

    button(page, "Show").click()

    assert places == [Place("show-id", place.next_citizen_id)]


def test_the_id_shows_for_a_moment_once_it_is_logged(
    page: CitizenPage,
    workplace: Workplace,
    settled: Callable[[], None],
    place: DemoPlace,
    desk: Desk,
) -> None:
    number = desk.citizen(place.next_citizen_id).record.national_id
    assert number is not None

    workplace.do(
        lambda: disclose(
            desk, citizen_id=place.next_citizen_id, way=AccessWay.ID_SHOWN, purpose="Recept"
        )
    )
    settled()

    assert number.shown in words(page)
    assert page._hiding.isActive()
    assert page._hiding.interval() <= 30_000


def test_a_protected_address_hides_behind_a_shield(
    page: CitizenPage,
    workplace: Workplace,
    settled: Callable[[], None],
    places: list[Place],
    place: DemoPlace,
    desk: Desk,
) -> None:
    citizen_id = place.next_citizen_id
    citizen: Citizen = desk.citizen(citizen_id).record
    assert citizen.address is not None
    hidden = replace(citizen, address=replace(citizen.address, protected=True))
    workplace.do(
        lambda: save_record(
            desk, hidden, subject=citizen_id, record_id=citizen_id, purpose="edit-citizen"
        )
    )
    settled()

    assert citizen.address.line not in words(page)
    assert "Protected address" in words(page)
    the(page, QAbstractButton, "show-address").click()
    assert places == [Place("show-address", citizen_id)]


def test_begin_starts_todays_visit(
    page: CitizenPage,
    settled: Callable[[], None],
    places: list[Place],
    place: DemoPlace,
    desk: Desk,
) -> None:
    button(page, "Begin the visit at 10:30").click()
    settled()

    stored = desk.read.get(Visit, place.next_visit_id)
    assert stored is not None
    assert stored.record.began_at is not None
    assert places == [Place("visit", place.next_visit_id)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Plan", "new-visit"),
        ("Edit", "edit-citizen"),
    ],
)
def test_quiet_buttons_lead_to_their_forms(
    page: CitizenPage, places: list[Place], place: DemoPlace, name: str, kind: str
) -> None:
    button(page, name).click()

    assert places == [Place(kind, place.next_citizen_id)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Add a relative", "new-relative"),
        ("Add a goal", "new-goal"),
        ("Add an agreement", "new-agreement"),
        ("Write a note", "new-note"),
        ("Add general information", "new-general-information"),
        ("Add to: before the door", "new-attention-card"),
    ],
)
def test_each_section_leads_to_what_it_adds(
    page: CitizenPage, places: list[Place], place: DemoPlace, name: str, kind: str
) -> None:
    the(page, QAbstractButton, name).click()

    assert places == [Place(kind, place.next_citizen_id)]


def test_what_is_opened_stays_in_focus_when_it_is_changed(
    page: CitizenPage,
    workplace: Workplace,
    settled: Callable[[], None],
    place: DemoPlace,
    desk: Desk,
    qtbot: QtBot,
) -> None:
    adds = the(page, QAbstractButton, "Add a goal")
    adds.setFocus()
    citizen_id: RecordId = place.next_citizen_id
    changed = replace(desk.citizen(citizen_id).record, phone="06 99 99 99")

    workplace.do(
        lambda: save_record(
            desk, changed, subject=citizen_id, record_id=citizen_id, purpose="edit-citizen"
        )
    )
    settled()

    assert "06 99 99 99" in words(page)
    qtbot.waitUntil(
        lambda: any(
            child.hasFocus() and child is not adds
            for child in page.findChildren(QAbstractButton, "Add a goal")
        )
    )


def test_what_was_measured_is_told_drawn_and_credited(page: CitizenPage) -> None:
    shown = words(page)

    assert "56 of 100 on 2 September 2026: there is no immediate risk" in shown
    assert "WHO-5 © World Health Organization" in shown
    chart = the(page, TrendChart)
    assert chart.accessibleName() == "WHO-5: 36 (3 Jun), 56 (2 Sep)"
