"""Handing a visit over and opening what a colleague hands over, in their dialogs."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from careapp.domain.identity import VisitId
from careapp.domain.problems import InvalidRecordError
from careapp.domain.visit import Visit
from careapp.services.handing_over.choosing import of_visit
from careapp.services.handing_over.giving import hand_over
from careapp.services.handing_over.laptops import (
    introduced,
    known_laptops,
    learn,
    own_card_file,
)
from careapp.services.today import today_page
from careapp.ui.dialogs.handing.hand_over_dialog import HandOverDialog
from careapp.ui.dialogs.handing.introduce_dialog import IntroduceDialog
from careapp.ui.dialogs.handing.take_dialog import TakeDialog
from careapp.ui.handing import Handing
from careapp.ui.handing_ways import HandingWays
from careapp.ui.workplace import Place, Workplace
from tests.services.office import WASHING, Office, Watch, level, opened_office


@pytest.fixture
def visit_id(workplace: Workplace) -> VisitId:
    row = today_page(workplace.desk).next_visit
    assert row is not None
    return row.visit_id


@pytest.fixture
def jorgen(tmp_path: Path, workplace: Workplace, visit_id: VisitId) -> Iterator[Office]:
    """Return a colleague's computer, with the same citizen and visit on it."""
    desk = workplace.desk
    with opened_office(tmp_path / "jorgen.db", Watch(), name="Jørgen Bækgaard") as office:
        office.desk = replace(office.desk, demo=desk.demo, municipality_id=desk.municipality_id)
        visit = desk.read.get(Visit, visit_id)
        assert visit is not None
        for who in {visit.subject, desk.me, desk.municipality_id}:
            office.store.absorb(list(desk.read.packets_of(who)))
        yield office


@pytest.fixture
def ways(workplace: Workplace) -> Handing:
    return Handing(workplace)


@pytest.fixture
def card(tmp_path: Path, jorgen: Office) -> Path:
    path = tmp_path / "Jørgen Bækgaard.careapp-card"
    path.write_bytes(own_card_file(jorgen.desk))
    return path


@pytest.fixture
def handed(tmp_path: Path, jorgen: Office, workplace: Workplace, visit_id: VisitId) -> Path:
    """Return a file from Jørgen, with something in it that is new here."""
    jorgen.say(visit_id, WASHING, level(2, words="Klarer overkroppen"))
    to = introduced(jorgen.desk, own_card_file(workplace.desk))
    path = tmp_path / "from.careapp"
    hand_over(jorgen.desk, of_visit(jorgen.desk, visit_id), to, path=path)
    return path


def top(kind: type[QDialog]) -> QDialog:
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
    return next(one for one in reversed(shown) if one.isVisible())


def test_a_visit_is_handed_over_to_whose_card_was_opened(
    ways: Handing,
    window: QWidget,
    visit_id: VisitId,
    card: Path,
    tmp_path: Path,
    settled: Callable[[], None],
    workplace: Workplace,
) -> None:
    ways.hand_over(visit_id, window)
    settled()
    dialog = top(HandOverDialog)
    assert isinstance(dialog, HandOverDialog)
    assert not dialog._save.isEnabled()

    ways.open_file(card, dialog, dialog.choose, dialog.show_failure)
    settled()
    introduction = top(IntroduceDialog)
    assert isinstance(introduction, IntroduceDialog)
    assert not introduction._remember.isEnabled()
    assert introduction._comparing._tick is not None
    introduction._comparing._tick.setChecked(True)
    introduction._remember.click()
    settled()
    assert [one.card.name for one in known_laptops(workplace.desk)] == ["Jørgen Bækgaard"]
    assert dialog._save.isEnabled()

    dialog.save_to(tmp_path / "visit.careapp")
    settled()
    assert (tmp_path / "visit.careapp").read_bytes().startswith(b"careapp-bundle-1\n")
    assert dialog._save.isHidden()
    assert "Jørgen Bækgaard" not in (tmp_path / "visit.careapp").read_text("utf-8", "replace")


def test_a_file_that_is_no_card_is_refused_where_it_was_asked_for(
    ways: Handing,
    window: QWidget,
    visit_id: VisitId,
    tmp_path: Path,
    settled: Callable[[], None],
) -> None:
    other = tmp_path / "photo.careapp"
    other.write_bytes(b"no card")
    ways.hand_over(visit_id, window)
    settled()
    dialog = top(HandOverDialog)
    assert isinstance(dialog, HandOverDialog)
    ways.open_file(other, dialog, dialog.choose, dialog.show_failure)
    settled()
    assert dialog._problem.isVisible()


def test_what_a_stranger_hands_over_waits_until_the_letters_are_compared(
    ways: Handing,
    window: QWidget,
    handed: Path,
    settled: Callable[[], None],
    workplace: Workplace,
    visit_id: VisitId,
) -> None:
    ways.open_file(handed, window)
    settled()
    dialog = top(TakeDialog)
    assert isinstance(dialog, TakeDialog)
    assert not dialog._take.isEnabled()
    assert dialog._comparing._tick is not None
    dialog._comparing._tick.setChecked(True)
    went: list[Place] = []
    workplace.went.connect(went.append)

    dialog._take.click()
    settled()

    assert dialog._take.isHidden()
    dialog.buttons.itemAt(2).widget().click()  # type: ignore[union-attr]
    assert [place.record_id for place in went] == [visit_id]


def test_a_file_is_dropped_on_the_window(
    window: QWidget,
    handed: Path,
    jorgen: Office,
    settled: Callable[[], None],
    workplace: Workplace,
) -> None:
    learn(workplace.desk, introduced(workplace.desk, own_card_file(jorgen.desk)))
    ways = HandingWays(workplace)
    ways.take_drops(window)
    assert not drop(window, handed.with_suffix(".pdf"))
    assert drop(window, handed)
    settled()
    dialog = top(TakeDialog)
    assert isinstance(dialog, TakeDialog)
    assert dialog._take.isEnabled()


def test_a_damaged_file_is_said_to_be_so(
    ways: Handing,
    window: QWidget,
    handed: Path,
    workplace: Workplace,
    qtbot: QtBot,
) -> None:
    handed.write_bytes(handed.read_bytes()[:-9])
    with qtbot.waitSignal(workplace.refused) as refused:
        ways.open_file(handed, window)
    assert refused.args is not None
    (error,) = refused.args
    assert isinstance(error, InvalidRecordError)
    assert [one.code for one in error.problems] == ["bundle-cut"]


def drop(window: QWidget, path: Path) -> bool:
    """Drop a file as a hand would; return whether it was taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, mime, left, none)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    if entering.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, mime, left, none))
    return entering.isAccepted()
