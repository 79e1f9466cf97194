import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careapp.domain.care import Note
from careapp.domain.citizen import Citizen
from careapp.domain.informer import Informer
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.records import save_record
from careapp.ui.commands import Command
from careapp.ui.dialogs.find_dialog import FindDialog
from careapp.ui.workplace import Place, Workplace

Settled = Callable[[], None]
FRAME_S = 0.016


@dataclass
class Done:
    names: list[str] = field(default_factory=list)

    def command(self, name: str, text: str, *, enabled: bool = True) -> Command:
        return Command(
            name,
            lambda: text,
            "printer",
            "Ctrl+P",
            lambda: self.names.append(name),
            lambda: enabled,
        )


@pytest.fixture
def done() -> Done:
    return Done()


@pytest.fixture
def find(workplace: Workplace, window: QWidget, done: Done, settled: Settled) -> FindDialog:
    commands = (
        done.command("print", "Print the summary"),
        done.command("today", "Go to Today"),
        done.command("undo", "Undo print", enabled=False),
    )
    dialog = FindDialog(workplace, commands, window)
    dialog.open()
    settled()
    return dialog


def titles(dialog: FindDialog) -> list[str]:
    return [row.title for row in dialog._rows]


def test_a_citizen_is_found_and_opened_by_keyboard_alone(
    find: FindDialog, workplace: Workplace, place: DemoPlace, settled: Settled
) -> None:
    went: list[Place] = []
    workplace.went.connect(went.append)

    QTest.keyClicks(find.line, "kirs ægi")
    settled()
    assert titles(find)[0] == "Kirsten Ægidius"
    assert "10:30" in find._rows[0].right or "10.30" in find._rows[0].right
    QTest.keyClick(find.line, Qt.Key.Key_Return)

    assert went == [Place("citizen", place.next_citizen_id)]
    assert not find.isVisible()


def test_what_can_be_done_stands_there_before_a_key(find: FindDialog, done: Done) -> None:
    assert titles(find) == ["Print the summary", "Go to Today"]

    QTest.keyClick(find.line, Qt.Key.Key_Down)
    QTest.keyClick(find.line, Qt.Key.Key_Return)

    assert done.names == ["today"]


def test_arrows_go_round_and_tell_the_screen_reader(find: FindDialog) -> None:
    QTest.keyClick(find.line, Qt.Key.Key_Up)

    assert find.rows.currentIndex().row() == 1
    assert find.line.accessibleDescription().startswith("Go to Today")


def test_the_latest_answer_wins(find: FindDialog, settled: Settled) -> None:
    QTest.keyClicks(find.line, "kirsten")
    find.line.selectAll()
    QTest.keyClicks(find.line, "print")
    settled()

    assert titles(find)[-1] == "Print the summary"
    assert "Kirsten Ægidius" not in titles(find)


def test_nothing_found_is_said(find: FindDialog, settled: Settled) -> None:
    QTest.keyClicks(find.line, "xyzzy")
    settled()

    assert titles(find) == []
    assert find._nothing.isVisible()


def test_a_protected_address_is_not_shown(
    find: FindDialog, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    citizen: Citizen = desk.citizen(place.next_citizen_id).record
    assert citizen.address is not None
    hidden = replace(citizen, address=replace(citizen.address, protected=True))
    save_record(
        desk,
        hidden,
        subject=place.next_citizen_id,
        purpose="test",
        record_id=place.next_citizen_id,
    )

    QTest.keyClicks(find.line, "kirsten")
    settled()

    assert citizen.address.line not in find._rows[0].right


def test_what_was_said_in_confidence_is_marked_with_a_lock_and_the_word(
    find: FindDialog, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    for words, secret in (("Fortæller om skammekrogen", True), ("Skammekrogen er kendt", False)):
        note = Note(
            citizen_id=place.next_citizen_id,
            words=words,
            informer=Informer.CITIZEN,
            in_confidence=secret,
        )
        save_record(desk, note, subject=place.next_citizen_id, purpose="test")

    QTest.keyClicks(find.line, "skammekrogen")
    settled()

    marked = {row.title: (row.icon, "in confidence" in row.spoken) for row in find._rows}
    assert marked == {
        "Fortæller om skammekrogen": ("lock", True),
        "Skammekrogen er kendt": ("file-text", False),
    }


def test_it_opens_within_a_frame(workplace: Workplace, window: QWidget, find: FindDialog) -> None:
    find.reject()
    times = []
    for _ in range(5):
        began = time.perf_counter()
        dialog = FindDialog(workplace, (), window)
        dialog.open()
        times.append(time.perf_counter() - began)
        dialog.reject()

    assert min(times) < FRAME_S
