"""The fixtures of the pages serve the dialogs too: a real store, a made-up municipality."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from careapp.domain.identity import RecordId
from careapp.ui.dialogs.opening import open_form
from careapp.ui.dialogs.record_dialog import RecordDialog
from careapp.ui.workplace import Workplace
from tests.ui.pages.conftest import clock, desk, made, place, settled, speak, workplace

__all__ = ["clock", "desk", "made", "place", "settled", "speak", "workplace"]

OpenForm = Callable[..., RecordDialog]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def form(window: QWidget, workplace: Workplace, settled: Callable[[], None]) -> OpenForm:
    """Opens a form as a page does, and waits until it is there."""

    def opened(kind: str, **about: RecordId | str | None) -> RecordDialog:
        open_form(window, workplace, kind, **about)  # type: ignore[arg-type]
        settled()
        dialog = top(RecordDialog)
        assert isinstance(dialog, RecordDialog)
        return dialog

    return opened


def top(kind: type[QDialog]) -> QDialog | None:
    """Return the dialog of a kind that is open, None when there is none."""
    QApplication.processEvents()
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found[-1] if found else None
