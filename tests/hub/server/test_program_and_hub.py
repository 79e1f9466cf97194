"""The whole program in a window, and a real hub: it syncs by itself, and leaves when told."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from careapp.app import Settings, first_opening
from careapp.domain.national_id import Country
from careapp.domain.people import Role
from careapp.hub.devices import revoke
from careapp.services.first_use import FirstUse
from careapp.services.syncing.invitation import Invitation
from careapp.services.syncing.membership import kept_membership
from careapp.services.syncing.state import Stage
from careapp.services.visits import begin_visit
from careapp.system.clock import Clock
from careapp.system.home import Home
from careapp.system.view import View
from careapp.tour.driver import Driver
from careapp.ui.pages.farewell import FarewellPage
from careapp.ui.pages.setup import SetupPage
from careapp.ui.pages.unlock import UnlockPage
from tests.features.conftest import StartProgram, program  # noqa: F401 - a fixture
from tests.hub.server.laptop import METTE, Running, now_ms
from tests.services.office import ZONE, Office
from tests.ui.pages.looking import words

PASSPHRASE = "tolv blå cykler i regnvejr"  # noqa: S105 - opens a made-up home


def settings(home: Home) -> Settings:
    return Settings(home=home, clock=Clock(ZONE), view=View(language="en", theme="light"))


def new_laptop(home: Home, hub: Running) -> str:
    """Let a laptop in; return what the hub calls it."""
    first = FirstUse(
        given_name="",
        family_name="",
        profession=None,
        role=Role.VISITATOR,
        municipality="",
        country=Country.DENMARK,
        municipality_code="",
        passphrase=PASSPHRASE,
        again=PASSPHRASE,
        invitation=Invitation(hub.code(staff=METTE), hub.url),
    )
    store, _desk = first_opening(settings(home), first)
    member = kept_membership(store)
    store.close()
    assert member
    return member.device


def unlocked(user: Driver) -> None:
    page = user.program.window.centralWidget()
    assert isinstance(page, UnlockPage)
    page.unlocked_with.emit(PASSPHRASE)
    user.wait_for(lambda: user.program.workspace is not None)


def syncs(user: Driver, stage: Stage) -> None:
    workplace = user.workspace.workplace
    user.wait_for(lambda: workplace.sync_state.stage is stage and workplace.sync_state.all_at_hub)


def said_farewell(user: Driver) -> bool:
    page = user.program.window.centralWidget()
    said = "All that you had written is at the municipality"
    return isinstance(page, FarewellPage) and said in words(page)


def test_it_sends_by_itself_and_the_pill_says_so(
    hub: Running,
    tmp_path: Path,
    program: StartProgram,  # noqa: F811 - the fixture
) -> None:
    home = Home(tmp_path / "home")
    new_laptop(home, hub)
    user = program(settings(home), wait=False)
    unlocked(user)
    syncs(user, Stage.RESTING)
    workspace = user.workspace
    assert "At the municipality" in workspace._pill.text()
    assert "Mette Kjærgaard" in words(workspace)

    desk = workspace.workplace.desk
    office = Office.__new__(Office)
    office.desk, office.me = desk, desk.me
    visit = office.plan(office.citizen())
    workspace.workplace.do(lambda: begin_visit(desk, visit_id=visit))
    user.wait_for(lambda: bool(workspace.workplace.sync_state.waiting))
    syncs(user, Stage.RESTING)
    assert workspace._pill.status == "hub"


def test_when_it_was_taken_off_it_says_why_and_nothing_is_left(
    hub: Running,
    tmp_path: Path,
    program: StartProgram,  # noqa: F811 - the fixture
) -> None:
    home = Home(tmp_path / "home")
    device = new_laptop(home, hub)
    hub.database.write(hub.home, lambda own: revoke(own, device, now_ms()))
    user = program(settings(home), wait=False)
    unlocked(user)

    user.wait_for(lambda: said_farewell(user))

    assert not home.database.exists()
    assert not home.envelope.exists()
    user.click(user.find(QPushButton, "Close"))
    user.stop()
    again = program(settings(home), wait=False)
    assert isinstance(again.program.window.centralWidget(), SetupPage)
