import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.list_rows import RowList
from careapp.ui.widgets.row_buttons import CheckRow, RowButton
from careapp.ui.widgets.rows import Row, RowLayout

TASK = Row("Send afgørelse", "Svend Ågård", below="1 dag over fristen", below_tone="danger")
ROWS = [Row("Kirsten", "Åvej 12", "i dag", key="k"), Row("Ægir", "Ærøgade 3", key="æ")]


@pytest.fixture
def people() -> RowList:
    found = RowList("Borgere")
    found.show_rows(ROWS)
    found.resize(400, 300)
    found.show()
    return found


def test_a_screen_reader_hears_the_whole_row(people: RowList) -> None:
    listed = QAccessible.queryAccessibleInterface(people)
    assert listed.role() == QAccessible.Role.List
    assert listed.child(0).text(QAccessible.Text.Name) == "Kirsten, i dag, Åvej 12"


def test_the_keyboard_moves_and_opens(people: RowList) -> None:
    heard: list[object] = []
    people.opened.connect(heard.append)
    people.setFocus()
    people.setCurrentIndex(people.model().index(0, 0))
    QTest.keyClick(people, Qt.Key.Key_Down)
    QTest.keyClick(people, Qt.Key.Key_Return)
    assert heard == ["æ"]


def test_one_click_opens_once(people: RowList) -> None:
    heard: list[object] = []
    people.opened.connect(heard.append)
    place = people.visualRect(people.model().index(0, 0)).center()
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard == ["k"]


def test_the_current_row_survives_a_refresh(people: RowList) -> None:
    people.setCurrentIndex(people.model().index(1, 0))
    people.show_rows([Row("Anne", key="a"), *ROWS])
    assert people.currentIndex().row() == 2


def test_a_task_is_ticked_off_at_its_circle_and_opened_by_its_words() -> None:
    task = CheckRow(TASK)
    task.resize(320, 64)
    task.show()
    opened: list[bool] = []
    task.opened.connect(lambda: opened.append(True))
    QTest.mouseClick(task, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert (opened, task.isChecked()) == ([True], False)
    QTest.mouseClick(task, Qt.MouseButton.LeftButton, pos=QPoint(18, 20))
    assert (opened, task.isChecked()) == ([True], True)
    QTest.keyClick(task, Qt.Key.Key_Space)
    assert not task.isChecked()


def test_a_task_is_a_check_box_that_says_everything() -> None:
    task = CheckRow(TASK)
    reader = QAccessible.queryAccessibleInterface(task)
    assert reader.role() == QAccessible.Role.CheckBox
    said = reader.text(QAccessible.Text.Name)
    assert said == "Send afgørelse, Svend Ågård, 1 dag over fristen"


def test_long_words_make_a_row_higher_and_never_cut() -> None:
    row = Row("Sammen med Lone Bøgh fra hjemmeplejen og datteren Anne", "Åvej 12", "i morgen")
    short, long = (RowLayout(row, width, current_theme()).height for width in (800, 200))
    assert short == 44
    assert long > 2 * 44
    assert RowButton(row).heightForWidth(216) == long + 20


def test_a_row_of_a_list_is_never_higher_than_the_others() -> None:
    usual = RowLayout(Row("Bo Li", right="Åvej 12"), 400, current_theme(), wraps=False)
    full = RowLayout(Row("Bo Li " * 20, right="Åvej 12 " * 20), 400, current_theme(), wraps=False)
    assert full.height == usual.height


def test_a_long_name_gets_the_whole_width_of_a_row() -> None:
    name = "Maria-Christiane Alexandra Josefine Løvenskiold af Rosenkrantz"
    alone = RowLayout(Row(name), 240, current_theme())
    followed = RowLayout(Row(name, right="06 12 34 56"), 240, current_theme())
    assert followed.height == alone.height + current_theme().line("body")
