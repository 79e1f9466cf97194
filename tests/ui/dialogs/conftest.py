"""The fixtures of the pages serve the dialogs too: a real store, a made-up municipality."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from careapp.domain.identity import RecordId
from careapp.ui.dialogs.opening import open_form
from careapp.ui.dialogs.record_dialog import RecordDialog
from careapp.ui.workplace import Look, Workplace
from tests.ui.pages.conftest import clock, desk, made, place, settled, workplace

__all__ = ["clock", "desk", "made", "place", "settled", "workplace"]

OpenForm = Callable[..., RecordDialog]


@pytest.fixture
def window(qtbot: QtBot, workplace: Workplace) -> Iterator[QWidget]:
    window = QWidget()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    yield window
    for dialog in window.findChildren(QDialog):
        dialog.hide()
        dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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


@pytest.fixture
def speak(
    workplace: Workplace, qapp: QApplication, resources: Path
) -> Iterator[Callable[[str], None]]:
    """Puts the dialogs that are opened from now on in another language."""
    translator = QTranslator()

    def spoken(language: str) -> None:
        workplace.look = Look(language, "light", 1.0)
        assert translator.load(str(resources / "i18n" / f"careapp_{language}.qm"))
        qapp.installTranslator(translator)

    yield spoken
    qapp.removeTranslator(translator)


def top(kind: type[QDialog]) -> QDialog | None:
    """Return the dialog of a kind that is open, None when there is none."""
    QApplication.processEvents()
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found[-1] if found else None
