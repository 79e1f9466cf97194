"""Is my work saved? One true sentence, receipts, what waits; and everything that is apart."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from careapp.domain.answer import Said
from careapp.domain.attachment import Attachment
from careapp.domain.identity import CitizenId, VisitId
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.attachments import keep_bytes
from careapp.services.conversation import open_conversation
from careapp.services.desk import Desk
from careapp.services.records import save_record
from careapp.services.syncing.state import Stage, SyncState
from careapp.services.today import today_page
from careapp.services.visits import begin_visit
from careapp.ui.dialogs.lost_computer_dialog import LostComputerDialog
from careapp.ui.page import Page
from careapp.ui.pages.citizen import CitizenPage
from careapp.ui.pages.conflicts import ConflictsPage
from careapp.ui.pages.safety import SafetyPage
from careapp.ui.pages.visit import VisitPage
from careapp.ui.safety_ways import SafetyWays
from careapp.ui.sync_words import pill_words
from careapp.ui.widgets.receipt_steps import ReceiptSteps
from careapp.ui.workplace import Place, Workplace
from tests.services.safety.near_hub import NearHub
from tests.ui.pages.apart import MINE, MOST, WASHING, colleague, differ, say
from tests.ui.pages.looking import button, clipped, nameless, words

Open = Callable[[Page, Place], None]
Settled = Callable[[], None]


@pytest.fixture
def hub(desk: Desk, workplace: Workplace) -> NearHub:
    hub = NearHub("Forbudt")
    hub.join(desk)
    workplace.sync_state = SyncState(stage=Stage.OFFLINE, server="hub.example")
    return hub


@pytest.fixture
def visit_id(desk: Desk) -> VisitId:
    row = today_page(desk).next_visit
    assert row is not None
    begin_visit(desk, visit_id=row.visit_id)
    return row.visit_id


@pytest.fixture
def theirs(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    with colleague(desk, tmp_path) as there:
        yield there


def opened(workplace: Workplace, open_page: Open, settled: Settled) -> SafetyPage:
    page = SafetyPage(workplace)
    open_page(page, Place("safety"))
    settled()
    return page


def standings(page: SafetyPage) -> list[str]:
    return [step.standing for step in page.findChildren(ReceiptSteps)[0].steps]


def test_without_a_hub_two_steps_are_enough_and_nothing_waits_for_ever(
    workplace: Workplace, desk: Desk, open_page: Open, settled: Settled, visit_id: VisitId
) -> None:
    say(desk, visit_id, WASHING, MINE)
    page = opened(workplace, open_page, settled)
    assert "Yes. All that you have written is saved on this computer." in words(page)
    assert "has not joined the municipality's server" in words(page)
    assert standings(page) == ["done", "done"]
    assert "At the server" not in words(page)
    assert nameless(page) == []
    assert clipped(page) == []


def test_what_waits_is_grey_and_can_be_sent_as_a_file(
    workplace: Workplace,
    desk: Desk,
    hub: NearHub,
    open_page: Open,
    settled: Settled,
    visit_id: VisitId,
    places: list[Place],
) -> None:
    hub.answers_pushes = False
    say(desk, visit_id, WASHING, MINE)
    page = opened(workplace, open_page, settled)
    assert "One visit waits for the municipality's server." in words(page)
    assert standings(page) == ["done", "done", "waiting", "not-yet"]
    button(page, "Send as a file").click()
    assert places[-1] == Place("hand-over")


def test_what_is_at_the_municipality_and_not_counted_yet_says_so(
    workplace: Workplace,
    desk: Desk,
    hub: NearHub,
    open_page: Open,
    settled: Settled,
    visit_id: VisitId,
) -> None:
    say(desk, visit_id, WASHING, MINE)
    hub.sync(desk)
    hub.sync(desk)
    page = opened(workplace, open_page, settled)
    assert "Yes. All that you have written is at the municipality." in words(page)
    assert standings(page) == ["done", "done", "done", "waiting"]
    assert "has not been counted by both sides yet" in words(page)


def test_pictures_that_wait_are_named_and_can_be_sent_on_any_line(
    workplace: Workplace,
    desk: Desk,
    hub: NearHub,
    open_page: Open,
    settled: Settled,
    visit_id: VisitId,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for data in (b"a door", b"a step"):
        content = keep_bytes(desk, b"\xff\xd8\xff" + data, "image/jpeg")
        citizen = open_conversation(desk, visit_id=visit_id).citizen_id
        about = Attachment(citizen_id=CitizenId(citizen), content=content, visit_id=visit_id)
        save_record(desk, about, subject=citizen, purpose="attach", visit_id=visit_id)
    hub.sync(desk)
    hub.sync(desk)
    state = SyncState(stage=Stage.RESTING, pictures=2, sparing=True)
    monkeypatch.setattr(workplace, "sync_state", state)
    asked: list[bool] = []
    syncing = SimpleNamespace(sync_now=lambda: asked.append(True))
    monkeypatch.setattr(workplace, "syncing", syncing)

    page = opened(workplace, open_page, settled)

    assert "Yes. All that you have written is saved on this computer." in words(page)
    assert "2 picture(s) wait for the municipality's server." in words(page)
    assert "2 picture(s) wait for the server" in words(page)
    assert "a line that does not cost by use" in words(page)
    assert standings(page) == ["done", "done", "waiting", "not-yet"]
    assert clipped(page) == []
    button(page, "Send now").click()
    assert asked


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        ("en", "1 picture waits", "2 pictures wait"),
        ("da", "1 billede venter", "2 billeder venter"),
        ("nb", "1 bilde venter", "2 bilder venter"),
    ],
)
def test_the_pill_counts_pictures_in_every_language(
    workplace: Workplace, speak: Callable[[str], None], language: str, one: str, several: str
) -> None:
    speak(language)
    said = [
        pill_words(SyncState(stage=Stage.RESTING, pictures=number), None, workplace.wording)[1]
        for number in (1, 2)
    ]
    assert [words.partition(" · ")[2] for words in said] == [one, several]


def test_what_the_server_does_not_use_can_be_corrected_or_taken_back(
    workplace: Workplace,
    desk: Desk,
    hub: NearHub,
    open_page: Open,
    settled: Settled,
    visit_id: VisitId,
    places: list[Place],
) -> None:
    hub.sync(desk)
    hub.sync(desk)
    say(desk, visit_id, MOST, Said(value="Forbudt"))
    hub.sync(desk)
    page = opened(workplace, open_page, settled)
    assert "the municipality's server does not use all of it" in words(page)
    assert "could not read this" in words(page)
    button(page, "Correct it").click()
    assert places[-1] == Place("visit", visit_id, MOST)
    button(page, "Take it back").click()
    settled()
    assert "could not read this" not in words(page)
    assert open_conversation(desk, visit_id=visit_id).state(MOST).said.is_empty


def test_the_question_says_that_the_server_does_not_use_its_answer(
    workplace: Workplace,
    desk: Desk,
    hub: NearHub,
    open_page: Open,
    settled: Settled,
    visit_id: VisitId,
    places: list[Place],
) -> None:
    hub.sync(desk)
    hub.sync(desk)
    say(desk, visit_id, MOST, Said(value="Forbudt"))
    hub.sync(desk)
    page = VisitPage(workplace)
    open_page(page, Place("visit", visit_id, MOST))
    settled()
    assert "the municipality's server does not use it: Forbudt" in words(page)
    assert nameless(page) == []
    button(page, "See why, and what to do").click()
    assert places[-1] == Place("safety")

    say(desk, visit_id, MOST, Said(value="At gå ud i haven."))
    page.refresh()
    settled()
    assert "does not use it" not in words(page)


def test_copies_on_this_computer_are_told_of_once_there_are_any(
    workplace: Workplace, desk: Desk, open_page: Open, settled: Settled
) -> None:
    assert "for the day on which its file cannot be read" not in words(
        opened(workplace, open_page, settled)
    )
    for minute in range(2):
        desk.store.copies.take(desk.clock.now() - timedelta(minutes=minute))
    page = opened(workplace, open_page, settled)
    assert "2 copies, the oldest from" in words(page)
    assert clipped(page) == []


def test_what_people_wrote_differently_leads_to_both(
    workplace: Workplace,
    desk: Desk,
    theirs: Desk,
    open_page: Open,
    settled: Settled,
    places: list[Place],
) -> None:
    differ(desk, theirs)
    page = opened(workplace, open_page, settled)
    assert "3 thing(s) have been written differently" in words(page)
    button(page, "See them all").click()
    assert places[-1] == Place("conflicts")


def test_a_disk_that_does_not_take_the_words_is_no_yes(
    workplace: Workplace, open_page: Open, settled: Settled, qtbot: QtBot
) -> None:
    page = opened(workplace, open_page, settled)
    workplace.complain(EnvironmentFailedError("disk-full"))
    qtbot.waitUntil(lambda: "No. What you wrote last is not saved yet." in words(page))
    workplace.saved.emit(workplace.desk.clock.now())
    qtbot.waitUntil(lambda: "Yes. All that you have written" in words(page))


def test_the_paper_the_server_and_a_lost_computer_are_a_press_away(
    workplace: Workplace, open_page: Open, settled: Settled, places: list[Place]
) -> None:
    page = opened(workplace, open_page, settled)
    for name, place in (
        ("Print the receipt", "print-receipt"),
        ("Join with a code", "join"),
        ("A computer is lost", "lost-computer"),
    ):
        button(page, name).click()
        assert places[-1] == Place(place)
    ways = SafetyWays(workplace)
    assert ways.follow(Place("lost-computer"), page)
    assert not ways.follow(Place("today"), page)
    dialog = page.findChild(LostComputerDialog)
    assert dialog is not None
    assert "encrypted" in words(dialog)
    dialog.reject()


def test_all_of_them_are_listed_a_page_at_a_time(
    workplace: Workplace,
    desk: Desk,
    theirs: Desk,
    open_page: Open,
    settled: Settled,
    places: list[Place],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    visit_id = differ(desk, theirs)
    page = ConflictsPage(workplace)
    open_page(page, Place("conflicts"))
    settled()
    rows = [one for one in page.findChildren(QPushButton) if "/said" in one.objectName()]
    assert len(rows) == len("ab")
    assert nameless(page) == []
    rows[0].click()
    assert places[-1].page == "conflict"
    assert places[-1].back == Place("conflicts")
    assert visit_id

    monkeypatch.setattr("careapp.ui.pages.conflicts.AT_A_TIME", 1)
    page.refresh()
    settled()
    assert "1 to 1 of 3" in words(page)
    for _ in range(len("ab")):
        button(page, "Further").click()
        settled()
    assert not button(page, "Further").isEnabled()


@pytest.mark.parametrize("language", ["da", "nb"])
def test_every_word_is_in_the_language_of_the_screen(
    workplace: Workplace,
    desk: Desk,
    theirs: Desk,
    open_page: Open,
    settled: Settled,
    speak: Callable[[str], None],
    language: str,
) -> None:
    differ(desk, theirs)
    page = opened(workplace, open_page, settled)
    speak(language)
    for _ in ("the words of the page", "the answers of the services"):
        settled()
    assert "Ja. Alt" in words(page)
    assert clipped(page) == []


def test_a_citizens_page_leads_to_what_was_written_differently_about_them(
    workplace: Workplace,
    desk: Desk,
    theirs: Desk,
    open_page: Open,
    settled: Settled,
    places: list[Place],
) -> None:
    visit_id = differ(desk, theirs)
    citizen_id = open_conversation(desk, visit_id=visit_id).citizen_id
    page = CitizenPage(workplace)
    open_page(page, Place("citizen", citizen_id))
    settled()
    button(page, "See what each has written").click()
    there = places[-1]
    assert (there.page, there.record_id) == ("conflicts", citizen_id)

    listed = ConflictsPage(workplace)
    open_page(listed, there)
    settled()
    assert "Washing oneself" in words(listed)
    button(listed, "The citizen").click()
    assert places[-1] == Place("citizen", citizen_id)
