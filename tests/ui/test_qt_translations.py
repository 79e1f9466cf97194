"""Qt speaks the user's language too.

Qt ships no bokmål at all and its Danish has gaps; our `qtbase_nb` and `qtbase_da` fill them.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

OURS = Path(__file__).resolve().parents[2] / "resources" / "i18n"
# Names of papers and writing systems, and a setting that is no text.
NOT_SPOKEN = {"QPageSize", "QFontDatabase", "QGuiApplication"}
NOT_WORDS = {"..."}
BUTTONS = ("Ok", "Cancel", "Save", "Discard", "Yes", "No", "Retry", "Close", "Help", "Open")


class Listening(QTranslator):
    """Translates nothing and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def translate(self, context: str, source: str, *_: object) -> str | None:
        if context not in NOT_SPOKEN and source not in NOT_WORDS:
            self.asked.add((context, source))
        return None

    def isEmpty(self) -> bool:  # noqa: N802 -- Qt's name
        return False


@pytest.fixture
def listening(qapp: QApplication) -> Iterator[Listening]:
    translator = Listening()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


@pytest.fixture
def norwegian(qapp: QApplication) -> Iterator[None]:
    (translator,) = translators("nb")
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def translators(language: str) -> list[QTranslator]:
    found = []
    for folder in (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), str(OURS)):
        translator = QTranslator()
        if translator.load(f"qtbase_{language}.qm", folder):
            found.append(translator)
    return found


def test_what_qt_says_is_translated(listening: Listening, qtbot: QtBot) -> None:
    files = QFileDialog()
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    message = QMessageBox()
    message.setDetailedText("details")
    for button in BUTTONS:
        message.addButton(QMessageBox.StandardButton[button])
    printer = QPrinter()
    fields: list[QLineEdit | QPlainTextEdit] = [QLineEdit(), QPlainTextEdit()]
    others = [files, message, QPrintDialog(printer), QSpinBox(), QTabWidget(), QProgressBar()]
    for widget in (*others, *fields):
        qtbot.addWidget(widget)
        widget.show()
    for field in fields:
        field.createStandardContextMenu()

    assert listening.asked
    for language in ("da", "nb"):
        known = translators(language)
        missing = [
            asked for asked in listening.asked if not any(each.translate(*asked) for each in known)
        ]
        assert not missing, language


def test_the_buttons_of_a_dialog_are_norwegian(norwegian: None, qtbot: QtBot) -> None:
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
    )
    qtbot.addWidget(buttons)

    assert {button.text() for button in buttons.buttons()} == {"Lagre", "Avbryt"}
    assert QCoreApplication.translate("QLineEdit", "&Paste") == "&Lim inn"
