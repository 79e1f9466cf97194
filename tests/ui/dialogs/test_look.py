"""Every dialog fits in every language and size, and every control has a name."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QLineEdit, QWidget
from shiboken6 import delete

from careapp.domain.identity import RecordId
from careapp.services.closing import Missing, MissingCode
from careapp.services.demo.make import DemoPlace
from careapp.services.papers.offered import SupplierOrders, papers_on
from careapp.services.printing import PaperKind
from careapp.ui.dialogs.choose_citizen import ChooseCitizen
from careapp.ui.dialogs.closing_dialog import ClosingDialog
from careapp.ui.dialogs.find_dialog import FindDialog
from careapp.ui.dialogs.forms import FORMS
from careapp.ui.dialogs.leaving import LeavingQuestion
from careapp.ui.dialogs.message import CrashDialog
from careapp.ui.dialogs.orders_dialog import OrdersDialog
from careapp.ui.dialogs.papers_dialog import PapersDialog
from careapp.ui.dialogs.preview_dialog import PreviewDialog
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.remove_dialog import RemoveDialog
from careapp.ui.theme_source import ThemeSource
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.workplace import Workplace
from tests.ui.dialogs.conftest import OpenForm

LOOKS = [("da", 1.0), ("nb", 1.5), ("en", 2.0), ("da", 2.0)]
LACKS = tuple(Missing(code, "Færden i forskellige omgivelser") for code in MissingCode)

OTHERS: dict[str, Callable[[Workplace, QWidget, DemoPlace], QDialog]] = {
    "find": lambda workplace, window, _place: FindDialog(workplace, (), window),
    "closing": lambda workplace, window, _place: ClosingDialog(workplace, LACKS, window),
    "choose": lambda workplace, window, _place: ChooseCitizen(workplace, window),
    "leaving": lambda _workplace, window, _place: LeavingQuestion(window),
    "crash": lambda _workplace, window, _place: CrashDialog(KeyError("x"), window),
    "remove": lambda _workplace, window, _place: RemoveDialog(window),
    "reason": lambda _workplace, window, _place: ReasonDialog(
        "Hvorfor er besøget aflyst?", "Alle, der er med, kan læse det.", "Aflys", ("Syg",), window
    ),
    "preview": lambda workplace, window, place: PreviewDialog(
        workplace, place.next_visit_id, window
    ),
    "preview-help": lambda workplace, window, place: PreviewDialog(
        workplace, place.next_citizen_id, window, kinds=[PaperKind.SERVICES]
    ),
    "papers": lambda workplace, window, place: PapersDialog(
        workplace,
        papers_on(workplace.desk, about=place.next_citizen_id, language="da"),
        window,
    ),
    "orders": lambda workplace, window, _place: OrdersDialog(
        workplace,
        (
            SupplierOrders(
                supplier_id=RecordId("x"),
                name="Hjemmeplejen Fjordby land",
                to_send=(RecordId("y"),),
                waiting=3,
            ),
        ),
        window,
    ),
}


@pytest.mark.parametrize("name", ["find", "preview", "choose"])
def test_a_dialog_may_be_gone_when_the_answer_comes(
    name: str,
    workplace: Workplace,
    window: QWidget,
    place: DemoPlace,
    settled: Callable[[], None],
) -> None:
    dialog = OTHERS[name](workplace, window, place)
    dialog.open()
    for line in dialog.findChildren(QLineEdit):
        line.setText("kirsten")
        line.textEdited.emit("kirsten")

    delete(dialog)
    settled()

    assert window.isVisible()


def check(dialog: QDialog) -> None:
    assert clipped(dialog) == []
    assert nameless(dialog) == []


def clipped(dialog: QWidget) -> list[str]:
    """Return the words that have less room than they need."""
    words: list[Any] = [w for w in dialog.findChildren(QLabel) if not w.wordWrap()]
    words += [w for w in dialog.findChildren(QAbstractButton) if not isinstance(w, RowButton)]
    found = [
        w for w in words if w.isVisible() and w.text() and w.width() < w.minimumSizeHint().width()
    ]
    outside = [
        w
        for kind in (QLineEdit, QComboBox, QAbstractButton)
        for w in dialog.findChildren(kind)
        if w.isVisible() and w.mapTo(dialog, w.rect().topRight()).x() > dialog.width()
    ]
    return [f"{type(w).__name__} {w.accessibleName() or w.objectName()}" for w in found + outside]


def nameless(dialog: QWidget) -> list[str]:
    """Return the controls that a screen reader cannot name."""
    controls = [
        w
        for kind in (QLineEdit, QComboBox, QAbstractButton)
        for w in dialog.findChildren(kind)
        if w.isVisible() and not w.objectName().startswith("qt_")
    ]
    return [
        type(w).__name__
        for w in controls
        if not QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name)
    ]


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_every_form_fits(
    language: str,
    scale: float,
    form: OpenForm,
    place: DemoPlace,
    source: ThemeSource,
    speak: Callable[[str], None],
) -> None:
    speak(language)
    source.scale = scale
    for kind in (kind for kind, declared in FORMS.items() if not declared.deed):
        dialog = form(kind, subject=place.next_citizen_id, visit_id=place.next_visit_id)
        check(dialog)
        dialog.done(0)


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_every_other_dialog_fits(
    language: str,
    scale: float,
    workplace: Workplace,
    window: QWidget,
    place: DemoPlace,
    source: ThemeSource,
    speak: Callable[[str], None],
    settled: Callable[[], None],
) -> None:
    speak(language)
    source.scale = scale
    for make in OTHERS.values():
        dialog = make(workplace, window, place)
        dialog.open()
        settled()
        check(dialog)
        dialog.done(0)
