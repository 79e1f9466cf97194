"""The dialogue tools of a visit change while it is on the screen; what stands beside them."""

from collections.abc import Callable
from dataclasses import replace

from careapp.domain.care import Note
from careapp.domain.informer import Informer
from careapp.domain.visit import Visit
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.records import save_record
from careapp.services.visits import begin_visit
from careapp.ui.page import Page
from careapp.ui.pages.visit import VisitPage
from careapp.ui.topics.topic import Topic
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import words


def choose(desk: Desk, place: DemoPlace, *urls: str) -> None:
    stored = desk.read.get(Visit, place.next_visit_id)
    assert stored is not None
    visit = replace(stored.record, tools=dict.fromkeys(urls, ""))
    save_record(
        desk, visit, subject=stored.subject, purpose="plan-visit", record_id=stored.record_id
    )


def test_tools_taken_away_and_chosen_again(
    workplace: Workplace,
    desk: Desk,
    place: DemoPlace,
    open_page: Callable[[Page, Place], None],
    settled: Callable[[], None],
) -> None:
    begin_visit(desk, visit_id=place.next_visit_id)
    page = VisitPage(workplace)
    open_page(page, Place("visit", place.next_visit_id))
    assert isinstance(page.open_topic, Topic)

    choose(desk, place)
    for _ in range(2):
        page.refresh()
        settled()
    assert "No dialogue tool has been chosen for this visit." in words(page)

    choose(desk, place, "urn:careapp:tool:closing-the-visit")
    page.refresh()
    settled()
    page.step(1)
    assert isinstance(page.open_topic, Topic)
    assert "No dialogue tool has been chosen for this visit." not in words(page)


def test_a_note_in_confidence_is_marked_beside_the_conversation(
    workplace: Workplace,
    desk: Desk,
    place: DemoPlace,
    open_page: Callable[[Page, Place], None],
) -> None:
    for text, secret in (("Om faldet", True), ("Om hunden", False)):
        note = Note(
            citizen_id=place.next_citizen_id,
            words=text,
            informer=Informer.CITIZEN,
            visit_id=place.next_visit_id,
            in_confidence=secret,
        )
        save_record(desk, note, subject=place.next_citizen_id, purpose="test")
    page = VisitPage(workplace)
    open_page(page, Place("visit", place.next_visit_id))

    rows = [button.row for button in page.findChildren(RowButton)]
    marked = {row.title: (row.icon, row.below) for row in rows if row.title.startswith("Om ")}
    assert marked == {"Om faldet": ("lock", "in confidence"), "Om hunden": ("", "")}
