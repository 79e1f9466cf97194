from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from careapp.tour.rest import Rest
from careapp.ui.breath import after_a_breath

PARTS = 20


def test_what_is_built_in_parts_is_whole_at_rest(qapp: QApplication) -> None:
    built: list[int] = []
    owner = QObject()

    def build() -> None:
        built.append(len(built))
        if len(built) < PARTS:
            after_a_breath(owner, build)

    build()
    Rest(qapp).await_it(lambda: False)
    assert len(built) == PARTS


def test_other_threads_are_waited_for(qapp: QApplication) -> None:
    left = [True, True]
    Rest(qapp).await_it(lambda: bool(left) and left.pop())
    assert left == []


def test_what_is_to_be_deleted_is_gone_at_rest(qapp: QApplication) -> None:
    gone: list[bool] = []
    leaving = QObject()
    leaving.destroyed.connect(lambda: gone.append(True))
    leaving.deleteLater()
    Rest(qapp).await_it(lambda: False)
    assert gone == [True]
