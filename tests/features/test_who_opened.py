"""Who opened whose record, and what for: logged once for each opening, before it is read."""

import threading
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from careapp.domain.access import Access, AccessWay, Errand
from careapp.domain.identity import RecordId
from careapp.domain.people import Role
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.citizens import disclose
from careapp.services.desk import Desk
from careapp.services.records import save_record
from careapp.store.store import Store
from careapp.system.home import Home
from careapp.tour.driver import Driver
from careapp.ui.dialogs.find_dialog import FindDialog
from careapp.ui.dialogs.preview_dialog import PreviewDialog
from careapp.ui.pages.citizen import CitizenPage
from careapp.ui.workplace import Place
from tests.features.conftest import StartProgram
from tests.features.keyboard import CONTROL, Keyboard
from tests.features.laptop import at_home, next_visit
from tests.ui.pages.looking import words


@pytest.fixture
def user(home: Home, program: StartProgram) -> Driver:
    return program(at_home(home))


def openings(desk: Desk, citizen_id: RecordId) -> Sequence[Access]:
    """Return what the program logged, the earliest first; made-up people say it in words."""
    found = [
        one for one in desk.read.where(Access, subject=citizen_id) if one.made.author == desk.me
    ]
    logged = (one.record for one in sorted(found, key=lambda one: one.made.at))
    errands = set(Errand)
    return [one for one in logged if one.way is AccessWay.RECORD_OPENED and one.purpose in errands]


def desk_of(user: Driver) -> Desk:
    return user.workspace.workplace.desk


def go(user: Driver, place: Place) -> None:
    user.workspace.show_place(place)
    user.settle()


def test_each_opening_is_logged_once_however_often_the_page_is_read_anew(user: Driver) -> None:
    desk = desk_of(user)
    citizen_id = next_visit(desk).citizen.record_id
    go(user, Place("citizen", citizen_id))
    assert [one.purpose for one in openings(desk, citizen_id)] == [Errand.VISIT]

    # To show the id is logged as well, and refreshes the page; so does asking for it again.
    user.workspace.workplace.do(
        lambda: disclose(desk, citizen_id=citizen_id, way=AccessWay.ID_SHOWN, purpose="Recept")
    )
    user.settle()
    go(user, Place("citizen", citizen_id))
    user.workspace.page.refresh()
    user.settle()
    assert len(openings(desk, citizen_id)) == 1

    go(user, Place("today"))
    go(user, Place("citizen", citizen_id))
    assert len(openings(desk, citizen_id)) == 2


def test_a_visit_opens_its_citizens_record(user: Driver) -> None:
    desk = desk_of(user)
    row = next_visit(desk)

    go(user, Place("visit", row.visit_id))

    (opening,) = openings(desk, row.citizen.record_id)
    assert (opening.visit_id, opening.purpose) == (row.visit_id, Errand.VISIT)


def test_what_was_searched_for_is_logged_as_a_search(user: Driver) -> None:
    desk, keyboard = desk_of(user), Keyboard(user)
    name = next_visit(desk).citizen.record.name
    assert name is not None
    keyboard.press(Qt.Key.Key_K, CONTROL)
    keyboard.type(name.full)
    find = user.open_dialog
    assert isinstance(find, FindDialog)
    user.wait_for(lambda: bool(find._found))
    keyboard.press(Qt.Key.Key_Return)

    citizen_id = user.workspace.place.record_id
    assert citizen_id is not None
    assert [one.purpose for one in openings(desk, citizen_id)] == [Errand.SEARCH]


def test_the_log_is_written_off_the_main_thread_and_before_the_page_is_read(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads, desk = [], desk_of(user)
    perform, citizen_id = Store.perform, next_visit(desk).citizen.record_id
    shown: list[bool] = []

    def performed(store: Store, *told: object) -> object:
        threads.append(threading.current_thread())
        page = user.workspace.page
        shown.append(isinstance(page, CitizenPage) and page._shown is not None)
        return perform(store, *told)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "perform", performed)
    go(user, Place("citizen", citizen_id))

    assert threads
    assert threading.main_thread() not in threads
    assert not any(shown)


def test_a_record_that_is_needed_opens_when_the_log_cannot_be_written(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A card before the door may not wait for a disk; that it is full is said."""
    citizen = next_visit(desk_of(user)).citizen

    def full(*_told: object) -> object:
        raise EnvironmentFailedError("disk-full", path="…")

    monkeypatch.setattr(Store, "perform", full)
    go(user, Place("citizen", citizen.record_id))

    assert citizen.record.name is not None
    assert citizen.record.name.full in words(user.workspace.page)
    assert "The disk is full." in words(user.workspace)


def test_to_correct_a_record_is_logged_and_leaves_nothing_hidden_in_sight_behind(
    user: Driver,
) -> None:
    desk = desk_of(user)
    citizen_id, (address, number) = hidden_from_all(desk)
    go(user, Place("citizen", citizen_id))
    user.click(user.find(QPushButton, "Edit"))
    form = user.dialog()

    assert address in said_in_fields(form)
    for moment in ("while it is corrected", "after"):
        behind = words(user.workspace.page)
        assert "Protected address" in behind, moment
        assert address not in behind, moment
        assert number not in behind, moment
        user.close_dialogs()
    logged = {
        (one.record.way, one.record.purpose) for one in desk.read.where(Access, subject=citizen_id)
    }
    assert {
        (AccessWay.ADDRESS_SHOWN, Errand.CORRECTION),
        (AccessWay.ID_SHOWN, Errand.CORRECTION),
    } <= logged


def hidden_from_all(desk: Desk) -> tuple[RecordId, tuple[str, str]]:
    """Protect the address of whom one visits next; return it, and the number."""
    stored = next_visit(desk).citizen
    citizen = stored.record
    assert citizen.address is not None
    assert citizen.address.line is not None
    assert citizen.national_id is not None
    hidden = replace(citizen, address=replace(citizen.address, protected=True))
    save_record(
        desk, hidden, subject=stored.subject, record_id=stored.record_id, purpose="edit-citizen"
    )
    return stored.record_id, (citizen.address.line, citizen.national_id.shown)


def said_in_fields(form: QWidget) -> str:
    return "\n".join(field.text() for field in form.findChildren(QLineEdit))


def test_who_has_looked_is_found_by_keyboard_and_printed(user: Driver) -> None:
    desk, keyboard = desk_of(user), Keyboard(user)
    go(user, Place("citizen", next_visit(desk).citizen.record_id, errand=Errand.SEARCH))
    keyboard.press(Qt.Key.Key_K, CONTROL)
    keyboard.type("who has looked")
    keyboard.press(Qt.Key.Key_Return)

    told = words(user.dialog())
    assert "Mette Kjærgaard, needs assessor" in told
    assert "Record opened · Search" in told
    keyboard.tab_to("Print the list")
    keyboard.press(Qt.Key.Key_Space)
    preview = user.dialog()
    assert isinstance(preview, PreviewDialog)
    user.wait_for(lambda: preview.pages.count > 0)
    assert "Who has looked at your record" in preview.pages.accessibleDescription()
    assert not preview.paper.isVisible()


def test_who_has_looked_is_not_shown_to_everybody(user: Driver) -> None:
    workplace = user.workspace.workplace
    citizen_id = next_visit(workplace.desk).citizen.record_id
    workplace.desk = replace(workplace.desk, role=Role.CARE_WORKER)
    go(user, Place("citizen", citizen_id))
    assert "Who has looked" not in words(user.workspace.page)
    commands = {one.name: one for one in user.workspace.commands()}
    assert not commands["who-looked"].enabled()
