"""Connecting to the municipality's server, and signing in there."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError, Problem
from careapp.services.syncing.invitation import Invitation
from careapp.services.syncing.signing_in import Password
from careapp.sync.transport.enrolment_code import enrolment_link, new_code
from careapp.ui.dialogs.join_dialog import JoinDialog
from careapp.ui.dialogs.sign_in_dialog import SignInDialog
from careapp.ui.workplace import Workplace
from tests.ui.pages.looking import button, words
from tests.ui.pages.syncing import member, with_sync

Show = Callable[[QWidget], None]
ADDRESS = "http://127.0.0.1:8420"


@pytest.fixture(name="settled")
def make_settled(workplace: Workplace, qtbot: QtBot) -> Callable[[], None]:
    def settled() -> None:
        qtbot.waitUntil(lambda: not workplace.work.busy)
        qtbot.wait(10)

    return settled


Settled = Callable[[], None]


def join_dialog(workplace: Workplace, show: Show) -> JoinDialog:
    dialog = JoinDialog(workplace)
    show(dialog)
    return dialog


def test_a_pasted_link_fills_in_both(workplace: Workplace, show: Show, settled: Settled) -> None:
    sync, code = with_sync(workplace), new_code()
    dialog = join_dialog(workplace, show)
    dialog._code.setText(enrolment_link(ADDRESS, code))
    dialog._code.textEdited.emit("")

    button(dialog, "Connect").click()
    settled()

    (asked,) = sync.did
    assert isinstance(asked, Invitation)
    assert asked.address == ADDRESS
    assert not dialog.isVisible()


def test_a_slip_is_seen_before_anybody_is_asked(workplace: Workplace, show: Show) -> None:
    sync = with_sync(workplace)
    dialog = join_dialog(workplace, show)
    dialog._code.setText("7KQM")
    button(dialog, "Connect").click()
    assert "slip in the code" in words(dialog)
    assert not sync.did


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (InvalidRecordError(Problem("code-used", "code")), "Another computer has used this code"),
        (EnvironmentFailedError("no-line"), "There is no connection"),
        (EnvironmentFailedError("network-log-in"), "as in a hotel"),
        (
            InvalidRecordError(Problem("another-municipality", "", {"name": "Nabo"})),
            "the server of Nabo",
        ),
    ],
)
def test_why_it_does_not_go_is_said_and_what_was_typed_stands(
    workplace: Workplace, show: Show, settled: Settled, error: Exception, said: str
) -> None:
    with_sync(workplace).refuses = error
    dialog = join_dialog(workplace, show)
    code = new_code()
    dialog._code.setText(code)
    dialog._address.setText(ADDRESS)

    button(dialog, "Connect").click()
    settled()

    assert said in words(dialog)
    assert dialog._code.text() == code
    assert button(dialog, "Connect").isEnabled()


def test_where_people_sign_in_that_comes_next(
    workplace: Workplace, show: Show, settled: Settled, qtbot: QtBot
) -> None:
    with_sync(workplace, member("oidc"))
    dialog = join_dialog(workplace, show)
    dialog._code.setText(new_code())
    dialog._address.setText(ADDRESS)
    with qtbot.waitSignal(dialog.sign_in_wanted):
        button(dialog, "Connect").click()


def test_by_name_and_password(workplace: Workplace, show: Show, settled: Settled) -> None:
    sync = with_sync(workplace, member("password"))
    dialog = SignInDialog(workplace)
    show(dialog)
    dialog._name.setText("mette")
    button(dialog, "Sign in").click()
    settled()
    assert dialog.isVisible()

    dialog._password.line.setText("en god sætning")
    sync.refuses = InvalidRecordError(Problem("password-wrong", "password"))
    button(dialog, "Sign in").click()
    settled()
    assert "do not fit together" in words(dialog)

    sync.refuses = None
    button(dialog, "Sign in").click()
    settled()
    assert sync.did[-1] == Password("mette", "en god sætning")
    assert not dialog.isVisible()


def test_in_the_browser(workplace: Workplace, show: Show, settled: Settled) -> None:
    sync = with_sync(workplace, member("oidc"))
    sync.refuses = EnvironmentFailedError("sign-in-took-too-long")
    dialog = SignInDialog(workplace)
    show(dialog)
    button(dialog, "Open the browser").click()
    settled()
    assert "Nobody came back" in words(dialog)
    dialog.reject()
    assert sync.did == ["browser", "give up"]


def test_where_the_computer_is_enough_nobody_is_asked(workplace: Workplace, show: Show) -> None:
    with_sync(workplace, member())
    dialog = SignInDialog(workplace)
    show(dialog)
    assert "this computer is enough" in words(dialog)
    assert not dialog._sign_in.isVisible()
