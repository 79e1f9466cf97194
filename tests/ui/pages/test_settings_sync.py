"""Settings: the municipality's server, who one is there, and what is fetched from it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from careapp.services.syncing.choices import SyncChoices
from careapp.services.syncing.state import Stage, SyncState
from careapp.ui.page import Page
from careapp.ui.pages.settings import SettingsPage
from careapp.ui.pages.settings_sync import SyncSection
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import button, words
from tests.ui.pages.syncing import member, say, with_sync

Open = Callable[[Page, Place], None]
Settled = Callable[[], None]


def opened(workplace: Workplace, open_page: Open) -> SettingsPage:
    page = SettingsPage(workplace, "/home/mette/careapp")
    open_page(page, Place("settings"))
    return page


def test_who_has_no_server_is_told_and_may_connect(
    workplace: Workplace, open_page: Open, places: list[Place]
) -> None:
    with_sync(workplace)
    workplace.desk = replace(workplace.desk, demo=False)
    page = opened(workplace, open_page)
    assert "not connected" in words(page)
    assert "lies on this computer only" in words(page)

    button(page, "Connect to the").click()

    assert places == [Place("join")]


def test_it_says_who_one_is_there_and_how_old_that_is(
    workplace: Workplace, open_page: Open
) -> None:
    with_sync(workplace, member())
    workplace.desk = replace(workplace.desk, demo=False)
    shown = words(opened(workplace, open_page))
    for said in ("careapp.fjordby.example", "You are Mette Kjærgaard there", "as the municipality"):
        assert said in shown
    assert "is sent to the municipality's server" in shown


def test_it_says_why_nothing_goes_and_follows_what_happens(
    workplace: Workplace, open_page: Open, settled: Settled
) -> None:
    with_sync(workplace, member())
    page = opened(workplace, open_page)

    say(workplace, SyncState(stage=Stage.OFFLINE, reason="network-log-in", server="x"))
    settled()
    assert "as in a hotel or a train" in words(page)

    say(workplace, SyncState(stage=Stage.PAUSED, server="x"))
    settled()
    assert "You have paused sending" in words(page)


def test_one_sends_pauses_and_goes_on(
    workplace: Workplace, open_page: Open, settled: Settled
) -> None:
    sync = with_sync(workplace, member())
    page = opened(workplace, open_page)
    button(page, "Send and fetch now").click()
    button(page, "Pause sending").click()
    settled()
    say(workplace, SyncState(stage=Stage.PAUSED, server="x"))
    settled()
    button(page, "Go on sending").click()
    settled()
    assert sync.did == ["now", SyncChoices(paused=True), SyncChoices(paused=False)]


def test_how_many_days_one_has_is_ones_own_choice(
    workplace: Workplace, open_page: Open, settled: Settled
) -> None:
    sync = with_sync(workplace, member())
    page = opened(workplace, open_page)
    section = page.findChildren(SyncSection)[0]

    button(section, "1 day").click()
    settled()
    section.findChildren(QCheckBox)[0].click()
    settled()

    assert sync.choices == SyncChoices(days_behind=1, spares=False)


def test_signing_in_is_offered_where_the_municipality_asks_for_it(
    workplace: Workplace, open_page: Open, places: list[Place]
) -> None:
    with_sync(workplace, member("password"))
    button(opened(workplace, open_page), "Sign in").click()
    assert places == [Place("sign-in")]
