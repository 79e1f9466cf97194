"""Who has looked at a record: day by day, as far back as one reads, by keyboard alone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from careapp.domain.access import AccessWay, Errand
from careapp.services.demo.make import DemoPlace
from careapp.services.who_looked import Look
from careapp.ui.dialogs.looks_dialog import LooksDialog
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.conftest import NOW
from tests.ui.pages.looking import button, clipped, the, words

MANY = 70


@pytest.fixture
def dialog(
    workplace: Workplace, window: QWidget, place: DemoPlace, show: Callable[[QWidget], None]
) -> LooksDialog:
    looks = tuple(
        Look(
            at=NOW - timedelta(hours=number),
            who=f"Kollega {number}",
            role="care-worker",
            way=AccessWay.RECORD_OPENED,
            purpose=Errand.LIST,
        )
        for number in range(MANY)
    )
    made = LooksDialog(workplace, place.next_citizen_id, "Kirsten Ægidius", looks, window)
    show(made)
    return made


def test_the_latest_are_shown_and_the_others_when_one_asks(dialog: LooksDialog) -> None:
    told = words(dialog)
    assert "Kollega 0, home care" in told
    assert "Kollega 29" in told
    assert "Kollega 30" not in told
    button(dialog, "Show what was earlier").click()
    button(dialog, "Show what was earlier").click()
    assert f"Kollega {MANY - 1}" in words(dialog)
    assert "Show what was earlier" not in words(dialog)
    assert not clipped(dialog)


def test_keys_scroll_what_is_longer_than_the_window(dialog: LooksDialog) -> None:
    bar = the(dialog, QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0
    for key, place in ((Qt.Key.Key_End, bar.maximum()), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(dialog.focusWidget(), key)
        assert bar.value() == place
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_it_leads_to_the_paper(dialog: LooksDialog, workplace: Workplace, place: DemoPlace) -> None:
    went: list[Place] = []
    workplace.went.connect(went.append)
    button(dialog, "Print the list").click()
    assert went == [Place("print-looks", place.next_citizen_id)]
