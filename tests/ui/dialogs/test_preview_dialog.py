import json
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careapp.domain.access import Access, AccessWay
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.printing import PaperKind
from careapp.ui.clipboard import empty_clipboard, put_on_clipboard
from careapp.ui.dialogs.preview_dialog import PreviewDialog
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.workplace import Workplace
from tests.ui.dialogs.conftest import top

Settled = Callable[[], None]


@pytest.fixture
def preview(
    workplace: Workplace, window: QWidget, place: DemoPlace, settled: Settled
) -> PreviewDialog:
    dialog = PreviewDialog(workplace, place.next_visit_id, window)
    dialog.open()
    settled()
    return dialog


def say_why(purpose: str) -> None:
    dialog = top(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.words.text = purpose
    dialog.confirm()


def logged(desk: Desk, place: DemoPlace) -> list[tuple[AccessWay, str, str | None]]:
    found = [one.record for one in desk.read.where(Access, visit_id=place.next_visit_id)]
    return [(one.way, one.purpose, one.what) for one in found if one.what]


def test_the_papers_are_shown_in_each_language(preview: PreviewDialog, settled: Settled) -> None:
    assert preview.kind is PaperKind.CITIZEN
    assert preview.pages.count >= 1
    assert "Dear Kirsten" in preview.pages.accessibleDescription()

    preview.language.picked = "da"
    preview.language.activated.emit(0)
    settled()
    assert "Kære Kirsten" in preview.pages.accessibleDescription()

    preview.paper.choose(PaperKind.LEAD)
    settled()
    assert "Kære Kirsten" not in preview.pages.accessibleDescription()


def test_the_whole_id_waits_for_a_purpose(
    preview: PreviewDialog, desk: Desk, place: DemoPlace, settled: Settled, tmp_path: Path
) -> None:
    number = desk.citizen(place.next_citizen_id).record.national_id
    assert number is not None
    preview.paper.choose(PaperKind.LEAD)
    settled()
    seen = (preview.pages.accessibleDescription(), text_of(preview.leaving._paper.pdf))
    assert all(number.masked in text and number.shown not in text for text in seen)
    assert "once it is printed" in preview.notice._words.text
    assert preview.notice.isVisible()

    paths = [tmp_path / f"lead.{ending}" for ending in ("pdf", "html", "txt")]
    for path in paths:
        preview.leaving.save_to(path)
        say_why("To the team lead")
        settled()

    assert number.shown in text_of(paths[0].read_bytes())
    assert all(number.shown in path.read_text(encoding="utf-8") for path in paths[1:])
    assert number.shown not in preview.pages.accessibleDescription()


def text_of(pdf: bytes) -> str:
    """Return the first page of a PDF as another program reads it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[0].get_textpage().get_text_bounded())


def test_the_paper_grows_and_shrinks(preview: PreviewDialog, settled: Settled) -> None:
    before = preview.pages._pages[0].width()

    QTest.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    settled()

    assert preview.pages._pages[0].width() < before


def test_a_saved_file_has_its_purpose_on_record_first(
    preview: PreviewDialog, desk: Desk, place: DemoPlace, settled: Settled, tmp_path: Path
) -> None:
    path = tmp_path / "summary.pdf"
    preview.leaving.save_to(path)
    assert not path.exists()
    assert logged(desk, place) == []

    say_why("Given to the citizen")
    settled()

    assert path.read_bytes().startswith(b"%PDF")
    wanted = (AccessWay.SAVED, "Given to the citizen", PaperKind.CITIZEN.value)
    assert logged(desk, place) == [wanted]
    assert "no longer encrypted" in preview.notice._words.text


@pytest.mark.parametrize(("name", "begins"), [("a.html", b"<!"), ("a.txt", b"")])
def test_other_formats_follow_the_name(
    name: str, begins: bytes, preview: PreviewDialog, settled: Settled, tmp_path: Path
) -> None:
    preview.leaving.save_to(tmp_path / name)
    say_why("To the care record")
    settled()

    content = (tmp_path / name).read_bytes()
    assert content.lower().startswith(begins.lower())
    assert b"Kirsten" in content


def test_the_answers_leave_as_fhir_beside_the_team_leads_paper(
    preview: PreviewDialog, desk: Desk, place: DemoPlace, settled: Settled, tmp_path: Path
) -> None:
    preview.paper.value = PaperKind.LEAD
    preview.refresh()
    settled()
    preview.leaving.save_to(tmp_path / "answers.json")
    say_why("To the care record")
    settled()

    bundle = json.loads((tmp_path / "answers.json").read_bytes())
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    assert logged(desk, place) == [(AccessWay.SAVED, "To the care record", PaperKind.LEAD.value)]


def test_it_is_copied_as_html_and_as_text(
    preview: PreviewDialog, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    QGuiApplication.clipboard().clear()
    preview.copy_button.click()
    say_why("To the care record")
    settled()

    copied: QMimeData = QGuiApplication.clipboard().mimeData()
    assert "Dear Kirsten" in copied.text()
    assert "<h1" in copied.html()
    assert [way for way, *_ in logged(desk, place)] == [AccessWay.COPIED]
    QGuiApplication.clipboard().clear()


def test_every_page_is_printed(
    preview: PreviewDialog, desk: Desk, place: DemoPlace, settled: Settled, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(100)

    preview.leaving.print_on(printer)
    say_why("Given to the citizen")
    settled()

    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as printed:
        assert len(printed) == preview.pages.count
    assert [way for way, *_ in logged(desk, place)] == [AccessWay.PRINTED]


def test_without_a_purpose_nothing_leaves(
    preview: PreviewDialog, desk: Desk, place: DemoPlace, settled: Settled, tmp_path: Path
) -> None:
    preview.leaving.save_to(tmp_path / "summary.pdf")
    dialog = top(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.confirm()
    dialog.reject()
    settled()

    assert list(tmp_path.glob("*.pdf")) == []
    assert logged(desk, place) == []


def test_a_copy_is_kept_out_of_histories_and_gone_with_the_program() -> None:
    put_on_clipboard("Inger", "<p>Inger</p>")
    formats = QGuiApplication.clipboard().mimeData().formats()
    assert "x-kde-passwordManagerHint" in formats
    assert any("ExcludeClipboardContent" in one for one in formats)

    empty_clipboard()

    assert not QGuiApplication.clipboard().text()
